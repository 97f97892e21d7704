package text

import (
	"fmt"
	"unicode/utf8"

	"touchline/canvas"
)

// Replacement draws what no font has: a rounded box with the code of the
// character in it, as an outline to fill (nonzero), in em, y down, the origin
// at the begin of the run on the baseline. width is that of the run, in em.
func Replacement(cluster string, width float64) canvas.Path {
	const (
		top, height = -0.83, 0.92
		line        = 0.045 // of the box, in em
		gap         = 0.05  // beside it
		radius      = 0.1
	)
	box := canvas.Rect{X: gap, Y: top, W: max(width-2*gap, 4*line), H: height}
	p := canvas.RoundRect(box, radius)
	appendReversed(&p, canvas.RoundRect(box.Inset(line), radius-line))

	r, _ := utf8.DecodeRuneInString(cluster)
	code := fmt.Sprintf("%04X", r)
	half := (len(code) + 1) / 2
	rows := [...]string{code[:half], code[half:]}
	face := Face{Size: 1}
	inside := box.Inset(2.5 * line)
	size := min(inside.W/max(Width(rows[0], face), Width(rows[1], face)), 0.5*inside.H/0.78)
	for i, row := range rows {
		x := inside.X + (inside.W-size*Width(row, face))/2
		// The middle of each half of the box, plus half a capital's height.
		y := inside.Y + inside.H*(0.26+0.48*float64(i)) + 0.367*size
		for _, c := range row {
			g, advance := GlyphPath(canvas.Regular, c)
			appendMoved(&p, g, canvas.Point{X: x, Y: y}, size)
			x += advance * size
		}
	}
	return p
}

func appendMoved(p *canvas.Path, q canvas.Path, at canvas.Point, scale float64) {
	p.Ops = append(p.Ops, q.Ops...)
	for _, pt := range q.Points {
		p.Points = append(p.Points, canvas.Point{X: at.X + pt.X*scale, Y: at.Y + pt.Y*scale})
	}
}

// appendReversed adds a single closed figure, drawn the other way round: a
// hole.
func appendReversed(p *canvas.Path, q canvas.Path) {
	n := len(q.Points)
	if n == 0 {
		return
	}
	p.Move(q.Points[n-1].X, q.Points[n-1].Y)
	at := n - 1
	for i := len(q.Ops) - 1; i > 0; i-- {
		switch q.Ops[i] {
		case canvas.LineTo:
			at--
			p.Line(q.Points[at].X, q.Points[at].Y)
		case canvas.CurveTo:
			c2, c1, end := q.Points[at-1], q.Points[at-2], q.Points[at-3]
			p.Curve(c2.X, c2.Y, c1.X, c1.Y, end.X, end.Y)
			at -= 3
		}
	}
	p.Close()
}
