package problems

import (
	"touchline/model/check"
)

// brokenGroup and dismissedGroup stand for a rule where the findings of
// several lie under one head.
const brokenGroup, dismissedGroup = "model", "dismissed"

// group is the head under which a finding lies.
func group(f check.Finding) string {
	if check.RuleOf(f.Rule) == nil {
		return brokenGroup
	}
	return f.Rule
}

// mostOpen is how many findings lie open under a head before the user has
// said: a list of hundreds would hide the other rules.
const mostOpen = 20

// isFolded reports whether what a rule found is folded away.
func (p *Problems) isFolded(rule string, n int) bool {
	if folded, said := p.folded[rule]; said {
		return folded
	}
	return n > mostOpen
}

// layOut is the lines of what was found and is not filtered away: the rules in
// their order, the worst first.
func (p *Problems) layOut() (all []line) {
	for _, s := range check.Severities {
		if p.filter.hides[s] {
			continue
		}
		for _, g := range p.found.Groups {
			if g.Severity() == s {
				all = p.under(all, line{head: true, rule: group(g.Findings[0]), title: g.Title(p.Host.Lang()), severity: s}, g.Findings)
			}
		}
	}
	if p.filter.dismissed && len(p.found.Dismissed) > 0 {
		all = p.under(all, line{head: true, rule: dismissedGroup, title: p.T("problems.dismissed.title"), severity: check.Information, dismissed: true}, p.found.Dismissed)
	}
	return all
}

// under adds a head and, unless it is folded, what lies under it.
func (p *Problems) under(all []line, head line, found []check.Finding) []line {
	head.n = len(found)
	head.folded = p.isFolded(head.rule, head.n)
	all = append(all, head)
	if head.folded {
		return all
	}
	for _, f := range found {
		all = append(all, line{severity: f.Severity, finding: f, dismissed: head.dismissed})
	}
	return all
}

// walked is the findings that F8 goes through: what is shown, folded or not.
func (p *Problems) walked() (all []check.Finding) {
	for _, s := range check.Severities {
		for _, g := range p.found.Groups {
			if g.Severity() == s && !p.filter.hides[s] {
				all = append(all, g.Findings...)
			}
		}
	}
	return all
}

func (p *Problems) isWent(l line) bool {
	return !l.head && p.went.Rule != "" && same([]check.Finding{l.finding}, []check.Finding{p.went})
}
