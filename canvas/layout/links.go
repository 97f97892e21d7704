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
	if b.diff.sameStack && b.diff.sameWires && b.diff.sameWidths && b.diff.sameGrid {
		b.grid, b.roads = b.old.grid, b.old.roads
		return
	}
	g := route.Grid{Rows: len(b.doc.Lanes), Cols: len(b.widths), ColWidth: b.widths}
	g.Boxes = make([]route.Box, len(b.spots))
	for i := range b.spots {
		s := &b.spots[i]
		g.Boxes[i] = route.Box{Row: s.row, Col: s.column, Span: s.span, Top: s.y, Bottom: s.bottom()}
	}
	g.Links = make([]route.Link, len(b.wires))
	for i, w := range b.wires {
		g.Links[i] = route.Link{
			From: int(w.from), To: int(w.to), Label: w.label, Via: w.vias,
			Tip: [2]bool{w.link.Kind == model.LinkExchange, true},
		}
	}
	b.grid = g
	if b.old != nil && equalGrids(g, b.old.grid) {
		b.roads = b.old.roads
		return
	}
	b.roads = route.Plan(g)
}

func equalGrids(g, h route.Grid) bool {
	return g.Rows == h.Rows && g.Cols == h.Cols && slices.Equal(g.ColWidth, h.ColWidth) && slices.Equal(g.Boxes, h.Boxes) &&
		slices.EqualFunc(g.Links, h.Links, func(l, m route.Link) bool {
			return l.From == m.From && l.To == m.To && l.Label == m.Label && l.Tip == m.Tip && slices.Equal(l.Via, m.Via)
		})
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
	if len(b.wires) == 0 {
		return
	}
	sameWays := b.old != nil && b.roads == b.old.roads && b.sameFrame()
	if sameWays && b.diff.sameWires && !b.decisionsTurned() {
		b.ways, b.plan.Links, b.plan.linkAt = b.old.ways, b.old.plan.Links, b.old.plan.linkAt
		return
	}
	if sameWays {
		b.ways = b.old.ways
	} else {
		b.ways = b.roads.Place(route.Geometry{
			Left: b.left, Right: b.right, Top: b.top, Bands: b.bands,
			Edge: canvas.Rect{X: headWidth + headGap, Y: b.gridTop, W: b.gridRight - headWidth - headGap, H: b.gridBottom - b.gridTop},
		})
	}
	b.plan.Links = make([]*Link, 0, len(b.ways))
	for i, way := range b.ways {
		if len(way.Points) >= 2 {
			b.plan.Links = append(b.plan.Links, b.placeLink(b.wires[i], way))
		}
	}
	if b.diff.sameWires && len(b.plan.Links) == len(b.wires) && len(b.old.plan.Links) == len(b.wires) {
		b.plan.linkAt = b.old.plan.linkAt
		return
	}
	b.plan.linkAt = make(map[model.LinkID]int32, len(b.plan.Links))
	for i, l := range b.plan.Links {
		b.plan.linkAt[l.Link.ID] = int32(i)
	}
}

// placeLink is the link on its way: that of the plan before, if it is the
// same and goes the same way.
func (b *builder) placeLink(w wire, way route.Route) *Link {
	last := len(way.Points) - 1
	points := b.touch(way.Points, 0, 1, w.from)
	points = b.touch(points, last, last-1, w.to)
	label, box := b.linkLabel(w.link), canvas.Rect{}
	if label != "" && !way.Label.Empty() {
		box = way.Label
	}
	if b.old != nil {
		if old := b.old.plan.Link(w.link.ID); old != nil && old.Link == w.link && old.LabelBox == box && slices.Equal(old.Points, points) {
			return old
		}
	}
	link := &Link{Link: w.link, Points: points, LabelBox: box}
	if !box.Empty() {
		c := box.Center()
		link.Label = centred(label, faceSmall, c.X, c.Y, labelWidth)
	}
	return link
}

// touch lengthens the end of a link from the box of a decision to its
// slanted edge. The points given stay as they are.
func (b *builder) touch(pts []canvas.Point, end, next int, spot int32) []canvas.Point {
	if b.spots[spot].card.Kind != model.KindDecision || pts[end].Y != pts[next].Y {
		return pts
	}
	r := b.plan.Cards[spot].Rect
	inset := decisionTip * math.Abs(pts[end].Y-r.Center().Y) / (r.H / 2)
	pts = slices.Clone(pts)
	if pts[end].X <= r.X {
		pts[end].X += inset
	} else if pts[end].X >= r.Right() {
		pts[end].X -= inset
	}
	return pts
}

// DecisionTip is how far the points of a decision reach into its box.
const DecisionTip = decisionTip

// placeStickies puts the free notes at their cells.
func (b *builder) placeStickies() {
	if b.diff.sameNotes && b.diff.sameHeads && b.sameFrame() {
		b.plan.Stickies = b.old.plan.Stickies
		return
	}
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
