package view

import (
	"math"

	"touchline/canvas"
)

// leastOpen is the least zoom that a picture is opened with: cards' texts, of
// 9.5 pt, are 11 px high then, and can be read.
const leastOpen = 11 / (9.5 * UnitsPerPoint)

// Opened returns the view that a picture is opened with: all of it, where its
// texts can be read then, at least without the paper's margins; else all lanes
// between the window's upper and lower edge; else all steps between its left and
// right one; else as much as can be read.
func (v View) Opened() View {
	all := v.Fitted()
	if all.Zoom >= leastOpen || v.Picture.H <= 0 {
		return all
	}
	z := min(v.Window.W/(v.Picture.W+2*closeMargin), v.Window.H/(v.Picture.H+2*closeMargin)) / UnitsPerPoint
	if z >= leastOpen {
		v.Zoom = limitZoom(z)
		return v.CenteredOn(canvas.Point{X: v.Picture.W / 2, Y: v.Picture.H / 2})
	}
	if high := v.FitHeight(); high.Zoom >= leastOpen {
		return high
	}
	if v.Zoom = leastOpen; v.Window.W > 0 && v.Picture.W > 0 {
		if wide := v.Window.W / (v.Picture.W + 2*closeMargin) / UnitsPerPoint; wide >= leastOpen {
			v.Zoom = limitZoom(min(1, wide))
			at := v.Home()
			at.At.X = -(v.Window.W - v.Extent().W) / 2
			return at.clamped()
		}
	}
	return v.Home()
}

// FitHeight returns the view with all lanes and the heads of steps between the
// window's upper and lower edge, at the beginning of the picture, so that it
// scrolls only sideways; with the title above them where that has room.
func (v View) FitHeight() View {
	h := v.Window.H - 2*fitMargin
	if h <= 0 || v.Picture.H <= 0 {
		return v.clamped()
	}
	page := h / (v.Picture.H + 2*PageMargin) / UnitsPerPoint
	grid := v.Window.H / (v.end() - v.Heads.Top + gridMargin) / UnitsPerPoint
	if page >= leastOpen || grid <= page {
		v.Zoom = limitZoom(min(1, page))
		return v.Home()
	}
	v.Zoom = limitZoom(min(1, grid))
	v.At = canvas.Point{X: math.Inf(-1), Y: v.Heads.Top*v.Scale() + 1} // 1 unit, so that the heads are frozen
	return v.clamped()
}

// closeMargin is the white around a picture that is shown without the margins of
// its paper, in pt.
const closeMargin = 6.0

// gridMargin is the white below the lanes, in pt: the strip that adds rows has
// room in it.
const gridMargin = 20.0
