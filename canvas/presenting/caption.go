package presenting

import (
	"cmp"
	"strconv"
	"time"

	"touchline/model"
	"touchline/model/words"
)

// Caption is what is said of a stop below the map and in the presenter's window.
type Caption struct {
	Name    string
	Time    string // standard and longest
	Slow    bool   // the customer waits there
	Quote   string
	Feeling *float64
	Sum     string // on the walk: what the path took up to here, of how much
	Notes   string
	At, Of  int // which of how many: phases, steps, or on the walk cards; Of 0: none
	Marks   model.Marks
	Owner   string
}

// Caption is what is said now: on the walk the time runs while one moves.
func (s *Show) Caption(now time.Time, lang model.Lang) Caption {
	c := s.CaptionOf(s.stop, lang)
	if s.walking {
		c.At, c.Of = s.walked+1, len(s.stops.walk)
		if s.total > 0 {
			sum := s.seen(now).sum
			if sum > model.Minute {
				sum -= sum % model.Second
			}
			c.Sum = words.T(lang, "present.sum", "sum", cmp.Or(words.Duration(lang, sum), "0"), "total", words.Duration(lang, s.total))
		}
	}
	return c
}

// CaptionOf is what is said of a stop.
func (s *Show) CaptionOf(at Stop, lang model.Lang) Caption {
	d := s.plan.Doc
	switch at.Level {
	case AtPhase:
		ph, i := d.Phase(at.Phase)
		var standard, most model.Duration
		for _, x := range ph.Steps {
			standard, most = standard+s.times[x.ID].Standard, most+s.times[x.ID].Most
		}
		return Caption{
			Name: line(cmp.Or(ph.Name, words.T(lang, "present.phase", "n", strconv.Itoa(i+1)))), Notes: ph.Notes,
			Time: words.Durations(lang, standard, most), At: i + 1, Of: len(d.Phases),
		}
	case AtStep:
		return s.ofStep(at, lang)
	case AtCard:
		c := d.Card(at.Card)
		out := Caption{Name: line(c.Text), Notes: c.Notes, Marks: c.Marks, Slow: c.Marks.Has(model.MarkWait)}
		out.At, out.Of = s.placeOf(at.Step)
		if t := c.Touch; t != nil {
			out.Time, out.Quote, out.Feeling, out.Owner = words.Durations(lang, t.Time, t.MaxTime), line(t.Quote), t.Feeling, line(t.Owner)
		}
		return out
	}
	most := model.Duration(0)
	for _, t := range s.times {
		most += t.Most
	}
	return Caption{
		Name: line(cmp.Or(d.Head.Title, words.T(lang, "present.overview"))), Time: words.Durations(lang, s.total, most),
		Notes: cmp.Or(d.Head.NoteOf(model.PageOverview), d.Head.Notes), Of: len(s.stops.order),
	}
}

// ofStep is what is said of a step: what its customer says, and its marks.
func (s *Show) ofStep(at Stop, lang model.Lang) Caption {
	x, t := s.plan.Doc.Step(at.Step), s.times[at.Step]
	out := Caption{Notes: x.Notes, Time: words.Durations(lang, t.Standard, t.Most)}
	out.At, out.Of = s.placeOf(at.Step)
	out.Name = line(cmp.Or(x.Name, words.T(lang, "present.step", "n", strconv.Itoa(out.At))))
	if at.Part > 0 {
		out.Name += " (" + strconv.Itoa(at.Part+1) + ")"
	}
	for _, c := range s.stops.cards(at.Step) {
		out.Marks |= c.Card.Marks
		if touch := c.Card.Touch; touch != nil {
			out.Quote = cmp.Or(out.Quote, line(touch.Quote))
			if out.Feeling == nil && c.Role == model.RoleCustomer {
				out.Feeling = touch.Feeling
			}
		}
	}
	out.Slow = out.Marks.Has(model.MarkWait)
	return out
}

// placeOf is which of how many a step is, from 1.
func (s *Show) placeOf(id model.StepID) (at, of int) {
	for i, x := range s.stops.order {
		if x == id {
			return i + 1, len(s.stops.order)
		}
	}
	return 0, len(s.stops.order)
}

// line is a text in one line, without what only a terminal understands.
func line(s string) string { return words.Harmless(words.OneLine(s)) }
