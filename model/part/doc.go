// Package part takes a part out of a blueprint: a phase, some steps, some
// lanes, a selection. What comes out is a document again, with the same ids,
// so that it is laid out, drawn and written like any other, with its heads, the
// three lines, the derived rows and a legend of what is used.
//
// # What is in it
//
// A [Choice] names phases, steps, lanes and cards; what it says nothing of is
// chosen whole. A derived row stays if the lane stays whose cards it shows,
// and where it is chosen by name that lane stays with it, since the row would
// be empty otherwise. A card that reaches into the part from a step before it
// is in the part.
//
// # Links that leave it
//
// A link with one end in the part ends in a tag that names the other card and,
// if the caller knows it, the page it is on. A tag is the other card itself, as
// model.KindTag, so that the link stays as it is. It stands beside the part, on
// the side where its card would be: in a column before or after the steps, or
// in a row above or below the lanes. These columns and rows have no head
// (Aside) and exist only where something stands in them.
package part
