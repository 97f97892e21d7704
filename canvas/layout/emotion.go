package layout

import (
	"sort"

	"touchline/canvas"
	"touchline/canvas/text"
)

// FaceRadius is half the size of a face on an emotion curve, pt.
const FaceRadius = 6.4

// Distances of an emotion row, in pt.
const (
	quoteGap  = 10.5 // from a face's centre to the words
	curveGap  = 3.5  // from the curve to the words
	quoteEdge = 3.0  // from the words to the row's edges
	// quoteRise is how much further than quoteGap words may stand from their
	// face before they go to its other side instead.
	quoteRise = 12.0
)

// quote is where the words at a face stand: at which of its sides, and how far
// the curve reaches there, in parts of half the scale.
type quote struct {
	above bool
	rise  float64
}

// placeQuotes chooses a side for each quote, so that the curve does not run
// through it, and works out the room that the quotes need above and below the
// scale. A positive feeling has its words above its face, a negative one below,
// unless the curve rises or falls so steeply there that they would stand apart.
func (r *rowValues) placeQuotes() {
	half := r.grid.density.spacing().emotionScale / 2 // a higher row only has more room
	r.above = r.grid.density.spacing().emotionPad
	r.below = r.above
	r.quotes = make([]quote, len(r.texts))
	var curve curve
	for i, t := range r.says.columns {
		if t.Feelings > 0 {
			curve = append(curve, canvas.Point{X: r.across.middle(i), Y: -shown(t.Feeling) / 2})
		}
	}
	for i, t := range r.says.columns {
		p := r.texts[i]
		if t.Feelings == 0 || p.Empty() {
			continue
		}
		width := 0.0
		for _, l := range p.Lines {
			width = max(width, l.Width)
		}
		at := canvas.Point{X: r.across.middle(i), Y: -shown(t.Feeling) / 2}
		top, bottom := curve.reach(at.X-width/2-curveGap, at.X+width/2+curveGap)
		up, down := quote{true, at.Y - top}, quote{false, bottom - at.Y}
		q, other := up, down
		if t.Feeling < 0 {
			q, other = down, up
		}
		if far := q.distance(half); far > quoteGap+quoteRise && other.distance(half) < far {
			q = other
		}
		r.quotes[i] = q
		need := q.distance(half) + p.height + quoteEdge
		if q.above {
			r.above = max(r.above, need-half*(1+at.Y))
		} else {
			r.below = max(r.below, need-half*(1-at.Y))
		}
	}
	r.height = r.above + 2*half + r.below
}

// distance is how far from their face the words begin, in pt, where half of
// the scale takes so much.
func (q quote) distance(half float64) float64 { return max(quoteGap, q.rise*half+curveGap) }

// shown is a feeling as far as the scale shows it.
func shown(feeling float64) float64 { return min(max(feeling, -2), 2) }

// curve is the points that an emotion curve runs through, from left to right.
type curve []canvas.Point

// Curve is the path of an emotion curve: a monotone cubic through the points
// (Fritsch and Carlson 1980), level where the feeling turns, and nowhere
// beyond a value that somebody gave.
func Curve(pts []Feeling) canvas.Path {
	c := make(curve, len(pts))
	for i := range pts {
		c[i] = pts[i].At
	}
	var p canvas.Path
	for i, at := range c {
		if i == 0 {
			p.Move(at.X, at.Y)
			continue
		}
		b := c.bend(i)
		p.Curve(b[1].X, b[1].Y, b[2].X, b[2].Y, at.X, at.Y)
	}
	return p
}

// bend is the cubic from the point before i to point i.
func (c curve) bend(i int) [4]canvas.Point {
	a, b := c[i-1], c[i]
	third := (b.X - a.X) / 3
	return [4]canvas.Point{
		a,
		{X: a.X + third, Y: a.Y + c.tangent(i-1)*third},
		{X: b.X - third, Y: b.Y - c.tangent(i)*third},
		b,
	}
}

func (c curve) tangent(i int) float64 {
	if i == 0 || i == len(c)-1 {
		return 0
	}
	slope := func(i int) float64 { return (c[i+1].Y - c[i].Y) / (c[i+1].X - c[i].X) }
	a, b := slope(i-1), slope(i)
	if a*b <= 0 {
		return 0
	}
	return 2 * a * b / (a + b) // the harmonic mean keeps it monotone
}

