package editor

import (
	"touchline/canvas"
	"touchline/canvas/layout"
)

// marquee selects cards and notes by a rectangle from empty ground, live: those
// that it touches, with Ctrl those that it encloses, with Shift in addition to
// what was selected.
type marquee struct {
	before  Selection
	from    canvas.Point // pt
	rect    canvas.Rect  // pt
	touched []canvas.Owner
}

func newMarquee(e *Editor, g *pointing) state {
	return &marquee{before: g.before, from: e.body(g.press.At)}
}

func (g *marquee) name() string   { return "marquee" }
func (g *marquee) cursor() Cursor { return CursorArrow }
func (g *marquee) scrolls()       {}

func (g *marquee) move(e *Editor, m Move) {
	g.rect = canvas.Around(g.from, e.body(m.At))
	next := Selection{}
	if m.Mods.Has(Shift) {
		next = g.before
	}
	g.touched = g.touched[:0]
	take := func(o canvas.Owner, r canvas.Rect) {
		if !m.Mods.Has(Ctrl) || encloses(g.rect, r) {
			g.touched = append(g.touched, o)
		}
	}
	e.index().CardsIn(g.rect, func(c *layout.Card) { take(OfCard(c.Card.ID), c.Rect) })
	for _, n := range e.Plan().Stickies {
		if n.Rect.Overlaps(g.rect) {
			take(OfSticky(n.Sticky.ID), n.Rect)
		}
	}
	e.pick(next.With(g.touched...))
	e.redraw()
}

func (g *marquee) release(*Editor, Release) {}

func (g *marquee) cancel(e *Editor) { e.pick(g.before) }

func (g *marquee) draw(o *overlay) {
	o.group("marquee", &canvas.Box{
		Rect: g.rect, Fill: o.e.accentColor().Alpha(24),
		Stroke: canvas.Stroke{Color: o.e.accentColor().Alpha(200), Width: o.e.pt(1)},
	})
}

// encloses reports whether a rectangle holds all of another one.
func encloses(r, in canvas.Rect) bool {
	return r.Contains(canvas.Point{X: in.X, Y: in.Y}) && r.Contains(canvas.Point{X: in.Right(), Y: in.Bottom()})
}
