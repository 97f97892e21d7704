package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"touchline/model/words"
)

// keyLabel is how a key is written for the user.
func (w *Window) keyLabel(k key) string {
	if k.char != 0 {
		return strings.ToUpper(string(k.char))
	}
	label := ""
	for _, m := range keyMods() {
		if k.mods&m.mod != 0 {
			label += m.name
		}
	}
	if text := "ui.key." + strings.ToLower(string(k.name)); words.Has(w.app.lang, text) {
		return label + words.T(w.app.lang, text)
	}
	return label + string(k.name)
}

type keyMod struct {
	mod  fyne.KeyModifier
	name string
}

func keyMods() []keyMod {
	if runtime.GOOS == "darwin" {
		return []keyMod{{fyne.KeyModifierControl, "⌃"}, {fyne.KeyModifierAlt, "⌥"}, {fyne.KeyModifierShift, "⇧"}, {fyne.KeyModifierSuper, "⌘"}}
	}
	return []keyMod{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierSuper, "Super+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}}
}
