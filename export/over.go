package export

import (
	"cmp"
	"strings"

	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/part"
	"touchline/model/slice"
)

// lookOf is what a job lays over its maps, and the document without what the
// job leaves out.
func lookOf(job Job) (l compose.Look, d *model.Document, err error) {
	d = job.Doc
	lang := cmp.Or(job.Lang, d.Head.Language, model.English)
	if job.Slice != "" {
		s, err := slice.Find(d, job.Slice)
		if err != nil {
			return l, nil, err
		}
		set := slice.Of(d, s, nil)
		cards := set.Cards(d)
		if len(cards) == 0 {
			return l, nil, model.NewFault("slice.empty", "name", slice.Name(d, lang, s))
		}
		if l.Slice = set; job.LeaveOut {
			l.Slice = nil
			if d, err = part.Of(d, part.Choice{Cards: cards}, part.Options{Lang: lang}); err != nil {
				return l, nil, err
			}
		}
	}
	if job.Overlay != "" {
		o, ok := overlay.Named(job.Overlay)
		if !ok {
			return l, nil, model.NewFault("export.overlay", "overlay", job.Overlay, "overlays", strings.Join(overlay.AllIDs(), ", "))
		}
		var in func(*model.Card) bool
		if l.Slice != nil {
			in = l.Slice.Has
		}
		l.Overlay = o.Of(d, lang, in, nil)
	}
	l.Legend = l.On()
	return l, d, nil
}
