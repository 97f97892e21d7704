// Package clip copies parts of a blueprint and pastes them: a document and a
// selection in, a clip out; a document, a clip and a place in, edits out.
//
// A clip has two forms. The clipboard of the toolkit holds text alone, and
// what people paste into a mail or a spreadsheet should be their words: that
// is its Text, the cells parted by tabs. What was copied whole is its JSON, a
// small .blueprint, and goes beside it: a paste whose text is the one that
// was copied last takes that instead. Within the program it is kept in one
// Last that all windows share, between two running copies in a file (see
// keep.KeepClip).
//
// What is pasted keeps its meaning: the lanes of a clip are found in another
// document by role and name, never by number, and the missing ones are made
// where their role belongs (lanes.go). Steps and phases keep their names
// where they are made anew (columns.go). A paste is one batch of edits, so
// one step of undo; what a document has no room for is refused before any of
// it is made, with the limit named.
//
// copy.go makes a clip and paste.go pastes one; pasting.go is a paste in the making.
package clip
