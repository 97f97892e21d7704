package presenting

import (
	"slices"
	"time"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/overlay"
)

// onward is the stop d further: on the walk the next card, of a step that is
// higher than the window its next part.
func (s *Show) onward(d int) Stop {
	if s.walking {
		i := s.walked + d
		if i < 0 || i >= len(s.stops.walk) {
			return s.stop
		}
		to, _ := s.stops.ofCard(s.stops.walk[i])
		return to
	}
	if s.stop.Level == AtStep {
		if part := s.stop.Part + d; part >= 0 && part < s.partsOf(s.stop) {
			to := s.stop
			to.Part = part
			return to
		}
	}
	to := s.stops.by(s.stop, d)
	if d < 0 && to.Level == AtStep && s.stop.Level != AtCard {
		to.Part = s.partsOf(to) - 1
	}
	return to
}

// Go goes d stops on, or back where d is negative.
func (s *Show) Go(d int, now time.Time) Did {
	if s.black {
		s.black = false
		return Looks
	}
	to := s.onward(d)
	if s.walking && to != s.stop {
		s.walked += d
	}
	return s.move(to, now)
}

// In goes into what one stands at, Out to what it lies in.
func (s *Show) In(now time.Time) Did {
	if s.walking {
		return s.Go(1, now)
	}
	to := s.stops.in(s.stop)
	if s.stop.Level == Overview && s.home.Level != Overview {
		to = s.stops.nearest(s.home)
	}
	return s.move(to, now)
}

// Out goes to what the stop lies in; on the walk, to its step, where the walk ends.
func (s *Show) Out(now time.Time) Did {
	s.walking = false
	return s.move(s.stops.out(s.stop), now)
}

// First goes to the overview, on the walk to its first card; Last to the last step
// or card.
func (s *Show) First(now time.Time) Did {
	if s.walking {
		return s.walkTo(0, now)
	}
	return s.move(Stop{}, now)
}

// Last goes to the last step, on the walk to its last card.
func (s *Show) Last(now time.Time) Did {
	if s.walking {
		return s.walkTo(len(s.stops.walk)-1, now)
	}
	return s.move(s.stops.list[len(s.stops.list)-1], now)
}

// Jump goes to the n-th step, or on the walk to the n-th card, from 1; past the
// last one to that.
func (s *Show) Jump(n int, now time.Time) Did {
	if s.walking {
		return s.walkTo(min(n, len(s.stops.walk))-1, now)
	}
	if len(s.stops.order) == 0 || n < 1 {
		return 0
	}
	to, _ := s.stops.ofStep(s.stops.order[min(n, len(s.stops.order))-1])
	return s.move(to, now)
}

// most is the highest number that Jump knows.
func (s *Show) most() int {
	if s.walking {
		return len(s.stops.walk)
	}
	return len(s.stops.order)
}

// Whole goes to the overview, and from there back to where one was.
func (s *Show) Whole(now time.Time) Did {
	if s.stop.Level != Overview {
		s.home, s.walking = s.stop, false
		return s.move(Stop{}, now)
	}
	return s.move(s.stops.nearest(s.home), now)
}

// GoTo goes to a part of the drawing; false if it is no stop.
func (s *Show) GoTo(o canvas.Owner, now time.Time) (Did, bool) {
	to, ok := s.stops.of(o)
	if !ok {
		return 0, false
	}
	if s.walking {
		if i := slices.Index(s.stops.walk, to.Card); i >= 0 {
			return s.walkTo(i, now), true
		}
		s.walking = false
	}
	return s.move(to, now), true
}

// Walk begins the walk along the customer's path, at the card that is nearest, or
// ends it. Without a card of the customer's there is none.
func (s *Show) Walk(now time.Time) Did {
	if s.walking {
		s.walking = false
		to, _ := s.stops.ofStep(s.stop.Step)
		return s.move(to, now) | Looks
	}
	if len(s.stops.walk) == 0 {
		return 0
	}
	s.walking = true
	return s.walkTo(s.nearest(s.stop.Card), now) | Looks
}

// nearest is where on the path, which has cards, one is: at a card, or at the
// first card of the step that one stands at or of one behind it.
func (s *Show) nearest(card model.CardID) int {
	if i := slices.Index(s.stops.walk, card); i >= 0 {
		return i
	}
	if s.stop.Level == Overview {
		return 0
	}
	from := s.stops.index(s.stop)
	behind := func(id model.CardID) bool { return s.stops.step[s.plan.Doc.Card(id).Step] >= from }
	return max(0, slices.IndexFunc(s.stops.walk, behind))
}

// rewalk stands on the path of another document where one stood on that before,
// without a move. Without a path the walk ends.
func (s *Show) rewalk(card model.CardID) {
	s.walked = 0
	if len(s.stops.walk) == 0 {
		s.walking = false
		return
	}
	s.walked = s.nearest(card)
	s.stop, _ = s.stops.ofCard(s.stops.walk[s.walked])
}

func (s *Show) walkTo(i int, now time.Time) Did {
	if i < 0 || i >= len(s.stops.walk) {
		return 0
	}
	s.walked = i
	to, _ := s.stops.ofCard(s.stops.walk[i])
	return s.move(to, now)
}

// sumAt is what the customer's path takes up to a stop and with it: up to a card,
// what the cards of its step before it and it take, as far as the step takes that
// long.
func (s *Show) sumAt(at Stop) model.Duration {
	switch at.Level {
	case Overview:
		return s.total
	case AtPhase:
		_, i := s.plan.Doc.Phase(at.Phase)
		steps := s.plan.Doc.Phases[i].Steps
		return s.times[steps[len(steps)-1].ID].Until
	case AtStep:
		return s.times[at.Step].Until
	}
	t := s.times[at.Step]
	var own model.Duration
	var last model.CardID // of the path, in the step
	found := false
	for _, id := range s.stops.walk {
		c := s.plan.Doc.Card(id)
		if c.Step != at.Step {
			continue
		}
		if last = id; !found && c.Touch != nil {
			own += c.Touch.Time
		}
		found = found || id == at.Card
	}
	if !found || last == at.Card {
		return t.Until
	}
	return t.Until - t.Standard + min(own, t.Standard)
}

// lay lays the next overlay over the map, or the one before; before the first and
// behind the last there is none.
func (s *Show) lay(d int) Did {
	n := len(overlay.AllIDs()) + 1
	s.overlay = (s.overlay + d + n) % n
	return Laid | Looks
}
