package sheet

import (
	"touchline/model"
	"touchline/model/reading"
)

// Layout is how a table is laid out.
type Layout string

// The layouts that are read. docs/import.md shows a picture of each.
const (
	AnyLayout    Layout = ""
	LanesDown    Layout = "lanes-down"   // a row a lane, a column a step
	LanesAcross  Layout = "lanes-across" // a column a lane, a row a step
	CardRows     Layout = "cards"        // a row a card
	TouchRows    Layout = "touchpoints"  // a row a touchpoint, a column a field of its record
	Improvements Layout = "improvements" // a row an improvement of a touchpoint
)

// Layouts is every layout, in the order of menus.
var Layouts = []Layout{LanesDown, LanesAcross, CardRows, TouchRows, Improvements}

// Options say how a table is read, where it is not to be found out. The zero
// Options are what most want.
type Options struct {
	Layout     Layout
	LaneColumn int                   // that holds the lanes' names, of a table as it is laid out with lanes down; 1 is A; 0: it is found
	Roles      map[string]model.Role // by the name of a lane, or what stands for its role
	Scale      string                // of feelings: "1..5"
	KeepLines  bool                  // a line end stays in its card, and parts no cards
	NoLinks    bool                  // do not link the customer's actions in their order

	// What somebody said that rows and columns are, by their numbers in the
	// file: 1 is the first row, and column A.
	Rows, Columns map[int]reading.Part
}
