// Package handout makes the pages of a handout from a blueprint: cover with
// contents, overview, a page for each phase, the touchpoints as a list and one
// by one, risks, improvements, legend, an exercise and its key.
//
// [Make] goes through the kinds in the order that [Options] gives. Each kind is a
// file here and a function from the [book] so far to its pages; what a kind has
// nothing to say of gives no page. Pages name the numbers of others, so they
// are made twice: the second time the numbers of the first are known, and as
// those take the same room whatever they are, nothing moves.
//
// Pages are scenes, so that every writer shows the same. Text is set by
// canvas/typeset and maps by canvas/layout, both in a type scale with a least
// size: a map that does not fit goes on on the next page, by steps and then by
// lanes, and is never shrunk below it.
package handout
