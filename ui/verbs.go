package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/view"
	"touchline/ui/input"
)

// The editor's own commands as actions of the window.

// verbIcons is asked anew each time: the toolkit has icons only while an app
// is there.
func verbIcons() map[string]fyne.Resource {
	return map[string]fyne.Resource{
		"undo": theme.ContentUndoIcon(), "redo": theme.ContentRedoIcon(),
		"cut": theme.ContentCutIcon(), "copy": theme.ContentCopyIcon(), "paste": theme.ContentPasteIcon(),
		"delete": theme.DeleteIcon(), "find": theme.SearchIcon(), "replace": theme.SearchReplaceIcon(),
	}
}

func verbs() []action {
	var all []action
	icons := verbIcons()
	for _, v := range editor.Commands() {
		a := action{
			id: v.ID, text: "keys.command." + v.ID, icon: icons[v.ID], verb: true, letter: v.Letter,
			needs: func(w *Window) string {
				if why := needsDocument(w); why != "" {
					return why
				}
				return v.Why(w.session.ed)
			},
			run: func(w *Window) {
				d, _ := w.session.ed.Run(v.ID)
				w.did(d)
			},
		}
		for _, c := range v.Chords {
			a.keys = append(a.keys, keyOf(c))
		}
		if v.Letter != 0 {
			a.keys = append(a.keys, char(v.Letter))
		}
		all = append(all, a)
	}
	return all
}

// keyOf is a chord of the editor as a key of the window.
func keyOf(c event.Chord) key {
	k := key{name: keyNames[c.Key]}
	if c.Key == 0 {
		if c.Mods == 0 {
			return char(c.Rune)
		}
		k.name = fyne.KeyName(strings.ToUpper(string(c.Rune)))
	}
	for _, m := range []struct {
		theirs event.Mods
		ours   fyne.KeyModifier
	}{{event.Shift, fyne.KeyModifierShift}, {event.Ctrl, command}, {event.Alt, fyne.KeyModifierAlt}} {
		if c.Mods.Has(m.theirs) {
			k.mods |= m.ours
		}
	}
	return k
}

var keyNames = map[event.Key]fyne.KeyName{
	event.KeyLeft: fyne.KeyLeft, event.KeyRight: fyne.KeyRight, event.KeyUp: fyne.KeyUp, event.KeyDown: fyne.KeyDown,
	event.KeyPageUp: fyne.KeyPageUp, event.KeyPageDown: fyne.KeyPageDown, event.KeyHome: fyne.KeyHome, event.KeyEnd: fyne.KeyEnd,
	event.KeyEscape: fyne.KeyEscape, event.KeyEnter: fyne.KeyReturn, event.KeyTab: fyne.KeyTab,
	event.KeyDelete: fyne.KeyDelete, event.KeyBackspace: fyne.KeyBackspace, event.KeySpace: fyne.KeySpace,
	event.KeyMenu: desktopMenuKey, event.KeyF2: fyne.KeyF2, event.KeyInsert: fyne.KeyInsert,
}

// desktopMenuKey is the key that opens the context menu.
const desktopMenuKey fyne.KeyName = "Menu"

// Undo goes back a step: a panel asks for it.
func (w *Window) Undo() { w.do(actionNamed("undo")) }

// Redo: see Undo.
func (w *Window) Redo() { w.do(actionNamed("redo")) }

// boardKey does what a key is for that the editor had no use for.
func (w *Window) boardKey(name fyne.KeyName, mods fyne.KeyModifier) {
	if w.dialogs.Any() {
		w.dialogs.Key(name)
		return
	}
	if name == fyne.KeyEscape {
		w.escape()
		return
	}
	w.ownKey(name, mods)
}

// ownKey does the window's action of a key.
func (w *Window) ownKey(name fyne.KeyName, mods fyne.KeyModifier) {
	for _, a := range windowActions() {
		for _, k := range a.keys {
			if k.char == 0 && k.name == name && k.mods == mods {
				if mods == fyne.KeyModifierShift && len(name) == 1 {
					w.board.Pass() // what it types is not for the selected card
				}
				w.do(a)
				return
			}
		}
	}
}

// escape closes what lies over the canvas, the nearest first.
func (w *Window) escape() {
	switch {
	case w.touring != nil:
		w.endTour()
	case w.find != nil && w.find.open():
		w.find.close(false)
	}
}

