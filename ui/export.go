package ui

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/export"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/words"
)

// exportWidth is how wide the dialogs of an export are, in units.
const exportWidth = 500

// askExport opens the dialog of an export.
func (w *Window) askExport() {
	form := newExportForm(w)
	cancel := newButton(w, w.t("cancel"), nil, nil)
	ok := newButton(w, w.t("export.accept"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.openModal(w.t("export.title"), container.NewVScroll(form.rows), cancel, ok)
	cancel.OnTapped = m.close
	m.accept = func() { w.exportTo(m, form) }
	ok.OnTapped = m.accept
	form.path.OnSubmitted = func(string) { m.accept() }
	m.resize(exportWidth, 420)
}

// exportTo begins an export, after asking where it would replace a file.
func (w *Window) exportTo(m *modal, form *exportForm) {
	path, job := form.job()
	begin := func() {
		m.close()
		w.app.exports[form.format.Name] = form.options
		w.app.remember(func(m *memory) { m.Format = form.format.Name })
		w.export(path, job)
	}
	if _, err := os.Stat(path); err == nil {
		w.ask(w.t("export.replace.title"), w.t("export.replace", "file", shortPath(path)), w.t("export.replace.accept"), begin)
		return
	}
	begin()
}

// ask asks before something is done.
func (w *Window) ask(title, text, accept string, do func()) {
	no := newButton(w, w.t("cancel"), nil, nil)
	yes := newButton(w, accept, nil, nil)
	yes.Importance = widget.HighImportance
	m := w.openModal(title, wrapped(text, widget.MediumImportance), no, yes)
	no.OnTapped = m.close
	m.accept = func() {
		m.close()
		do()
	}
	yes.OnTapped = m.accept
	m.resize(messageWidth, 160)
}

// export writes a file on a goroutine of its own, with a bar that shows how
// far it is and a button that stops it.
func (w *Window) export(path string, job export.Job) {
	ctx, stop := context.WithCancel(w.life)
	bar := widget.NewProgressBar()
	cancel := newButton(w, w.t("cancel"), nil, nil)
	m := w.openModal(w.t("export.running"), container.NewVBox(wrapped(shortPath(path), widget.LowImportance), bar), cancel)
	m.accept = func() {} // Return is no answer to a progress bar
	m.closed = stop      // Escape and Cancel
	cancel.OnTapped = m.close
	m.resize(exportWidth, 170)

	open := w.app.openPaths()
	w.app.jobs.Go(func() {
		to := &file.Outputs{Replace: true} // the user was asked
		to.Reads(open...)
		report, err := export.ToFile(ctx, path, job, to, progress(w.app, bar))
		w.app.later(func() {
			cancelled := ctx.Err() != nil
			m.closed = nil
			stop()
			if !cancelled {
				m.close()
			}
			switch {
			case cancelled:
				w.status.say(w.t("export.cancelled"))
			case err != nil:
				w.tellFault(w.t("export.failed"), err)
			default:
				w.exported(report)
			}
		})
	})
}

// openPaths is the files of the documents that are open.
func (a *App) openPaths() []string {
	var all []string
	for _, w := range a.windows {
		if w.session != nil && w.session.path != "" {
			all = append(all, w.session.path)
		}
	}
	return all
}

// progress moves a bar, at most once each time that the toolkit's goroutine
// is free.
func progress(a *App, bar *widget.ProgressBar) func(done, total int) {
	var now atomic.Int64 // thousandths
	var due atomic.Bool
	return func(done, total int) {
		now.Store(int64(done) * 1000 / int64(max(total, 1)))
		if due.CompareAndSwap(false, true) {
			a.later(func() {
				due.Store(false)
				bar.SetValue(float64(now.Load()) / 1000)
			})
		}
	}
}

// exported says where the file is, and what there is to know about it.
func (w *Window) exported(r export.Report) {
	if len(r.Files) == 0 {
		return
	}
	first := r.Files[0]
	text := w.t("export.done", "file", shortPath(first), "size", sizeText(r.Bytes))
	if len(r.Files) > 1 {
		text = w.t("export.done.several", "n", len(r.Files), "folder", shortPath(filepath.Dir(first)), "size", sizeText(r.Bytes))
	}
	w.status.say(oneLine(text))
	lines := []fyne.CanvasObject{wrapped(text, widget.MediumImportance)}
	for _, f := range r.Warnings {
		lines = append(lines, wrapped(warning(w.app.lang, f), widget.WarningImportance))
	}
	show := newButton(w, w.t("export.open"), nil, func() { w.openOutside(first) })
	folder := newButton(w, w.t("export.open.folder"), nil, func() { w.openOutside(filepath.Dir(first)) })
	ok := newButton(w, w.t("ok"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.openModal(w.t("export.done.title"), container.NewVScroll(container.NewVBox(lines...)), folder, show, ok)
	ok.OnTapped = m.close
	m.resize(exportWidth, 180+float32(len(r.Warnings))*64)
}

func warning(lang model.Lang, f *model.Fault) string {
	sentence, hint := words.Explain(lang, f)
	return strings.TrimSpace(sentence + " " + hint)
}

// openOutside shows a file with the program that the system has for it.
func (w *Window) openOutside(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := w.app.fyne.OpenURL(u); err != nil {
		w.tellFault(w.t("export.open"), model.Faultf(err, "ui.open.outside", "file", path))
	}
}

// sizeText is a number of bytes as people read it.
func sizeText(n int64) string {
	switch {
	case n < 1000:
		return strconv.FormatInt(n, 10) + " B"
	case n < 1000*1000:
		return strconv.FormatInt((n+500)/1000, 10) + " KB"
	}
	return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) + " MB"
}
