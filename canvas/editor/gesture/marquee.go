package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// marquee selects cards and notes by a rectangle from empty ground, live: those
// that it touches, with Ctrl those that it encloses, with Shift in addition to
// what was selected.
type marquee struct {
	before  selection.Set
	from    canvas.Point // pt
	rect    canvas.Rect  // pt
	touched []canvas.Owner
}

func newMarquee(st *stage.Stage, g pressed) stage.Gesture {
	return &marquee{before: g.before, from: st.Body(g.press.At)}
}

func (g *marquee) Name() string         { return "marquee" }
func (g *marquee) Cursor() event.Cursor { return event.CursorArrow }
func (g *marquee) Scrolls() bool        { return true }

func (g *marquee) Move(st *stage.Stage, m event.Move) {
	g.rect = canvas.Around(g.from, st.Body(m.At))
	next := selection.Set{}
	if m.Mods.Has(event.Shift) {
		next = g.before
	}
	g.touched = g.touched[:0]
	take := func(o canvas.Owner, r canvas.Rect) {
		if !m.Mods.Has(event.Ctrl) || place.Encloses(g.rect, r) {
			g.touched = append(g.touched, o)
		}
	}
	st.Index().CardsIn(g.rect, func(c *layout.Card) { take(owner.Card(c.Card.ID), c.Rect) })
	for _, n := range st.Plan().Stickies {
		if n.Rect.Overlaps(g.rect) {
			take(owner.Sticky(n.Sticky.ID), n.Rect)
		}
	}
	st.Pick(next.With(g.touched...))
	st.Redraw()
}

func (g *marquee) Release(*stage.Stage, event.Release) {}

func (g *marquee) Cancel(st *stage.Stage) { st.Pick(g.before) }

func (g *marquee) Draw(_ *stage.Stage, o *overlay.Sheet) {
	o.Group("marquee", &canvas.Box{
		Rect: g.rect, Fill: o.Accent.Alpha(24),
		Stroke: canvas.Stroke{Color: o.Accent.Alpha(200), Width: o.Pt(1)},
	})
}
