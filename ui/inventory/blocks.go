package inventory

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/inventory/cells"
	"touchline/ui/painted"
)

// The sizes of the small map, in units.
const (
	bandHeight   = 20 // of the phases
	namesHeight  = 22 // of the steps
	blockRow     = 27
	blockHeight  = 19
	headWidth    = 118
	leastColumn  = 74
	mostRows     = 7 // lanes that show at once
	roomForMap   = 620
	mapAround    = 10
	mostInACell  = 3
	markFromWide = 50 // a block shows its marks from this width on
)

// blocks is the map below the table, with a block a card: where the touchpoint
// that one is at stands, and its neighbours. A press on one goes to its row.
type blocks struct {
	painted.Pane
	inv   *Inventory
	cards []block
	hover model.CardID
}

// block is a card where it stands.
type block struct {
	card *model.Card
	at   canvas.Rect
}

func newBlocks(v *Inventory) *blocks {
	b := &blocks{inv: v}
	b.Draw = b.draw
	b.Of(b, v.System)
	return b
}

// lanes is the rows that show: those that hold cards, around the one that one
// is at.
func (b *blocks) lanes(d *model.Document, at model.LaneID) []*model.Lane {
	var all []*model.Lane
	now := 0
	for _, l := range d.Lanes {
		if l.Role.Derived() {
			continue
		}
		if l.ID == at {
			now = len(all)
		}
		all = append(all, l)
	}
	if len(all) <= mostRows {
		return all
	}
	from := max(0, min(now-mostRows/2, len(all)-mostRows))
	return all[from : from+mostRows]
}

// high is how high the map is for a document.
func (b *blocks) high() float32 {
	e := b.inv.Editor()
	if e == nil {
		return 0
	}
	return float32(bandHeight + namesHeight + len(b.lanes(e.Document(), ""))*blockRow + mapAround)
}

// current is the card that one is at, or nil.
func (b *blocks) current() *model.Card {
	rows, at := b.inv.Table.Rows(), b.inv.Grid.pick.At.Row
	if at < 0 || at >= len(rows) {
		return nil
	}
	return rows[at].Card
}

// mapping is one frame of the small map.
type mapping struct {
	*typeset.Sheet
	b        *blocks
	doc      *model.Document
	theme    *compose.Theme
	from, to int     // columns that show
	wide     float64 // of each
	now      *model.Card
}

// draw sets the columns around the touchpoint that one is at, as many as there
// is room for.
func (b *blocks) draw(s *typeset.Sheet) {
	b.cards = b.cards[:0]
	doc := b.inv.Table.Document()
	if doc == nil || len(doc.Steps()) == 0 {
		return
	}
	m := mapping{Sheet: s, b: b, doc: doc, theme: b.inv.Theme(), now: b.current()}
	room := s.Scene.Size.W - headWidth - 2*12
	n := max(1, min(len(doc.Steps()), int(room/leastColumn)))
	m.wide = room / float64(n)
	lane := model.LaneID("")
	if m.now != nil {
		column, _ := doc.Column(m.now.Step)
		m.from, lane = max(0, min(column-n/2, len(doc.Steps())-n)), m.now.Lane
	}
	m.to = m.from + n
	m.band()
	m.names()
	for i, l := range b.lanes(doc, lane) {
		m.lane(l, float64(bandHeight+namesHeight+i*blockRow))
	}
}

func (m mapping) x(column int) float64 { return 12 + headWidth + float64(column-m.from)*m.wide }

// band draws the phases that are seen of the columns.
func (m mapping) band() {
	for i := m.from; i < m.to; {
		end := i
		for end < m.to && m.doc.PhaseAt(end) == m.doc.PhaseAt(i) {
			end++
		}
		at := canvas.Rect{X: m.x(i) + 1, Y: 0, W: m.x(end) - m.x(i) - 2, H: bandHeight - 2}
		m.Fill(at, 2, m.theme.Phase(m.doc.PhaseAt(i), len(m.doc.Phases)))
		painted.Fit(m.Sheet, canvas.Rect{X: at.X + 6, Y: at.Y, W: at.W - 12, H: at.H}, words.OneLine(m.doc.Phases[m.doc.PhaseAt(i)].Name), typeset.Bold(painted.Beside), m.theme.PhaseInk, painted.Middle)
		i = end
	}
}

// names draws the names of the steps; that of the one that one is at stands
// out.
func (m mapping) names() {
	for i := m.from; i < m.to; i++ {
		step := m.doc.Steps()[i]
		face, color := typeset.Regular(painted.Caption), m.Inks.Muted
		if m.now != nil && m.now.Step == step.ID {
			face, color = typeset.Bold(painted.Caption), m.Inks.Accent
		}
		painted.Fit(m.Sheet, canvas.Rect{X: m.x(i) + 3, Y: bandHeight - 1, W: m.wide - 6, H: namesHeight}, words.OneLine(step.Name), face, color, painted.Middle)
	}
}

