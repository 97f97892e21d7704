// Package hub is where the parts of a window hear what changed.
//
// The editor tells what each of its calls changed, the desk how safe the
// document is, the program what it remembers: all of it comes to the one Hub of
// a window, and goes to whoever subscribed to it. So a field of a panel, a menu
// or the hand on the canvas has the editor do something, and hands nothing on;
// and what follows the document is a line where the window subscribes its parts,
// not a call in each place that changes something.
package hub
