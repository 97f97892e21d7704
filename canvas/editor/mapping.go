package editor

import "touchline/canvas"

// mapping is the pointer in the minimap with its button down: the window
// goes where the pointer is. Taken by the window's mark, the mark stays
// under the pointer; pressed beside it, it jumps there first.
type mapping struct {
	before View
	taken  View         // the view when the mark was taken
	from   canvas.Point // where it was taken, units
	m      Minimap
}

func newMapping(v View, m Minimap, at canvas.Point) *mapping {
	g := &mapping{before: v, taken: v, from: at, m: m}
	if !m.Mark(v).Contains(at) {
		g.taken = v.centredBody(m.ToPicture(at))
	}
	return g
}

func (g *mapping) move(r *Reader, at canvas.Point) Did {
	k := g.taken.Scale() / g.m.scale
	d := at.Sub(g.from)
	return r.Show(g.taken.Panned(d.X*k, d.Y*k))
}

func (g *mapping) release(*Reader, canvas.Point) Did { return 0 }

func (g *mapping) cancel(r *Reader) Did { return r.Show(g.before) }
