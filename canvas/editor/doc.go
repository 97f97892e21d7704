// Package editor is what happens on the canvas under the hand: what a press, a
// drag, a wheel or a key does for someone who draws, and for someone who only
// reads.
//
// In come plain structs of package event: points in units (the toolkit's density
// independent pixels), buttons, key names. Out go a new [view.View], edits of the
// document, and what lies above the picture: rings, handles, bars (Overlay), what
// follows the pointer (Ghost), the pad beside the selection (Pad), and what only
// the window can do: text fields, menus, questions (event.Request). The package
// knows the document, its plan and its picture, and no toolkit, so a gesture is
// tested as a script, without a window: see hand_test.go.
//
// It stands on three floors, and nothing reaches up:
//
//	kernels   A document, or its plan, in; edits, owners or places out. Which
//	          edits: change, add, move, link, grid, clip, find. Where: index,
//	          place, hit, drop, walk, pad, sight. What is chosen: selection, choose.
//	          Where the window stands: view. How it looks: overlay.
//	stage     The document with its history and selection, its plan under a
//	          window, the text that is typed, the gesture that is on, and what
//	          is to be told to the window. Every change goes through it.
//	gesture   What the hand does to the stage, one state a file.
//	editor    Events and keys: which gesture, which command.
//
// Where to find what here:
//
//	new.go        an editor is made, with its table of commands (commands*.go)
//	pointer.go    events come in; the gesture that is on gets them
//	keyboard.go   keys come in; letters.go those that type something
//	tick.go       time goes by
//	command.go    how a command is done; below, in editor.go, what it is
//	cursor.go     where the keyboard is, and where its keys go
//	hover.go      what the resting pointer is on
//	frame.go      plan, picture and view; what is drawn above the picture
//	text.go, search.go, clipboard.go, picture.go, pad.go, insert.go
//	              what the window's fields, bars and palette call
//
// A move of the pointer costs the same in every document. The plan and the
// picture are made when they are asked for, once for however many events.
//
// Lengths of the picture are pt, those of the window units, those of tiles
// and frames device px; names and comments say which.
package editor
