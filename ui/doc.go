// Package ui is the application: its windows, menus, dialogs and actions.
//
// What can be done stands in one table (package actions): the window brings its
// own actions (actions.go), the editor its commands.
//
// A Window shows the start page or a session (session.go): a document with its
// editor, on the desk of package desk, which opens, saves, watches and recovers
// it. The window tells the desk what happens and does what it asks (desk.go,
// question.go); what comes unasked waits for the hand to rest (package dialogs).
// Around the board stand the panels of ui/panels, to which
// the window is the Host. What changes, be it by the hand on the board, a panel
// or a menu, the editor and the desk tell the window's hub; what follows then is
// listed in follow.go.
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
