// Package device tells which px of the screen an object of the window covers, for
// the parts of the window that paint themselves: pixels that are shown one for one
// are sharp. It knows the toolkit and nothing else.
package device
