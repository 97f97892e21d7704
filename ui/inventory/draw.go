package inventory

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/improve"
	"touchline/model/measure"
	"touchline/ui/inventory/cells"
	"touchline/ui/painted"
)

// draw sets what is seen of the table on a sheet: rows, headings above them,
// the columns that stay above those that scroll, and the bars.
func (g *Grid) draw(s *typeset.Sheet) {
	columns, rows := g.inv.Table.Shown(), g.inv.Table.Rows()
	if len(g.edges) != len(columns)+1 {
		return
	}
	d := drawing{Sheet: s, g: g, theme: g.inv.Theme(), accepted: g.inv.Editor().Document().Head.AcceptedTime}
	w := g.window()
	first, _ := g.rowAt(g.y)
	last, _ := g.rowAt(g.y + w.H)
	last = min(len(rows), last+1)
	for i := first; i < last; i++ {
		d.row(i, rows[i], columns, frozen, len(columns))
	}
	for i := first; i < last; i++ {
		d.row(i, rows[i], columns, 0, min(frozen, len(columns)))
	}
	d.drawGroups(first, last)
	d.pick(first, last)
	d.heads(columns)
	if len(rows) == 0 {
		key := "none"
		if g.inv.Table.Len() == 0 {
			key = "empty"
		}
		s.Centred(w.W/2, headHeight+min(60, w.H/3), min(420, w.W-40), g.inv.t(key), typeset.Regular(painted.Text), s.Inks.Muted)
	}
	bar, all := painted.Color(theme.ColorNameScrollBar), s.Scene.Size
	s.Fill(canvas.Rect{X: w.W, Y: headHeight, W: all.W - w.W, H: all.H}, 0, s.Inks.Ground)
	s.Fill(canvas.Rect{Y: headHeight + w.H, W: all.W, H: all.H}, 0, s.Inks.Ground)
	g.down().Draw(s, bar)
	g.across().Draw(s, bar)
	g.field.draw(s)
}

// down and across are the scroll bars.
func (g *Grid) down() painted.Bar {
	w := g.window()
	return painted.Bar{Track: canvas.Rect{X: w.W, Y: headHeight, W: barWidth, H: w.H}, Whole: g.whole().H, Seen: w.H, First: g.y}
}

func (g *Grid) across() painted.Bar {
	w := g.window()
	return painted.Bar{Track: canvas.Rect{Y: headHeight + w.H, W: w.W, H: barWidth}, Whole: g.whole().W, Seen: w.W, First: g.x, Across: true}
}

// drawing is one frame of the grid.
type drawing struct {
	*typeset.Sheet
	g        *Grid
	theme    *compose.Theme
	accepted model.Duration // what the customer accepts for the whole
}

// row draws some columns of a row: those that scroll, or those that stay.
func (d drawing) row(i int, r *cells.Row, columns []*cells.Column, from, to int) {
	g := d.g
	if from >= to {
		return
	}
	first, last := g.cell(cells.Spot{Row: i, Column: from}), g.cell(cells.Spot{Row: i, Column: to - 1})
	whole := canvas.Rect{X: first.X, Y: first.Y, W: last.Right() - first.X, H: rowHeight}
	ground := d.Inks.Ground
	switch {
	case g.pick.HasRow(i):
		ground = painted.Blend(ground, d.Inks.Accent, 0.13)
	case g.hover.Row == i:
		ground = painted.Blend(ground, d.Inks.Ink, 0.04)
	}
	d.Fill(whole, 0, ground)
	d.Fill(canvas.Rect{X: whole.X, Y: whole.Bottom() - 1, W: whole.W, H: 1}, 0, d.Inks.Hairline)
	width := g.window().W
	for j := from; j < to; j++ {
		cell := g.cell(cells.Spot{Row: i, Column: j})
		if cell.X < width && cell.Right() > 0 {
			d.cell(r, columns[j], cell)
		}
	}
	if from == 0 && g.pick.HasRow(i) {
		d.Fill(canvas.Rect{X: 0, Y: whole.Y, W: 3, H: rowHeight - 1}, 0, d.Inks.Accent)
	}
}

// cell draws what stands in a cell: some columns as signs, most as words.
func (d drawing) cell(r *cells.Row, c *cells.Column, at canvas.Rect) {
	at = canvas.Rect{X: at.X + inset, Y: at.Y, W: at.W - 2*inset, H: at.H - 1}
	face, color := typeset.Regular(painted.Text), d.Inks.Ink
	text := c.Text(r)
	switch c.Key {
	case "marks":
		d.marks(r.Card.Marks, at)
		return
	case "risk":
		d.risk(r, text, at)
		return
	case "improvement":
		at.X, at.W = at.X+18, at.W-18
		painted.State(d.Sheet, r.State, canvas.Point{X: at.X - 12, Y: at.Y + at.H/2})
		if r.State == improve.Overdue {
			face, color = typeset.Bold(painted.Text), d.Inks.Bad
		}
	case "number", "text":
		face = typeset.Bold(painted.Text)
	case "gap":
		if r.FallsShort() {
			face, color = typeset.Bold(painted.Text), d.Inks.Bad
		}
	case "maxTime":
		if d.accepted > 0 && r.Card.Touch.MaxTime > d.accepted {
			face, color = typeset.Bold(painted.Text), d.Inks.Bad
		}
	}
	side := painted.Left
	if c.Right {
		side = painted.Right
	}
	if text == "" {
		if c.Right {
			painted.Fit(d.Sheet, at, "—", face, d.Inks.Muted, side)
		}
		return
	}
	if strings.Contains(text, "\n") {
		text = strings.Join(strings.Fields(text), " ")
	}
	painted.Fit(d.Sheet, at, text, face, color, side)
}

