package start

import (
	"fyne.io/fyne/v2"

	"touchline/assets"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/frame"
)

// FileItems is files as items of a menu.
func FileItems(w *frame.Frame, paths []string, open func(path string)) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, path := range paths {
		items = append(items, fyne.NewMenuItem(chooser.Short(path), func() {
			if !w.Dialogs().Any() {
				open(path)
			}
		}))
	}
	return items
}

// TemplateItems is the templates and samples as items of a menu, in the language
// of the window.
func TemplateItems(w *frame.Frame, open func(name string)) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	add := func(sample bool) {
		for _, t := range assets.Templates() {
			if t.Sample == sample {
				items = append(items, fyne.NewMenuItem(TemplateName(w.Language, t.Name), func() {
					if !w.Dialogs().Any() {
						open(t.Name)
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

// TemplateName is what a template is called.
func TemplateName(lang model.Lang, name string) string { return words.T(lang, "ui.template."+name) }
