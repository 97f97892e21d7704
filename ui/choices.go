package ui

import (
	"encoding/json"
	"os"
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/surroundings"
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

// setAppearance changes the look of every window, and remembers it.
func (a *App) setAppearance(to look.Appearance) {
	a.Memory.Change(func(m *memory.Content) { m.Appearance = to })
	a.theme = look.NewTheme(to)
	a.fyne.Settings().SetTheme(a.theme) // which calls repaintAll
	a.rebuildAll()
}

// repaintAll brings the pictures to the look of the windows.
func (a *App) repaintAll() {
	for _, w := range a.windows {
		w.board.SetLook(a.boardLook())
		w.recompose()
	}
}

// choices is what is chosen for every window.
func (a *App) choices() (all []actions.Action) {
	for _, to := range []look.Appearance{look.System, look.Light, look.Dark} {
		all = append(all, actions.Action{
			ID: "look." + string(to), Checked: func() bool { return a.theme.Chosen == to }, Run: func() { a.setAppearance(to) },
		})
	}
	for _, to := range words.Langs {
		all = append(all, actions.Action{
			ID: "language." + string(to), Checked: func() bool { return a.Language == to }, Run: func() { a.setLanguage(to) },
		})
	}
	for _, n := range memory.Scales {
		all = append(all, actions.Action{
			ID: actions.Scale(n), Checked: func() bool { return a.Memory.Scale == n }, Run: func() { a.setScale(n) },
		})
	}
	return all
}

// chosenLanguage is the one that the user chose, or else the system's.
func (a *App) chosenLanguage() model.Lang {
	if a.Memory.Language != "" {
		return a.Memory.Language
	}
	return surroundings.Language()
}

// setLanguage changes every text at once, and remembers it.
func (a *App) setLanguage(l model.Lang) {
	if a.Language == l {
		return
	}
	a.Language = l
	a.Memory.Change(func(m *memory.Content) { m.Language = l })
	a.speakToolkit()
	a.rebuildAll()
}

// toolkitWords is what the toolkit itself says in our windows: its word, and
// ours.
var toolkitWords = map[string]string{
	"Quit": "action.quit", "Cut": "edit.cut", "Copy": "edit.copy", "Paste": "edit.paste",
	"Select all": "edit.all", "Undo": "edit.undo", "Redo": "edit.redo",
	"OK": "ok", "Cancel": "cancel", "Close": "close", "Error": "error",
}

// speakToolkit gives the toolkit our texts. It has no way to set a language:
// it takes the texts registered under the system's locale, so that is the
// name under which those of the chosen language go.
func (a *App) speakToolkit() {
	texts := make(map[string]string, len(toolkitWords))
	for theirs, ours := range toolkitWords {
		texts[theirs] = a.t(ours)
	}
	data, err := json.Marshal(texts)
	if err == nil {
		err = lang.AddTranslationsForLocale(data, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("failed to give the toolkit its texts", err)
	}
}

// scaleVariable is how the toolkit is told the size of controls: it has no
// setter. What it held when the program began stays a factor.
const scaleVariable = "FYNE_SCALE"

// applyScale tells the toolkit the size of the controls; it takes it over
// with the next SetTheme.
func (a *App) applyScale() {
	if a.ownScale == 0 {
		a.ownScale = 1
		if f, err := strconv.ParseFloat(os.Getenv(scaleVariable), 32); err == nil && f > 0.1 && f < 10 {
			a.ownScale = f
		}
	}
	if a.ownScale == 1 && a.Memory.Scale == 100 && os.Getenv(scaleVariable) == "" {
		return // the toolkit's own settings count
	}
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(a.ownScale*float64(a.Memory.Scale)/100, 'f', 3, 64))
}

// setScale changes the size of all controls, and remembers it. The windows
// stay as large as they are.
func (a *App) setScale(percent int) {
	was := a.Memory.Scale
	if was == percent {
		return
	}
	a.Memory.Change(func(m *memory.Content) { m.Scale = percent })
	a.applyScale()
	k := float32(was) / float32(percent)
	var sizes []fyne.Size
	for _, w := range a.windows {
		sizes = append(sizes, w.Native().Canvas().Size())
	}
	a.fyne.Settings().SetTheme(a.theme)
	a.rebuildAll()
	for i, w := range a.windows {
		w.Native().Resize(fyne.NewSize(sizes[i].Width*k, sizes[i].Height*k))
	}
}

// rebuildAll makes all that the windows show anew, in another language or look.
func (a *App) rebuildAll() {
	for _, w := range a.windows {
		w.Dialogs().CloseAll()
		w.build()
	}
}
