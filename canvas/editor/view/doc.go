// Package view is where a window stands over a picture: zoom and scroll, which
// parts of the window scroll and which stay (panes), the minimap, and what a
// place of the picture that the pointer holds does to it (grip). All of it is
// values: every method returns the next one. It knows sizes and points, and
// neither what is in the picture nor a toolkit.
//
// Lengths of the picture are pt, those of the window units (the toolkit's
// density independent pixels), those of panes device px.
package view
