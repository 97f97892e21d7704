// Package cells is the touchpoints of a blueprint as a table, without a
// widget: a document and what is chosen of it (View) come in, rows and the
// texts of cells go out; what is typed, pasted or filled down goes out as
// edits, for the history to apply as one step.
//
// The columns (column.go, field.go, derived.go) are the model's table of
// fields and what is derived from it, so that a new field is a column by its
// line there. What a cell shows is read back as what it was.
//
// A Table belongs to one goroutine. It knows no toolkit, no file and no clock:
// the day is given to it.
package cells
