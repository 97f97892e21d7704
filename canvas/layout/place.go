package layout

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// placeColumns gives every column its x-range: gutters as wide as the links
// in them need.
func (b *builder) placeColumns() {
	n := len(b.widths)
	b.left, b.right = make([]float64, n), make([]float64, n)
	b.bounds = make([]float64, n+1)
	x := headWidth + headGap
	b.bounds[0] = x
	for i := range n {
		least := gutterWidth
		if i == 0 {
			least = edgeGutter
		}
		gutter := max(least, b.roads.ColumnGutter(i))
		if i > 0 {
			b.bounds[i] = x + gutter/2
		}
		b.left[i] = x + gutter
		b.right[i] = b.left[i] + b.widths[i]
		x = b.right[i]
	}
	if n == 0 {
		x += emptyColumn
	}
	x += max(edgeGutter, b.roads.ColumnGutter(n))
	b.bounds[n] = x
	b.gridRight = x
	b.diff.sameX = b.old != nil && x == b.old.gridRight && slices.Equal(b.bounds, b.old.bounds) &&
		slices.Equal(b.left, b.old.left) && slices.Equal(b.right, b.old.right)
}

// placeHeads sets the phase band and the step heads. A document whose only
// phase has no name shows no band.
func (b *builder) placeHeads() {
	p := b.plan
	if o := b.old; o != nil && b.diff.sameHeads && b.diff.sameX && b.gridTop == o.gridTop {
		p.Top, p.Frozen, p.Phases, p.Steps, b.names = o.plan.Top, o.plan.Frozen, o.plan.Phases, o.plan.Steps, o.names
		return
	}
	y := b.gridTop
	p.Top = canvas.Point{X: 0, Y: y}
	if b.phasesNamed() {
		column := 0
		for i, ph := range b.doc.Phases {
			end := column + len(ph.Steps)
			rect := canvas.Rect{X: b.bounds[column], Y: y, W: b.bounds[end] - b.bounds[column], H: phaseHeight}
			phase := &Phase{Phase: ph, Index: i, Rect: rect, First: i == 0, Last: i == len(b.doc.Phases)-1}
			if line := text.Fit(ph.Name, faceHead, rect.W-2*phaseInset); ph.Name != "" {
				line.At = canvas.Point{X: rect.Center().X - line.Width/2, Y: rect.Center().Y - text.LineHeight(faceHead)/2 + text.Ascent(faceHead)}
				phase.Name = Block{Source: ph.Name, Lines: []canvas.Line{line}}
			}
			p.Phases = append(p.Phases, phase)
			column = end
		}
		y += phaseHeight
	}
	y = b.placeSteps(y)
	p.Frozen = canvas.Point{X: headWidth, Y: y}
}

func (b *builder) phasesNamed() bool {
	for _, ph := range b.doc.Phases {
		if ph.Name != "" {
			return true
		}
	}
	return false
}

// placeSteps sets the step heads below y and returns where the lanes begin.
func (b *builder) placeSteps(y float64) float64 {
	steps := b.doc.Steps()
	b.names = make([]paragraph, len(steps))
	height := 0.0
	for i, s := range steps {
		b.names[i] = b.stepName(i, s.Name)
		height = max(height, b.names[i].height)
	}
	top, bottom := y, y+stepPad
	if height > 0 {
		bottom = y + height + 2*stepPad
	}
	for i, s := range steps {
		step := &Step{Step: s, Left: b.left[i], Right: b.right[i], Name: b.names[i].Block}
		if height > 0 {
			step.Head = canvas.Rect{X: b.bounds[i], Y: top, W: b.bounds[i+1] - b.bounds[i], H: bottom - top}
			// Names of fewer lines stand at the bottom, next to their column.
			rise := bottom - stepPad - b.names[i].height
			step.Name.Lines = centredLines(step.Name.Lines, (b.left[i]+b.right[i])/2, rise)
		}
		b.plan.Steps = append(b.plan.Steps, step)
	}
	return bottom
}

// stepName is a step's name, broken, from the origin on.
func (b *builder) stepName(i int, name string) paragraph {
	width := b.bounds[i+1] - b.bounds[i] - 8
	if b.old != nil && i < len(b.old.names) {
		if p := b.old.names[i]; p.width == width && p.of == name {
			return p
		}
	}
	p := paragraph{of: name, width: width}
	p.Block, p.height = block(name, faceStep, canvas.Point{}, width)
	return p
}

// centredLines copies lines that begin at x = 0 to be centred on x, down by
// dy.
func centredLines(lines []canvas.Line, x, dy float64) []canvas.Line {
	out := slices.Clone(lines)
	for i := range out {
		out[i].At.X += x - out[i].Width/2
		out[i].At.Y += dy
	}
	return out
}

