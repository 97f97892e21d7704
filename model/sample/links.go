package sample

import "touchline/model"

// linkAll links what a scene implies, and now and then what crosses steps.
func (m *maker) linkAll() {
	var last *model.Card
	for column := range m.steps {
		for _, c := range m.at(atCustomer, column) {
			m.link(last, c, model.LinkFlow)
			last = c
		}
		m.linkStep(column)
		m.linkAcross(column)
		if m.some(1.0 / 40) {
			m.note(column)
		}
	}
}

// at is the cards of a cell, by the scene's lane.
func (m *maker) at(l, column int) []*model.Card {
	if m.rows[l] < 0 || column < 0 || column >= len(m.steps) {
		return nil
	}
	return m.cells[place{m.rows[l], column}]
}

// first is the first card of a cell, or nil.
func (m *maker) first(l, column int) *model.Card {
	if cards := m.at(l, column); len(cards) > 0 {
		return cards[0]
	}
	return nil
}

// linkStep links the lanes of one step: the customer with who or what serves,
// these with who works behind them, and down to the support.
func (m *maker) linkStep(column int) {
	customer, people, system := m.first(atCustomer, column), m.first(atPeople, column), m.first(atSystem, column)
	back, archive, support := m.first(atBack, column), m.first(atBackSystem, column), m.first(atSupport, column)
	if m.some(0.8) {
		m.link(customer, people, model.LinkExchange)
	}
	if m.some(0.7) {
		m.link(system, customer, model.LinkFlow)
	}
	if front := people; front != nil && (system == nil || m.some(0.4)) {
		m.link(front, back, model.LinkExchange)
	} else {
		m.link(back, system, model.LinkFlow)
	}
	if m.some(0.6) {
		m.link(back, archive, model.LinkExchange)
	}
	if archive != nil && m.some(0.5) {
		m.link(support, archive, model.LinkSupport)
	} else if m.some(0.6) {
		m.link(support, back, model.LinkFlow)
	}
	if m.some(0.05) {
		m.decide(back, system, m.first(atCustomer, column-1))
	}
}

// decide makes a card a decision with two labelled exits, one of them back.
func (m *maker) decide(c, on, back *model.Card) {
	if c == nil || on == nil || back == nil || m.twins[twin{c.ID, on.ID, model.LinkFlow}] {
		return
	}
	yes, no := m.link(c, on, model.LinkFlow), m.link(c, back, model.LinkFlow)
	if yes == nil || no == nil {
		return
	}
	c.Kind, c.Text, c.Detail = model.KindDecision, m.say.decide, ""
	yes.Label, no.Label, no.Loop = m.say.yes, m.say.no, true
}

// linkAcross links to later steps, mostly the next few, and back where
// something is done again.
func (m *maker) linkAcross(column int) {
	if m.some(0.15) {
		m.link(m.first(atBack, column), m.first(atBack, column+1+m.r.IntN(3)), model.LinkFlow)
	}
	if m.some(0.08) {
		m.link(m.first(atSystem, column), m.first(atBack, column+1+m.r.IntN(2)), model.LinkFlow)
	}
	if m.some(0.02) {
		m.link(m.first(atBackSystem, column), m.first(atBackSystem, column+4+m.r.IntN(8)), model.LinkFlow)
	}
	if m.some(0.03) {
		if l := m.link(m.first(atCustomer, column), m.first(atCustomer, column-1-m.r.IntN(4)), model.LinkFlow); l != nil {
			l.Loop, l.Label = true, pick(m.r, m.say.again)
		}
	}
}

// note sticks a note to what the customer does in a step.
func (m *maker) note(column int) {
	m.notes = append(m.notes, &model.Sticky{
		ID: newID[model.StickyID](m.draft, model.StickyPrefix), Lane: m.lanes[m.rows[atCustomer]].ID, Step: m.steps[column].ID,
		DX: float64(m.r.IntN(40)), DY: float64(m.r.IntN(20)), Text: pick(m.r, m.say.notesOn), Color: model.AccentAmber,
	})
}
