package chart

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// Count draws how many of something there are as a bar from left to right, of
// most at its full width, with the number behind it.
func Count(s *typeset.Sheet, left, right, y float64, n, most int, c canvas.Color) {
	bold := typeset.Bold(s.Style.Small)
	label := strconv.Itoa(n)
	room := right - left - text.Width(strconv.Itoa(most), bold) - 5
	w := max(1, room*float64(n)/float64(max(most, 1)))
	s.Fill(canvas.Rect{X: left, Y: y - 4, W: w, H: 8}, 0, c)
	s.Line(left+w+5, y+3, typeset.Span{Text: label, Face: bold, Color: s.Inks.Ink})
}

// Bullet draws a figure against its target: the way from a baseline to the target
// and past it as a pale band, what was measured as a bar in it, the target as a
// tick. way is the share of the way that was come; nil is not measured.
func Bullet(s *typeset.Sheet, left, right, y float64, way *float64, c canvas.Color) {
	target := left + (right-left)/(1+2*overshoot)
	s.Fill(canvas.Rect{X: left, Y: y - 4, W: target - left, H: 8}, 0, blend(s.Inks.Muted, s.Inks.Ground, 0.3))
	s.Fill(canvas.Rect{X: target, Y: y - 4, W: right - target, H: 8}, 0, blend(s.Inks.Muted, s.Inks.Ground, 0.14))
	if way != nil {
		if w := (target - left) * min(max(*way, 0), 1+2*overshoot); w > 0 {
			s.Fill(canvas.Rect{X: left, Y: y - 1.8, W: w, H: 3.6}, 0, c)
		}
	}
	s.Path(func(p *canvas.Path) { p.Move(target, y-5.5); p.Line(target, y+5.5) }, canvas.Stroke{Color: s.Inks.Ink, Width: 2})
}

// Field is a field of a matrix: what stands in it, and how it looks.
type Field struct {
	Label  string
	Disc   bool // the label stands in a black disc
	Ground canvas.Color
	Framed [4]bool // edges drawn heavy: above, right, below, left
}

// Matrix draws fields in a square of n by n, the first row below, with numbers
// along two sides. put is told of each field before it is drawn, so that it can be
// given an owner.
func Matrix(s *typeset.Sheet, r canvas.Rect, n int, of func(row, column int) Field, edge canvas.Color, put func(row, column int, draw func())) {
	cell := min(r.W, r.H) / float64(n)
	bold := typeset.Bold(s.Style.Body)
	at := func(row, column int) canvas.Rect {
		return canvas.Rect{X: r.X + cell*float64(column), Y: r.Y + cell*float64(n-1-row), W: cell, H: cell}
	}
	for row := range n {
		for column := range n {
			f, a := of(row, column), at(row, column)
			put(row, column, func() {
				s.Fill(a.Inset(0.6), 0, f.Ground)
				if f.Label == "" {
					return
				}
				ink := s.Inks.Ink
				if f.Disc {
					ink = s.Inks.Ground
					half := min(cell/2-2, max(8, text.Width(f.Label, bold)/2+3))
					s.Fill(canvas.Rect{X: a.Center().X - half, Y: a.Center().Y - min(half, 8), W: 2 * half, H: 2 * min(half, 8)}, min(half, 8), s.Inks.Ink)
				}
				s.Centred(a.Center().X, a.Center().Y-text.LineHeight(bold)/2, cell, f.Label, bold, ink)
			})
		}
	}
	for row := range n {
		for column := range n {
			f, a := of(row, column), at(row, column)
			for i, on := range f.Framed {
				if !on {
					continue
				}
				from, to := canvas.Point{X: a.X, Y: a.Y}, canvas.Point{X: a.Right(), Y: a.Y}
				switch i {
				case 1:
					from, to = to, canvas.Point{X: a.Right(), Y: a.Bottom()}
				case 2:
					from, to = canvas.Point{X: a.X, Y: a.Bottom()}, canvas.Point{X: a.Right(), Y: a.Bottom()}
				case 3:
					to = canvas.Point{X: a.X, Y: a.Bottom()}
				}
				s.Path(func(p *canvas.Path) { p.Move(from.X, from.Y); p.Line(to.X, to.Y) }, canvas.Stroke{Color: edge, Width: 1.4, Cap: canvas.CapRound})
			}
		}
	}
	small := typeset.Regular(s.Style.Small)
	for i := range n {
		s.Centred(r.X+cell*(float64(i)+0.5), r.Y+cell*float64(n)+2, cell, strconv.Itoa(i+1), small, s.Inks.Muted)
		s.LineToRight(r.X-4, r.Y+cell*(float64(n-i)-0.5)+3, typeset.Span{Text: strconv.Itoa(i + 1), Face: small, Color: s.Inks.Muted})
	}
}
