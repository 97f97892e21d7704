// Package fields is what the pages of the inspector are made of.
//
// Records (bind.go) are those that a page shows, looked up anew when the
// document or the selection changes. A Bind is one property of them, of one
// record or of many: it reads and writes, and knows nothing of widgets. A
// Field shows a Bind and changes it: Text, Time, Date, Texts, Figure
// (kinds.go), Choose, SwitchOf, Members, Rating, Feeling, Swatches, and ListOf
// for a list of records. A Form is rows of fields, parts that unfold, and
// whatever else follows the document.
//
// What the fields of one panel share is in a Sheet: whose records they show,
// the way to change the document, what was refused and is not mended yet
// (refusals.go), the suggestions above the panel (suggest.go). A text that
// cannot be a value is refused where it stands, with a sentence, and is kept
// until it is mended or given up. A field that has the keyboard keeps its text
// and its caret as long as what stands in it means what the document says.
//
// It knows no page, and not which property belongs on which.
package fields
