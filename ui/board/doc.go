// Package board is the one widget that shows the canvas. It forwards what
// the toolkit reports (buttons, wheel, keys) to canvas/editor as plain
// structs, and shows what that says: a View of a picture.
//
// The picture comes from the program's own raster, in tiles. An Easel paints
// them in the background and composes a frame, the window's pixels, from
// them; it knows no toolkit and is measured without a screen. While a tile
// is not painted yet, the frame shows that place from a small picture of the
// whole: a frame never waits.
//
// The package knows the drawing vocabulary, not documents: what a card is
// called and how it is opened is ui's business.
package board
