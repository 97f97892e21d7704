package compare

import (
	"cmp"
	"slices"

	"touchline/model"
	"touchline/model/file"
)

// Of compares two documents.
func Of(before, after *model.Document) *Result {
	r := &Result{Before: before, After: after}
	if before == after {
		r.Pairs = align(before, after)
		r.Figures = figures(before, after)
		return r
	}
	c := &comparing{a: before, b: after, Pairs: align(before, after), Result: r}
	r.Pairs = c.Pairs
	c.head()
	c.phases()
	c.steps()
	c.lanes()
	c.cards()
	c.links()
	c.stickies()
	slices.SortStableFunc(r.Items, func(x, y *Item) int {
		return cmp.Or(cmp.Compare(ranks[x.Kind], ranks[y.Kind]), cmp.Compare(x.column, y.column), cmp.Compare(x.row, y.row))
	})
	r.Figures = figures(before, after)
	return r
}

// ranks is the order in which kinds are told.
var ranks = map[Kind]int{Head: 0, Phase: 1, Step: 2, Lane: 3, Card: 4, Link: 5, Sticky: 6}

// comparing is two documents while what differs is gathered.
type comparing struct {
	a, b *model.Document
	*Pairs
	*Result
}

// in and out note records that only one of the documents has.
func (c *comparing) in(k Kind, id string, column, row int) {
	c.Items = append(c.Items, &Item{Kind: k, ID: id, Added: true, column: column, row: row})
}

func (c *comparing) out(k Kind, id string, column, row int) {
	c.Items = append(c.Items, &Item{Kind: k, ID: id, Removed: true, column: column, row: row})
}

// both notes a record that both have, if anything of it differs.
func (c *comparing) both(k Kind, was, id string, from, to *Place, all []file.Difference, column, row int) {
	if to == nil && len(all) == 0 {
		return
	}
	i := &Item{Kind: k, ID: id, Was: was, From: from, To: to, column: column, row: row}
	for _, d := range all {
		i.Fields = append(i.Fields, Field{d.Field, d.Before, d.After})
	}
	c.Items = append(c.Items, i)
}

func (c *comparing) head() {
	c.both(Head, "", "", nil, nil, file.HeadDifferences(c.a, c.b), 0, 0)
}

// inBoth is the records of the document after that the one before has too, and
// where those stood in it: at −1 what it lacks.
func inBoth[T any, ID ~string](after []T, id func(T) ID, p Pairing[ID], at func(ID) int) (was []int, moved []bool) {
	was, moved = make([]int, len(after)), make([]bool, len(after))
	var both, positions []int
	for i, x := range after {
		was[i] = -1
		if old, ok := p.Before(id(x)); ok {
			was[i] = at(old)
			both, positions = append(both, i), append(positions, was[i])
		}
	}
	for k, stay := range stays(positions) {
		moved[both[k]] = !stay
	}
	return was, moved
}

func (c *comparing) phases() {
	first := func(d *model.Document, p *model.Phase) int {
		if len(p.Steps) == 0 {
			return 0
		}
		i, _ := d.Column(p.Steps[0].ID)
		return i
	}
	for _, p := range left(c.a.Phases, phaseID, c.Phases.after) {
		c.out(Phase, string(p.ID), first(c.a, p), 0)
	}
	was, moved := inBoth(c.b.Phases, phaseID, c.Phases, func(id model.PhaseID) int { _, i := c.a.Phase(id); return i })
	for i, p := range c.b.Phases {
		if was[i] < 0 {
			c.in(Phase, string(p.ID), first(c.b, p), 1)
			continue
		}
		old := c.a.Phases[was[i]]
		var from, to *Place
		if moved[i] {
			from, to = &Place{Order: was[i]}, &Place{Order: i}
		}
		c.both(Phase, string(old.ID), string(p.ID), from, to, file.PhaseDifferences(old, p), first(c.b, p), 1)
	}
}

// steps are in order phase by phase: one whose phase went elsewhere went with
// it.
func (c *comparing) steps() {
	for i, s := range c.a.Steps() {
		if _, ok := c.Steps.After(s.ID); !ok {
			c.out(Step, string(s.ID), i, 0)
		}
	}
	column := func(id model.StepID) int { i, _ := c.a.Column(id); return i }
	for _, p := range c.b.Phases {
		old, _ := c.Phases.Before(p.ID)
		var stay []*model.Step
		for _, s := range p.Steps {
			if was, ok := c.Steps.Before(s.ID); ok && c.a.Phases[c.a.PhaseAt(column(was))].ID == old {
				stay = append(stay, s)
			}
		}
		_, moved := inBoth(stay, stepID, c.Steps, column)
		n := 0
		for _, s := range p.Steps {
			at, _ := c.b.Column(s.ID)
			was, ok := c.Steps.Before(s.ID)
			if !ok {
				c.in(Step, string(s.ID), at, 1)
				continue
			}
			i := column(was)
			in := c.a.Phases[c.a.PhaseAt(i)].ID
			gone := in != old
			if !gone {
				gone = moved[n]
				n++
			}
			var from, to *Place
			if gone {
				from, to = &Place{Phase: in, Order: i}, &Place{Phase: p.ID, Order: at}
			}
			c.both(Step, string(was), string(s.ID), from, to, file.StepDifferences(c.a.Steps()[i], s), at, 1)
		}
	}
}

func (c *comparing) lanes() {
	for i, l := range c.a.Lanes {
		if _, ok := c.Lanes.After(l.ID); !ok {
			c.out(Lane, string(l.ID), 0, 2*i)
		}
	}
	was, moved := inBoth(c.b.Lanes, laneID, c.Lanes, func(id model.LaneID) int { i, _ := c.a.Row(id); return i })
	for i, l := range c.b.Lanes {
		if was[i] < 0 {
			c.in(Lane, string(l.ID), 0, 2*i+1)
			continue
		}
		old := c.a.Lanes[was[i]]
		var from, to *Place
		if moved[i] {
			from, to = &Place{Order: was[i]}, &Place{Order: i}
		}
		renamed := *old
		renamed.Follows = translate(c.Lanes, old.Follows)
		c.both(Lane, string(old.ID), string(l.ID), from, to, file.LaneDifferences(&renamed, l), 0, 2*i+1)
	}
}

// translate is what the document after calls a record; as it was where it has
// none.
func translate[ID ~string](p Pairing[ID], id ID) ID {
	if to, ok := p.After(id); ok {
		return to
	}
	return id
}
