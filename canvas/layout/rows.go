package layout

import (
	"math"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/canvas/text"
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
	y, lineGap := in.top, in.routing.grid.density.spacing().lineGap
	for i, l := range in.outline.lanes {
		if i > 0 {
			if line, ok := below[i-1]; ok {
				r.lines = append(r.lines, r.line(line, y+lineGap/2))
				y += lineGap
			} else {
				y += in.routing.grid.density.spacing().laneGap
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
	l, n, d := r.outline.lanes[i], len(r.outline.lanes), r.routing.grid.density.spacing()
	above, below := r.tracks(i)
	inner := max(d.least(l.Role), (*r.heights)[i]+2*d.lanePad, r.lanes[i].head.height+2*d.headPad)
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
		r.bands[i] = route.Band{Top: y + trackPad, Bottom: y + d.lanePad - trackPad}
	}
	if below > 0 {
		r.bands[i+1] = route.Band{Top: y + height - below, Bottom: y + height - trackPad}
	} else if i == n-1 {
		r.bands[n] = route.Band{Top: y + height - d.lanePad + trackPad, Bottom: y + height - trackPad}
	}
	r.middles[i] = y + above + inner/2
	left := r.routing.grid.head
	r.lanes[i].body = canvas.Rect{X: left, Y: y, W: r.right - left, H: height}
	r.lanes[i].inner = canvas.Rect{X: left, Y: y + above, W: r.right - left, H: inner}
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
	width     float64 // that of all heads
}

func (in *rowsIn) laneHead(i int, l *model.Lane, last *rows) laneHead {
	wide := in.routing.grid.head
	if last != nil && i < len(last.lanes) && last.lanes[i].head.lane == l && last.lanes[i].head.width == wide && last.lang == in.lang {
		return last.lanes[i].head
	}
	if l.Aside {
		return laneHead{lane: l, width: wide}
	}
	sub, width := laneSub(in.lang, l), wide-headSides(l)
	name, h := block(LaneName(in.lang, l), faceHead, canvas.Point{X: HeadInset}, width)
	below, hs := block(sub, faceSmall, canvas.Point{X: HeadInset, Y: h + 1}, width)
	return laneHead{lane: l, name: name, sub: below, height: h + hs, width: wide}
}

// LaneName is a lane's name, or its role's where it has none.
func LaneName(lang model.Lang, l *model.Lane) string {
	if l.Name != "" {
		return l.Name
	}
	return words.T(lang, "map.lane."+string(l.Role))
}

// laneSub is the small line below a lane's name.
func laneSub(lang model.Lang, l *model.Lane) string {
	if key := "map.lane." + string(l.Role) + ".sub"; l.Sub == "" && words.Has(lang, key) {
		return words.T(lang, key)
	}
	return l.Sub
}

// headSides is the room beside the words of a lane's head, pt.
func headSides(l *model.Lane) float64 {
	if l.Role == model.RoleEmotion {
		return HeadInset + 4 + axisWidth
	}
	return HeadInset + 4
}

// Widths of the heads of lanes on a page, pt: no wider than their words need, so
// that one line is enough. Beside manySteps columns or more, which are short of
// room, two have to do.
const (
	manySteps   = 7
	leastHead   = 72.0
	mostHead    = 128.0
	compactHead = 84.0
)

// headWide is how wide the heads of lanes are.
func (in *gridIn) headWide() float64 {
	if in.density != dense {
		return headWidth
	}
	wide, word := leastHead, leastHead
	for _, l := range in.lanes {
		if l.Aside {
			continue
		}
		name, sides := LaneName(in.lang, l), headSides(l)
		wide = max(wide, text.Width(name, faceHead)+sides, text.Width(laneSub(in.lang, l), faceSmall)+sides)
		for _, w := range strings.Fields(name) {
			word = max(word, text.Width(w, faceHead)+sides)
		}
	}
	if in.compact && len(in.steps) >= manySteps {
		wide = min(wide, max(compactHead, word))
	}
	return math.Ceil(min(wide, mostHead))
}
