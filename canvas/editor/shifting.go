package editor

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/move"
	"touchline/model"
	"touchline/model/edit"
)

// shifting is steps, a phase or a lane on their way, by the head, with all
// that they hold; a bar shows where they will stand.
type shifting struct {
	before Selection
	kind   Kind
	id     string
	steps  []model.StepID // for KindStep
	from   canvas.Point   // pt
	border int            // before which column, phase or lane; −1: nowhere yet
	left   bool           // where two phases meet: the left one gets the steps
}

func newShifting(e *Editor, g *pointing) state {
	_, id := Split(g.hit.owner)
	s := &shifting{before: g.before, kind: g.hit.kind, id: id, from: e.body(g.press.At), border: -1}
	owners := map[canvas.Owner]bool{g.hit.owner: true}
	doc := e.Document()
	take := func(step model.StepID) {
		owners[OfStep(step)] = true
		for _, l := range doc.Lanes {
			for _, c := range doc.Cell(l.ID, step) {
				owners[OfCard(c)] = true
			}
		}
	}
	switch s.kind {
	case KindStep:
		s.steps = e.Selection().Steps()
		if !slices.Contains(s.steps, model.StepID(id)) {
			s.steps = []model.StepID{model.StepID(id)}
		}
		for _, step := range s.steps {
			take(step)
		}
	case KindPhase:
		ph, _ := doc.Phase(model.PhaseID(id))
		for _, step := range ph.Steps {
			take(step.ID)
		}
	case KindLane:
		for _, step := range doc.Steps() {
			for _, c := range doc.Cell(model.LaneID(id), step.ID) {
				owners[OfCard(c)] = true
			}
		}
	}
	e.lift(owners)
	return s
}

func (g *shifting) name() string     { return "shifting" }
func (g *shifting) cursor() Cursor   { return CursorMove }
func (g *shifting) scrolls()         {}
func (g *shifting) cancel(e *Editor) { e.land(); e.pick(g.before) }
func (g *shifting) borders(e *Editor) []float64 {
	switch g.kind {
	case KindStep:
		return e.index().Bounds
	case KindPhase:
		return e.phaseBounds()
	}
	return e.laneBounds()
}

func (g *shifting) move(e *Editor, m Move) {
	p := e.body(m.At)
	by := p.Sub(g.from)
	at := p.X
	if g.kind == KindLane {
		at, by.X = p.Y, 0
	} else {
		by.Y = 0
	}
	borders := g.borders(e)
	border := 0
	for border+1 < len(borders) && at > (borders[border]+borders[border+1])/2 {
		border++
	}
	left := border < len(borders) && at < borders[border]
	if border != g.border || left != g.left {
		g.border, g.left = border, left
		e.redraw()
	}
	e.say("canvas.hint.shifting")
	e.drift(by)
}

func (g *shifting) draw(o *overlay) {
	if g.border >= 0 {
		o.bar("bar", o.e.borderBar(g.kind, g.border))
	}
}

func (g *shifting) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.land()
	e.redraw()
	e.say("")
	_ = e.do(g.edit(e.Document()), e.Selection())
}

func (g *shifting) edit(d *model.Document) edit.Edit {
	switch g.kind {
	case KindPhase:
		return move.PhaseTo(d, model.PhaseID(g.id), g.border)
	case KindLane:
		return move.LaneTo(d, model.LaneID(g.id), g.border)
	}
	phase, at := grid.Slot(d, g.border, g.left)
	return move.StepsTo(d, g.steps, phase, at)
}

// borderBar is the line along a border between steps, phases or lanes, across
// the grid.
func (e *Editor) borderBar(kind Kind, i int) canvas.Rect {
	p, x := e.Plan(), e.index()
	end := headsOf(p).End
	switch kind {
	case KindStep:
		return canvas.Rect{X: x.Bounds[i], Y: e.stepTop(), H: end - e.stepTop()}
	case KindPhase:
		return canvas.Rect{X: e.phaseBounds()[i], Y: e.bandTop(), H: end - e.bandTop()}
	}
	return canvas.Rect{X: p.Top.X, Y: e.laneBounds()[i], W: x.Bounds[len(x.Bounds)-1] - p.Top.X}
}
