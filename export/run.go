package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/paper"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/part"
)

// Run does a job into a writer. Progress, which may be nil, is told how much
// of how much of the writing is done. A format that holds one page refuses
// several with the Fault "export.several".
func Run(ctx context.Context, w io.Writer, job Job, progress func(done, total int)) (Report, error) {
	r, err := Prepare(ctx, job)
	if err != nil {
		return Report{}, err
	}
	return r.To(ctx, w, progress)
}

// ToFile does a job into a file, or into several: see [Ready.Write]. Without
// a format it takes what the path ends with.
func ToFile(ctx context.Context, path string, job Job, to *disk.Outputs, progress func(done, total int)) (Report, error) {
	if job.Format == "" {
		f, err := FormatFor(path)
		if err != nil {
			return Report{}, err
		}
		job.Format = f.Name
	}
	r, err := Prepare(ctx, job)
	if err != nil {
		return Report{}, err
	}
	return r.Write(ctx, path, to, progress)
}

// Ready is a job whose pages are made and not yet written, so that one can
// ask before files are replaced.
type Ready struct {
	print   print
	numbers []int // of the pages
	report  Report
}

// Prepare makes the pages of a job.
func Prepare(ctx context.Context, job Job) (r *Ready, err error) {
	defer guard(&err)
	f, ok := FormatNamed(job.Format)
	if !ok {
		return nil, model.Faultf(nil, "export.format", "format", job.Format, "formats", formatList())
	}
	p, numbers, report, err := prepare(ctx, job, f)
	if err != nil {
		return nil, err
	}
	return &Ready{p, numbers, report}, nil
}

// Files is the paths that Write writes: several pages of a format that holds
// one become "plan-1.png", "plan-2.png", …
func (r *Ready) Files(path string) []string {
	if len(r.numbers) == 1 || r.report.Format.Has(KnowsPages) {
		return []string{path}
	}
	var all []string
	for _, n := range r.numbers {
		all = append(all, numbered(path, strconv.Itoa(n)))
	}
	return all
}

// To writes the job into a writer: see [Run].
func (r *Ready) To(ctx context.Context, w io.Writer, progress func(done, total int)) (report Report, err error) {
	defer guard(&err)
	report = r.report
	if len(r.numbers) > 1 && !report.Format.Has(KnowsPages) {
		return report, model.Faultf(nil, "export.several", "pages", strconv.Itoa(len(r.numbers)), "format", report.Format.Name)
	}
	out := &counter{w: w}
	err = report.Format.write(ctx, out, r.print, progress)
	report.Bytes = out.n
	return report, writeFault(err)
}

// Write writes the job's files, all or none, where to allows it. When
// anything goes wrong, older files are still there byte for byte.
func (r *Ready) Write(ctx context.Context, path string, to *disk.Outputs, progress func(done, total int)) (report Report, err error) {
	defer guard(&err)
	report = r.report
	names := r.Files(path)
	if err := Check(names, report.Format, to); err != nil {
		return report, err
	}
	total := int64(0)
	series, err := to.Pending.Stage(names, func(i int, w io.Writer) error {
		p := r.print
		if len(names) > 1 {
			p.pages = p.pages[i : i+1]
		}
		out := &counter{w: w}
		err := report.Format.write(ctx, out, p, share(progress, i, len(names)))
		total += out.n
		return err
	})
	if err != nil {
		return report, err
	}
	if err := ctx.Err(); err != nil {
		series.Drop()
		return report, err
	}
	if err := to.Place(series); err != nil {
		return report, err
	}
	report.Bytes, report.Files = total, names
	return report, nil
}

// prepare goes from the document to the pages that were asked for, their
// numbers and what there is to say of them.
func prepare(ctx context.Context, job Job, f Format) (p print, numbers []int, r Report, err error) {
	theme, ok := compose.ThemeNamed(cmp.Or(job.Theme, compose.Themes()[0].Name))
	if !ok {
		return p, nil, r, model.Faultf(nil, "export.theme", "theme", job.Theme)
	}
	whole := job.Doc
	if job.Doc, err = partOf(job); err != nil {
		return p, nil, r, err
	}
	plan, err := lay(ctx, job)
	if err != nil {
		return p, nil, r, err
	}
	options := job.Paper
	options.Lang = plan.Lang
	if options.Tiled {
		options.Seams = seams(plan, theme)
		o := layout.Options{Lang: job.Lang, Previous: plan, TitleWidth: paper.FirstTile(options, plan.Size)}
		plan = layout.Make(job.Doc, o)
		options.Seams = seams(plan, theme)
	}
	scene := compose.Scene(plan, theme)
	if err := ctx.Err(); err != nil {
		return p, nil, r, err
	}
	pages, err := paper.Cut(scene, options)
	if err != nil {
		return p, nil, r, err
	}
	if numbers, err = choose(job.Pages, pages); err != nil {
		return p, nil, r, err
	}
	job.Doc = whole // the attachment is all of it
	p = print{job: job, marks: compose.Marks(plan), about: compose.About(plan.Doc), system: job.System}
	if p.about.Language == "" {
		p.about.Language = string(plan.Lang)
	}
	for _, n := range numbers {
		p.pages = append(p.pages, pages[n-1])
	}
	r = Report{Format: f, Pages: len(p.pages), Missing: missing(scene)}
	if len(r.Missing) > 0 && p.system == nil {
		p.system = text.Machine()
	}
	r.judge(p, scene)
	return p, numbers, r, nil
}

// partOf is the part of the blueprint that was asked for.
func partOf(job Job) (*model.Document, error) {
	c, err := job.Part.In(job.Doc)
	if err != nil {
		return nil, err
	}
	return part.Of(job.Doc, c, part.Options{Lang: job.Lang})
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
