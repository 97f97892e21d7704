package ui

import (
	"fyne.io/fyne/v2"

	"touchline/ui/input"
)

// boardKey does what a key is for that the editor had no use for.
func (w keyboard) boardKey(name fyne.KeyName, mods fyne.KeyModifier) {
	if w.Dialogs().Any() {
		w.Dialogs().Key(name)
		return
	}
	if name == fyne.KeyEscape {
		w.escape()
		return
	}
	w.ownKey(name, mods)
}

// ownKey does the window's action of a key.
func (w keyboard) ownKey(name fyne.KeyName, mods fyne.KeyModifier) {
	id := w.actions.OfKey(name, mods)
	if id == "" {
		return
	}
	if mods == fyne.KeyModifierShift && len(name) == 1 {
		w.board.Pass() // what it types is not for the selected card
	}
	w.actions.Do(id)
}

// overBoard is Escape on the canvas before the editor has it: what lies over
// the canvas goes first.
func (w keyboard) overBoard() bool { return w.panes != nil && w.panes.Close() }

// escape closes what lies over the canvas, the nearest first.
func (w keyboard) escape() {
	switch {
	case w.panes != nil && w.panes.Close():
	case w.session != nil && w.tour.On():
		w.tour.End()
	case w.find != nil && w.find.Open():
		w.find.Close(false)
	}
}

// Key is a key that a widget of the window has no use for: Escape gives the
// keyboard back to the canvas, and the keys of the window do what they do. No
// other goes to the canvas: it was meant for something else.
func (w *Window) Key(name fyne.KeyName, mods fyne.KeyModifier) {
	switch {
	case w.Dialogs().Any() || w.session == nil || w.Native().Canvas().Focused() == fyne.Focusable(w.board):
		w.keyboard.boardKey(name, mods)
	case name != fyne.KeyEscape:
		w.keyboard.ownKey(name, mods)
	case w.Native().Canvas().Overlays().Top() != nil:
		w.Native().Canvas().Overlays().Top().Hide() // a menu that lost the keyboard
		w.Refocus()
	case w.panes != nil && (w.panes.Close() || w.panes.Hold(w.Native().Canvas().Focused())):
		w.FocusBoard() // from a panel one goes back to the canvas, and to nothing else
	default:
		w.FocusBoard()
		w.keyboard.escape()
	}
}

// Rune does what a typed character is for that the editor had no use for.
func (w *Window) Rune(r rune) {
	if w.Dialogs().Any() {
		return
	}
	if id := w.actions.OfRune(r); id != "" {
		w.actions.Do(id)
	}
}

// While nothing has the keyboard, as after a click beside the fields of a
// panel, what is typed is for nobody: on the canvas it would replace the text
// of the card that is selected.

// looseShortcut is a shortcut while nothing has the keyboard, or something
// that knows no shortcuts. The commands of the window are done all the same,
// but not what a field would do itself.
func (w keyboard) looseShortcut(s fyne.Shortcut) {
	switch {
	case w.session == nil || w.Dialogs().Any() || w.Native().Canvas().Overlays().Top() != nil:
	case ofFields(s):
		w.sayLoose()
	default:
		w.FocusBoard()
		w.views.Shortcut(s)
	}
}

// ofFields reports whether a shortcut is one that fields have: what it is for
// hangs on where the keyboard is.
func ofFields(s fyne.Shortcut) bool {
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		return false
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return true
	}
	k, ok := s.(fyne.KeyboardShortcut)
	return ok && len(k.Key()) > 1
}

// looseKey and looseRune are keys while nothing has the keyboard.
func (w keyboard) looseKey(e *fyne.KeyEvent) {
	if w.Keys().Key(e) {
		w.Key(e.Name, w.Keys().Mods())
	}
}

func (w keyboard) looseRune(r rune) {
	w.Keys().Typed(r, func(r rune, _ input.Press) {
		if w.session == nil {
			w.Rune(r)
		} else if !w.Dialogs().Any() {
			w.sayLoose()
		}
	})
}

// sayLoose says that what was typed was for nobody.
func (w keyboard) sayLoose() { w.status.Say(w.t("loose")) }

// deliver hands a key that waited for an input method to whoever has the
// keyboard now.
func (w keyboard) deliver(e *fyne.KeyEvent) {
	c := w.Native().Canvas()
	f := c.Focused()
	if t, ok := f.(fyne.Tabbable); e.Name == fyne.KeyTab && (!ok || !t.AcceptsTab()) {
		if w.Keys().Mods()&fyne.KeyModifierShift != 0 {
			c.FocusPrevious()
		} else {
			c.FocusNext()
		}
		return
	}
	if f == nil {
		w.looseKey(e)
		return
	}
	f.TypedKey(e)
}

// boardShortcut does what a shortcut is for that neither a menu nor the
// editor took: the second and further keys of an action.
func (w keyboard) boardShortcut(s fyne.Shortcut) {
	if k, ok := s.(fyne.KeyboardShortcut); ok && !w.Dialogs().Any() {
		w.ownKey(k.Key(), k.Mod())
	}
}

// listen has keys work where no widget has the keyboard: on the welcome page
// and in dialogs.
func (w keyboard) listen() {
	c := w.Native().Canvas()
	c.SetOnTypedKey(w.looseKey)
	c.SetOnTypedRune(w.looseRune)
	for _, chord := range w.actions.Chords() {
		c.AddShortcut(chord, w.looseShortcut)
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutCopy{}, &fyne.ShortcutCut{}, &fyne.ShortcutPaste{}, &fyne.ShortcutSelectAll{}, &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}} {
		c.AddShortcut(s, w.looseShortcut)
	}
}
