package check

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/edit"
)

// Severity is how much a finding matters.
type Severity string

const (
	Error       Severity = "error"
	Warning     Severity = "warning"
	Information Severity = "info"
)

// Severities is every severity, the worst first.
var Severities = []Severity{Error, Warning, Information}

// AtLeast reports whether a severity is as bad as another one, or worse.
func (s Severity) AtLeast(least Severity) bool {
	return slices.Index(Severities, s) <= slices.Index(Severities, least)
}

// Number is a number that a rule goes by. A document may set it another way:
// model.RuleNumber.
type Number struct {
	Name  string // "most"
	Value float64
}

// Rule is one thing that a careful reviewer looks for. Of its four functions
// it has one, by what it looks at: the whole, a step with its cards, a card
// with its links, a link with its ends.
type Rule struct {
	ID       string // "flow.jump": its sentence is the text check.flow.jump, what to do check.flow.jump.hint, its name check.flow.jump.title
	Severity Severity
	Numbers  []Number

	whole func(*ask) []place
	step  func(*ask, *column) []place
	card  func(*ask, *model.Card, *model.Lane) (args []string, found bool)
	link  func(*ask, *model.Link) (args []string, found bool)

	fix func(d *model.Document, where string) edit.Edit // nil where the mending asks for a thought; see Fix
}

// Key names the rule's sentence in model/words.
func (r *Rule) Key() string { return textOf(r.ID) }

// textOf is the key of a rule's sentence: that of a broken invariant is its
// id.
func textOf(id string) string {
	if strings.HasPrefix(id, "model.") {
		return id
	}
	return "check." + id
}

// Rules is every rule, in the order in which findings come.
var Rules = slices.Concat(structure, flow, evidence, times, touchpoints, improvements, design)

// RuleOf returns a rule, or nil.
func RuleOf(id string) *Rule {
	for i := range Rules {
		if Rules[i].ID == id {
			return &Rules[i]
		}
	}
	return nil
}

// ask is what a rule is asked with: the document, and its own numbers.
type ask struct {
	*subject
	rule *Rule
}

// number is a number of the rule, as this document sets it.
func (a *ask) number(name string) float64 {
	if v, ok := a.numbers[ruleNumber{a.rule.ID, name}]; ok {
		return v
	}
	for _, n := range a.rule.Numbers {
		if n.Name == name {
			return n.Value
		}
	}
	return 0
}

func (a *ask) count(name string) int { return int(a.number(name)) }

// ruleNumber names a number of a rule.
type ruleNumber struct{ rule, name string }

// numbersOf is the numbers that a document sets itself.
func numbersOf(h *model.Head) map[ruleNumber]float64 {
	if len(h.Numbers) == 0 {
		return nil
	}
	all := map[ruleNumber]float64{}
	for _, n := range h.Numbers {
		all[ruleNumber{n.Rule, n.Name}] = n.Value
	}
	return all
}

// place is where a rule is broken.
type place struct {
	where string
	args  []string
}
