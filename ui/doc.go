// Package ui is the application: its windows, menus, dialogs and actions.
//
// One table of actions (actions.go, with the editor's own verbs in verbs.go)
// feeds the menus, the toolbar, the shortcuts, the context menus, the command
// palette and the sheet of keys. A Window shows one document at a time in a
// session (session.go): the editor with the board that shows it, the draft
// that keeps its changes, the lock beside its file. What takes long (reading, laying out, exporting) happens on goroutines of
// its own, can be cancelled, and comes back by fyne.Do. Texts come from
// model/words by the language of the App; when that changes, every window is
// built anew around its board.
//
// What happens on the canvas under the hand is not here but in canvas/editor;
// ui/board forwards it, and ui/panels shows and edits the records.
//
// The package takes a fyne.App from its caller, so that it is tested without
// a screen.
package ui
