package deck

import (
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// Places of the overview, pt.
const (
	phaseHigh  = 28.0
	leastNames = 110.0
	mostNames  = 190.0
	leastStep  = 58.0 // of a column whose step is named
	mostRow    = 66.0
	block      = 26.0 // height of a card
	blockGap   = 3.0  // between two of a cell
	arrowGap   = 12.0 // the same where an arrow has room: it shows its line too
	leastBlock = 20.0 // width of a card beside such a gap
)

// overview is the whole journey on one slide: a block for each card.
func (m *maker) overview() {
	var lanes []*model.Lane
	for _, l := range m.doc.Lanes {
		if !l.Role.Derived() {
			lanes = append(lanes, l)
		}
	}
	if len(lanes) == 0 {
		return
	}
	t := measure.TimesOf(m.doc)
	note := ""
	if t != nil {
		note = words.Durations(m.Lang, seconds(t.StandardSeconds), seconds(t.MaximumSeconds))
	}
	s := m.add(m.t("overview"), note, 0, 0)
	m.mark(m.t("overview"), 0)
	names := leastNames
	for _, l := range lanes { // half of the longest name, so that it takes two lines
		names = max(names, min(text.Width(layout.LaneName(m.Lang, l), typeset.Bold(Least))*0.62+26, mostNames))
	}
	o := &over{maker: m, s: s, lanes: lanes, grid: canvas.Rect{X: m.side + names, Y: m.bodyTop, W: m.size.W - 2*m.side - names}}
	o.w = o.grid.W / float64(len(m.doc.Steps()))
	o.phases()
	o.steps()
	o.row = min((m.bodyEnd-o.grid.Y)/float64(len(lanes)), mostRow)
	o.rows()
	o.links()
	o.cards()
	s.say(m.doc.Head.Scope, m.doc.Head.Notes)
}

func seconds(v *int64) model.Duration {
	if v == nil {
		return 0
	}
	return model.Duration(*v)
}

// over is the overview while it is drawn.
type over struct {
	*maker
	s     *slide
	lanes []*model.Lane
	grid  canvas.Rect // of the blocks; its top moves down as heads are set
	w     float64     // of a column
	row   float64     // height of a lane
}

func (o *over) phases() {
	column, f := 0, typeset.Bold(Least)
	named, high := false, phaseHigh
	for _, ph := range o.doc.Phases {
		if lines := o.phaseLines(ph); len(lines) > 1 {
			high = max(high, float64(len(lines))*text.LineHeight(f)+8)
		}
	}
	for i, ph := range o.doc.Phases {
		x, w := o.grid.X+o.w*float64(column), o.w*float64(len(ph.Steps))
		column += len(ph.Steps)
		if ph.Name == "" {
			continue
		}
		named = true
		tip := 10.0
		if i == len(o.doc.Phases)-1 {
			tip = 0
		}
		var p canvas.Path
		p.Move(x+1, o.grid.Y)
		p.Line(x+w-1, o.grid.Y)
		p.Line(x+w-1+tip, o.grid.Y+high/2)
		p.Line(x+w-1, o.grid.Y+high)
		p.Line(x+1, o.grid.Y+high)
		if i > 0 {
			p.Line(x+11, o.grid.Y+high/2)
		}
		p.Close()
		o.s.sheet.Under(canvas.Owner(ph.ID.Owner()), func() {
			o.s.sheet.Add(&canvas.Shape{Path: p, Fill: o.Theme.PhaseFrom})
			lines := o.phaseLines(ph)
			first := o.grid.Y + (high-float64(len(lines))*text.LineHeight(f))/2
			for k := range lines {
				lines[k].At = lines[k].At.Add(canvas.Point{X: x + (w-lines[k].Width)/2, Y: first})
			}
			if len(lines) > 0 {
				o.s.sheet.Add(&canvas.Text{Source: ph.Name, Lines: lines, Size: Least, Weight: canvas.Bold, Color: o.Theme.PhaseInk, Align: canvas.AlignCentre})
			}
		})
	}
	if named {
		o.grid.Y += high + 6
	}
}

// phaseLines is the name of a phase in its arrow; none if a word of it has no
// room: its own slides name it.
func (o *over) phaseLines(ph *model.Phase) []canvas.Line {
	return whole(ph.Name, typeset.Bold(Least), o.w*float64(len(ph.Steps))-26, 2)
}

// whole is a text in a few lines, or nothing where these would not hold it or
// part a word.
func whole(words string, f text.Face, width float64, most int) []canvas.Line {
	lines := text.Wrap(words, f, width)
	if len(lines) > most {
		return nil
	}
	for _, word := range strings.Fields(words) {
		if w := text.Width(word, f); w > width && !wide(word) {
			return nil
		}
	}
	return lines
}

// wide reports whether a word may be parted between any two of its letters: it is
// written in Chinese.
func wide(word string) bool {
	for _, r := range word {
		if r < 0x2E80 {
			return false
		}
	}
	return true
}

// steps names the columns, where they are wide enough for words.
func (o *over) steps() {
	if o.w < leastStep {
		return
	}
	f, high := typeset.Regular(Least), 0.0
	for _, st := range o.doc.Steps() {
		lines := whole(st.Name, f, o.w-4, 3)
		if st.Name != "" && len(lines) == 0 {
			return // all or none: one without a name would look as if it had none
		}
		high = max(high, float64(len(lines))*text.LineHeight(f))
	}
	for i, st := range o.doc.Steps() {
		lines := whole(st.Name, f, o.w-4, 3)
		if len(lines) == 0 {
			continue
		}
		x := o.grid.X + o.w*(float64(i)+0.5)
		for k := range lines {
			lines[k].At = lines[k].At.Add(canvas.Point{X: x - lines[k].Width/2, Y: o.grid.Y})
		}
		o.s.sheet.Under(canvas.Owner(st.ID.Owner()), func() {
			o.s.sheet.Add(&canvas.Text{Source: st.Name, Lines: lines, Size: Least, Color: o.inks.Ink, Align: canvas.AlignCentre})
		})
	}
	o.grid.Y += high + 8
}

// said is what lines say.
func said(lines []canvas.Line) (out string) {
	for _, l := range lines {
		for _, r := range l.Runs {
			out += r.Text
		}
	}
	return out
}

// rows is the lanes with their names, and the three lines between them.
func (o *over) rows() {
	f := typeset.Bold(Least)
	for i, l := range o.lanes {
		y, tintOf := o.grid.Y+o.row*float64(i), o.Theme.Roles[l.Role]
		o.s.sheet.Under(canvas.Owner(l.ID.Owner()), func() {
			o.s.sheet.Fill(canvas.Rect{X: o.side, Y: y + 2, W: 4, H: o.row - 4}, 0, tintOf.Accent)
			o.s.sheet.Fill(canvas.Rect{X: o.grid.X, Y: y + 2, W: o.grid.W, H: o.row - 4}, 0, tintOf.Ground)
			name := layout.LaneName(o.Lang, l)
			lines := whole(name, f, o.grid.X-o.side-16, int(o.row/text.LineHeight(f)))
			first := y + (o.row-float64(len(lines))*text.LineHeight(f))/2
			for k := range lines {
				lines[k].At = lines[k].At.Add(canvas.Point{X: o.side + 10, Y: first})
			}
			if len(lines) > 0 {
				o.s.sheet.Add(&canvas.Text{Source: name, Lines: lines, Size: Least, Weight: canvas.Bold, Color: o.inks.Ink})
			}
		})
	}
	var roles []model.Role
	for _, l := range o.lanes {
		roles = append(roles, l.Role)
	}
	below := model.LinesBelow(roles)
	for _, line := range []struct {
		role model.Role
		dash []float64
	}{{model.RoleCustomer, nil}, {model.RoleFrontstage, []float64{7, 5}}, {model.RoleBackstage, []float64{2, 3}}} {
		if i, ok := below[line.role]; ok {
			y := o.grid.Y + o.row*float64(i+1)
			o.s.sheet.Under("", func() {
				o.s.sheet.Path(func(p *canvas.Path) { p.Move(o.side, y); p.Line(o.grid.Right(), y) }, canvas.Stroke{Color: o.Theme.Line, Width: 1.2, Dash: line.dash})
			})
		}
	}
}

// at is where a card's block stands: cards of one cell beside one another.
func (o *over) at(c *model.Card) (canvas.Rect, bool) {
	for i, l := range o.lanes {
		column, ok := o.doc.Column(c.Step)
		if l.ID != c.Lane || !ok {
			continue
		}
		cell := o.doc.Cell(l.ID, c.Step)
		k := 0
		for n, id := range cell {
			if id == c.ID {
				k = n
			}
		}
		gaps, gap := float64(len(cell)-1), arrowGap
		width := func() float64 { return (o.w*0.8 - gap*gaps) / float64(len(cell)) }
		if width() < leastBlock {
			gap = blockGap
		}
		w, high := width(), min(block, o.row*0.5)
		return canvas.Rect{X: o.grid.X + o.w*(float64(column)+0.1) + (w+gap)*float64(k), Y: o.grid.Y + o.row*(float64(i)+0.5) - high/2, W: max(w, 1), H: high}, true
	}
	return canvas.Rect{}, false
}

// links is those between blocks that see each other: in one row or one column,
// with nothing between. Others would cross what is no business of theirs.
func (o *over) links() {
	stroke := canvas.Stroke{Color: o.Theme.Link, Width: 1.2}
	for _, l := range o.doc.LinkTable().All() {
		from, to := o.doc.Card(l.From), o.doc.Card(l.To)
		if from == nil || to == nil {
			continue
		}
		a, ok1 := o.at(from)
		b, ok2 := o.at(to)
		if !ok1 || !ok2 {
			continue
		}
		var way []canvas.Point
		switch {
		case from.Lane == to.Lane && b.X-a.Right() > arrowGap-0.01 && o.next(from, to):
			way = []canvas.Point{{X: a.Right(), Y: a.Center().Y}, {X: b.X, Y: b.Center().Y}}
		case from.Step == to.Step && from.Lane != to.Lane && o.clear(from, to) && a.X == b.X && a.W == b.W:
			way = []canvas.Point{{X: a.Center().X, Y: a.Bottom()}, {X: b.Center().X, Y: b.Y}}
			if a.Y > b.Y {
				way = []canvas.Point{{X: a.Center().X, Y: a.Y}, {X: b.Center().X, Y: b.Bottom()}}
			}
		default:
			continue
		}
		s := stroke
		if l.Kind == model.LinkSupport {
			s.Dash = []float64{4, 3}
		}
		o.s.sheet.As(&canvas.Connection{From: canvas.Owner(from.ID.Owner()), To: canvas.Owner(to.ID.Owner()), Way: way, Stroke: s, Both: l.Kind == model.LinkExchange}, func() {
			o.s.sheet.Add(compose.Arrow(o.Theme, l.Kind, way[0], way[1])...)
		})
	}
}

// next reports whether nothing of a row stands between two of its cards, of which
// the first stands before.
func (o *over) next(from, to *model.Card) bool {
	a, _ := o.doc.Column(from.Step)
	b, _ := o.doc.Column(to.Step)
	steps := o.doc.Steps()
	var between []model.CardID
	for i := a; i <= b; i++ {
		between = append(between, o.doc.Cell(from.Lane, steps[i].ID)...)
	}
	i := slices.Index(between, from.ID)
	return i >= 0 && i+1 < len(between) && between[i+1] == to.ID
}

// clear reports whether no card stands between two of a column.
func (o *over) clear(from, to *model.Card) bool {
	within := false
	for _, l := range o.lanes {
		end := l.ID == from.Lane || l.ID == to.Lane
		if within && !end && len(o.doc.Cell(l.ID, from.Step)) > 0 {
			return false
		}
		if end {
			within = !within
		}
	}
	return true
}

// cards is a block for each card, with its marks.
func (o *over) cards() {
	for _, c := range o.doc.CardsInOrder() {
		r, ok := o.at(c)
		if !ok {
			continue
		}
		o.s.sheet.Under(canvas.Owner(c.ID.Owner()), func() {
			o.s.sheet.Add(&canvas.Box{
				Rect: r, Radius: 3, Fill: o.Theme.Card, Stroke: canvas.Stroke{Color: o.Theme.Roles[o.doc.Lane(c.Lane).Role].Accent, Width: 1.4},
			})
			at := canvas.Point{X: r.Right() - 4, Y: r.Y}
			for _, k := range []model.Marks{model.MarkWait, model.MarkFail, model.MarkTruth} {
				if c.Marks.Has(k) {
					o.s.sheet.Add(compose.Mark(o.Theme, k, at)...)
					at.X -= markSize + 1
				}
			}
		})
	}
}
