package widgets

import (
	"fyne.io/fyne/v2"

	"touchline/ui/input"
)

// Host is what widgets stand in: a window, or a part of one.
type Host interface {
	Keys() *input.Keys // of the window
	Tips() *Tips       // of the window

	// Key and Rune get what a widget has no use for.
	Key(name fyne.KeyName, mods fyne.KeyModifier)
	Rune(r rune)
}
