package layout

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/model"
)

// ways is the links on their ways, in reading order.
type ways struct {
	in     waysIn
	routes []route.Route // by join
	links  []*Link
	starts []int // by column and one more: where the links from its cards begin
}

type waysIn struct {
	routing  *routing
	heights  *heightsOf
	joins    *joins
	lang     model.Lang
	across   *across
	rows     *rows
	gridTop  float64
	diamonds *diamonds
}

// diamonds is where decisions stand: links end at their slanted edges.
type diamonds map[spotAt]bool

func makeDiamonds(c *cards, last *diamonds) *diamonds {
	d := diamonds{}
	same := last != nil
	for i, col := range c.columns {
		if col.census.decisions == 0 {
			continue
		}
		for k := range col.spots {
			if col.spots[k].card.Kind == model.KindDecision {
				d[spotAt{i, k}] = true
				same = same && (*last)[spotAt{i, k}]
			}
		}
	}
	if same && len(d) == len(*last) {
		return last
	}
	return &d
}

// makeWays turns the router's ways into links of the plan.
func makeWays(in waysIn, last *ways) *ways {
	w := &ways{in: in}
	if last != nil && last.in.routing == in.routing && last.in.across == in.across && last.in.rows == in.rows && last.in.gridTop == in.gridTop {
		w.routes = last.routes
	} else {
		w.routes = in.routing.routes.Place(route.Geometry{
			Left: in.across.left, Right: in.across.right, Top: in.tops(), Bands: in.rows.bands,
			Edge: canvas.Rect{X: headWidth + headGap, Y: in.gridTop, W: in.across.end - headWidth - headGap, H: in.rows.bottom - in.gridTop},
		})
	}
	w.starts = make([]int, len(in.joins.columns)+1)
	i := 0
	for c, col := range in.joins.columns {
		for k := range col.list {
			if len(w.routes[i].Points) >= 2 {
				w.links = append(w.links, w.link(&col.list[k], i, last))
			}
			i++
		}
		w.starts[c+1] = len(w.links)
	}
	return w
}

// tops is where the cards of the rows begin.
func (in *waysIn) tops() []float64 {
	out := make([]float64, len(in.rows.middles))
	for i, m := range in.rows.middles {
		out[i] = m - (*in.heights)[i]/2
	}
	return out
}

// link is a link on its way: that of the plan before, if it is the same and
// goes the same way.
func (w *ways) link(j *join, i int, last *ways) *Link {
	way, ends := w.routes[i], &w.in.routing.grid.Links[i]
	end := len(way.Points) - 1
	points := w.touch(way.Points, 0, 1, j.from, ends.From)
	points = w.touch(points, end, end-1, j.to, ends.To)
	label, box := linkLabel(w.in.lang, j.link), canvas.Rect{}
	if label != "" && !way.Label.Empty() {
		box = way.Label
	}
	if old := last.at(len(w.links)); old != nil && old.Link == j.link && old.LabelBox == box && w.in.lang == last.in.lang && slices.Equal(old.Points, points) {
		return old
	}
	link := &Link{Link: j.link, Points: points, LabelBox: box}
	if !box.Empty() {
		c := box.Center()
		link.Label = centred(label, faceSmall, c.X, c.Y, labelWidth)
	}
	return link
}

// at is the i-th link, or nil.
func (w *ways) at(i int) *Link {
	if w == nil || i >= len(w.links) {
		return nil
	}
	return w.links[i]
}

// touch lengthens the end of a link from the box of a decision to its
// slanted edge. The points given stay as they are.
func (w *ways) touch(pts []canvas.Point, end, next int, card spotAt, box int) []canvas.Point {
	if !(*w.in.diamonds)[card] || pts[end].Y != pts[next].Y {
		return pts
	}
	r := w.in.rect(box)
	inset := decisionTip * math.Abs(pts[end].Y-r.Center().Y) / (r.H / 2)
	pts = slices.Clone(pts)
	if pts[end].X <= r.X {
		pts[end].X += inset
	} else if pts[end].X >= r.Right() {
		pts[end].X -= inset
	}
	return pts
}

// rect is where a card stands.
func (in *waysIn) rect(box int) canvas.Rect {
	b := &in.routing.grid.Boxes[box]
	x, y := in.across.left[b.Col], in.rows.middles[b.Row]-(*in.heights)[b.Row]/2+b.Top
	return canvas.Rect{X: x, Y: y, W: in.across.right[b.Col+b.Span-1] - x, H: b.Bottom - b.Top}
}

// DecisionTip is how far the points of a decision reach into its box.
const DecisionTip = decisionTip

// SameLabel reports whether two links say the same at the same place.
func (l *Link) SameLabel(m *Link) bool {
	return l.LabelBox == m.LabelBox && l.Label.Source == m.Label.Source
}
