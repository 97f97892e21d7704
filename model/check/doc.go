// Package check finds what a careful reviewer would criticise in a
// blueprint. A rule is data: an id, a severity, the keys of its sentence and
// of what to do about it, and a function that finds the places. A document
// goes in; findings come out, in the order of the rules and then of the
// picture. It changes nothing and knows the model only. In a document in
// which nothing is drawn or named yet the rules find nothing.
//
// The rules of structure are here; those of flow, evidence, times and
// touchpoints follow the same form.
package check
