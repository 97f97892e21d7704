// Package book is the dialog of handouts: presets at the left, the pages in
// their order, a preview that follows each choice, options at the right, and
// below how many pages that comes to and how large the file is.
//
// What is chosen is a preset.Settings; the pages are made by canvas/handout and
// painted on a goroutine of its own, and what was overtaken by another choice
// is given up. It is written by package exports, which asks before it replaces
// anything.
package book
