package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Changed lists where two pictures differ, in pt; nil stands for a picture
// that shows nothing. It looks at what differs between their plans, and
// composes nothing.
func Changed(old, next *Picture) []canvas.Rect {
	if old == next {
		return nil
	}
	far := canvas.Size{W: next.Size.W, H: next.Size.H}
	if old != nil {
		far = canvas.Size{W: max(far.W, old.Size.W), H: max(far.H, old.Size.H)}
	}
	page := canvas.Rect{W: far.W, H: far.H}.Inset(-cardReach)
	if old == nil || old.theme != next.theme || old.look != next.look {
		return []canvas.Rect{page}
	}
	d := &differing{shift: next.plan.Since(old.plan)}
	if y := max(d.shift.Below, page.Y); y < page.Bottom() {
		d.rects = append(d.rects, canvas.Rect{X: page.X, Y: y, W: page.W, H: page.Bottom() - y})
	}
	if x := max(d.shift.Right, page.X); x < page.Right() {
		d.rects = append(d.rects, canvas.Rect{X: x, Y: page.Y, W: page.Right() - x, H: page.H})
	}
	d.pieces(old.pieces, next.pieces)
	for i := range max(len(old.columns), len(next.columns)) {
		var was, is *layout.Column
		if i < len(old.columns) {
			was = old.columns[i].of
		}
		if i < len(next.columns) {
			is = next.columns[i].of
		}
		if was != is {
			d.cards(was, is)
			d.links(was, is)
			if next.look.slice != nil && (was == nil || is == nil || !is.SamePlaces(was)) {
				d.paled(was, is) // its cards may have come into the slice, or left it
			}
		}
	}
	return d.rects
}

// differing collects what differs beside what moved.
type differing struct {
	shift layout.Shift
	rects []canvas.Rect
}

// paled adds all links of a column.
func (d *differing) paled(all ...*layout.Column) {
	for _, c := range all {
		if c != nil {
			d.add(c.Bounds().Links.Inset(-linkReach))
			d.add(c.Bounds().Labels.Inset(-textReach))
		}
	}
}

// add adds an area, unless it lies in what moved or was just added: what
// changed in place is met twice.
func (d *differing) add(r canvas.Rect) {
	const lately = 16
	if !r.Empty() && !d.shift.Holds(r.X, r.Y) && !slices.Contains(d.rects[max(0, len(d.rects)-lately):], r) {
		d.rects = append(d.rects, r)
	}
}

// pieces adds the parts that only one of the pictures has.
func (d *differing) pieces(old, next []piece) {
	if slices.Equal(old, next) {
		return
	}
	in := make(map[*canvas.Part]bool, len(old))
	for _, p := range old {
		in[p.part] = true
	}
	for _, p := range next {
		if !in[p.part] {
			d.add(p.part.Bounds)
		}
		delete(in, p.part)
	}
	for _, p := range old {
		if in[p.part] {
			d.add(p.part.Bounds)
		}
	}
}

// cards adds the cards that look or stand otherwise.
func (d *differing) cards(was, is *layout.Column) {
	if was != nil && is != nil && is.SameCards(was) || d.moved(was) && d.moved(is) {
		return
	}
	known := map[model.CardID]*layout.Card{}
	if was != nil {
		for _, card := range was.Cards() {
			known[card.Card.ID] = card
		}
	}
	if is != nil {
		for _, card := range is.Cards() {
			old := known[card.Card.ID]
			if old != nil && card.Same(old) {
				delete(known, card.Card.ID)
				continue
			}
			d.add(cardArea(card.Rect))
		}
	}
	for _, card := range known {
		d.add(cardArea(card.Rect))
	}
}

// moved reports whether the cards of a column lie wholly in what moved.
func (d *differing) moved(c *layout.Column) bool {
	if c == nil || c.Len() == 0 {
		return true
	}
	at := cardArea(c.Bounds().Cards)
	return d.shift.Holds(at.X, at.Y)
}

// movedLinks is the same of the links that leave them.
func (d *differing) movedLinks(c *layout.Column) bool {
	if c == nil || c.Joins() == 0 {
		return true
	}
	at := c.Bounds().Links.Union(c.Bounds().Labels).Inset(-linkReach)
	return d.shift.Holds(at.X, at.Y)
}

// links adds the links that go or say otherwise.
func (d *differing) links(was, is *layout.Column) {
	if was != nil && is != nil && is.SameLinks(was) || d.movedLinks(was) && d.movedLinks(is) {
		return
	}
	if was != nil && is != nil && is.SameJoins(was) {
		for n := range is.Joins() {
			d.pair(was.Away(n), is.Away(n))
		}
		return
	}
	known := map[model.LinkID]layout.LinkAway{}
	if was != nil {
		for n := range was.Joins() {
			known[was.Away(n).ID()] = was.Away(n)
		}
	}
	if is != nil {
		for n := range is.Joins() {
			l := is.Away(n)
			if old, ok := known[l.ID()]; ok {
				d.pair(old, l)
				delete(known, l.ID())
			} else if !d.holds(l) {
				d.link(nil, l.Link())
			}
		}
	}
	for _, l := range known {
		if !d.holds(l) {
			d.link(l.Link(), nil)
		}
	}
}

// pair adds where a link differs from what it was.
func (d *differing) pair(was, is layout.LinkAway) {
	if !is.Same(was) && !(d.holds(is) && d.holds(was)) {
		d.link(was.Link(), is.Link())
	}
}

// holds reports whether a link lies wholly in what moved.
func (d *differing) holds(l layout.LinkAway) bool {
	at := l.Area().Inset(-linkReach)
	return d.shift.Holds(at.X, at.Y)
}

// link adds where a link and what it was before differ; nil is none.
func (d *differing) link(was, is *layout.Link) {
	if was == is {
		return
	}
	for i, l := range []*layout.Link{was, is} {
		if l == nil {
			continue
		}
		other := is
		if i == 1 {
			other = was
		}
		if other == nil || !l.SameLabel(other) {
			d.add(labelArea(l))
		}
		if other == nil || !d.sameWay(l, other) {
			d.add(linkArea(l))
		}
	}
}

// sameWay reports whether two links look the same outside of what moved.
func (d *differing) sameWay(l, m *layout.Link) bool {
	if l.Link.Kind != m.Link.Kind {
		return false
	}
	if slices.Equal(l.Points, m.Points) {
		return true
	}
	// Dashes are counted from the link's begin.
	return l.Link.Kind != model.LinkSupport && slices.Equal(d.outside(l.Points), d.outside(m.Points))
}

// outside is what of a line lies outside of what moved, piece by piece.
func (d *differing) outside(pts []canvas.Point) (out [][2]canvas.Point) {
	clip := func(p canvas.Point) canvas.Point {
		return canvas.Point{X: min(p.X, d.shift.Right), Y: min(p.Y, d.shift.Below)}
	}
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		if !d.shift.Holds(min(a.X, b.X), min(a.Y, b.Y)) {
			out = append(out, [2]canvas.Point{clip(a), clip(b)})
		}
	}
	return out
}
