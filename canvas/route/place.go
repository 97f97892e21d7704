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
	Middle      []float64 // by row: its middle; a box's y is that plus its own
	Bands       []Band    // by row gutter, 0 to Rows
	Edge        canvas.Rect
	// Taken reports whether something stands in a rectangle that no label may
	// cover, beside the boxes. nil: nothing does.
	Taken func(canvas.Rect) bool
}

// fits reports whether the geometry has an entry for all of the grid.
func (g *Geometry) fits(rows, cols int) bool {
	return len(g.Left) >= cols && len(g.Right) >= cols && len(g.Middle) >= rows && len(g.Bands) >= rows+1
}

// Route is a placed link: an orthogonal line from the edge of the From box to
// the edge of the To box, without pieces of no length and without points
// inside a straight piece. Label is where its label goes, centred on the
// line; empty if it has none. A link that was left out has no points.
type Route struct {
	Points []canvas.Point
	Label  canvas.Rect
}

// Placement is a routing in a geometry. It is immutable, and safe for
// concurrent use.
type Placement struct {
	*Routing
	Geometry
	channels [4][]scale // nil: the geometry does not fit
	tags     map[int32]canvas.Rect
}

// Place gives every link of the routing points, one Route for each. A geometry
// with too few entries gives empty routes. Gutters narrower than they should
// be have their segments moved together.
func (r *Routing) Place(g Geometry) []Route {
	p := r.In(g)
	routes := make([]Route, len(r.links))
	for i := range routes {
		routes[i] = Route{p.Points(i), p.Label(i)}
	}
	return routes
}

// In is the routing in a geometry. The labels get their places, as they mind
// each other; points are worked out link by link, when they are asked for.
func (r *Routing) In(g Geometry) *Placement {
	p := &Placement{Routing: r, Geometry: g}
	if g.fits(r.rows, r.cols) {
		p.scale()
		p.labels()
	}
	return p
}

// Points is where a link goes; nil if it goes nowhere.
func (p *Placement) Points(link int) []canvas.Point {
	if n := int(p.paths[link].n); n > 0 && p.channels[inRow] != nil {
		return p.line(make([]canvas.Point, 0, n+1), int32(link))
	}
	return nil
}

// Drawn reports whether a link goes anywhere.
func (p *Placement) Drawn(link int) bool { return p.paths[link].n > 0 && p.channels[inRow] != nil }

// Label is where the label of a link goes; empty if it has none.
func (p *Placement) Label(link int) canvas.Rect { return p.tags[int32(link)] }

// Area is a rectangle around a link without its label, seldom much larger than
// need be. It costs less than the points.
func (p *Placement) Area(link int) canvas.Rect {
	if !p.Drawn(link) {
		return canvas.Rect{}
	}
	r := p.paths[link].reach
	x0, _ := p.gutter(r.left)
	_, x1 := p.gutter(r.right)
	y0, y1 := p.Bands[r.top].Top, p.Bands[r.bottom].Bottom
	return canvas.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// Same reports whether a link has the points and the label that another link
// of another placement has, as far as that is told without working them out.
func (p *Placement) Same(link int, other *Placement, i int) bool {
	if p == other && link == i {
		return true
	}
	a, b := &p.paths[link], &other.paths[i]
	if a.n != b.n || a.sides != b.sides || p.Drawn(link) != other.Drawn(i) || p.Label(link) != other.Label(i) {
		return false
	}
	if !p.Drawn(link) {
		return true
	}
	for k := range a.n {
		if p.position(a.first+k) != other.position(b.first+k) || p.segs[a.first+k].kind != other.segs[b.first+k].kind {
			return false
		}
	}
	return p.ends(link) == other.ends(i)
}

// ends is where the boxes at the ends of a link stand.
func (p *Placement) ends(link int) [2]canvas.Rect {
	l := &p.links[link]
	return [2]canvas.Rect{p.frame(&p.boxes[l.From]), p.frame(&p.boxes[l.To])}
}

// gutter is the x-range of a column gutter.
func (p *Placement) gutter(i int32) (float64, float64) {
	lo, hi := p.Edge.X, p.Edge.Right()
	if i > 0 {
		lo = p.Right[i-1]
	}
	if int(i) < p.cols {
		hi = p.Left[i]
	}
	return lo, hi
}

// scale is an affine map from the offsets in a channel to the picture.
type scale struct{ at, by float64 }

func (s scale) of(offset float64) float64 { return s.at + s.by*offset }

// scale works out where the channels stand.
func (p *Placement) scale() {
	p.channels[inRow] = make([]scale, p.rows)
	for i := range p.rows {
		p.channels[inRow][i] = scale{p.Middle[i], 1}
	}
	p.channels[inColumn] = make([]scale, p.cols)
	for i := range p.cols {
		p.channels[inColumn][i] = scale{(p.Left[i] + p.Right[i]) / 2, min(1, (p.Right[i]-p.Left[i])/p.width[i])}
	}
	p.channels[rowGutter] = make([]scale, p.rows+1)
	for i := range p.rows + 1 {
		p.channels[rowGutter][i] = between(p.Bands[i].Top, p.Bands[i].Bottom, p.needRow[i], [2]float64{margin, margin})
	}
	p.channels[columnGutter] = make([]scale, p.cols+1)
	for i := range p.cols + 1 {
		lo, hi := p.gutter(int32(i))
		p.channels[columnGutter][i] = between(lo, hi, p.needColumn[i], p.edgeColumn[i])
	}
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
func (p *Placement) position(k int32) float64 {
	s := &p.segs[k]
	return round(p.channels[s.kind][s.i].of(s.offset))
}

// line appends the points of a link.
func (p *Placement) line(points []canvas.Point, link int32) []canvas.Point {
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
func (p *Placement) port(link int32, end int, pos float64) canvas.Point {
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

// Frame is where a box stands.
func (p *Placement) Frame(box int) canvas.Rect { return p.frame(&p.boxes[box]) }

// frame is a box in the picture.
func (p *Placement) frame(b *box) canvas.Rect {
	x, y := p.Left[b.left], p.Middle[b.row]+b.top
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
