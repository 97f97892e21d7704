package editor

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/overlay"
	"touchline/model"
	"touchline/model/words"
)

// leastBlank is the zoom from which empty cells show what belongs there: below
// it nobody could read that.
const leastBlank = 0.4

// mostBlank is how many cards without a text a blueprint may have and still
// count as one that nobody has begun: the first one, while it is typed.
const mostBlank = 1

// blank reports whether nobody has written anything into the document yet. Its
// empty cells show then where one may draw. That is no part of the document: it
// is not counted and not exported, and is gone with the first letter.
func (e *Editor) blank() bool {
	doc := e.on.Document()
	if e.on.Closed || doc.CardTable().Len() > mostBlank {
		return false
	}
	for _, c := range e.on.Plan().Cards() {
		if strings.TrimSpace(c.Card.Text) != "" || c.Card.Kind == model.KindPicture {
			return false
		}
	}
	return true
}

// emptyCell is a cell in which one may draw.
type emptyCell struct {
	canvas.Rect // pt
	role        model.Role
	says        string // what belongs there; "" is a plus
}

// emptyCells is the cells without cards in a part of the picture.
func (e *Editor) emptyCells(seen canvas.Rect) (all []emptyCell) {
	p := e.on.Plan()
	for row, l := range p.Lanes {
		if l.Lane.Aside || l.Lane.Role.Derived() || !l.Body.Overlaps(seen) {
			continue
		}
		for column, s := range p.Steps {
			cell := canvas.Rect{X: s.Left, Y: l.Body.Y, W: s.Right - s.Left, H: l.Body.H}
			if s.Aside || !cell.Overlaps(seen) || len(e.on.Index().In(row, column)) > 0 {
				continue
			}
			all = append(all, emptyCell{cell, l.Lane.Role, blankWords(p.Lang, l.Lane.Role, column, len(p.Steps))})
		}
	}
	return all
}

// drawBlank shows where one may draw: questions in the first column, what the
// customer does one after the other in their row, and a plus in the others.
func (e *Editor) drawBlank(o *overlay.Sheet) {
	if !e.blank() || e.on.View().Zoom < leastBlank {
		return
	}
	for _, c := range e.emptyCells(o.Seen) {
		o.Blank(c.role, c.Rect, c.says)
	}
}

// Blank says of a document that nobody has begun in which cell one does, and
// which others say what belongs there; and last where rows are added. In pt.
func (e *Editor) Blank() (first canvas.Rect, others []canvas.Rect, ok bool) {
	if !e.blank() {
		return canvas.Rect{}, nil, false
	}
	for _, c := range e.emptyCells(canvas.Rect{W: e.on.Plan().Size.W, H: e.on.Plan().Size.H}) {
		switch {
		case !ok && c.role == model.RoleCustomer:
			first, ok = c.Rect, true
		case c.says != "":
			others = append(others, c.Rect)
		}
	}
	strip, _ := e.on.Places().Adding()
	return first, append(others, strip), ok
}

// drawAdding shows the strip below the lanes: in a document that nobody has
// begun, with how one begins, and later while the pointer is there.
func (e *Editor) drawAdding(o *overlay.Sheet) {
	h, blank := e.hover.hit, e.blank()
	on := h.Part == hit.Adding && e.on.Inside
	if e.on.Closed || e.on.View().Zoom < leastBlank || e.on.Gesture() != nil && e.Doing() != "pointing" || !blank && !on {
		return
	}
	strip, signs := e.on.Places().Adding()
	if !strip.Overlaps(o.Seen) {
		return
	}
	how := ""
	if blank {
		how = words.T(e.on.Plan().Lang, "canvas.blank.how")
	}
	hot := -1
	if on {
		hot = h.Index
	}
	o.Adding(strip, signs, hot, how)
}

// blankWords is what an empty cell says; "" is a plus.
func blankWords(lang model.Lang, role model.Role, column, columns int) string {
	first, last := column == 0, column == columns-1
	switch {
	case role == model.RoleCustomer && first:
		return words.T(lang, "canvas.blank.customer")
	case role == model.RoleCustomer && last:
		return words.T(lang, "canvas.blank.end")
	case role == model.RoleCustomer:
		return words.T(lang, "canvas.blank.then")
	case !first:
		return ""
	case role == model.RoleEvidence:
		return words.T(lang, "canvas.blank.evidence")
	case role == model.RoleFrontstage:
		return words.T(lang, "canvas.blank.frontstage")
	case role == model.RoleBackstage:
		return words.T(lang, "canvas.blank.backstage")
	case role == model.RoleSupport:
		return words.T(lang, "canvas.blank.support")
	}
	return ""
}
