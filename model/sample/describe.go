package sample

import (
	"math"

	"touchline/model"
)

// times are standards as services have them.
var times = []model.Duration{
	30 * model.Second, model.Minute, 2 * model.Minute, 3 * model.Minute, 5 * model.Minute,
	8 * model.Minute, 10 * model.Minute, 15 * model.Minute, model.Hour, 2 * model.Hour, model.Day,
}

// describe writes a card's record and its marks.
func (m *maker) describe(c *model.Card, l, column int) {
	owner := pick(m.r, m.of[column].owners)
	switch l {
	case atCustomer:
		m.customer(c, owner)
	case atPeople:
		c.Touch = &model.Touchpoint{
			Class: model.ClassFront, Medium: model.MediumHuman, Owner: owner, Provider: model.PartyHuman, Receiver: model.PartyHuman,
			Contact: pick(m.r, []model.Contact{model.ContactFace, model.ContactPhone, model.ContactRemote}),
		}
	case atSystem:
		c.Touch = &model.Touchpoint{
			Class: model.ClassFront, Medium: model.MediumDigital, Owner: owner, Provider: model.PartyMachine, Receiver: model.PartyHuman,
			Contact: model.ContactRemote, Channel: pick(m.r, []string{"app", "website", "kiosk"}),
		}
	case atBack:
		c.Touch = &model.Touchpoint{Class: model.ClassBack, Owner: owner, Time: pick(m.r, times)}
		c.Touch.MaxTime = c.Touch.Time * model.Duration(2+m.r.IntN(3))
		if m.some(0.3) {
			c.Detail = owner
		}
		if m.some(0.05) {
			m.failing(c, owner)
		}
	}
}

// customer gives an action its time and feeling: feelings wander, they do
// not jump.
func (m *maker) customer(c *model.Card, owner string) {
	m.mood = max(-1.9, min(1.9, m.mood*0.8+(m.r.Float64()-0.5)*2.4))
	feeling := math.Round(m.mood*10) / 10
	t := &model.Touchpoint{Owner: owner, Time: pick(m.r, times[:9]), Feeling: &feeling}
	t.MaxTime = t.Time * model.Duration(2+m.r.IntN(3))
	c.Touch = t
	if feeling <= -1 {
		t.PainPoint = pick(m.r, m.say.effects)
		if m.some(0.4) {
			t.Quote = pick(m.r, m.say.quotes)
		}
	}
	switch {
	case m.some(0.06):
		c.Marks |= model.MarkTruth
		target, measured := 90.0, float64(60+m.r.IntN(35))
		t.Standard = pick(m.r, m.say.standards)
		t.Metrics = []model.Metric{{Name: m.say.satisfaction, Unit: "%", Direction: model.Higher, Target: &target, Measured: &measured}}
	case m.some(0.05):
		m.failing(c, owner)
	}
	if m.some(0.05) {
		c.Marks |= model.MarkWait
		t.ExpectedWait = pick(m.r, times[1:8])
		t.MaxWait = t.ExpectedWait * 3
	}
}

// failing makes a card a fail point.
func (m *maker) failing(c *model.Card, owner string) {
	c.Marks |= model.MarkFail
	c.Touch.Fail = model.Fail{
		Cause: pick(m.r, m.say.causes), Effect: pick(m.r, m.say.effects),
		Recovery: pick(m.r, m.say.recoveries), Owner: owner,
	}
	c.Touch.Risk = model.Risk{Likelihood: 1 + m.r.IntN(5), Impact: 1 + m.r.IntN(5), Mitigation: pick(m.r, m.say.recoveries)}
}
