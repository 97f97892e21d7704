package actions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
)

// icons is asked anew each time: the toolkit has icons only while an app
// is there.
func icons() map[string]fyne.Resource {
	return map[string]fyne.Resource{
		"undo": theme.ContentUndoIcon(), "redo": theme.ContentRedoIcon(),
		"cut": theme.ContentCutIcon(), "copy": theme.ContentCopyIcon(), "paste": theme.ContentPasteIcon(),
		"delete": theme.DeleteIcon(), "find": theme.SearchIcon(), "replace": theme.SearchReplaceIcon(),
	}
}

// ofEditor is the editor's own commands as actions of the window.
func ofEditor(host Host) []Action {
	var all []Action
	signs := icons()
	for _, v := range editor.Commands() {
		a := Action{
			ID: v.ID, Text: "keys.command." + v.ID, Icon: signs[v.ID], ofEditor: true, letter: v.Letter,
			Needs: func() string {
				if host.Editor() == nil {
					return "ui.needs.document"
				}
				return v.Why(host.Editor())
			},
			is:  func() bool { return host.Editor() != nil && v.Is(host.Editor()) },
			Run: func() { host.Editor().Run(v.ID) },
		}
		if v.OfDocument() {
			a.Checked = a.is
		}
		for _, c := range v.Chords {
			a.Keys = append(a.Keys, keyOf(c))
		}
		if v.Letter != 0 {
			a.Keys = append(a.Keys, Char(v.Letter))
		}
		all = append(all, a)
	}
	return all
}

// keyOf is a chord of the editor as a key of the window.
func keyOf(c event.Chord) Key {
	k := Key{name: keyNames[c.Key]}
	if c.Key == 0 {
		if c.Mods == 0 {
			return Char(c.Rune)
		}
		k.name = fyne.KeyName(strings.ToUpper(string(c.Rune)))
	}
	for _, m := range []struct {
		theirs event.Mods
		ours   fyne.KeyModifier
	}{{event.Shift, fyne.KeyModifierShift}, {event.Ctrl, commandKey}, {event.Alt, fyne.KeyModifierAlt}} {
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

// Chords is the editor's keys with modifiers that a window has to listen for.
func (t *Table) Chords() []*desktop.CustomShortcut {
	var all []*desktop.CustomShortcut
	for _, a := range t.all[t.own:] {
		for _, k := range a.Keys {
			if k.mods&^fyne.KeyModifierShift != 0 {
				all = append(all, &desktop.CustomShortcut{KeyName: k.name, Modifier: k.mods})
			}
		}
	}
	return all
}
