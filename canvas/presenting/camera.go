package presenting

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
)

// A room is 13.33 in wide for whoever sits in its last row: the texts of a card,
// of bodySize pt, are to be as large there as these sizes.
const (
	roomWidth = 960.0 // pt
	bodySize  = layout.SizeBody
	leastSize = 14.0 // of a step and a card
	cardSize  = 19.0 // of a card
	mostSize  = 24.0 // nothing is larger
)

// Distances in pt of the map.
const (
	margin = 10.0 // around what is seen
	halo   = 5.0  // around a card that is lit
)

// camera says where the window stands at a stop.
type camera struct {
	plan   *layout.Plan
	heads  view.Heads
	window canvas.Size // what the map has of it, units
}

// scaleFor is units a pt at which the text of cards is as large in the room as a
// text of so many pt.
func (c camera) scaleFor(size float64) float64 {
	return max(c.window.W, 1) / roomWidth * size / bodySize
}

// at is a view with a scale, in units a pt, whose left upper corner is at a point
// of the zoomed picture, in units.
func (c camera) at(scale float64, x, y float64) view.View {
	return view.View{
		Picture: c.plan.Size, Heads: c.heads, Window: c.window, Zoom: scale / view.UnitsPerPoint,
		At: canvas.Point{X: c.bounded(x, c.plan.Size.W*scale, c.window.W, scale), Y: c.bounded(y, c.plan.Size.H*scale, c.window.H, scale)},
	}
}

// bounded keeps the window within the margin of the picture, in one direction; a
// picture that is smaller is in its middle.
func (c camera) bounded(at, picture, window, scale float64) float64 {
	m := margin * scale
	if picture+2*m <= window {
		return (picture - window) / 2
	}
	return min(picture+m-window, max(-m, at))
}

// all is the whole map.
func (c camera) all() view.View {
	w, h := c.plan.Size.W+2*margin, c.plan.Size.H+2*margin
	scale := min(c.window.W/w, c.window.H/h, c.scaleFor(mostSize))
	if !(scale > 0) {
		scale = 1
	}
	return c.at(scale, 0, 0)
}

// room is how many pt of the map a window shows beside the heads.
func (c camera) room(scale float64) canvas.Size {
	return canvas.Size{
		W: c.window.W/scale - (c.heads.Right - c.heads.Left) - 2*margin,
		H: c.window.H/scale - (c.heads.Bottom - c.heads.Top) - 2*margin,
	}
}

// showing is the view at a scale with a rectangle of the body in the middle of
// what the heads leave; what is higher or wider than that begins at its edge.
func (c camera) showing(r canvas.Rect, scale float64) view.View {
	room := c.room(scale)
	left, top := (c.heads.Right-c.heads.Left)+margin, (c.heads.Bottom-c.heads.Top)+margin
	x := r.X - left - max(0, room.W-r.W)/2
	y := r.Y - top - max(0, room.H-r.H)/2
	// Above the heads nothing is shown but in the overview: half a title is ugly.
	y = max(y, c.heads.Top+1/scale)
	v := c.at(scale, x*scale, y*scale)
	return v
}

// fit is the scale at which a rectangle of the body shows beside the heads.
func (c camera) fit(r canvas.Rect) float64 {
	w := c.window.W / (r.W + 2*margin + c.heads.Right - c.heads.Left)
	h := c.window.H / (r.H + 2*margin + c.heads.Bottom - c.heads.Top)
	scale := min(w, h)
	if !(scale > 0) || math.IsInf(scale, 0) {
		return 1
	}
	return scale
}

// parts is the parts of a step that are seen one after the other: as many cards,
// from the top down, as have room at a size that can be read. Mostly it is one.
func (c camera) parts(column canvas.Rect, cards []*layout.Card) []canvas.Rect {
	room := c.room(c.stepScale(column)).H
	var all []canvas.Rect
	for _, card := range cards {
		r := canvas.Rect{X: column.X, Y: card.Rect.Y, W: column.W, H: card.Rect.H}
		if n := len(all) - 1; n >= 0 && all[n].Union(r).H <= room {
			all[n] = all[n].Union(r)
		} else {
			all = append(all, r)
		}
	}
	if len(all) == 0 {
		all = []canvas.Rect{column}
	}
	return all
}

// stepScale is the scale of a step: all of it where it can be read then.
func (c camera) stepScale(r canvas.Rect) float64 {
	return min(max(c.fit(r), c.scaleFor(leastSize)), c.scaleFor(mostSize))
}

// tall is the part of a column that has cards, between its lanes.
func tall(column canvas.Rect, cards []*layout.Card) canvas.Rect {
	var all canvas.Rect
	for i, card := range cards {
		if i == 0 {
			all = card.Rect
		}
		all = all.Union(card.Rect)
	}
	if len(cards) == 0 {
		return column
	}
	return canvas.Rect{X: column.X, Y: all.Y, W: column.W, H: all.H}
}

// between is the view on the way from one to another; e goes from 0 to 1. The
// width of what is seen changes by an even factor, and its middle along with it,
// so that the way to a place runs straight at it.
func between(a, b view.View, e float64) view.View {
	switch {
	case e <= 0:
		return a
	case e >= 1:
		return b
	}
	wa, wb := 1/a.Scale(), 1/b.Scale() // pt a unit
	w := wa * math.Pow(wb/wa, e)
	share := e
	if math.Abs(math.Log(wb/wa)) > 0.01 {
		share = (w - wa) / (wb - wa)
	}
	from, to := middle(a), middle(b)
	at := canvas.Point{X: from.X + (to.X-from.X)*share, Y: from.Y + (to.Y-from.Y)*share}
	v := b
	v.Zoom = 1 / w / view.UnitsPerPoint
	v.At = canvas.Point{X: at.X/w - v.Window.W/2, Y: at.Y/w - v.Window.H/2}
	return v
}

// middle is the point of the picture in the middle of the window, in pt.
func middle(v view.View) canvas.Point {
	s := v.Scale()
	return canvas.Point{X: (v.At.X + v.Window.W/2) / s, Y: (v.At.Y + v.Window.H/2) / s}
}

// eased is how much of a way is done after a share of its time: it begins and
// ends slowly.
func eased(t float64) float64 {
	t = max(0, min(1, t))
	return t * t * t * (t*(6*t-15) + 10)
}
