// Package improvements is the improvements of a document as a board in place of
// the map: four columns, a card an improvement, dragged or moved by keys from
// one to the next. What stands where, and what a move comes to, package improve
// says; edits go through the editor, one step of undo each, as those of the
// panel do. The board paints only the cards that are seen.
package improvements
