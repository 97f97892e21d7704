package sight

import (
	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
)

// Tag is a name at the window's edge in place of a head that has scrolled out
// of it: in a small window, or at a high zoom, heads do not stay.
type Tag struct {
	Kind  owner.Kind
	Index int // among the plan's phases or lanes
	Rect  canvas.Rect
	Text  Words
}

// Lengths of a tag, in units.
const (
	tagSize  = 11.0 // of the letters
	tagHigh  = 19.0
	tagPad   = 9.0
	tagOff   = 4.0   // from the window's edge
	tagMost  = 180.0 // its width at most
	tagLeast = 24.0  // what must be seen of a phase
)

// Tags is the tags of the lanes and phases whose heads are not in the window.
func Tags(p *layout.Plan, v view.View) (out []Tag) {
	f := finder{p, v, v.Visible()}
	if f.seen.Empty() {
		return nil
	}
	lanes, phases := !f.headsShow(), !f.bandShows()
	if lanes {
		for i, l := range f.plan.Lanes {
			top, bottom := max(l.Body.Y, f.seen.Y), min(l.Body.Bottom(), f.seen.Bottom())
			if l.Lane.Aside || f.seen.Right() < l.Body.X {
				continue
			}
			off := f.pt(tagOff)
			if phases && top <= f.seen.Y {
				off += f.pt(tagHigh + tagOff) // below the phases' tags
			}
			if bottom-top >= off+f.pt(tagHigh) {
				out = append(out, f.tag(owner.KindLane, i, l.Name.Source, canvas.Point{X: f.seen.X + f.pt(tagOff), Y: top + off}, false, f.seen.W))
			}
		}
	}
	if phases {
		for i, ph := range f.plan.Phases {
			if seen, _ := f.across(ph.Rect); seen.W >= f.pt(tagLeast) && !ph.Name.Empty() {
				out = append(out, f.tag(owner.KindPhase, i, ph.Name.Source, canvas.Point{X: seen.Center().X, Y: f.seen.Y + f.pt(tagOff)}, true, seen.W-2*f.pt(tagOff)))
			}
		}
	}
	return out
}

// tag sets a name at a place: from there on, or in its middle.
func (f finder) tag(kind owner.Kind, i int, name string, at canvas.Point, middle bool, room float64) Tag {
	face := text.Face{Size: f.pt(tagSize), Weight: canvas.Bold}
	line := text.Fit(name, face, max(0, min(room, f.pt(tagMost))-2*f.pt(tagPad)))
	r := canvas.Rect{X: at.X, Y: at.Y, W: line.Width + 2*f.pt(tagPad), H: f.pt(tagHigh)}
	if middle {
		r.X -= r.W / 2
	}
	line.At = canvas.Point{X: r.X + f.pt(tagPad), Y: r.Center().Y - text.LineHeight(face)/2 + text.Ascent(face)}
	return Tag{Kind: kind, Index: i, Rect: r, Text: Words{Source: name, Lines: []canvas.Line{line}, Face: face}}
}

// bandShows reports whether the phases are in the window.
func (f finder) bandShows() bool {
	_, top := f.view.Frozen()
	return top > 0 || f.view.At.Y <= f.view.Heads.Top*f.view.Scale() || len(f.plan.Phases) == 0
}
