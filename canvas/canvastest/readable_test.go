package canvastest_test

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// TestUnreadable: each rule finds what it is for, and nothing in a page that
// has no such fault.
func TestUnreadable(t *testing.T) {
	text := func(source, said string, x, y float64) *canvas.Text {
		w := 5 * float64(len(said))
		return &canvas.Text{Source: source, Size: 10, Color: canvas.RGB(0), Lines: []canvas.Line{
			{At: canvas.Point{X: x, Y: y}, Width: w, Runs: []canvas.Run{{Text: said, Width: w}}},
		}}
	}
	box := func(x, y, w, h float64) *canvas.Box {
		return &canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: w, H: h}, Fill: canvas.RGB(0xFFFFFF)}
	}
	line := func(x0, y0, x1, y1 float64) *canvas.Shape {
		var p canvas.Path
		p.Move(x0, y0)
		p.Line(x1, y1)
		return &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: canvas.RGB(0), Width: 1}}
	}
	curve := func() *canvas.Shape {
		var p canvas.Path
		p.Move(0, 100)
		p.Curve(30, 20, 60, 20, 90, 100)
		return &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: canvas.RGB(0), Width: 1}}
	}
	for _, c := range []struct {
		name  string
		items []canvas.Item
		want  string // in the only sentence; "" is none
	}{
		{"alone", []canvas.Item{text("Find a seat", "Find a seat", 10, 50)}, ""},
		{"cut", []canvas.Item{text("Find a seat", "Find…", 10, 50)}, "only"},
		{"past the edge", []canvas.Item{text("Find a seat", "Find a seat", 160, 50)}, "past"},
		{"above the edge", []canvas.Item{text("Seat", "Seat", 10, 4)}, "past"},
		{"covered", []canvas.Item{text("Seat", "Seat", 10, 50), box(20, 40, 50, 50)}, "under"},
		{"on its box", []canvas.Item{box(5, 35, 50, 30), text("Seat", "Seat", 10, 50)}, ""},
		{"crossed", []canvas.Item{line(0, 47, 200, 47), text("Seat", "Seat", 10, 50)}, "crossed"},
		{"crossed down", []canvas.Item{text("Seat", "Seat", 10, 50), line(20, 0, 20, 200)}, "crossed"},
		{"underlined", []canvas.Item{text("Seat", "Seat", 10, 50), line(0, 53, 200, 53)}, ""},
		{"line hidden by a box", []canvas.Item{line(20, 0, 20, 200), box(5, 35, 50, 30), text("Seat", "Seat", 10, 50)}, ""},
		{"curve", []canvas.Item{curve(), text("Seat", "Seat", 38, 44)}, "crossed"},
		{"above the curve", []canvas.Item{curve(), text("Seat", "Seat", 38, 34)}, ""},
		{"over another", []canvas.Item{text("Seat", "Seat", 10, 50), text("Row", "Row", 20, 55)}, "overlaps"},
		{"beside another", []canvas.Item{text("Seat", "Seat", 10, 50), text("Row", "Row", 31, 50)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := canvastest.Unreadable(&canvas.Scene{Size: canvas.Size{W: 200, H: 200}, Groups: []*canvas.Group{{Owner: "x", Items: c.items}}})
			if c.want == "" && len(got) == 0 {
				return
			}
			if c.want == "" || len(got) != 1 || !strings.Contains(got[0], c.want) {
				t.Errorf("it says %q, want one sentence with %q", got, c.want)
			}
		})
	}
}

// TestSignsAreSeen: something painted over a sign of another owner is found, but
// not what only touches it.
func TestSignsAreSeen(t *testing.T) {
	dot := &canvas.Shape{Path: canvas.RoundRect(canvas.Rect{X: 25, Y: 45, W: 12, H: 12}, 6), Fill: canvas.RGB(0xD92D20)}
	ground := func(x float64) *canvas.Box {
		return &canvas.Box{Rect: canvas.Rect{X: x, Y: 40, W: 30, H: 20}, Fill: canvas.RGB(0xFFFFFF)}
	}
	a := func(items ...canvas.Item) *canvas.Group { return &canvas.Group{Owner: "card:a", Items: items} }
	b := func(items ...canvas.Item) *canvas.Group { return &canvas.Group{Owner: "link:b", Items: items} }
	for _, c := range []struct {
		name   string
		groups []*canvas.Group
		hidden bool
	}{
		{"under a label", []*canvas.Group{a(dot), b(ground(20))}, true},
		{"half under it", []*canvas.Group{a(dot), b(ground(31))}, true},
		{"its edge under it", []*canvas.Group{a(dot), b(ground(35.5))}, false},
		{"on its own card", []*canvas.Group{a(ground(20), dot)}, false},
		{"under its own ground", []*canvas.Group{a(dot, ground(20))}, false},
		{"over the label", []*canvas.Group{b(ground(20)), a(dot)}, false},
	} {
		got := canvastest.Unreadable(&canvas.Scene{Size: canvas.Size{W: 200, H: 200}, Groups: c.groups})
		if (len(got) == 1 && strings.Contains(got[0], "sign of card:a")) != c.hidden || len(got) > 1 {
			t.Errorf("%s: it says %q", c.name, got)
		}
	}
}
