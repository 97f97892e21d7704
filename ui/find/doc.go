// Package find is the strip above the canvas in which one searches and
// replaces. What is found is the editor's business; the bar shows how much it
// is, and goes from one to the next.
package find
