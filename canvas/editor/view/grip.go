package view

import (
	"math"

	"touchline/canvas"
)

// Grip is a place of the picture, or of the minimap, that the pointer holds.
// The way is always counted from where it was taken, so that a pointer that
// went past the picture's edge and comes back finds the picture where it left
// it. The zero Grip holds nothing.
type Grip struct {
	taken View         // when it was taken
	from  canvas.Point // where, in units of the window
	by    float64      // units that the window moves over the picture for one of the pointer
}

// Hold takes the picture at a point of the window: it follows the pointer.
func Hold(v View, at canvas.Point) Grip { return Grip{v, at, -1} }

// HoldMap takes the minimap at a point: the window goes where the pointer is.
// Taken by the window's mark, the mark stays under the pointer; beside it, the
// window jumps there first.
func HoldMap(v View, m Minimap, at canvas.Point) Grip {
	if !m.Mark(v).Contains(at) {
		v = v.centredBody(m.ToPicture(at))
	}
	return Grip{v, at, v.Scale() / m.scale}
}

// To is the view with the pointer at a point of the window.
func (g Grip) To(at canvas.Point) View {
	d := at.Sub(g.from)
	return g.taken.Panned(d.X*g.by, d.Y*g.by)
}

// Wheel turns the wheel: units to scroll, or notches to zoom by. It keeps the
// parts of a notch that are not yet enough for a step.
type Wheel struct{ notches float64 }

// Zoomed is a view after so many more notches, a step of zoom for each; the
// place of the picture under a point of the window stays there.
func (w *Wheel) Zoomed(v View, notches float64, at canvas.Point) View {
	w.notches += notches
	steps := int(math.Round(w.notches))
	if steps == 0 {
		return v
	}
	w.notches = 0
	return v.ZoomedAt(ZoomStep(v.Zoom, steps), at)
}
