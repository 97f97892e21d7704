package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/assets"
	"touchline/canvas/editor"
	"touchline/ui/memory"
)

// separator stands for a line between menu items. A name with an @ is no
// action's but a submenu's: of submenus below, or made as it is needed.
const (
	separator     = "-"
	menuRecent    = "@recent"
	menuTemplates = "@templates"
	menuLook      = "@look"
	menuLanguage  = "@language"
	menuScale     = "@scale"
)

// menu is a menu: the key of its text, and what is in it.
type menu struct {
	text  string
	items []string
}

// menus is the menu bar.
var menus = []menu{
	{"menu.file", []string{"new", menuTemplates, "open", menuRecent, "import", separator, "save", "save.as", "save.copy", "revert", "versions", separator, "export", separator, "start", "close", "quit"}},
	{"menu.edit", []string{"undo", "redo", separator, "cut", "copy", "paste", "paste.cell", "duplicate", "delete", separator, "text", "lane.sub", "@copy.as", "@move", separator, "find", "replace", "find.next", "find.previous", separator, "select.all", "select.none", "select.linked", "@select"}},
	{"menu.view", []string{"zoom.in", "zoom.out", "zoom.full", "zoom.fit", "zoom.card", separator, "panel.left", "panel.right", "panel.problems", separator, menuLook, menuLanguage, menuScale, separator, "fullscreen"}},
	{"menu.insert", []string{"card.new", "@append", "link", "note.new", "card.picture", separator, "step.add.left", "step.add.right", "lane.add.above", "lane.add.below", "phase.add.before", "phase.add.after", separator, "phase.split", "phase.merge", "phase.longer", "phase.shorter"}},
	{"menu.touch", []string{"mark.truth", "mark.fail", "mark.wait", separator, "@kind", "card.wider", "card.narrower", separator, "@link.kind", "link.turn", "link.loop", "link.unpin", "link.next", "link.previous", separator, "@role"}},
	{"menu.help", []string{"keys", "palette", "tour", separator, "about"}},
}

// submenus is the menus within menus, without those that are made as they
// are needed.
var submenus = map[string]menu{
	"@copy.as":   {"menu.copy.as", []string{"copy.text", "copy.file", "copy.picture"}},
	"@append":    {"menu.append", []string{"card.append.right", "card.append.below", "card.append.left", "card.append.above"}},
	"@select":    {"menu.select", commandsLike("select.", "select.all", "select.none", "select.linked")},
	"@kind":      {"menu.kind", commandsLike("card.kind.")},
	"@link.kind": {"menu.link.kind", commandsLike("link.kind.")},
	"@role":      {"menu.role", commandsLike("lane.role.")},
	"@move": {"menu.move", []string{
		"card.move.left", "card.move.right", "card.move.up", "card.move.down", separator, "step.move.left", "step.move.right", separator,
		"phase.move.left", "phase.move.right", separator, "lane.move.up", "lane.move.down", separator,
		"note.move.left", "note.move.right", "note.move.up", "note.move.down",
	}},
}

