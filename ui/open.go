package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"touchline/assets"
	"touchline/model"
	"touchline/model/file"
	"touchline/source"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/memory"
)

// openKinds is the ends of the names of what can be opened: blueprints, our
// own PDFs with a blueprint in them, tables.
var openKinds = []string{file.Extension, ".pdf", ".csv"}

// askOpen lets the user choose a file to open.
func (w *Window) askOpen() {
	w.choose(memory.ForOpening, chooser.Options{
		Title: w.t("open.choose"), Accept: w.t("open.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForOpening), Kinds: openKinds,
		Done: w.openFile,
	})
}

// choose lets the user choose a file; its folder is remembered for a purpose.
func (w *Window) choose(p memory.Purpose, what chooser.Options) {
	what.Went = func(folder string) { w.app.Memory.WentTo(p, folder) }
	w.chooser = chooser.Open(w, what)
}

// askImport lets the user choose a table.
func (w *Window) askImport() {
	w.choose(memory.ForTables, chooser.Options{
		Title: w.t("import.choose"), Accept: w.t("import.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForTables), Kinds: []string{".csv"},
		Done: w.openFile,
	})
}

// openFile opens a file in the window that is for it: the one that shows it
// already, this one if it is empty, or a new one.
func (w *Window) openFile(path string) {
	if other := w.app.showing(path); other != nil {
		other.Window().RequestFocus()
		return
	}
	w.app.windowFor(w).openPath(path)
}

// openPath opens a file in this window.
func (w *Window) openPath(path string) {
	lang := w.app.Language
	w.load(filepath.Base(path), func() (desk.Opened, error) {
		return desk.ReadFile(path, func() *model.Document { return blank(lang) })
	})
}

// openTemplate opens a sample or template, as a document that no file holds.
func (w *Window) openTemplate(name string) {
	lang := w.app.Language
	to := w.app.windowFor(w)
	label := w.templateName(name)
	to.load(label, func() (o desk.Opened, err error) {
		o, err = readTemplate(name, lang)
		o.Name = label
		return o, err
	})
}

func readTemplate(name string, lang model.Lang) (o desk.Opened, err error) {
	data, ok := assets.Template(name, string(lang))
	if !ok {
		return o, model.Faultf(nil, "file.open.missing", "file", name, "folder", "")
	}
	o.Doc, o.Report, err = file.Decode(data)
	return o, err
}

// openBlank opens a new document: the five lanes of the book, one step, and
// nothing in them.
func (w *Window) openBlank() {
	lang := w.app.Language
	label := w.t("untitled")
	w.app.windowFor(w).load(label, func() (desk.Opened, error) {
		return desk.Opened{Doc: blank(lang), Name: label}, nil
	})
}

// dropped opens files that were dropped on the window, and puts pictures
// where they were dropped. A dialog that is open is left: a drop means a wish
// to see the file.
func (w *Window) dropped(at fyne.Position, uris []fyne.URI) {
	w.Dialogs().CloseAll()
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	w.app.Jobs.Go(func() {
		for _, path := range paths {
			kind, _ := source.KindAt(path) // what is wrong with it, opening it says
			w.app.Later(func() {
				if kind == source.Picture {
					w.dropPicture(path, at)
				} else {
					w.openFile(path)
				}
			})
		}
	})
}
