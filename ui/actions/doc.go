// Package actions is all that a user can do in a window, as one table: menus,
// the toolbar, shortcuts, the context menu, the command palette and the sheet of
// keys are made from it.
//
// A Table holds the window's own actions, which the window brings, and those of
// the editor (OfEditor), which come from its table of commands. What stands in
// which menu is a list of ids (menu.go, contextmenu.go, toolbar.go); the texts
// are in assets/words under ui.action.ID. The window is a Host.
package actions
