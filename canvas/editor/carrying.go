package editor

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// Piece is something that can be dragged from the palette: a card of a kind,
// a note, a step, a phase or a lane of a role.
type Piece struct {
	Kind Kind // KindCard, KindSticky, KindStep, KindPhase or KindLane
	Card model.Kind
	Role model.Role
}

// carrying is a piece of the palette, or a picture, hovering over the
// picture. The window drags it, so no button is down here.
type carrying struct {
	piece  Piece
	at     canvas.Point // pt
	to     drop
	border int  // of a step, phase or lane
	left   bool // see shifting
}

// Carry is a piece being dragged over the canvas.
func (e *Editor) Carry(p Piece, m Move) Did {
	e.pointer, e.inside = m, true
	g, ok := e.state.(*carrying)
	if !ok || g.piece != p {
		e.cancel()
		g = &carrying{piece: p}
		e.become(g)
	}
	g.move(e, m)
	return e.Take()
}

// CarryOut is the piece leaving the canvas.
func (e *Editor) CarryOut() Did {
	if _, ok := e.state.(*carrying); ok {
		e.cancel()
	}
	return e.Take()
}

// Drop puts a piece where it is let go.
func (e *Editor) Drop(p Piece, m Move) Did {
	e.cancel()
	g := &carrying{piece: p}
	g.move(e, m)
	if g.why().Key == "" {
		e.say("")
		g.put(e)
	}
	return e.Take()
}

func (g *carrying) name() string             { return "carrying" }
func (g *carrying) scrolls()                 {}
func (g *carrying) press(e *Editor, _ Press) { e.cancel() } // the window forgot to say that it ended
func (g *carrying) cancel(*Editor)           {}
func (g *carrying) release(*Editor, Release) {}

func (g *carrying) cursor() Cursor {
	if g.why().Key != "" {
		return CursorNo
	}
	return CursorCopy
}

func (g *carrying) why() Status {
	switch g.piece.Kind {
	case KindCard:
		return g.to.why
	}
	return Status{}
}

func (g *carrying) move(e *Editor, m Move) {
	g.at = e.body(m.At)
	x := e.index()
	switch g.piece.Kind {
	case KindCard:
		g.to = e.dropAt(g.at, nil, func(*layout.Link) bool { return true })
	case KindStep:
		g.border, g.left = nearestBorder(x.Bounds, g.at.X)
	case KindPhase:
		g.border, g.left = nearestBorder(e.phaseBounds(), g.at.X)
	case KindLane:
		g.border, g.left = nearestBorder(e.laneBounds(), g.at.Y)
	}
	if why := g.why(); why.Key != "" {
		e.say(why.Key, why.Args...)
	} else {
		e.say("")
	}
	e.redraw()
}

// nearestBorder is the border nearest to a place, and whether the place is
// before it.
func nearestBorder(borders []float64, at float64) (int, bool) {
	i := nearestIn(borders, at, 0, len(borders)-1)
	return i, at < borders[i]
}

func (g *carrying) draw(o *overlay) {
	e := o.e
	switch g.piece.Kind {
	case KindCard:
		g.to.draw(o)
	case KindSticky:
		o.ring("note", canvas.Rect{X: g.at.X, Y: g.at.Y, W: 96, H: 28}, 1.5, 0, 200)
	default:
		o.bar("bar", e.borderBar(g.piece.Kind, g.border))
	}
}

// put makes what was carried.
func (g *carrying) put(e *Editor) {
	switch g.piece.Kind {
	case KindCard:
		batch, c := e.newCard(g.to, g.piece.Card)
		if e.doAndName(batch, OfCard(c.ID)) && g.piece.Card == model.KindPicture {
			e.ask(ChoosePicture{Card: c.ID})
		}
	case KindSticky:
		e.newNote(g.at)
	case KindStep:
		batch, ids := e.maker().Steps(e.Document(), g.border, 1, g.left)
		e.doAndName(batch, OfStep(ids[0]))
	case KindPhase:
		e.insertPhase(g.border)
	case KindLane:
		e.insertLane(g.border, g.piece.Role)
	}
}

// newNote pins a note to a point of the picture and asks for its text.
func (e *Editor) newNote(at canvas.Point) {
	s := &model.Sticky{ID: model.NewID[model.StickyID](model.StickyPrefix, e.bits)}
	if !e.anchor(s, at) {
		e.say("canvas.drop.outside")
		return
	}
	e.doAndName(edit.AddSticky{Sticky: s}, OfSticky(s.ID))
}
