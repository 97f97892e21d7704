// Package layout turns a document into a plan: every card, head, line, link
// and derived value with its place and its broken lines. Colours and shapes
// are not its business (see canvas/compose), and nothing is painted here.
//
// Make works in this order, and each stage only reads the ones before it:
//
//	measure   each card's text broken at the column's width → its height
//	stack     the cards of each cell stacked, each row's least height
//	route     which way every link goes → how wide the gutters must be
//	place     columns, rows and gutters get coordinates
//	rest      heads, lines, derived rows, title, legend, footer
//
// The plan tells the editor where the gutters are and which segment of a link
// lies in which (gutters.go).
//
// With Options.Area it chooses the column width that prints largest on that
// area and then spreads rows and columns until the drawing fills it.
//
// Given the plan before, Make finds what differs between the two documents
// (diff.go), and a stage whose input is the same takes over what it made
// before: a mark or a word costs by what changed, and only an edit that moves
// a card, a link or a height routes again. The plan is the one that Make gives
// without, and what did not change in it is the same pointer.
package layout
