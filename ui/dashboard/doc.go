// Package dashboard shows what the document comes to, in place of the map and
// beside it: the same drawing as the page of a handout. It follows the document a
// moment after it changed, measured beside the toolkit's goroutine, so that an
// edit costs nothing more while it shows; a press leads to what a figure counts.
package dashboard
