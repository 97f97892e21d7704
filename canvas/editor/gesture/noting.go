package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// noting is sticky notes following the pointer. They are free, but each is
// anchored to the cell in which its upper left corner comes to lie.
type noting struct {
	before selection.Set
	notes  []*layout.Sticky
	area   canvas.Rect  // pt: around the notes, where they were taken
	from   canvas.Point // pt
	by     canvas.Point
	guides []canvas.Rect // pt: lines on which the notes align
	copies bool
}

func newNoting(st *stage.Stage, g pressed) stage.Gesture {
	s := &noting{before: g.before, from: g.hit.At}
	owners := map[canvas.Owner]bool{}
	for _, id := range st.Selection().Stickies() {
		if n := st.Places().Note(id); n != nil {
			s.notes = append(s.notes, n)
			s.area = s.area.Union(n.Rect)
			owners[owner.Sticky(id)] = true
		}
	}
	st.Lift(owners)
	return s
}

func (g *noting) Name() string           { return "noting" }
func (g *noting) Scrolls() bool          { return true }
func (g *noting) Cancel(st *stage.Stage) { st.Land(); st.Pick(g.before) }

func (g *noting) Cursor() event.Cursor {
	if g.copies {
		return event.CursorCopy
	}
	return event.CursorMove
}

func (g *noting) Move(st *stage.Stage, m event.Move) {
	g.by = drop.Locked(st.Body(m.At).Sub(g.from), m.Mods.Has(event.Shift))
	var snap canvas.Point
	snap, g.guides = st.Drops().Snap(g.area.Move(g.by), func(s *layout.Sticky) bool { return st.Selection().Has(owner.Sticky(s.Sticky.ID)) })
	g.by = drop.Locked(g.by.Add(snap), m.Mods.Has(event.Shift))
	st.Redraw()
	g.copies = m.Mods.Has(event.Alt) || m.Mods.Has(event.Ctrl)
	st.Drift(g.by)
}

func (g *noting) Draw(_ *stage.Stage, o *overlay.Sheet) {
	for _, r := range g.guides {
		o.Path("guide", line(r), 1, 255, false)
	}
}

func (g *noting) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Land()
	var batch edit.Batch
	after := st.Selection()
	if g.copies {
		after = selection.Set{}
	}
	for _, n := range g.notes {
		s := *n.Sticky
		if !st.Drops().Anchor(&s, canvas.Point{X: n.Rect.X + g.by.X, Y: n.Rect.Y + g.by.Y}) {
			continue
		}
		if g.copies {
			s.ID = model.NewID[model.StickyID](model.StickyPrefix, st.Bits)
			batch = append(batch, edit.AddSticky{Sticky: &s})
			after = after.With(owner.Sticky(s.ID))
		} else {
			batch = append(batch, edit.SetSticky{Sticky: &s})
		}
	}
	if len(batch) > 0 {
		_ = st.Apply(batch, after)
	}
}
