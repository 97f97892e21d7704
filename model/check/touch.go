package check

import (
	"strconv"

	"touchline/model"
	"touchline/model/edit"
)

// What a touchpoint says of itself.
var touchpoints = []Rule{
	{ID: "touch.no-class", Severity: Warning, card: noClass, fix: classOfLane},
	{ID: "touch.class-against-lane", Severity: Error, card: classAgainstLane, fix: classOfLane},
	{ID: "touch.cross-unlinked", Severity: Warning, card: crossUnlinked},
	{ID: "touch.key-incomplete", Severity: Warning, card: keyIncomplete},
	{ID: "touch.risk-unanswered", Severity: Warning, card: riskUnanswered, Numbers: []Number{{"least", 15}}},
	{ID: "touch.backstage-contact", Severity: Warning, card: backstageContact},
	{ID: "touch.perceived-owner", Severity: Information, card: perceivedElse},
	{ID: "touch.loop-open", Severity: Information, card: loopOpen},
	{ID: "touch.loop-without-feedback", Severity: Information, card: loopWithoutFeedback},
	{ID: "touch.no-source", Severity: Information, card: noSource},
}

// noClass looks for touchpoints without a class. In the customer's lane a
// record of times, feelings and words only says how the customer fares; it
// makes no touchpoint of the action.
func noClass(_ *ask, c *model.Card, lane *model.Lane) ([]string, bool) {
	if c.Touch == nil || c.Touch.Class != model.ClassUnset || !lane.Role.Service() {
		return nil, false
	}
	t := c.Touch
	return nil, lane.Role != model.RoleCustomer ||
		t.Medium != "" || t.Contact != "" || t.Channel != "" || t.Provider != "" || t.Receiver != "" ||
		t.Inputs != "" || t.Outputs != "" || t.Resources != "" || t.Standard != "" || t.Promise != "" ||
		len(t.TierStandards) > 0
}

// classAgainstLane looks for 前台 below the line of visibility and 后台 above
// it.
func classAgainstLane(_ *ask, c *model.Card, lane *model.Lane) ([]string, bool) {
	class := touchOf(c).Class
	if !(class == model.ClassFront && below(lane.Role) || class == model.ClassBack && above(lane.Role)) {
		return nil, false
	}
	return []string{"class", string(class), "role", string(lane.Role)}, true
}

// classOfLane takes the class from the side of the line of visibility.
func classOfLane(d *model.Document, where string) edit.Edit {
	c := d.Card(model.CardID(idOf(where)))
	if c == nil {
		return nil
	}
	lane := d.Lane(c.Lane)
	switch {
	case lane == nil:
	case below(lane.Role):
		return amend(d, where, func(t *model.Touchpoint) { t.Class = model.ClassBack })
	case above(lane.Role):
		return amend(d, where, func(t *model.Touchpoint) { t.Class = model.ClassFront })
	}
	return nil
}

// crossUnlinked counts the card itself as the item on its own side.
func crossUnlinked(a *ask, c *model.Card, lane *model.Lane) ([]string, bool) {
	if touchOf(c).Class != model.ClassCross {
		return nil, false
	}
	front := lane.Role == model.RoleFrontstage || a.linked(c.ID, func(_ *model.Card, l *model.Lane) bool { return l.Role == model.RoleFrontstage })
	back := below(lane.Role) || a.linked(c.ID, func(_ *model.Card, l *model.Lane) bool { return below(l.Role) })
	var l lacking
	l.unless(front, "front")
	l.unless(back, "back")
	return l.args()
}

func keyIncomplete(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	if !c.Marks.Has(model.MarkTruth) {
		return nil, false
	}
	t := touchOf(c)
	var l lacking
	l.unless(t.Inputs != "", "inputs")
	l.unless(t.Outputs != "", "outputs")
	l.unless(t.Resources != "", "resources")
	return l.args()
}

func riskUnanswered(a *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	r, least := touchOf(c).Risk, a.count("least")
	if r.Score() == 0 || r.Score() < least || r.Mitigation != "" {
		return nil, false
	}
	return []string{"n", strconv.Itoa(r.Score()), "least", strconv.Itoa(least)}, true
}

// backstageContact looks for cards below the line of visibility that say how
// they meet the customer.
func backstageContact(_ *ask, c *model.Card, lane *model.Lane) ([]string, bool) {
	t := touchOf(c)
	if !below(lane.Role) || t.Contact != model.ContactFace && t.Contact != model.ContactPhone || t.Receiver == model.PartyMachine {
		return nil, false
	}
	return []string{"contact", string(t.Contact)}, true
}

func perceivedElse(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	if t.Owner == "" || t.PerceivedOwner == "" || plainName(t.Owner) == plainName(t.PerceivedOwner) {
		return nil, false
	}
	return []string{"owner", model.OneLine(t.Owner), "perceived", model.OneLine(t.PerceivedOwner)}, true
}

func loopOpen(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	return nil, t.Feedback != "" && !t.LoopClosed
}

func loopWithoutFeedback(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	return nil, t.Feedback == "" && t.LoopClosed
}

// noSource looks for figures and claims that nobody can look up. A source of
// the record stands for all in it.
func noSource(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	if t.Source != "" {
		return nil, false
	}
	var l lacking
	l.unless(t.Confidence != model.ConfidenceInterview && t.Confidence != model.ConfidenceData, "confidence")
	measured, rated := false, false
	for i := range t.Metrics {
		m := &t.Metrics[i]
		measured = measured || m.Source == "" && (m.Measured != nil || m.Baseline != nil)
	}
	for i := range t.Quality {
		rated = rated || t.Quality[i].Source == ""
	}
	l.unless(!measured, "metric")
	l.unless(!rated, "quality")
	return l.args()
}
