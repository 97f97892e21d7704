package pdf

import (
	"math"
	"strconv"

	"touchline/canvas"
)

// pen writes the operators of a page's content. It keeps what the reader's
// graphics state is, and says only what changes.
//
// The page is set up (see placement) so that scene points are written as
// they are, with y negated: PDF counts upward.
type pen struct {
	b     []byte
	unit  float64 // steps in a pt: 100, or more where a scene is enlarged
	digit int     // digits behind the point
	bad   bool    // a number was none, or too large for a PDF
	state state
	text  [2]int64 // where the text line began, in steps
}

// state is the part of the graphics state that the pen sets. Its zero value
// is what nothing has, so that the first use of each sets it.
type state struct {
	fill, stroke canvas.Color // A: 255 once set
	width        int64
	size         int64 // of the font
	weight       canvas.Weight
	alpha        int // 1 + alpha
	cap, join    int // 1 + value
	dash         []float64
}

// limit is the largest coordinate, in pt: far above any page, and far below
// what a reader's single-precision numbers can hold.
const limit = 1e6

// fixed rounds a length to steps.
func (p *pen) fixed(v float64) int64 {
	if !(math.Abs(v) <= limit) { // NaN too
		p.bad = true
		return 0
	}
	return int64(math.Round(v * p.unit))
}

// number appends steps as a number and a blank.
func (p *pen) number(v int64) {
	b := p.b
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	whole := v
	for range p.digit {
		whole /= 10
	}
	rest := v
	tens := int64(1)
	for range p.digit {
		tens *= 10
	}
	rest -= whole * tens
	if whole != 0 || rest == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if rest != 0 {
		b = append(b, '.')
		for rest != 0 {
			tens /= 10
			b = append(b, byte('0'+rest/tens))
			rest %= tens
		}
	}
	p.b = append(b, ' ')
}

func (p *pen) length(v float64) { p.number(p.fixed(v)) }

// point appends a point of the scene.
func (p *pen) point(q canvas.Point) {
	p.number(p.fixed(q.X))
	p.number(-p.fixed(q.Y))
}

func (p *pen) op(s string) { p.b = append(append(p.b, s...), '\n') }

// exact appends a number that is no length, with five digits.
func (p *pen) exact(v float64) {
	if !(math.Abs(v) <= limit) {
		p.bad = true
		v = 0
	}
	p.b = strconv.AppendFloat(p.b, math.Round(v*1e5)/1e5, 'f', -1, 64)
	p.b = append(p.b, ' ')
}

// color appends the three parts of a colour, 0 to 1.
func (p *pen) color(c canvas.Color) {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		p.b = append(p.b, shades[v]...)
		p.b = append(p.b, ' ')
	}
}

// shades is 0 … 255 as 0 … 1, with as many digits as tell them apart.
var shades = func() (t [256]string) {
	for i := range t {
		t[i] = strconv.FormatFloat(math.Round(float64(i)/255*1000)/1000, 'f', -1, 64)
		if len(t[i]) > 1 && t[i][0] == '0' {
			t[i] = t[i][1:]
		}
	}
	return t
}()

func (p *pen) fillColor(c canvas.Color) {
	if c.A = 255; c != p.state.fill {
		p.state.fill = c
		p.color(c)
		p.op("rg")
	}
}

// strokeStyle sets all of a stroke but its alpha.
func (p *pen) strokeStyle(s canvas.Stroke) {
	c := s.Color
	if c.A = 255; c != p.state.stroke {
		p.state.stroke = c
		p.color(c)
		p.op("RG")
	}
	if w := max(1, p.fixed(s.Width)); w != p.state.width {
		p.state.width = w
		p.number(w)
		p.op("w")
	}
	if v := int(s.Cap) + 1; v != p.state.cap {
		p.state.cap = v
		p.b = strconv.AppendInt(p.b, int64(min(s.Cap, canvas.CapRound)), 10)
		p.op(" J")
	}
	if v := int(s.Join) + 1; v != p.state.join {
		p.state.join = v
		p.b = strconv.AppendInt(p.b, int64(min(s.Join, canvas.JoinRound)), 10)
		p.op(" j")
	}
	p.dashes(s.Dash)
}

// dashes sets a pattern; one that a reader must refuse (a negative length, or
// none over 0) is a solid line.
func (p *pen) dashes(dash []float64) {
	sum := 0.0
	for _, v := range dash {
		if !(v >= 0) {
			sum = 0
			break
		}
		sum += v
	}
	if p.fixed(sum) == 0 {
		dash = nil
	}
	if same(dash, p.state.dash) {
		return
	}
	p.state.dash = dash
	p.b = append(p.b, '[')
	for _, v := range dash {
		p.length(v)
	}
	p.op("]0 d")
}

func same(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// path appends a path with its points moved by −from.
func (p *pen) path(q canvas.Path, from canvas.Point) {
	i := 0
	for _, op := range q.Ops {
		n, name := 1, "m"
		switch op {
		case canvas.LineTo:
			name = "l"
		case canvas.CurveTo:
			n, name = 3, "c"
		case canvas.Close:
			n, name = 0, "h"
		}
		if i+n > len(q.Points) {
			p.bad = true
			return
		}
		for _, pt := range q.Points[i : i+n] {
			p.point(pt.Sub(from))
		}
		i += n
		p.op(name)
	}
}

// openText begins a text object, closeText ends it; moveText goes to the left
// end of a baseline.
func (p *pen) openText() {
	p.op("BT")
	p.text = [2]int64{}
}

func (p *pen) closeText() { p.op("ET") }

func (p *pen) moveText(at canvas.Point) {
	x, y := p.fixed(at.X), -p.fixed(at.Y)
	p.number(x - p.text[0])
	p.number(y - p.text[1])
	p.op("Td")
	p.text = [2]int64{x, y}
}

// faceNames is what the faces are called in a page's content.
var faceNames = [...]string{canvas.Regular: "/R ", canvas.Bold: "/B ", own + canvas.Regular: "/OR ", own + canvas.Bold: "/OB "}

// own is what the faces of a font of one's own have more than the program's of the
// same weight.
const own = 2

// faceOf is the face of a text.
func faceOf(t *canvas.Text) canvas.Weight {
	if t.Font != nil {
		return own + t.Weight&1
	}
	return t.Weight & 1
}

func (p *pen) font(w canvas.Weight, size float64) {
	if n := max(1, p.fixed(size)); n != p.state.size || w != p.state.weight {
		p.state.size, p.state.weight = n, w
		p.b = append(p.b, faceNames[w]...)
		p.number(n)
		p.op("Tf")
	}
}

// begin says what the text that follows is as a whole.
func (p *pen) begin(s string) {
	p.b = append(p.b, "/Span<</ActualText"...)
	p.b = appendText(p.b, s)
	p.op(">>BDC")
}

func (p *pen) end() { p.op("EMC") }
