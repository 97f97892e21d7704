package presenting

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// Level is how deep a stop is.
type Level uint8

const (
	Overview Level = iota
	AtPhase
	AtStep
	AtCard
)

// Stop is where one stands. A deeper one says what it lies in too.
type Stop struct {
	Level Level
	Phase model.PhaseID // "" in a document whose phases are not drawn
	Step  model.StepID
	Card  model.CardID
	Part  int // of a step that is higher than the window, from 0
}

// Owner is the part of the drawing that a stop is about; "" for the overview.
func (s Stop) Owner() canvas.Owner {
	switch s.Level {
	case AtPhase:
		return owner.Phase(s.Phase)
	case AtStep:
		return owner.Step(s.Step)
	case AtCard:
		return owner.Card(s.Card)
	}
	return ""
}

// stops is the stops of a plan.
type stops struct {
	plan  *layout.Plan
	list  []Stop // the overview, then each phase before its steps
	phase map[model.PhaseID]int
	step  map[model.StepID]int // in list
	order []model.StepID
	walk  []model.CardID // the customer's path
}

func stopsOf(p *layout.Plan) *stops {
	s := &stops{plan: p, list: []Stop{{}}, phase: map[model.PhaseID]int{}, step: map[model.StepID]int{}}
	drawn := map[model.PhaseID]bool{}
	for _, ph := range p.Phases {
		drawn[ph.Phase.ID] = true
	}
	column := 0
	for _, ph := range p.Doc.Phases {
		in := model.PhaseID("")
		if drawn[ph.ID] && !ph.Aside {
			in = ph.ID
			s.phase[ph.ID] = len(s.list)
			s.list = append(s.list, Stop{Level: AtPhase, Phase: in})
		}
		for _, x := range ph.Steps {
			if !p.Steps[column].Aside {
				s.step[x.ID] = len(s.list)
				s.order = append(s.order, x.ID)
				s.list = append(s.list, Stop{Level: AtStep, Phase: in, Step: x.ID})
			}
			column++
		}
	}
	s.walk = path(p.Doc)
	return s
}

// ofStep is the stop of a step; false if there is none.
func (s *stops) ofStep(id model.StepID) (Stop, bool) {
	i, ok := s.step[id]
	if !ok {
		return Stop{}, false
	}
	return s.list[i], true
}

// ofPhase is the stop of a phase; false if it is not drawn.
func (s *stops) ofPhase(id model.PhaseID) (Stop, bool) {
	i, ok := s.phase[id]
	if !ok {
		return Stop{}, false
	}
	return s.list[i], true
}

// ofCard is the stop of a card; false if there is none.
func (s *stops) ofCard(id model.CardID) (Stop, bool) {
	c := s.plan.Doc.Card(id)
	if c == nil || s.plan.Card(id) == nil {
		return Stop{}, false
	}
	at, ok := s.ofStep(c.Step)
	at.Level, at.Card = AtCard, id
	return at, ok
}

// of is the stop of a part of the drawing; false if it is none.
func (s *stops) of(o canvas.Owner) (Stop, bool) {
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindPhase:
		return s.ofPhase(model.PhaseID(id))
	case owner.KindStep:
		return s.ofStep(model.StepID(id))
	case owner.KindCard:
		return s.ofCard(model.CardID(id))
	case owner.KindLink:
		if l := s.plan.Doc.Link(model.LinkID(id)); l != nil {
			return s.ofCard(l.From)
		}
	}
	return Stop{}, false
}

// nearest is a stop in another state of the document: itself, or what it lay in.
func (s *stops) nearest(at Stop) Stop {
	if at.Level == AtCard {
		if x, ok := s.ofCard(at.Card); ok {
			return x
		}
	}
	if at.Level >= AtStep {
		if x, ok := s.ofStep(at.Step); ok {
			x.Part = at.Part
			return x
		}
	}
	if at.Level >= AtPhase {
		if x, ok := s.ofPhase(at.Phase); ok {
			return x
		}
	}
	return Stop{}
}

// cards is the cards of a step, from the top down.
func (s *stops) cards(id model.StepID) []*layout.Card {
	if i, ok := s.plan.Doc.Column(id); ok && i < len(s.plan.Columns) {
		return s.plan.Columns[i].Cards()
	}
	return nil
}

// index is where a stop is in the list; of a card, where its step is.
func (s *stops) index(at Stop) int {
	switch at.Level {
	case AtPhase:
		return s.phase[at.Phase]
	case AtStep, AtCard:
		return s.step[at.Step]
	}
	return 0
}

// by is the next stop of the list, or the one before; of a card, the next card
// of its step first. It is the same where there is none.
func (s *stops) by(at Stop, d int) Stop {
	if at.Level == AtCard {
		cards := s.cards(at.Step)
		i := slices.IndexFunc(cards, func(c *layout.Card) bool { return c.Card.ID == at.Card })
		switch next := i + d; {
		case next >= 0 && next < len(cards):
			at.Card = cards[next].Card.ID
			return at
		case d < 0:
			return s.out(at)
		}
	}
	i := s.index(at) + d
	if i < 0 || i >= len(s.list) {
		return at
	}
	return s.list[i]
}

// in is the first stop of what a stop holds; the same where it holds nothing.
func (s *stops) in(at Stop) Stop {
	switch at.Level {
	case Overview, AtPhase:
		if i := s.index(at) + 1; i < len(s.list) && s.list[i].Level > at.Level {
			return s.list[i]
		}
	case AtStep:
		if cards := s.cards(at.Step); len(cards) > 0 {
			at.Level, at.Part, at.Card = AtCard, 0, cards[0].Card.ID
		}
	case AtCard:
		if next := s.by(at, 1); next.Level == AtCard {
			return next
		}
	}
	return at
}

// out is what a stop lies in.
func (s *stops) out(at Stop) Stop {
	switch {
	case at.Level == AtCard:
		x, _ := s.ofStep(at.Step)
		return x
	case at.Level == AtStep && at.Phase != "":
		x, _ := s.ofPhase(at.Phase)
		return x
	}
	return Stop{}
}
