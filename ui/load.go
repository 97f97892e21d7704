package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/export/pdf"
	"touchline/export/sheet"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/words"
)

// opened is a document and where it came from.
type opened struct {
	doc    *model.Document
	name   string           // for the title
	path   string           // "" for a template or an import: no file holds it
	hash   keep.Hash        // of the file's content
	report file.Report      // what the file had that the document has not
	csv    []sheet.Unplaced // the same of a table

	dirty    bool // it is not what any file holds: a draft, an earlier version
	readOnly bool
	found    *keep.Found // the draft that it was recovered from

	ed     *editor.Editor // made, with its picture, on the goroutine that reads
	draft  *keep.Draft
	lock   *keep.Held
	holder *keep.Holder // who has the file open instead of us
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
		o.doc, o.report, o.hash, err = readBlueprint(path)
	}
	return o, err
}

// readBlueprint reads a file once, for its document and for its hash.
func readBlueprint(path string) (*model.Document, file.Report, keep.Hash, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, file.Report{}, keep.Hash{}, model.Faultf(err, "ui.open.failed", "file", path)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, file.MaxFileBytes+1))
	if err != nil {
		return nil, file.Report{}, keep.Hash{}, model.Faultf(err, "ui.open.failed", "file", path)
	}
	doc, report, err := file.Decode(data)
	return doc, report, keep.HashOf(data), err
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

// editorOf makes the editor of a document, with its plan and picture: what
// takes long is done where this is called.
func (a *App) editorOf(o opened, theme *compose.Theme) (ed *editor.Editor, err error) {
	defer guard(&err)
	ed = editor.New(o.doc, editor.Options{Theme: theme, ReadOnly: o.readOnly})
	ed.Picture()
	return ed, nil
}

// read reads a document and makes its editor on a goroutine of its own, and
// hands it to then. Another read, Cancel or the window's end stop it.
func (w *Window) read(name string, get func() (opened, error), then func(opened)) {
	w.cancelLoad()
	ctx, cancel := context.WithCancel(w.life)
	w.loading = cancel
	w.status.busy(w.t("opening", "file", name), w.cancelLoad)
	theme := themeNamed(w.app.pictureTheme())
	w.app.jobs.Go(func() {
		o, err := get()
		if err == nil && ctx.Err() == nil {
			o.ed, err = w.app.editorOf(o, theme)
		}
		w.app.later(func() {
			if ctx.Err() != nil {
				o.letGo(w.app)
				return // cancelled; another may be on its way
			}
			w.cancelLoad()
			if err != nil {
				o.letGo(w.app)
				w.tellFault(w.t("open.title", "file", name), err)
				return
			}
			then(o)
		})
	})
}

// letGo gives back what was taken for a document that is not shown after all.
func (o opened) letGo(a *App) {
	if o.lock != nil {
		a.jobs.Go(o.lock.Release)
	}
	if o.draft != nil {
		a.jobs.Go(o.draft.Done)
	}
}

// load opens a document in this window. Where its file is open elsewhere, it
// asks first.
func (w *Window) load(name string, get func() (opened, error)) {
	state := w.app.state
	w.read(name, func() (opened, error) {
		o, err := get()
		if err != nil {
			return o, err
		}
		if o.path != "" && !o.readOnly {
			o.lock, o.holder = keep.Lock(o.path, w.lockLost)
		}
		o.secure(state, w.trouble)
		return o, nil
	}, func(o opened) {
		if o.holder == nil {
			w.show(o)
			return
		}
		w.askHeld(o, *o.holder,
			func() {
				o.ed.SetReadOnly(true)
				if o.draft != nil {
					w.app.jobs.Go(o.draft.Done)
					o.draft = nil
				}
				w.show(o)
			},
			func() { w.showAnyway(o) },
			func() { o.letGo(w.app) })
	})
}

// showAnyway takes a document that somebody else has open.
func (w *Window) showAnyway(o opened) {
	w.app.jobs.Go(func() {
		o.lock = keep.LockAnyway(o.path, w.lockLost)
		w.app.later(func() { w.show(o) })
	})
}

// secure begins the draft of a document. Where none can be kept, that is
// told, and the document opens all the same.
func (o *opened) secure(state string, trouble func(error)) {
	if state == "" || o.readOnly {
		return
	}
	of := keep.Origin{Path: o.path, Hash: o.hash}
	draft, err := keep.OpenDraft(state, of, trouble)
	if err != nil {
		trouble(err)
		return
	}
	o.draft = draft
	if o.dirty {
		draft.Note(o.doc)
	}
}

func (w *Window) cancelLoad() {
	if w.loading != nil {
		w.loading()
		w.loading = nil
		w.status.idle()
	}
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
