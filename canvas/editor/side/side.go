// Package side is the four sides of a card: where its handles stand, and the
// ways that arrow keys go.
package side

import "touchline/canvas"

// Side is one of them.
type Side int

// The sides, clockwise.
const (
	Right Side = iota
	Bottom
	Left
	Top
)

// All is the four of them, clockwise.
var All = []Side{Right, Bottom, Left, Top}

// Vector is the way out of a card at a side.
func (s Side) Vector() canvas.Point {
	return [...]canvas.Point{{X: 1}, {Y: 1}, {X: -1}, {Y: -1}}[s]
}

// Steps is the same in columns and rows.
func (s Side) Steps() (columns, rows int) {
	v := s.Vector()
	return int(v.X), int(v.Y)
}
