// Package ui is the application: its windows, menus, dialogs and actions.
//
// One table of actions (actions.go) feeds the menus, the toolbar, the
// shortcuts and the sheet of keys. A Window shows one document on a board;
// what takes long (reading, laying out, exporting) happens on goroutines of
// its own, can be cancelled, and comes back by fyne.Do. Texts come from
// model/words by the language of the App; when that changes, every window is
// built anew around its board.
//
// This window reads and exports; it does not edit.
//
// The package takes a fyne.App from its caller, so that it is tested without
// a screen.
package ui
