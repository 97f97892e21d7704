// Package inspector is the panel of properties: what is selected, field by
// field, or the document itself where nothing is.
//
// There is a page for each kind of thing, a file each: card.go with its tabs
// (touchpoint.go, experience.go, quality.go, improvements.go, style.go),
// link.go, step.go, phase.go, lane.go, sticky.go, document.go, and several.go
// for a selection of many kinds. A page is a function that puts fields into a
// form: a new field is a line there, with its name "panel.field.KEY". Which
// records a page is about is in subjects.go, and what fields of a touchpoint have
// in common in record.go.
//
// An Inspector makes a page when it is shown first, and keeps it.
package inspector
