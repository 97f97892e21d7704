package check

import (
	"strconv"
	"strings"

	"touchline/model"
)

// What the customer sees, and the points that decide.
var evidence = []Rule{
	{ID: "evidence.none-seen", Severity: Warning, step: noneSeen},
	{ID: "evidence.alone", Severity: Information, step: evidenceAlone},
	{ID: "evidence.no-truth", Severity: Warning, whole: noTruth},
	{ID: "evidence.truth-incomplete", Severity: Warning, card: truthIncomplete},
	{ID: "evidence.many-truths", Severity: Information, whole: manyTruths, Numbers: []Number{{"percent", 100.0 / 3}}},
	{ID: "evidence.fail-incomplete", Severity: Error, card: failIncomplete},
	{ID: "evidence.wait-incomplete", Severity: Warning, card: waitIncomplete},
}

func (k *column) shows() bool {
	for _, s := range k.spots {
		if s.lane.Role == model.RoleEvidence || s.Kind == model.KindEvidence {
			return true
		}
	}
	return false
}

// noneSeen looks for encounters, links across the line of interaction, in a
// step without evidence. It says so once a step, at the customer's action.
func noneSeen(a *ask, k *column) []place {
	if k.shows() {
		return nil
	}
	for _, s := range k.spots {
		if s.begins && s.lane.Role == model.RoleCustomer && action(s.Card) &&
			a.linked(s.ID, func(c *model.Card, l *model.Lane) bool { return l.Role == model.RoleFrontstage && action(c) }) {
			return []place{{where: s.ID.Owner()}}
		}
	}
	return nil
}

// evidenceAlone looks for evidence that belongs to no action of a customer.
func evidenceAlone(a *ask, k *column) (out []place) {
	if len(k.actions) > 0 {
		return nil
	}
	for _, s := range k.spots {
		if !s.begins || s.lane.Role != model.RoleEvidence || s.Kind == model.KindNote {
			continue
		}
		if s.Span > 1 && a.overAction(s.Card) || a.linked(s.ID, func(c *model.Card, l *model.Lane) bool { return l.Role == model.RoleCustomer && action(c) }) {
			continue
		}
		out = append(out, place{where: s.ID.Owner()})
	}
	return out
}

// overAction reports whether a card that covers several steps has an action
// of a customer in one of them.
func (s *subject) overAction(c *model.Card) bool {
	at, ok := s.Column(c.Step)
	for i := at; ok && i < min(at+c.Span, len(s.columns)); i++ {
		if len(s.columns[i].actions) > 0 {
			return true
		}
	}
	return false
}

func noTruth(a *ask) []place {
	acts := false
	for _, k := range a.columns {
		if k.truth {
			return nil
		}
		acts = acts || len(k.actions) > 0
	}
	if !acts {
		return nil
	}
	return document()
}

func manyTruths(a *ask) []place {
	n := 0
	for _, k := range a.columns {
		if k.truth {
			n++
		}
	}
	// One in a small service is no third too many.
	if n < 2 || float64(n)*100 <= a.number("percent")*float64(len(a.columns)) {
		return nil
	}
	return document("n", strconv.Itoa(n), "of", strconv.Itoa(len(a.columns)))
}

// lacking gathers the names of what is missing: check.part.NAME.
type lacking []string

func (l *lacking) unless(there bool, name string) {
	if !there {
		*l = append(*l, name)
	}
}

// args is what is missing for a sentence, and whether anything is.
func (l lacking) args() ([]string, bool) {
	if len(l) == 0 {
		return nil, false
	}
	return []string{"missing", strings.Join(l, "\n")}, true
}

// named is args for names that users gave.
func (l lacking) named() ([]string, bool) {
	if len(l) == 0 {
		return nil, false
	}
	return []string{"names", strings.Join(l, "\n")}, true
}

// noTouch is what a card says that has no record. Nobody writes to it.
var noTouch model.Touchpoint

// touchOf is a card's record; an empty one where it has none.
func touchOf(c *model.Card) *model.Touchpoint {
	if c.Touch == nil {
		return &noTouch
	}
	return c.Touch
}

func truthIncomplete(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	if !c.Marks.Has(model.MarkTruth) {
		return nil, false
	}
	t := touchOf(c)
	var l lacking
	l.unless(t.Standard != "" || len(t.TierStandards) > 0, "standard")
	l.unless(len(t.Metrics) > 0, "metric")
	l.unless(t.Owner != "", "owner")
	return l.args()
}

func failIncomplete(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	if !c.Marks.Has(model.MarkFail) {
		return nil, false
	}
	f := touchOf(c).Fail
	var l lacking
	l.unless(f.Cause != "", "cause")
	l.unless(f.Effect != "", "effect")
	l.unless(f.Recovery != "", "recovery")
	l.unless(f.Owner != "", "fail-owner")
	return l.args()
}

func waitIncomplete(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	if !c.Marks.Has(model.MarkWait) {
		return nil, false
	}
	t := touchOf(c)
	var l lacking
	l.unless(t.ExpectedWait > 0, "expected-wait")
	l.unless(t.MaxWait > 0, "longest-wait")
	return l.args()
}
