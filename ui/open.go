package ui

import (
	"path/filepath"
	"strings"
	"time"

	"touchline/assets"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
	"touchline/source"
	"touchline/ui/board"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/importing"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/start"
	"touchline/ui/surveys"
)

// openKinds is the ends of the names of what can be opened: blueprints, our
// own PDFs with a blueprint in them, and files of other programs.
func openKinds() []string { return append([]string{file.Extension, ".pdf"}, source.Importable()...) }

// askOpen lets the user choose a file to open.
func (w opener) askOpen() {
	w.choose(memory.ForOpening, chooser.Options{
		Title: w.t("open.choose"), Accept: w.t("open.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForOpening), Kinds: openKinds(),
		Done: w.openFile,
	})
}

// choose lets the user choose a file; its folder is remembered for a purpose.
func (w opener) choose(p memory.Purpose, what chooser.Options) {
	what.Went = func(folder string) { w.app.Memory.WentTo(p, folder) }
	w.chooser = chooser.Open(w, what)
}

// askImport lets the user choose a file of another program.
func (w opener) askImport() {
	w.choose(memory.ForTables, chooser.Options{
		Title: w.t("import.choose"), Accept: w.t("import.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForTables), Kinds: append(source.Importable(), ".pdf"),
		Done: w.imports.File,
	})
}

// importTarget is what an import can be put into.
func (w opener) importTarget() importing.Target {
	t := importing.Target{Theme: look.ThemeNamed(w.app.pictureTheme()), Dark: w.app.boardLook() == board.DarkLook, Open: w.openImported}
	s := w.session
	if s == nil {
		return t
	}
	t.Name = s.Name()
	if s.ed.ReadOnly() {
		return t
	}
	t.Doc = s.doc()
	t.Add = s.ed.Import
	t.Change = func(cards []*model.Card) error {
		var all edit.Batch
		for _, c := range cards {
			all = append(all, edit.SetCard{Card: c})
		}
		return s.ed.Do(all)
	}
	return t
}

// openImported opens what a file of another program became, as a document of
// its own.
func (w opener) openImported(name, from string, d *model.Document) {
	w.app.windowFor(w.Window).opener.load(name, func() (desk.Opened, error) {
		return desk.Opened{Doc: d, Name: name, From: from}, nil
	})
}

// openFile opens a file in the window that is for it: the one that shows it
// already, this one if it is empty, or a new one. One of another program shows
// its preview here first.
func (w opener) openFile(path string) {
	if other := w.app.showing(path); other != nil {
		other.Native().RequestFocus()
		return
	}
	if !foreign(path) {
		w.app.windowFor(w.Window).opener.openPath(path)
		return
	}
	w.app.Reads.Go(func() {
		kind, _ := source.KindAt(path) // what is wrong with it, opening it says
		w.app.Later(func() {
			if kind.Understood() {
				w.imports.File(path)
			} else {
				w.app.windowFor(w.Window).opener.openPath(path)
			}
		})
	})
}

// foreign reports whether a file has not the name of a blueprint: what it is,
// its content has to say.
func foreign(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext != file.Extension && ext != ".pdf" && ext != ".json"
}

// openPath opens a file in this window.
func (w opener) openPath(path string) {
	lang := w.app.Language
	w.load(filepath.Base(path), func() (desk.Opened, error) {
		return desk.ReadFile(path, func() *model.Document { return blank(lang) })
	})
}

// openTemplate opens a sample or template, as a document that no file holds.
func (w opener) openTemplate(name string) {
	lang := w.app.Language
	to := w.app.windowFor(w.Window)
	label := start.TemplateName(lang, name)
	to.opener.load(label, func() (o desk.Opened, err error) {
		o, err = readTemplate(name, lang)
		o.Name = label
		return o, err
	})
}

func readTemplate(name string, lang model.Lang) (o desk.Opened, err error) {
	data, ok := assets.Template(name, string(lang))
	if !ok {
		return o, model.NewFault("file.open.missing", "file", name, "folder", "")
	}
	o.Doc, o.Report, err = file.Decode(data)
	return o, err
}

// openBlank opens a new document: the five lanes of the book, one step, and
// nothing in them.
func (w opener) openBlank() {
	lang := w.app.Language
	label := w.t("untitled")
	w.app.windowFor(w.Window).opener.load(label, func() (desk.Opened, error) {
		return desk.Opened{Doc: blank(lang), Name: label}, nil
	})
}

// showing is the window that shows a file, or nil.
func (a *App) showing(path string) *Window {
	for _, w := range a.windows {
		if w.session != nil && w.session.Path() != "" && w.session.Path() == path {
			return w
		}
	}
	return nil
}

// windowFor is where a document opens: this window if it shows none yet, or
// else a new one.
func (a *App) windowFor(w *Window) *Window {
	if w.desk.Free() {
		return w
	}
	return a.open("")
}

// load opens a document in this window; get is called on a goroutine of its
// own.
func (w opener) load(name string, get func() (desk.Opened, error)) {
	w.deskside.happens(desk.Open{Name: name, Read: get})
}

// others is the files that the other windows show.
func (a *App) others(w *Window) []string {
	var all []string
	for _, other := range a.windows {
		if other != w && other.session != nil && other.session.Path() != "" {
			all = append(all, other.session.Path())
		}
	}
	return all
}

// askSurvey lets the user choose a file with the answers to a survey.
func (w opener) askSurvey() {
	w.choose(memory.ForTables, chooser.Options{
		Title: w.t("survey.choose"), Accept: w.t("survey.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForTables), Kinds: surveys.Kinds,
		Done: w.surveys.Read,
	})
}

// surveyTarget is the document of the window, for the results of a survey.
func (w opener) surveyTarget() surveys.Target {
	s := w.session
	if s == nil { // closed meanwhile
		return surveys.Target{Doc: model.New(model.Parts{}), Store: func([]*model.Card) error { return nil }}
	}
	target := surveys.Target{Doc: s.doc(), Store: func(cards []*model.Card) error {
		var all edit.Batch
		for _, c := range cards {
			all = append(all, edit.SetCard{Card: c})
		}
		return s.ed.Do(all)
	}}
	if cards := s.ed.Selection().Cards(); len(cards) > 0 {
		target.Card = cards[0]
	}
	return target
}

// today is the day that results are dated with.
func today() model.Date { return model.Date(time.Now().Format(time.DateOnly)) }
