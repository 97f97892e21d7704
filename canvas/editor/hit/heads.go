package hit

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/owner"
)

// hitHeads finds the title, heads, borders and pluses.
func (f Finder) hitHeads(p canvas.Point) Hit {
	plan, x := f.Plan, f.Index
	right := x.Bounds[len(x.Bounds)-1]
	slack := f.Pt(tolerance.PlusHit) / 2 // signs at the ends reach out that far
	within := func(left, top, right, bottom float64) bool {
		return canvas.Around(canvas.Point{X: left, Y: top}, canvas.Point{X: right, Y: bottom}).Contains(p)
	}
	switch {
	case within(plan.Frozen.X-slack, f.StepTop(), right+slack, plan.Frozen.Y):
		return f.hitStepHeads(p)
	case within(plan.Frozen.X-slack, f.BandTop()-slack/2, right+slack, f.StepTop()):
		return f.hitPhaseHeads(p)
	case within(plan.Top.X-slack, plan.Frozen.Y-slack, plan.Frozen.X, plan.Size.H):
		return f.hitLaneHeads(p)
	case !plan.Title.Name.Empty() && p.Y < plan.Top.Y:
		first := plan.Title.Name.Lines[0]
		if p.X <= first.At.X+first.Width {
			return Hit{Part: Title, Owner: owner.Title}
		}
	}
	return Hit{}
}

func (f Finder) hitStepHeads(p canvas.Point) Hit {
	plan, x := f.Plan, f.Index
	if h, ok := f.hitBorders(p, owner.KindStep, x.Bounds, p.X, func(i int) canvas.Point { return f.Grid.Plus(owner.KindStep, i) }); ok {
		return h
	}
	if c := x.Column(p.X); c >= 0 && c < len(plan.Steps) {
		return Hit{Part: Head, Owner: owner.Step(plan.Steps[c].Step.ID), Kind: owner.KindStep, Index: c}
	}
	return Hit{}
}

func (f Finder) hitPhaseHeads(p canvas.Point) Hit {
	if h, ok := f.hitBorders(p, owner.KindPhase, f.PhaseBounds(), p.X, func(i int) canvas.Point { return f.Grid.Plus(owner.KindPhase, i) }); ok {
		return h
	}
	if p.Y < f.BandTop() {
		return Hit{} // only the signs reach that far
	}
	bounds := f.PhaseBounds()
	for i, ph := range f.Plan.Doc.Phases {
		if p.X >= bounds[i] && p.X <= bounds[i+1] {
			return Hit{Part: Head, Owner: owner.Phase(ph.ID), Kind: owner.KindPhase, Index: i}
		}
	}
	return Hit{}
}

func (f Finder) hitLaneHeads(p canvas.Point) Hit {
	plan := f.Plan
	if h, ok := f.hitBorders(p, owner.KindLane, f.LaneBounds(), p.Y, func(i int) canvas.Point { return f.Grid.Plus(owner.KindLane, i) }); ok {
		return h
	}
	for i, l := range plan.Lanes {
		if l.Head.Contains(p) {
			return Hit{Part: Head, Owner: owner.Lane(l.Lane.ID), Kind: owner.KindLane, Index: i}
		}
	}
	return Hit{}
}

// hitBorders finds the plus or the border nearest to a point, if one is near.
// The first border can hold a plus but not be dragged.
func (f Finder) hitBorders(p canvas.Point, kind owner.Kind, at []float64, pos float64, plus func(int) canvas.Point) (Hit, bool) {
	best, near := -1, math.Inf(1)
	for i, b := range at {
		if d := math.Abs(pos - b); d < near {
			best, near = i, d
		}
	}
	switch {
	case best < 0 || f.Closed:
		return Hit{}, false
	case place.Square(plus(best), f.Pt(tolerance.PlusHit)).Contains(p):
		return Hit{Part: Plus, Kind: kind, Index: best}, true
	case near <= f.Pt(tolerance.Border) && (best > 0 || kind == owner.KindPhase):
		return Hit{Part: Border, Kind: kind, Index: best}, true
	}
	return Hit{}, false
}

// hitAdding finds the strip below the lanes, and its signs.
func (f Finder) hitAdding(p canvas.Point) Hit {
	if f.Closed {
		return Hit{}
	}
	strip, signs := f.Grid.Adding()
	if !strip.Contains(p) {
		return Hit{}
	}
	for i, a := range signs {
		if a.Rect.Contains(p) {
			return Hit{Part: Adding, Index: i}
		}
	}
	return Hit{Part: Adding, Index: -1}
}
