// Package markup finds the tables in texts with markup: Markdown and HTML.
//
// The text comes in; its tables go out as cells without markup, where a <br>
// is a line end, and beside them the title and the texts that are in no table,
// with their lines. What the tables say of a blueprint is the matter of
// model/sheet.
package markup

import (
	"touchline/model/reading"
	"touchline/model/sheet"
)

// Page is what a text with markup holds.
type Page struct {
	Title  reading.Text
	Tables []*sheet.Table
	Others []reading.Text // texts that are in no table, and the diagrams
	Blocks []Block        // of code with a language
}

// Block is a block of code.
type Block struct {
	Language string
	Text     string
	Line     int
}

// What a page may hold.
const (
	MaxBytes  = 8 << 20
	maxDepth  = 400 // elements in elements
	maxSpan   = 1000
	maxTables = 200
	maxCells  = 1_000_000
)
