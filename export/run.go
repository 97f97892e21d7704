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
	"touchline/canvas/dress"
	"touchline/canvas/layout"
	"touchline/canvas/pair"
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

// Ready is a job whose pages are made and not yet written, so that one can
// ask before files are replaced.
type Ready struct {
	print   print
	pages   []canvas.Page // those of print, or of all prints
	numbers []int         // of the pages
	report  Report
	pattern string    // of the files' names; "" numbers them
	prints  []written // the files, where they are of several jobs; else nil
}

// Prepare makes the pages of a job.
func Prepare(ctx context.Context, job Job) (r *Ready, err error) {
	defer guard(&err)
	f, ok := FormatNamed(job.Format)
	if !ok {
		return nil, model.NewFault("export.format", "format", job.Format, "formats", formatList())
	}
	if f.data != nil {
		return prepareData(ctx, job, f)
	}
	if err := CheckPattern(job.Pattern); err != nil {
		return nil, err
	}
	if job.Each != "" && f.Has(KnowsPages) {
		return nil, model.NewFault("export.each", "format", f.Name)
	}
	if job.Each != "" {
		return prepareEach(ctx, job)
	}
	p, numbers, report, err := prepare(ctx, job, f)
	if err != nil {
		return nil, err
	}
	return &Ready{print: p, pages: p.pages, numbers: numbers, report: report, pattern: job.Pattern}, nil
}

// Report is what there is to say before anything is written: the sheet, the
// pages, the smallest text, what to warn of.
func (r *Ready) Report() Report { return r.report }

// Files is the paths that Write writes: several pages of a format that holds
// one become "plan-1.png", "plan-2.png", …, or what the job's pattern says.
func (r *Ready) Files(path string) []string {
	if r.pattern != "" && !r.report.Format.Has(KnowsPages) {
		return filled(r.pattern, path, r.pages, r.numbers)
	}
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
		return report, model.NewFault("export.several", "pages", strconv.Itoa(len(r.numbers)), "format", report.Format.Name)
	}
	out := &counter{w: w}
	err = report.Format.write(ctx, out, r.files()[0].print, progress)
	report.Bytes = out.n
	return report, writeFault(err)
}

// Write writes the job's files, all or none, where to allows it. When
// anything goes wrong, older files are still there byte for byte.
func (r *Ready) Write(ctx context.Context, path string, to *disk.Outputs, progress func(done, total int)) (Report, error) {
	return WriteAll(ctx, []Out{{r, path}}, to, progress)
}

// prepare goes from the document to the pages that were asked for, their
// numbers and what there is to say of them.
func prepare(ctx context.Context, job Job, f Format) (p print, numbers []int, r Report, err error) {
	theme, err := themeOf(job)
	if err != nil {
		return p, nil, r, err
	}
	if job.Deck != nil {
		return slidesOf(ctx, job, f, theme)
	}
	whole := job.Doc
	drawn := compose.SceneOver
	if job.Compare != nil {
		both := pair.Of(job.Compare, job.Lang)
		job.Doc = both.Doc
		drawn = func(p *layout.Plan, t *compose.Theme, _ compose.Look) *canvas.Scene { return both.Sheet(p, t) }
	} else if job.Doc, err = partOf(job); err != nil {
		return p, nil, r, err
	}
	var over compose.Look
	if over, job.Doc, err = lookOf(job); err != nil {
		return p, nil, r, err
	}
	if job.Handout != nil {
		return bind(ctx, job, f, theme, over)
	}
	plan, sheet, err := lay(ctx, job)
	if err != nil {
		return p, nil, r, err
	}
	job.Paper.Sheet, job.Paper.MaxSide = sheet, f.maxSide(job.Options)
	options := job.Paper
	options.Lang = plan.Lang
	if options.Tiled {
		options.Seams = seams(plan, theme)
		over.LegendWidth = paper.FirstTile(options, plan.Size)
		o := layout.Options{Lang: job.Lang, Dense: job.Compare != nil, Previous: plan, TitleWidth: over.LegendWidth}
		plan = layout.Make(job.Doc, o)
		options.Seams = seams(plan, theme)
	}
	scene := drawn(plan, theme, over)
	if err := ctx.Err(); err != nil {
		return p, nil, r, err
	}
	pages, err := paper.Cut(scene, options)
	if err != nil {
		return p, nil, r, err
	}
	if pages, err = built(job, pages, plan, scene); err != nil {
		return p, nil, r, err
	}
	if numbers, err = choose(job.Pages, pages); err != nil {
		return p, nil, r, err
	}
	job.Doc = whole // the attachment is all of it
	p = print{job: job, plan: plan, marks: compose.Marks(plan), about: compose.About(plan.Doc), system: job.System}
	if p.about.Language == "" {
		p.about.Language = string(plan.Lang)
	}
	for _, n := range numbers {
		p.pages = append(p.pages, pages[n-1])
	}
	p.pages = dress.Pages(p.pages, job.Brand.Font)
	r = Report{Format: f, Sheet: job.Paper.Sheet, Pages: len(p.pages), Missing: missing(scene)}
	if len(r.Missing) > 0 && p.system == nil {
		p.system = text.Machine()
	}
	r.judge(p, scene)
	r.judgeCut(p)
	p.plan = nil // what the writers need of it is in the scene; it is as large as that
	return p, numbers, r, nil
}

