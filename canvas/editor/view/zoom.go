package view

import "math"

// The zoom runs from 10 % to 800 %.
const (
	MinZoom = 0.10
	MaxZoom = 8.0
)

// UnitsPerPoint is how many units a point (1/72 inch) is wide at 100 %: the
// convention that 96 units make an inch.
const UnitsPerPoint = 96.0 / 72

// lattice is the zooms that steps in and out go through, so that as many
// steps out as in return to the same zoom exactly.
var lattice = []float64{
	0.10, 0.125, 0.167, 0.20, 0.25, 0.33, 0.40, 0.50, 0.67, 0.80, 1,
	1.25, 1.50, 2, 2.50, 3, 4, 5, 6, 8,
}

// ZoomStep returns the zoom n steps of the lattice in (n > 0) or out (n < 0)
// of zoom. From between two steps, where "fit" may have left it, the next
// one in that direction is the first.
func ZoomStep(zoom float64, n int) float64 {
	const near = 1e-6
	for ; n > 0; n-- {
		zoom = nextAbove(zoom + near)
	}
	for ; n < 0; n++ {
		zoom = nextBelow(zoom - near)
	}
	return zoom
}

func nextAbove(zoom float64) float64 {
	for _, z := range lattice {
		if z > zoom {
			return z
		}
	}
	return MaxZoom
}

func nextBelow(zoom float64) float64 {
	for i := len(lattice) - 1; i >= 0; i-- {
		if lattice[i] < zoom {
			return lattice[i]
		}
	}
	return MinZoom
}

func limitZoom(z float64) float64 {
	if math.IsNaN(z) {
		return 1
	}
	return min(MaxZoom, max(MinZoom, z))
}

// Percent is the zoom as the status bar says it.
func Percent(zoom float64) int { return int(math.Round(zoom * 100)) }
