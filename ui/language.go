package ui

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"touchline/model"
	"touchline/ui/memory"
	"touchline/ui/surroundings"
)

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
