package ui

import (
	"touchline/model/keep"
	"touchline/ui/desk"
	"touchline/ui/start"
)

// askVersion lists the earlier saves of the document, to open one as a copy.
func (w *Window) askVersion() {
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
				start.ListVersions(w.Frame, start.Versions{Name: s.Name(), Hash: s.Hash(), All: all, Use: use}, func(v keep.Version) { w.openVersion(s, v) })
			}
		})
	})
}

// openVersion opens an earlier save as a document that no file holds.
func (w *Window) openVersion(s *session, v keep.Version) {
	name := w.t("versions.name", "name", s.bare(), "time", v.At.Local().Format("2006-01-02 15.04"))
	w.app.newWindow("").opener.load(name, func() (o desk.Opened, err error) {
		o.Doc, o.Report, err = v.Open()
		o.Name = name
		return o, err
	})
}
