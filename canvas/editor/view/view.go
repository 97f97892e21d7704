package view

import (
	"math"

	"touchline/canvas"
)

// Heads is the part of the picture that stays in the window while the rest
// scrolls: the lane heads between Left and Right, the phase and step heads
// between Top and Bottom, all in pt. The lane heads end at End, below which
// (the footer) everything scrolls. The zero Heads freezes nothing.
type Heads struct{ Left, Right, Top, Bottom, End float64 }

// View is where a window stands over a picture. It is a value: every method
// returns the next one.
type View struct {
	Picture canvas.Size  // pt
	Heads   Heads        // pt
	Window  canvas.Size  // units
	Zoom    float64      // 1 is 100 %
	At      canvas.Point // units: the window's top left corner in the zoomed picture; negative where the desk shows
	Mapped  bool         // the minimap is open
}

// PageMargin is the blank paper around the picture, in pt.
const PageMargin = 24.0

// deskMargin is how far past the paper's edges the window may go, in units:
// enough to see that it is the edge.
const deskMargin = 16.0

// fitMargin is the desk around the whole paper in the window, in units: there
// is nothing to scroll then.
const fitMargin = deskMargin

// rounding is what a picture may be larger than the window, in units, and still
// fit.
const rounding = 0.01

// maxFit is the zoom over which "fit" does not enlarge a small picture.
const maxFit = 2.0

// Scale is units per pt.
func (v View) Scale() float64 { return v.Zoom * UnitsPerPoint }

// Extent is the size of the zoomed picture, in units.
func (v View) Extent() canvas.Size {
	return canvas.Size{W: v.Picture.W * v.Scale(), H: v.Picture.H * v.Scale()}
}

// page is the size of the zoomed paper, in units.
func (v View) page() canvas.Size {
	m := 2 * PageMargin * v.Scale()
	e := v.Extent()
	return canvas.Size{W: e.W + m, H: e.H + m}
}

// Larger reports whether the paper does not fit into the window.
func (v View) Larger() bool {
	e := v.page()
	return e.W > v.Window.W+0.5 || e.H > v.Window.H+0.5
}

// Over returns the view over another picture, at the same place of it.
func (v View) Over(picture canvas.Size, heads Heads) View {
	v.Picture, v.Heads = picture, heads
	return v.clamped()
}

// Resized returns the view in a window of another size.
func (v View) Resized(window canvas.Size) View {
	v.Window = window
	return v.clamped()
}

// Panned returns the view after scrolling by so many units: a positive DX
// shows what lies further right.
func (v View) Panned(dx, dy float64) View {
	v.At = canvas.Point{X: v.At.X + dx, Y: v.At.Y + dy}
	return v.clamped()
}

// ZoomedAt returns the view at another zoom, with the point of the picture
// that lies under the window's point p kept there.
func (v View) ZoomedAt(zoom float64, p canvas.Point) View {
	zoom = limitZoom(zoom)
	k := zoom / v.Zoom
	v.At = canvas.Point{X: (v.At.X+p.X)*k - p.X, Y: (v.At.Y+p.Y)*k - p.Y}
	v.Zoom = zoom
	return v.clamped()
}

// Middle is the middle of the window.
func (v View) Middle() canvas.Point { return canvas.Point{X: v.Window.W / 2, Y: v.Window.H / 2} }

// Fitted returns the view that shows the whole picture.
func (v View) Fitted() View {
	w, h := v.Window.W-2*fitMargin, v.Window.H-2*fitMargin
	if w <= 0 || h <= 0 || v.Picture.W <= 0 || v.Picture.H <= 0 {
		v.Zoom = 1
		return v.clamped()
	}
	z := min(w/(v.Picture.W+2*PageMargin), h/(v.Picture.H+2*PageMargin)) / UnitsPerPoint
	v.Zoom = limitZoom(min(z, maxFit))
	return v.clamped()
}

// Home returns the view at the picture's upper left corner.
func (v View) Home() View {
	v.At = canvas.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	return v.clamped()
}

// CenteredOn returns the view with a point of the picture, in pt, in the
// middle of the window.
func (v View) CenteredOn(p canvas.Point) View {
	s := v.Scale()
	v.At = canvas.Point{X: p.X*s - v.Window.W/2, Y: p.Y*s - v.Window.H/2}
	return v.clamped()
}

