// Package table holds what is true of tables of texts, whichever program
// they come from or go to: what encoding a file is in, where its rows and
// cells are, and what a cell may hold.
//
// A spreadsheet takes a cell that begins with = + - or @ for a formula, and a
// formula can send what is on a computer elsewhere. So a text that somebody
// typed on a card is guarded on its way out and unguarded on its way in.
//
// Bytes or a text come in, rows of clean cells go out. The package knows no
// blueprint: what a table says of one is the matter of model/sheet.
package table
