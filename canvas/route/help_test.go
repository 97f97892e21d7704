package route

import (
	"fmt"
	"math"
	"strings"

	"touchline/canvas"
)

// lay gives a grid the geometry that a layout would: columns as wide as they
// say, rows as high as their cards, gutters as wide as the links need.
func lay(g Grid, r *Routing) Geometry {
	const lanePad, edge = 12.0, 20.0
	geo := Geometry{}
	x := edge
	for i := range g.Cols {
		w := columnWidth
		if i < len(g.ColWidth) {
			w = g.ColWidth[i]
		}
		x += max(12, r.ColumnGutter(i))
		geo.Left = append(geo.Left, x)
		x += w
		geo.Right = append(geo.Right, x)
	}
	x += max(12, r.ColumnGutter(max(0, g.Cols)))
	tops, heights := make([]float64, max(0, g.Rows)), make([]float64, max(0, g.Rows))
	for _, b := range g.Boxes {
		if b.Row >= 0 && b.Row < g.Rows {
			tops[b.Row] = min(tops[b.Row], finite(b.Top), finite(b.Bottom))
			heights[b.Row] = max(heights[b.Row], finite(b.Top), finite(b.Bottom))
		}
	}
	y := edge
	for j := range max(0, g.Rows) + 1 {
		h := r.RowGutter(j)
		geo.Bands = append(geo.Bands, Band{y, y + h})
		y += h + 4
		if j < g.Rows {
			geo.Middle = append(geo.Middle, y+lanePad-tops[j])
			y += heights[j] - tops[j] + 2*lanePad + 4
		}
	}
	geo.Edge = canvas.Rect{X: edge, Y: edge, W: x - edge, H: y - edge}
	return geo
}

// frameOf is where a box is drawn.
func frameOf(b Box, g Grid, geo Geometry) canvas.Rect {
	last := min(b.Col+max(b.Span, 1), g.Cols) - 1
	return canvas.Rect{
		X: geo.Left[b.Col], Y: geo.Middle[b.Row] + b.Top,
		W: geo.Right[last] - geo.Left[b.Col], H: b.Bottom - b.Top,
	}
}

func inside(g Grid, i int) bool {
	return i >= 0 && i < len(g.Boxes) && g.Boxes[i].Row >= 0 && g.Boxes[i].Row < g.Rows && g.Boxes[i].Col >= 0 && g.Boxes[i].Col < g.Cols
}

// faults lists what is wrong with routes: everything that must never happen.
func faults(g Grid, geo Geometry, routes []Route) (out []string) {
	bad := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	const eps = 0.011 // coordinates are rounded to 0.01
	for i, l := range g.Links {
		p := routes[i].Points
		if !inside(g, l.From) || !inside(g, l.To) {
			if len(p) > 0 {
				bad("link %d to nowhere is drawn", i)
			}
			continue
		}
		if len(p) < 2 {
			bad("link %d has %d points", i, len(p))
			continue
		}
		for end, b := range [2]int{l.From, l.To} {
			q, r := p[end*(len(p)-1)], frameOf(g.Boxes[b], g, geo)
			if !r.Inset(-eps).Contains(q) || r.Inset(eps).Contains(q) {
				bad("link %d end %d at %v is not on the edge of %v", i, end, q, r)
			}
			near := p[1]
			if end == 1 {
				near = p[len(p)-2]
			}
			if d := math.Abs(near.X-q.X) + math.Abs(near.Y-q.Y); l.Tip[end] && d < corner {
				bad("link %d end %d has only %.1f pt for its tip", i, end, d)
			}
		}
		for k := 1; k < len(p); k++ {
			a, b := p[k-1], p[k]
			if (a.X == b.X) == (a.Y == b.Y) {
				bad("link %d: piece %v %v is not orthogonal or has no length", i, a, b)
			}
			if k > 1 && (p[k-2].X == b.X || p[k-2].Y == b.Y) {
				bad("link %d: point %v lies on a straight piece", i, a)
			}
			if !geo.Edge.Contains(b) {
				bad("link %d leaves the edge at %v", i, b)
			}
		}
		for j := range g.Boxes {
			if inside(g, j) && Through(p, frameOf(g.Boxes[j], g, geo).Inset(eps)) {
				bad("link %d (%d→%d) passes through box %d: %v", i, l.From, l.To, j, p)
			}
		}
	}
	for i, r := range routes {
		for k := 2; k < len(r.Points); k++ {
			if a, b, ok := shared(r.Points[:k], r.Points[k-1:k+1]); ok {
				bad("link %d lies on itself at %v %v", i, a, b)
			}
		}
		for j := range i {
			if a, b, ok := shared(routes[j].Points, routes[i].Points); ok {
				bad("links %d and %d lie on each other at %v %v", j, i, a, b)
			}
		}
	}
	return out
}

