// Package input is what the keyboard types, for every part of a window that
// can have it: the canvas, the fields, the buttons.
//
// Keys tells whose a key is. The toolkit reports a key that goes down before
// an input method has said whether it took it, and reports the characters
// later, so that Backspace on a half-written word of pinyin would delete the
// selected card. Whether someone composes can be told all the same: a key that
// prints went down, and its character did not come. While that is so, the keys
// that have names belong to the input method.
//
// Entry is the text field of the program: the toolkit's, with Keys, and with a
// caret that is where the text goes also where a line breaks (caret.go).
//
// Stir tells a pointer that a hand moves from one that lies where something
// came under it.
package input
