package canvastest_test

import (
	"image"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/text"
)

func TestSceneInWords(t *testing.T) {
	canvastest.Golden(t, "scene.txt", canvastest.Dump(canvastest.Scene()))
	canvastest.Orphans(t, "*.txt", "scene.txt")
}

// The scene is written by hand, so that this package need not measure: here
// its texts are measured, and its groups are held to their bounds.
func TestSceneIsTrue(t *testing.T) {
	for _, g := range canvastest.Scene().Groups {
		for _, item := range g.Items {
			var b canvas.Rect
			switch x := item.(type) {
			case *canvas.Box:
				b = x.Rect.Inset(-x.Stroke.Width / 2)
			case *canvas.Shape:
				b = x.Path.Bounds().Inset(-x.Stroke.Width / 2)
			case *canvas.Image:
				b = x.Rect
			case *canvas.Text:
				face := text.Face{Size: x.Size, Weight: x.Weight}
				for _, l := range x.Lines {
					b = b.Union(canvas.Rect{X: l.At.X, Y: l.At.Y - 0.9*x.Size, W: l.Width, H: x.Size})
					whole := ""
					for _, r := range l.Runs {
						whole += r.Text
						if w := text.Width(r.Text, face); math.Abs(w-r.Width) > 0.005 {
							t.Errorf("%q is %v wide, and the scene says %v", r.Text, w, r.Width)
						}
						if missing := len(text.Missing(r.Text)) > 0; missing != r.Missing {
							t.Errorf("%q: missing is %v", r.Text, r.Missing)
						}
					}
					if w := text.Width(whole, face); math.Abs(w-l.Width) > 0.005 {
						t.Errorf("%q is %v wide, and the scene says %v", whole, w, l.Width)
					}
				}
			}
			if b.Union(g.Bounds) != g.Bounds {
				t.Errorf("%s: %T in %v leaves the bounds %v", g.Owner, item, b, g.Bounds)
			}
		}
	}
}

func TestDumpIsRounded(t *testing.T) {
	s := &canvas.Scene{Size: canvas.Size{W: 1.0 / 3, H: -0.001}, Groups: []*canvas.Group{nil, {Items: []canvas.Item{nil}}}}
	want := "scene 0.33 × 0\ngroup nil\ngroup \"\" 0 0 0×0\n  unknown <nil>\n"
	if got := canvastest.Dump(s); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPath(t *testing.T) {
	var p canvas.Path
	p.Move(0, 1.005)
	p.Line(2.5, -0.001)
	p.Curve(1, 2, 3, 4, 5, 6)
	p.Close()
	if got, want := canvastest.Path(p), "M 0 1 L 2.5 0 C 1 2 3 4 5 6 Z"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := canvastest.Path(canvas.Path{Ops: []canvas.Op{canvas.CurveTo}}); got != "C" {
		t.Errorf("a path that lacks points is %q", got)
	}
}

func TestCompare(t *testing.T) {
	a, b := image.NewRGBA(image.Rect(0, 0, 10, 10)), image.NewRGBA(image.Rect(0, 0, 10, 10))
	if d, err := canvastest.Compare(a, b); err != nil || d.Max != 0 || d.Mean != 0 {
		t.Errorf("two empty pictures: %v %v", d, err)
	}
	b.SetRGBA(3, 4, color.RGBA{R: 40, A: 200})
	d, err := canvastest.Compare(a, b)
	if err != nil || d.Max != 200 || d.At != (image.Point{X: 3, Y: 4}) || math.Abs(d.Mean-240.0/400) > 1e-9 {
		t.Errorf("one pixel: %v %v", d, err)
	}
	if _, err := canvastest.Compare(a, image.NewRGBA(image.Rect(0, 0, 9, 10))); err == nil {
		t.Error("pictures of different sizes are compared")
	}
}

// report is a test that only notes what it is told.
type report struct {
	testing.TB
	said []string
}

func (r *report) Helper()                      {}
func (r *report) Errorf(f string, args ...any) { r.said = append(r.said, f) }

func TestGoldenFindsDifferences(t *testing.T) {
	if canvastest.Updating() {
		t.Skip("golden files are being written")
	}
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{"a.txt": "one\ntwo\n", "b.txt": ""} {
		if err := os.WriteFile(filepath.Join("testdata", name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for got, wrong := range map[string]int{"one\ntwo\n": 0, "one\n": 1, "one\nthree\n": 1, "one\ntwo\nthree\n": 1} {
		r := &report{TB: t}
		canvastest.Golden(r, "a.txt", got)
		if len(r.said) != wrong {
			t.Errorf("%q: %d complaints, want %d", got, len(r.said), wrong)
		}
	}
	r := &report{TB: t}
	canvastest.Orphans(r, "*.txt", "a.txt")
	if len(r.said) != 1 || !strings.Contains(r.said[0], "no test asks") {
		t.Errorf("of b.txt it says %q", r.said)
	}
}
