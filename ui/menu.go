package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/assets"
)

// separator stands for a line between menu items, the other names that are
// no action's for submenus that are made as they are needed.
const (
	separator     = "-"
	menuRecent    = "@recent"
	menuTemplates = "@templates"
	menuLook      = "@look"
	menuLanguage  = "@language"
)

// menus is the menu bar: the key of each menu's text, and what is in it.
var menus = []struct {
	text  string
	items []string
}{
	{"menu.file", []string{"open", menuRecent, menuTemplates, separator, "export", separator, "close", "quit"}},
	{"menu.view", []string{"zoom.in", "zoom.out", "zoom.full", "zoom.fit", "zoom.card", separator, menuLook, menuLanguage, separator, "fullscreen"}},
	{"menu.help", []string{"keys", "about"}},
}

func (w *Window) mainMenu() *fyne.MainMenu {
	var bar []*fyne.Menu
	for _, m := range menus {
		bar = append(bar, fyne.NewMenu(w.t(m.text), w.menuItems(m.items)...))
	}
	return fyne.NewMainMenu(bar...)
}

func (w *Window) menuItems(ids []string) []*fyne.MenuItem {
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
			items = append(items, w.submenu("menu.look", w.chosen([]string{"look.system", "look.light", "look.dark"}, "look."+string(w.app.theme.chosen))))
		case menuLanguage:
			items = append(items, w.submenu("menu.language", w.chosen([]string{"language.zh", "language.en"}, "language."+string(w.app.lang))))
		default:
			items = append(items, w.menuItem(actionNamed(id)))
		}
	}
	return items
}

func (w *Window) menuItem(a action) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.t("action."+a.id), func() { w.do(a) })
	if len(a.keys) > 0 && a.keys[0].char == 0 {
		k := a.keys[0]
		item.Shortcut = &desktop.CustomShortcut{KeyName: k.name, Modifier: k.mods}
	}
	// What needs a document is not in the way where there is none. An action
	// that needs a card stays enabled, as a click on a card makes no new
	// menu; without one it says what it needs.
	item.Disabled = a.needs != nil && w.shown == nil
	item.IsQuit = a.id == "quit"
	return item
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
func (w *Window) chosen(ids []string, on string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		item := w.menuItem(actionNamed(id))
		item.Checked = id == on
		items = append(items, item)
	}
	return items
}

// templateItems is the samples and templates, in the language of the window.
func (w *Window) templateItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	sample := true
	for i, t := range assets.Templates() {
		if i > 0 && t.Sample != sample {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		sample = t.Sample
		items = append(items, fyne.NewMenuItem(w.templateName(t.Name), func() {
			if w.modal == nil {
				w.openTemplate(t.Name)
			}
		}))
	}
	return items
}

func (w *Window) templateName(name string) string { return w.t("template." + name) }

// keyLabel is how a key is written for the user.
func (w *Window) keyLabel(k key) string {
	if k.char != 0 {
		return string(k.char)
	}
	label := ""
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{
		{fyne.KeyModifierControl, "Ctrl+"},
		{fyne.KeyModifierSuper, "⌘"},
		{fyne.KeyModifierAlt, "Alt+"},
		{fyne.KeyModifierShift, "Shift+"},
	} {
		if k.mods&m.mod != 0 {
			label += m.name
		}
	}
	return label + string(k.name)
}
