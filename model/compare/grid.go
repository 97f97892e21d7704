package compare

import (
	"touchline/model"
)

// aligning is two documents while their records are paired.
type aligning struct {
	a, b *model.Document
	*Pairs
	shapes shapes
}

// align pairs what two documents have in common. Of two that are equally good
// choices one comes first by its place, so it always goes from the same of the
// two documents: what is added one way is what is removed the other way round.
func align(a, b *model.Document) *Pairs {
	if before(b, a) {
		return pairs(b, a).turned()
	}
	return pairs(a, b)
}

// before orders two documents by their steps; those with the same steps pair
// them by their ids.
func before(a, b *model.Document) bool {
	x, y := a.Steps(), b.Steps()
	if len(x) != len(y) {
		return len(x) < len(y)
	}
	for i := range x {
		if x[i].ID != y[i].ID {
			return x[i].ID < y[i].ID
		}
	}
	return a.CardTable().Len() < b.CardTable().Len()
}

func pairs(a, b *model.Document) *Pairs {
	al := &aligning{a: a, b: b, shapes: shapes{}, Pairs: &Pairs{
		Phases: newPairing[model.PhaseID](len(a.Phases)), Steps: newPairing[model.StepID](len(a.Steps())),
		Lanes: newPairing[model.LaneID](len(a.Lanes)), Cards: newPairing[model.CardID](a.CardTable().Len()),
		Links: newPairing[model.LinkID](a.LinkTable().Len()), Stickies: newPairing[model.StickyID](a.StickyTable().Len()),
	}}
	al.steps()
	al.phases()
	al.lanes()
	al.cards()
	al.links()
	al.stickies()
	return al.Pairs
}

// left is those of a list that have no pair.
func left[T any, ID ~string](all []T, id func(T) ID, paired map[ID]ID) (out []T) {
	for _, x := range all {
		if _, ok := paired[id(x)]; !ok {
			out = append(out, x)
		}
	}
	return out
}

// byKey pairs what has the same key, in order: the first with the first. A key
// of "" is none.
func byKey[T any, ID ~string](p Pairing[ID], before, after []T, id func(T) ID, keyBefore, keyAfter func(T) string) {
	waiting := map[string][]T{}
	for _, x := range left(before, id, p.after) {
		if k := keyBefore(x); k != "" {
			waiting[k] = append(waiting[k], x)
		}
	}
	if len(waiting) == 0 {
		return
	}
	for _, y := range left(after, id, p.before) {
		k := keyAfter(y)
		if all := waiting[k]; k != "" && len(all) > 0 {
			p.pair(id(all[0]), id(y))
			waiting[k] = all[1:]
		}
	}
}

func stepID(s *model.Step) model.StepID    { return s.ID }
func phaseID(p *model.Phase) model.PhaseID { return p.ID }
func laneID(l *model.Lane) model.LaneID    { return l.ID }

// steps pairs the columns: by id, by phase and name, by name, and between those
// that are paired in the order in which they stand, by likeness of name or of
// what is in them.
func (al *aligning) steps() {
	a, b := al.a.Steps(), al.b.Steps()
	for _, s := range a {
		if al.b.Step(s.ID) != nil {
			al.Steps.pair(s.ID, s.ID)
		}
	}
	if len(al.Steps.after) == len(a) || len(al.Steps.before) == len(b) {
		return
	}
	full := func(d *model.Document) func(*model.Step) string {
		return func(s *model.Step) string {
			i, _ := d.Column(s.ID)
			return named(s.Name, plain(d.Phases[d.PhaseAt(i)].Name))
		}
	}
	byKey(al.Steps, a, b, stepID, full(al.a), full(al.b))
	name := func(s *model.Step) string { return plain(s.Name) }
	byKey(al.Steps, a, b, stepID, name, name)
	inA, inB := stepTexts(al.a), stepTexts(al.b)
	gaps(a, b, al.Steps, stepID, func(a, b []*model.Step) {
		inOrder(len(a), len(b), func(i, j int) float64 {
			s := max(al.shapes.likeness(a[i].Name, b[j].Name), common(inA[a[i].ID], inB[b[j].ID]))
			if s < alike && (plain(a[i].Name) != "" || plain(b[j].Name) != "" || len(a) != len(b)) {
				return 0
			}
			return max(s, 0.1) // steps without names go by their order
		}, func(i, j int) { al.Steps.pair(a[i].ID, b[j].ID) })
	})
}

