package inventory

import (
	"slices"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/inventory/cells"
	"touchline/ui/painted"
)

// The sizes of the grid, in units.
const (
	rowHeight  = 26
	headHeight = 30
	inset      = 8 // beside the text of a cell
	barWidth   = 12
	frozen     = 1 // columns that stay when one scrolls across
)

// Grid is the table itself: headings and the rows that are seen.
type Grid struct {
	painted.Pane
	inv   *Inventory
	pick  cells.Pick
	field *cellField

	x, y  float64   // what is scrolled away, units
	high  float64   // of the window when the columns were placed last
	edges []float64 // the left edge of each column, and the right of the last

	hover  cells.Spot // row −1: none, −2: a heading
	drag   drag
	onEdge bool // the pointer is on the border of two headings
	press  press
}

func newGrid(v *Inventory) *Grid {
	g := &Grid{inv: v, hover: cells.Spot{Row: nowhere}}
	g.field = &cellField{grid: g}
	g.Draw = g.draw
	g.Placed = g.place
	g.Of(g, v.System)
	return g
}

const (
	nowhere = -1
	onHead  = -2
)

// Focus gives the keyboard to the grid.
func (g *Grid) Focus() {
	if !g.field.on() && g.inv.Canvas() != nil {
		g.inv.Canvas().Focus(g)
	}
}

// window is the part of the grid in which rows are seen.
func (g *Grid) window() canvas.Size {
	s := g.Size()
	w := canvas.Size{W: max(0, float64(s.Width)-barWidth), H: max(0, float64(s.Height)-headHeight)}
	if g.whole().W > w.W+0.5 {
		w.H = max(0, w.H-barWidth)
	}
	return w
}

// place works out where the columns stand: where there is room left over, those
// with words share it.
func (g *Grid) place() {
	columns := g.inv.Table.Shown()
	total, wordy, free := 0.0, 0.0, 0.0
	for _, c := range columns {
		if w := g.inv.widths[c.Key]; w > 0 {
			total += w
			continue
		}
		total += c.Width
		free += c.Width
		if c.Width >= 150 {
			wordy += c.Width
		}
	}
	spare := max(0, float64(g.Size().Width)-barWidth-total)
	g.edges = append(g.edges[:0], 0)
	x := 0.0
	for _, c := range columns {
		w := c.Width
		switch own := g.inv.widths[c.Key]; {
		case own > 0:
			w = own // as it was pulled
		case wordy > 0 && c.Width >= 150:
			w += spare * c.Width / wordy
		case wordy == 0:
			w += spare * c.Width / max(1, free)
		}
		x += w
		g.edges = append(g.edges, x)
	}
	g.scrollTo(g.x, g.y)
	if at := g.cell(g.pick.At); g.high < rowHeight || at.Y >= headHeight && at.Bottom() <= headHeight+g.high {
		g.bring(g.pick.At) // it was in view, or nothing was
	}
	g.high = g.window().H
	g.field.follow()
}

// whole is how wide and high the table is.
func (g *Grid) whole() canvas.Size {
	if len(g.edges) == 0 {
		return canvas.Size{}
	}
	return canvas.Size{W: g.edges[len(g.edges)-1], H: g.top(len(g.inv.Table.Rows()))}
}

func (g *Grid) scrollTo(x, y float64) {
	whole, seen := g.whole(), g.window()
	g.x = max(0, min(x, whole.W-seen.W))
	g.y = max(0, min(y, whole.H-seen.H))
	g.field.follow()
	g.Repaint()
}

// cell is where a cell stands in the grid, under the headings too.
func (g *Grid) cell(s cells.Spot) canvas.Rect {
	if s.Column < 0 || s.Column+1 >= len(g.edges) {
		return canvas.Rect{}
	}
	x := g.edges[s.Column]
	if s.Column >= frozen {
		x -= g.x
	}
	return canvas.Rect{X: x, Y: headHeight + g.top(s.Row) - g.y, W: g.edges[s.Column+1] - g.edges[s.Column], H: rowHeight}
}

// at is the cell at a place: row onHead for a heading, nowhere for none.
func (g *Grid) at(p fyne.Position) cells.Spot {
	x, y := float64(p.X), float64(p.Y)
	w := g.window()
	if x >= w.W || y >= headHeight+w.H {
		return cells.Spot{Row: nowhere}
	}
	spot := cells.Spot{Row: onHead, Column: g.columnAt(x)}
	if spot.Column < 0 {
		return cells.Spot{Row: nowhere}
	}
	if y >= headHeight {
		on := false
		if spot.Row, on = g.rowAt(y - headHeight + g.y); !on {
			return cells.Spot{Row: nowhere}
		}
	}
	return spot
}

