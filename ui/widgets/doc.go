// Package widgets is the kit that every part of the window is made of:
// buttons, fields, choices, tips, and how they are laid out.
//
// A widget stands in a Host, a window as a rule. It asks the host's input.Keys
// whose a key is, and hands on what it has no use for: the toolkit sends a key
// to the focused widget alone, so that without this Escape would close no
// dialog, and no key of the window would work while a button has the keyboard.
//
// What comes in is texts in the user's language, and functions to call; what
// goes out is objects of the toolkit. Nothing here knows a document, an action
// or a window.
package widgets
