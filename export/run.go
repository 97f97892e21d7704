package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/paper"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/file"
)

// Run does a job into a writer. Progress, which may be nil, is told how much
// of how much of the writing is done. A format that holds one page refuses
// several with the Fault "export.several".
func Run(ctx context.Context, w io.Writer, job Job, progress func(done, total int)) (r Report, err error) {
	defer guard(&err)
	f, ok := FormatNamed(job.Format)
	if !ok {
		return r, model.Faultf(nil, "export.format", "format", job.Format)
	}
	p, numbers, r, err := prepare(ctx, job, f)
	if err != nil {
		return r, err
	}
	if len(numbers) > 1 && !f.Has(KnowsPages) {
		return r, model.Faultf(nil, "export.several", "pages", strconv.Itoa(len(numbers)), "format", f.Name)
	}
	out := &counter{w: w}
	err = f.write(ctx, out, p, progress)
	r.Bytes = out.n
	return r, writeFault(err)
}

// ToFile does a job into a file. The file appears whole or not at all: when
// anything goes wrong, an older one is still there byte for byte. Several
// pages of a format that holds one become several files, "plan-1.png",
// "plan-2.png", …; then those that were written before a failure stay.
func ToFile(ctx context.Context, path string, job Job, progress func(done, total int)) (r Report, err error) {
	defer guard(&err)
	f, ok := FormatNamed(job.Format)
	if job.Format == "" {
		f, ok = FormatOf(path)
	}
	if !ok {
		return r, model.Faultf(nil, "export.format", "format", cmp.Or(job.Format, filepath.Ext(path)))
	}
	p, numbers, r, err := prepare(ctx, job, f)
	if err != nil {
		return r, err
	}
	parts := [][]canvas.Page{p.pages}
	if !f.Has(KnowsPages) {
		parts = slices.Collect(slices.Chunk(p.pages, 1))
	}
	for i, pages := range parts {
		name := path
		if len(parts) > 1 {
			name = numbered(path, strconv.Itoa(numbers[i]))
		}
		p.pages = pages
		out := &counter{}
		err := file.Atomically(name, func(w io.Writer) error {
			out.w = w
			return f.write(ctx, out, p, share(progress, i, len(parts)))
		})
		if err != nil {
			return r, err
		}
		r.Bytes += out.n
		r.Files = append(r.Files, name)
	}
	return r, nil
}

// prepare goes from the document to the pages that were asked for, their
// numbers and what there is to say of them.
func prepare(ctx context.Context, job Job, f Format) (p print, numbers []int, r Report, err error) {
	theme, ok := compose.ThemeNamed(cmp.Or(job.Theme, compose.Themes()[0].Name))
	if !ok {
		return p, nil, r, model.Faultf(nil, "export.theme", "theme", job.Theme)
	}
	plan, err := lay(ctx, job)
	if err != nil {
		return p, nil, r, err
	}
	scene := compose.Scene(plan, theme)
	if err := ctx.Err(); err != nil {
		return p, nil, r, err
	}
	options := job.Paper
	options.Lang = plan.Lang
	pages, err := paper.Cut(scene, options)
	if err != nil {
		return p, nil, r, err
	}
	if numbers, err = choose(job.Pages, pages); err != nil {
		return p, nil, r, err
	}
	p = print{job: job, marks: compose.Marks(plan), about: compose.About(job.Doc), system: job.System}
	if p.about.Language == "" {
		p.about.Language = string(plan.Lang)
	}
	for _, n := range numbers {
		p.pages = append(p.pages, pages[n-1])
	}
	r = Report{Format: f, Pages: len(p.pages), Missing: missing(scene)}
	if len(r.Missing) > 0 && p.system == nil {
		p.system = text.NewSystem()
	}
	r.judge(p, scene)
	return p, numbers, r, nil
}

// lay lays the document out so that it fills the sheet. A sheet that is
// turned as the drawing needs it wants to know first how large that is.
func lay(ctx context.Context, job Job) (*layout.Plan, error) {
	o := layout.Options{Lang: job.Lang}
	turns := job.Paper.Orientation == paper.Auto && !job.Paper.Sheet.Slide
	natural := canvas.Size{W: 2, H: 1}
	if paper.Area(job.Paper, natural) == (canvas.Size{}) {
		return layout.Make(job.Doc, o), nil
	}
	if turns {
		o.Previous = layout.Make(job.Doc, o)
		natural = o.Previous.Size
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	o.Area = paper.Area(job.Paper, natural)
	return layout.Make(job.Doc, o), nil
}

// guard turns a panic into a Fault: whatever a document holds, the program
// that asked for the export goes on.
func guard(err *error) {
	if p := recover(); p != nil {
		*err = model.Faultf(fmt.Errorf("panic: %v\n%s", p, debug.Stack()), "export.broken")
	}
}

// writeFault says of an error of the writer that it was one.
func writeFault(err error) error {
	var f *model.Fault
	if err == nil || errors.As(err, &f) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return model.Faultf(err, "export.write")
}

// share makes the progress of one file of several that of all.
func share(progress func(done, total int), i, n int) func(done, total int) {
	if n <= 1 || progress == nil {
		return progress
	}
	const whole = 1000 // steps of one file
	return func(done, total int) {
		progress(i*whole+done*whole/max(total, 1), n*whole)
	}
}

// counter counts what goes through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}
