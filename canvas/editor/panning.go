package editor

import "touchline/canvas"

// panning is the picture following the pointer. The way is always counted
// from the press, so that a pointer that went past the picture's edge and
// comes back finds the picture where it left it.
type panning struct {
	before View
	from   canvas.Point
}

func (g *panning) move(r *Reader, at canvas.Point) Did {
	d := g.from.Sub(at)
	return r.Show(g.before.Panned(d.X, d.Y))
}

func (g *panning) release(r *Reader, at canvas.Point) Did { return r.point(r.under(at)) }

func (g *panning) cancel(r *Reader) Did { return r.Show(g.before) }
