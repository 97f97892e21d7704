package ui

import (
	"fyne.io/fyne/v2"

	"touchline/assets"
	"touchline/ui/actions"
)

// rebuildMenu makes the menu bar anew: what is checked and what can be done in it
// changed.
func (w *Window) rebuildMenu() {
	w.Window().SetMainMenu(w.actions.Bar(map[string][]*fyne.MenuItem{
		actions.MenuRecent: w.recentItems(), actions.MenuTemplates: w.templateItems(),
	}))
}

// templateItems is the templates and samples, in the language of the window.
func (w *Window) templateItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	add := func(sample bool) {
		for _, t := range assets.Templates() {
			if t.Sample == sample {
				items = append(items, fyne.NewMenuItem(w.templateName(t.Name), func() {
					if !w.Dialogs().Any() {
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
