package editor

import (
	"math"

	"touchline/canvas/editor/grid"
	"touchline/model"
)

// bordering is the border of two phases being dragged over steps: they change
// their phase, and a phase that loses its last step is gone, merged into its
// neighbour. The outer border of the first or last phase, and with Alt or
// Ctrl any border, splits the phase in which it is let go.
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
	g.splits = g.outer(doc) || m.Mods.Has(Alt) || m.Mods.Has(Ctrl)
	bounds := e.index().Bounds
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
	bar.X = o.e.index().Bounds[g.to]
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
	_ = e.do(grid.Border(doc, g.index, g.origin, g.to), e.Selection())
}

// splitPhase begins a phase at a column, in the middle of another one, and
// asks for its name.
func (e *Editor) splitPhase(column int) bool {
	x, id, ok := e.maker().Split(e.Document(), column)
	if !ok || e.do(x, SelectionOf(OfPhase(id))) != nil {
		return false
	}
	e.editText(OfPhase(id), "")
	return true
}
