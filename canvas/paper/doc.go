// Package paper puts a drawing on sheets of paper: a Scene and Options in,
// canvas.Pages out. Fitted, the whole drawing stands on one page; tiled, it
// is cut over as many pages as a chosen scale needs, with an overlap for
// glue, crop marks and the name of each page in the margins.
//
// It knows nothing of files or formats and draws nothing itself: what it adds
// to a page (the ground, crop marks, names) is a small Scene of its own, so
// that every backend treats it like any other. Lengths are pt.
package paper