// lane draws a row: its name, and a block a card.
func (m mapping) lane(l *model.Lane, y float64) {
	tint := m.theme.Roles[l.Role]
	at := canvas.Rect{X: 12, Y: y, W: m.Scene.Size.W - 24, H: blockRow - 2}
	m.Fill(canvas.Rect{X: 12 + headWidth, Y: at.Y, W: at.W - headWidth, H: at.H}, 0, painted.Blend(m.Inks.Ground, tint.Accent, 0.07))
	m.Fill(canvas.Rect{X: at.X, Y: at.Y, W: 3, H: at.H}, 0, tint.Accent)
	painted.Fit(m.Sheet, canvas.Rect{X: at.X + 10, Y: at.Y, W: headWidth - 16, H: at.H}, words.OneLine(layout.LaneName(m.b.inv.Language, l)), typeset.Regular(painted.Beside), m.Inks.Ink, painted.Left)
	for i := m.from; i < m.to; i++ {
		ids := m.doc.Cell(l.ID, m.doc.Steps()[i].ID)
		n := min(len(ids), mostInACell)
		for j := range n {
			c := m.doc.Card(ids[j])
			if len(ids) > mostInACell && m.now != nil && j == n-1 { // the one that one is at is not left out
				for _, id := range ids[j:] {
					if id == m.now.ID {
						c = m.now
					}
				}
			}
			w := (m.wide - 10) / float64(n)
			wide := w - 2
			if span := min(c.Span, m.to-i); span > 1 && n == 1 {
				wide = float64(span)*m.wide - 12
			}
			m.block(c, tint, canvas.Rect{X: m.x(i) + 5 + float64(j)*w, Y: y + (blockRow-2-blockHeight)/2, W: wide, H: blockHeight})
		}
	}
}

// block draws a card, with the number of its touchpoint.
func (m mapping) block(c *model.Card, tint compose.Tint, at canvas.Rect) {
	m.b.cards = append(m.b.cards, block{c, at})
	ground, stroke := m.Inks.Ground, canvas.Stroke{Color: tint.Accent, Width: 1}
	switch {
	case m.now != nil && c.ID == m.now.ID:
		ground, stroke = painted.Blend(m.Inks.Ground, m.Inks.Accent, 0.2), canvas.Stroke{Color: m.Inks.Accent, Width: 2}
	case m.b.hover == c.ID:
		ground = painted.Blend(m.Inks.Ground, tint.Accent, 0.15)
	}
	m.Fill(at, 3, ground)
	m.Frame(at, 3, stroke)
	if r := m.b.inv.Table.Row(c.ID); r != nil {
		face := typeset.Regular(painted.Caption)
		if m.now != nil && c.ID == m.now.ID {
			face = typeset.Bold(painted.Caption)
		}
		number := "T" + strconv.Itoa(r.Number)
		if text.Width(number, face) <= at.W-2 { // a cut number is another number
			painted.Fit(m.Sheet, canvas.Rect{X: at.X + 1, Y: at.Y, W: at.W - 2, H: at.H}, number, face, m.Inks.Ink, painted.Middle)
		}
	}
	x := at.Right() - 4
	for _, one := range model.AllMarks {
		if c.Marks.Has(one.Mark) && at.W > markFromWide {
			m.Add(compose.Mark(m.theme, one.Mark, canvas.Point{X: x, Y: at.Y + 2})...)
			x -= 14
		}
	}
}

func (b *blocks) blockAt(p fyne.Position) *model.Card {
	for _, c := range b.cards {
		if c.at.Contains(canvas.Point{X: float64(p.X), Y: float64(p.Y)}) {
			return c.card
		}
	}
	return nil
}

var (
	_ desktop.Mouseable = (*blocks)(nil)
	_ desktop.Hoverable = (*blocks)(nil)
)

// MouseDown goes to the row of the card; one that is no touchpoint, or whose row
// does not show, is selected alone.
func (b *blocks) MouseDown(e *desktop.MouseEvent) {
	c := b.blockAt(e.Position)
	if c == nil || !b.inv.Grid.field.end(true) {
		return
	}
	if at := b.inv.Table.At(c.ID); at >= 0 {
		spot := cells.Spot{Row: at, Column: b.inv.Grid.pick.At.Column}
		b.inv.Grid.setPick(cells.Pick{At: spot, From: spot})
	} else {
		b.inv.Editor().Select(owner.Card(c.ID))
	}
	b.inv.Grid.Focus()
}

// MouseUp makes the map a desktop.Mouseable.
func (b *blocks) MouseUp(*desktop.MouseEvent) {}

// MouseIn, MouseMoved and MouseOut light up what is under the pointer.
func (b *blocks) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved: see MouseIn.
func (b *blocks) MouseMoved(e *desktop.MouseEvent) {
	on := model.CardID("")
	if c := b.blockAt(e.Position); c != nil {
		on = c.ID
	}
	if on != b.hover {
		b.hover = on
		b.Repaint()
	}
}

// MouseOut: see MouseIn.
func (b *blocks) MouseOut() {
	b.hover = ""
	b.Repaint()
}

// room lays out strip, grid, foot and map from above: the map shows where there
// is room for it.
type room struct{ inv *Inventory }

// Layout gives the grid what the others leave.
func (l room) Layout(o []fyne.CanvasObject, size fyne.Size) {
	strip, grid, foot, small := o[0], o[1], o[2], o[3]
	high := float32(0)
	if size.Height >= roomForMap {
		high = l.inv.blocks.high()
	}
	if high > 0 != small.Visible() {
		if high > 0 {
			small.Show()
		} else {
			small.Hide()
		}
	}
	place := func(x fyne.CanvasObject, y, h float32) {
		x.Move(fyne.NewPos(0, y))
		x.Resize(fyne.NewSize(size.Width, h))
	}
	top, bottom := strip.MinSize().Height, foot.MinSize().Height
	place(strip, 0, top)
	place(grid, top, max(0, size.Height-top-bottom-high))
	place(foot, size.Height-bottom-high, bottom)
	place(small, size.Height-high, high)
}

// MinSize is without the map.
func (l room) MinSize(o []fyne.CanvasObject) (least fyne.Size) {
	for _, x := range o[:3] {
		s := x.MinSize()
		least = fyne.NewSize(max(least.Width, s.Width), least.Height+s.Height)
	}
	return least
}