// themeOf is the theme that was chosen, in the colours of the brand.
func themeOf(job Job) (*compose.Theme, error) {
	theme, ok := compose.ThemeNamed(cmp.Or(job.Theme, compose.Themes()[0].Name))
	if !ok {
		return nil, model.NewFault("export.theme", "theme", job.Theme)
	}
	b := job.Brand
	if t := job.Template; t != nil && !b.Accent.Visible() {
		b.Accent = t.Accent
	}
	return b.On(theme), b.Check()
}

// partOf is the part of the blueprint that was asked for.
func partOf(job Job) (*model.Document, error) {
	if job.Choice != nil {
		return part.Of(job.Doc, *job.Choice, part.Options{Lang: job.Lang})
	}
	c, err := job.Part.In(job.Doc)
	if err != nil {
		return nil, err
	}
	return part.Of(job.Doc, c, part.Options{Lang: job.Lang})
}

// lay lays the document out so that it fills the sheet, and chooses one where
// that is asked for. A sheet that is turned as the drawing needs it wants to know
// first how large that is.
func lay(ctx context.Context, job Job) (*layout.Plan, paper.Sheet, error) {
	o := layout.Options{Lang: job.Lang, Dense: job.Compare != nil}
	best := job.Paper.Sheet.Name == paper.Best.Name
	if best && job.Paper.Tiled {
		job.Paper.Sheet, best = paper.A3, false
	}
	turns := job.Paper.Orientation == paper.Auto && !job.Paper.Sheet.Slide
	natural := canvas.Size{W: 2, H: 1}
	if paper.Area(job.Paper, natural) == (canvas.Size{}) {
		return layout.Make(job.Doc, o), job.Paper.Sheet, nil
	}
	if turns || best {
		o.Previous = layout.Make(job.Doc, o)
		natural = o.Previous.Size
		if err := ctx.Err(); err != nil {
			return nil, job.Paper.Sheet, err
		}
	}
	if best {
		job.Paper.Sheet = paper.A4
		// Other widths of columns gain less than that.
		const most = 2
		if scaleOn(job.Paper, natural)*most >= 1 {
			o.Area = paper.Area(job.Paper, natural)
			if plan := layout.Make(job.Doc, o); scaleOn(job.Paper, plan.Size)*layout.SizeSmall >= bestText-hair {
				return plan, job.Paper.Sheet, nil
			}
		}
		job.Paper.Sheet = paper.A3
	}
	o.Area = paper.Area(job.Paper, natural)
	return layout.Make(job.Doc, o), job.Paper.Sheet, nil
}

// bestText is the smallest text, in pt, with which A4 is good enough.
const bestText = 8

// scaleOn is how large a drawing is printed.
func scaleOn(o paper.Options, drawing canvas.Size) float64 {
	area := paper.Area(o, drawing)
	return min(area.W/drawing.W, area.H/drawing.H)
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
