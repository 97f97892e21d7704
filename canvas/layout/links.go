package layout

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/model"
)

// ways is where the links run.
type ways struct {
	waysIn
	placed *route.Placement
	first  []int // by column and one more: the first link that leaves its cards, as the router counts
}

type waysIn struct {
	routing  *routing
	joins    *joins
	lang     model.Lang
	across   *across
	rows     *rows
	gridTop  float64
	diamonds *diamonds
	passing  *passing // nil where no link has words that must keep off it
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

// makeWays turns the router's ways into lines. The points of a link are worked
// out when its column is asked for them.
func makeWays(in waysIn, last *ways) *ways {
	w := &ways{waysIn: in}
	if last != nil && last.routing == in.routing && last.across == in.across && last.rows == in.rows && last.gridTop == in.gridTop && last.passing == in.passing {
		w.placed = last.placed
	} else {
		w.placed = in.routing.routes.In(route.Geometry{
			Left: in.across.left, Right: in.across.right, Middle: in.rows.middles, Bands: in.rows.bands,
			Edge:  canvas.Rect{X: in.across.bounds[0], Y: in.gridTop, W: in.across.end - in.across.bounds[0], H: in.rows.bottom - in.gridTop},
			Taken: in.passing.taken(),
		})
	}
	w.first = make([]int, len(in.joins.columns)+1)
	for c, col := range in.joins.columns {
		w.first[c+1] = w.first[c] + len(col.list)
	}
	return w
}

// links is the links that leave the cards of a column.
func (w *ways) links(column int) (out []*Link) {
	labels := labels{}
	for k := range w.joins.columns[column].list {
		if i := w.first[column] + k; w.placed.Drawn(i) {
			out = append(out, w.link(&w.joins.columns[column].list[k], i, labels))
		}
	}
	return out
}

// labels is the lines of labels, broken once for all links that say the same:
// "yes" and "no" stand at half of them.
type labels map[string]Block

// centred is a label about a place.
func (ls labels) centred(label string, c canvas.Point) Block {
	b, ok := ls[label]
	if !ok {
		b = centred(label, faceSmall, 0, 0, labelWidth)
		ls[label] = b
	}
	return Block{b.Source, moved(b.Lines, c)}
}

func (w *ways) link(j *join, i int, labels labels) *Link {
	points := w.placed.Points(i)
	end := len(points) - 1
	w.touch(points, 0, 1, j.from)
	w.touch(points, end, end-1, j.to)
	link := &Link{Link: j.link, Points: points}
	if label := linkLabel(w.lang, j.link); label != "" {
		if link.LabelBox = w.placed.Label(i); !link.LabelBox.Empty() {
			link.Label = labels.centred(label, link.LabelBox.Center())
		}
	}
	return link
}

// touch lengthens the end of a link from the box of a decision to its slanted
// edge.
func (w *ways) touch(pts []canvas.Point, end, next int, card spotAt) {
	if !(*w.diamonds)[card] || pts[end].Y != pts[next].Y {
		return
	}
	r := w.placed.Frame(w.routing.box(card))
	inset := decisionTip * math.Abs(pts[end].Y-r.Center().Y) / (r.H / 2)
	if pts[end].X <= r.X {
		pts[end].X += inset
	} else if pts[end].X >= r.Right() {
		pts[end].X -= inset
	}
}

// area is around the links that leave the cards of a column, without their
// labels, and around those.
func (w *ways) area(column int) (links, labels canvas.Rect) {
	for i := w.first[column]; i < w.first[column+1]; i++ {
		links = links.Union(w.placed.Area(i))
		labels = labels.Union(w.placed.Label(i))
	}
	return links, labels
}

// TagTip is how far the point of a tag reaches into its box.
const TagTip = tagTip

// DecisionTip is how far the points of a decision reach into its box.
const DecisionTip = decisionTip

// SameLabel reports whether two links say the same at the same place.
func (l *Link) SameLabel(m *Link) bool {
	return l.LabelBox == m.LabelBox && l.Label.Source == m.Label.Source
}
