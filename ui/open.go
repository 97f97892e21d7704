package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"touchline/assets"
	"touchline/model"
	"touchline/model/file"
)

// openKinds is the ends of the names of what can be opened: blueprints, our
// own PDFs with a blueprint in them, tables.
var openKinds = []string{file.Extension, ".pdf", ".csv"}

// askOpen lets the user choose a file to open.
func (w *Window) askOpen() {
	w.choose(choosing{
		title: w.t("open.choose"), accept: w.t("open.accept"),
		folder: w.app.lastFolder(), kinds: openKinds,
		done: func(path string) { w.app.windowFor(w).openPath(path) },
	})
}

// openPath opens a file in this window.
func (w *Window) openPath(path string) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	w.app.fyne.Preferences().SetString(prefFolder, filepath.Dir(path))
	w.load(filepath.Base(path), func() (opened, error) { return readPath(path) })
}

// openTemplate opens a sample or template, as a document that no file holds.
func (w *Window) openTemplate(name string) {
	lang := w.app.lang
	to := w.app.windowFor(w)
	label := w.templateName(name)
	to.load(label, func() (o opened, err error) {
		defer guard(&err)
		data, ok := assets.Template(name, string(lang))
		if !ok {
			return o, model.Faultf(nil, "ui.open.missing", "file", name)
		}
		o.name = label
		o.doc, o.report, err = file.Decode(data)
		return o, err
	})
}

// dropped opens files that were dropped on the window. A dialog that is open
// is left: a drop means a wish to see the file.
func (w *Window) dropped(uris []fyne.URI) {
	w.closeModal()
	for _, u := range uris {
		if u.Scheme() == "file" {
			w.app.windowFor(w).openPath(u.Path())
		}
	}
}