// marks draws the marks of a card as they stand on it.
func (d drawing) marks(m model.Marks, at canvas.Rect) {
	x := at.X + 7
	for _, one := range model.AllMarks {
		if m.Has(one.Mark) {
			d.Add(compose.Mark(d.theme, one.Mark, canvas.Point{X: x, Y: at.Y + at.H/2})...)
			x += 17
		}
	}
}

// riskBar is how long the bar of the highest risk is, in units.
const riskBar = 48

// risk draws a score as a bar, with the figure and what it means.
func (d drawing) risk(r *cells.Row, text string, at canvas.Rect) {
	score := r.Card.Touch.Risk.Score()
	if score == 0 {
		return
	}
	color, face, ink := d.Inks.Muted, typeset.Regular(painted.Text), d.Inks.Ink
	switch measure.RiskLevel(score) {
	case "high":
		color, face, ink = d.Inks.Bad, typeset.Bold(painted.Text), d.Inks.Bad
	case "medium":
		color = painted.Color(theme.ColorNameWarning)
	}
	w := min(riskBar, at.W/2) * float64(score) / 25
	d.Fill(canvas.Rect{X: at.X, Y: at.Y + at.H/2 - 3.5, W: w, H: 7}, 1, color)
	painted.Fit(d.Sheet, canvas.Rect{X: at.X + w + 6, Y: at.Y, W: at.W - w - 6, H: at.H}, text, face, ink, painted.Left)
}

// pick draws the frame around what is picked, and the cursor.
func (d drawing) pick(first, last int) {
	g := d.g
	row := g.pick.At.Row
	if row < first || row >= last || len(g.inv.Table.Rows()) == 0 {
		return
	}
	cell := g.cell(g.pick.At)
	if from, to := min(g.pick.At.Column, g.pick.From.Column), max(g.pick.At.Column, g.pick.From.Column); from < to || g.pick.At.Row != g.pick.From.Row {
		top, bottom := min(g.pick.At.Row, g.pick.From.Row), max(g.pick.At.Row, g.pick.From.Row)
		block := g.cell(cells.Spot{Row: top, Column: from}).Union(g.cell(cells.Spot{Row: bottom, Column: to}))
		d.Frame(block, 0, canvas.Stroke{Color: d.Inks.Accent, Width: 1})
	}
	width := 1.0
	if g.focused() {
		width = 2
	}
	d.Frame(canvas.Rect{X: cell.X + 1, Y: cell.Y, W: cell.W - 2, H: cell.H - 1}, 2, canvas.Stroke{Color: d.Inks.Accent, Width: width})
}

// heads draws the headings, with which way is sorted.
func (d drawing) heads(columns []*cells.Column) {
	g := d.g
	w := float64(g.Size().Width)
	d.Fill(canvas.Rect{W: w, H: headHeight}, 0, d.Inks.Quiet)
	view := g.inv.Table.View()
	draw := func(j int) {
		c := columns[j]
		at := g.cell(cells.Spot{Column: j})
		at.Y, at.H = 0, headHeight
		if at.X >= w || at.Right() <= 0 {
			return
		}
		if j < frozen {
			d.Fill(at, 0, d.Inks.Quiet)
		}
		if g.hover.Row == onHead && g.hover.Column == j {
			d.Fill(at, 0, painted.Blend(d.Inks.Quiet, d.Inks.Ink, 0.06))
		}
		color, room := d.Inks.Ink, at.W-2*inset
		for n, s := range view.Sort {
			if s.Column == c.Key {
				color = d.Inks.Accent
				room -= 14
				d.arrow(canvas.Point{X: at.Right() - inset - 4, Y: headHeight / 2}, s.Down, n > 0)
			}
		}
		side := painted.Left
		if c.Right {
			side = painted.Right
		}
		painted.Fit(d.Sheet, canvas.Rect{X: at.X + inset, Y: 0, W: room, H: headHeight - 1}, c.Name, typeset.Bold(painted.Text), color, side)
		d.Fill(canvas.Rect{X: at.Right() - 1, Y: 0, W: 1, H: headHeight}, 0, d.Inks.Hairline)
	}
	for j := frozen; j < len(columns); j++ {
		draw(j)
	}
	for j := range min(frozen, len(columns)) {
		draw(j)
	}
	d.Fill(canvas.Rect{Y: headHeight - 1, W: w, H: 1}, 0, d.Inks.Hairline)
}

// arrow says that rows are sorted up or down by a column; a further one is
// hollow.
func (d drawing) arrow(at canvas.Point, down, further bool) {
	const half, high = 4, 5
	tip := -1.0
	if down {
		tip = 1
	}
	var p canvas.Path
	p.Move(at.X-half, at.Y-tip*high/2)
	p.Line(at.X+half, at.Y-tip*high/2)
	p.Line(at.X, at.Y+tip*high/2)
	p.Close()
	shape := &canvas.Shape{Path: p, Fill: d.Inks.Accent}
	if further {
		shape.Fill, shape.Stroke = canvas.Color{}, canvas.Stroke{Color: d.Inks.Accent, Width: 1}
	}
	d.Add(shape)
}
