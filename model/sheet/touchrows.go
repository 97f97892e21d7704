package sheet

import (
	"slices"

	"touchline/model"
	"touchline/model/reading"
)

// IDHead is the head of the column that says which card a row is. It is never
// translated, so that a workbook comes back whatever its language.
const IDHead = "touchline id"

// touchRows understands an inventory: a touchpoint in each row, the fields of
// its record in the columns.
type touchRows struct {
	columns
	touch, step, phase, lane, id int
}

func newTouchRows(g *grid, o Options) *touchRows {
	c := &touchRows{columns: newColumns(g, o, touchOf), touch: -1, step: -1, phase: -1, lane: -1, id: -1}
	if c.head < 0 {
		return c
	}
	c.touch = c.class(touchOf)
	c.id = c.class(idOf)
	if c.touch < 0 && c.id >= 0 {
		c.touch = c.class(cardOf)
	}
	c.phase, c.step = c.class(phaseOf), c.class(stepOf, eitherOf)
	c.lane = c.class(labelOf)
	return c
}

func (c *touchRows) layout() Layout { return TouchRows }

// score asks for a column of touchpoints, two fields, and where in time each
// stands: a list of channels with their owners is none.
func (c *touchRows) score() int {
	switch {
	case c.head < 0 || c.touch < 0 || c.fields() == 0 || c.layers() > 0:
		return 0
	case c.o.Layout == AnyLayout && (c.fields() < 2 || c.step < 0 && c.phase < 0):
		return 0
	}
	return 140 + 10*c.fields()
}

func (c *touchRows) sure() bool   { return true }
func (c *touchRows) doubt() error { return nil }

func (c *touchRows) read() *reading.Reading {
	r := &reading.Reading{}
	c.above(r)
	lanes := map[string]int{}
	s := newSteps(r)
	var step, phase carried
	for row := c.head + 1; row < len(c.g.rows); row++ {
		text := c.g.at(row, c.touch)
		if c.skips(r, row) {
			continue
		}
		if text == "" {
			c.loseRow(r, row)
			continue
		}
		phase.next(c.g, row, c.phase)
		step.next(c.g, row, c.step)
		name, at := step.text, step.at
		if c.step < 0 {
			name, at = model.OneLine(text), c.g.place(row, c.touch)
		}
		text, marks := marksOf(text)
		card := reading.Card{Step: s.at(phase.text, name, phase.at, at), Text: text, Marks: marks, At: c.g.place(row, c.touch)}
		if c.id >= 0 {
			card.ID = c.g.at(row, c.id)
		}
		c.record(r, &card, row, c.touch, c.step, c.phase, c.lane, c.id)
		if card.Record.Touchpoint == nil {
			card.Record.Touchpoint = &model.Touchpoint{}
		}
		card.Lane = c.laneOf(r, lanes, row, card.Record.Touchpoint)
		r.Cards = append(r.Cards, card)
		c.notes(r, card, row)
	}
	c.rescale(r)
	s.done()
	sortLanes(r)
	ProposeRoles(r)
	return r
}

// laneOf is the lane of a touchpoint: the one that its row names, or one for
// its class. Where neither is said it is met by the customer, so it is in
// front.
func (c *touchRows) laneOf(r *reading.Reading, lanes map[string]int, row int, t *model.Touchpoint) int {
	l := reading.Lane{Name: model.OneLine(c.g.at(c.head, c.touch)), Sure: reading.Said, At: c.g.place(c.head, c.touch)}
	if c.lane >= 0 && c.g.at(row, c.lane) != "" {
		l.Name, l.At = model.OneLine(c.g.at(row, c.lane)), c.g.place(row, c.lane)
	}
	role, asked := c.o.Roles[l.Name]
	s := senseOf(l.Name)
	switch {
	case asked && l.Name != "":
		l.Role = role
	case c.lane >= 0 && s.class == roleOf && !s.role.Derived():
		l.Role, l.Sure = s.role, certainty(s.sure)
	default:
		l.Role, l.Sure = model.RoleFrontstage, reading.Proposed
		switch t.Class {
		case model.ClassBack:
			l.Role, l.Sure = model.RoleBackstage, reading.Said
		case model.ClassSupport:
			l.Role, l.Sure = model.RoleSupport, reading.Said
		case model.ClassFront:
			l.Sure = reading.Said
		}
	}
	key := string(l.Role) + "\x00" + l.Name
	at, ok := lanes[key]
	if !ok {
		at = len(r.Lanes)
		lanes[key] = at
		r.Lanes = append(r.Lanes, l)
	}
	return at
}

// rescale puts a column of feelings on −2 to +2, as a row of them.
func (c *touchRows) rescale(r *reading.Reading) {
	var numbers []float64
	column := c.find(func(s sense) bool { return s.class == roleOf && s.role == model.RoleEmotion || s.field == "feeling" })
	if column < 0 {
		return
	}
	for row := c.head + 1; row < len(c.g.rows); row++ {
		if v, isNumber, _, ok := feeling(c.g.at(row, column)); ok && isNumber {
			numbers = append(numbers, v)
		}
	}
	s, sure := scaleOf(numbers)
	if asked, ok := scaleNamed(c.o.Scale); ok {
		s, sure = asked, true
	}
	if len(numbers) == 0 || s.name == signed[0].name {
		return
	}
	r.Decide("scale", s.name, certainty(sure && c.o.Scale != ""))
	r.Lost = slices.DeleteFunc(r.Lost, func(l reading.Loss) bool {
		return l.At.Column == c.g.place(0, column).Column && l.Key == "sheet.no-value"
	})
	for i := range r.Cards {
		at := r.Cards[i].At
		row := at.Row - max(1, c.g.t.FirstRow)
		text := c.g.at(row, column)
		v, isNumber, _, ok := feeling(text)
		if !ok || !isNumber {
			if !silent(text) && !ok {
				r.Lose(c.g.place(row, column), text, "sheet.no-feeling")
			}
			continue
		}
		if f, fits := s.feel(v); fits {
			r.Cards[i].Record.Feeling = &f
		} else {
			r.Lose(c.g.place(row, column), text, "sheet.feeling-range")
		}
	}
}

// sortLanes puts lanes in the order of their layers, those of one layer as
// the table names them.
func sortLanes(r *reading.Reading) {
	index := make([]int, len(r.Lanes))
	for i := range index {
		index[i] = i
	}
	rank := func(i int) int {
		if n := layer(r.Lanes[i].Role); n >= 0 {
			return n
		}
		return len(order)
	}
	for _, l := range r.Lanes {
		if l.Role == "" {
			return // those without a role are told by their place
		}
	}
	slices.SortStableFunc(index, func(a, b int) int { return rank(a) - rank(b) })
	to := make([]int, len(index))
	lanes := make([]reading.Lane, len(index))
	for at, i := range index {
		to[i], lanes[at] = at, r.Lanes[i]
	}
	r.Lanes = lanes
	for i := range r.Cards {
		r.Cards[i].Lane = to[r.Cards[i].Lane]
	}
	for i := range r.Notes {
		r.Notes[i].Lane = to[r.Notes[i].Lane]
	}
}
