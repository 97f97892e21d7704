// Package viewer shows a picture that is looked at and not edited: a comparison,
// a dashboard. It scrolls, zooms and keeps heads in sight like the board, by the
// same easel, which paints in the background; what is marked lies above. A press
// is told by its place in the picture.
package viewer
