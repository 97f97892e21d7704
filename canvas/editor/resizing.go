package editor

import (
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/layout"
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
	kind  Kind
	index int          // of the step or lane
	from  canvas.Point // pt
	start float64      // pt
	least float64
	size  float64 // pt; at least is as its content needs
}

func newResizing(e *Editor, g *pointing) state {
	s := &resizing{kind: g.hit.kind, index: g.hit.index - 1, from: e.body(g.press.At), least: leastWidth}
	p := e.Plan()
	if s.index < 0 {
		return nil
	}
	if s.kind == KindStep {
		s.start = p.Steps[s.index].Right - p.Steps[s.index].Left
	} else {
		s.start, s.least = p.Lanes[s.index].Body.H, e.leastHeight(s.index)
	}
	s.size = s.start
	return s
}

// leastHeight is what a lane's content needs, in pt: its height without one of
// its own.
func (e *Editor) leastHeight(row int) float64 {
	p := e.Plan()
	l := *p.Doc.Lanes[row]
	if l.Height == 0 {
		return p.Lanes[row].Body.H
	}
	l.Height = 0
	free, err := edit.Apply(p.Doc, edit.SetLane{Lane: &l})
	if err != nil {
		return p.Lanes[row].Body.H
	}
	return layout.Make(free, layout.Options{Lang: e.lang, Previous: p}).Lanes[row].Body.H
}

func (g *resizing) name() string   { return "resizing" }
func (g *resizing) scrolls()       {}
func (g *resizing) cancel(*Editor) {}

func (g *resizing) cursor() Cursor {
	if g.kind == KindLane {
		return CursorRow
	}
	return CursorColumn
}

func (g *resizing) move(e *Editor, m Move) {
	by := e.body(m.At).Sub(g.from)
	size := g.start + by.X
	most := mostWidth
	if g.kind == KindLane {
		size, most = g.start+by.Y, model.MaxExtent
	}
	g.size = math.Round(min(most, max(g.least, size)))
	e.say("canvas.hint.resizing", "size", strconv.Itoa(int(g.size)))
	e.redraw()
}

func (g *resizing) draw(o *overlay) {
	bar := o.e.borderBar(g.kind, g.index+1)
	if g.kind == KindLane {
		bar.Y += g.size - g.start
	} else {
		bar.X += g.size - g.start
	}
	o.bar("bar", bar)
}

func (g *resizing) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.say("")
	if g.size == math.Round(g.start) {
		return
	}
	e.setExtent(g.kind, g.index, g.size, g.least)
}

// setExtent gives a step its width or a lane its height; one that its content
// needs anyhow is none of its own.
func (e *Editor) setExtent(kind Kind, i int, size, least float64) {
	doc := e.Document()
	if kind == KindLane {
		l := *doc.Lanes[i]
		if l.Height = size; size <= least {
			l.Height = 0
		}
		_ = e.do(edit.SetLane{Lane: &l}, e.Selection())
		return
	}
	s := *doc.Steps()[i]
	s.Width = size
	_ = e.do(edit.SetStep{Step: &s}, e.Selection())
}

// fitBorder takes away the extent that someone gave a step or a lane: a
// double click on its border.
func (e *Editor) fitBorder(kind Kind, border int) {
	doc := e.Document()
	switch i := border - 1; {
	case i < 0:
	case kind == KindLane && doc.Lanes[i].Height > 0, kind == KindStep && doc.Steps()[i].Width > 0:
		e.setExtent(kind, i, 0, 0)
	}
}
