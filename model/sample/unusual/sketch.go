package unusual

import (
	"fmt"

	"touchline/model"
)

// sketch is a blueprint in the making. Lanes, steps and cards are named by
// their place: lane 0 and step 0 are the first.
type sketch struct {
	parts model.Parts
	steps []*model.Step
	lang  model.Lang
}

// begin is a blueprint with a lane of each role, and a phase of so many steps
// unless there are none.
func begin(lang model.Lang, title string, steps int, roles ...model.Role) *sketch {
	s := &sketch{lang: lang}
	s.parts.Head = &model.Head{Title: title, Language: lang}
	if steps > 0 {
		s.phase("", steps)
	}
	for _, r := range roles {
		s.lane(r, "", "")
	}
	return s
}

func (s *sketch) phase(name string, steps int) {
	p := &model.Phase{ID: model.PhaseID(fmt.Sprint("p", len(s.parts.Phases))), Name: name}
	for range steps {
		n := len(s.steps)
		step := &model.Step{ID: model.StepID(fmt.Sprint("s", n)), Name: fmt.Sprint(s.say("步骤 ", "Step "), n+1)}
		s.steps, p.Steps = append(s.steps, step), append(p.Steps, step)
	}
	s.parts.Phases = append(s.parts.Phases, p)
}

func (s *sketch) lane(r model.Role, name, sub string) *model.Lane {
	l := &model.Lane{ID: model.LaneID(fmt.Sprint("l", len(s.parts.Lanes))), Role: r, Name: name, Sub: sub}
	s.parts.Lanes = append(s.parts.Lanes, l)
	return l
}

// card adds a card below those of its cell.
func (s *sketch) card(lane, step int, text string) *model.Card {
	n := len(s.parts.Cards)
	l := s.parts.Lanes[lane]
	c := &model.Card{
		ID: model.CardID(fmt.Sprintf("c%03d", n)), Lane: l.ID, Step: s.steps[step].ID,
		Rank: fmt.Sprintf("V%03dV", n), Span: 1, Kind: l.Role.DefaultKind(), Text: text,
	}
	s.parts.Cards = append(s.parts.Cards, c)
	return c
}

func (s *sketch) link(from, to *model.Card, kind model.LinkKind, label string) *model.Link {
	l := &model.Link{ID: model.LinkID(fmt.Sprint("k", len(s.parts.Links))), From: from.ID, To: to.ID, Kind: kind, Label: label}
	s.parts.Links = append(s.parts.Links, l)
	return l
}

// chain links cards one to the next.
func (s *sketch) chain(cards ...*model.Card) {
	for i := range cards[1:] {
		s.link(cards[i], cards[i+1], model.LinkFlow, "")
	}
}

// touch is a card's record.
func touch(c *model.Card) *model.Touchpoint {
	if c.Touch == nil {
		c.Touch = &model.Touchpoint{}
	}
	return c.Touch
}

func (s *sketch) say(zh, en string) string {
	if s.lang == model.Chinese {
		return zh
	}
	return en
}

func (s *sketch) document() *model.Document { return model.New(s.parts) }

func number(v float64) *float64 { return &v }
