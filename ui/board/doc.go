// Package board is the one widget that shows the canvas. It forwards what
// the toolkit reports (buttons, wheel, keys, focus, time) to an editor of
// canvas/editor as plain structs, and shows what that says: a View of a
// picture, and above it the overlay, the ghost that is dragged, and the pad
// beside the selection. It decides nothing: what a press or a key means is
// canvas/editor's business, and what a command is called ui's.
//
// # How a window uses it
//
//	b := board.New(fyne.Do, system)
//	b.Open(ed)                // another document, from its beginning
//	b.Return(place)           // optionally: to where the user left it, see Place
//
// The board listens to its editor, whoever has it do something. A read-only
// editor makes a viewer. Open(nil) is an empty desk.
//
// The window sets these functions:
//
//	Words(key string) string  the words of a text of the window's
//	Mapped(open bool)         the minimap was opened or folded
//	Key, Rune, Shortcut       keys that the editor has no use for
//
// All of them are called on the toolkit's goroutine, after the event is done:
// they may call the board and the editor.
//
// Objects of the window that follow the picture, such as the field of a text,
// are put above it with Lay, at a place in the window that Window gives; the
// window moves them when the editor tells Moved or Edited.
//
// Pieces of the palette and files come by Carry, CarryOut, Drop and At, with
// positions on the toolkit's canvas, as drags and drops report them.
//
// # How it paints
//
// The picture comes from the program's own raster, in tiles. An Easel paints
// them in the background and composes a frame, the window's pixels, from
// them; it knows no toolkit and is measured without a screen. While a tile
// is not painted yet, the frame shows that place from a small picture of the
// whole: a frame never waits. After an edit only what changed is painted, at
// once, so that no old text shows while one types; if that takes too long
// (patience) the old pixels stand until the new ones are there.
//
// What lies above the picture is painted straight into the frame, and only
// there the frame is composed anew: moving a card costs what the card covers.
//
// Nothing runs while nothing happens: time is told to the editor by a timer
// that is wound only as long as the editor wants it.
package board
