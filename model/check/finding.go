package check

import (
	"cmp"
	"slices"
	"strings"

	"touchline/model"
)

// Finding is one place that breaks a rule. Its sentence is the text Key, and
// what to do about it KEY.hint; both may use the Args.
type Finding struct {
	Rule     string // "structure.empty-step"
	Severity Severity
	Key      string
	Args     []string // name, value, …: see Explain
	Where    string   // the owner, "step:ID"; "document" for the whole
}

// same reports whether two findings say the same of the same place.
func (f Finding) same(g Finding) bool {
	return f.Rule == g.Rule && f.Where == g.Where && slices.Equal(f.Args, g.Args)
}

func found(r *Rule, where string, args []string) Finding {
	return Finding{Rule: r.ID, Severity: r.Severity, Key: r.Key(), Args: args, Where: where}
}

// ofProblem is a broken invariant as a finding.
func ofProblem(p model.Problem) Finding {
	f := p.Fault()
	return Finding{Rule: p.Key(), Severity: Error, Key: f.Key, Args: f.Args, Where: p.Where}
}

// position is where something stands in the picture.
type position struct {
	column, row int // −1: it stands for more than a cell
	rank, id    string
	to          *position // of a link: its other end
}

func cardPosition(d *model.Document, id model.CardID) position {
	p := position{column: -1, row: -1, id: string(id)}
	c := d.Card(id)
	if c == nil {
		return p
	}
	if i, ok := d.Column(c.Step); ok {
		p.column = i
	}
	if i, ok := d.Row(c.Lane); ok {
		p.row = i
	}
	p.rank = c.Rank
	return p
}

// positionOf finds an owner: the whole first, then lanes, then phases and
// steps with what stands in them.
func positionOf(d *model.Document, where string) position {
	kind, id, _ := strings.Cut(where, ":")
	p := position{column: -1, row: -1, id: id}
	switch kind {
	case "card":
		return cardPosition(d, model.CardID(id))
	case "link":
		if l := d.Link(model.LinkID(id)); l != nil {
			p = cardPosition(d, l.From)
			to := cardPosition(d, l.To)
			p.to = &to
		}
	case "step":
		p.column, _ = d.Column(model.StepID(id))
	case "lane":
		p.row, _ = d.Row(model.LaneID(id))
	case "phase":
		if x, _ := d.Phase(model.PhaseID(id)); x != nil && len(x.Steps) > 0 {
			p.column, _ = d.Column(x.Steps[0].ID)
		}
	}
	return p
}

func (p position) compare(q position) int {
	if c := cmp.Or(cmp.Compare(p.column, q.column), cmp.Compare(p.row, q.row), strings.Compare(p.rank, q.rank), strings.Compare(p.id, q.id)); c != 0 {
		return c
	}
	if p.to != nil && q.to != nil {
		return p.to.compare(*q.to)
	}
	return 0
}

// compare orders findings of one rule as the picture is read.
func compare(d *model.Document, a, b Finding) int {
	if a.Where != b.Where {
		if c := positionOf(d, a.Where).compare(positionOf(d, b.Where)); c != 0 {
			return c
		}
	}
	return cmp.Or(strings.Compare(a.Where, b.Where), strings.Compare(a.Rule, b.Rule), slices.Compare(a.Args, b.Args))
}
