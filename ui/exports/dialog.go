package exports

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/export"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/widgets"
)

// exportWidth is how wide the dialogs of an export are, in units.
const exportWidth = 500

// Ask opens the dialog of an export. It stays open until the files are there:
// who cancels, or meets a full disk, finds the choices as they were.
func (w *Exports) Ask() *Form {
	form := NewForm(w)
	cancel := widgets.NewButton(w, w.t("cancel"), nil, nil)
	ok := widgets.NewButton(w, w.t("export.accept"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.Dialogs().Show(w.t("export.title"), container.NewVScroll(form.rows), cancel, ok)
	cancel.OnTapped = m.Close
	m.Closed = form.Close
	m.Accept = func() { form.export(m.Close) }
	ok.OnTapped = m.Accept
	form.Path.OnSubmitted = func(string) { m.Accept() }
	form.built = func() { // with all rows in sight, if the window is high enough
		const frame = 100 // of the dialog: its title, its buttons, the gaps
		m.Resize(exportWidth, 420)
		m.Resize(exportWidth, form.rows.MinSize().Height+frame)
	}
	form.built()
	return form
}

// Exported says where the file is, and what there is to know about it.
func (w *Exports) Exported(r export.Report) {
	if len(r.Files) == 0 {
		return
	}
	first := r.Files[0]
	text := w.t("export.done", "file", chooser.Short(first), "size", words.Size(r.Bytes))
	if len(r.Files) > 1 {
		text = w.t("export.done.several", "n", len(r.Files), "folder", chooser.Short(filepath.Dir(first)), "size", words.Size(r.Bytes))
	}
	w.Say(words.OneLine(text))
	lines := []fyne.CanvasObject{widgets.Wrapped(text, widget.MediumImportance)}
	for _, f := range r.Warnings {
		lines = append(lines, widgets.Wrapped(warning(w.Language, f), widget.WarningImportance))
	}
	show := widgets.NewButton(w, w.t("export.open"), nil, func() { w.openOutside(first) })
	folder := widgets.NewButton(w, w.t("export.open.folder"), nil, func() { w.openOutside(filepath.Dir(first)) })
	ok := widgets.NewButton(w, w.t("ok"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.Dialogs().Show(w.t("export.done.title"), container.NewVScroll(container.NewVBox(lines...)), folder, show, ok)
	ok.OnTapped = m.Close
	m.Resize(exportWidth, 180+float32(len(r.Warnings))*64)
}

func warning(lang model.Lang, f *model.Fault) string {
	return words.Said(lang, f)
}

// openOutside shows a file with the program that the system has for it.
func (w *Exports) openOutside(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	w.Jobs.Go(func() { // a program is looked for and started
		if err := fyne.CurrentApp().OpenURL(u); err != nil {
			w.Later(func() {
				w.Dialogs().TellFault(w.t("export.open"), model.Faultf(err, "ui.open.outside", "file", path))
			})
		}
	})
}
