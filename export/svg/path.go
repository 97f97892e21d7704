package svg

import "touchline/canvas"

// path writes steps relative to the last place, both counted in 0.01 pt, so
// that rounding never adds up.
func (p *printer) path(path canvas.Path) {
	var x, y, x0, y0 int64 // the last place, and where the figure began
	pts := path.Points
	to := func(sep bool, i int) {
		px, py := p.hundredths(pts[i].X), p.hundredths(pts[i].Y)
		if dx := px - x; sep && dx >= 0 {
			p.w.buf = append(p.w.buf, ' ')
		}
		p.w.buf = appendHundredths(p.w.buf, px-x)
		if py >= y {
			p.w.buf = append(p.w.buf, ' ')
		}
		p.w.buf = appendHundredths(p.w.buf, py-y)
	}
	at := func(i int) { x, y = p.hundredths(pts[i].X), p.hundredths(pts[i].Y) }
	for k, op := range path.Ops {
		n := 1
		if op == canvas.CurveTo {
			n = 3
		} else if op == canvas.Close {
			n = 0
		}
		if n > len(pts) {
			p.bad = true // a path that lacks points
			return
		}
		switch op {
		case canvas.MoveTo:
			x, y = 0, 0
			p.w.buf = append(p.w.buf, 'M')
			to(false, 0)
			at(0)
			x0, y0 = x, y
		case canvas.LineTo:
			px, py := p.hundredths(pts[0].X), p.hundredths(pts[0].Y)
			switch {
			case py == y && px == x && k+1 < len(path.Ops) && path.Ops[k+1] == canvas.CurveTo:
				// The straight part between two arcs that is not there.
			case py == y:
				p.w.buf = appendHundredths(append(p.w.buf, 'h'), px-x)
			case px == x:
				p.w.buf = appendHundredths(append(p.w.buf, 'v'), py-y)
			default:
				p.w.buf = append(p.w.buf, 'l')
				to(false, 0)
			}
			at(0)
		case canvas.CurveTo:
			p.w.buf = append(p.w.buf, 'c')
			for i := range 3 {
				to(i > 0, i)
			}
			at(2)
		case canvas.Close:
			p.w.buf = append(p.w.buf, 'z')
			x, y = x0, y0
		}
		pts = pts[n:]
		p.w.room()
	}
}
