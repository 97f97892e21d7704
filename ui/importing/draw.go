package importing

import (
	"sort"
	"strconv"

	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/ui/painted"
)

// draw sets what shows of the table on a sheet: the cells, the chips of the rows
// at the left, those of the columns above.
func (g *grid) draw(s *typeset.Sheet) {
	if g.s == nil || g.rows() == 0 {
		return
	}
	d := drawing{s, g}
	size := s.Scene.Size
	seen := g.seen()
	from := int(g.y / rowHigh)
	to := min(g.rows(), int((g.y+seen.H)/rowHigh)+1)
	for row := from; row < to; row++ {
		d.cells(row, seen)
	}
	ground := painted.Blend(s.Inks.Ground, s.Inks.Ink, 0.025)
	s.Fill(canvas.Rect{Y: g.top(), W: g.left(), H: min(seen.H, g.high()-g.y)}, 0, ground)
	for row := from; row < to; row++ {
		d.rowHead(row)
	}
	if g.s.Seen != nil {
		s.Fill(canvas.Rect{W: size.W, H: g.top()}, 0, ground)
		d.columnHeads(seen)
		s.Fill(canvas.Rect{W: g.left(), H: g.top()}, 0, ground)
		painted.Fit(s, canvas.Rect{X: numberWidth, W: chipWidth - 8, H: lettersHigh}, g.v.w.t("understood"), typeset.Regular(painted.Caption), s.Inks.Muted, painted.Middle)
		s.Rule(0, g.top(), size.W, 1, s.Inks.Hairline)
	}
	s.Fill(canvas.Rect{Y: g.top() + seen.H, W: size.W, H: size.H}, 0, s.Inks.Ground)
	s.Fill(canvas.Rect{X: g.left() + seen.W, W: barWide, H: size.H}, 0, s.Inks.Ground)
	bar := painted.Color(theme.ColorNameScrollBar)
	g.down().Draw(s, bar)
	g.across().Draw(s, bar)
	s.Frame(canvas.Rect{X: 0.5, Y: 0.5, W: g.left() + seen.W - 1, H: g.top() + min(seen.H, g.high()) - 1}, 4, canvas.Stroke{Color: s.Inks.Hairline, Width: 1})
}

// drawing is one frame of the table.
type drawing struct {
	*typeset.Sheet
	g *grid
}

// cells draws the cells of a row.
func (d drawing) cells(row int, seen canvas.Size) {
	g := d.g
	y := g.rowRect(row).Y
	line := canvas.Rect{X: g.left(), Y: y, W: seen.W, H: rowHigh}
	if row == g.hover || row == g.row && g.focused {
		d.Fill(line, 0, painted.Blend(d.Inks.Ground, d.Inks.Accent, 0.10))
	}
	if g.items != nil {
		d.item(row, line)
		return
	}
	part := g.s.Row(row)
	first := max(0, sort.SearchFloat64s(g.edges, g.x+0.001)-1)
	cells := g.s.Seen.Cells[row]
	if first > 0 { // a cell that is merged into what shows
		for back := first - 1; back >= 0 && back > first-64; back-- {
			if a := g.s.Seen.Merged[[2]int{row, back}]; a.Columns > first-back {
				first = back
				break
			}
		}
	}
	for c := first; c < len(cells) && g.edges[c]-g.x < seen.W; {
		c += d.cell(row, c, part, cells[c], y, seen)
	}
	d.Rule(g.left(), y+rowHigh, seen.W, 1, d.Inks.Hairline)
}

