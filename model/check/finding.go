package check

import (
	"time"

	"touchline/model"
)

// Severity is how much a finding matters.
type Severity string

const (
	Error       Severity = "error"
	Warning     Severity = "warning"
	Information Severity = "info"
)

// Finding is one place that breaks a rule. Its sentence is the text Key, and
// what to do about it KEY.hint; both may use the Args.
type Finding struct {
	Rule     string // "structure.empty-step"
	Severity Severity
	Key      string
	Args     []string // name, value, …
	Where    string   // the owner, "step:ID"; "document" for the whole
}

// Fault is the finding as model/words explains it.
func (f Finding) Fault() *model.Fault { return model.Faultf(nil, f.Key, f.Args...) }

// rule finds its places in a document.
type rule struct {
	name     string // "empty-step": the rule structure.empty-step, the text check.empty-step
	severity Severity
	find     func(*subject) []place
}

// place is where a rule is broken.
type place struct {
	where string
	args  []string
}

// subject is a document with what several rules ask of it.
type subject struct {
	*model.Document
	today   model.Date
	covered []int // by column: how many cards stand in it or reach into it
	actions []int // the same for the actions in customer lanes
}

// Structure holds a document against the rules of structure, as of today.
func Structure(d *model.Document) []Finding {
	return StructureOn(d, model.Date(time.Now().Format(time.DateOnly)))
}

// StructureOn is Structure on a given day, which the rule of reviews asks
// for.
func StructureOn(d *model.Document, today model.Date) []Finding {
	all := broken(d)
	if bare(d) {
		return all
	}
	s := newSubject(d, today)
	for _, r := range structure {
		for _, p := range r.find(s) {
			all = append(all, Finding{Rule: "structure." + r.name, Severity: r.severity, Key: "check." + r.name, Args: p.args, Where: p.where})
		}
	}
	return all
}

// bare reports whether a document says nothing yet: no card, link or note is
// drawn, and nothing has a name. What is missing there is no mistake: a new
// document does not greet with what its author is about to do.
func bare(d *model.Document) bool {
	named := d.Head.Title != ""
	for _, l := range d.Lanes {
		named = named || l.Name != ""
	}
	for _, p := range d.Phases {
		named = named || p.Name != ""
	}
	for _, s := range d.Steps() {
		named = named || s.Name != ""
	}
	return !named && d.CardTable().Len() == 0 && d.LinkTable().Len() == 0 && d.StickyTable().Len() == 0
}

// broken is the document's broken invariants: dangling links, cards in
// missing lanes, ids that stand twice.
func broken(d *model.Document) []Finding {
	var all []Finding
	for _, p := range d.Check() {
		f := p.Fault()
		all = append(all, Finding{Rule: p.Key(), Severity: Error, Key: f.Key, Args: f.Args, Where: p.Where})
	}
	return all
}

func newSubject(d *model.Document, today model.Date) *subject {
	s := &subject{Document: d, today: today, covered: make([]int, len(d.Steps())), actions: make([]int, len(d.Steps()))}
	for _, c := range d.CardsInOrder() {
		column, ok := d.Column(c.Step)
		lane := d.Lane(c.Lane)
		if !ok || lane == nil {
			continue
		}
		for i := column; i < min(column+max(1, c.Span), len(s.covered)); i++ {
			s.covered[i]++
			if lane.Role == model.RoleCustomer && action(c) {
				s.actions[i]++
			}
		}
	}
	return s
}

// action reports whether a card is something done, not seen or written.
func action(c *model.Card) bool {
	return c.Kind == model.KindAction || c.Kind == model.KindDecision || c.Kind == model.KindSystem
}
