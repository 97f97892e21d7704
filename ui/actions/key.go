package actions

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"touchline/model/words"
)

// Key is a key with its modifiers, or a character that is typed.
type Key struct {
	name fyne.KeyName
	mods fyne.KeyModifier
	char rune
}

// commandKey is Ctrl, on macOS the command key.
const commandKey = fyne.KeyModifierShortcutDefault

// Ctrl is a key with the command key.
func Ctrl(name fyne.KeyName) Key { return Key{name: name, mods: commandKey} }

// CtrlShift is a key with the command key and Shift.
func CtrlShift(name fyne.KeyName) Key {
	return Key{name: name, mods: commandKey | fyne.KeyModifierShift}
}

// Char is a character that is typed.
func Char(r rune) Key { return Key{char: r} }

// Plain is a key alone, Shift is a key with Shift.
func Plain(name fyne.KeyName) Key { return Key{name: name} }

// Shift: see Plain.
func Shift(name fyne.KeyName) Key { return Key{name: name, mods: fyne.KeyModifierShift} }

// keyLabel is how a key is written for the user.
func (t *Table) keyLabel(k Key) string {
	if k.char != 0 {
		return strings.ToUpper(string(k.char))
	}
	label := ""
	for _, m := range keyMods() {
		if k.mods&m.mod != 0 {
			label += m.name
		}
	}
	if text := "ui.key." + strings.ToLower(string(k.name)); words.Has(t.host.Lang(), text) {
		return label + words.T(t.host.Lang(), text)
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