// Key is a key that a widget of the window has no use for: Escape gives the
// keyboard back to the canvas, and the keys of the window do what they do. No
// other goes to the canvas: it was meant for something else.
func (w *Window) Key(name fyne.KeyName, mods fyne.KeyModifier) {
	switch {
	case w.dialogs.Any() || w.session == nil || w.win.Canvas().Focused() == fyne.Focusable(w.board):
		w.boardKey(name, mods)
	case name != fyne.KeyEscape:
		w.ownKey(name, mods)
	case w.win.Canvas().Overlays().Top() != nil:
		w.win.Canvas().Overlays().Top().Hide() // a menu that lost the keyboard
		w.refocus()
	default:
		w.focusBoard()
		w.escape()
	}
}

// Rune does what a typed character is for that the editor had no use for.
func (w *Window) Rune(r rune) {
	if w.dialogs.Any() {
		return
	}
	for _, a := range windowActions() { // the editor knows its own
		for _, k := range a.keys {
			if k.char == r {
				w.do(a)
				return
			}
		}
	}
}

// While nothing has the keyboard, as after a click beside the fields of a
// panel, what is typed is for nobody: on the canvas it would replace the text
// of the card that is selected.

// looseShortcut is a shortcut while nothing has the keyboard, or something
// that knows no shortcuts. The commands of the window are done all the same,
// but not what a field would do itself.
func (w *Window) looseShortcut(s fyne.Shortcut) {
	switch {
	case w.session == nil || w.dialogs.Any() || w.win.Canvas().Overlays().Top() != nil:
	case ofFields(s):
		w.sayLoose()
	default:
		w.focusBoard()
		w.board.TypedShortcut(s)
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
func (w *Window) looseKey(e *fyne.KeyEvent) {
	if w.keys.Key(e) {
		w.Key(e.Name, w.keys.Mods())
	}
}

func (w *Window) looseRune(r rune) {
	w.keys.Typed(r, func(r rune, _ input.Press) {
		if w.session == nil {
			w.Rune(r)
		} else if !w.dialogs.Any() {
			w.sayLoose()
		}
	})
}

// sayLoose says that what was typed was for nobody.
func (w *Window) sayLoose() { w.status.say(w.t("loose")) }

// Keys tells whose the keys of the window are.
func (w *Window) Keys() *input.Keys { return w.keys }

// deliver hands a key that waited for an input method to whoever has the
// keyboard now.
func (w *Window) deliver(e *fyne.KeyEvent) {
	c := w.win.Canvas()
	f := c.Focused()
	if t, ok := f.(fyne.Tabbable); e.Name == fyne.KeyTab && (!ok || !t.AcceptsTab()) {
		if w.keys.Mods()&fyne.KeyModifierShift != 0 {
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
func (w *Window) boardShortcut(s fyne.Shortcut) {
	if k, ok := s.(fyne.KeyboardShortcut); ok && !w.dialogs.Any() {
		w.ownKey(k.Key(), k.Mod())
	}
}

// zoomToSelection shows what is selected in the middle, large enough to read.
func (w *Window) zoomToSelection() {
	ed := w.session.ed
	var box canvas.Rect
	for i, o := range ed.Selection().Owners() {
		b, ok := ed.Box(o)
		if !ok {
			continue
		}
		if i == 0 {
			box = b
		}
		x, y := min(box.X, b.X), min(box.Y, b.Y)
		box = canvas.Rect{X: x, Y: y, W: max(box.Right(), b.Right()) - x, H: max(box.Bottom(), b.Bottom()) - y}
	}
	v := w.board.View()
	left, top := v.Frozen()
	room := canvas.Size{W: v.Window.W - left - 2*roomAround, H: v.Window.H - top - 2*roomAround}
	zoom := min(room.W/(box.W*view.UnitsPerPoint), room.H/(box.H*view.UnitsPerPoint), mostZoomToSelection)
	v = v.ZoomedAt(zoom, v.Middle())
	w.board.SetView(v.CenteredOn(box.Center()))
}

// How much stays free around what is zoomed to, in units, and how large it
// gets at most.
const (
	roomAround          = 40.0
	mostZoomToSelection = 1.5
)

// tipOf is what a control of an action says: its text, its key, and why it
// cannot be done now.
func (w *Window) tipOf(a action) string {
	text := strings.TrimSuffix(a.label(w.app.lang), "…")
	if len(a.keys) > 0 {
		text += "   " + w.keyLabel(a.keys[0])
	}
	if letter := char(a.letter); a.letter != 0 && a.keys[0] != letter {
		text += "   " + w.t("tip.letter", "key", w.keyLabel(letter))
	}
	if why := a.why(w); why != "" {
		text += "   — " + why
	}
	return text
}