// commandsLike is the editor's commands whose ids begin so, but some.
func commandsLike(prefix string, but ...string) []string {
	var ids []string
	for _, c := range editor.Commands() {
		if strings.HasPrefix(c.ID, prefix) && !strings.Contains(" "+strings.Join(but, " ")+" ", " "+c.ID+" ") {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// inNoMenu tells the actions that only keys do, and the palette: walking over
// the grid, and letting go.
func inNoMenu(id string) bool {
	for _, p := range []string{"go.", "extend.", "follow."} {
		if strings.HasPrefix(id, p) {
			return true
		}
	}
	return id == "away"
}

// remenu makes the menu bar anew: what is checked and what can be done in it
// changed.
func (w *Window) remenu() { w.win.SetMainMenu(w.mainMenu()) }

func (w *Window) mainMenu() *fyne.MainMenu {
	byID := map[string]action{}
	for _, a := range actions() {
		byID[a.id] = a
	}
	var bar []*fyne.Menu
	for _, m := range menus {
		bar = append(bar, fyne.NewMenu(w.t(m.text), w.menuItems(m.items, byID)...))
	}
	return fyne.NewMainMenu(bar...)
}

func (w *Window) menuItems(ids []string, byID map[string]action) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		switch id {
		case separator:
			items = append(items, fyne.NewMenuItemSeparator())
		case menuRecent:
			items = append(items, w.submenu("menu.recent", w.recentItems()))
		case menuTemplates:
			items = append(items, w.submenu("menu.templates", w.templateItems()))
		case menuLook:
			items = append(items, w.submenu("menu.look", w.chosen([]string{"look.system", "look.light", "look.dark"}, "look."+string(w.app.theme.Chosen), byID)))
		case menuLanguage:
			items = append(items, w.submenu("menu.language", w.chosen([]string{"language.zh", "language.en"}, "language."+string(w.app.lang), byID)))
		case menuScale:
			var ids []string
			for _, n := range memory.Scales {
				ids = append(ids, scaleID(n))
			}
			items = append(items, w.submenu("menu.scale", w.chosen(ids, scaleID(w.app.memory.Scale), byID)))
		default:
			if sub, ok := submenus[id]; ok {
				items = append(items, w.submenu(sub.text, w.menuItems(sub.items, byID)))
			} else if a, ok := byID[id]; ok {
				items = append(items, w.menuItem(a))
			}
		}
	}
	return items
}

// shownKey is a shortcut that a menu shows and that never fires: the keys of
// the editor's commands go to whatever has the keyboard, so that Ctrl and an
// arrow still goes by words in a field, and a held key is told from several.
type shownKey struct{ key }

func (k shownKey) ShortcutName() string  { return "shown:" + string(k.name) }
func (k shownKey) Key() fyne.KeyName     { return k.name }
func (k shownKey) Mod() fyne.KeyModifier { return k.mods }

func (w *Window) menuItem(a action) *fyne.MenuItem {
	item := fyne.NewMenuItem(a.label(w.app.lang), func() { w.fromMenu(a) })
	if len(a.keys) > 0 && a.keys[0].char == 0 {
		k := a.keys[0]
		if a.verb {
			item.Shortcut = shownKey{k}
		} else {
			item.Shortcut = &desktop.CustomShortcut{KeyName: k.name, Modifier: k.mods}
		}
	}
	// What needs a document is not in the way where there is none. The rest
	// stays enabled, as a click on a card makes no new menu; where it cannot
	// be done it says why.
	item.Disabled = a.needs != nil && needsDocument(w) != "" && a.why(w) != ""
	item.IsQuit = a.id == "quit"
	switch p := w.app.memory.Panels; a.id {
	case "panel.left":
		item.Checked = !p.HideLeft
	case "panel.right":
		item.Checked = !p.HideRight
	case "panel.problems":
		item.Checked = p.ShowBottom
	}
	return item
}

// textActions is what a field that has the keyboard can do itself.
var textActions = map[string]func(fyne.Clipboard) fyne.Shortcut{
	"undo":       func(fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutUndo{} },
	"redo":       func(fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutRedo{} },
	"cut":        func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: c} },
	"copy":       func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: c} },
	"paste":      func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutPaste{Clipboard: c} },
	"select.all": func(fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutSelectAll{} },
}

// fromMenu does an action from a menu: what a field can do itself goes to the
// field that has the keyboard.
func (w *Window) fromMenu(a action) {
	if make, ok := textActions[a.id]; ok && !w.dialogs.Any() {
		f := w.win.Canvas().Focused()
		if s, ok := f.(fyne.Shortcutable); ok && f != fyne.Focusable(w.board) {
			s.TypedShortcut(make(w.app.fyne.Clipboard()))
			return
		}
	}
	w.do(a)
}

// submenu is an item that opens a menu; an empty one says so.
func (w *Window) submenu(text string, items []*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.t(text), nil)
	if len(items) == 0 {
		none := fyne.NewMenuItem(w.t(text+".none"), nil)
		none.Disabled = true
		items = append(items, none)
	}
	item.ChildMenu = fyne.NewMenu("", items...)
	return item
}

// chosen is items of which one is on.
func (w *Window) chosen(ids []string, on string, byID map[string]action) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		item := w.menuItem(byID[id])
		item.Checked = id == on
		items = append(items, item)
	}
	return items
}

// templateItems is the templates and samples, in the language of the window.
func (w *Window) templateItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	add := func(sample bool) {
		for _, t := range assets.Templates() {
			if t.Sample == sample {
				items = append(items, fyne.NewMenuItem(w.templateName(t.Name), func() {
					if !w.dialogs.Any() {
						w.openTemplate(t.Name)
					}
				}))
			}
		}
	}
	add(false)
	items = append(items, fyne.NewMenuItemSeparator())
	add(true)
	return items
}

func (w *Window) templateName(name string) string { return w.t("template." + name) }
