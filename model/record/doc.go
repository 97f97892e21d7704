// Package record says what a touchpoint's record holds in words: a line for
// each field that says something, with its name and its value in a language.
// It walks the model's table of fields, so that a new field has its line as
// soon as it has a name among the texts. It draws nothing.
package record
