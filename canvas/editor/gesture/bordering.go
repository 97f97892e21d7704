package gesture

import (
	"math"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/owner"
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

func newBordering(st *stage.Stage, g pressed) stage.Gesture {
	s := &bordering{index: g.hit.Index}
	for _, ph := range st.Document().Phases[:s.index] {
		s.origin += len(ph.Steps)
	}
	s.to = s.origin
	return s
}

func (g *bordering) Name() string         { return "bordering" }
func (g *bordering) Cursor() event.Cursor { return event.CursorColumn }
func (g *bordering) Scrolls() bool        { return true }
func (g *bordering) Cancel(*stage.Stage)  {}

// outer reports whether the border is the grid's.
func (g *bordering) outer(d *model.Document) bool { return g.index == 0 || g.index == len(d.Phases) }

func (g *bordering) Move(st *stage.Stage, m event.Move) {
	doc := st.Document()
	g.splits = g.outer(doc) || m.Mods.Has(event.Alt) || m.Mods.Has(event.Ctrl)
	bounds := st.Index().Bounds
	from, to := 0, len(bounds)-1
	if !g.splits {
		from, to = g.origin-len(doc.Phases[g.index-1].Steps), g.origin+len(doc.Phases[g.index].Steps)
	}
	g.to = nearestIn(bounds, st.Body(m.At).X, from, to)
	switch {
	case g.splits:
		st.Say("canvas.hint.splitting")
	case g.to == from || g.to == to:
		st.Say("canvas.hint.merging")
	default:
		st.Say("canvas.hint.bordering")
	}
	st.Redraw()
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

func (g *bordering) Draw(st *stage.Stage, o *overlay.Sheet) {
	bar := st.Places().Bar(owner.KindPhase, 0)
	bar.X = st.Index().Bounds[g.to]
	o.Bar("bar", bar)
}

func (g *bordering) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Say("")
	doc := st.Document()
	if g.to == g.origin {
		return
	}
	if g.splits {
		st.SplitPhase(g.to)
		return
	}
	_ = st.Apply(grid.Border(doc, g.index, g.origin, g.to), st.Selection())
}
