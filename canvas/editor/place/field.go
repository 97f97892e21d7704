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
	r := Field{Size: layout.SizeBody}
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindCard:
		c := p.Card(model.CardID(id))
		if c == nil {
			return r, false
		}
		r.Words = around(c.Text, layout.SizeBody)
		left, right := layout.Insets(c.Card.Kind)
		top := c.Rect.Y
		if !c.Image.Empty() {
			top = c.Image.Bottom()
		}
		r.Lines = true
		r.Rect = canvas.Rect{X: c.Rect.X + left, Y: top, W: c.Rect.W - left - right, H: c.Rect.Bottom() - top}
	case owner.KindLink:
		l := p.Link(model.LinkID(id))
		if l == nil {
			return r, false
		}
		r.Size, r.Middle = layout.SizeSmall, true
		r.Rect = labelField(l)
		r.Words = around(l.Label, layout.SizeSmall)
	case owner.KindStep:
		col, _ := p.Doc.Column(model.StepID(id))
		r.Weight, r.Middle = canvas.Bold, true
		middle := (p.Steps[col].Left + p.Steps[col].Right) / 2 // of the cards, where the name is
		half := min(middle-g.Bounds[col], g.Bounds[col+1]-middle)
		r.Rect = canvas.Rect{X: middle - half, Y: g.StepTop(), W: 2 * half, H: p.Frozen.Y - g.StepTop()}
		r.Words = around(p.Steps[col].Name, layout.SizeBody)
	case owner.KindPhase:
		r.Size, r.Weight, r.Middle = layout.SizeHead, canvas.Bold, true
		r.Rect, _, _ = g.Stretch(o)
		for _, ph := range p.Phases {
			if ph.Phase.ID == model.PhaseID(id) {
				r.Rect, r.Size = ph.Rect, ph.NameSize
				r.Words = around(ph.Name, ph.NameSize)
			}
		}
	case owner.KindLane:
		row, _ := p.Doc.Row(model.LaneID(id))
		r.Size, r.Weight, r.Lines = layout.SizeHead, canvas.Bold, true
		l := p.Lanes[row]
		r.Words = around(l.Name, layout.SizeHead)
		r.Rect = l.Head
		r.Rect.X, r.Rect.W = l.Head.X+layout.HeadInset, l.Head.W-layout.HeadInset
	case owner.KindSticky:
		if s := g.Note(model.StickyID(id)); s != nil {
			r.Rect = s.Rect
			r.Words = around(s.Text, layout.SizeSmall)
			if !r.Words.Empty() {
				left := r.Words.X - s.Rect.X
				r.Rect.X, r.Rect.W = r.Words.X, s.Rect.W-2*left
			}
		}
		r.Size, r.Lines = layout.SizeSmall, true
	case owner.KindTime:
		cell, at, found := canvas.Rect{}, layout.Cell{}, false
		if c := p.Doc.Card(model.CardID(id)); c != nil {
			at, cell, found = g.TimeCell(c)
		}
		if !found {
			return r, false
		}
		r.Weight, r.Middle = canvas.Bold, true
		r.Rect, r.Words = cell, around(at.Text, layout.SizeBody).Move(at.At)
	case owner.KindTitle:
		r.Size, r.Weight = layout.SizeTitle, canvas.Bold
		r.Rect = canvas.Rect{W: max(200, p.Size.W/2), H: text.LineHeight(text.Face{Size: layout.SizeTitle})}
		if r.Words = around(p.Title.Name, layout.SizeTitle); !r.Words.Empty() {
			r.Rect.Y = r.Words.Y
		}
	}
	return r, ok
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
