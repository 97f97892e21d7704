package buildup

import (
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// By is what comes one after the other.
type By string

const (
	None  By = ""
	Lanes By = "lanes"
	Steps By = "steps"
)

// MostScenes is how many scenes a map is built up in at most.
const MostScenes = 300

// Scenes is the scenes of a map that is built up, the last one the whole. Fault:
// "export.frames" if there would be more than [MostScenes].
func Scenes(p *layout.Plan, whole *canvas.Scene, by By) ([]*canvas.Scene, error) {
	b := newBuild(p, by)
	if b.n > MostScenes {
		return nil, model.NewFault("export.frames", "frames", strconv.Itoa(b.n), "limit", strconv.Itoa(MostScenes))
	}
	var all []*canvas.Scene
	for now := range b.n - 1 {
		s := &canvas.Scene{Size: whole.Size, Ground: whole.Ground}
		seen := map[canvas.Owner]int{}
		for _, g := range whole.Groups {
			seen[g.Owner]++
			if g = b.at(g, now, seen[g.Owner], whole.Ground); g != nil {
				s.Groups = append(s.Groups, g)
			}
		}
		all = append(all, s)
	}
	return append(all, whole), nil
}

// build knows when what comes.
type build struct {
	by    By
	plan  *layout.Plan
	doc   *model.Document
	n     int // of scenes
	lanes map[model.LaneID]int
	steps map[model.StepID]int
	ends  []float64 // where the steps that are there end, pt: by scene
}

func newBuild(p *layout.Plan, by By) *build {
	b := &build{by: by, plan: p, doc: p.Doc, lanes: map[model.LaneID]int{}, steps: map[model.StepID]int{}}
	if by == Lanes {
		b.orderLanes()
	} else {
		for _, s := range p.Steps {
			b.steps[s.Step.ID] = len(b.ends)
			b.ends = append(b.ends, s.Right)
		}
		b.n = len(b.ends)
	}
	b.n = max(b.n, 1)
	return b
}

// told is the order in which the lanes of a service are told: from the customer
// to what supports it, then what is said about all of it.
var told = []model.Role{model.RoleCustomer, model.RoleEvidence, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}

// orderLanes gives each lane with something in it a scene of its own; one without
// comes with the one after it.
func (b *build) orderLanes() {
	rank := func(l *layout.Lane) int {
		if i := slices.Index(told, l.Lane.Role); i >= 0 {
			return i
		}
		return len(told)
	}
	all := slices.Clone(b.plan.Lanes)
	slices.SortStableFunc(all, func(x, y *layout.Lane) int { return rank(x) - rank(y) })
	filled := map[model.LaneID]bool{}
	for _, c := range b.doc.CardTable().All() {
		filled[c.Lane] = true
	}
	for _, l := range all {
		b.lanes[l.Lane.ID] = b.n
		if filled[l.Lane.ID] || l.Emotion != nil || len(l.Cells) > 0 {
			b.n++
		}
	}
	for id, n := range b.lanes {
		b.lanes[id] = min(n, max(b.n-1, 0))
	}
}

// at is a group as it is in a scene: whole, pale, in part, or nil. It is the nth of
// its owner.
func (b *build) at(g *canvas.Group, now, nth int, ground canvas.Color) *canvas.Group {
	when, head := b.comes(g.Owner)
	switch {
	case b.by == Steps && b.values(g.Owner) && nth > laneGroups:
		return upTo(g, b.ends[now])
	case when <= now:
		return g
	case head && nth <= laneGroups:
		return Faded(g, ground)
	}
	return nil
}

// laneGroups is how many groups of a lane are its ground and its head; those after
// them are what stands in it.
const laneGroups = 2

// values reports whether an owner is a row that shows what its columns come to.
func (b *build) values(o canvas.Owner) bool {
	kind, id := owner.Split(o)
	if kind != owner.KindLane {
		return false
	}
	l := b.doc.Lane(model.LaneID(id))
	return l != nil && l.Role.Derived()
}

// comes is the scene in which what has an owner comes, and whether it is a head,
// which shows before.
func (b *build) comes(o canvas.Owner) (when int, head bool) {
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindCard, owner.KindTime:
		return b.card(model.CardID(id)), false
	case owner.KindLink:
		if l := b.doc.Link(model.LinkID(id)); l != nil {
			return max(b.card(l.From), b.card(l.To)), false
		}
	case owner.KindSticky:
		if s := b.doc.Sticky(model.StickyID(id)); s != nil {
			return b.cell(s.Lane, s.Step), false
		}
	case owner.KindLane:
		return b.lanes[model.LaneID(id)], true
	case owner.KindStep:
		return b.steps[model.StepID(id)], true
	case owner.KindPhase:
		if ph, _ := b.doc.Phase(model.PhaseID(id)); ph != nil && len(ph.Steps) > 0 {
			return b.steps[ph.Steps[0].ID], true
		}
	}
	if kind, id := model.SplitOwner(string(o)); kind == "line" {
		return b.below(model.LaneID(id)), true
	}
	return 0, false
}

func (b *build) card(id model.CardID) int {
	if c := b.doc.Card(id); c != nil {
		return b.cell(c.Lane, c.Step)
	}
	return 0
}

func (b *build) cell(lane model.LaneID, step model.StepID) int {
	if b.by == Lanes {
		return b.lanes[lane]
	}
	return b.steps[step]
}

// below is when the first of the lanes below one comes, which a line between them
// is for.
func (b *build) below(id model.LaneID) int {
	i := slices.IndexFunc(b.plan.Lanes, func(l *layout.Lane) bool { return l.Lane.ID == id })
	if b.by != Lanes || i < 0 || i+1 >= len(b.plan.Lanes) {
		return 0
	}
	return b.lanes[b.plan.Lanes[i+1].Lane.ID]
}
