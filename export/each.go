package export

import (
	"context"

	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/part"
)

// Each is of what one file each is made.
type Each string

// The values of Each; "" is pages.
const (
	EachPhase      Each = "phase"      // a part of the map
	EachTouchpoint Each = "touchpoint" // its card of the handout
)

// Eaches is every value.
var Eaches = []Each{EachPhase, EachTouchpoint}

// eachPattern is how files of each are named if nothing else is said.
const eachPattern = "{file}-{n}-{title}"

// prepareEach makes the pages of each phase or touchpoint.
func prepareEach(ctx context.Context, job Job) (*Ready, error) {
	each := job.Each
	job.Each = ""
	if job.Pattern == "" {
		job.Pattern = eachPattern
	}
	if each == EachTouchpoint {
		o := handout.Options{}
		if job.Handout != nil {
			o = *job.Handout
		}
		o.Kinds, o.Every, o.PerPage = []handout.Kind{handout.Touchpoints}, true, 1
		job.Handout, job.Up, job.Booklet = &o, 1, false
		return Prepare(ctx, job)
	}
	whole := &Ready{pattern: job.Pattern}
	for _, ph := range job.Doc.Phases {
		of := job
		of.Choice = &part.Choice{Phases: []model.PhaseID{ph.ID}}
		r, err := Prepare(ctx, of)
		if err != nil {
			return nil, err
		}
		for _, p := range r.print.pages {
			p.Title, p.Section = ph.Name, ph.Name
			whole.pages = append(whole.pages, p)
			whole.numbers = append(whole.numbers, len(whole.numbers)+1)
		}
		whole.prints = append(whole.prints, r.files()...)
		whole.join(r.report)
	}
	if len(whole.pages) == 0 {
		return nil, model.NewFault("handout.nothing")
	}
	return whole, nil
}

// join adds what there is to say of another part.
func (r *Ready) join(other Report) {
	if r.report.Format.Name == "" {
		r.report = other
		return
	}
	r.report.Pages += other.Pages
	r.report.Warnings = append(r.report.Warnings, other.Warnings...)
	r.report.Missing = append(r.report.Missing, other.Missing...)
	if r.report.Smallest == 0 || other.Smallest > 0 && other.Smallest < r.report.Smallest {
		r.report.Smallest = other.Smallest // 0 is a part without texts
	}
}