// cell draws one: struck out where it is left out, in bold where it names. It
// returns how many columns it covers.
func (d drawing) cell(row, c int, part reading.Part, text string, y float64, seen canvas.Size) int {
	g := d.g
	wide := 1
	if a := g.s.Seen.Merged[[2]int{row, c}]; a.Columns > 1 {
		wide = a.Columns
	} else if part.Is == reading.Title || part.Is == reading.Out || part.Is == reading.Phases && text != "" && g.s.Column(c).Is == reading.OfStep {
		wide = g.free(row, c)
	}
	r := canvas.Rect{X: g.left() + g.edges[c] - g.x, Y: y, H: rowHigh}
	r.W = g.edges[min(c+wide, g.columns())] - g.edges[c]
	column := g.s.Column(c)
	face, ink := typeset.Regular(painted.Beside), d.Inks.Ink
	switch part.Is {
	case reading.Phases, reading.Steps, reading.Title, reading.Heads:
		face = typeset.Bold(painted.Beside)
	}
	if part.Is == reading.Phases && text != "" && column.Is == reading.OfStep {
		d.Fill(canvas.Rect{X: r.X + 1, Y: r.Y + 1, W: r.W - 1, H: r.H - 1}, 0, painted.Blend(d.Inks.Ground, d.Inks.Accent, 0.13))
	}
	out := part.Is == reading.Out || column.Is == reading.Out || part.Is == reading.Line
	if out || column.Is == reading.Names || column.Is == reading.Roles {
		ink = d.Inks.Muted
	}
	shown := r.Intersect(canvas.Rect{X: g.left(), Y: r.Y, W: seen.W, H: r.H})
	if text != "" && shown.W > cellPad {
		in := canvas.Rect{X: max(r.X, g.left()) + cellPad, Y: y, H: rowHigh}
		in.W = r.Right() - in.X - cellPad
		w := painted.Fit(d.Sheet, in, head(text, 120), face, ink, painted.Left)
		if out && w > 0 {
			d.Rule(in.X, y+rowHigh/2+1, w, 1, ink)
		}
	}
	d.Fill(canvas.Rect{X: r.Right() - 0.5, Y: y, W: 1, H: rowHigh}, 0, d.Inks.Hairline)
	return max(1, min(wide, g.columns()-c))
}

// free is how many empty cells follow one, and itself.
func (g *grid) free(row, c int) int {
	n := 1
	for c+n < g.columns() && (g.s.Row(row).Is != reading.Phases || g.s.Column(c+n).Is == reading.OfStep) && (c+n >= len(g.s.Seen.Cells[row]) || g.s.Seen.Cells[row][c+n] == "") {
		n++
	}
	return n
}

// item draws a part of a drawing: its text, and where it stands.
func (d drawing) item(row int, line canvas.Rect) {
	item := d.g.items[row]
	in := canvas.Rect{X: line.X + cellPad + float64(item.Level)*16, Y: line.Y, H: rowHigh}
	in.W = line.Right() - in.X - cellPad
	where := typeset.Span{Text: item.Where, Face: typeset.Regular(painted.Caption)}
	if w := typeset.Width(where); item.Where != "" && w < in.W/2 {
		painted.Fit(d.Sheet, in, item.Where, where.Face, d.Inks.Muted, painted.Right)
		in.W -= w + 12
	}
	face := typeset.Regular(painted.Beside)
	if item.Level == 0 {
		face = typeset.Bold(painted.Beside)
	}
	painted.Fit(d.Sheet, in, head(item.Text, 200), face, d.Inks.Ink, painted.Left)
	d.Rule(line.X, line.Bottom(), line.W, 1, d.Inks.Hairline)
}

// rowHead draws a row's number and chip.
func (d drawing) rowHead(row int) {
	g := d.g
	r := g.rowRect(row)
	number := canvas.Rect{Y: r.Y, W: numberWidth - 8, H: rowHigh}
	if g.items != nil {
		item := g.items[row]
		number.X, number.W = 4, numberWidth+chipWidth-8
		if item.Lane == "" {
			painted.Fit(d.Sheet, canvas.Rect{X: 10 + float64(item.Level)*12, Y: r.Y, W: g.left() - 30, H: rowHigh}, item.Kind, typeset.Regular(painted.Caption), d.Inks.Muted, painted.Left)
			return
		}
		part := reading.Part{Is: reading.OfLane, Role: item.Role}
		d.chip(canvas.Rect{X: 6, Y: r.Y + 3, W: g.left() - 14, H: rowHigh - 6}, words.T(g.v.w.Language, "import.role."+string(item.Role)), part, item.Guessed, row == g.row && g.focused)
		return
	}
	painted.Fit(d.Sheet, number, strconv.Itoa(row+g.s.Seen.First), typeset.Regular(painted.Caption), d.Inks.Muted, painted.Right)
	name, guessed := g.s.RowName(g.v.w.Language, row)
	at := canvas.Rect{X: r.X, Y: r.Y + 3, W: chipWidth - 8, H: rowHigh - 6}
	if name == "" && len(g.s.Seen.Cells[row]) == 0 {
		painted.Fit(d.Sheet, at, g.v.w.t("empty"), typeset.Regular(painted.Caption), d.Inks.Muted, painted.Left)
		return
	}
	d.chip(at, name, g.s.Row(row), guessed, row == g.row && g.focused)
}

