package raster

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
)

var (
	black = canvas.RGB(0)
	white = canvas.RGB(0xFFFFFF)
	red   = canvas.RGB(0xFF0000)
)

// paint paints items on white.
func paint(w, h, scale float64, items ...canvas.Item) *image.RGBA {
	b := canvas.Rect{W: w, H: h}
	s := &canvas.Scene{Size: canvas.Size{W: w, H: h}, Ground: white, Groups: []*canvas.Group{{Bounds: b, Items: items}}}
	m := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(w*scale)), int(math.Ceil(h*scale))))
	NewPainter(canvas.InParts(s), nil).Paint(m, scale)
	return m
}

// art draws a picture in letters: # black, r red, . white, digits for the
// grey between (9 nearly black).
func art(m *image.RGBA) string {
	var b strings.Builder
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			switch c := m.RGBAAt(x, y); {
			case c == color.RGBA{0, 0, 0, 255}:
				b.WriteByte('#')
			case c == color.RGBA{255, 0, 0, 255}:
				b.WriteByte('r')
			case c == color.RGBA{255, 255, 255, 255}:
				b.WriteByte('.')
			default:
				b.WriteByte('0' + (255-c.G)/26)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func picture(rows ...string) string { return strings.Join(rows, "\n") + "\n" }

func line(x0, y0, x1, y1 float64) canvas.Path {
	var p canvas.Path
	p.Move(x0, y0)
	p.Line(x1, y1)
	return p
}

func TestPixels(t *testing.T) {
	stroke := func(w float64, dash ...float64) canvas.Stroke {
		return canvas.Stroke{Color: black, Width: w, Dash: dash}
	}
	var elbow canvas.Path
	elbow.Move(1, 1.3)
	elbow.Line(6.4, 1.3)
	elbow.Line(6.4, 5)
	for _, c := range []struct {
		name  string
		scale float64
		items []canvas.Item
		want  string
	}{
		{"a hairline is one pixel", 1, []canvas.Item{&canvas.Shape{Path: line(1, 2.4, 7, 2.4), Stroke: stroke(1)}}, picture(
			"........", "........", ".######.", "........", "........", "........")},
		{"two pixels", 1, []canvas.Item{&canvas.Shape{Path: line(1, 2.4, 7, 2.4), Stroke: stroke(1.7)}}, picture(
			"........", ".######.", ".######.", "........", "........", "........")},
		{"half a pixel is paler", 1, []canvas.Item{&canvas.Shape{Path: line(1, 2.4, 7, 2.4), Stroke: stroke(0.5)}}, picture(
			"........", "........", ".444444.", "........", "........", "........")},
		{"an elbow", 1, []canvas.Item{&canvas.Shape{Path: elbow, Stroke: stroke(1)}}, picture(
			"........", ".######.", "......#.", "......#.", "......#.", "........")},
		{"dashes", 1, []canvas.Item{&canvas.Shape{Path: line(0, 2, 8, 2), Stroke: stroke(1, 2, 1)}}, picture(
			"........", "........", "##.##.##", "........", "........", "........")},
		{"dashes too short to see", 1, []canvas.Item{&canvas.Shape{Path: line(0, 2, 8, 2), Stroke: stroke(1, 0.2, 0.2)}}, picture(
			"........", "........", "44444444", "........", "........", "........")},
		{"a box with an edge", 1, []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 1.2, Y: 1.4, W: 5, H: 3}, Fill: red, Stroke: stroke(1)}}, picture(
			"........", ".######.", ".#rrrr#.", ".#rrrr#.", ".######.", "........")},
		{"boxes side by side leave no seam", 1, []canvas.Item{
			&canvas.Box{Rect: canvas.Rect{X: 0.6, Y: 1, W: 2.8, H: 2}, Fill: black}, &canvas.Box{Rect: canvas.Rect{X: 3.4, Y: 1, W: 3, H: 2}, Fill: red},
		}, picture(
			"........", ".##rrr..", ".##rrr..", "........", "........", "........")},
		{"a bar thinner than a pixel", 1, []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 2.1, Y: 1, W: 0.3, H: 3}, Fill: black}}, picture(
			"........", "..2.....", "..2.....", "..2.....", "........", "........")},
		{"a filled path with straight edges", 1, []canvas.Item{&canvas.Shape{Path: canvas.RoundRect(canvas.Rect{X: 1.4, Y: 1.4, W: 4.2, H: 3.2}, 0), Fill: black}}, picture(
			"........", ".#####..", ".#####..", ".#####..", ".#####..", "........")},
		{"a box all of edge", 1, []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 2, Y: 2, W: 1, H: 1}, Fill: red, Stroke: stroke(3)}}, picture(
			"........", ".####...", ".####...", ".####...", ".####...", "........")},
		{"nothing", 1, []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 2, Y: 2, W: 3, H: 3}}}, picture(
			"........", "........", "........", "........", "........", "........")},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := art(paint(8, 6, c.scale, c.items...)); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

