// Package exports is the export of a document in a window: the dialog with its
// choices, asking before files are replaced, the work with a bar that shows how
// far it is, and what is said when it is done.
//
// What is exported comes in as a Source; package export does the work, on a
// goroutine of its own.
package exports