// shared finds a stretch that two routes have in common.
func shared(p, q []canvas.Point) (a, b canvas.Point, ok bool) {
	for i := 1; i < len(p); i++ {
		for j := 1; j < len(q); j++ {
			r := canvas.Rect{X: min(p[i-1].X, p[i].X), Y: min(p[i-1].Y, p[i].Y), W: math.Abs(p[i-1].X - p[i].X), H: math.Abs(p[i-1].Y - p[i].Y)}
			s := canvas.Rect{X: min(q[j-1].X, q[j].X), Y: min(q[j-1].Y, q[j].Y), W: math.Abs(q[j-1].X - q[j].X), H: math.Abs(q[j-1].Y - q[j].Y)}
			switch {
			case r.H == 0 && s.H == 0 && r.Y == s.Y && r.X < s.Right() && s.X < r.Right(),
				r.W == 0 && s.W == 0 && r.X == s.X && r.Y < s.Bottom() && s.Y < r.Bottom():
				return p[i-1], p[i], true
			}
		}
	}
	return a, b, false
}

// picture draws boxes, lines and labels ("=") as text, a character for
// cw × ch pt. names are the letters of the boxes.
func picture(g Grid, geo Geometry, routes []Route, cw, ch float64, names []rune) string {
	cols, rows := int(geo.Edge.W/cw)+2, int(geo.Edge.H/ch)+2
	grid := make([][]rune, rows)
	for i := range grid {
		grid[i] = []rune(strings.Repeat(" ", cols))
	}
	cell := func(p canvas.Point) (int, int) {
		return min(cols-1, max(0, int((p.X-geo.Edge.X)/cw))), min(rows-1, max(0, int((p.Y-geo.Edge.Y)/ch)))
	}
	type arms uint8 // 1 up, 2 down, 4 left, 8 right
	line := map[[2]int]arms{}
	add := func(x, y int, a arms) { line[[2]int{x, y}] |= a }
	for _, r := range routes {
		for k := 1; k < len(r.Points); k++ {
			x0, y0 := cell(r.Points[k-1])
			x1, y1 := cell(r.Points[k])
			for x := min(x0, x1); x < max(x0, x1); x++ {
				add(x, y0, 8)
				add(x+1, y0, 4)
			}
			for y := min(y0, y1); y < max(y0, y1); y++ {
				add(x1, y, 2)
				add(x1, y+1, 1)
			}
		}
	}
	const glyphs = " ╵╷│╴┘┐┤╶└┌├─┴┬┼"
	for at, a := range line {
		grid[at[1]][at[0]] = []rune(glyphs)[a]
	}
	for i := range g.Boxes {
		if !inside(g, i) {
			continue
		}
		f := frameOf(g.Boxes[i], g, geo)
		x0, y0 := cell(canvas.Point{X: f.X, Y: f.Y})
		x1, y1 := cell(canvas.Point{X: f.Right(), Y: f.Bottom()})
		for y := y0; y <= y1; y++ {
			for x := x0; x <= x1; x++ {
				grid[y][x] = '░'
			}
		}
		grid[(y0+y1)/2][(x0+x1)/2] = names[i%len(names)]
	}
	for i, l := range g.Links {
		if f := routes[i].Label; !f.Empty() {
			x0, y := cell(f.Center().Sub(canvas.Point{X: f.W / 2}))
			for x := x0; x < x0+int(f.W/cw); x++ {
				grid[y][min(x, cols-1)] = '='
			}
		}
		for end, tip := range l.Tip {
			p := routes[i].Points
			if !tip || len(p) < 2 {
				continue
			}
			q, n := p[0], p[1]
			if end == 1 {
				q, n = p[len(p)-1], p[len(p)-2]
			}
			x, y := cell(q)
			switch {
			case n.X > q.X:
				grid[y][min(x+1, cols-1)] = '◁'
			case n.X < q.X:
				grid[y][max(x-1, 0)] = '▷'
			case n.Y > q.Y:
				grid[min(y+1, rows-1)][x] = '△'
			default:
				grid[max(y-1, 0)][x] = '▽'
			}
		}
	}
	var b strings.Builder
	for _, row := range grid {
		b.WriteString(strings.TrimRight(string(row), " ") + "\n")
	}
	return strings.Trim(b.String(), "\n") + "\n"
}
