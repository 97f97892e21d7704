package ui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"touchline/export/pdf"
	"touchline/export/sheet"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/words"
)

// opened is a document and where it came from.
type opened struct {
	doc    *model.Document
	name   string           // for the title
	path   string           // "" for a template or an import: no file holds it
	report file.Report      // what the file had that the document has not
	csv    []sheet.Unplaced // the same of a table
}

// readPath reads a blueprint, a PDF that has one in it, or a table.
func readPath(path string) (o opened, err error) {
	defer guard(&err)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return o, model.Faultf(nil, "ui.open.missing", "file", path)
	case err != nil:
		return o, model.Faultf(err, "ui.open.failed", "file", path)
	case info.IsDir():
		return o, model.Faultf(nil, "ui.open.folder", "file", path)
	}
	o.name = filepath.Base(path)
	switch strings.ToLower(filepath.Ext(path)) {
	case ".pdf":
		o.doc, o.report, err = readPDF(path)
	case ".csv":
		o.doc, o.csv, err = readTable(path)
	default:
		o.path = path
		o.doc, o.report, err = file.Open(path)
	}
	return o, err
}

// readPDF takes the blueprint out of a PDF that the program made.
func readPDF(path string) (*model.Document, file.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, file.Report{}, model.Faultf(err, "ui.open.failed", "file", path)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, file.Report{}, model.Faultf(err, "ui.open.failed", "file", path)
	}
	data, err := pdf.Attachment(f, info.Size())
	if err != nil {
		return nil, file.Report{}, err
	}
	return file.Decode(data)
}

func readTable(path string) (*model.Document, []sheet.Unplaced, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, model.Faultf(err, "ui.open.failed", "file", path)
	}
	defer f.Close()
	return sheet.ReadCSV(f, rand.Uint64)
}

// guard turns a panic into a Fault: whatever a file holds, the window stays.
func guard(err *error) {
	if p := recover(); p != nil {
		*err = model.Faultf(fmt.Errorf("panic: %v\n%s", p, debug.Stack()), "ui.broken")
	}
}

// load reads a document and makes its picture on a goroutine of its own, and
// shows it. Another load, Cancel or the window's end stop it.
func (w *Window) load(name string, read func() (opened, error)) {
	w.cancelLoad()
	ctx, cancel := context.WithCancel(w.life)
	w.loading = cancel
	w.status.busy(w.t("opening", "file", name), w.cancelLoad)
	theme := w.app.pictureTheme()
	go func() {
		o, err := read()
		var s *shown
		if err == nil && ctx.Err() == nil {
			s, err = draw(ctx, o, theme, w.app.system)
		}
		w.app.later(func() {
			if ctx.Err() != nil {
				return // cancelled; another may be on its way
			}
			w.cancelLoad()
			if err != nil {
				w.loadFailed(name, err)
				return
			}
			w.show(s)
		})
	}()
}

func (w *Window) cancelLoad() {
	if w.loading != nil {
		w.loading()
		w.loading = nil
		w.status.idle()
	}
}

func (w *Window) loadFailed(name string, err error) {
	w.tellFault(w.t("open.title", "file", name), err)
}

// warnings is what a user should know of how the document was read.
func (w *Window) warnings(o opened) string {
	var lines []string
	const most = 12
	for _, item := range o.report.Items {
		args := make([]any, len(item.Args))
		for i, a := range item.Args {
			args[i] = a
		}
		s := words.T(w.app.lang, item.Key, args...)
		if item.Line > 0 {
			s = w.t("open.line", "line", item.Line, "text", s)
		}
		lines = append(lines, s)
	}
	for _, u := range o.csv {
		args := []any{"cell", u.Cell(), "text", u.Text}
		for _, a := range u.Args {
			args = append(args, a)
		}
		lines = append(lines, u.Cell()+": "+words.T(w.app.lang, u.Key, args...))
	}
	more := o.report.More
	if len(lines) > most {
		more += len(lines) - most
		lines = lines[:most]
	}
	if more > 0 {
		lines = append(lines, w.t("open.more", "n", strconv.Itoa(more)))
	}
	return strings.Join(lines, "\n")
}
