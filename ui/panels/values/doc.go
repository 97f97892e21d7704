// Package values is the texts of fields: how a time, a number, a date, a list
// or an address is written for a reader, and what of that which people type
// is read as one. What is shown reads back as what it was. A text that is no
// value is refused by a *model.Fault, "panel.refuse.KEY", which says what is
// wrong and what would do.
//
// It knows no widget and no document.
package values
