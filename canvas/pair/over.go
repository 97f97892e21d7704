package pair

import (
	"strconv"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/telling"
)

// over is what the row above the two begins with, where the one is drawn over
// the other.
const over = "over."

// Over makes one map of two that were compared, the one over the other: what is
// in both stands there once, as it is after, what was removed where it stood, and
// what was moved where it stood too.
func Over(r *compare.Result, lang model.Lang) *Pair {
	p := &Pair{Result: r, Teller: telling.Teller{Lang: langOf(r, lang), Result: r}, signed: map[canvas.Owner]*compare.Item{}}
	m := &merging{Pair: p}
	m.columns()
	m.parts.Lanes = append(m.parts.Lanes, &model.Lane{ID: caption(over), Role: model.RoleText, Aside: true, Height: captionHeight})
	m.lanesOver()
	m.contents(r.After, side{
		mark: below, card: func(*model.Card) bool { return true }, link: func(*model.Link) bool { return true }, sticky: func(*model.Sticky) bool { return true },
		lane: func(id model.LaneID) model.LaneID { return below + id },
		step: func(id model.StepID) model.StepID { return id },
	})
	m.contents(r.Before, m.left())
	m.parts.Head = p.head()
	p.Doc = model.New(m.parts)
	p.sign()
	return p
}

// lanesOver is the rows after, and each that was taken out behind the one that it
// came after.
func (m *merging) lanesOver() {
	r := m.Result
	behind := map[model.LaneID][]*model.Lane{} // "" is before all
	var last model.LaneID
	for _, l := range r.Before.Lanes {
		if to, ok := r.Pairs.Lanes.After(l.ID); ok {
			last = to
			continue
		}
		gone := *l
		gone.ID = above + l.ID
		if l.Role.Derived() {
			continue // what it told is told of the map after
		}
		behind[last] = append(behind[last], &gone)
	}
	m.parts.Lanes = append(m.parts.Lanes, behind[""]...)
	for _, l := range r.After.Lanes {
		next := *l
		next.ID = below + l.ID
		next.Follows = follows(r.After, l, below)
		m.parts.Lanes = append(m.parts.Lanes, &next)
		m.parts.Lanes = append(m.parts.Lanes, behind[l.ID]...)
	}
}

// left is what of the document before is drawn beside that after: what was
// removed, and cards and notes where they stood before they were moved.
func (m *merging) left() side {
	r := m.Result
	removed, moved := map[string]bool{}, map[string]bool{}
	for _, i := range r.Items {
		key := string(i.Kind) + ":"
		if i.Removed {
			removed[key+i.ID] = true
		}
		if i.Has(compare.Moved) && !i.Added && !i.Removed {
			moved[key+i.Was] = true
		}
	}
	stood := func(kind compare.Kind, id string) bool {
		key := string(kind) + ":" + id
		return removed[key] || moved[key]
	}
	at := func(id model.CardID) model.CardID {
		if to, ok := r.Pairs.Cards.After(id); ok {
			return below + to
		}
		return above + id
	}
	return side{
		mark:   above,
		bare:   true,
		card:   func(c *model.Card) bool { return stood(compare.Card, string(c.ID)) },
		link:   func(l *model.Link) bool { return removed[string(compare.Link)+":"+string(l.ID)] },
		sticky: func(s *model.Sticky) bool { return stood(compare.Sticky, string(s.ID)) },
		ends:   at,
		lane: func(id model.LaneID) model.LaneID {
			if to, ok := r.Pairs.Lanes.After(id); ok {
				return below + to
			}
			return above + id
		},
		step: func(id model.StepID) model.StepID {
			if to, ok := r.Pairs.Steps.After(id); ok {
				return to
			}
			return above + id
		},
	}
}

// side is one of two documents as it is put into the one of both: what of it, and
// what its lanes and steps are called there.
type side struct {
	mark   string
	bare   bool // without the records: rows tell of the other one
	card   func(*model.Card) bool
	link   func(*model.Link) bool
	sticky func(*model.Sticky) bool
	lane   func(model.LaneID) model.LaneID
	step   func(model.StepID) model.StepID
	ends   func(model.CardID) model.CardID // of links; nil: as the cards
}

// contents adds cards, links, notes and pictures of a side, and returns which
// cells its cards cover.
func (m *merging) contents(d *model.Document, s side) map[[2]string]bool {
	card := func(id model.CardID) model.CardID { return model.CardID(s.mark) + id }
	ends := s.ends
	if ends == nil {
		ends = card
	}
	steps := d.Steps()
	covered := map[[2]string]bool{}
	for _, c := range d.CardsInOrder() {
		if !s.card(c) {
			continue
		}
		next := *c
		next.ID, next.Lane, next.Step = card(c.ID), s.lane(c.Lane), s.step(c.Step)
		if i, ok := d.Column(c.Step); ok && c.Span > 1 {
			last := s.step(steps[min(i+c.Span, len(steps))-1].ID)
			next.Span = max(1, m.column[last]-m.column[next.Step]+1)
		}
		if s.bare {
			next.Touch = nil
		}
		for k := range next.Span {
			covered[[2]string{string(next.Lane), strconv.Itoa(m.column[next.Step] + k)}] = true
		}
		m.parts.Cards = append(m.parts.Cards, &next)
	}
	for _, l := range d.LinksInOrder() {
		if !s.link(l) {
			continue
		}
		next := *l
		next.ID, next.From, next.To, next.Pins = model.LinkID(s.mark)+l.ID, ends(l.From), ends(l.To), nil
		m.parts.Links = append(m.parts.Links, &next)
	}
	for _, x := range d.Stickies() {
		if !s.sticky(x) {
			continue
		}
		next := *x
		next.ID, next.Lane, next.Step = model.StickyID(s.mark)+x.ID, s.lane(x.Lane), s.step(x.Step)
		m.parts.Stickies = append(m.parts.Stickies, &next)
	}
	m.parts.Pictures = append(m.parts.Pictures, d.Pictures()...)
	return covered
}
