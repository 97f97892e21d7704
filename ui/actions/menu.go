package actions

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas/editor"
	"touchline/model/overlay"
	"touchline/model/slice"
	"touchline/ui/memory"
)

// separator stands for a line between menu items. A name with an @ is no
// action's but a submenu's: of submenus below, or MenuRecent and MenuTemplates,
// which the window makes as they are needed.
const (
	separator     = "-"
	MenuRecent    = "@recent"
	MenuTemplates = "@templates"
)

// menu is a menu: the key of its text, and what is in it.
type menu struct {
	text  string
	items []string
}

// menus is the menu bar.
var menus = []menu{
	{"menu.file", []string{"new", MenuTemplates, "open", MenuRecent, "import", separator, "save", "save.as", "save.copy", "to.be", "revert", "versions", separator, "handout", "export", "print", separator, "start", "close", "quit"}},
	{"menu.edit", []string{"undo", "redo", separator, "cut", "copy", "paste", "paste.cell", "duplicate", "delete", separator, "text", "lane.sub", "@copy.as", "@move", separator, "find", "replace", "find.next", "find.previous", separator, "select.all", "select.none", "select.linked", "@select"}},
	{"menu.view", []string{"view.map", "view.inventory", "view.dashboard", "view.improvements", separator, "zoom.in", "zoom.out", "zoom.full", "zoom.fit", "zoom.height", "zoom.card", separator, "panel.left", "panel.right", "panel.problems", "panel.dashboard", "map.toggle", "problem.next", "problem.previous", separator, "@rows", "@overlay", "@slice", separator, "@compare", separator, "present", "present.whole", separator, "@look", "@language", "@scale", separator, "fullscreen"}},
	{"menu.insert", []string{"card.new", "@append", "link", "note.new", "card.picture", separator, "step.add.left", "step.add.right", "lane.add.above", "lane.add.below", "phase.new", "phase.add.before", "phase.add.after", separator, "phase.split", "phase.merge", "phase.longer", "phase.shorter"}},
	{"menu.touch", []string{"mark.truth", "mark.fail", "mark.wait", separator, "@kind", "card.wider", "card.narrower", separator, "@link.kind", "link.turn", "link.loop", "link.unpin", "link.next", "link.previous", separator, "@role", separator, "survey"}},
	{"menu.help", []string{"keys", "palette", "guide.drawing", "guide.touchpoints", "tour", separator, "about"}},
}

// submenus is the menus within menus, without those that are made as they
// are needed.
var submenus = map[string]menu{
	"@compare":   {"menu.compare", []string{"compare.file", "compare.version", "compare.saved"}},
	"@rows":      {"menu.rows", commandsLike("row.")},
	"@overlay":   {"menu.overlay", overlays()},
	"@slice":     {"menu.slice", sliceItems()},
	"@look":      {"menu.look", []string{"look.system", "look.light", "look.dark"}},
	"@language":  {"menu.language", []string{"language.zh", "language.en"}},
	"@scale":     {"menu.scale", scales()},
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

// overlays is what stands in the menu of overlays.
func overlays() []string {
	ids := []string{"overlay", "overlay.next", "overlay.previous", separator}
	for _, id := range overlay.AllIDs() {
		ids = append(ids, "overlay."+id)
	}
	return ids
}

// sliceItems is what stands in the menu of slices.
func sliceItems() []string {
	ids := []string{"slice", separator}
	for _, key := range slice.Terms() {
		ids = append(ids, "slice."+key)
	}
	return ids
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

// InMenus is the ids of all actions that the menu bar holds.
func InMenus() map[string]bool {
	ids := map[string]bool{}
	var add func(items []string)
	add = func(items []string) {
		for _, id := range items {
			if sub, ok := submenus[id]; ok {
				add(sub.items)
			} else if id != separator && !strings.HasPrefix(id, "@") {
				ids[id] = true
			}
		}
	}
	for _, m := range menus {
		add(m.items)
	}
	return ids
}

// Scale is the id of the action that sets the size of the controls, in percent.
func Scale(percent int) string { return "scale." + strconv.Itoa(percent) }

func scales() []string {
	var ids []string
	for _, n := range memory.Scales {
		ids = append(ids, Scale(n))
	}
	return ids
}

// Bar makes the menu bar. The items of [MenuRecent] and [MenuTemplates] are made.
func (t *Table) Bar(made map[string][]*fyne.MenuItem) *fyne.MainMenu {
	var bar []*fyne.Menu
	for _, m := range menus {
		bar = append(bar, fyne.NewMenu(t.t(m.text), aligned(t.menuItems(m.items, made))...))
	}
	return fyne.NewMainMenu(bar...)
}

func (t *Table) menuItems(ids []string, made map[string][]*fyne.MenuItem) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		switch id {
		case separator:
			items = append(items, fyne.NewMenuItemSeparator())
		case MenuRecent:
			items = append(items, t.submenu("menu.recent", made[id]))
		case MenuTemplates:
			items = append(items, t.submenu("menu.templates", made[id]))
		default:
			if sub, ok := submenus[id]; ok {
				items = append(items, t.submenu(sub.text, t.menuItems(sub.items, made)))
			} else if a, ok := t.byID[id]; ok {
				items = append(items, t.menuItem(a))
			}
		}
	}
	return items
}

// quietKey is a shortcut that fires and that the toolkit does not show: it
// would in a fifth of the ink of the text. The keys of the editor's commands do
// not fire from here: they go to whatever has the keyboard, so that Ctrl and an
// arrow still goes by words in a field, and a held key is told from several.
type quietKey struct{ name string }

func (k quietKey) ShortcutName() string { return k.name }

// menuItem is the line of an action. Behind its text stands its key, after a
// tab, which aligned replaces. In the menu bar of macOS, which the system draws, the system
// shows the keys.
func (t *Table) menuItem(a *Action) *fyne.MenuItem {
	item := fyne.NewMenuItem(a.label(t.host.Lang()), func() { t.fromMenu(a) })
	if len(a.Keys) > 0 && a.Keys[0].char == 0 {
		k := a.Keys[0]
		shown := &desktop.CustomShortcut{KeyName: k.name, Modifier: k.mods}
		switch {
		case systemMenus && !a.ofEditor:
			item.Shortcut = shown
		case systemMenus:
		default:
			item.Label += "\t" + t.keyLabel(k)
			if !a.ofEditor {
				item.Shortcut = quietKey{shown.ShortcutName()}
			}
		}
	}
	// What needs a document is not in the way where there is none. The rest
	// stays enabled, as a click on a card makes no new menu; where it cannot
	// be done it says why.
	item.Disabled = a.Needs != nil && t.host.Editor() == nil && t.why(a) != ""
	item.IsQuit = a.ID == "quit"
	item.Checked = a.Checked != nil && a.Checked()
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
func (t *Table) fromMenu(a *Action) {
	if make, ok := textActions[a.ID]; ok && !t.host.Dialogs().Any() {
		f := t.host.Canvas().Focused()
		if s, ok := f.(fyne.Shortcutable); ok && !t.host.OnBoard() {
			s.TypedShortcut(make(fyne.CurrentApp().Clipboard()))
			return
		}
	}
	t.do(a)
}

// submenu is an item that opens a menu; an empty one says so.
func (t *Table) submenu(text string, items []*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(t.t(text), nil)
	if len(items) == 0 {
		none := fyne.NewMenuItem(t.t(text+".none"), nil)
		none.Disabled = true
		items = append(items, none)
	}
	item.ChildMenu = fyne.NewMenu("", aligned(items)...)
	return item
}
