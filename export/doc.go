// Package export turns a document into a file: the table of formats, and the
// Job that goes the whole way from document to layout, scene, pages and
// bytes.
//
// A Job and a writer (or a path) go in; bytes and a Report come out, with
// the warnings that a user should see. A new output is a folder of its own
// and a line in the table of format.go. The folders below draw pages and
// know nothing of documents; this one draws nothing.
//
// Every job can be cancelled, tells its progress and, when it makes files,
// leaves either all of the new ones, whole, or the old ones. Where they may
// go is one rule for the whole program, disk.Outputs: nothing over what is
// read, nothing twice, over what is there only if that was allowed; and an
// export is never written over a blueprint, nor under the ending of another
// format. A file holds what is drawn, and no more unless Options.Attach asks.
package export
