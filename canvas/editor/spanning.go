package editor

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// spanning is a card's right edge being dragged over steps.
type spanning struct {
	card *layout.Card
	span int
}

func newSpanning(e *Editor, g *pointing) state {
	_, id := Split(g.hit.owner)
	c := e.Plan().Card(model.CardID(id))
	if c == nil {
		return nil
	}
	return &spanning{c, c.Span}
}

func (g *spanning) name() string   { return "spanning" }
func (g *spanning) cursor() Cursor { return CursorColumn }
func (g *spanning) scrolls()       {}
func (g *spanning) cancel(*Editor) {}

// move counts the steps whose middle the edge has passed.
func (g *spanning) move(e *Editor, m Move) {
	x := e.body(m.At).X
	steps := e.Plan().Steps
	span := 1
	for i := g.card.Column + 1; i < len(steps) && x > (steps[i].Left+steps[i].Right)/2; i++ {
		span++
	}
	g.span = span
	e.redraw()
}

func (g *spanning) draw(o *overlay) {
	r := g.card.Rect
	right := o.e.Plan().Steps[g.card.Column+g.span-1].Right
	o.ring("span", canvas.Rect{X: r.X, Y: r.Y, W: right - r.X, H: r.H}, 2, 1.5, 200)
}

func (g *spanning) release(e *Editor, r Release) {
	g.move(e, Move(r))
	_ = e.do(edit.SetSpan{Card: g.card.Card.ID, Span: g.span}, e.Selection())
}
