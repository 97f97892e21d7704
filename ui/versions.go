package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
	"touchline/ui/widgets"
)

// The size of the lists of pictures, in units.
const (
	galleryWidth  = 620
	galleryHeight = 520
	galleryHead   = 180 // of a list, beside its rows
	galleryRow    = 120
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
				w.listVersions(s, all, use)
			}
		})
	})
}

func (w *Window) listVersions(s *session, all []keep.Version, use keep.VersionUse) {
	about := w.t("versions.about") + " " + w.t("versions.use", "n", use.Kept, "most", use.MostKept,
		"size", words.Size(use.Stored), "limit", words.Size(use.MostStored), "sure", keep.SureVersions)
	rows := container.NewVBox(widgets.Wrapped(about, widget.LowImportance))
	var m *dialogs.Dialog
	for _, v := range all {
		title := w.app.when(v.At)
		if v.Hash == s.Hash() {
			title += "  ·  " + w.t("versions.now")
		}
		open := widgets.NewButton(w, w.t("versions.open"), nil, func() {
			m.Close()
			w.openVersion(s, v)
		})
		rows.Add(pictureRow(w.app.Thumbs.Box(v.Read), title, words.Size(v.Size), open))
	}
	m = w.Dialogs().Sheet(w.t("versions.title", "file", s.Name()), container.NewVScroll(rows), galleryWidth, min(galleryHeight, galleryHead+float32(len(all))*galleryRow))
}

// openVersion opens an earlier save as a document that no file holds.
func (w *Window) openVersion(s *session, v keep.Version) {
	name := w.t("versions.name", "name", s.bare(), "time", v.At.Local().Format("2006-01-02 15.04"))
	w.app.newWindow().load(name, func() (o desk.Opened, err error) {
		o.Doc, o.Report, err = v.Open()
		o.Name = name
		return o, err
	})
}

// pictureRow is a line with a small picture, what it is, and what can be done
// with it.
func pictureRow(picture fyne.CanvasObject, title, about string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	name := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Wrapping = fyne.TextWrapWord
	small := widgets.Wrapped(about, widget.LowImportance)
	text := container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()), name, small)
	row := container.NewBorder(nil, nil, widgets.Framed(picture), container.NewCenter(container.NewHBox(buttons...)), container.NewBorder(text, nil, nil, nil))
	return container.NewVBox(row, widgets.Hairline())
}
