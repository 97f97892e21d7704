package editor

import (
	"math"

	"touchline/canvas"
)

// stepTop is where the steps' heads begin for the hand, bandTop where the
// phases' do. Heads without names are lower than a hand needs, or not there
// at all: then they reach over what lies above them.
func (e *Editor) stepTop() float64 {
	p := e.Plan()
	room := p.Frozen.Y - e.pt(leastHead)
	if len(p.Phases) == 0 {
		return min(p.Top.Y, room)
	}
	band := p.Phases[0].Rect
	return min(band.Bottom(), max(room, band.Bottom()-band.H/3))
}

func (e *Editor) bandTop() float64 {
	if p := e.Plan(); len(p.Phases) > 0 {
		return p.Top.Y
	}
	return e.stepTop() - e.pt(leastHead)
}

// hitHeads finds the title, heads, borders and pluses.
func (e *Editor) hitHeads(p canvas.Point) hit {
	plan, x := e.Plan(), e.index()
	right := x.Bounds[len(x.Bounds)-1]
	slack := e.pt(plusHit) / 2
	switch {
	case p.X >= plan.Frozen.X-slack && p.X <= right+slack && p.Y >= e.stepTop() && p.Y <= plan.Frozen.Y:
		return e.hitStepHeads(p)
	case p.X >= plan.Frozen.X-slack && p.X <= right+slack && p.Y >= e.bandTop()-slack/2 && p.Y < e.stepTop():
		return e.hitPhaseHeads(p)
	case p.X >= plan.Top.X-slack && p.X <= plan.Frozen.X && p.Y >= plan.Frozen.Y-slack:
		return e.hitLaneHeads(p)
	case !plan.Title.Name.Empty() && p.Y < plan.Top.Y:
		first := plan.Title.Name.Lines[0]
		if p.X <= first.At.X+first.Width {
			return hit{part: onTitle, owner: OfTitle}
		}
	}
	return hit{}
}

func (e *Editor) hitStepHeads(p canvas.Point) hit {
	plan, x := e.Plan(), e.index()
	if h, ok := e.hitBorders(p, KindStep, x.Bounds, p.X, func(i int) canvas.Point { return e.plus(KindStep, i) }); ok {
		return h
	}
	if c := x.Column(p.X); c >= 0 && c < len(plan.Steps) {
		return hit{part: onHead, owner: OfStep(plan.Steps[c].Step.ID), kind: KindStep, index: c}
	}
	return hit{}
}

func (e *Editor) hitPhaseHeads(p canvas.Point) hit {
	if h, ok := e.hitBorders(p, KindPhase, e.phaseBounds(), p.X, func(i int) canvas.Point { return e.plus(KindPhase, i) }); ok {
		return h
	}
	if p.Y < e.bandTop() {
		return hit{} // only the signs reach that far
	}
	bounds := e.phaseBounds()
	for i, ph := range e.Document().Phases {
		if p.X >= bounds[i] && p.X <= bounds[i+1] {
			return hit{part: onHead, owner: OfPhase(ph.ID), kind: KindPhase, index: i}
		}
	}
	return hit{}
}

func (e *Editor) hitLaneHeads(p canvas.Point) hit {
	plan := e.Plan()
	if h, ok := e.hitBorders(p, KindLane, e.laneBounds(), p.Y, func(i int) canvas.Point { return e.plus(KindLane, i) }); ok {
		return h
	}
	for i, l := range plan.Lanes {
		if l.Head.Contains(p) {
			return hit{part: onHead, owner: OfLane(l.Lane.ID), kind: KindLane, index: i}
		}
	}
	return hit{}
}

// hitBorders finds the plus or the border nearest to a point, if one is near.
// The first border can hold a plus but not be dragged.
func (e *Editor) hitBorders(p canvas.Point, kind Kind, at []float64, pos float64, plus func(int) canvas.Point) (hit, bool) {
	best, near := -1, math.Inf(1)
	for i, b := range at {
		if d := math.Abs(pos - b); d < near {
			best, near = i, d
		}
	}
	switch {
	case best < 0 || e.readOnly:
		return hit{}, false
	case square(plus(best), e.pt(plusHit)).Contains(p):
		return hit{part: onPlus, kind: kind, index: best}, true
	case near <= e.pt(borderTolerance) && (best > 0 || kind == KindPhase):
		return hit{part: onBorder, kind: kind, index: best}, true
	}
	return hit{}, false
}

// phaseBounds is where the phases begin and end, laneBounds where the lanes
// do: in the middle of the white between them.
func (e *Editor) phaseBounds() []float64 {
	x := e.index()
	at := []float64{x.Bounds[0]}
	n := 0
	for _, ph := range e.Document().Phases {
		n += len(ph.Steps)
		at = append(at, x.Bounds[n])
	}
	return at
}

func (e *Editor) laneBounds() []float64 {
	p := e.Plan()
	at := []float64{p.Frozen.Y}
	for i, l := range p.Lanes {
		b := l.Body.Bottom()
		if i+1 < len(p.Lanes) {
			b = (b + p.Lanes[i+1].Body.Y) / 2
		}
		at = append(at, b)
	}
	return at
}

// plus is the middle of the sign that inserts at a border: at the end of the
// border that is away from the names, so that the rest of it can be dragged.
func (e *Editor) plus(kind Kind, i int) canvas.Point {
	p, half := e.Plan(), e.pt(plusDrawn)/2
	switch kind {
	case KindStep:
		return canvas.Point{X: e.index().Bounds[i], Y: p.Frozen.Y - half}
	case KindPhase:
		return canvas.Point{X: e.phaseBounds()[i], Y: e.bandTop() + half/4}
	}
	return canvas.Point{X: p.Top.X + half, Y: e.laneBounds()[i]}
}