// named is a key of a name in a place; "" without a name.
func named(name, place string) string {
	if name = plain(name); name == "" {
		return ""
	}
	return place + "\x00" + name
}

// stepTexts is the texts of the cards in each step, as they are compared.
func stepTexts(d *model.Document) map[model.StepID]map[string]int {
	out := map[model.StepID]map[string]int{}
	for _, c := range d.CardTable().All() {
		t := plain(c.Text)
		if t == "" {
			continue
		}
		if out[c.Step] == nil {
			out[c.Step] = map[string]int{}
		}
		out[c.Step][t]++
	}
	return out
}

// common is the share of texts that two steps have in common.
func common(x, y map[string]int) float64 {
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	n, both := 0, 0
	for t, k := range x {
		n += k
		both += min(k, y[t])
	}
	for _, k := range y {
		n += k
	}
	return 2 * float64(both) / float64(n)
}

// gaps hands on the runs of what has no pair, between pairs that stand in the
// same order in both.
func gaps[T any, ID ~string](a, b []T, p Pairing[ID], id func(T) ID, each func(a, b []T)) {
	at := make(map[ID]int, len(b))
	for j, y := range b {
		at[id(y)] = j
	}
	var is, js []int
	for i, x := range a {
		if y, ok := p.after[id(x)]; ok {
			is, js = append(is, i), append(js, at[y])
		}
	}
	keep := stays(js)
	fromA, fromB := 0, 0
	run := func(toA, toB int) {
		x, y := left(a[fromA:toA], id, p.after), left(b[fromB:toB], id, p.before)
		if len(x) > 0 && len(y) > 0 {
			each(x, y)
		}
		fromA, fromB = toA+1, toB+1
	}
	for k := range is {
		if keep[k] {
			run(is[k], js[k])
		}
	}
	run(len(a), len(b))
}

// phases pairs by id, by name, and by the steps that they have in common.
func (al *aligning) phases() {
	for _, p := range al.a.Phases {
		if q, _ := al.b.Phase(p.ID); q != nil {
			al.Phases.pair(p.ID, p.ID)
		}
	}
	name := func(p *model.Phase) string { return plain(p.Name) }
	byKey(al.Phases, al.a.Phases, al.b.Phases, phaseID, name, name)
	for _, p := range left(al.a.Phases, phaseID, al.Phases.after) {
		votes := map[model.PhaseID]int{}
		best := model.PhaseID("")
		for _, s := range p.Steps {
			to, ok := al.Steps.After(s.ID)
			if !ok {
				continue
			}
			i, _ := al.b.Column(to)
			q := al.b.Phases[al.b.PhaseAt(i)].ID
			if _, taken := al.Phases.Before(q); taken {
				continue
			}
			if votes[q]++; best == "" || votes[q] > votes[best] {
				best = q
			}
		}
		if best != "" {
			al.Phases.pair(p.ID, best)
		}
	}
}

// lanes pairs by id, by role and name, by name, by likeness among those of a
// role, and last what a role has left, in order.
func (al *aligning) lanes() {
	a, b := al.a.Lanes, al.b.Lanes
	for _, l := range a {
		if al.b.Lane(l.ID) != nil {
			al.Lanes.pair(l.ID, l.ID)
		}
	}
	if len(al.Lanes.after) == len(a) || len(al.Lanes.before) == len(b) {
		return
	}
	full := func(l *model.Lane) string { return string(l.Role) + "\x00" + plain(l.Name) }
	byKey(al.Lanes, a, b, laneID, full, full)
	name := func(l *model.Lane) string { return plain(l.Name) }
	byKey(al.Lanes, a, b, laneID, name, name)
	of := func(all []*model.Lane, r model.Role) (out []*model.Lane) {
		for _, l := range all {
			if l.Role == r {
				out = append(out, l)
			}
		}
		return out
	}
	for _, r := range model.Roles {
		x, y := of(left(a, laneID, al.Lanes.after), r), of(left(b, laneID, al.Lanes.before), r)
		inOrder(len(x), len(y), func(i, j int) float64 {
			if s := al.shapes.likeness(x[i].Name, y[j].Name); s >= alike {
				return s
			}
			return 0
		}, func(i, j int) { al.Lanes.pair(x[i].ID, y[j].ID) })
		x, y = left(x, laneID, al.Lanes.after), left(y, laneID, al.Lanes.before)
		for i := range min(len(x), len(y)) {
			al.Lanes.pair(x[i].ID, y[i].ID)
		}
	}
}