// at is the height of the curve at an x; false beside it.
func (c curve) at(x float64) (y float64, ok bool) {
	if len(c) == 0 || x < c[0].X || x > c[len(c)-1].X {
		return 0, false
	}
	i := max(1, sort.Search(len(c), func(i int) bool { return c[i].X >= x }))
	if i == len(c) {
		return c[0].Y, true
	}
	b := c.bend(i)
	// The control points stand at the thirds, so x goes evenly with t.
	t := (x - b[0].X) / (b[3].X - b[0].X)
	u := 1 - t
	return u*u*u*b[0].Y + 3*u*u*t*b[1].Y + 3*u*t*t*b[2].Y + t*t*t*b[3].Y, true
}

// reach is the highest and the lowest place of the curve between two x. It is
// monotone between its points, so these and the ends are enough.
func (c curve) reach(left, right float64) (top, bottom float64) {
	first := true
	see := func(y float64) {
		if first {
			top, bottom, first = y, y, false
		}
		top, bottom = min(top, y), max(bottom, y)
	}
	for _, x := range [...]float64{left, right} {
		if y, ok := c.at(x); ok {
			see(y)
		}
	}
	for i := sort.Search(len(c), func(i int) bool { return c[i].X >= left }); i < len(c) && c[i].X <= right; i++ {
		see(c[i].Y)
	}
	return top, bottom
}

// YOf is the height of a feeling on the scale of a row, in pt; ValueAt is the
// feeling at a height, which may lie past the scale's ends.
func (e *Emotion) YOf(value float64) float64 {
	top, bottom := e.Axis[0], e.Axis[len(e.Axis)-1]
	return top.Y + (bottom.Y-top.Y)*(float64(top.Value)-value)/float64(top.Value-bottom.Value)
}

// ValueAt: see YOf.
func (e *Emotion) ValueAt(y float64) float64 {
	top, bottom := e.Axis[0], e.Axis[len(e.Axis)-1]
	return float64(top.Value) - (y-top.Y)*float64(top.Value-bottom.Value)/(bottom.Y-top.Y)
}

// reach is the highest and lowest place of the curve between two x; false
// beside it.
func (e *Emotion) reach(left, right float64) (top, bottom float64, ok bool) {
	n := len(e.Points)
	if n < 2 || right < e.Points[0].At.X || left > e.Points[n-1].At.X {
		return 0, 0, false
	}
	// The tangents of the bends at these x come from one more point beside.
	i := sort.Search(n, func(i int) bool { return e.Points[i].At.X >= left })
	from, to := max(0, i-3), min(n, i+4)
	c := make(curve, 0, to-from)
	for _, f := range e.Points[from:to] {
		c = append(c, f.At)
	}
	top, bottom = c.reach(left, right)
	return top, bottom, true
}

// placeEmotion sets the curve of a row.
func (l *Lane) placeEmotion(v *rowValues) {
	e := &Emotion{}
	half := (l.in.inner.H - v.above - v.below) / 2
	zero := l.in.inner.Y + v.above + half
	y := func(value float64) float64 { return zero - half*shown(value)/2 }
	for _, value := range []int{2, 0, -2} {
		s := axisNames[value]
		line := text.Single(s, faceSmall)
		at := y(float64(value))
		line.At = canvas.Point{X: v.grid.head - 5 - line.Width, Y: at - text.LineHeight(faceSmall)/2 + text.Ascent(faceSmall)}
		e.Axis = append(e.Axis, AxisLabel{Y: at, Value: value, Label: Block{s, []canvas.Line{line}}})
	}
	for i, t := range v.says.columns {
		if t.Feelings == 0 {
			continue
		}
		f := Feeling{At: canvas.Point{X: v.across.middle(i), Y: y(t.Feeling)}, Value: t.Feeling, Marked: len(v.marks[i]) > 0}
		if p := v.texts[i]; !p.Empty() {
			far := v.quotes[i].distance(half) + p.height/2
			if v.quotes[i].above {
				far = -far
			}
			f.Quote, f.QuoteAt = p.Block, f.At.Add(canvas.Point{Y: far})
		}
		e.Points = append(e.Points, f)
	}
	l.Emotion = e
}

// axisNames is what stands at the ticks of the scale.
var axisNames = map[int]string{2: "+2", 0: "0", -2: "−2"}
