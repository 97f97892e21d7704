package export

import (
	"context"

	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/canvas/paper"
)

// slidesOf makes the slides of a training deck.
func slidesOf(ctx context.Context, job Job, f Format, theme *compose.Theme) (p print, numbers []int, r Report, err error) {
	doc, err := partOf(job)
	if err != nil {
		return p, nil, r, err
	}
	if err := forPages(doc); err != nil {
		return p, nil, r, err
	}
	o := *job.Deck
	o.Theme, o.Lang = theme, job.Lang
	if o.Logo == nil {
		o.Logo = job.Brand.Logo
	}
	frame, fits := FrameOf(job.Template)
	if job.Template != nil {
		o.Frame = frame
	}
	made, err := deck.Make(ctx, doc, o)
	if err != nil {
		return p, nil, r, err
	}
	job.Paper.Sheet, _ = paper.Named("16:9")
	p, numbers, r, err = bound(job, f, made.Pages, made.Marks, doc, deck.Least)
	if t := job.Template; err == nil && t != nil {
		if !fits {
			r.warn("template.size")
		}
		for _, l := range t.Losses {
			r.warn(l.Key, l.Args...)
		}
	}
	return p, numbers, r, err
}
