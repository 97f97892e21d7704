package importing

import (
	"sort"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/words"
	"touchline/ui/importing/preview"
	"touchline/ui/painted"
)

// The sizes of the table, in units.
const (
	numberWidth = 38 // of the rows' numbers
	chipWidth   = 132
	lettersHigh = 22
	chipsHigh   = 30
	rowHigh     = 30
	leastCell   = 74
	mostCell    = 190
	cellPad     = 8
	barWide     = 12
	measured    = 60 // rows by whose texts a column's width is measured
)

// grid is the table of a file, or the list of a drawing's parts, with what each
// row and column was taken for.
type grid struct {
	painted.Pane
	v     *View
	s     *shown
	items []preview.Item // of a drawing; nil: there is a table
	edges []float64      // where each column begins, unscrolled; one more than there are

	x, y    float64 // what is scrolled away
	row, at int     // where the keyboard is: a row, or with row −1 a column
	hover   int     // a row that the pointer is on, or −1
	hoverAt int     // a column likewise
	drag    int     // a bar that is dragged: 1 down, 2 across
	from    fyne.Position
	first   float64
	focused bool
	pressed bool // the button is down on a chip
}

func newGrid(v *View) *grid {
	g := &grid{v: v, hover: -1, hoverAt: -1}
	g.Draw = g.draw
	g.Placed = func() { g.scrollTo(g.x, g.y) }
	g.Of(g, v.w.System)
	return g
}

// set shows a preview.
func (g *grid) set(s *shown) {
	other := g.s == nil || (g.s.Seen == nil) != (s.Seen == nil) || s.Seen != nil && s.Seen.Sheet != g.s.Seen.Sheet
	g.s = s
	if g.items = nil; s.Seen == nil {
		g.items = s.Items(g.v.w.Language)
	}
	g.measure()
	if other {
		g.x, g.y, g.row, g.at = 0, 0, 0, 0
	}
	g.row = min(g.row, g.rows()-1)
	g.scrollTo(g.x, g.y)
}

func (g *grid) rows() int {
	if g.s == nil {
		return 0
	}
	if g.s.Seen == nil {
		return len(g.items)
	}
	return len(g.s.Seen.Cells)
}

func (g *grid) columns() int { return len(g.edges) - 1 }

// measure finds how wide the columns are: as their texts, within limits.
func (g *grid) measure() {
	if g.s.Seen == nil {
		g.edges = []float64{0, 1200}
		return
	}
	g.edges = make([]float64, 1, len(g.s.Seen.Columns)+1)
	for c := range g.s.Seen.Columns {
		width := float64(leastCell)
		for _, row := range g.s.Seen.Cells[:min(len(g.s.Seen.Cells), measured)] {
			if c < len(row) && len(row[c]) > 0 && width < mostCell {
				if text := head(row[c], 40); len(g.s.Seen.Merged) == 0 || !g.wideMerged(row, c) {
					width = max(width, typeset.Width(typeset.Span{Text: text, Face: typeset.Regular(painted.Beside)})+2*cellPad)
				}
			}
		}
		g.edges = append(g.edges, g.edges[c]+min(width, mostCell))
	}
}

// wideMerged reports whether the rest of a row is empty: a title says nothing of
// how wide its column is.
func (g *grid) wideMerged(row []string, c int) bool {
	for i, s := range row {
		if i != c && s != "" {
			return false
		}
	}
	return true
}

// head is the beginning of a text, on one line.
func head(s string, most int) string {
	s = words.OneLine(s[:min(len(s), 4*most)])
	if r := []rune(s); len(r) > most {
		s = string(r[:most])
	}
	return s
}

// left and top are what does not scroll.
func (g *grid) left() float64 { return numberWidth + chipWidth }

func (g *grid) top() float64 {
	if g.s != nil && g.s.Seen == nil {
		return 0
	}
	return lettersHigh + chipsHigh
}

// seen is the part of the table that shows, without bars.
func (g *grid) seen() canvas.Size {
	s := g.Size()
	return canvas.Size{W: max(0, float64(s.Width)-g.left()-barWide), H: max(0, float64(s.Height)-g.top()-barWide)}
}

