package survey

import (
	"slices"
	"strconv"

	"touchline/model"
)

// Clear forgets what the columns of some uses are for.
func (m *Mapping) Clear(uses ...Use) {
	for i := range m.Questions {
		if slices.Contains(uses, m.Questions[i].Use) {
			m.Questions[i] = Question{}
		}
	}
	m.Notes = nil
}

// Scale takes columns for the items of a scale with a name. Two scales of
// which one is called E or expectation and the other P or perception, in
// either language, are the sides of SERVQUAL.
func (m *Mapping) Scale(t *Table, name string, columns []int) error {
	if err := t.scoredAll(columns); err != nil {
		return err
	}
	for _, c := range columns {
		if q := m.Questions[c]; q.Use == UseScale || q.Use == UseExpectation || q.Use == UsePerception {
			return model.NewFault("survey.column-twice", "column", t.Name(c))
		}
	}
	use, _ := sideIn(plain(name))
	for _, c := range columns {
		switch use {
		case UseNone:
			m.Questions[c] = Question{Use: UseScale, Scale: name}
		default:
			h := plain(t.Columns[c].Heading)
			_, n := sideIn(h)
			m.Questions[c] = Question{Use: use, Item: n, Dimension: dimensionIn(h)}
		}
	}
	switch use {
	case UseExpectation:
		m.Names[0] = name
	case UsePerception:
		m.Names[1] = name
	}
	m.number()
	return nil
}

// One takes a column for a question that is asked once, and no other for it.
func (m *Mapping) One(t *Table, use Use, columns []int) error {
	if len(columns) != 1 {
		return model.NewFault("survey.one", "n", strconv.Itoa(len(columns)))
	}
	if err := t.scoredAll(columns); err != nil {
		return err
	}
	for i := range m.Questions {
		if m.Questions[i].Use == use {
			m.Questions[i] = Question{}
		}
	}
	m.Questions[columns[0]] = Question{Use: use}
	if use == UseCES {
		m.Effort = effortIn(plain(t.Columns[columns[0]].Heading))
	}
	return nil
}

// Set takes a column for a use, as a person corrects a mapping. Of several
// for a question that is asked once the first counts; results say so.
func (m *Mapping) Set(t *Table, column int, use Use) {
	q := Question{Use: use, Card: m.Questions[column].Card}
	h := plain(t.Columns[column].Heading)
	switch use {
	case UseExpectation, UsePerception:
		_, q.Item = sideIn(h)
		q.Dimension = dimensionIn(h)
	case UseScale:
		q.Scale = t.Name(column)
	case UseCES:
		m.Effort = effortIn(h)
	}
	m.Questions[column] = q
	m.Notes = nil
	m.number()
}

// Scored is the columns whose answers can be reckoned with, in order.
func (t *Table) Scored() (all []int) {
	for i := range t.Columns {
		if t.Columns[i].scored() {
			all = append(all, i)
		}
	}
	return all
}

// scoredAll refuses columns whose answers cannot be reckoned with.
func (t *Table) scoredAll(columns []int) error {
	for _, i := range columns {
		c := &t.Columns[i]
		switch {
		case c.scored():
		case c.Open:
			return model.NewFault("survey.open", "column", t.Name(i))
		case c.Answered() == 0:
			return model.NewFault("survey.unanswered", "column", t.Name(i))
		default:
			return model.NewFault("survey.no-numbers", "column", t.Name(i), "text", shortened(c.Example()))
		}
	}
	return nil
}

// Servqual takes columns for the 22 items of SERVQUAL in order: 22
// perceptions; or 44, the expectations before the perceptions or each beside
// its perception.
func (m *Mapping) Servqual(t *Table, columns []int) error {
	if n := len(columns); n != servqualItems && n != 2*servqualItems {
		return model.NewFault("survey.servqual", "n", strconv.Itoa(n))
	}
	if err := t.scoredAll(columns); err != nil {
		return err
	}
	m.servqualOf(t, columns)
	return nil
}

// servqualOf is Servqual of 22 or 44 columns.
func (m *Mapping) servqualOf(t *Table, columns []int) {
	set := func(c int, use Use, at int) {
		m.Questions[c] = Question{Use: use, Item: at + 1, Dimension: dimensionOf(at + 1)}
	}
	if len(columns) == servqualItems {
		for i, c := range columns {
			set(c, UsePerception, i)
		}
		m.note("perceptions")
		return
	}
	beside := besides(t, columns)
	for i, c := range columns {
		switch {
		case beside && i%2 == 0:
			set(c, UseExpectation, i/2)
		case beside:
			set(c, UsePerception, i/2)
		case i < servqualItems:
			set(c, UseExpectation, i)
		default:
			set(c, UsePerception, i-servqualItems)
		}
	}
	if beside {
		m.note("beside")
	} else {
		m.note("blocks")
	}
}
