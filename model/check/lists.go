package check

import (
	"slices"

	"touchline/model"
)

// list is what was found by a rule, as the picture is read.
type list struct {
	all       []Finding // never written to: a report may hold it
	gone, new []Finding // on their way: see settle
	changed   bool      // since the last report
	shown     []Finding // without those that are dismissed
}

// ruleAt is the index of each rule; what is no rule's, the broken invariants,
// stands behind them.
var ruleAt = func() map[string]int {
	at := map[string]int{}
	for i := range Rules {
		at[Rules[i].ID] = i
	}
	return at
}()

// listOf is the index of the list that a finding is in.
func listOf(f Finding) int {
	if i, ok := ruleAt[f.Rule]; ok {
		return i
	}
	return len(Rules)
}

// renew says what the rules find in a unit now. What is said of something that
// moved stands elsewhere in its list, even if it says the same.
func (c *Checker) renew(unit string, now []Finding, moved bool) {
	was := c.units[unit]
	if !moved && slices.EqualFunc(was, now, Finding.same) {
		return
	}
	for _, f := range was {
		if moved || !slices.ContainsFunc(now, f.same) {
			l := &c.lists[listOf(f)]
			l.gone = append(l.gone, f)
		}
	}
	for _, f := range now {
		if moved || !slices.ContainsFunc(was, f.same) {
			l := &c.lists[listOf(f)]
			l.new = append(l.new, f)
		}
	}
	delete(c.units, unit)
	c.keep(unit, now)
}

// settle takes up what is gone and new, in all lists.
func (c *Checker) settle(d *model.Document) {
	for i := range c.lists {
		l := &c.lists[i]
		if len(l.gone)+len(l.new) == 0 {
			continue
		}
		l.all = without(l.all, l.gone)
		slices.SortFunc(l.new, func(a, b Finding) int { return compare(d, a, b) })
		l.all = merged(d, l.all, l.new)
		l.gone, l.new, l.changed = nil, nil, true
	}
}

// without is a list that lacks some of its findings.
func without(all, gone []Finding) []Finding {
	if len(gone) == 0 {
		return all
	}
	at := make(map[string][]Finding, len(gone))
	for _, f := range gone {
		at[f.Where] = append(at[f.Where], f)
	}
	out := make([]Finding, 0, len(all))
	for _, f := range all {
		if !slices.ContainsFunc(at[f.Where], f.same) {
			out = append(out, f)
		}
	}
	return out
}

// merged puts findings, which are in order, into a list. It looks for the
// place of each: there are few of them, and to compare two is to look up
// where they stand.
func merged(d *model.Document, all, more []Finding) []Finding {
	if len(more) == 0 {
		return all
	}
	out := make([]Finding, 0, len(all)+len(more))
	for _, f := range more {
		n, _ := slices.BinarySearchFunc(all, f, func(x, f Finding) int { return compare(d, x, f) })
		out = append(append(out, all[:n]...), f)
		all = all[n:]
	}
	return append(out, all...)
}
