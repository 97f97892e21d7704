package layout

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// route asks the router which way every link goes and how much room the
// gutters need for that.
func (b *builder) route() {
	g := route.Grid{Rows: len(b.doc.Lanes), Cols: len(b.widths), ColWidth: b.widths}
	g.Boxes = make([]route.Box, len(b.cards))
	for i, c := range b.cards {
		g.Boxes[i] = route.Box{Row: c.Row, Col: c.Column, Span: c.Span, Top: c.Rect.Y, Bottom: c.Rect.Bottom()}
	}
	for _, l := range b.doc.LinksInOrder() {
		from, okFrom := b.boxOf[l.From]
		to, okTo := b.boxOf[l.To]
		if !okFrom || !okTo {
			continue
		}
		b.linked = append(b.linked, l)
		g.Links = append(g.Links, route.Link{
			From: from, To: to, Label: labelSize(b.linkLabel(l)),
			Via: b.vias(l), Tip: [2]bool{l.Kind == model.LinkExchange, true},
		})
	}
	b.roads = route.Plan(g)
}

// vias is the gutters that a link is led through, as the router counts them.
func (b *builder) vias(l *model.Link) []route.Gutter {
	var out []route.Gutter
	for _, v := range l.Via {
		if i, upright, ok := b.doc.Gutter(v); ok {
			out = append(out, route.Gutter{Row: !upright, Index: i})
		}
	}
	return out
}

// linkLabel is what a link says; one that goes back in time and says nothing
// else says that.
func (b *builder) linkLabel(l *model.Link) string {
	if l.Loop && l.Label == "" {
		return words.T(b.lang, "map.link.loop")
	}
	return l.Label
}

// labelWidth is where a link's label breaks, labelPad the ground around it.
const (
	labelWidth = 84.0
	labelPad   = 2.0
)

func labelSize(s string) canvas.Size {
	lines, h := block(s, faceSmall, canvas.Point{}, labelWidth)
	if lines.Empty() {
		return canvas.Size{}
	}
	w := 0.0
	for _, l := range lines.Lines {
		w = max(w, l.Width)
	}
	return canvas.Size{W: w + 2*labelPad, H: h + 2*labelPad}
}

// placeLinks turns the router's ways into links of the plan.
func (b *builder) placeLinks() {
	if len(b.linked) == 0 {
		return
	}
	ways := b.roads.Place(route.Geometry{
		Left: b.left, Right: b.right, Top: b.top, Bands: b.bands,
		Edge: canvas.Rect{X: headWidth + headGap, Y: b.gridTop, W: b.gridRight - headWidth - headGap, H: b.gridBottom - b.gridTop},
	})
	b.plan.Links = make([]*Link, 0, len(ways))
	b.plan.byLink = make(map[model.LinkID]*Link, len(ways))
	for i, way := range ways {
		l := b.linked[i]
		if len(way.Points) < 2 {
			continue
		}
		link := &Link{Link: l, Points: way.Points}
		b.touch(link.Points, 0, 1, l.From)
		b.touch(link.Points, len(way.Points)-1, len(way.Points)-2, l.To)
		if label := b.linkLabel(l); label != "" && !way.Label.Empty() {
			link.LabelBox = way.Label
			c := way.Label.Center()
			link.Label = centred(label, faceSmall, c.X, c.Y, labelWidth)
		}
		if old := b.oldLink(link); old != nil {
			link = old
		}
		b.plan.Links = append(b.plan.Links, link)
		b.plan.byLink[l.ID] = link
	}
}

// oldLink is the earlier plan's link, if it is the same and goes the same
// way.
func (b *builder) oldLink(l *Link) *Link {
	if b.old == nil || b.old.Lang != b.lang {
		return nil
	}
	old := b.old.byLink[l.Link.ID]
	if old == nil || old.Link != l.Link || old.LabelBox != l.LabelBox || !slices.Equal(old.Points, l.Points) {
		return nil
	}
	return old
}

// touch lengthens the end of a link from the box of a decision to its
// slanted edge.
func (b *builder) touch(pts []canvas.Point, end, next int, id model.CardID) {
	c := b.cards[b.boxOf[id]]
	if c.Card.Kind != model.KindDecision || pts[end].Y != pts[next].Y {
		return
	}
	half := c.Rect.H / 2
	inset := decisionTip * math.Abs(pts[end].Y-c.Rect.Center().Y) / half
	if pts[end].X <= c.Rect.X {
		pts[end].X += inset
	} else if pts[end].X >= c.Rect.Right() {
		pts[end].X -= inset
	}
}

// DecisionTip is how far the points of a decision reach into its box.
const DecisionTip = decisionTip

// placeStickies puts the free notes at their cells.
func (b *builder) placeStickies() {
	for _, s := range b.doc.Stickies() {
		row, okRow := b.doc.Row(s.Lane)
		column, okColumn := b.doc.Column(s.Step)
		if !okRow || !okColumn {
			continue
		}
		at := canvas.Point{X: b.left[column] + s.DX, Y: b.plan.Lanes[row].Body.Y + s.DY}
		at.X = min(max(at.X, 0), b.gridRight-stickyWidth)
		at.Y = max(at.Y, 0)
		body, h := block(s.Text, faceSmall, at.Add(canvas.Point{X: stickyPad, Y: stickyPad}), stickyWidth-2*stickyPad)
		rect := canvas.Rect{X: at.X, Y: at.Y, W: stickyWidth, H: max(h, text.LineHeight(faceSmall)) + 2*stickyPad}
		b.plan.Stickies = append(b.plan.Stickies, &Sticky{Sticky: s, Rect: rect, Text: body})
	}
}
