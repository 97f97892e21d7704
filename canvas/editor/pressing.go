package editor

import (
	"math"

	"touchline/canvas"
)

// pressing is the primary button down, not moved yet.
type pressing struct{ at canvas.Point }

func (g *pressing) move(r *Reader, at canvas.Point) Did {
	if math.Hypot(at.X-g.at.X, at.Y-g.at.Y) < dragThreshold {
		return 0
	}
	p := &panning{before: r.View, from: g.at}
	r.gesture = p
	return p.move(r, at)
}

// release is a click: it picks what lay under the press.
func (g *pressing) release(r *Reader, _ canvas.Point) Did { return r.Pick(r.under(g.at)) }

func (g *pressing) cancel(*Reader) Did { return 0 }
