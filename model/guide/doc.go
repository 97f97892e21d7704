// Package guide is the steps by which a blueprint is drawn, and those by which
// its touchpoints are found, as checklists that tick themselves: a document
// comes in, how far each step is and where to go on comes out. Nothing is kept:
// what was taken away again is not ticked any more.
package guide
