package view

import "touchline/canvas"

// The minimap in the window's lower right corner, above its tab, in units.
const (
	mapWidth  = 220.0
	mapHeight = 140.0
	mapLeast  = 40.0 // the picture's height in it; a long picture makes it wider
	mapShare  = 0.45 // of the window's width at most
	mapMargin = 6.0  // to the window's edges
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

// Mappable reports whether the view can have a minimap: only where the picture
// is larger than the window.
func (v View) Mappable() bool {
	return v.Larger() && v.Window.W >= mapLeastW && v.Window.H >= mapLeastH && v.Picture.W > 0 && v.Picture.H > 0
}

// Minimap returns the minimap, and whether it shows: where it is open, and there
// can be one.
func (v View) Minimap() (Minimap, bool) {
	if !v.Mapped || !v.Mappable() {
		return Minimap{}, false
	}
	w, h := v.Picture.W, v.Picture.H
	s := min((mapWidth-2*mapPad)/w, (mapHeight-2*mapPad)/h)
	if h*s < mapLeast {
		s = max(s, min(mapLeast/h, (mapShare*v.Window.W-2*mapPad)/w))
	}
	w, h = w*s, h*s
	frame := canvas.Rect{W: max(mapWidth, w+2*mapPad), H: mapHeight}
	if short := max(h, mapLeast) + 2*mapPad; short < frame.H/2 {
		frame.H = short // of a long picture
	}
	frame.X, frame.Y = v.Window.W-mapMargin-frame.W, v.Window.H-mapMargin-frame.H
	c := frame.Center()
	return Minimap{Frame: frame, Picture: canvas.Rect{X: c.X - w/2, Y: c.Y - h/2, W: w, H: h}, scale: s}, true
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
