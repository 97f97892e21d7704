package chart_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/typeset"
)

func figure(v float64) *float64 { return &v }

// TestATrackRunsFromTheBaselineToTheTarget, whichever way is good.
func TestATrackRunsFromTheBaselineToTheTarget(t *testing.T) {
	for _, c := range []struct {
		name             string
		from, now, to, x float64
	}{
		{"half of the way up", 80, 90, 100, 0.5},
		{"half of the way down", 100, 90, 80, 0.5},
		{"not begun", 80, 80, 100, 0},
		{"worse than before stands at the begin", 80, 70, 100, 0},
		{"past the target reaches past it", 80, 101, 100, 1.05},
		{"but not off the track", 80, 500, 100, 1.1},
	} {
		left := chart.TrackAt(0, 800, figure(c.from), figure(c.from), figure(c.to))
		target := chart.TrackAt(0, 800, figure(c.from), figure(c.to), figure(c.to))
		x := chart.TrackAt(0, 800, figure(c.from), figure(c.now), figure(c.to))
		if share := (x - left) / (target - left); math.Abs(share-c.x) > 1e-9 {
			t.Errorf("%s: %v of the way, want %v", c.name, share, c.x)
		}
		if x > 800 {
			t.Errorf("%s: at %v of 800", c.name, x)
		}
	}
}

// TestWhatWasNotEnteredDrawsNothing: nil is no figure.
func TestWhatWasNotEnteredDrawsNothing(t *testing.T) {
	s := typeset.NewSheet(canvas.Size{W: 100, H: 100}, typeset.Print, typeset.Inks{})
	chart.Track(s, 0, 100, 10, nil, nil, figure(3), canvas.Color{})
	chart.Track(s, 0, 100, 10, figure(3), figure(4), nil, canvas.Color{})
	chart.Times(s, canvas.Point{}, 100, 0, 0, 0, canvas.Color{}, func(float64) string { return "" })
	if len(s.Scene.Groups) > 0 {
		t.Errorf("%d groups were drawn", len(s.Scene.Groups))
	}
}

// TestStepsAreRound: of 1, 2 or 5 times a power of ten, and few.
func TestStepsAreRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.Float64Range(1e-6, 1e9).Draw(t, "size")
		step := chart.NiceStep(size, 5)
		if n := size / step; n > 5.01 || n < 1.9 {
			t.Fatalf("%v steps of %v in %v", n, step, size)
		}
		m := step / math.Pow(10, math.Floor(math.Log10(step)+1e-9))
		if math.Abs(m-1) > 1e-6 && math.Abs(m-2) > 1e-6 && math.Abs(m-5) > 1e-6 {
			t.Fatalf("a step of %v", step)
		}
	})
	for _, odd := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if step := chart.NiceStep(odd, 5); !(step > 0) {
			t.Errorf("a step of %v for %v", step, odd)
		}
	}
}
