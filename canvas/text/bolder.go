package text

import (
	"math"

	"touchline/canvas"
)

// stemGain is how much wider a stem becomes that is drawn bolder, in em: about what
// parts the bold of a common sans from its regular.
const stemGain = 0.034

// bolder is an outline with its edges moved outwards, each point along the middle of
// the two edges that meet there, as far as keeps both at the same distance.
func bolder(p canvas.Path) canvas.Path {
	out := canvas.Path{Ops: p.Ops, Points: make([]canvas.Point, len(p.Points))}
	copy(out.Points, p.Points)
	side := 1.0 // on which the ink is: contours of TrueType and of PostScript turn apart
	if area(p) < 0 {
		side = -1
	}
	for _, c := range contours(p) {
		n := c[1] - c[0]
		for i := c[0]; i < c[1]; i++ {
			q := p.Points[i]
			before, after := q, q
			for k := 1; k < n && before == q; k++ {
				before = p.Points[c[0]+(i-c[0]-k+n)%n]
			}
			for k := 1; k < n && after == q; k++ {
				after = p.Points[c[0]+(i-c[0]+k)%n]
			}
			out.Points[i] = shifted(q, before, after, side*stemGain/2)
		}
	}
	return out
}

// shifted is a point between two others, moved outwards.
func shifted(q, before, after canvas.Point, by float64) canvas.Point {
	ax, ay, a := unit(before, q)
	bx, by2, b := unit(q, after)
	if a == 0 || b == 0 {
		return q
	}
	// The normals of both edges; their sum is as long as the corner is blunt.
	nx, ny := ay+by2, -(ax + bx)
	d := (nx*nx + ny*ny) / 2
	const sharp = 0.5 // a sharper corner is cut off
	d = max(d, sharp)
	return canvas.Point{X: q.X + nx/d*by, Y: q.Y + ny/d*by}
}

func unit(a, b canvas.Point) (x, y, length float64) {
	x, y = b.X-a.X, b.Y-a.Y
	if length = math.Hypot(x, y); length == 0 {
		return 0, 0, 0
	}
	return x / length, y / length, length
}

// contours is where each contour of a path begins and ends among its points. The
// point that comes back to the first is left to it.
func contours(p canvas.Path) (out [][2]int) {
	from, at := 0, 0
	end := func() {
		if at-from > 2 {
			out = append(out, [2]int{from, at})
		}
		from = at
	}
	for _, op := range p.Ops {
		if op == canvas.MoveTo {
			end()
		}
		at += takes(op)
	}
	end()
	return out
}

// takes is how many points a step of a path takes.
func takes(op canvas.Op) int {
	switch op {
	case canvas.MoveTo, canvas.LineTo:
		return 1
	case canvas.CurveTo:
		return 3
	}
	return 0
}

// area is that of the polygon through all points, by contour: its sign tells which
// way they turn.
func area(p canvas.Path) (sum float64) {
	for _, c := range contours(p) {
		for i := c[0]; i < c[1]; i++ {
			next := i + 1
			if next == c[1] {
				next = c[0]
			}
			a, b := p.Points[i], p.Points[next]
			sum += a.X*b.Y - b.X*a.Y
		}
	}
	return sum
}
