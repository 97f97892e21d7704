package handout

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// outline draws the map with a block for each card: where a touchpoint is, or
// all of a map that has more cards than a page has room for words. The card
// that is named is filled, what it is linked to is framed. With names it says
// phases and lanes.
func (b *book) outline(s *typeset.Sheet, r canvas.Rect, card model.CardID, names bool) {
	o := &outlined{book: b, sheet: s, card: card, lanes: b.cardLanes(), small: typeset.Regular(b.Style.Small), to: len(b.doc.Steps())}
	if c := b.doc.Card(card); c != nil && o.to > mostColumns {
		column, _ := b.doc.Column(c.Step)
		o.from = min(max(column-mostColumns/2, 0), o.to-mostColumns)
		o.to = o.from + mostColumns
	}
	left := 0.0
	if names {
		for _, l := range o.lanes {
			left = max(left, min(text.Width(laneName(b.Lang, l), o.small), r.W/5))
		}
		left += 8
	}
	o.grid = canvas.Rect{X: r.X + left, Y: r.Y + text.LineHeight(o.small) + 3, W: r.W - left}
	legend, high := o.legendEntries(r.W)
	o.grid.H = r.Bottom() - o.grid.Y - high
	o.legend(legend, canvas.Point{X: r.X, Y: o.grid.Y + o.rowHeight()*float64(len(o.lanes)) + 6})
	o.phases()
	o.lines()
	o.blocks()
	if names {
		o.names(r.X, left-8)
	}
}

type outlined struct {
	*book
	sheet *typeset.Sheet
	card  model.CardID
	lanes []*model.Lane
	grid  canvas.Rect
	small text.Face
	from  int // columns that are shown: from here to before to
	to    int
}

// mostColumns is how many columns an outline shows around a card: of more, each
// would be too narrow to be found.
const mostColumns = 24

// cardLanes is the lanes that hold cards.
func (b *book) cardLanes() (out []*model.Lane) {
	for _, l := range b.doc.Lanes {
		if !l.Role.Derived() {
			out = append(out, l)
		}
	}
	return out
}

func (o *outlined) columnWidth() float64 { return o.grid.W / float64(max(o.to-o.from, 1)) }
func (o *outlined) rowHeight() float64   { return min(o.grid.H/float64(max(len(o.lanes), 1)), 60) }

// phases names the phases above their columns, with the page of each, as far as
// they have room, and marks the column of the card.
func (o *outlined) phases() {
	w, column := o.columnWidth(), -o.from
	if c := o.doc.Card(o.card); c != nil {
		if i, ok := o.doc.Column(c.Step); ok {
			o.sheet.Fill(canvas.Rect{X: o.grid.X + w*float64(i-o.from), Y: o.grid.Y, W: w, H: o.rowHeight() * float64(len(o.lanes))}, 0, tint(o.inks.Accent, o.inks.Ground, 0.15))
		}
	}
	for i, ph := range o.doc.Phases {
		first, last := max(column, 0), min(column+len(ph.Steps), o.to-o.from)
		column += len(ph.Steps)
		if first >= last {
			continue
		}
		x, room := o.grid.X+w*float64(first), w*float64(last-first)
		if i > 0 && first > 0 {
			o.sheet.Path(func(p *canvas.Path) {
				p.Move(x, o.grid.Y)
				p.Line(x, o.grid.Y+o.rowHeight()*float64(len(o.lanes)))
			}, canvas.Stroke{Color: o.inks.Hairline, Width: 0.6})
		}
		name := ph.Name
		if n := o.pageOfStep(ph.Steps[0].ID); n > 0 && o.card == "" {
			name = o.t("to-page", "name", name, "n", strconv.Itoa(n))
			if text.Width(name, o.small) > room {
				name = strconv.Itoa(n)
			}
		}
		if text.Width(name, o.small) <= room {
			o.sheet.Centred(x+room/2, o.grid.Y-text.LineHeight(o.small)-2, room+1, name, o.small, o.inks.Muted)
		}
	}
}

// lines draws the three lines of the blueprint.
func (o *outlined) lines() {
	var roles []model.Role
	for _, l := range o.lanes {
		roles = append(roles, l.Role)
	}
	below := model.LinesBelow(roles)
	for _, line := range []struct {
		role model.Role
		dash []float64
	}{{model.RoleCustomer, nil}, {model.RoleFrontstage, []float64{4, 2.5}}, {model.RoleBackstage, []float64{1.2, 1.8}}} {
		if i, ok := below[line.role]; ok {
			y := o.grid.Y + o.rowHeight()*float64(i+1)
			o.sheet.Path(func(p *canvas.Path) { p.Move(o.grid.X, y); p.Line(o.grid.Right(), y) },
				canvas.Stroke{Color: o.inks.Ink, Width: 0.8, Dash: line.dash})
		}
	}
}

// blocks draws the cards, those of a cell above one another.
func (o *outlined) blocks() {
	linked := map[model.CardID]bool{}
	for _, id := range o.doc.LinksAt(o.card) {
		l := o.doc.Link(id)
		linked[l.From], linked[l.To] = true, true
	}
	w, h := o.columnWidth(), o.rowHeight()
	for row, lane := range o.lanes {
		for column, step := range o.doc.Steps()[o.from:o.to] {
			cell := o.doc.Cell(lane.ID, step.ID)
			for k, id := range cell {
				c := o.doc.Card(id)
				span := min(max(c.Span, 1), o.to-o.from-column)
				high := (h - 4) / float64(len(cell))
				r := canvas.Rect{
					X: o.grid.X + w*float64(column) + w*0.12, Y: o.grid.Y + h*float64(row) + 2 + high*float64(k),
					W: w*float64(span) - w*0.24, H: max(high-1, 0.5),
				}
				o.block(r, c, lane, linked[id])
			}
		}
	}
}

