// Package editor is what happens on the canvas under the hand: where the
// window stands over the picture (View), which tiles of it are painted
// (Shelf), and what a press, a drag, a wheel or a key does (Reader).
//
// In come plain structs: points in units (the toolkit's density independent
// pixels), buttons, key names. Out go a new View and what the pointer is on.
// The package knows the drawing vocabulary and no toolkit, so a gesture is
// tested as a script, without a window.
//
// Lengths of the picture are pt, those of the window units, those of tiles
// and frames device px; names and comments say which.
package editor
