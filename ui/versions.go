package ui

import (
	"path/filepath"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/keep"
	"touchline/ui/chooser"
	view "touchline/ui/compare"
	"touchline/ui/desk"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/start"
)

// askVersion lists the earlier saves of the document, to open one as a copy.
func (w *Window) askVersion() {
	w.listVersions(w.t("versions.open"), w.openVersion)
}

// listVersions lists the earlier saves of the document; take does what the
// button of each is for.
func (w *Window) listVersions(button string, take func(*session, keep.Version)) {
	s := w.session
	w.status.Busy(w.t("versions.reading"), nil)
	state, path := w.app.State, s.Path()
	w.app.Jobs.Go(func() {
		all, err := keep.Versions(state, path)
		use, _ := keep.UseOfVersions(state, path)
		w.app.Later(func() {
			w.status.Idle()
			switch {
			case err != nil:
				w.Dialogs().TellFault(w.t("versions.title", "file", s.Name()), err)
			case len(all) == 0:
				w.Dialogs().Tell(w.t("versions.title", "file", s.Name()), w.t("versions.none"), w.t("versions.none.hint"))
			case w.session == s:
				start.ListVersions(w.Frame, start.Versions{Name: s.Name(), Hash: s.Hash(), All: all, Use: use, Open: button}, func(v keep.Version) { take(s, v) })
			}
		})
	})
}

// openVersion opens an earlier save as a document that no file holds.
func (w *Window) openVersion(s *session, v keep.Version) {
	name := w.t("versions.name", "name", s.bare(), "time", v.At.Local().Format("2006-01-02 15.04"))
	w.app.open("").opener.load(name, func() (o desk.Opened, err error) {
		o.Doc, o.Report, err = v.Open()
		o.Name = name
		return o, err
	})
}

// compared is the document of the window, for comparing it.
func (w *Window) compared() view.Source {
	s := w.session
	return view.Source{
		Doc: s.doc(), Name: s.Name(), Theme: look.ThemeNamed(w.app.pictureTheme()), Dark: w.app.dark(),
	}
}

// compareFile lets the user choose a file to hold the document against. Of an
// as-is and a to-be the as-is comes first, whichever is chosen; else the file
// does.
func (w *Window) compareFile() {
	now := w.session.doc().Head.State
	w.opener.choose(memory.ForOpening, chooser.Options{
		Title: w.t("compare.choose"), Accept: w.t("compare.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForOpening), Kinds: openKinds(),
		Done: func(path string) {
			w.compares.With(path, func() (view.Other, error) {
				o, err := w.readOther(path)
				o.After = err == nil && now == model.StateAsIs && o.Doc.Head.State == model.StateToBe
				return o, err
			})
		},
	})
}

// compareVersion lets the user choose an earlier save to hold the document
// against.
func (w *Window) compareVersion() {
	w.listVersions(w.t("compare.accept"), func(_ *session, v keep.Version) {
		name := w.When(v.At)
		w.compares.With(name, func() (o view.Other, err error) {
			o.Name = name
			o.Doc, _, err = v.Open()
			return o, err
		})
	})
}

// compareSaved holds the document against what its file has.
func (w *Window) compareSaved() {
	path := w.session.Path()
	name := w.t("compare.saved")
	w.compares.With(path, func() (view.Other, error) {
		o, err := w.readOther(path)
		o.Name = name
		return o, err
	})
}

// readOther reads a file to hold the document against. It is called on a
// goroutine of its own.
func (w *Window) readOther(path string) (view.Other, error) {
	lang := w.app.Language
	o, err := desk.ReadFile(path, func() *model.Document { return blank(lang) })
	return view.Other{Name: filepath.Base(path), Doc: o.Doc}, err
}

// makeToBe opens a to-be of the document as one that no file holds yet.
func (w *Window) makeToBe() {
	d := compare.ToBe(w.session.doc())
	name := w.t("to.be.name", "name", w.session.bare())
	w.app.open("").opener.load(name, func() (desk.Opened, error) {
		return desk.Opened{Doc: d, Name: name}, nil
	})
}