func (o *outlined) block(r canvas.Rect, c *model.Card, lane *model.Lane, linked bool) {
	radius := min(1.5, r.H/3)
	if o.laid() && o.laidBlock(r, radius, c) {
		return
	}
	switch {
	case c.ID == o.card:
		o.sheet.Fill(r, radius, o.inks.Accent)
	case linked:
		o.sheet.Frame(r.Inset(0.5), radius, canvas.Stroke{Color: o.Theme.Roles[lane.Role].Accent, Width: 1.1})
	case o.card == "" && c.Marks.Has(model.MarkTruth):
		o.sheet.Fill(r, radius, o.Theme.Truth)
	case o.card == "" && c.Marks.Has(model.MarkFail):
		o.sheet.Fill(r, radius, o.Theme.Fail)
	default:
		o.sheet.Fill(r, radius, tint(o.inks.Ink, o.inks.Ground, 0.2))
	}
}

func (o *outlined) names(x, width float64) {
	for i, l := range o.lanes {
		name := text.Fit(laneName(o.Lang, l), o.small, width)
		name.At = canvas.Point{X: x, Y: o.grid.Y + o.rowHeight()*(float64(i)+0.5) + o.small.Size*0.37}
		o.sheet.Add(&canvas.Text{Source: laneName(o.Lang, l), Lines: []canvas.Line{name}, Size: o.small.Size, Color: o.inks.Ink})
	}
}

// tint is a colour laid over a ground, so much of it.
func tint(c, ground canvas.Color, share float64) canvas.Color {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*share + float64(b)*(1-share) + 0.5) }
	return canvas.Color{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

// marksOf is the marks of a card, in the order in which they are explained.
func marksOf(c *model.Card) (out []model.Marks) {
	for _, m := range model.AllMarks {
		if c.Marks.Has(m.Mark) {
			out = append(out, m.Mark)
		}
	}
	return out
}

// setMarks draws the marks of a card from x on, their middles at y, and returns
// where they end.
func (b *book) setMarks(s *typeset.Sheet, c *model.Card, x, y float64) float64 {
	for _, m := range marksOf(c) {
		s.Add(compose.Mark(b.Theme, m, canvas.Point{X: x + 7, Y: y})...)
		x += 16
	}
	return x
}

// laid reports whether something is laid over the outline: of all of a map, and
// not of the place of one card.
func (o *outlined) laid() bool { return o.card == "" && o.Look.On() }

// laidBlock draws a card as the look has it: in the field of its class, out of the
// way, or, where the look says nothing of it, not at all.
func (o *outlined) laidBlock(r canvas.Rect, radius float64, c *model.Card) (drawn bool) {
	look := o.Look
	in := look.Slice == nil || look.Slice.Has(c)
	if in && look.Overlay == nil {
		return false
	}
	if in {
		if v, ok := look.Overlay.Scheme.Value(c); ok && look.Only.Has(v.Class) {
			o.sheet.Add(compose.Field(o.Theme, look.Overlay.Scheme.Classes[v.Class].Tone, r)...)
			return true
		}
	}
	o.sheet.Fill(r, radius, tint(o.inks.Ink, o.inks.Ground, 0.07))
	return true
}

// Sizes of the legend below an outline, pt.
const (
	outlineRow    = 14.0
	outlineSwatch = 15.0
	outlineGap    = 14.0
)

// outlineEntry is an entry of the legend: a class with a swatch, or words alone.
type outlineEntry struct {
	class int // −1: words alone
	says  string
	face  text.Face
	at    canvas.Point // from where the legend begins, in its first line
}

// legendEntries sets the legend of what is laid over in lines of a width, and
// says how high it is.
func (o *outlined) legendEntries(width float64) (all []outlineEntry, height float64) {
	view := o.Look.Overlay
	if !o.laid() || view == nil {
		return nil, 0
	}
	all = append(all, outlineEntry{class: -1, says: words.T(o.Lang, "overlay.legend.title", "name", view.Overlay.Name(o.Lang)), face: typeset.Bold(o.Style.Small)})
	for i, c := range view.Scheme.Classes {
		if n := view.Counts[i]; n > 0 && o.Look.Only.Has(i) {
			all = append(all, outlineEntry{class: i, says: words.T(o.Lang, "overlay.legend.count", "name", c.Name, "n", n), face: o.small})
		}
	}
	x, y := 0.0, 0.0
	for i := range all {
		e := &all[i]
		w := text.Width(e.says, e.face)
		if e.class >= 0 {
			w += outlineSwatch + 4
		}
		if x > 0 && x+w > width {
			x, y = 0, y+outlineRow
		}
		e.at = canvas.Point{X: x, Y: y}
		x += w + outlineGap
	}
	return all, y + outlineRow + 6
}

// legend draws it at a place.
func (o *outlined) legend(all []outlineEntry, at canvas.Point) {
	for _, e := range all {
		x, y := at.X+e.at.X, at.Y+e.at.Y
		if e.class >= 0 {
			tone := o.Look.Overlay.Scheme.Classes[e.class].Tone
			o.sheet.Add(compose.Field(o.Theme, tone, canvas.Rect{X: x, Y: y + 1, W: outlineSwatch, H: 8})...)
			x += outlineSwatch + 4
		}
		o.sheet.Line(x, y+5+e.face.Size*0.37, typeset.Span{Text: e.says, Face: e.face, Color: o.inks.Ink})
	}
}
