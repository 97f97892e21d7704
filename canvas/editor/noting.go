package editor

import (
	"sort"

	"touchline/canvas"
	"touchline/canvas/editor/move"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// noting is sticky notes following the pointer. They are free, but each is
// anchored to the cell in which its upper left corner comes to lie.
type noting struct {
	before Selection
	notes  []*layout.Sticky
	area   canvas.Rect  // pt: around the notes, where they were taken
	from   canvas.Point // pt
	by     canvas.Point
	guides []canvas.Rect // pt: lines on which the notes align
	copies bool
}

func newNoting(e *Editor, g *pointing) state {
	s := &noting{before: g.before, from: g.hit.at}
	owners := map[canvas.Owner]bool{}
	for _, id := range e.Selection().Stickies() {
		if n := e.notePlace(id); n != nil {
			s.notes = append(s.notes, n)
			s.area = s.area.Union(n.Rect)
			owners[OfSticky(id)] = true
		}
	}
	e.lift(owners)
	return s
}

func (g *noting) name() string     { return "noting" }
func (g *noting) scrolls()         {}
func (g *noting) cancel(e *Editor) { e.land(); e.pick(g.before) }

func (g *noting) cursor() Cursor {
	if g.copies {
		return CursorCopy
	}
	return CursorMove
}

func (g *noting) move(e *Editor, m Move) {
	g.by = lockAxis(e.body(m.At).Sub(g.from), m.Mods)
	var snap canvas.Point
	snap, g.guides = e.snap(g.area.Move(g.by), func(s *layout.Sticky) bool { return e.Selection().Has(OfSticky(s.Sticky.ID)) })
	g.by = lockAxis(g.by.Add(snap), m.Mods)
	e.redraw()
	g.copies = m.Mods.Has(Alt) || m.Mods.Has(Ctrl)
	e.drift(g.by)
}

func (g *noting) draw(o *overlay) {
	for _, r := range g.guides {
		o.path("guide", line(r), 1, 255, false)
	}
}

func (g *noting) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.land()
	var batch edit.Batch
	after := e.Selection()
	if g.copies {
		after = Selection{}
	}
	for _, n := range g.notes {
		s := *n.Sticky
		if !e.anchor(&s, canvas.Point{X: n.Rect.X + g.by.X, Y: n.Rect.Y + g.by.Y}) {
			continue
		}
		if g.copies {
			s.ID = model.NewID[model.StickyID](model.StickyPrefix, e.bits)
			batch = append(batch, edit.AddSticky{Sticky: &s})
			after = after.With(OfSticky(s.ID))
		} else {
			batch = append(batch, edit.SetSticky{Sticky: &s})
		}
	}
	if len(batch) > 0 {
		_ = e.do(batch, after)
	}
}

// anchor pins a note whose upper left corner lies at a point of the picture
// to the cell there, or the nearest; false without any cell.
func (e *Editor) anchor(s *model.Sticky, at canvas.Point) bool {
	x := e.index()
	if len(x.Plan.Lanes) == 0 || len(x.Plan.Steps) == 0 {
		return false
	}
	row := max(0, min(len(x.Plan.Lanes)-1, x.Row(at.Y)))
	col := max(0, min(len(x.Plan.Steps)-1, x.Column(at.X)))
	s.Lane, s.Step = x.Plan.Lanes[row].Lane.ID, x.Plan.Steps[col].Step.ID
	s.DX, s.DY = move.Within(at.X-x.Plan.Steps[col].Left), move.Within(at.Y-x.Plan.Lanes[row].Body.Y)
	return true
}

// notePlace is where a note is, or nil. The plan has them by id.
func (e *Editor) notePlace(id model.StickyID) *layout.Sticky {
	all := e.Plan().Stickies
	i := sort.Search(len(all), func(i int) bool { return all[i].Sticky.ID >= id })
	if i < len(all) && all[i].Sticky.ID == id {
		return all[i]
	}
	return nil
}

// lockAxis takes away the smaller part of a way while Shift is held.
func lockAxis(by canvas.Point, m Mods) canvas.Point {
	switch {
	case !m.Has(Shift):
	case max(by.X, -by.X) >= max(by.Y, -by.Y):
		by.Y = 0
	default:
		by.X = 0
	}
	return by
}
