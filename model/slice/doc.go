// Package slice chooses cards by what they say: an owner, a phase, a lane, a
// tag, a channel, a mark, and several of these together. What is not chosen is
// drawn pale, or left out by package part.
//
// A slice is a record of the document's head ([model.Slice]). It is read from
// what a person writes ("owner=Risk office; mark=fail") and written so again;
// both languages are read, whatever the document's is.
package slice
