// Package model is the service blueprint as a value.
//
// A Document holds phases with their steps, lanes, cards, links, sticky
// notes and pictures. It is immutable: the With… methods return the next
// document and share everything that did not change, so that undo is the
// earlier value, background work needs no lock, and what changed is found by
// comparing pointers. A record that is in a document must not be written to;
// copy it, change the copy and put that in.
//
// The package knows the standard library only. How a document is stored is
// model/file's business, how it is changed model/edit's, how it looks
// canvas's. Lengths are in points (1/72 inch).
package model
