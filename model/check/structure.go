package check

import (
	"slices"
	"strconv"
	"time"

	"touchline/model"
)

// The bounds of a blueprint that people can read and work with.
const (
	minActions, maxActions = 5, 15
	minPhases, maxPhases   = 3, 12
	maxLanes, maxSteps     = 20, 30
	reviewMonths           = 6
)

var structure = []rule{
	{"no-customer-lane", Error, noCustomerLane},
	{"phase-without-action", Error, phaseWithoutAction},
	{"lane-order", Warning, laneOrder},
	{"few-actions", Warning, fewActions},
	{"many-actions", Warning, manyActions},
	{"few-phases", Warning, fewPhases},
	{"many-phases", Warning, manyPhases},
	{"many-lanes", Warning, manyLanes},
	{"many-steps", Warning, manySteps},
	{"no-scope", Warning, missing(func(h *model.Head) bool { return h.Scope == "" })},
	{"no-segment", Warning, missing(func(h *model.Head) bool { return h.Segment == "" })},
	{"no-state", Warning, missing(func(h *model.Head) bool { return h.State == model.StateUnset })},
	{"no-version", Warning, missing(func(h *model.Head) bool { return h.Version == "" })},
	{"no-date", Warning, missing(func(h *model.Head) bool { return h.Date == "" })},
	{"no-owner", Warning, missing(func(h *model.Head) bool { return h.Owner == "" })},
	{"empty-step", Information, emptyStep},
	{"not-reviewed", Information, notReviewed},
}

// document is a place that is the whole.
func document(args ...string) []place { return []place{{"document", args}} }

func customers(s *subject) []*model.Lane {
	return slices.DeleteFunc(slices.Clone(s.Lanes), func(l *model.Lane) bool { return l.Role != model.RoleCustomer })
}

func noCustomerLane(s *subject) []place {
	if len(customers(s)) > 0 {
		return nil
	}
	return document()
}

func phaseWithoutAction(s *subject) (out []place) {
	if len(customers(s)) == 0 {
		return nil // said once, by noCustomerLane
	}
	column := 0
	for i, p := range s.Phases {
		n := 0
		for range p.Steps {
			n += s.actions[column]
			column++
		}
		if n == 0 {
			name := p.Name
			if name == "" {
				name = strconv.Itoa(i + 1)
			}
			out = append(out, place{"phase:" + string(p.ID), []string{"phase", name}})
		}
	}
	return out
}

// laneOrder looks at the five layers only: rows of annotation stand where
// they are read best.
func laneOrder(s *subject) (out []place) {
	lowest := -1
	var above *model.Lane
	for _, l := range s.Lanes {
		if !l.Role.Service() {
			continue
		}
		at := slices.Index(model.Roles, l.Role)
		if at < lowest {
			out = append(out, place{"lane:" + string(l.ID), []string{"lane", l.Name, "above", above.Name}})
			continue
		}
		lowest, above = at, l
	}
	return out
}

// actionsOf is how many actions a customer lane has.
func actionsOf(s *subject, l *model.Lane) int {
	n := 0
	for _, step := range s.Steps() {
		for _, id := range s.Cell(l.ID, step.ID) {
			if action(s.Card(id)) {
				n++
			}
		}
	}
	return n
}

// fewActions looks at the customer who does most: a second one may come in
// only for a moment.
func fewActions(s *subject) []place {
	most := 0
	for _, l := range customers(s) {
		most = max(most, actionsOf(s, l))
	}
	if len(customers(s)) == 0 || most >= minActions {
		return nil
	}
	return document("n", strconv.Itoa(most), "least", strconv.Itoa(minActions))
}

func manyActions(s *subject) (out []place) {
	for _, l := range customers(s) {
		if n := actionsOf(s, l); n > maxActions {
			out = append(out, place{"lane:" + string(l.ID), []string{"n", strconv.Itoa(n), "most", strconv.Itoa(maxActions), "lane", l.Name}})
		}
	}
	return out
}

func fewPhases(s *subject) []place {
	if len(s.Phases) >= minPhases {
		return nil
	}
	return document("n", strconv.Itoa(len(s.Phases)), "least", strconv.Itoa(minPhases))
}

func manyPhases(s *subject) []place { return over(len(s.Phases), maxPhases) }
func manyLanes(s *subject) []place  { return over(len(s.Lanes), maxLanes) }
func manySteps(s *subject) []place  { return over(len(s.Steps()), maxSteps) }

func over(n, most int) []place {
	if n <= most {
		return nil
	}
	return document("n", strconv.Itoa(n), "most", strconv.Itoa(most))
}

func missing(is func(*model.Head) bool) func(*subject) []place {
	return func(s *subject) []place {
		if !is(s.Head) {
			return nil
		}
		return document()
	}
}

func emptyStep(s *subject) (out []place) {
	for i, step := range s.Steps() {
		if s.covered[i] == 0 {
			name := step.Name
			if name == "" {
				name = strconv.Itoa(i + 1)
			}
			out = append(out, place{"step:" + string(step.ID), []string{"step", name}})
		}
	}
	return out
}

// notReviewed counts from the last review, or from the document's date where
// there was none.
func notReviewed(s *subject) []place {
	last := s.Head.Reviewed
	if last == "" {
		last = s.Head.Date
	}
	from, err := time.Parse(time.DateOnly, string(last))
	if err != nil {
		return nil // no date: no-date says so
	}
	today, err := time.Parse(time.DateOnly, string(s.today))
	if err != nil || !from.AddDate(0, reviewMonths, 0).Before(today) {
		return nil
	}
	return document("date", string(last), "months", strconv.Itoa(reviewMonths))
}
