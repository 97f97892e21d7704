package check

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/edit"
)

var structure = []Rule{
	{ID: "structure.no-customer-lane", Severity: Error, whole: noCustomerLane},
	{ID: "structure.phase-without-action", Severity: Error, whole: phaseWithoutAction},
	{ID: "structure.lane-order", Severity: Warning, whole: laneOrder, fix: moveUp},
	{ID: "structure.few-actions", Severity: Warning, whole: fewActions, Numbers: []Number{{"least", 5}}},
	{ID: "structure.many-actions", Severity: Warning, whole: manyActions, Numbers: []Number{{"most", 15}}},
	{ID: "structure.few-phases", Severity: Warning, whole: fewPhases, Numbers: []Number{{"least", 3}}},
	{ID: "structure.many-phases", Severity: Warning, whole: over(func(s *subject) int { return len(s.Phases) }), Numbers: []Number{{"most", 12}}},
	{ID: "structure.many-lanes", Severity: Warning, whole: over(func(s *subject) int { return len(s.Lanes) }), Numbers: []Number{{"most", 20}}},
	{ID: "structure.many-steps", Severity: Warning, whole: over(func(s *subject) int { return len(s.columns) }), Numbers: []Number{{"most", 30}}},
	{ID: "structure.no-scope", Severity: Warning, whole: missing(func(h *model.Head) bool { return h.Scope == "" })},
	{ID: "structure.no-segment", Severity: Warning, whole: missing(func(h *model.Head) bool { return h.Segment == "" })},
	{ID: "structure.no-state", Severity: Warning, whole: missing(func(h *model.Head) bool { return h.State == model.StateUnset })},
	{ID: "structure.no-version", Severity: Warning, whole: missing(func(h *model.Head) bool { return h.Version == "" })},
	{ID: "structure.no-date", Severity: Warning, whole: missing(func(h *model.Head) bool { return h.Date == "" })},
	{ID: "structure.no-owner", Severity: Warning, whole: missing(func(h *model.Head) bool { return h.Owner == "" })},
	{ID: "structure.empty-step", Severity: Information, whole: emptyStep, fix: removeStep},
	{ID: "structure.not-reviewed", Severity: Information, whole: notReviewed, Numbers: []Number{{"months", 6}}},
}

// document is a place that is the whole.
func document(args ...string) []place { return []place{{model.TheDocument, args}} }

func customers(s *subject) []*model.Lane {
	return slices.DeleteFunc(slices.Clone(s.Lanes), func(l *model.Lane) bool { return l.Role != model.RoleCustomer })
}

func noCustomerLane(a *ask) []place {
	if len(customers(a.subject)) > 0 {
		return nil
	}
	return document()
}

func phaseWithoutAction(a *ask) (out []place) {
	if len(customers(a.subject)) == 0 {
		return nil // said once, by noCustomerLane
	}
	at := 0
	for i, p := range a.Phases {
		n := 0
		for range p.Steps {
			n += len(a.columns[at].actions)
			at++
		}
		if n == 0 {
			out = append(out, place{p.ID.Owner(), []string{"phase", nameOr(p.Name, i)}})
		}
	}
	return out
}

// nameOr is a name, or the number of what has none.
func nameOr(name string, index int) string {
	if name == "" {
		return strconv.Itoa(index + 1)
	}
	return name
}

// laneOrder looks at the five layers only: rows of annotation stand where
// they are read best.
func laneOrder(a *ask) (out []place) {
	lowest := -1
	var above *model.Lane
	for _, l := range a.Lanes {
		if !l.Role.Service() {
			continue
		}
		at := slices.Index(model.Roles, l.Role)
		if at < lowest {
			out = append(out, place{l.ID.Owner(), []string{"lane", l.Name, "above", above.Name}})
			continue
		}
		lowest, above = at, l
	}
	return out
}

// moveUp moves a lane above the first one that belongs below it.
func moveUp(d *model.Document, where string) edit.Edit {
	id := model.LaneID(idOf(where))
	l := d.Lane(id)
	if l == nil {
		return nil
	}
	for i, x := range d.Lanes {
		if x.Role.Service() && slices.Index(model.Roles, x.Role) > slices.Index(model.Roles, l.Role) {
			return edit.MoveLane{Lane: id, At: i}
		}
	}
	return nil
}

func idOf(where string) string {
	_, id, _ := strings.Cut(where, ":")
	return id
}

// actionsOf is how many actions begin in a customer lane.
func actionsOf(s *subject, l *model.Lane) int {
	n, row := 0, slices.Index(s.Lanes, l)
	for _, k := range s.columns {
		for _, t := range k.actions {
			if t.row == row {
				n += t.begin
			}
		}
	}
	return n
}

// fewActions looks at the customer who does most: a second one may come in
// only for a moment.
func fewActions(a *ask) []place {
	most := 0
	for _, l := range customers(a.subject) {
		most = max(most, actionsOf(a.subject, l))
	}
	least := a.count("least")
	if len(customers(a.subject)) == 0 || most >= least {
		return nil
	}
	return document("n", strconv.Itoa(most), "least", strconv.Itoa(least))
}

func manyActions(a *ask) (out []place) {
	for _, l := range customers(a.subject) {
		if n, most := actionsOf(a.subject, l), a.count("most"); n > most {
			out = append(out, place{l.ID.Owner(), []string{"n", strconv.Itoa(n), "most", strconv.Itoa(most), "lane", l.Name}})
		}
	}
	return out
}

func fewPhases(a *ask) []place {
	if least := a.count("least"); len(a.Phases) < least {
		return document("n", strconv.Itoa(len(a.Phases)), "least", strconv.Itoa(least))
	}
	return nil
}

func over(count func(*subject) int) func(*ask) []place {
	return func(a *ask) []place {
		n, most := count(a.subject), a.count("most")
		if n <= most {
			return nil
		}
		return document("n", strconv.Itoa(n), "most", strconv.Itoa(most))
	}
}

func missing(is func(*model.Head) bool) func(*ask) []place {
	return func(a *ask) []place {
		if !is(a.Head) {
			return nil
		}
		return document()
	}
}

func emptyStep(a *ask) (out []place) {
	for i, k := range a.columns {
		if len(k.spots) == 0 {
			out = append(out, place{k.step.ID.Owner(), []string{"step", nameOr(k.step.Name, i)}})
		}
	}
	return out
}

func removeStep(d *model.Document, where string) edit.Edit {
	id := model.StepID(idOf(where))
	if d.Step(id) == nil || len(d.Steps()) == 1 {
		return nil
	}
	return edit.RemoveSteps{Steps: []model.StepID{id}}
}

// notReviewed counts from the last review, or from the document's date where
// there was none.
func notReviewed(a *ask) []place {
	last := a.Head.Reviewed
	if last == "" {
		last = a.Head.Date
	}
	from, err := time.Parse(time.DateOnly, string(last))
	if err != nil {
		return nil // no date: no-date says so
	}
	months := a.count("months")
	today, err := time.Parse(time.DateOnly, string(a.today))
	if err != nil || !from.AddDate(0, months, 0).Before(today) {
		return nil
	}
	return document("date", string(last), "months", strconv.Itoa(months))
}
