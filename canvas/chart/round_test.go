package chart_test

import (
	"math"
	"testing"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/typeset"
)

// drawn is what a chart draws, and the rectangle around it.
func drawn(draw func(s *typeset.Sheet)) (items []canvas.Item, around canvas.Rect) {
	s := typeset.NewSheet(canvas.Size{W: 400, H: 400}, typeset.Print, typeset.Inks{Ink: canvas.RGB(1), Hairline: canvas.RGB(2), Muted: canvas.RGB(3)})
	draw(s)
	for _, g := range s.Scene.Groups {
		items = append(items, g.Items...)
		for _, it := range g.Items {
			around = around.Union(canvas.ItemBounds(it))
		}
	}
	return items, around
}

// TestABulletIsAsLongAsTheWay: full at the tick, and never past its band.
func TestABulletIsAsLongAsTheWay(t *testing.T) {
	for _, c := range []struct {
		way  *float64
		want float64
	}{{nil, 0}, {figure(0), 0}, {figure(-2), 0}, {figure(0.5), 50}, {figure(1), 100}, {figure(1.1), 110}, {figure(9), 120}} {
		items, _ := drawn(func(s *typeset.Sheet) { chart.Bullet(s, 0, 120, 50, c.way, canvas.RGB(9)) })
		long := 0.0
		for _, it := range items {
			if b, ok := it.(*canvas.Box); ok && b.Fill == canvas.RGB(9) {
				long = b.Rect.W
			}
		}
		if math.Abs(long-c.want) > 0.01 {
			t.Errorf("%v of the way is %v long, want %v", c.way, long, c.want)
		}
	}
}

// TestADonutShowsAShare: all of the ring, and of it the share from the top on.
func TestADonutShowsAShare(t *testing.T) {
	for _, c := range []struct{ share, x, y float64 }{{0.25, 120, 100}, {0.5, 100, 120}, {0.75, 80, 100}} {
		items, _ := drawn(func(s *typeset.Sheet) { chart.Donut(s, canvas.Point{X: 100, Y: 100}, 20, c.share, canvas.RGB(9)) })
		pts := items[1].(*canvas.Shape).Path.Points
		if end := pts[len(pts)-1]; math.Abs(end.X-c.x) > 0.01 || math.Abs(end.Y-c.y) > 0.01 {
			t.Errorf("%v ends at %v", c.share, end)
		}
	}
	if items, _ := drawn(func(s *typeset.Sheet) { chart.Donut(s, canvas.Point{}, 20, 0, canvas.RGB(9)) }); len(items) != 1 {
		t.Error("nothing of it is a piece of the ring")
	}
}

// TestARadarHasAPointForEachSpoke, further out for more; two spokes are none.
func TestARadarHasAPointForEachSpoke(t *testing.T) {
	axes := []chart.RadarAxis{{"a", 5, 1}, {"b", 5, 4}, {"c", 5, 7}, {"d", 5, 7}}
	items, _ := drawn(func(s *typeset.Sheet) {
		chart.Radar(s, canvas.Point{X: 200, Y: 200}, 60, chart.Scale{Min: 1, Max: 7}, axes, canvas.RGB(9))
	})
	var dots []canvas.Point
	for _, it := range items {
		if b, ok := it.(*canvas.Box); ok {
			dots = append(dots, b.Rect.Center())
		}
	}
	want := []canvas.Point{{X: 200, Y: 200}, {X: 230, Y: 200}, {X: 200, Y: 260}, {X: 140, Y: 200}}
	for i, p := range want {
		if i >= len(dots) || math.Hypot(dots[i].X-p.X, dots[i].Y-p.Y) > 0.01 {
			t.Fatalf("points at %v, want %v", dots, want)
		}
	}
	if items, _ := drawn(func(s *typeset.Sheet) {
		chart.Radar(s, canvas.Point{}, 60, chart.Scale{Max: 7}, axes[:2], canvas.RGB(9))
	}); len(items) != 0 {
		t.Error("two spokes are a radar")
	}
}

// TestASparkGoesOverGaps, and one figure alone is no line.
func TestASparkGoesOverGaps(t *testing.T) {
	r := canvas.Rect{X: 10, Y: 10, W: 100, H: 20}
	items, _ := drawn(func(s *typeset.Sheet) {
		chart.Spark(s, r, []*float64{figure(-2), nil, figure(2), figure(0)}, -2, 2, canvas.RGB(9))
	})
	pts := items[0].(*canvas.Shape).Path.Points
	if len(pts) != 3 || pts[0] != (canvas.Point{X: 10, Y: 30}) || pts[1].Y != 10 || pts[2] != (canvas.Point{X: 110, Y: 20}) {
		t.Errorf("the line goes by %v", pts)
	}
	if items, _ := drawn(func(s *typeset.Sheet) { chart.Spark(s, r, []*float64{nil, figure(1)}, -2, 2, canvas.RGB(9)) }); len(items) != 0 {
		t.Error("one figure is a line")
	}
}

// TestAMatrixStandsOnItsFirstRow, and each field is put once.
func TestAMatrixStandsOnItsFirstRow(t *testing.T) {
	n := 0
	items, around := drawn(func(s *typeset.Sheet) {
		chart.Matrix(s, canvas.Rect{X: 50, Y: 50, W: 100, H: 100}, 5, func(row, column int) chart.Field {
			f := chart.Field{Ground: canvas.RGB(7)}
			if row == 0 && column == 4 {
				f.Label = "here"
			}
			return f
		}, canvas.RGB(9), func(_, _ int, draw func()) { n++; draw() })
	})
	for _, it := range items {
		if x, ok := it.(*canvas.Text); ok && x.Source == "here" {
			if at := x.Lines[0].At; at.Y < 130 || at.Y > 150 || at.X < 125 {
				t.Errorf("the first row, last column, is at %v", at)
			}
		}
	}
	if n != 25 || around.Bottom() > 170 {
		t.Errorf("%d fields, down to %v", n, around.Bottom())
	}
}
