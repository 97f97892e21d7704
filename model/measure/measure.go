package measure

import (
	"strings"

	"touchline/model"
)

// Measures is all that a blueprint comes to.
type Measures struct {
	Times        *Times        `json:"times,omitempty"`
	OtherTimes   []Times       `json:"otherTimes,omitempty"` // of further customers
	Emotion      *Emotion      `json:"emotion,omitempty"`
	Crossings    *Crossings    `json:"crossings,omitempty"`
	Touchpoints  *Touchpoints  `json:"touchpoints,omitempty"`
	Servqual     *Servqual     `json:"servqual,omitempty"`
	Risk         *Risk         `json:"risk,omitempty"`
	Metrics      []Metric      `json:"metrics,omitempty"`
	Improvements *Improvements `json:"improvements,omitempty"`
	Costs        *Costs        `json:"costs,omitempty"`
	Economics    []Execution   `json:"economics,omitempty"`
	Importance   *Importance   `json:"importance,omitempty"`
}

// Source says where a figure comes from.
type Source struct {
	Rule string         `json:"rule"`           // how it was reckoned: the text "measure.rule.NAME"
	N    int            `json:"n"`              // how many values it rests on
	From []model.CardID `json:"from,omitempty"` // the cards that say them
}

func (s *Source) add(c *model.Card) {
	s.N++
	if len(s.From) == 0 || s.From[len(s.From)-1] != c.ID {
		s.From = append(s.From, c.ID)
	}
}

// Place is a card, and where it stands.
type Place struct {
	Card   model.CardID `json:"card"`
	Text   string       `json:"text"`
	Step   string       `json:"step"` // its name
	StepID model.StepID `json:"stepId"`
}

// Of reckons.
func Of(d *model.Document) *Measures {
	s := subjectOf(d)
	m := &Measures{}
	m.Times, m.OtherTimes = s.times()
	m.Emotion = s.emotion()
	m.Crossings = s.crossings()
	m.Touchpoints = s.touchpoints()
	m.Servqual = s.servqual()
	m.Risk = s.risk()
	m.Metrics = s.metrics()
	m.Improvements = s.improvements()
	m.Costs, m.Economics = s.economics(m.Times)
	m.Importance = s.importance()
	return m
}

// subject is a document, looked through once.
type subject struct {
	*model.Document
	cards   []*model.Card   // as the picture is read
	touched []*model.Card   // those with a record
	rows    [][]*model.Card // those by row
	steps   []*model.Step
}

func subjectOf(d *model.Document) *subject {
	s := &subject{Document: d, cards: d.CardsInOrder(), steps: d.Steps(), rows: make([][]*model.Card, len(d.Lanes))}
	for _, c := range s.cards {
		if c.Touch == nil {
			continue
		}
		s.touched = append(s.touched, c)
		if row, ok := d.Row(c.Lane); ok {
			s.rows[row] = append(s.rows[row], c)
		}
	}
	return s
}

func (s *subject) place(c *model.Card) Place {
	p := Place{Card: c.ID, Text: strings.Join(strings.Fields(c.Text), " "), StepID: c.Step}
	if step := s.Step(c.Step); step != nil {
		p.Step = step.Name
	}
	return p
}

// column is the column of a card.
func (s *subject) column(c *model.Card) int {
	i, _ := s.Column(c.Step)
	return i
}

// lane is the lane of a path: that which a row of a role shows, if it is a
// customer's the first of these. What employees feel is no customer's feeling.
func (s *subject) lane(role model.Role) *model.Lane {
	var other *model.Lane
	for _, l := range s.Lanes {
		if l.Role != role {
			continue
		}
		of := s.Followed(l)
		if of != nil && of.Role == model.RoleCustomer {
			return of
		}
		if other == nil && role != model.RoleEmotion {
			other = of
		}
	}
	if other != nil {
		return other
	}
	return s.Followed(&model.Lane{Role: role})
}

func ptr[T any](v T) *T { return &v }
