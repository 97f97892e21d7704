package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// spanning is a card's right edge being dragged over steps.
type spanning struct {
	card *layout.Card
	span int
}

func newSpanning(st *stage.Stage, g pressed) stage.Gesture {
	_, id := owner.Split(g.hit.Owner)
	c := st.Plan().Card(model.CardID(id))
	if c == nil {
		return nil
	}
	return &spanning{c, c.Span}
}

func (g *spanning) Name() string         { return "spanning" }
func (g *spanning) Cursor() event.Cursor { return event.CursorColumn }
func (g *spanning) Scrolls() bool        { return true }
func (g *spanning) Cancel(*stage.Stage)  {}

// Move counts the steps whose middle the edge has passed.
func (g *spanning) Move(st *stage.Stage, m event.Move) {
	x := st.Body(m.At).X
	steps := st.Plan().Steps
	span := 1
	for i := g.card.Column + 1; i < len(steps) && x > (steps[i].Left+steps[i].Right)/2; i++ {
		span++
	}
	g.span = span
	st.Redraw()
}

func (g *spanning) Draw(st *stage.Stage, o *overlay.Sheet) {
	r := g.card.Rect
	right := st.Plan().Steps[g.card.Column+g.span-1].Right
	o.Ring("span", canvas.Rect{X: r.X, Y: r.Y, W: right - r.X, H: r.H}, 2, 1.5, 200)
}

func (g *spanning) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	_ = st.Apply(edit.SetSpan{Card: g.card.Card.ID, Span: g.span}, st.Selection())
}
