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
//	*ing.go         the gestures, one state each; nothing else is called so
//	                (and marquee.go)
//	insert.go …     what commands and gestures do, named for it: insert,
//	                delete, mark, search, snap, drop, text, clipboard
//	cursor*.go      where the keyboard is, and where its keys go
//	hit.go heads.go what lies at a point; package index finds it by the grid
//	drop.go         where a card that is let go lands
//	overlay.go      what is drawn above the picture
//	keyboard.go     keys; commands*.go what they and the menus do
//	tolerances.go   every number of the hand: distances, delays, speeds
//
// What has no need of an editor is in packages below this one: a document,
// or a plan, in, and edits, owners or places out. They are clip, find, move,
// link, grid, walk, index, selection, view and tiles.
//
// A move of the pointer costs the same in every document. The plan and the
// picture are made when they are asked for, once for however many events.
//
// Lengths of the picture are pt, those of the window units, those of tiles
// and frames device px; names and comments say which.
package editor
