// Package editor is what happens on the canvas under the hand: what a press, a
// drag, a wheel or a key does for someone who draws, and for someone who only
// reads.
//
// In come plain structs: points in units (the toolkit's density independent
// pixels), buttons, key names. Out go a new [view.View], edits of the document, and
// what lies above the picture: rings, handles, bars (Overlay), what follows
// the pointer (Ghost), the pad beside the selection (Pad), and what only the
// window can do: text fields, menus, questions (Request). The package knows
// the document, its plan and its picture, and no toolkit, so a gesture is
// tested as a script, without a window: see hand_test.go.
//
// Where to find what:
//
//	state.go        events come in; the gesture that is on gets them
//	pointing.go     a press: what a click and what a drag of it mean
//	*ing.go         the gestures, one state each
//	hit.go heads.go what lies at a point; package index finds it by the grid
//	drop.go         where a card that is let go lands
//	overlay.go      what is drawn above the picture
//	keyboard.go     keys; commands*.go what they and the menus do
//	tolerances.go   every number of the hand: distances, delays, speeds
//
// A move of the pointer costs the same in every document. The plan and the
// picture are made when they are asked for, once for however many events.
//
// Lengths of the picture are pt, those of the window units, those of tiles
// and frames device px; names and comments say which.
package editor
