// Package ui is the application: it brings its windows together from their parts,
// which stand in the folders below it.
//
// From above: run.go begins and ends the program, newwindow.go makes a window with
// its parts, follow.go says what follows a change, actions.go what can be done
// (beside the commands of the editor), desk.go does what the desk asks. build.go
// makes what a window shows. What a window does stands in a file for each: open.go,
// asked.go (what the editor asks for), question.go (what the desk wants to know),
// pictures.go, keys.go, views.go, panels.go, panelhost.go (what panels may use).
// At the bottom deskside.go tells the desk what happens, and window.go and
// session.go are the values that all of them work on. Each uses those below it
// only; what stands above is a function in a value: App.open makes a window,
// deskside.asked does what the desk asks.
//
// A Window shows the start page or a session: a document with its editor, on the
// desk of package desk, which opens, saves, watches and recovers it. What changes,
// be it by the hand on the board, a panel or a menu, the editor and the desk tell
// the window's hub.
//
// What takes long (reading, saving, exporting, small pictures) happens on
// goroutines of its own and comes back by Program.Later, which is fyne.Do. What
// must be done before the program ends is a job (Program.Jobs).
//
// What the program remembers from one run to the next (package memory) and what
// keeps work safe is in the user's state folder; beside a document is only
// its lock.
//
// Texts come from model/words by the language of the Program; when that changes,
// every window is built anew around its board.
//
// The package takes a fyne.App from its caller, so that it is tested without
// a screen.
package ui
