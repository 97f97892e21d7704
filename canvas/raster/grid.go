package raster

import (
	"math"

	"touchline/canvas"
)

// devicePath is a path in px.
type devicePath struct {
	ops []canvas.Op
	pts []point
}

// hair is how a line of some width in px is drawn on the grid: the width in
// whole pixels, and how much of its colour (0 to 1) there is if it is thinner
// than a pixel.
func hair(px float64) (width, strength float64) {
	if px < 1 {
		return 1, max(px, faintest)
	}
	return math.Floor(px + 0.5), 1
}

// faintest is how pale the thinnest line becomes.
const faintest = 0.25

// middle puts the middle of a line of a whole width on the grid.
func middle(px, width float64) float64 {
	if int(width)&1 == 1 {
		return math.Floor(px) + 0.5
	}
	return math.Floor(px + 0.5)
}

// device turns paths into px. What it returns is good until the next call.
type device struct {
	pts   []point
	moved []point // by how much, on the grid
}

// plain is a path at a scale, off the grid.
func (d *device) plain(p canvas.Path, scale float64) devicePath {
	d.pts = d.pts[:0]
	for _, q := range p.Points {
		d.pts = append(d.pts, point{q.X * scale, q.Y * scale})
	}
	return devicePath{ops: p.Ops, pts: d.pts}
}

// onGrid puts segments that run across or down on the grid, as lines of a
// width in px (0: as edges), and says whether there were any.
func (d *device) onGrid(p canvas.Path, scale, width float64) (path devicePath, aligned bool) {
	path = d.plain(p, scale)
	d.moved = append(d.moved[:0], d.pts...)
	moved := d.moved
	clear(moved)
	along := func(i, j int) {
		a, b := p.Points[i], p.Points[j]
		if a.X == b.X && a.Y != b.Y {
			by := middle(d.pts[i].x, width) - d.pts[i].x
			moved[i].x, moved[j].x = by, by
			aligned = true
		}
		if a.Y == b.Y && a.X != b.X {
			by := middle(d.pts[i].y, width) - d.pts[i].y
			moved[i].y, moved[j].y = by, by
			aligned = true
		}
	}
	walk(p.Ops, along, nil)
	if !aligned {
		return path, false
	}
	// Controls go with the end of the curve that they belong to.
	walk(p.Ops, nil, func(i, first int) {
		moved[first], moved[first+1] = moved[i], moved[first+2]
	})
	for i := range d.pts {
		d.pts[i].x += moved[i].x
		d.pts[i].y += moved[i].y
	}
	return path, true
}

// walk visits the lines of a path by the numbers of their ends, and its curves
// by those of the begin and of the first control.
func walk(ops []canvas.Op, line, curve func(i, j int)) {
	at, begin, pen := 0, 0, -1
	for _, op := range ops {
		switch op {
		case canvas.MoveTo:
			begin, pen = at, at
			at++
		case canvas.LineTo:
			if line != nil && pen >= 0 {
				line(pen, at)
			}
			pen = at
			at++
		case canvas.CurveTo:
			if curve != nil && pen >= 0 {
				curve(pen, at)
			}
			pen = at + 2
			at += 3
		case canvas.Close:
			if line != nil && pen >= 0 && pen != begin {
				line(pen, begin)
			}
			pen = begin
		}
	}
}

// sound reports whether a path has as many points as its ops take, and all
// are numbers.
func sound(p canvas.Path) bool {
	need := 0
	for _, op := range p.Ops {
		switch op {
		case canvas.MoveTo, canvas.LineTo:
			need++
		case canvas.CurveTo:
			need += 3
		}
	}
	if need != len(p.Points) || len(p.Ops) == 0 || p.Ops[0] != canvas.MoveTo {
		return false
	}
	for _, q := range p.Points {
		if !canvas.Finite(q.X, q.Y) {
			return false
		}
	}
	return true
}
