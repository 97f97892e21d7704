package gesture

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/move"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// shifting is steps, a phase or a lane on their way, by the head, with all
// that they hold; a bar shows where they will stand.
type shifting struct {
	before selection.Set
	kind   owner.Kind
	id     string
	steps  []model.StepID // for owner.KindStep
	from   canvas.Point   // pt
	border int            // before which column, phase or lane; −1: nowhere yet
	left   bool           // where two phases meet: the left one gets the steps
}

func newShifting(st *stage.Stage, g pressed) stage.Gesture {
	_, id := owner.Split(g.hit.Owner)
	s := &shifting{before: g.before, kind: g.hit.Kind, id: id, from: st.Body(g.press.At), border: -1}
	owners := map[canvas.Owner]bool{g.hit.Owner: true}
	doc := st.Document()
	take := func(step model.StepID) {
		owners[owner.Step(step)] = true
		for _, l := range doc.Lanes {
			for _, c := range doc.Cell(l.ID, step) {
				owners[owner.Card(c)] = true
			}
		}
	}
	switch s.kind {
	case owner.KindStep:
		s.steps = st.Selection().Steps()
		if !slices.Contains(s.steps, model.StepID(id)) {
			s.steps = []model.StepID{model.StepID(id)}
		}
		for _, step := range s.steps {
			take(step)
		}
	case owner.KindPhase:
		ph, _ := doc.Phase(model.PhaseID(id))
		for _, step := range ph.Steps {
			take(step.ID)
		}
	case owner.KindLane:
		for _, step := range doc.Steps() {
			for _, c := range doc.Cell(model.LaneID(id), step.ID) {
				owners[owner.Card(c)] = true
			}
		}
	}
	st.Lift(owners)
	return s
}

func (g *shifting) Name() string           { return "shifting" }
func (g *shifting) Cursor() event.Cursor   { return event.CursorMove }
func (g *shifting) Scrolls() bool          { return true }
func (g *shifting) Cancel(st *stage.Stage) { st.Land(); st.Pick(g.before) }
func (g *shifting) borders(st *stage.Stage) []float64 {
	switch g.kind {
	case owner.KindStep:
		return st.Index().Bounds
	case owner.KindPhase:
		return st.Places().PhaseBounds()
	}
	return st.Places().LaneBounds()
}

func (g *shifting) Move(st *stage.Stage, m event.Move) {
	p := st.Body(m.At)
	by := p.Sub(g.from)
	at := p.X
	if g.kind == owner.KindLane {
		at, by.X = p.Y, 0
	} else {
		by.Y = 0
	}
	borders := g.borders(st)
	border := 0
	for border+1 < len(borders) && at > (borders[border]+borders[border+1])/2 {
		border++
	}
	left := border < len(borders) && at < borders[border]
	if border != g.border || left != g.left {
		g.border, g.left = border, left
		st.Redraw()
	}
	st.Say("canvas.hint.shifting")
	st.Drift(by)
}

func (g *shifting) Draw(st *stage.Stage, o *overlay.Sheet) {
	if g.border >= 0 {
		o.Bar("bar", st.Places().Bar(g.kind, g.border))
	}
}

func (g *shifting) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Land()
	st.Redraw()
	st.Say("")
	_ = st.Apply(g.edit(st.Document()), st.Selection())
}

func (g *shifting) edit(d *model.Document) edit.Edit {
	switch g.kind {
	case owner.KindPhase:
		return move.PhaseTo(d, model.PhaseID(g.id), g.border)
	case owner.KindLane:
		return move.LaneTo(d, model.LaneID(g.id), g.border)
	}
	phase, at := grid.Slot(d, g.border, g.left)
	return move.StepsTo(d, g.steps, phase, at)
}
