package editor

import (
	"math"

	"touchline/model"
	"touchline/model/edit"
)

// bordering is the border of two phases being dragged over steps: they change
// their phase, and a phase that loses its last step is gone, merged into its
// neighbour. The outer border of the first or last phase, and with Alt or
// Command any border, splits the phase in which it is let go.
type bordering struct {
	index  int // of the phase right of the border
	origin int // column border at which it stood
	to     int // column border at which it stands now
	splits bool
}

func newBordering(e *Editor, g *pointing) state {
	s := &bordering{index: g.hit.index}
	for _, ph := range e.Document().Phases[:s.index] {
		s.origin += len(ph.Steps)
	}
	s.to = s.origin
	return s
}

func (g *bordering) name() string   { return "bordering" }
func (g *bordering) cursor() Cursor { return CursorColumn }
func (g *bordering) scrolls()       {}
func (g *bordering) cancel(*Editor) {}

// outer reports whether the border is the grid's.
func (g *bordering) outer(d *model.Document) bool { return g.index == 0 || g.index == len(d.Phases) }

func (g *bordering) move(e *Editor, m Move) {
	doc := e.Document()
	g.splits = g.outer(doc) || m.Mods.Has(Alt) || m.Mods.Has(Command)
	bounds := e.find().bounds
	from, to := 0, len(bounds)-1
	if !g.splits {
		from, to = g.origin-len(doc.Phases[g.index-1].Steps), g.origin+len(doc.Phases[g.index].Steps)
	}
	g.to = nearestIn(bounds, e.body(m.At).X, from, to)
	switch {
	case g.splits:
		e.say("canvas.hint.splitting")
	case g.to == from || g.to == to:
		e.say("canvas.hint.merging")
	default:
		e.say("canvas.hint.bordering")
	}
	e.redraw()
}

// nearestIn is the index, within from and to, of the number nearest to x.
func nearestIn(all []float64, x float64, from, to int) int {
	best := from
	for i := from; i <= to; i++ {
		if math.Abs(all[i]-x) < math.Abs(all[best]-x) {
			best = i
		}
	}
	return best
}

func (g *bordering) draw(o *overlay) {
	bar := o.e.borderBar(KindPhase, 0)
	bar.X = o.e.find().bounds[g.to]
	o.bar("bar", bar)
}

func (g *bordering) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.say("")
	doc := e.Document()
	if g.to == g.origin {
		return
	}
	if g.splits {
		e.splitPhase(g.to)
		return
	}
	var ids []model.StepID
	for _, s := range doc.Steps()[min(g.to, g.origin):max(g.to, g.origin)] {
		ids = append(ids, s.ID)
	}
	x := edit.MoveSteps{Steps: ids, Phase: doc.Phases[g.index].ID, At: 0}
	if g.to > g.origin {
		x = edit.MoveSteps{Steps: ids, Phase: doc.Phases[g.index-1].ID, At: -1}
	}
	_ = e.do(x, e.Selection())
}

// splitPhase begins a phase at a column, in the middle of another one, and
// asks for its name.
func (e *Editor) splitPhase(column int) bool {
	start := 0
	for _, ph := range e.Document().Phases {
		end := start + len(ph.Steps)
		if start < column && column < end {
			next := &model.Phase{ID: model.NewID[model.PhaseID](model.PhasePrefix, e.bits)}
			x := edit.SplitPhase{Phase: ph.ID, Step: ph.Steps[column-start].ID, New: next}
			if e.do(x, SelectionOf(OfPhase(next.ID))) != nil {
				return false
			}
			e.editText(OfPhase(next.ID), "")
			return true
		}
		start = end
	}
	return false
}