// centredBody is CenteredOn for the part of the window that scrolls, which
// is the part that the minimap marks.
func (v View) centredBody(p canvas.Point) View {
	s := v.Scale()
	left, top := v.CenteredOn(p).Frozen()
	v.At = canvas.Point{X: p.X*s - (v.Window.W+left)/2, Y: p.Y*s - (v.Window.H+top)/2}
	return v.clamped()
}

// Showing returns the view moved as little as brings the rectangle, in pt,
// into the part of the window that scrolls.
func (v View) Showing(r canvas.Rect) View {
	s := v.Scale()
	left, top := v.Frozen()
	v.At.X = nearest(v.At.X, r.X*s-left-deskMargin, r.Right()*s-v.Window.W+deskMargin)
	v.At.Y = nearest(v.At.Y, r.Y*s-top-deskMargin, r.Bottom()*s-v.Window.H+deskMargin)
	return v.clamped()
}

// nearest moves at as little as brings it between from and to; where the
// two leave no room, to from.
func nearest(at, to, from float64) float64 {
	if from > to {
		return to
	}
	return min(to, max(from, at))
}

func (v View) clamped() View {
	v.Zoom = limitZoom(v.Zoom)
	e := v.Extent()
	margin := PageMargin * v.Scale()
	v.At.X = clamp(v.At.X, e.W, v.Window.W, margin)
	v.At.Y = clamp(v.At.Y, e.H, v.Window.H, margin)
	return v
}

// clamp bounds the scroll of one direction, all in units: a page that fits,
// desk included, is centred.
func clamp(at, picture, window, margin float64) float64 {
	margin += deskMargin
	if math.IsNaN(at) || picture+2*margin <= window+rounding {
		return (picture - window) / 2
	}
	return min(picture+margin-window, max(-margin, at))
}

// ToWindow is where a rectangle of the picture, in pt, that does not belong
// to the heads lies in the window, in units.
func (v View) ToWindow(r canvas.Rect) canvas.Rect {
	s := v.Scale()
	return canvas.Rect{X: r.X*s - v.At.X, Y: r.Y*s - v.At.Y, W: r.W * s, H: r.H * s}
}

// InWindow is ToWindow for whatever belongs to the heads too: those that are
// frozen are where they stay.
func (v View) InWindow(r canvas.Rect) canvas.Rect {
	w, s, h := v.ToWindow(r), v.Scale(), v.Heads
	left, top := v.Frozen()
	if top > 0 && r.Y < h.Bottom && r.Y >= h.Top-1 {
		w.Y = (r.Y - h.Top) * s
	}
	if left > 0 && r.X < h.Right && r.Y >= h.Bottom && r.Y < v.end() {
		w.X = (r.X - h.Left) * s
	}
	return w
}

// Under is the other way round: what lies under a rectangle of the window that
// is not over the heads.
func (v View) Under(r canvas.Rect) canvas.Rect {
	s := v.Scale()
	return canvas.Rect{X: (r.X + v.At.X) / s, Y: (r.Y + v.At.Y) / s, W: r.W / s, H: r.H / s}
}

// Frozen is how wide the frozen lane heads and how high the frozen step
// heads are at the window's edges, in units; 0 where the heads still lie in
// the picture where they are, because nothing has scrolled under them.
func (v View) Frozen() (left, top float64) {
	s, h := v.Scale(), v.Heads
	if v.At.X > h.Left*s {
		left = (h.Right - h.Left) * s
	}
	if v.At.Y > h.Top*s {
		top = (h.Bottom - h.Top) * s
	}
	if left > maxFrozen*v.Window.W {
		left = 0
	}
	if top > maxFrozen*v.Window.H {
		top = 0
	}
	return left, top
}

// end is where the lane heads end, in pt.
func (v View) end() float64 {
	if v.Heads.End <= 0 {
		return v.Picture.H
	}
	return v.Heads.End
}

// maxFrozen is the share of the window that frozen heads may take: over it
// (high zoom, small window) they scroll with the rest.
const maxFrozen = 0.45
