// Package canvastest helps to test what makes or draws scenes: a scene with
// every kind of shape, a scene as text for golden files, the difference of two
// pictures, and the one flag -update that writes golden files anew.
//
// It knows the canvas and nothing of what draws it.
package canvastest
