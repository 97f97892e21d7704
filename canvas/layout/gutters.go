package layout

import (
	"slices"

	"touchline/canvas"
	"touchline/model"
)

// Gutter is a strip of the grid that links run along: between two columns, or
// above or below the cards of a lane.
type Gutter struct {
	Pin     model.Pin
	Upright bool        // between columns
	Rect    canvas.Rect // pt: as wide as the links in it may spread, as long as the grid
}

// span is a range of x or y, in pt.
type span struct{ from, to float64 }

// away is how far a coordinate lies outside the range.
func (s span) away(v float64) float64 { return max(s.from-v, v-s.to, 0) }

// gutters is where the gutters lie.
type gutters struct {
	grid          canvas.Rect // the cells, with the gutters around
	columns, rows []span
}

type guttersIn struct {
	across *across
	rows   *rows
}

func makeGutters(in guttersIn, _ *gutters) *gutters {
	g, n := &gutters{}, len(in.across.left)
	if n == 0 || len(in.rows.lanes) == 0 {
		return g
	}
	left := in.across.bounds[0]
	g.grid = canvas.Rect{X: left, Y: in.rows.top, W: in.across.end - left, H: in.rows.bottom - in.rows.top}
	g.columns = make([]span, n+1)
	for i := range g.columns {
		s := span{g.grid.X, g.grid.Right()}
		if i > 0 {
			s.from = in.across.right[i-1]
		}
		if i < n {
			s.to = in.across.left[i]
		}
		g.columns[i] = s
	}
	g.rows = make([]span, len(in.rows.bands))
	for j, band := range in.rows.bands {
		g.rows[j] = span{band.Top, band.Bottom}
	}
	return g
}

// of is where the gutters of one direction lie.
func (g *gutters) of(upright bool) []span {
	if upright {
		return g.columns
	}
	return g.rows
}

// along is the coordinate that tells gutters of a direction apart.
func along(at canvas.Point, upright bool) float64 {
	if upright {
		return at.X
	}
	return at.Y
}

// GutterAt is the gutter that is nearest to a point: where a segment of that
// direction would be pinned if it were let go there. It reports false where
// the document has no grid.
func (p *Plan) GutterAt(at canvas.Point, upright bool) (Gutter, bool) {
	v, best := along(at, upright), -1
	all := p.gutters.of(upright)
	for i, s := range all {
		if best < 0 || s.away(v) < all[best].away(v) {
			best = i
		}
	}
	if best < 0 {
		return Gutter{}, false
	}
	return p.gutter(best, upright), true
}

func (p *Plan) gutter(i int, upright bool) Gutter {
	s, r := p.gutters.of(upright)[i], p.gutters.grid
	if upright {
		r.X, r.W = s.from, s.to-s.from
	} else {
		r.Y, r.H = s.from, s.to-s.from
	}
	return Gutter{Pin: p.Doc.PinAt(i, upright), Upright: upright, Rect: r}
}

// Segment is a straight piece of a link.
type Segment struct {
	Upright bool
	Gutter  model.Pin // that it lies in; the zero Pin where it runs through cells
	Pin     int       // index in the link's Pins of the gutter that it is pinned to; -1 for none
}

// Segments is the pieces of a link: the i-th goes from Points[i] to
// Points[i+1].
func (p *Plan) Segments(l *Link) []Segment {
	const rounding = 0.01 // pt
	out := make([]Segment, len(l.Points)-1)
	pin := 0
	for i := range out {
		upright := l.Points[i].X == l.Points[i+1].X
		s := Segment{Upright: upright, Pin: -1}
		v := along(l.Points[i], upright)
		if k := slices.IndexFunc(p.gutters.of(upright), func(g span) bool { return g.away(v) <= rounding }); k >= 0 {
			s.Gutter = p.Doc.PinAt(k, upright)
			if pin < len(l.Link.Pins) && l.Link.Pins[pin] == s.Gutter {
				s.Pin = pin
				pin++
			}
		}
		out[i] = s
	}
	return out
}

// Pinned is the gutters of a link with its i-th segment pinned to a gutter of
// the segment's direction, all other pins kept. It reports false where there
// would be too many, or the gutter is of the other direction.
func (p *Plan) Pinned(l *Link, segment int, to model.Pin) ([]model.Pin, bool) {
	return p.repin(l, segment, to)
}

// Unpinned is the gutters of a link without that of its i-th segment.
func (p *Plan) Unpinned(l *Link, segment int) []model.Pin {
	out, _ := p.repin(l, segment, model.Pin{})
	return out
}

// repin puts a gutter, or none, in the place of the one that a segment is
// pinned to.
func (p *Plan) repin(l *Link, segment int, to model.Pin) ([]model.Pin, bool) {
	segments := p.Segments(l)
	if segment < 0 || segment >= len(segments) {
		return l.Link.Pins, false
	}
	var out []model.Pin
	for i, s := range segments {
		switch {
		case i == segment && to != model.Pin{}:
			if _, upright, ok := p.Doc.Gutter(to); !ok || upright != s.Upright {
				return l.Link.Pins, false
			}
			out = append(out, to)
		case i != segment && s.Pin >= 0:
			out = append(out, l.Link.Pins[s.Pin])
		}
	}
	out = slices.Compact(out)
	if len(out) > model.MaxPins {
		return l.Link.Pins, false
	}
	return out, true
}