// Lines across and down, and edges of boxes, have no half-covered pixels, at
// whatever place and scale.
func TestStraightIsCrisp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(5, 15)
		scale := rapid.Float64Range(1, 5).Draw(t, "scale")
		x, y := v.Draw(t, "x"), v.Draw(t, "y")
		width := rapid.Float64Range(1, 3).Draw(t, "width")
		st := canvas.Stroke{Color: black, Width: width}
		for name, item := range map[string]canvas.Item{
			"across": &canvas.Shape{Path: line(-50, y, 80, y), Stroke: st},
			"down":   &canvas.Shape{Path: line(x, -50, x, 80), Stroke: st},
			"box":    &canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: v.Draw(t, "w"), H: v.Draw(t, "h")}, Fill: white, Stroke: st},
			"filled": &canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: 3, H: 3}, Fill: black},
		} {
			if a := art(paint(20, 20, scale, item)); strings.ContainsAny(a, "0123456789") {
				t.Fatalf("%s at %v, %v, scale %v:\n%s", name, x, y, scale, a)
			}
		}
	})
}

// An arrow head stays in the middle of its line, wherever the grid puts it.
func TestHeadFollowsItsLine(t *testing.T) {
	for i := range 20 {
		x := 8 + float64(i)*0.1
		var head canvas.Path
		head.Move(x, 18)
		head.Line(x-3.5, 11)
		head.Line(x+3.5, 11)
		head.Close()
		m := paint(20, 20, 1,
			&canvas.Shape{Path: line(x, 2, x, 12), Stroke: canvas.Stroke{Color: black, Width: 1}},
			&canvas.Shape{Path: head, Fill: black})
		for y := range 20 {
			mid := int(x)
			for d := 1; d < 5; d++ {
				if l, r := m.RGBAAt(mid-d, y), m.RGBAAt(mid+d, y); max(l.R, r.R)-min(l.R, r.R) > 3 {
					t.Fatalf("at x %v the head is not in the middle:\n%s", x, art(m))
				}
			}
		}
	}
}

func TestRoundBoxIsEven(t *testing.T) {
	m := paint(20, 16, 1, &canvas.Box{Rect: canvas.Rect{X: 2, Y: 2, W: 15, H: 11}, Radius: 4, Fill: red, Stroke: canvas.Stroke{Color: black, Width: 1}})
	// With its edge it covers 2 to 18 across and 2 to 14 down.
	for y := range 16 {
		for x := range 20 {
			c := m.RGBAAt(x, y)
			for _, d := range []color.RGBA{m.RGBAAt(19-x, y), m.RGBAAt(x, 15-y)} {
				if diff(c.R, d.R) > 2 || diff(c.G, d.G) > 2 {
					t.Fatalf("pixel %d, %d is %v and its mirror %v:\n%s", x, y, c, d, art(m))
				}
			}
		}
	}
}

func diff(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

// Strokes are as wide as they say, whichever way they run.
func TestSlantedStrokes(t *testing.T) {
	for deg := 7; deg < 360; deg += 23 {
		for _, width := range []float64{0.6, 1, 2.5, 6} {
			sin, cos := math.Sincos(float64(deg) * math.Pi / 180)
			const length = 60
			p := line(50-cos*length/2, 50-sin*length/2, 50+cos*length/2, 50+sin*length/2)
			m := paint(100, 100, 1, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: black, Width: width}})
			ink := 0.0
			for i := 0; i < len(m.Pix); i += 4 {
				ink += float64(255-m.Pix[i]) / 255
			}
			if want := width * length; math.Abs(ink-want) > 0.03*want {
				t.Errorf("%d°, %v wide: %.1f px of ink, want %.1f", deg, width, ink, want)
			}
		}
	}
}

func TestJoinsAndCaps(t *testing.T) {
	var v canvas.Path
	v.Move(10, 40)
	v.Line(25, 10)
	v.Line(40, 40)
	ink := func(c canvas.Cap, j canvas.Join) float64 {
		m := paint(50, 50, 2, &canvas.Shape{Path: v, Stroke: canvas.Stroke{Color: black, Width: 6, Cap: c, Join: j}})
		sum := 0.0
		for i := 0; i < len(m.Pix); i += 4 {
			sum += float64(255-m.Pix[i]) / 255
		}
		return sum / 4 // pt²
	}
	butt, miter, round := ink(canvas.CapButt, canvas.JoinMiter), ink(canvas.CapRound, canvas.JoinMiter), ink(canvas.CapButt, canvas.JoinRound)
	if got, want := miter-butt, math.Pi*9; math.Abs(got-want) > 1 {
		t.Errorf("two round caps of radius 3 add %.1f pt², want %.1f", got, want)
	}
	if round >= butt {
		t.Errorf("a round corner has %.1f pt², a pointed one %.1f", round, butt)
	}
	dot := paint(10, 10, 4, &canvas.Shape{Path: line(5, 5, 5, 5), Stroke: canvas.Stroke{Color: black, Width: 4, Cap: canvas.CapRound}})
	if c := dot.RGBAAt(20, 20); c.R != 0 {
		t.Errorf("a line without length and with round caps is no dot: %s", fmt.Sprint(c))
	}
}
