package route

import (
	"math"

	"touchline/canvas"
)

// Band is the y-range that the segments in a row gutter may use, in pt.
type Band struct{ Top, Bottom float64 }

// Geometry is where the caller has put the rows and columns, in pt. Column
// gutter i lies between Right[i-1] and Left[i], the outer ones between the
// Edge and the first or last column. Bands must not reach into the rows'
// content.
type Geometry struct {
	Left, Right []float64 // by column: the x-range of its cards; a spanning card goes from its first column's Left to its last one's Right
	Top         []float64 // by row: where its content begins; a box's y is Top plus its own
	Bands       []Band    // by row gutter, 0 to Rows
	Edge        canvas.Rect
}

// fits reports whether the geometry has an entry for all of the grid.
func (g *Geometry) fits(rows, cols int) bool {
	return len(g.Left) >= cols && len(g.Right) >= cols && len(g.Top) >= rows && len(g.Bands) >= rows+1
}

// Route is a placed link: an orthogonal line from the edge of the From box to
// the edge of the To box, without pieces of no length and without points
// inside a straight piece. Label is where its label goes, centred on the
// line; empty if it has none. A link that was left out has no points.
type Route struct {
	Points []canvas.Point
	Label  canvas.Rect
}

// Place turns the routing into points, one Route for every link. A geometry
// with too few entries gives empty routes. Gutters narrower than they should
// be have their segments moved together.
func (r *Routing) Place(g Geometry) []Route {
	routes := make([]Route, len(r.links))
	if !g.fits(r.rows, r.cols) {
		return routes
	}
	p := r.placer(g)
	points := make([]canvas.Point, 0, len(r.segs)+2*len(r.paths))
	for i := range r.paths {
		if r.paths[i].n == 0 {
			continue
		}
		first := len(points)
		points = p.line(points, int32(i))
		routes[i].Points = points[first:len(points):len(points)]
	}
	p.labels(routes)
	return routes
}

// scale is an affine map from the offsets in a channel to the picture.
type scale struct{ at, by float64 }

func (s scale) of(offset float64) float64 { return s.at + s.by*offset }

type placer struct {
	*Routing
	Geometry
	channels [4][]scale
}

func (r *Routing) placer(g Geometry) *placer {
	p := &placer{Routing: r, Geometry: g}
	p.channels[inRow] = make([]scale, r.rows)
	for i := range r.rows {
		p.channels[inRow][i] = scale{g.Top[i], 1}
	}
	p.channels[inColumn] = make([]scale, r.cols)
	for i := range r.cols {
		p.channels[inColumn][i] = scale{(g.Left[i] + g.Right[i]) / 2, min(1, (g.Right[i]-g.Left[i])/r.width[i])}
	}
	p.channels[rowGutter] = make([]scale, r.rows+1)
	for i := range r.rows + 1 {
		p.channels[rowGutter][i] = between(g.Bands[i].Top, g.Bands[i].Bottom, r.needRow[i], [2]float64{margin, margin})
	}
	p.channels[columnGutter] = make([]scale, r.cols+1)
	for i := range r.cols + 1 {
		lo, hi := g.Edge.X, g.Edge.Right()
		if i > 0 {
			lo = g.Right[i-1]
		}
		if i < r.cols {
			hi = g.Left[i]
		}
		p.channels[columnGutter][i] = between(lo, hi, r.needColumn[i], r.edgeColumn[i])
	}
	return p
}

// between maps the offsets of a gutter into lo..hi: in the middle of what the
// margins leave, and closer together if it is narrower than need.
func between(lo, hi, need float64, edge [2]float64) scale {
	s := scale{(lo + edge[0] + hi - edge[1]) / 2, 1}
	if room := hi - lo; need > 0 && room < need {
		s.by = max(0, room/need)
		s.at = lo + s.by*(need+edge[0]-edge[1])/2
	}
	return s
}

// position is where segment k lies across its channel.
func (p *placer) position(k int32) float64 {
	s := &p.segs[k]
	return round(p.channels[s.kind][s.i].of(s.offset))
}

// line appends the points of a link.
func (p *placer) line(points []canvas.Point, link int32) []canvas.Point {
	path := p.paths[link]
	first := len(points)
	pos := p.position(path.first)
	points = append(points, p.port(link, 0, pos))
	for k := path.first + 1; k < path.first+path.n; k++ {
		next := p.position(k)
		if p.segs[k].kind.horizontal() {
			points = append(points, canvas.Point{X: pos, Y: next})
		} else {
			points = append(points, canvas.Point{X: next, Y: pos})
		}
		pos = next
	}
	points = append(points, p.port(link, 1, pos))
	return points[:first+len(tidy(points[first:]))]
}

// port is the point where a link meets its box; pos is where its segment
// lies.
func (p *placer) port(link int32, end int, pos float64) canvas.Point {
	l := &p.links[link]
	b := p.frame(&p.boxes[[2]int{l.From, l.To}[end]])
	switch p.paths[link].sides[end] {
	case sideRight:
		return canvas.Point{X: round(b.Right()), Y: pos}
	case sideLeft:
		return canvas.Point{X: round(b.X), Y: pos}
	case sideTop:
		return canvas.Point{X: pos, Y: round(b.Y)}
	}
	return canvas.Point{X: pos, Y: round(b.Bottom())}
}

// frame is a box in the picture.
func (p *placer) frame(b *box) canvas.Rect {
	x, y := p.Left[b.left], p.Top[b.row]+b.top
	return canvas.Rect{X: x, Y: y, W: p.Right[b.right] - x, H: b.bottom - b.top}
}

// round keeps coordinates to a hundredth of a pt.
func round(v float64) float64 { return math.Round(v*100) / 100 }

// tidy removes points in place that repeat the one before or lie on the way
// from it to the next.
func tidy(points []canvas.Point) []canvas.Point {
	out := points[:0]
	for _, q := range points {
		if n := len(out); n > 0 && out[n-1] == q {
			continue
		}
		for n := len(out); n >= 2; n = len(out) {
			a, b := out[n-2], out[n-1]
			if !(a.X == b.X && b.X == q.X || a.Y == b.Y && b.Y == q.Y) {
				break
			}
			out = out[:n-1]
		}
		if n := len(out); n > 0 && out[n-1] == q {
			continue
		}
		out = append(out, q)
	}
	return out
}
