// Package dialogs is what lies on a window and has to be answered first.
//
// The dialogs of a window are a Stack. Escape closes the one in front, Return
// does what its main button does, and while one is open no action of the window
// can be done. What comes by itself, such as a question about a file that
// another program changed, goes through Unasked: it waits until the hand rests.
//
// Texts and functions come in; nothing here knows what the dialogs are about.
// The window behind is a Host.
package dialogs
