package export

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/dress"
	"touchline/canvas/handout"
	"touchline/canvas/paper"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
)

// bind makes the pages of a handout.
func bind(ctx context.Context, job Job, f Format, theme *compose.Theme, over compose.Look) (p print, numbers []int, r Report, err error) {
	doc, o := job.Doc, *job.Handout
	o.Theme, o.Lang, o.Look, o.Brand = theme, job.Lang, over, job.Brand
	if s := job.Paper.Sheet.Size; s.W > 0 && s.H > 0 {
		o.Size = canvas.Size{W: max(s.W, s.H), H: min(s.W, s.H)}
	}
	if job.Paper.Orientation == paper.Portrait {
		o.Held = handout.ByPage
	}
	if err := forPages(doc); err != nil {
		return p, nil, r, err
	}
	book, err := handout.Make(ctx, doc, o)
	if err != nil {
		return p, nil, r, err
	}
	withheld := job.Attach && asksOnly(o.Kinds)
	job.Attach = job.Attach && !withheld
	p, numbers, r, err = bound(job, f, paper.Impose(book.Pages, job.Up, job.Booklet), book.Marks, doc, typeset.Print.Small)
	if withheld && err == nil {
		r.warn("export.exercise-attached")
	}
	return p, numbers, r, err
}

// asksOnly reports whether pages of some kinds ask for what none of them shows: an
// exercise that is handed out by itself. The blueprint would be its key.
func asksOnly(kinds []handout.Kind) bool {
	tells := func(k handout.Kind) bool {
		return !slices.Contains([]handout.Kind{handout.Exercise, handout.Cover, handout.Legend, handout.Notes}, k)
	}
	return slices.Contains(kinds, handout.Exercise) && !slices.ContainsFunc(kinds, tells)
}

// maxOnPages is how many cards and links a blueprint may have of which pages or
// slides are made: each is laid out several times, as a whole and by its phases. It
// is three times what a large blueprint has.
const maxOnPages = 60_000

// forPages refuses a blueprint of which no pages can be made in memory.
func forPages(d *model.Document) error {
	if n := d.CardTable().Len() + d.LinkTable().Len(); n > maxOnPages {
		return model.NewFault("export.parts", "parts", strconv.Itoa(n), "limit", strconv.Itoa(maxOnPages))
	}
	return nil
}

// bound is pages that were made for their own size, ready to be written; text
// under the least size, pt, is told.
func bound(job Job, f Format, pages []canvas.Page, marks []canvas.Mark, doc *model.Document, least float64) (p print, numbers []int, r Report, err error) {
	if numbers, err = choose(job.Pages, pages); err != nil {
		return p, nil, r, err
	}
	p = print{job: job, marks: marks, about: compose.About(doc), system: job.System}
	if p.about.Language == "" {
		p.about.Language = string(cmp.Or(job.Lang, model.English))
	}
	for _, n := range numbers {
		p.pages = append(p.pages, pages[n-1])
	}
	r = Report{Format: f, Sheet: job.Paper.Sheet, Pages: len(p.pages), Smallest: math.Inf(1)}
	p.pages = dress.Pages(p.pages, job.Brand.Font)
	seen := map[string]bool{}
	for _, page := range p.pages {
		for _, pl := range page.Placed {
			if size := compose.SmallestText(pl.Scene); size > 0 {
				r.Smallest = min(r.Smallest, size*pl.Scale)
			}
			for _, c := range missing(pl.Scene) {
				if !seen[c] {
					seen[c] = true
					r.Missing = append(r.Missing, c)
				}
			}
		}
	}
	if len(r.Missing) > 0 && p.system == nil {
		p.system = text.Machine()
	}
	r.judgeSmallest(p, "export.small-page", least)
	r.judgeMissing(p)
	return p, numbers, r, nil
}
