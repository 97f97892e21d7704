package chart_test

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/chart"
	"touchline/canvas/typeset"
)

// TestChartsToThePoint: every mark of every chart at its place. A line of
// testdata that differs without a reason in the change at hand is a fault.
func TestChartsToThePoint(t *testing.T) {
	blue, red := canvas.RGB(0x1f5fa8), canvas.RGB(0xb42318)
	label := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	charts := map[string]func(s *typeset.Sheet){
		"dumbbell": func(s *typeset.Sheet) {
			sc := chart.Scale{Min: 1, Max: 7, Left: 20, Right: 120}
			chart.Dumbbell(s, sc, 30, 6, 4, blue)
			chart.Dumbbell(s, sc, 50, 4, 6, blue)
			chart.Dumbbell(s, sc, 70, 5, 5, blue)
			chart.Dumbbell(s, sc, 90, 0, 9, blue)
		},
		"track": func(s *typeset.Sheet) {
			chart.Track(s, 20, 220, 30, figure(80), figure(90), figure(100), blue)
			chart.Track(s, 20, 220, 50, figure(100), figure(70), figure(80), blue)
			chart.Track(s, 20, 220, 70, figure(80), figure(500), figure(100), red)
			chart.Track(s, 20, 220, 90, figure(80), nil, figure(100), red)
			chart.Track(s, 20, 220, 110, figure(80), figure(80), figure(80), red)
		},
		"bars, pips and marks": func(s *typeset.Sheet) {
			chart.Bar(s, 20, 90, 20, 6, blue)
			chart.Tick(s, 100, 20, 5, red)
			chart.Hollow(s, 120, 20, blue)
			chart.Filled(s, 140, 20, blue)
			for n := range 7 {
				chart.Pips(s, canvas.Point{X: 20, Y: 40 + 12*float64(n)}, n, blue)
			}
			chart.Hatch(s, canvas.Rect{X: 150, Y: 40, W: 40, H: 25}, red)
			chart.Count(s, 150, 190, 90, 3, 9, blue)
			chart.Count(s, 150, 190, 100, 0, 0, blue)
			chart.Bullet(s, 150, 190, 110, figure(0.4), blue)
			chart.Bullet(s, 150, 190, 120, figure(1.6), blue)
			chart.Bullet(s, 150, 190, 130, nil, blue)
		},
		"times": func(s *typeset.Sheet) {
			h := chart.Times(s, canvas.Point{X: 20, Y: 20}, 200, 12, 30, 4, blue, label)
			h += chart.Times(s, canvas.Point{X: 20, Y: 40 + h}, 200, 12, 0, 0, blue, label)
			chart.Times(s, canvas.Point{X: 20, Y: 60 + h}, 200, 0, 0, 7, blue, label)
		},
		"radar": func(s *typeset.Sheet) {
			chart.Radar(s, canvas.Point{X: 150, Y: 120}, 70, chart.Scale{Min: 1, Max: 7}, []chart.RadarAxis{
				{"Tangibles", 6, 5}, {"Reliability", 6.5, 4}, {"Responsiveness", 6, 3}, {"Assurance", 5, 5.5}, {"Empathy", 5.5, 2},
			}, blue)
			chart.Radar(s, canvas.Point{X: 150, Y: 120}, 70, chart.Scale{Min: 1, Max: 7}, []chart.RadarAxis{{"One", 1, 2}, {"Two", 2, 3}}, red)
		},
		"donuts and sparks": func(s *typeset.Sheet) {
			for i, share := range []float64{0, 0.1, 0.25, 0.5, 0.8, 1} {
				chart.Donut(s, canvas.Point{X: 30 + 45*float64(i), Y: 40}, 18, share, blue)
			}
			chart.Spark(s, canvas.Rect{X: 20, Y: 80, W: 120, H: 30}, []*float64{figure(-2), nil, figure(1), figure(2), figure(0)}, -2, 2, blue)
			chart.Spark(s, canvas.Rect{X: 160, Y: 80, W: 60, H: 30}, []*float64{figure(1)}, -2, 2, blue)
		},
		"bars by category": func(s *typeset.Sheet) {
			chart.Bars(s, &canvas.Chart{
				Rect: canvas.Rect{X: 20, Y: 20, W: 240, H: 120}, Categories: []string{"Queue", "Counter"}, Size: 10, Max: 60,
				Series: []canvas.Series{{Name: "standard", Values: []float64{10, 40}, Color: blue}, {Name: "at most", Values: []float64{math.NaN(), 60}, Color: red}},
			}, label)
		},
		"matrix": func(s *typeset.Sheet) {
			chart.Matrix(s, canvas.Rect{X: 30, Y: 20, W: 120, H: 120}, 3, func(row, column int) chart.Field {
				return chart.Field{Label: fmt.Sprint(row, column), Disc: row == column, Ground: blue.Alpha(uint8(20 * (row + column))), Framed: [4]bool{row == 2, column == 2, row == 0, column == 0}}
			}, red, func(_, _ int, draw func()) { draw() })
		},
	}
	for name, draw := range charts {
		s := typeset.NewSheet(canvas.Size{W: 300, H: 240}, typeset.Print, typeset.Inks{Ground: canvas.RGB(0xffffff), Ink: canvas.RGB(1), Muted: canvas.RGB(2), Hairline: canvas.RGB(3), Quiet: canvas.RGB(4)})
		draw(s)
		canvastest.Golden(t, name+".txt", canvastest.Dump(s.Scene))
	}
}
