package raster

import (
	"image"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/text"
)

// words is a line of text at a place.
func words(s string, size, x, y float64) *canvas.Text {
	l := text.Single(s, text.Face{Size: size})
	l.At = canvas.Point{X: x, Y: y}
	return &canvas.Text{Source: s, Lines: []canvas.Line{l}, Size: size, Color: black}
}

func inked(m *image.RGBA, r image.Rectangle) (sum float64) {
	r = r.Intersect(m.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			sum += float64(255-m.RGBAAt(x, y).G) / 255
		}
	}
	return sum
}

func TestGlyphsStandWhereTheLineSays(t *testing.T) {
	// 口 at 40 px: ink within its em, none on its left or right.
	m := paint(100, 60, 1, words("口", 40, 20, 45))
	if inked(m, image.Rect(0, 0, 20, 60)) > 0 || inked(m, image.Rect(60, 0, 100, 60)) > 0 {
		t.Error("ink beside the character's advance")
	}
	if inked(m, image.Rect(20, 5, 60, 50)) < 100 {
		t.Error("no character")
	}
	// Moved by a quarter of a pixel, it is moved by a quarter of a pixel.
	a, b := paint(30, 30, 1, words("l", 20, 10, 20)), paint(30, 30, 1, words("l", 20, 10.25, 20))
	if d := centre(b) - centre(a); d < 0.2 || d > 0.3 {
		t.Errorf("a quarter of a pixel moves the glyph by %.3f px", d)
	}
}

// centre is the x of the middle of the ink.
func centre(m *image.RGBA) float64 {
	sum, moment := 0.0, 0.0
	for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
		k := inked(m, image.Rect(x, m.Rect.Min.Y, x+1, m.Rect.Max.Y))
		sum, moment = sum+k, moment+k*(float64(x)+0.5)
	}
	return moment / sum
}

// Masks and paths draw the same letters.
func TestLargeGlyphsGoOnFromSmall(t *testing.T) {
	small := paint(200, 100, 1, words("服务a", maxMaskPx, 2, 70))
	large := paint(200, 100, 1, words("服务a", maxMaskPx+0.01, 2, 70))
	d, err := canvastest.Compare(small, large)
	if err != nil || d.Max > 12 {
		t.Errorf("at the change from masks to paths: %v %v", d, err)
	}
}

func TestMissingIsVisible(t *testing.T) {
	for _, s := range []string{"ᚠ", "👨\u200D👩\u200D👧", "한"} {
		m := paint(40, 40, 1, words(s, 20, 5, 30))
		if got := inked(m, m.Rect); got < 10 {
			t.Errorf("%s is drawn with %.1f px of ink", s, got)
		}
	}
}

// A glyph of the machine is fitted into the width of its run.
func TestSystemGlyphStaysInItsRun(t *testing.T) {
	run := text.Single("字ᚠ字👍字", text.Face{Size: 20})
	for _, sys := range []*text.System{nil, text.Machine()} {
		for _, r := range run.Runs {
			if !r.Missing {
				continue
			}
			l := run
			l.At = canvas.Point{X: 10, Y: 30}
			l.Runs = []canvas.Run{r}
			s := &canvas.Scene{Size: canvas.Size{W: 150, H: 40}, Ground: white, Groups: []*canvas.Group{{
				Bounds: canvas.Rect{W: 150, H: 40},
				Items:  []canvas.Item{&canvas.Text{Lines: []canvas.Line{l}, Size: 20, Color: black}},
			}}}
			m := image.NewRGBA(image.Rect(0, 0, 150, 40))
			NewPainter(canvas.InParts(s), sys).Paint(m, 1)
			left, right := int(10+r.X)-1, int(10+r.X+r.Width)+2
			if k := inked(m, image.Rect(0, 0, left, 40)) + inked(m, image.Rect(right, 0, 150, 40)); k > 0 {
				t.Errorf("%s has %.1f px of ink beside its run", r.Text, k)
			}
			if inked(m, m.Rect) < 5 {
				t.Errorf("%s is not drawn", r.Text)
			}
		}
	}
}

func TestUnreadableTextIsABar(t *testing.T) {
	m := paint(60, 20, 1, words("服务蓝图", 1.5, 10, 10))
	if got, want := inked(m, m.Rect), 6*barStrength; got < want*0.8 || got > want*1.3 {
		t.Errorf("%.2f px of ink, want about %.2f:\n%s", got, want, art(m))
	}
}

func TestTranslucentText(t *testing.T) {
	full, half := words("服务", 20, 2, 20), words("服务", 20, 2, 20)
	half.Color = black.Alpha(128)
	a, b := paint(50, 30, 1, full), paint(50, 30, 1, half)
	if got := inked(b, b.Rect) / inked(a, a.Rect); got < 0.48 || got > 0.52 {
		t.Errorf("half the ink is %.3f of it", got)
	}
}

func TestGlyphCacheIsBounded(t *testing.T) {
	c := cache[int, []byte]{limit: 10_000}
	for i := range 1_000 {
		c.put(i, make([]byte, 100), 100)
		if _, ok := c.get(0); !ok {
			t.Fatalf("what is used all the time is forgotten after %d", i)
		}
		if n := len(c.young) + len(c.old); n > 101 {
			t.Fatalf("%d entries of 100 bytes within %d", n, c.limit)
		}
	}
	if _, ok := c.get(500); ok {
		t.Error("what was not used for long is still there")
	}
	c.put(-1, nil, 6_000)
	if _, ok := c.get(-1); ok {
		t.Error("what takes more than half is kept")
	}
}
