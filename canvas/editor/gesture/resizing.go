package gesture

import (
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// The narrowest and widest column of cards that the layout makes, in pt.
const (
	leastWidth = 60.0
	mostWidth  = 600.0
)

// resizing is a step's right or a lane's lower border being dragged. A line
// follows; the picture follows at the end, so that the drag costs nothing.
type resizing struct {
	kind  owner.Kind
	index int          // of the step or lane
	from  canvas.Point // pt
	start float64      // pt
	least float64
	size  float64 // pt; at least is as its content needs
}

func newResizing(st *stage.Stage, g pressed) stage.Gesture {
	s := &resizing{kind: g.hit.Kind, index: g.hit.Index - 1, from: st.Body(g.press.At), least: leastWidth}
	p := st.Plan()
	if s.index < 0 {
		return nil
	}
	if s.kind == owner.KindStep {
		s.start = p.Steps[s.index].Right - p.Steps[s.index].Left
	} else {
		s.start, s.least = p.Lanes[s.index].Body.H, leastHeight(st, s.index)
	}
	s.size = s.start
	return s
}

// leastHeight is what a lane's content needs, in pt: its height without one of
// its own.
func leastHeight(st *stage.Stage, row int) float64 {
	p := st.Plan()
	l := *p.Doc.Lanes[row]
	if l.Height == 0 {
		return p.Lanes[row].Body.H
	}
	l.Height = 0
	free, err := edit.Apply(p.Doc, edit.SetLane{Lane: &l})
	if err != nil {
		return p.Lanes[row].Body.H
	}
	return layout.Make(free, layout.Options{Lang: st.Lang, Previous: p}).Lanes[row].Body.H
}

func (g *resizing) Name() string        { return "resizing" }
func (g *resizing) Scrolls() bool       { return true }
func (g *resizing) Cancel(*stage.Stage) {}

func (g *resizing) Cursor() event.Cursor {
	if g.kind == owner.KindLane {
		return event.CursorRow
	}
	return event.CursorColumn
}

func (g *resizing) Move(st *stage.Stage, m event.Move) {
	by := st.Body(m.At).Sub(g.from)
	size := g.start + by.X
	most := mostWidth
	if g.kind == owner.KindLane {
		size, most = g.start+by.Y, model.MaxExtent
	}
	g.size = math.Round(min(most, max(g.least, size)))
	st.Say("canvas.hint.resizing", "size", strconv.Itoa(int(g.size)))
	st.Redraw()
}

func (g *resizing) Draw(st *stage.Stage, o *overlay.Sheet) {
	bar := st.Places().Bar(g.kind, g.index+1)
	if g.kind == owner.KindLane {
		bar.Y += g.size - g.start
	} else {
		bar.X += g.size - g.start
	}
	o.Bar("bar", bar)
}

func (g *resizing) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Say("")
	if g.size == math.Round(g.start) {
		return
	}
	_ = st.Apply(change.Extent(st.Document(), g.kind, g.index, g.size, g.least), st.Selection())
}
