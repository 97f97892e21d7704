package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/model/file"
	"touchline/model/keep"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
	"touchline/ui/widgets"
)

// offerDrafts looks for drafts that a crash left, and offers them.
func (a *App) offerDrafts(w *Window) {
	if a.State == "" {
		return
	}
	a.Jobs.Go(func() {
		all, err := keep.Drafts(a.State)
		a.Later(func() {
			switch {
			case err != nil:
				w.status.Warn(w.explain(err))
			case len(all) > 0:
				w.listDrafts(all)
			}
		})
	})
}

// listDrafts offers drafts by their content and their times. What is not
// taken stays, and is offered at the next start.
func (w *Window) listDrafts(all []keep.Found) {
	rows := container.NewVBox(widgets.Wrapped(w.t("drafts.about"), widget.MediumImportance))
	var m *dialogs.Dialog
	left := len(all)
	done := func() {
		if left--; left == 0 {
			m.Close()
		}
	}
	for _, f := range all {
		var open, drop *widgets.Button
		used := func() {
			open.Disable()
			drop.Disable()
		}
		open = widgets.NewButton(w, w.t("drafts.open"), nil, func() {
			used()
			done()
			w.openDraft(f)
		})
		open.Importance = widget.HighImportance
		drop = widgets.NewButton(w, w.t("drafts.drop"), nil, func() {
			used()
			done()
			w.app.Jobs.Go(func() {
				if err := f.Discard(); err != nil {
					w.trouble(err)
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
		rows.Add(pictureRow(w.app.Thumbs.Box(content), w.draftName(f), w.draftTimes(f), drop, open))
	}
	m = w.Dialogs().Show(w.t("drafts.title"), container.NewVScroll(rows))
	later := widgets.NewButton(w, w.t("drafts.later"), nil, m.Close)
	m.Add(later)
	m.Resize(galleryWidth+60, min(galleryHeight, galleryHead+float32(len(all))*galleryRow))
}

func (w *Window) draftName(f keep.Found) string {
	if f.Path == "" {
		return w.t("drafts.untitled")
	}
	return filepath.Base(f.Path)
}

// draftTimes says when the draft was kept, and how its file stands.
func (w *Window) draftTimes(f keep.Found) string {
	text := w.t("drafts.kept", "began", w.app.when(f.Began), "kept", w.app.when(f.Kept))
	if f.Path != "" {
		text += "\n" + chooser.Short(f.Path)
	}
	text += "\n" + w.t("drafts.disk."+string(f.Disk))
	if f.Torn {
		text += "\n" + w.t("drafts.torn")
	}
	return text
}

// openDraft opens what a draft holds: see desk.Recovered.
func (w *Window) openDraft(f keep.Found) {
	name := w.draftName(f)
	if f.Disk != keep.DiskSame && f.Path != "" {
		name = w.t("drafts.name", "name", name)
	}
	w.app.windowFor(w).load(name, func() (desk.Opened, error) { return desk.Recovered(f, name) })
}
