// Package ui is the application: it brings its windows together from their parts,
// which stand in the folders below it.
//
// run.go begins and ends the program, build.go makes a window, follow.go says what
// follows a change. What a window does stands in a file for each: open.go,
// asked.go (what the editor asks for), desk.go and question.go (what the desk asks
// for), pictures.go, keys.go, panelhost.go (what panels may use). window.go,
// session.go and app.go are the values that they work on. What can be done stands
// in one table (package actions): the window brings its own actions (actions.go),
// the editor its commands.
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
