package edit

import (
	"slices"

	"touchline/model"
)

// withoutVias takes the gutters that are no longer there off the links that
// ran through them. It looks at every link: call it where a step or a lane
// went.
func withoutVias(d *model.Document) *model.Document {
	if d.Sums().Pinned == 0 {
		return d
	}
	next := d
	for _, l := range d.LinkTable().All() {
		if fitted := sound(d, l); fitted != l {
			next = next.WithLink(fitted)
		}
	}
	return next
}

// sound is a link without the gutters that the document lacks: the link
// itself if there are none.
func sound(d *model.Document, l *model.Link) *model.Link {
	return pinned(l, func(v model.Pin) bool {
		_, _, ok := d.Gutter(v)
		return ok
	})
}

// pinned is a link that is pinned to those of its gutters only that pass.
func pinned(l *model.Link, pass func(model.Pin) bool) *model.Link {
	if !slices.ContainsFunc(l.Pins, func(v model.Pin) bool { return !pass(v) }) {
		return l
	}
	next := *l
	next.Pins = nil
	for _, v := range l.Pins {
		if pass(v) {
			next.Pins = append(next.Pins, v)
		}
	}
	return &next
}

// between takes off a link the gutters that do not lie between its cards:
// after an end went elsewhere, they would lead it astray.
func between(d *model.Document, l *model.Link) *model.Link {
	a, b := d.Card(l.From), d.Card(l.To)
	if a == nil || b == nil || len(l.Pins) == 0 {
		return l
	}
	column := func(c *model.Card) (first, last int) {
		first, _ = d.Column(c.Step)
		return first, first + c.Span - 1
	}
	row := func(c *model.Card) (first, last int) {
		first, _ = d.Row(c.Lane)
		return first, first
	}
	left, right := gap(column, a, b)
	top, bottom := gap(row, a, b)
	return pinned(l, func(v model.Pin) bool {
		switch i, upright, ok := d.Gutter(v); {
		case !ok:
			return false
		case upright:
			return i >= left && i <= right
		default:
			return i >= top && i <= bottom
		}
	})
}

// gap is the first and the last gutter between two cards, or, where they
// stand side by side, those at the sides of both.
func gap(extent func(*model.Card) (first, last int), a, b *model.Card) (int, int) {
	a0, a1 := extent(a)
	b0, b1 := extent(b)
	if from, to := min(a1, b1)+1, max(a0, b0); from <= to {
		return from, to
	}
	return min(a0, b0), max(a1, b1) + 1
}

// SplitLink puts a card into a link: the link ends there, and a new one of
// its kind goes on to where it went. Each keeps the gutters on its part of
// the way; the label stays with the first.
type SplitLink struct {
	Link model.LinkID
	Card model.CardID
	New  model.LinkID
}

func (e SplitLink) apply(d *model.Document) (*model.Document, error) {
	old := d.Link(e.Link)
	if old == nil {
		return nil, gone("link", e.Link)
	}
	rest := *old
	rest.ID, rest.From, rest.Label, rest.Loop, rest.Extra = e.New, e.Card, "", false, nil
	return Batch{
		Reattach{Link: e.Link, To: e.Card},
		AddLink{between(d, &rest)},
	}.apply(d)
}

// JoinLinks is the reverse of [SplitLink]: the first of two links, which ends
// where the second begins, goes on to where that goes, through the gutters of
// both that lie between its cards. The second one goes.
type JoinLinks struct{ First, Second model.LinkID }

func (e JoinLinks) apply(d *model.Document) (*model.Document, error) {
	first, second := d.Link(e.First), d.Link(e.Second)
	switch {
	case first == nil:
		return nil, gone("link", e.First)
	case second == nil:
		return nil, gone("link", e.Second)
	}
	l := *first
	l.To = second.To
	l.Pins = slices.Compact(slices.Concat(first.Pins, second.Pins))
	whole := between(d, &l)
	if len(whole.Pins) > model.MaxPins {
		l.Pins, whole = whole.Pins[:model.MaxPins], &l
	}
	return Batch{RemoveLinks{[]model.LinkID{e.Second}}, SetLink{whole}}.apply(d)
}
