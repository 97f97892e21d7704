package place

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// Adding is a sign in the strip below the lanes: a press on it adds a row.
type Adding struct {
	Role model.Role   // of the row; "" is a lane for cards
	Rect canvas.Rect  // in which it is hit, pt
	Plus canvas.Point // the middle of its cross
	Line canvas.Line  // its words, at their place
	Says string       // its words
}

// Lengths of that strip, in pt. It fits between the lanes and the footer.
const (
	addingGap  = 2.0  // below the lanes
	addingHigh = 17.0 // of the strip
	addingPad  = 7.0  // beside a sign's cross and its words
	addingPlus = 8.0  // the cross, with the white to its words
)

// AddingFace is the face of its words.
var AddingFace = text.Face{Size: layout.SizeSmall}

// Adding is the strip below the lanes and its signs: a lane, and each row of
// what is reckoned that the blueprint has not yet. A blueprint without lanes
// has no strip.
func (g Grid) Adding() (strip canvas.Rect, signs []Adding) {
	p := g.Plan
	if len(p.Lanes) == 0 {
		return canvas.Rect{}, nil
	}
	body, bottom := p.Lanes[0].Body, 0.0
	has := map[model.Role]bool{}
	for _, l := range p.Lanes {
		bottom = max(bottom, l.Body.Bottom())
		has[l.Lane.Role] = true
	}
	strip = canvas.Rect{X: body.X, Y: bottom + addingGap, W: body.W, H: addingHigh}
	x := strip.X
	for _, of := range []struct {
		role model.Role
		key  string
	}{{"", "lane"}, {model.RoleTime, "time"}, {model.RoleEmotion, "emotion"}} {
		if of.role != "" && has[of.role] {
			continue
		}
		a := Adding{Role: of.role, Says: words.T(p.Lang, "canvas.adding."+of.key)}
		a.Line = text.Single(a.Says, AddingFace)
		a.Rect = canvas.Rect{X: x, Y: strip.Y, W: addingPad + addingPlus + a.Line.Width + addingPad, H: strip.H}
		if a.Rect.Right() > strip.Right() {
			break
		}
		middle := strip.Center().Y
		a.Plus = canvas.Point{X: x + addingPad + addingPlus/2 - 1, Y: middle}
		a.Line.At = canvas.Point{X: x + addingPad + addingPlus + 2, Y: middle - text.LineHeight(AddingFace)/2 + text.Ascent(AddingFace)}
		a.Rect.W += 2
		signs = append(signs, a)
		x = a.Rect.Right()
	}
	return strip, signs
}
