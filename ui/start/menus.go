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
		items = append(items, fyne.NewMenuItem(inMenu(chooser.Short(path)), func() {
			if !w.Dialogs().Any() {
				open(path)
			}
		}))
	}
	return items
}

// mostInMenu is how many characters of a path a menu shows: of a longer one its
// begin and its name, in a menu that fits the window.
const mostInMenu = 72

// inMenu is a path on one line of a menu.
func inMenu(path string) string {
	r := []rune(words.OneLine(words.Harmless(path)))
	if len(r) <= mostInMenu {
		return string(r)
	}
	const begin = mostInMenu / 4
	return string(r[:begin]) + "…" + string(r[len(r)-(mostInMenu-begin-1):])
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
