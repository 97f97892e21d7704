package check

import (
	"slices"

	"touchline/model"
)

// Report is what was found in a document. It is a value: never write to what
// it holds.
type Report struct {
	Groups    []Group   // in the order of the rules
	Dismissed []Finding // what the document says is none
}

// Group is what one rule found, as the picture is read.
type Group struct {
	Rule     *Rule // nil: broken invariants, whose findings have rules of their own
	Findings []Finding
}

// Severity is that of the rule.
func (g Group) Severity() Severity {
	if g.Rule == nil {
		return Error
	}
	return g.Rule.Severity
}

// All is every finding: broken invariants first, then rule by rule.
func (r Report) All() []Finding {
	out := make([]Finding, 0, r.Len())
	for _, g := range r.Groups {
		out = append(out, g.Findings...)
	}
	return out
}

// Len is how many findings there are.
func (r Report) Len() int {
	n := 0
	for _, g := range r.Groups {
		n += len(g.Findings)
	}
	return n
}

// Count is how many findings there are of a severity.
func (r Report) Count(s Severity) int {
	n := 0
	for _, g := range r.Groups {
		if g.Severity() == s {
			n += len(g.Findings)
		}
	}
	return n
}

// report is what the lists hold, less what is dismissed. before is the
// document of the last report.
func (c *Checker) report(before *model.Document) Report {
	var r Report
	same := before != nil && sameDismissed(before.Head, c.doc.Head)
	by := dismissedBy(c.doc.Head)
	add := func(i int, rule *Rule) {
		l := &c.lists[i]
		if l.changed || !same {
			l.shown = l.all
			if rule != nil && len(by[rule.ID]) > 0 {
				l.shown = slices.DeleteFunc(slices.Clone(l.all), func(f Finding) bool { return dismissed(by, f) })
			}
			l.changed = false
		}
		if len(l.shown) > 0 {
			r.Groups = append(r.Groups, Group{rule, l.shown})
		}
		if len(l.shown) < len(l.all) {
			for _, f := range l.all {
				if dismissed(by, f) {
					r.Dismissed = append(r.Dismissed, f)
				}
			}
		}
	}
	add(len(Rules), nil)
	for i := range Rules {
		add(i, &Rules[i])
	}
	return r
}