func (g *Grid) columnAt(x float64) int {
	if len(g.edges) > frozen && x >= g.edges[frozen] {
		x += g.x
	}
	for i := range len(g.edges) - 1 {
		if x >= g.edges[i] && x < g.edges[i+1] {
			return i
		}
	}
	return nowhere
}

// bring scrolls a cell into view.
func (g *Grid) bring(s cells.Spot) {
	r, w := g.cell(s), g.window()
	x, y := g.x, g.y
	left := 0.0
	if len(g.edges) > frozen {
		left = g.edges[frozen]
	}
	if s.Column >= frozen {
		if over := r.Right() - w.W; over > 0 {
			x += over
		}
		if r.X < left {
			x -= left - r.X
		}
	}
	if over := r.Bottom() - headHeight - w.H; over > 0 {
		y += over
	}
	if above := headHeight + g.above(s.Row); r.Y < above {
		y -= above - r.Y
	}
	g.scrollTo(x, y)
}

// above is the height of the heading that stands over a row.
func (g *Grid) above(row int) float64 { return g.top(row) - g.top(row-1) - rowHeight }

// setPick picks cells: they come into view, and their touchpoints are selected.
func (g *Grid) setPick(p cells.Pick) {
	rows, columns := len(g.inv.Table.Rows()), len(g.inv.Table.Shown())
	if rows == 0 {
		return
	}
	g.pick = p.Within(rows, columns)
	g.bring(g.pick.At)
	g.inv.selectRows()
}

// kept is what is picked, by touchpoints: it lasts when rows move.
type kept struct {
	at, from model.CardID
	also     []model.CardID
}

func (g *Grid) kept() kept {
	rows := g.inv.Table.Rows()
	id := func(i int) model.CardID {
		if i < 0 || i >= len(rows) {
			return ""
		}
		return rows[i].Card.ID
	}
	k := kept{at: id(g.pick.At.Row), from: id(g.pick.From.Row)}
	for _, i := range g.pick.Also {
		k.also = append(k.also, id(i))
	}
	return k
}

// restore picks what was picked, where it is now. A block whose rows moved
// apart is the cursor's row alone.
func (g *Grid) restore(k kept) {
	g.field.end(false)
	g.place()
	at := g.inv.Table.At(k.at)
	p := g.pick
	switch from := g.inv.Table.At(k.from); {
	case at < 0:
		p.At.Row, p.From.Row, p.Also = 0, 0, nil
	case from < 0 || at-from != g.pick.At.Row-g.pick.From.Row:
		p.At.Row, p.From.Row, p.Also = at, at, nil
	default:
		p.At.Row, p.From.Row, p.Also = at, from, nil
		for _, id := range k.also {
			if i := g.inv.Table.At(id); i >= 0 {
				p.Also = append(p.Also, i)
			}
		}
	}
	g.pick = p.Within(len(g.inv.Table.Rows()), len(g.inv.Table.Shown()))
	if at >= 0 {
		g.bring(g.pick.At)
	}
	g.Repaint()
}

// follow picks what is selected in the editor, unless that is picked already.
func (g *Grid) follow(bring bool) {
	defer g.Repaint()
	picked := g.inv.Table.Picked(g.pick).Rows
	selected := g.inv.Editor().Selection()
	ids := selected.Cards()
	if len(ids) == len(picked) && !slices.ContainsFunc(picked, func(r *cells.Row) bool { return !selected.Has(owner.Card(r.Card.ID)) }) {
		if bring {
			g.bring(g.pick.At)
		}
		return
	}
	if kind := selected.Kind(); kind != owner.KindCard {
		return
	}
	var rows []int
	for i, r := range g.inv.Table.Rows() {
		if selected.Has(owner.Card(r.Card.ID)) {
			rows = append(rows, i)
		}
	}
	if len(rows) == 0 {
		return
	}
	last := rows[len(rows)-1]
	at := cells.Spot{Row: last, Column: g.pick.At.Column}
	g.pick = cells.Pick{At: at, From: at, Also: rows[:len(rows)-1]}
	g.bring(at)
}
