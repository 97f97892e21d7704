// Package views is the ways in which a window shows its document: as the map,
// as a table, as a board. One shows at a time. A View says what it is and how
// it is shown; the Switch has them all, knows which one shows, and is the row
// of buttons in the toolbar, which becomes a drop-down where there is little
// room. What stands beside the views, and what belongs to a document, is the
// window's business.
package views
