// Package inventory is the touchpoints of a document as a table, which shows in
// place of the map: the strip above it with what is searched and chosen
// (strip.go), the grid (grid.go, draw.go), what mouse and keyboard do to it
// (hand.go, keys.go), the field over a cell (field.go), and below it the
// touchpoint that one is at (foot.go), on a small map (blocks.go).
//
// What the rows are and what becomes of what is typed is the kernel's business:
// package cells. The grid paints only what is seen, so that a table of 20,000
// rows costs a frame what one of 20 does. Changes go through the editor, one
// step of undo each, and what is picked in the table is selected in the editor.
package inventory