// placeRows gives every lane its height and the three lines their place.
func (b *builder) placeRows() {
	lanes := b.doc.Lanes
	n := len(lanes)
	b.top = make([]float64, n)
	b.bands = make([]route.Band, n+1)
	lines := b.linesBelow()
	b.heads = make([]laneHead, n)
	share := 0.0
	if n > 0 {
		share = b.spread.rows / float64(n)
	}
	y := b.plan.Frozen.Y
	for i, l := range lanes {
		if i > 0 {
			if line, ok := lines[i-1]; ok {
				b.placeLine(line.kind, lanes[line.lane], y+lineGap/2)
				y += lineGap
			} else {
				y += laneGap
			}
		}
		above, below := b.tracks(i)
		head := b.head(i, l)
		b.heads[i] = head
		inner := max(minHeight(l.Role), b.rows[i]+2*lanePad, head.height+2*stepPad) + share
		if h := l.Height - above - below; h > inner {
			inner = h
		}
		height := above + inner + below
		body := canvas.Rect{X: headWidth, Y: y, W: b.gridRight - headWidth, H: height}
		if above > 0 {
			b.bands[i] = route.Band{Top: y + trackPad, Bottom: y + above}
		} else if b.bands[i] == (route.Band{}) { // not in the lane above
			b.bands[i] = route.Band{Top: y + trackPad, Bottom: y + lanePad - trackPad}
		}
		if below > 0 {
			b.bands[i+1] = route.Band{Top: y + height - below, Bottom: y + height - trackPad}
		} else if i == n-1 {
			b.bands[n] = route.Band{Top: y + height - lanePad + trackPad, Bottom: y + height - trackPad}
		}
		b.top[i] = y + above + (inner-b.rows[i])/2
		b.placeLane(l, body, head)
		y += height
	}
	b.gridBottom = y
}

// tracks is the room for links at a lane's upper and lower edge. Gutter i
// lies above lane i; its tracks run inside the lane, clear of the derived
// lines, but not in a lane that holds no cards: there they run in the lane
// above.
func (b *builder) tracks(i int) (above, below float64) {
	if b.holdsTracks(i) {
		if d := b.roads.RowGutter(i); d > 0 {
			above = d + trackPad
		}
	}
	if i == len(b.doc.Lanes)-1 || !b.holdsTracks(i+1) {
		if d := b.roads.RowGutter(i + 1); d > 0 {
			below = d + trackPad
		}
	}
	return above, below
}

// holdsTracks reports whether the gutter above a lane is drawn inside it.
func (b *builder) holdsTracks(i int) bool {
	return i == 0 || !b.doc.Lanes[i].Role.Derived()
}

func minHeight(r model.Role) float64 {
	switch r {
	case model.RoleTime, model.RoleMetric, model.RoleChannel:
		return timeHeight
	case model.RoleEmotion:
		return emotionHeight
	case model.RoleText:
		return textHeight
	}
	return serviceHeight
}

// laneHead is a lane's name and sub-name, broken, from the head's top.
type laneHead struct {
	lane      *model.Lane
	name, sub Block
	height    float64
}

func (b *builder) head(i int, l *model.Lane) laneHead {
	if b.old != nil && i < len(b.old.heads) && b.old.heads[i].lane == l {
		return b.old.heads[i]
	}
	sub := l.Sub
	if sub == "" && words.Has(b.lang, "map.lane."+string(l.Role)+".sub") {
		sub = words.T(b.lang, "map.lane."+string(l.Role)+".sub")
	}
	width := headWidth - headInset - 4
	if l.Role == model.RoleEmotion {
		width -= axisWidth
	}
	name, h := block(LaneName(b.lang, l), faceHead, canvas.Point{X: headInset}, width)
	below, hs := block(sub, faceSmall, canvas.Point{X: headInset, Y: h + 1}, width)
	return laneHead{l, name, below, h + hs}
}

// LaneName is a lane's name, or its role's where it has none.
func LaneName(lang model.Lang, l *model.Lane) string {
	if l.Name != "" {
		return l.Name
	}
	return words.T(lang, "map.lane."+string(l.Role))
}

func (b *builder) placeLane(l *model.Lane, body canvas.Rect, h laneHead) {
	lane := &Lane{Lane: l, Body: body, Head: canvas.Rect{X: 0, Y: body.Y, W: headWidth, H: body.H}}
	by := canvas.Point{Y: body.Y + (body.H-h.height)/2}
	lane.Name = Block{h.name.Source, moved(h.name.Lines, by)}
	lane.Sub = Block{h.sub.Source, moved(h.sub.Lines, by)}
	b.plan.Lanes = append(b.plan.Lanes, lane)
}

// placeCards moves every card from its place in the row to its place in the
// drawing. A card that stands where it stood in the plan before, with the
// same words, is that plan's card.
func (b *builder) placeCards() {
	b.plan.cardAt = b.spotOf
	if b.diff.sameStack && b.diff.sameX && slices.Equal(b.top, b.old.top) {
		b.plan.Cards = b.old.plan.Cards
		if len(b.diff.replaced) > 0 {
			b.plan.Cards = slices.Clone(b.plan.Cards)
		}
		for _, i := range b.diff.replaced {
			b.plan.Cards[i] = b.placeCard(int(i))
		}
		return
	}
	b.plan.Cards = make([]*Card, len(b.spots))
	for i := range b.spots {
		b.plan.Cards[i] = b.placeCard(i)
	}
}

func (b *builder) placeCard(i int) *Card {
	s := &b.spots[i]
	x := b.left[s.column]
	rect := canvas.Rect{X: x, Y: b.top[s.row] + s.y, W: b.right[s.column+s.span-1] - x, H: s.measured.height}
	if k := b.before(i); k >= 0 {
		if c := b.old.plan.Cards[k]; c.Card == s.card && c.measured == s.measured && c.Rect == rect && c.Role == s.role &&
			c.Row == s.row && c.Column == s.column && c.Span == s.span {
			return c
		}
	}
	m, at := s.measured, canvas.Point{X: rect.X, Y: rect.Y}
	c := &Card{
		Card: s.card, Role: s.role, Rect: rect, Row: s.row, Column: s.column, Span: s.span,
		Text: Block{s.card.Text, moved(m.text, at)}, Detail: Block{m.detailSource, moved(m.detail, at)},
		Bitmap: m.bitmap, measured: m,
	}
	if !m.image.Empty() {
		c.Image = m.image.Move(at)
		c.Image.X = rect.Center().X - c.Image.W/2
	}
	return c
}
