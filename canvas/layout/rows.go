package layout

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/model"
	"touchline/model/words"
)

// rows is where the lanes and the gutters between them stand.
type rows struct {
	rowsIn
	lanes   []row
	middles []float64    // by lane: of its cards, pt
	bands   []route.Band // by row gutter
	lines   []*Line
	bottom  float64 // of the grid, pt
}

// row is a lane without what it shows of others.
type row struct {
	body  canvas.Rect
	inner canvas.Rect // without the room of links at its edges
	head  laneHead
}

type rowsIn struct {
	outline *outline
	lang    model.Lang
	heights *heightsOf
	values  *values
	routing *routing
	top     float64 // of the first lane, pt
	right   float64 // of the grid, pt
	more    float64 // pt added to the height of the lanes, shared among them
}

// heightsOf is the heights of the rows.
type heightsOf []float64

// makeRows gives every lane its height and the three lines their place.
func makeRows(in rowsIn, last *rows) *rows {
	n := len(in.outline.lanes)
	r := &rows{rowsIn: in, lanes: make([]row, n), middles: make([]float64, n), bands: make([]route.Band, n+1)}
	below := in.outline.linesBelow()
	share := 0.0
	if n > 0 {
		share = in.more / float64(n)
	}
	y, lineGap := in.top, in.routing.grid.density.lineGap()
	for i, l := range in.outline.lanes {
		if i > 0 {
			if line, ok := below[i-1]; ok {
				r.lines = append(r.lines, r.line(line, y+lineGap/2))
				y += lineGap
			} else {
				y += laneGap
			}
		}
		r.lanes[i].head = in.laneHead(i, l, last)
		y += r.place(i, y, share)
	}
	r.bottom = y
	if last != nil && last.outline == in.outline && last.lang == in.lang && last.right == in.right && last.top == in.top && last.bottom == r.bottom &&
		slices.Equal(r.middles, last.middles) && slices.Equal(r.bands, last.bands) &&
		slices.EqualFunc(r.lanes, last.lanes, func(a, b row) bool { return a.body == b.body && a.inner == b.inner }) {
		return last
	}
	return r
}

// place sets lane i at y, with the tracks of links inside it, and returns its
// height.
func (r *rows) place(i int, y, share float64) float64 {
	l, n, d := r.outline.lanes[i], len(r.outline.lanes), r.routing.grid.density
	above, below := r.tracks(i)
	inner := max(d.least(l.Role), (*r.heights)[i]+2*d.lanePad(), r.lanes[i].head.height+2*d.headPad())
	if v := (*r.values)[i]; v != nil {
		inner = max(inner, v.height)
	}
	inner += share
	if h := l.Height - above - below; h > inner {
		inner = h
	}
	height := above + inner + below
	if above > 0 {
		r.bands[i] = route.Band{Top: y + trackPad, Bottom: y + above}
	} else if r.bands[i] == (route.Band{}) { // not in the lane above
		r.bands[i] = route.Band{Top: y + trackPad, Bottom: y + d.lanePad() - trackPad}
	}
	if below > 0 {
		r.bands[i+1] = route.Band{Top: y + height - below, Bottom: y + height - trackPad}
	} else if i == n-1 {
		r.bands[n] = route.Band{Top: y + height - d.lanePad() + trackPad, Bottom: y + height - trackPad}
	}
	r.middles[i] = y + above + inner/2
	r.lanes[i].body = canvas.Rect{X: headWidth, Y: y, W: r.right - headWidth, H: height}
	r.lanes[i].inner = canvas.Rect{X: headWidth, Y: y + above, W: r.right - headWidth, H: inner}
	return height
}

// tracks is the room for links at a lane's upper and lower edge. Gutter i
// lies above lane i; its tracks run inside the lane, clear of the derived
// lines, but not in a lane that holds no cards: there they run in the lane
// above.
func (r *rows) tracks(i int) (above, below float64) {
	if r.holdsTracks(i) {
		if d := r.routing.routes.RowGutter(i); d > 0 {
			above = d + trackPad
		}
	}
	if i == len(r.outline.lanes)-1 || !r.holdsTracks(i+1) {
		if d := r.routing.routes.RowGutter(i + 1); d > 0 {
			below = d + trackPad
		}
	}
	return above, below
}

// holdsTracks reports whether the gutter above a lane is drawn inside it.
func (r *rows) holdsTracks(i int) bool {
	return i == 0 || !r.outline.lanes[i].Role.Derived()
}

// laneHead is a lane's name and sub-name, broken, from the head's top.
type laneHead struct {
	lane      *model.Lane
	name, sub Block
	height    float64
}

func (in *rowsIn) laneHead(i int, l *model.Lane, last *rows) laneHead {
	if last != nil && i < len(last.lanes) && last.lanes[i].head.lane == l && last.lang == in.lang {
		return last.lanes[i].head
	}
	if l.Aside {
		return laneHead{lane: l}
	}
	sub := l.Sub
	if sub == "" && words.Has(in.lang, "map.lane."+string(l.Role)+".sub") {
		sub = words.T(in.lang, "map.lane."+string(l.Role)+".sub")
	}
	width := headWidth - HeadInset - 4
	if l.Role == model.RoleEmotion {
		width -= axisWidth
	}
	name, h := block(LaneName(in.lang, l), faceHead, canvas.Point{X: HeadInset}, width)
	below, hs := block(sub, faceSmall, canvas.Point{X: HeadInset, Y: h + 1}, width)
	return laneHead{lane: l, name: name, sub: below, height: h + hs}
}

// LaneName is a lane's name, or its role's where it has none.
func LaneName(lang model.Lang, l *model.Lane) string {
	if l.Name != "" {
		return l.Name
	}
	return words.T(lang, "map.lane."+string(l.Role))
}
