package place

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
	"touchline/model"
)

// Field is a field over the picture in which a text is edited: its letters lie
// over those of the picture.
type Field struct {
	Rect   canvas.Rect // in pt of the picture; see [view.View.InWindow]
	Words  canvas.Rect // around the lines of the text; empty without one
	Lines  bool        // it may have several lines
	Size   float64     // of the text, pt
	Weight canvas.Weight
	Middle bool // centred
}

// Field is where an owner's text is edited, and whether it has one.
func (g Grid) Field(o canvas.Owner) (Field, bool) {
	p := g.Plan
	_, ok := owner.Text(p.Doc, o)
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindCard:
		if c := p.Card(model.CardID(id)); c != nil {
			return cardField(c), ok
		}
		return Field{}, false
	case owner.KindLink:
		if l := p.Link(model.LinkID(id)); l != nil {
			return Field{Rect: labelField(l), Words: around(l.Label, layout.SizeSmall), Size: layout.SizeSmall, Middle: true}, ok
		}
		return Field{}, false
	case owner.KindStep:
		return g.stepField(model.StepID(id)), ok
	case owner.KindPhase:
		return g.phaseField(o, model.PhaseID(id)), ok
	case owner.KindLane:
		row, _ := p.Doc.Row(model.LaneID(id))
		l := p.Lanes[row]
		r := Field{Rect: l.Head, Words: around(l.Name, layout.SizeHead), Size: layout.SizeHead, Weight: canvas.Bold, Lines: true}
		r.Rect.X, r.Rect.W = l.Head.X+layout.HeadInset, l.Head.W-layout.HeadInset
		return r, ok
	case owner.KindSticky:
		return g.noteField(model.StickyID(id)), ok
	case owner.KindTime:
		r, found := g.timeField(model.CardID(id))
		return r, ok && found
	case owner.KindTitle:
		r := Field{Words: around(p.Title.Name, layout.SizeTitle), Size: layout.SizeTitle, Weight: canvas.Bold}
		r.Rect = canvas.Rect{Y: r.Words.Y, W: max(200, p.Size.W/2), H: text.LineHeight(text.Face{Size: layout.SizeTitle})}
		return r, ok
	}
	return Field{Size: layout.SizeBody}, ok
}

func cardField(c *layout.Card) Field {
	left, right := layout.Insets(c.Card.Kind)
	top := c.Rect.Y
	if !c.Image.Empty() {
		top = c.Image.Bottom()
	}
	return Field{
		Rect:  canvas.Rect{X: c.Rect.X + left, Y: top, W: c.Rect.W - left - right, H: c.Rect.Bottom() - top},
		Words: around(c.Text, layout.SizeBody), Size: layout.SizeBody, Lines: true,
	}
}

func (g Grid) stepField(id model.StepID) Field {
	col, _ := g.Plan.Doc.Column(id)
	s := g.Plan.Steps[col]
	middle := (s.Left + s.Right) / 2 // of the cards, where the name is
	half := min(middle-g.Bounds[col], g.Bounds[col+1]-middle)
	return Field{
		Rect:  canvas.Rect{X: middle - half, Y: g.StepTop(), W: 2 * half, H: g.Plan.Frozen.Y - g.StepTop()},
		Words: around(s.Name, layout.SizeBody), Size: layout.SizeBody, Weight: canvas.Bold, Middle: true,
	}
}

func (g Grid) phaseField(o canvas.Owner, id model.PhaseID) Field {
	r := Field{Size: layout.SizeHead, Weight: canvas.Bold, Middle: true}
	r.Rect, _, _ = g.Stretch(o)
	for _, ph := range g.Plan.Phases {
		if ph.Phase.ID == id {
			r.Rect, r.Size = ph.Rect, ph.NameSize
			r.Words = around(ph.Name, ph.NameSize)
		}
	}
	return r
}

func (g Grid) noteField(id model.StickyID) Field {
	r := Field{Size: layout.SizeSmall, Lines: true}
	s := g.Note(id)
	if s == nil {
		return r
	}
	r.Rect, r.Words = s.Rect, around(s.Text, layout.SizeSmall)
	if !r.Words.Empty() {
		left := r.Words.X - s.Rect.X
		r.Rect.X, r.Rect.W = r.Words.X, s.Rect.W-2*left
	}
	return r
}

func (g Grid) timeField(id model.CardID) (Field, bool) {
	c := g.Plan.Doc.Card(id)
	if c == nil {
		return Field{}, false
	}
	at, cell, found := g.TimeCell(c)
	if !found {
		return Field{}, false
	}
	return Field{Rect: cell, Words: around(at.Text, layout.SizeBody).Move(at.At), Size: layout.SizeBody, Weight: canvas.Bold, Middle: true}, true
}

// around is the rectangle around the lines of a block.
func around(b layout.Block, size float64) (r canvas.Rect) {
	face := text.Face{Size: size}
	for _, l := range b.Lines {
		r = r.Union(canvas.Rect{X: l.At.X, Y: l.At.Y - text.Ascent(face), W: l.Width, H: text.LineHeight(face)})
	}
	return r
}

// labelField is where a link's label is, or would be: on its longest stretch.
func labelField(l *layout.Link) canvas.Rect {
	if !l.Label.Empty() {
		return l.LabelBox
	}
	var longest canvas.Rect
	for i := range len(l.Points) - 1 {
		if r := canvas.Around(l.Points[i], l.Points[i+1]); i == 0 || r.W+r.H > longest.W+longest.H {
			longest = r
		}
	}
	const w, h = 60, 14
	c := longest.Center()
	return canvas.Rect{X: c.X - w/2, Y: c.Y - h/2, W: w, H: h}
}

// OnText reports whether a point is on the text of a card or a note, where a
// second click edits it; heads and links are edited by a double click only.
func (g Grid) OnText(o canvas.Owner, at canvas.Point) bool {
	kind, id := owner.Split(o)
	if kind != owner.KindCard {
		return kind == owner.KindSticky
	}
	c := g.Plan.Card(model.CardID(id))
	if c == nil {
		return false
	}
	if strings.TrimSpace(c.Card.Text) == "" {
		return true
	}
	for _, l := range c.Text.Lines {
		size := layout.SizeBody
		if (canvas.Rect{X: l.At.X, Y: l.At.Y - size, W: l.Width, H: 1.4 * size}).Contains(at) {
			return true
		}
	}
	return false
}
