// Package table holds what is true of tables of texts, whichever program
// they come from or go to: a spreadsheet takes a cell that begins with = + -
// or @ for a formula, and a formula can send what is on a computer elsewhere.
// So a text that somebody typed on a card is guarded on its way out and
// unguarded on its way in. The package knows no blueprint.
package table
