package editor

import (
	"strings"

	"touchline/canvas"
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

// drawBlank shows where one may draw: questions in the first column, what the
// customer does one after the other in their row, and a plus in the others.
func (e *Editor) drawBlank(o *overlay.Sheet) {
	if !e.blank() || e.on.View().Zoom < leastBlank {
		return
	}
	p := e.on.Plan()
	for row, l := range p.Lanes {
		if l.Lane.Aside || l.Lane.Role.Derived() || !l.Body.Overlaps(o.Seen) {
			continue
		}
		for column, s := range p.Steps {
			cell := canvas.Rect{X: s.Left, Y: l.Body.Y, W: s.Right - s.Left, H: l.Body.H}
			if s.Aside || !cell.Overlaps(o.Seen) || len(e.on.Index().In(row, column)) > 0 {
				continue
			}
			o.Blank(l.Lane.Role, cell, blankWords(p.Lang, l.Lane.Role, column, len(p.Steps)))
		}
	}
	if n := len(p.Lanes); n > 0 {
		body := p.Lanes[n-1].Body
		const gap, high = 4, 26 // pt
		o.BlankHint(canvas.Rect{X: body.X, Y: body.Bottom() + gap, W: body.W, H: high}, words.T(p.Lang, "canvas.blank.how"))
	}
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