func (g *grid) wide() float64 {
	if len(g.edges) == 0 {
		return 0
	}
	if g.s.Seen == nil {
		return g.seen().W // a list is as wide as there is room
	}
	return g.edges[len(g.edges)-1]
}

func (g *grid) high() float64 { return float64(g.rows()) * rowHigh }

func (g *grid) scrollTo(x, y float64) {
	s := g.seen()
	g.x = max(0, min(x, g.wide()-s.W))
	g.y = max(0, min(y, g.high()-s.H))
	g.Repaint()
}

func (g *grid) down() painted.Bar {
	s := g.seen()
	return painted.Bar{Track: canvas.Rect{X: g.left() + s.W, Y: g.top(), W: barWide, H: s.H}, Whole: g.high(), Seen: s.H, First: g.y}
}

func (g *grid) across() painted.Bar {
	s := g.seen()
	return painted.Bar{Track: canvas.Rect{X: g.left(), Y: g.top() + s.H, W: s.W, H: barWide}, Whole: g.wide(), Seen: s.W, First: g.x, Across: true}
}

// rowAt and columnAt are what lies at a place, −1 for nothing.
func (g *grid) rowAt(p fyne.Position) int {
	y := float64(p.Y) - g.top()
	if y < 0 || y > g.seen().H {
		return -1
	}
	if row := int((y + g.y) / rowHigh); row < g.rows() {
		return row
	}
	return -1
}

func (g *grid) columnAt(p fyne.Position) int {
	x := float64(p.X) - g.left()
	if x < 0 || x > g.seen().W || g.s == nil || g.s.Seen == nil {
		return -1
	}
	at := sort.SearchFloat64s(g.edges, x+g.x+0.001) - 1
	if at >= 0 && at < g.columns() {
		return at
	}
	return -1
}

// rowRect and columnRect are where the chips stand.
func (g *grid) rowRect(row int) canvas.Rect {
	return canvas.Rect{X: numberWidth, Y: g.top() + float64(row)*rowHigh - g.y, W: chipWidth, H: rowHigh}
}

func (g *grid) columnRect(c int) canvas.Rect {
	return canvas.Rect{X: g.left() + g.edges[c] - g.x, Y: lettersHigh, W: g.edges[c+1] - g.edges[c], H: chipsHigh}
}

// goTo brings the row or column of a part of the blueprint into view.
func (g *grid) goTo(owner string) {
	row, column := g.s.RowOf(owner)
	for i, item := range g.items {
		if item.Owner == owner {
			row = i
		}
	}
	switch {
	case row >= 0:
		g.row = row
	case column >= 0:
		g.row, g.at = -1, column
	}
	g.bring()
}

// bring scrolls to where the keyboard is.
func (g *grid) bring() {
	s, x, y := g.seen(), g.x, g.y
	if g.row >= 0 {
		at := float64(g.row) * rowHigh
		y = max(min(y, at), at+rowHigh-s.H)
	} else if g.at < g.columns() {
		x = max(min(x, g.edges[g.at]), g.edges[g.at+1]-s.W)
	}
	g.scrollTo(x, y)
}

// owner is the part of the blueprint that a row or a column became.
func (g *grid) owner(row, column int) string {
	if g.items != nil {
		if row >= 0 && row < len(g.items) {
			return g.items[row].Owner
		}
		return ""
	}
	if g.s.Layout() == sheet.LanesAcross {
		row = -1
	}
	return g.s.Owner(row, column)
}

// roleOf is the role that a row or column shows, for its colour.
func roleOf(p reading.Part) model.Role {
	switch {
	case p.Role != "":
		return p.Role
	case p.Field == "time":
		return model.RoleTime
	case p.Field == "feeling":
		return model.RoleEmotion
	case p.Field == "metrics":
		return model.RoleMetric
	case p.Field == "channel":
		return model.RoleChannel
	case p.Is == reading.Notes || p.Is == reading.Values:
		return model.RoleText
	case p.Is == reading.Title || p.Is == reading.Phases || p.Is == reading.Steps || p.Is == reading.OfStep || p.Is == reading.Names || p.Is == reading.Roles || p.Is == reading.Cards:
		return model.RoleCustomer
	}
	return ""
}
