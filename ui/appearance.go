package ui

import (
	"runtime"

	"touchline/ui/board"
	"touchline/ui/look"
	"touchline/ui/memory"
)

// chosenAppearance is what the user chose. Before that it is the system's
// where the toolkit can ask for it; elsewhere it would say dark on most
// desktops, so there it is light, as paper is.
func (a *App) chosenAppearance() look.Appearance {
	if a.Memory.Appearance != "" {
		return a.Memory.Appearance
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		return look.System
	}
	return look.Light
}

// dark reports whether the windows are dark now.
func (a *App) dark() bool {
	return a.theme.Dark(a.fyne.Settings().ThemeVariant())
}

// setAppearance changes the look of every window, and remembers it.
func (a *App) setAppearance(to look.Appearance) {
	a.Memory.Change(func(m *memory.Content) { m.Appearance = to })
	a.theme = look.NewTheme(to)
	a.fyne.Settings().SetTheme(a.theme) // which calls repaintAll
	a.rebuildAll()
}

// pictureTheme is the name of the theme that pictures on the screen have.
func (a *App) pictureTheme() string {
	if a.dark() {
		return "dark"
	}
	return "colour"
}

func (a *App) boardLook() board.Look {
	if a.dark() {
		return board.DarkLook
	}
	return board.LightLook
}

// repaintAll brings the pictures to the look of the windows.
func (a *App) repaintAll() {
	for _, w := range a.windows {
		w.board.SetLook(a.boardLook())
		w.recompose()
	}
}
