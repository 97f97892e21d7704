package sheet

import (
	"touchline/model"
	"touchline/model/reading"
)

// cardRows understands a table with a card in each row: its lane, its step and
// its text.
type cardRows struct {
	columns
	lane, role, step, phase, text int
}

func newCardRows(g *grid, o Options) *cardRows {
	c := &cardRows{columns: newColumns(g, o, cardOf), lane: -1, role: -1, step: -1, phase: -1, text: -1}
	if c.head < 0 {
		return c
	}
	c.lane = c.find(func(s sense) bool { return s.class == labelOf })
	c.role = c.find(func(s sense) bool { return s.class == labelOf && s.field == "" })
	for i := range c.means { // "Role, Lane": the role first
		if i > c.role && c.means[i].class == labelOf && c.role >= 0 && c.lane == c.role {
			c.lane = i
		}
	}
	c.phase, c.step = c.class(phaseOf), c.class(stepOf, eitherOf)
	c.text = c.find(func(s sense) bool { return s.class == cardOf })
	if c.text < 0 { // "text" names a role, too
		c.text = c.find(func(s sense) bool {
			return s.class == roleOf && s.role == model.RoleText || s.class == qualifies || s.class == roleOf && !s.sure && s.role == model.RoleCustomer
		})
	}
	if name := c.find(func(s sense) bool { return s.class == labelOf && s.field == "name" }); c.text < 0 && name >= 0 && c.role >= 0 {
		c.text, c.lane = name, c.role // what is called so is the card: another column has the lane
	}
	return c
}

func (c *cardRows) layout() Layout { return CardRows }

func (c *cardRows) score() int {
	if c.head < 0 || c.lane < 0 || c.text < 0 || c.step < 0 && c.phase < 0 || c.layers() > 0 {
		return 0
	}
	known := 0
	for row := c.head + 1; row < min(len(c.g.rows), c.head+headSearch); row++ {
		if s := c.g.sense(row, c.lane); s.class == roleOf {
			known++
		} else if c.role >= 0 && c.g.sense(row, c.role).class == roleOf {
			known++
		}
	}
	if known == 0 && c.o.Layout == AnyLayout {
		return 0
	}
	return 1000 + 10*c.fields() // three heads that say so go before what the rows look like
}

func (c *cardRows) sure() bool   { return true }
func (c *cardRows) doubt() error { return nil }

func (c *cardRows) read() *reading.Reading {
	r := &reading.Reading{}
	c.above(r)
	lanes := map[string]int{}
	s := newSteps(r)
	var lane, role, step, phase carried
	for row := c.head + 1; row < len(c.g.rows); row++ {
		if c.skips(r, row) {
			continue
		}
		lane.next(c.g, row, c.lane)
		role.next(c.g, row, c.role)
		phase.next(c.g, row, c.phase)
		step.next(c.g, row, c.step)
		if c.g.at(row, c.text) == "" {
			c.loseRow(r, row)
			continue
		}
		key := role.text + "\x00" + lane.text
		at, ok := lanes[key]
		if !ok {
			at = len(r.Lanes)
			lanes[key] = at
			r.Lanes = append(r.Lanes, c.newLane(lane, role))
		}
		if r.Lanes[at].Role.Derived() {
			r.Lose(c.g.place(row, c.text), c.g.at(row, c.text), "sheet.derived-card")
			continue
		}
		i := s.at(phase.text, step.text, phase.at, step.at)
		first := len(r.Cards)
		for _, p := range parts(c.g.at(row, c.text), c.o.KeepLines) {
			p, marks := marksOf(p)
			r.Cards = append(r.Cards, reading.Card{Lane: at, Step: i, Text: p, Marks: marks, At: c.g.place(row, c.text)})
		}
		if first < len(r.Cards) {
			c.record(r, &r.Cards[first], row, c.lane, c.role, c.step, c.phase, c.text)
			c.notes(r, r.Cards[first], row)
		}
	}
	s.done()
	sortLanes(r)
	ProposeRoles(r)
	return r
}

func (c *cardRows) newLane(lane, role carried) reading.Lane {
	l := reading.Lane{Name: bareName(lane.text), At: lane.at, Sure: reading.Said}
	if l.Name == "" {
		l.Name, l.At = bareName(role.text), role.at
	}
	for _, name := range []string{lane.text, role.text} {
		if asked, ok := c.o.Roles[name]; ok {
			l.Role = asked
			return l
		}
	}
	for _, s := range []sense{senseOf(role.text), senseOf(lane.text)} {
		if s.class == roleOf {
			l.Role = s.role
			l.Sure = certainty(s.sure)
			return l
		}
		if s.class == fieldOf {
			l.Role = model.RoleText
			return l
		}
	}
	l.Sure = reading.Proposed
	return l
}

// fieldOfRole is the field of the record that a derived row shows.
var fieldOfRole = map[model.Role]string{model.RoleTime: "time", model.RoleEmotion: "feeling", model.RoleMetric: "metrics", model.RoleChannel: "channel"}

// record puts a row's other columns into a card's record, and loses what fits
// no field.
func (c *columns) record(r *reading.Reading, card *reading.Card, row int, used ...int) {
	t := &model.Touchpoint{}
	if card.Record.Touchpoint != nil {
		t = card.Record.Touchpoint
	}
	for i, s := range c.means {
		text := c.g.at(row, i)
		if silent(text) || contains(used, i) {
			continue
		}
		label := model.OneLine(c.g.at(c.head, i))
		key := s.field
		if s.class == roleOf && s.role.Derived() {
			key = fieldOfRole[s.role]
		}
		switch {
		case s.class == numberOf, c.said(i).Is == reading.Notes:
		case c.said(i).Is == reading.Out:
			r.Lose(c.g.place(row, i), text, "sheet.asked-out")
		case key == "":
			r.Lose(c.g.place(row, i), text, "sheet.no-field", "field", label)
		case !setField(t, key, text, label):
			r.Lose(c.g.place(row, i), text, "sheet.no-value", "field", label)
		}
	}
	for i := c.g.columns(); i < len(c.means); i++ {
		if text := c.g.at(row, i); text != "" {
			r.Lose(c.g.place(row, i), text, "sheet.no-field", "field", "")
		}
	}
	if !t.Empty() {
		card.Record.Touchpoint = t
	}
}

func (c *columns) loseRow(r *reading.Reading, row int) {
	for i := range c.g.columns() {
		if text := c.g.at(row, i); text != "" {
			r.Lose(c.g.place(row, i), text, "sheet.outside")
		}
	}
}

func contains(all []int, x int) bool {
	for _, y := range all {
		if x == y {
			return true
		}
	}
	return false
}
