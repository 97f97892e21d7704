package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// Piece is something that can be dragged from the palette: a card of a kind,
// a note, a step, a phase or a lane of a role.
type Piece struct {
	Kind owner.Kind // owner.KindCard, owner.KindSticky, owner.KindStep, owner.KindPhase or owner.KindLane
	Card model.Kind
	Role model.Role
}

// carrying is a piece of the palette, or a picture, hovering over the
// picture. The window drags it, so no button is down here.
type carrying struct {
	piece  Piece
	at     canvas.Point // pt
	to     drop.Drop
	border int  // of a step, phase or lane
	left   bool // see shifting
}

// Carry is a piece being dragged over the canvas.
func Carry(st *stage.Stage, p Piece, m event.Move) {
	st.Pointer, st.Inside = m, true
	g, ok := st.Gesture().(*carrying)
	if !ok || g.piece != p {
		st.Cancel()
		g = &carrying{piece: p}
		st.Become(g)
	}
	g.Move(st, m)
}

// CarryOut is the piece leaving the canvas.
func CarryOut(st *stage.Stage) {
	if _, ok := st.Gesture().(*carrying); ok {
		st.Cancel()
	}
}

// Drop puts a piece where it is let go.
func Drop(st *stage.Stage, p Piece, m event.Move) {
	st.Cancel()
	g := &carrying{piece: p}
	g.Move(st, m)
	if g.why().Key == "" {
		st.Say("")
		g.put(st)
	}
}

func (g *carrying) Name() string                         { return "carrying" }
func (g *carrying) Scrolls() bool                        { return true }
func (g *carrying) Press(st *stage.Stage, _ event.Press) { st.Cancel() } // the window forgot to say that it ended
func (g *carrying) Cancel(*stage.Stage)                  {}
func (g *carrying) Release(*stage.Stage, event.Release)  {}

func (g *carrying) Cursor() event.Cursor {
	if g.why().Key != "" {
		return event.CursorNo
	}
	return event.CursorCopy
}

func (g *carrying) why() event.Status {
	switch g.piece.Kind {
	case owner.KindCard:
		return g.to.Why
	}
	return event.Status{}
}

func (g *carrying) Move(st *stage.Stage, m event.Move) {
	g.at = st.Body(m.At)
	x := st.Index()
	switch g.piece.Kind {
	case owner.KindCard:
		g.to = st.Drops().At(g.at, nil, func(*layout.Link) bool { return true })
	case owner.KindStep:
		g.border, g.left = nearestBorder(x.Bounds, g.at.X)
	case owner.KindPhase:
		g.border, g.left = nearestBorder(st.Places().PhaseBounds(), g.at.X)
	case owner.KindLane:
		g.border, g.left = nearestBorder(st.Places().LaneBounds(), g.at.Y)
	}
	if why := g.why(); why.Key != "" {
		st.SayWhy(why)
	} else {
		st.Say("")
	}
	st.Redraw()
}

// nearestBorder is the border nearest to a place, and whether the place is
// before it.
func nearestBorder(borders []float64, at float64) (int, bool) {
	i := nearestIn(borders, at, 0, len(borders)-1)
	return i, at < borders[i]
}

func (g *carrying) Draw(st *stage.Stage, o *overlay.Sheet) {
	switch g.piece.Kind {
	case owner.KindCard:
		g.to.Draw(o)
	case owner.KindSticky:
		o.Ring("note", canvas.Rect{X: g.at.X, Y: g.at.Y, W: 96, H: 28}, 1.5, 0, 200)
	default:
		o.Bar("bar", st.Places().Bar(g.piece.Kind, g.border))
	}
}

// put makes what was carried.
func (g *carrying) put(st *stage.Stage) {
	switch g.piece.Kind {
	case owner.KindCard:
		batch, c := st.Adder().Card(st.Document(), g.to, g.piece.Card)
		if st.Make(batch, owner.Card(c.ID)) && g.piece.Card == model.KindPicture {
			st.Ask(event.ChoosePicture{Card: c.ID})
		}
	case owner.KindSticky:
		newNote(st, g.at)
	default:
		st.Insert(g.piece.Kind, g.border, g.left, g.piece.Role)
	}
}

// newNote pins a note to a point of the picture and asks for its text.
func newNote(st *stage.Stage, at canvas.Point) {
	s := &model.Sticky{ID: model.NewID[model.StickyID](model.StickyPrefix, st.Bits)}
	if !st.Drops().Anchor(s, at) {
		st.Say("canvas.drop.outside")
		return
	}
	st.Make(edit.AddSticky{Sticky: s}, owner.Sticky(s.ID))
}
