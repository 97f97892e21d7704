// Package panels is what stands around the canvas of a window that edits: the
// inspector (what is selected, field by field), the outline (phases, steps
// and cards as a tree, with a search), the palette (what can be dragged into
// the picture) and the list of problems.
//
// A panel gets a Host, which is the window: it asks it for the editor, changes
// the document through the editor only, and tells it what it did. After every
// event of the editor the window calls Update of each panel. That is cheap:
// what a panel shows is replaced only where the document says something else,
// and a field that has the keyboard keeps its text and its caret as long as
// what stands in it means what the document says.
//
// A field (field.go) shows one property of the records that are selected, of
// one or of many, and changes it. It reads and writes through a bind
// (bind.go), which knows the property and nothing of widgets. A text that
// cannot be a value is refused where it stands, with a sentence, and is kept
// until it is mended or given up.
//
// Texts are those of the area "panel".
package panels
