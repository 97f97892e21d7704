package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"touchline/canvas/editor/clip"
	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/exports"
	"touchline/ui/frame"
	"touchline/ui/look"
	"touchline/ui/placing"
)

// App is the running program: its windows and what they share. All of it
// belongs to the toolkit's goroutine, but where something else is said.
type App struct {
	*frame.Program
	fyne     fyne.App
	files    *desk.Files
	ownScale float64         // of the controls, before the user chose one
	desktop  placing.Desktop // nil: where windows stand is not known
	theme    *look.Theme
	windows  []*Window
	exports  exports.Choices
	clips    clip.Last
	foreign  keep.Clip // what another running copy of the program kept last

	orphans []*desk.Desk // of windows that the system closed

	gone map[string]bool // recent files that are not there

	end context.CancelFunc
}

// t is a text of the program's windows.
func (a *App) t(key string, args ...any) string { return words.T(a.Language, "ui."+key, args...) }

func (a *App) forget(w *Window) {
	a.windows = slices.DeleteFunc(a.windows, func(other *Window) bool { return other == w })
}
