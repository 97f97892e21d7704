package file

import (
	"bytes"
	"slices"

	"touchline/model"
)

// Share returns a document that says what now says and holds the records of
// before wherever they say the same; it is before itself where nothing
// differs. What works by the difference of two documents, such as undo, a
// draft or the layout, then costs what really changed in a file that was read
// again.
func Share(before, now *model.Document) *model.Document {
	s := sharing{same: true}
	p := now.Parts()
	if writes(headFields, before.Head, p.Head) {
		p.Head = before.Head
	} else {
		s.same = false
	}
	s.order(slices.Equal(phaseIDs(before), phaseIDs(now)))
	phases := slices.Clone(p.Phases)
	for i, x := range phases {
		old, _ := before.Phase(x.ID)
		phases[i] = s.phase(before, old, x)
	}
	p.Phases = phases
	s.order(slices.EqualFunc(before.Lanes, p.Lanes, func(a, b *model.Lane) bool { return a.ID == b.ID }))
	p.Lanes = slices.Clone(p.Lanes)
	share(&s, p.Lanes, func(l *model.Lane) *model.Lane { return before.Lane(l.ID) }, recordsEqual(laneFields))
	share(&s, p.Cards, func(c *model.Card) *model.Card { return before.Card(c.ID) }, recordsEqual(cardFields))
	share(&s, p.Links, func(l *model.Link) *model.Link { return before.Link(l.ID) }, recordsEqual(linkFields))
	share(&s, p.Stickies, func(n *model.Sticky) *model.Sticky { return before.Sticky(n.ID) }, recordsEqual(stickyFields))
	share(&s, p.Pictures, func(p *model.Picture) *model.Picture { return before.Picture(p.ID) }, picturesEqual)
	s.order(before.CardTable().Len() == len(p.Cards) && before.LinkTable().Len() == len(p.Links) &&
		before.StickyTable().Len() == len(p.Stickies) && before.PictureTable().Len() == len(p.Pictures) &&
		slices.Equal(before.Extra, p.Extra))
	if s.same {
		return before
	}
	return model.New(p)
}

// sharing notes whether two documents differ.
type sharing struct{ same bool }

func (s *sharing) order(is bool) { s.same = s.same && is }

// phase is a phase with the steps that the document before has too: the phase
// of before if all is the same.
func (s *sharing) phase(before *model.Document, old, x *model.Phase) *model.Phase {
	steps := slices.Clone(x.Steps)
	all := sharing{same: true}
	share(&all, steps, func(t *model.Step) *model.Step { return before.Step(t.ID) }, func(a, b *model.Step) bool {
		return writes(stepFields, &step{Step: *a}, &step{Step: *b})
	})
	if old != nil && all.same && slices.Equal(old.Steps, steps) && writes(phaseFields, old, x) {
		return old
	}
	s.same = false
	next := *x
	next.Steps = steps
	return &next
}

// share puts the records of before in the place of those that say the same.
func share[T any](s *sharing, all []*T, before func(*T) *T, equal func(a, b *T) bool) {
	for i, t := range all {
		if old := before(t); old != nil && equal(old, t) {
			all[i] = old
		} else {
			s.same = false
		}
	}
}

func recordsEqual[T any](of *record[T]) func(a, b *T) bool {
	return func(a, b *T) bool { return writes(of, a, b) }
}

// writes reports whether two records are written alike.
func writes[T any](of *record[T], a, b *T) bool {
	if a == b {
		return true
	}
	var x, y writer
	writeRecord(&x, of, a)
	writeRecord(&y, of, b)
	return bytes.Equal(x.buf, y.buf)
}

func picturesEqual(a, b *model.Picture) bool {
	return a.Type == b.Type && a.Width == b.Width && a.Height == b.Height && bytes.Equal(a.Data, b.Data) && slices.Equal(a.Extra, b.Extra)
}

func phaseIDs(d *model.Document) []model.PhaseID {
	var ids []model.PhaseID
	for _, p := range d.Phases {
		ids = append(ids, p.ID)
	}
	return ids
}
