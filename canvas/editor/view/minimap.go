package view

import (
	"math"

	"touchline/canvas"
)

// The minimap in the window's lower right corner, in units.
const (
	mapArea   = 21000.0 // square units: 180 × 117 for a sheet of paper
	mapMaxH   = 150.0
	mapShare  = 0.45 // of the window's width at most, for long pictures
	mapMargin = 14.0 // to the window's edges
	mapPad    = 5.0  // between its frame and the picture in it
	mapLeastW = 420.0
	mapLeastH = 260.0 // a smaller window has no minimap
	mapDot    = 6.0   // the smallest mark of the window in it
)

// Minimap is the whole picture, small, in a corner of the window.
type Minimap struct {
	Frame   canvas.Rect // units, in the window
	Picture canvas.Rect // units, in the window
	scale   float64     // units per pt
}

// Minimap returns the minimap, and whether there is one: only where the
// picture is larger than the window.
func (v View) Minimap() (Minimap, bool) {
	if !v.Larger() || v.Window.W < mapLeastW || v.Window.H < mapLeastH {
		return Minimap{}, false
	}
	s := min(math.Sqrt(mapArea/(v.Picture.W*v.Picture.H)), mapShare*v.Window.W/v.Picture.W, mapMaxH/v.Picture.H)
	w, h := v.Picture.W*s, v.Picture.H*s
	at := canvas.Point{X: v.Window.W - mapMargin - mapPad - w, Y: v.Window.H - mapMargin - mapPad - h}
	in := canvas.Rect{X: at.X, Y: at.Y, W: w, H: h}
	return Minimap{Frame: in.Inset(-mapPad), Picture: in, scale: s}, true
}

// Mark is where the window's part of the picture lies in the minimap, in
// units of the window.
func (m Minimap) Mark(v View) canvas.Rect {
	r := v.Visible()
	mark := canvas.Rect{X: m.Picture.X + r.X*m.scale, Y: m.Picture.Y + r.Y*m.scale, W: r.W * m.scale, H: r.H * m.scale}
	if d := mapDot - mark.W; d > 0 {
		mark.X, mark.W = mark.X-d/2, mapDot
	}
	if d := mapDot - mark.H; d > 0 {
		mark.Y, mark.H = mark.Y-d/2, mapDot
	}
	return mark
}

// ToPicture is the point of the picture, in pt, under a point of the window.
func (m Minimap) ToPicture(p canvas.Point) canvas.Point {
	return canvas.Point{X: (p.X - m.Picture.X) / m.scale, Y: (p.Y - m.Picture.Y) / m.scale}
}
