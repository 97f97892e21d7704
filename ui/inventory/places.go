package inventory

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model/words"
	"touchline/ui/inventory/cells"
	"touchline/ui/painted"
)

// groupHeight is that of the heading of a group, in units.
const groupHeight = 28

// top is how far below the first row, and the headings of groups above it, a row
// begins.
func (g *Grid) top(row int) float64 {
	groups := g.inv.Table.Groups()
	n := sort.Search(len(groups), func(i int) bool { return groups[i].First > row })
	return float64(row)*rowHeight + float64(n)*groupHeight
}

// rowAt is the row at a place below the first heading; false on the heading of a
// group, where it is the row below that.
func (g *Grid) rowAt(y float64) (row int, on bool) {
	n := len(g.inv.Table.Rows())
	row = sort.Search(n, func(i int) bool { return g.top(i)+rowHeight > y })
	return row, row < n && y >= g.top(row)
}

// drawGroups draws the headings of the groups of which rows are seen.
func (d drawing) drawGroups(first, last int) {
	g := d.g
	name := ""
	for _, c := range g.inv.Table.Columns() {
		if c.Key == g.inv.Table.View().Group {
			name = c.Name
		}
	}
	for _, group := range g.inv.Table.Groups() {
		if group.First < first || group.First > last {
			continue
		}
		r := canvas.Rect{X: 0, Y: headHeight + g.top(group.First) - groupHeight - g.y, W: g.window().W, H: groupHeight}
		d.Fill(r, 0, d.Inks.Ground)
		said := group.Name
		if said == "" {
			said = g.inv.t("group.unsaid", "name", name)
		}
		bold := typeset.Bold(painted.Text)
		room := canvas.Rect{X: inset, Y: r.Y, W: r.W - 2*inset, H: r.H - 1}
		painted.Fit(d.Sheet, room, words.OneLine(said)+"   "+words.Count(group.N), bold, d.Inks.Ink, painted.Left)
		d.Fill(canvas.Rect{X: 0, Y: r.Bottom() - 1.5, W: r.W, H: 1.5}, 0, d.Inks.Ink)
	}
}

// Widths of a column that is pulled, in units.
const (
	leastWidth = 40
	mostWidth  = 1200
	edgeReach  = 4 // beside the border of two headings
)

// edgeAt is the column whose right border lies at a place among the headings, or
// nowhere.
func (g *Grid) edgeAt(p fyne.Position) int {
	if p.Y < 0 || p.Y >= headHeight {
		return nowhere
	}
	for i := len(g.edges) - 2; i >= 0; i-- {
		r := g.cell(cells.Spot{Column: i})
		if d := float64(p.X) - r.Right(); d >= -edgeReach && d <= edgeReach && (i < frozen || len(g.edges) <= frozen || r.Right() >= g.edges[frozen]) {
			return i
		}
	}
	return nowhere
}

// Cursor is the pointer's shape: over a border between headings it can be
// pulled.
func (g *Grid) Cursor() desktop.Cursor {
	if g.drag.what == sizing || g.onEdge {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// pull makes a column as wide as the pointer says; let go, it stays so.
func (g *Grid) pull(to fyne.Position) {
	g.press = press{} // no click
	key := g.inv.Table.Shown()[g.drag.column].Key
	width := g.drag.bar + float64(to.X-g.drag.from.X)
	g.inv.widths[key] = max(leastWidth, min(width, mostWidth))
	g.place()
}

// usualWidth gives a column back the width that it has by itself.
func (g *Grid) usualWidth(column int) {
	delete(g.inv.widths, g.inv.Table.Shown()[column].Key)
	g.place()
	g.inv.remember()
}
