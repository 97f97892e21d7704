package exports

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2/widget"

	"touchline/export"
	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/chooser"
	"touchline/ui/frame"
)

// exporting is an export on its way: its pages are made, the user is asked if
// files would be replaced, and it is written. The dialog that it comes from
// stays open below until done.
type exporting struct {
	w      *Exports
	path   string // as it was typed: without the ending, or a folder
	name   string // of the file in a folder
	format export.Format
	jobs   []export.Job // the first one, and those whose files go beside it
	ends   []string     // what the names of theirs end with, before the ending
	own    []string     // the files of the document
	others []string     // the files that are open in other windows
	done   func(export.Report)

	archive bool            // all files go into one
	ready   []*export.Ready // once the pages are made
}

// To is an export of the window's document to a path.
func (w *Exports) To(path string, format export.Format, options export.Options) *exporting {
	s := w.source()
	options.System, options.Name = w.System, s.Name
	x := &exporting{w: w, path: path, format: format, name: s.File + format.Extension, done: w.Exported, own: s.Own, others: s.Others}
	x.add(s.Doc, "", options)
	return x
}

// Beside has another file written beside that of x, in the same format: end is
// what its name ends with, before the ending.
func (x *exporting) Beside(end string, options export.Options) {
	first := x.jobs[0]
	options.System, options.Name = first.System, first.Name
	x.add(first.Doc, end, options)
}

// IntoArchive has all files go into one, which has the path.
func (x *exporting) IntoArchive() { x.archive = true }

// Then has something else done in the end than saying where the files are.
func (x *exporting) Then(done func(export.Report)) { x.done = done }

func (x *exporting) add(d *model.Document, end string, options export.Options) {
	x.jobs = append(x.jobs, export.Job{Doc: d, Format: x.format.Name, Options: options})
	x.ends = append(x.ends, end)
}

// outcome is what became of an exporting.
type outcome struct {
	there  []string // files that would be replaced: nothing is written yet
	report export.Report
	err    error
}

// Run goes on with it on a goroutine of its own, with a bar that shows how
// far it is and a button that stops it.
func (x *exporting) Run(replace bool) {
	w := x.w
	ctx, stop := context.WithCancel(w.Life)
	bar := widget.NewProgressBar()
	m := w.Dialogs().Working(w.t("export.running"), chooser.Short(x.path), bar, stop)
	w.Jobs.Go(func() {
		o := x.work(ctx, replace, progress(w.Frame, bar))
		w.Later(func() {
			m.Close()
			x.end(o)
		})
	})
}

// end says what became of it. What was written is written, even if Cancel
// came right after.
func (x *exporting) end(o outcome) {
	w := x.w
	switch {
	case errors.Is(o.err, context.Canceled):
		w.Say(w.t("export.cancelled"))
	case o.err != nil:
		w.Dialogs().TellFault(w.t("export.failed"), o.err)
	case len(o.there) > 0:
		chooser.AskReplace(w, o.there, func() { x.Run(true) })
	default:
		x.done(o.report)
	}
}

// work makes the pages and writes them, if that replaces nothing or is
// allowed to.
func (x *exporting) work(ctx context.Context, replace bool, progress func(done, total int)) (o outcome) {
	for _, job := range x.jobs[len(x.ready):] {
		ready, err := export.Prepare(ctx, job)
		if err != nil {
			return outcome{err: err}
		}
		x.ready = append(x.ready, ready)
	}
	path, err := x.target()
	if err != nil {
		return outcome{err: err}
	}
	if x.archive {
		return x.archived(ctx, path, replace, progress)
	}
	var outs []export.Out
	for i, r := range x.ready {
		to := strings.TrimSuffix(path, filepath.Ext(path)) + x.ends[i] + filepath.Ext(path)
		outs = append(outs, export.Out{Ready: r, Path: to})
	}
	names := export.FilesOf(outs)
	if o.err = x.check(names); o.err != nil {
		return o
	}
	if o.there = disk.There(names); len(o.there) > 0 && !replace {
		return o
	}
	to := &disk.Outputs{Replace: replace, Pending: x.w.pending}
	to.Reads(x.own...)
	o.there = nil
	o.report, o.err = export.WriteAll(ctx, outs, to, progress)
	var f *model.Fault
	if errors.As(o.err, &f) && f.Key == "file.output.exists" { // it came just now
		o.there, o.err = disk.There(names), nil
	}
	return o
}

// archived writes all files into the archive, under the names that they would have
// beside the document.
func (x *exporting) archived(ctx context.Context, path string, replace bool, progress func(done, total int)) (o outcome) {
	var outs []export.Out
	stem := strings.TrimSuffix(x.name, filepath.Ext(x.name))
	for i, r := range x.ready {
		outs = append(outs, export.Out{Ready: r, Path: stem + x.ends[i] + x.format.Extension})
	}
	if o.err = CheckOpen([]string{path}, x.others); o.err != nil {
		return o
	}
	if o.there = disk.There([]string{path}); len(o.there) > 0 && !replace {
		return o
	}
	to := &disk.Outputs{Replace: replace, Pending: x.w.pending}
	to.Reads(x.own...)
	o.there = nil
	o.report, o.err = export.WriteArchive(ctx, outs, path, to, progress)
	return o
}

// target is the path of the file, with its format's ending: in a folder the
// file gets the document's name.
func (x *exporting) target() (string, error) {
	ending := x.format.Extension
	if x.archive {
		ending = export.Archive
	}
	info, err := os.Stat(x.path)
	switch {
	case err == nil && info.IsDir():
		return filepath.Join(x.path, strings.TrimSuffix(x.name, x.format.Extension)+ending), nil
	case os.IsPathSeparator(x.path[len(x.path)-1]):
		folder := filepath.Clean(x.path)
		return "", model.NewFault("file.save.no-folder", "file", x.name, "folder", folder)
	case strings.EqualFold(filepath.Ext(x.path), ending):
		return x.path, nil
	}
	return x.path + ending, nil
}

// check looks whether the files may be there at all.
func (x *exporting) check(names []string) error {
	to := &disk.Outputs{Replace: true}
	to.Reads(x.own...)
	if err := export.Check(names, x.format, to); err != nil {
		return err
	}
	return CheckOpen(names, x.others)
}

// CheckOpen refuses to write over files that are open in other windows.
func CheckOpen(names, others []string) error {
	to := &disk.Outputs{Replace: true}
	to.Reads(others...)
	err := to.Check(names...)
	var f *model.Fault
	if errors.As(err, &f) && f.Key == "file.output.source" {
		return model.NewFault("ui.save.open", f.Args...)
	}
	return err
}

// progress moves a bar, at most once each time that the toolkit's goroutine
// is free.
func progress(f *frame.Frame, bar *widget.ProgressBar) func(done, total int) {
	var now atomic.Int64 // thousandths
	var due atomic.Bool
	return func(done, total int) {
		now.Store(int64(done) * 1000 / int64(max(total, 1)))
		if due.CompareAndSwap(false, true) {
			f.Later(func() {
				due.Store(false)
				bar.SetValue(float64(now.Load()) / 1000)
			})
		}
	}
}
