package start

import (
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/dialogs"
	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// drafts is the list of drafts that a crash left.
type drafts struct{ *frame.Frame }

// t is a text of the list.
func (w drafts) t(key string, args ...any) string { return words.T(w.Language, "ui."+key, args...) }

// OfferDrafts offers drafts by their content and their times. What is not
// taken stays, and is offered at the next start. open opens one under a name;
// trouble is told, on any goroutine, that one could not be thrown away.
func OfferDrafts(f *frame.Frame, all []keep.Found, open func(f keep.Found, name string), trouble func(error)) {
	w := drafts{f}
	rows := container.NewVBox(widgets.Wrapped(w.t("drafts.about"), widget.MediumImportance))
	var m *dialogs.Dialog
	left := len(all)
	done := func() {
		if left--; left == 0 {
			m.Close()
		}
	}
	for _, f := range all {
		var take, drop *widgets.Button
		used := func() {
			take.Disable()
			drop.Disable()
		}
		take = widgets.NewButton(w, w.t("drafts.open"), nil, func() {
			used()
			done()
			open(f, w.title(f))
		})
		take.Importance = widget.HighImportance
		drop = widgets.NewButton(w, w.t("drafts.drop"), nil, func() {
			used()
			done()
			w.Jobs.Go(func() {
				if err := f.Discard(); err != nil {
					trouble(err)
				}
			})
		})
		content := func() ([]byte, error) {
			doc, _, err := f.Open()
			if err != nil {
				return nil, err
			}
			return file.Encode(doc), nil
		}
		rows.Add(pictureRow(w.Thumbs.Box(content), w.name(f), w.times(f), drop, take))
	}
	m = w.Dialogs().Show(w.t("drafts.title"), container.NewVScroll(rows))
	later := widgets.NewButton(w, w.t("drafts.later"), nil, m.Close)
	m.Add(later)
	m.Resize(galleryWidth+60, min(galleryHeight, galleryHead+float32(len(all))*galleryRow))
}

func (w drafts) name(f keep.Found) string {
	if f.Path == "" {
		return w.t("drafts.untitled")
	}
	return filepath.Base(f.Path)
}

// times says when the draft was kept, and how its file stands.
func (w drafts) times(f keep.Found) string {
	text := w.t("drafts.kept", "began", w.When(f.Began), "kept", w.When(f.Kept))
	if f.Path != "" {
		text += "\n" + chooser.Short(f.Path)
	}
	text += "\n" + w.t("drafts.disk."+string(f.Disk))
	if f.Torn {
		text += "\n" + w.t("drafts.torn")
	}
	return text
}

// title is what the document is called when it is opened.
func (w drafts) title(f keep.Found) string {
	name := w.name(f)
	if f.Disk != keep.DiskSame && f.Path != "" {
		name = w.t("drafts.name", "name", name)
	}
	return name
}
