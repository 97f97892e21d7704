package buildup

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// path makes one of pairs of numbers: lines, each figure closed or not.
func path(closed bool, figures ...[]float64) (p canvas.Path) {
	for _, f := range figures {
		for i := 0; i+1 < len(f); i += 2 {
			if i == 0 {
				p.Move(f[i], f[i+1])
			} else {
				p.Line(f[i], f[i+1])
			}
		}
		if closed {
			p.Close()
		}
	}
	return p
}

// TestAPathIsCut where a line through x = 5 parts it. What is filled stays one
// figure whose side is that line; of a stroke the pieces stay, and none is joined
// to another one by a line that was not there.
func TestAPathIsCut(t *testing.T) {
	var arch canvas.Path // a half circle about from 0 to 10: its top is in the middle
	arch.Move(0, 0)
	arch.Curve(0, 8, 10, 8, 10, 0)
	for _, c := range []struct {
		name   string
		path   canvas.Path
		filled bool
		want   string
	}{
		{"a line to the right", path(false, []float64{0, 0, 10, 20}), false, "M 0 0 L 5 10"},
		{"a line to the left", path(false, []float64{10, 20, 0, 0}), false, "M 5 10 L 0 0"},
		{"a line that ends there", path(false, []float64{0, 0, 5, 0}), false, "M 0 0 L 5 0"},
		{"a line that begins there", path(false, []float64{5, 0, 9, 0, 9, 9}), false, "M 5 0 L 5 0"},
		{"a line beyond", path(false, []float64{6, 0, 9, 0, 7, 7}), false, ""},
		{"out and back", path(false, []float64{0, 0, 10, 0, 10, 8, 0, 8}), false, "M 0 0 L 5 0 M 5 8 L 0 8"},
		{"two lines", path(false, []float64{0, 0, 2, 0}, []float64{8, 1, 1, 1}), false, "M 0 0 L 2 0 M 5 1 L 1 1"},
		{"an area", path(true, []float64{0, 0, 10, 0, 10, 8, 0, 8}), true, "M 0 0 L 5 0 L 5 8 L 0 8 L 0 0 Z"},
		{"an area from its right side on", path(true, []float64{10, 0, 10, 8, 0, 8, 0, 0}), true, "M 5 8 L 0 8 L 0 0 L 5 0 Z"},
		{"two areas, one beyond", path(true, []float64{0, 0, 2, 0, 2, 2}, []float64{7, 0, 9, 0, 9, 2}), true, "M 0 0 L 2 0 L 2 2 L 0 0 Z"},
		{"the outline of an area", path(true, []float64{0, 0, 10, 0, 10, 8, 0, 8}), false, "M 0 0 L 5 0 M 5 8 L 0 8 L 0 0"},
		{"a curve", arch, false, "M 0 0 C 0 4 2.5 6 5 6"},
	} {
		if got := canvastest.Path(cut(c.path, 5, c.filled)); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

// TestAHalfKeepsItsArea: of an area whose sides go where they like, what is left
// of a line and what is left of it in the mirror come to the whole.
func TestAHalfKeepsItsArea(t *testing.T) {
	area := func(p canvas.Path) (sum float64) {
		var at, first canvas.Point
		for _, op := range p.Ops {
			switch op {
			case canvas.MoveTo:
				at, first = p.Points[0], p.Points[0]
				p.Points = p.Points[1:]
			case canvas.LineTo:
				sum += at.X*p.Points[0].Y - at.Y*p.Points[0].X
				at, p.Points = p.Points[0], p.Points[1:]
			case canvas.Close:
				sum += at.X*first.Y - at.Y*first.X
			}
		}
		return math.Abs(sum) / 2
	}
	rapid.Check(t, func(t *rapid.T) {
		// A polygon around a middle, so that no side crosses another.
		n := rapid.IntRange(3, 9).Draw(t, "corners")
		var there, mirrored []float64
		for i := range n {
			far := rapid.Float64Range(1, 10).Draw(t, "far")
			a := 2 * math.Pi * float64(i) / float64(n)
			x, y := far*math.Cos(a), far*math.Sin(a)
			there, mirrored = append(there, x, y), append(mirrored, -x, y)
		}
		x := rapid.Float64Range(-9, 9).Draw(t, "x")
		whole := area(path(true, there))
		left, right := area(cut(path(true, there), x, true)), area(cut(path(true, mirrored), -x, true))
		if math.Abs(left+right-whole) > 1e-6*whole+1e-6 {
			t.Errorf("cut at %g, %g and %g are not %g", x, left, right, whole)
		}
	})
}

// TestWhatOfAGroupIsLeft: a shape is cut, words and boxes come whole once their
// middle is reached, and a group of which nothing is left is none.
func TestWhatOfAGroupIsLeft(t *testing.T) {
	box := func(x, w float64) canvas.Item { return &canvas.Box{Rect: canvas.Rect{X: x, Y: 0, W: w, H: 4}} }
	line := func(x, to float64) canvas.Item {
		return &canvas.Shape{Path: path(false, []float64{x, 1, to, 1}), Stroke: canvas.Stroke{Color: canvas.RGB(1)}}
	}
	for name, c := range map[string]struct {
		item canvas.Item
		want string
	}{
		"a box before":            {box(0, 4), "0 to 4"},
		"a box up to there":       {box(0, 5), "0 to 5"},
		"a box, its middle short": {box(0, 9.9), "0 to 9.9"},
		"a box, its middle there": {box(0, 10), "nothing"},
		"a box behind":            {box(6, 4), "nothing"},
		"a line before":           {line(0, 4), "0 to 4"},
		"a line across":           {line(1, 20), "1 to 5"},
		"a line from there on":    {line(5, 20), "nothing"},
		"a line behind":           {line(6, 20), "nothing"},
	} {
		g := &canvas.Group{Owner: "lane:l", Items: []canvas.Item{c.item}, Bounds: canvas.ItemBounds(c.item)}
		got := "nothing"
		if left := upTo(g, 5); left != nil {
			r := canvas.ItemBounds(left.Items[0])
			got = canvastest.Path(path(false, []float64{r.X, 0, r.Right(), 0}))
			got = map[string]string{"M 0 0 L 4 0": "0 to 4", "M 0 0 L 5 0": "0 to 5", "M 0 0 L 9.9 0": "0 to 9.9", "M 1 0 L 5 0": "1 to 5"}[got]
			if left.Owner != g.Owner || left.Bounds != r {
				t.Errorf("%s: %+v", name, left)
			}
		}
		if got != c.want {
			t.Errorf("%s: %s is left, not %s", name, got, c.want)
		}
	}
}
