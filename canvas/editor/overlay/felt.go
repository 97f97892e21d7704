package overlay

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
)

// Felt shows a face of an emotion curve on its way to another value, from where
// it was: the steps of the scale that it snaps to, and the face at one of them.
func (s *Sheet) Felt(e *layout.Emotion, from canvas.Point, value float64) {
	const half = 14.0 // of a step of the scale, pt
	to := canvas.Point{X: from.X, Y: e.YOf(value)}
	for v := -2.0; v <= 2; v++ {
		y := e.YOf(v)
		s.Group("scale", &canvas.Box{Rect: canvas.Rect{X: from.X - half, Y: y - s.Pt(0.5), W: 2 * half, H: s.Pt(1)}, Fill: s.Accent.Alpha(110)})
	}
	s.Path("scale", []canvas.Point{from, to}, 1.5, 160, true)
	s.Group("face", compose.Face(s.theme, value, to)...)
}

// FaceRing outlines a face of an emotion curve under the pointer.
func (s *Sheet) FaceRing(as canvas.Owner, at canvas.Point) {
	r := layout.FaceRadius + s.Pt(3)
	s.Group(as, &canvas.Box{Rect: canvas.Rect{X: at.X - r, Y: at.Y - r, W: 2 * r, H: 2 * r}, Radius: r, Stroke: canvas.Stroke{Color: s.Accent, Width: s.Pt(1.5)}})
}
