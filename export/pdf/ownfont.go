package pdf

import (
	"encoding/binary"
	"math"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
)

// in is the font with the characters of one of one's own before its own ones. Both
// stand in one font of the file: what the one lacks is there.
func (f *font) in(other canvas.Font) *font {
	o, ok := other.(*text.Own)
	if !ok {
		return f
	}
	mixed := *f
	mixed.own, mixed.drawn = o, map[rune][]byte{}
	return &mixed
}

// draws reports whether the font of one's own has a character.
func (f *font) draws(r rune) bool {
	if f.own == nil {
		return false
	}
	_, _, ok := f.own.Glyph(f.weight, r)
	return ok
}

// baseName is what a face is called.
func (f *font) baseName(w canvas.Weight) string {
	if f.own == nil {
		return baseNames[w]
	}
	return ownName(f.own.FontName(), w)
}

// ownName is the letters and figures of a family's name, for it is a name of a PDF.
func ownName(family string, w canvas.Weight) string {
	name := strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, family)
	if len(name) > 60 || name == "" {
		name = "Own"
	}
	if w&1 == canvas.Bold {
		return name + "-Bold"
	}
	return name + "-Regular"
}

// ownOutline is a character as a simple glyph of TrueType; nil for a blank one.
func (f *font) ownOutline(r rune) []byte {
	if o, ok := f.drawn[r]; ok {
		return o
	}
	path, _, _ := f.own.Glyph(f.weight, r)
	o := simpleGlyph(path, float64(f.em))
	f.drawn[r] = o
	return o
}

// corner is a point of a glyph, in font units, y up. One that is not on the curve is
// the control of a quadratic Bézier.
type corner struct {
	x, y int
	on   bool
}

// simpleGlyph writes a path in em, y down, as a glyph, as the OpenType specification
// describes it under "glyf".
func simpleGlyph(p canvas.Path, em float64) []byte {
	all := corners(p, em)
	if len(all) == 0 {
		return nil
	}
	lo, hi := all[0][0], all[0][0]
	var ends, flags, xs, ys []byte
	n, before := 0, corner{}
	for _, c := range all {
		for _, q := range c {
			lo.x, lo.y, hi.x, hi.y = min(lo.x, q.x), min(lo.y, q.y), max(hi.x, q.x), max(hi.y, q.y)
			flag := byte(0)
			if q.on {
				flag = 1
			}
			flags = append(flags, flag) // both ways to the next one have two bytes
			xs = binary.BigEndian.AppendUint16(xs, uint16(int16(q.x-before.x)))
			ys = binary.BigEndian.AppendUint16(ys, uint16(int16(q.y-before.y)))
			before = q
		}
		n += len(c)
		ends = binary.BigEndian.AppendUint16(ends, uint16(n-1))
	}
	var out []byte
	for _, v := range []int{len(all), lo.x, lo.y, hi.x, hi.y} {
		out = binary.BigEndian.AppendUint16(out, uint16(int16(v)))
	}
	out = append(append(out, ends...), 0, 0) // no instructions
	return append(append(append(out, flags...), xs...), ys...)
}

// corners is the contours of a path that has any ink.
func corners(p canvas.Path, em float64) (all [][]corner) {
	var c []corner
	at := func(q canvas.Point, on bool) corner {
		return corner{int(math.Round(q.X * em)), int(math.Round(-q.Y * em)), on}
	}
	end := func() {
		if n := len(c); n > 1 && c[0] == c[n-1] {
			c = c[:n-1] // it is closed by itself
		}
		if len(c) > 2 {
			all = append(all, c)
		}
		c = nil
	}
	var from canvas.Point
	points := p.Points
	for _, op := range p.Ops {
		switch op {
		case canvas.MoveTo:
			end()
			from = points[0]
			c = append(c, at(from, true))
			points = points[1:]
		case canvas.LineTo:
			from = points[0]
			c = append(c, at(from, true))
			points = points[1:]
		case canvas.CurveTo:
			for _, q := range quads([4]canvas.Point{from, points[0], points[1], points[2]}, em) {
				c = append(c, at(q[0], false), at(q[1], true))
			}
			from = points[2]
			points = points[3:]
		case canvas.Close:
			end()
		}
	}
	end()
	return all
}

// quads is a cubic Bézier as quadratic ones, each as its control and its end: the one
// that it was made of, or four that keep within a part of a font unit of it.
func quads(c [4]canvas.Point, em float64) [][2]canvas.Point {
	control := func(c [4]canvas.Point) canvas.Point {
		return canvas.Point{X: (3*(c[1].X+c[2].X) - c[0].X - c[3].X) / 4, Y: (3*(c[1].Y+c[2].Y) - c[0].Y - c[3].Y) / 4}
	}
	// How far a cubic is from the quadratic one with that control, at most: √3/36 of
	// its third difference.
	dx, dy := c[3].X-3*c[2].X+3*c[1].X-c[0].X, c[3].Y-3*c[2].Y+3*c[1].Y-c[0].Y
	const enough = 0.7 // font units
	if math.Hypot(dx, dy)*math.Sqrt(3)/36*em <= enough {
		return [][2]canvas.Point{{control(c), c[3]}}
	}
	var out [][2]canvas.Point
	rest := c
	for n := 4; n > 0; n-- {
		var piece [4]canvas.Point
		piece, rest = split(rest, 1/float64(n))
		out = append(out, [2]canvas.Point{control(piece), piece[3]})
	}
	return out
}

// split parts a cubic Bézier.
func split(c [4]canvas.Point, t float64) (a, b [4]canvas.Point) {
	mid := func(p, q canvas.Point) canvas.Point {
		return canvas.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}
	}
	p01, p12, p23 := mid(c[0], c[1]), mid(c[1], c[2]), mid(c[2], c[3])
	p012, p123 := mid(p01, p12), mid(p12, p23)
	m := mid(p012, p123)
	return [4]canvas.Point{c[0], p01, p012, m}, [4]canvas.Point{m, p123, p23, c[3]}
}
