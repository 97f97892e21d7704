package canvas

import "math"

// Finite reports whether all are numbers that something can be drawn at: not
// infinite, and no NaN.
func Finite(vs ...float64) bool {
	for _, v := range vs {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
