package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/dialogs"
	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// The size of the lists of pictures, in units.
const (
	galleryWidth  = 620
	galleryHeight = 520
	galleryHead   = 180 // of a list, beside its rows
	galleryRow    = 120
)

// Versions is the earlier saves of a document.
type Versions struct {
	Name string    // of the document
	Hash keep.Hash // of what its file holds now
	All  []keep.Version
	Use  keep.VersionUse
	Open string // what the button of each says
}

// ListVersions lists them, to open one as a copy.
func ListVersions(w *frame.Frame, s Versions, open func(keep.Version)) {
	t := func(key string, args ...any) string { return words.T(w.Language, "ui."+key, args...) }
	all, use := s.All, s.Use
	about := t("versions.about") + " " + t("versions.use", "n", use.Kept, "most", use.MostKept,
		"size", words.Size(use.Stored), "limit", words.Size(use.MostStored), "sure", keep.SureVersions)
	rows := container.NewVBox(widgets.Wrapped(about, widget.LowImportance))
	var m *dialogs.Dialog
	for _, v := range all {
		title := w.When(v.At)
		if v.Hash == s.Hash {
			title += "  ·  " + t("versions.now")
		}
		take := widgets.NewButton(w, s.Open, nil, func() {
			m.Close()
			open(v)
		})
		rows.Add(pictureRow(w.Thumbs.Box(v.Read), title, words.Size(v.Size), take))
	}
	m = w.Dialogs().Sheet(t("versions.title", "file", s.Name), container.NewVScroll(rows), galleryWidth, min(galleryHeight, galleryHead+float32(len(all))*galleryRow))
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