// columnHeads draws the letters and the chips of the columns.
func (d drawing) columnHeads(seen canvas.Size) {
	g := d.g
	for c := max(0, sort.SearchFloat64s(g.edges, g.x+0.001)-1); c < g.columns() && g.edges[c]-g.x < seen.W; c++ {
		r := g.columnRect(c)
		painted.Fit(d.Sheet, canvas.Rect{X: r.X, W: r.W, H: lettersHigh}, reading.ColumnName(c+1), typeset.Regular(painted.Caption), d.Inks.Muted, painted.Middle)
		name, guessed := g.s.ColumnName(g.v.w.Language, c)
		d.chip(canvas.Rect{X: r.X + 3, Y: r.Y + 2, W: r.W - 6, H: chipsHigh - 6}, name, g.s.Column(c), guessed, g.row < 0 && c == g.at && g.focused)
	}
}

// chip draws what a row or a column was taken for: a bar in the colour of its
// lane, its name, a question mark where it is only likely.
func (d drawing) chip(r canvas.Rect, name string, part reading.Part, guessed, at bool) {
	edge := canvas.Stroke{Color: painted.Blend(d.Inks.Ground, d.Inks.Ink, 0.25), Width: 1}
	ink, face := d.Inks.Ink, typeset.Bold(painted.Beside)
	quiet := part.Is == reading.Out || part.Is == reading.Line || part.Is == "" || part.Is == reading.OneRow
	if quiet {
		edge.Dash, ink, face = []float64{2, 2}, d.Inks.Muted, typeset.Regular(painted.Beside)
	}
	if at {
		edge = canvas.Stroke{Color: d.Inks.Accent, Width: 1.6}
	}
	d.Fill(r, 5, d.Inks.Ground)
	d.Frame(r, 5, edge)
	if role := roleOf(part); role != "" && !quiet {
		d.Fill(canvas.Rect{X: r.X, Y: r.Y, W: 4, H: r.H}, 2, d.g.v.target.Theme.Roles[role].Accent)
	}
	in := canvas.Rect{X: r.X + 9, Y: r.Y, W: r.W - 9 - 14, H: r.H}
	d.Path(func(p *canvas.Path) {
		x, y := r.Right()-10, r.Y+r.H/2
		p.Move(x-3.5, y-1.5)
		p.Line(x, y+2)
		p.Line(x+3.5, y-1.5)
	}, canvas.Stroke{Color: d.Inks.Muted, Width: 1.4, Cap: canvas.CapRound, Join: canvas.JoinRound})
	if guessed {
		amber := painted.Color(theme.ColorNameWarning)
		c := canvas.Point{X: r.Right() - 24, Y: r.Y + r.H/2}
		d.Add(&canvas.Shape{Path: canvas.Circle(c, 7), Fill: painted.Blend(d.Inks.Ground, amber, 0.3)})
		painted.Fit(d.Sheet, canvas.Rect{X: c.X - 7, Y: c.Y - 7, W: 14, H: 14}, "?", typeset.Bold(painted.Caption), d.Inks.Ink, painted.Middle)
		in.W -= 18
	}
	if name == "" {
		name = "–"
	}
	painted.Fit(d.Sheet, in, name, face, ink, painted.Left)
}
