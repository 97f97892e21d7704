// Package check finds what a careful reviewer would criticise in a
// blueprint. A rule is data: an id, a severity, numbers that a document may
// set another way, the keys of its name, its sentence and of what to do about
// it, a function that finds the places, and where no thought is needed one
// that mends. A document goes in; a report comes out, rule by rule and in it
// as the picture is read. It changes nothing: mending and dismissing are
// edits that others apply. In a document in which nothing is drawn or named
// yet the rules find nothing.
//
// A Checker keeps what it found. Of the next document it looks only at what
// differs: at the cards and links that changed and those that can see them,
// at the steps in which they stand, and at what rules of the whole ask of
// each step, which is kept by step. Other rows, other numbers or another order of
// steps are another document: then it looks at everything.
package check
