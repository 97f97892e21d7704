package route

import (
	"math"

	"touchline/canvas"
)

// Box is a card in the grid. Top and Bottom are pt below the middle of its
// row. Boxes that share a row and a column must not overlap.
type Box struct {
	Row, Col    int
	Span        int // columns covered, the gutters between them included; below 1 counts as 1
	Top, Bottom float64
}

// Link joins two boxes, given by their index. A link from a box to itself
// becomes a small loop at its right side.
type Link struct {
	From, To int
	Label    canvas.Size // zero: none
	Pins     []Gutter    // to run along, in order from From to To; where it cannot run along all, it goes as if there were none
	Tip      [2]bool     // an arrow head at From, at To: the line ends in a straight piece of at least 10 pt there
}

// Grid is what is to be routed. Boxes outside the grid and links to them are
// left out.
type Grid struct {
	Rows, Cols int
	Boxes      []Box
	Links      []Link
	ColWidth   []float64 // pt, by column: the room for ends on a top or bottom side; missing or 0: 120
	Marked     []float64 // pt, by box: of the right end of its top side, where no line may end; missing: 0
}

// Lengths in pt.
const (
	pitch       = 7.0  // between parallel segments in a gutter
	portGap     = 9.0  // between the ends on a side, where there is room
	corner      = 10.0 // between an end and the box's corner, where there is room
	tightCorner = 4.0  // the same on a crowded side
	margin      = 8.0  // between a card and the first segment in a gutter
	tipMargin   = 12.0 // the same where an arrow head stands between them
	clearance   = 4.0  // between a line through cells and the cards that it passes
	labelAir    = 3.0  // on each side of a label along its line
	columnWidth = 120.0
)

// box is a Box made safe: inside the grid, with finite offsets in order.
type box struct {
	row, left, right int32 // first and last column
	ok               bool
	top, bottom      float64
	marked           float64 // of its top side, from the right
}

// maxOffset bounds what a row can be high, in pt, so that offsets never reach
// from one row's grid coordinates into the next.
const maxOffset = 1e6

func clean(g Grid) []box {
	out := make([]box, len(g.Boxes))
	for i, b := range g.Boxes {
		if b.Row < 0 || b.Row >= g.Rows || b.Col < 0 || b.Col >= g.Cols {
			continue
		}
		last := min(b.Col+max(b.Span, 1), g.Cols) - 1
		if b.Span > g.Cols { // a sum that overflowed, or just too wide
			last = g.Cols - 1
		}
		t, e := finite(b.Top), finite(b.Bottom)
		out[i] = box{int32(b.Row), int32(b.Col), int32(last), true, min(t, e), max(t, e), max(0, finite(at(g.Marked, i)))}
	}
	return out
}

func finite(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return max(-maxOffset, min(v, maxOffset))
}

// Routing is the way of every link and its place among the others. It is
// immutable.
type Routing struct {
	rows, cols int
	boxes      []box
	width      []float64 // pt, by column
	links      []Link
	paths      []path    // by link
	segs       []segment // of all paths
	needColumn []float64 // pt, by column gutter
	needRow    []float64 // pt, by row gutter
	edgeColumn [][2]float64
	wideColumn []float64 // pt, by column gutter: what runs in it, without its edges
	wideRow    []float64
}

// Plan chooses a way for every link. The result depends on the order of the
// links only where two of them are alike.
func Plan(g Grid) *Routing { return Again(g, nil, Origin{}) }

func newRouting(g Grid) *Routing {
	g.Rows, g.Cols = max(g.Rows, 0), max(g.Cols, 0)
	r := &Routing{rows: g.Rows, cols: g.Cols, boxes: clean(g), links: g.Links}
	r.width = make([]float64, g.Cols)
	for i := range r.width {
		r.width[i] = columnWidth
		if i < len(g.ColWidth) && g.ColWidth[i] > 0 && g.ColWidth[i] < maxOffset {
			r.width[i] = g.ColWidth[i]
		}
	}
	return r
}

// ColumnGutter is the least width in pt that the links need in the gutter
// left of column i (i = Cols: right of the last); 0 if none passes it.
func (r *Routing) ColumnGutter(i int) float64 { return at(r.needColumn, i) }

// RowGutter is the least height in pt of the band that the links need above
// row j (j = Rows: below the last); 0 if none runs along it.
func (r *Routing) RowGutter(j int) float64 { return at(r.needRow, j) }

func at(s []float64, i int) float64 {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}
