package layout

import (
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
}

// placeHeads sets the phase band and the step heads. A document whose only
// phase has no name shows no band.
func (b *builder) placeHeads() {
	p := b.plan
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
	height := 0.0
	for i, s := range steps {
		width := b.bounds[i+1] - b.bounds[i] - 8
		name, h := block(s.Name, faceStep, canvas.Point{}, width)
		for j := range name.Lines {
			name.Lines[j].At.X += (b.left[i]+b.right[i])/2 - name.Lines[j].Width/2
		}
		height = max(height, h)
		b.plan.Steps = append(b.plan.Steps, &Step{Step: s, Left: b.left[i], Right: b.right[i], Name: name})
	}
	if height == 0 {
		return y + stepPad
	}
	bottom := y + height + 2*stepPad
	for i, s := range b.plan.Steps {
		s.Head = canvas.Rect{X: b.bounds[i], Y: y, W: b.bounds[i+1] - b.bounds[i], H: bottom - y}
		// Names of fewer lines stand at the bottom, next to their column.
		rise := bottom - stepPad - float64(len(s.Name.Lines))*text.LineHeight(faceStep)
		s.Name.Lines = shift(s.Name.Lines, 0, rise)
	}
	return bottom
}

// placeRows gives every lane its height and the three lines their place.
func (b *builder) placeRows() {
	lanes := b.doc.Lanes
	n := len(lanes)
	b.top = make([]float64, n)
	b.bands = make([]route.Band, n+1)
	lines := b.linesBelow()
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
		head := b.head(l)
		inner := max(minHeight(l.Role), b.rows[i].height+2*lanePad, head.height+2*stepPad) + share
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
		b.top[i] = y + above + (inner-b.rows[i].height)/2
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
	name, sub Block
	height    float64
}

func (b *builder) head(l *model.Lane) laneHead {
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
	return laneHead{name, below, h + hs}
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
	dy := body.Y + (body.H-h.height)/2
	lane.Name = Block{h.name.Source, shift(h.name.Lines, 0, dy)}
	lane.Sub = Block{h.sub.Source, shift(h.sub.Lines, 0, dy)}
	b.plan.Lanes = append(b.plan.Lanes, lane)
}

// derivedLine is one of the three lines: of which lane it is the lower
// border.
type derivedLine struct {
	kind LineKind
	lane int
}

// linesBelow says below which rows the three lines run. They follow from the
// roles: interaction below the last customer lane, visibility below the last
// frontstage lane, internal interaction below the last backstage lane; each
// only where a service lane follows. Rows of annotation right below such a
// lane belong to it, so the line runs below them.
func (b *builder) linesBelow() map[int]derivedLine {
	lanes := b.doc.Lanes
	last := map[model.Role]int{}
	end := -1
	for i, l := range lanes {
		last[l.Role] = i
		if l.Role.Service() {
			end = i
		}
	}
	lines := map[int]derivedLine{}
	for role, kind := range map[model.Role]LineKind{
		model.RoleCustomer: LineInteraction, model.RoleFrontstage: LineVisibility, model.RoleBackstage: LineInternal,
	} {
		lane, ok := last[role]
		if !ok || lane >= end {
			continue
		}
		row := lane
		for !lanes[row+1].Role.Service() {
			row++
		}
		lines[row] = derivedLine{kind, lane}
	}
	return lines
}

var lineNames = map[LineKind]string{
	LineInteraction: "map.line.interaction", LineVisibility: "map.line.visibility", LineInternal: "map.line.internal",
}

var lineStyles = map[LineKind]model.LineStyle{
	LineInteraction: model.LineSolid, LineVisibility: model.LineDash, LineInternal: model.LineDot,
}

func (b *builder) placeLine(kind LineKind, below *model.Lane, y float64) {
	line := &Line{Kind: kind, Below: below, Y: y, Left: 0, Right: b.gridRight, Style: below.Line}
	if line.Style == model.LineDefault {
		line.Style = lineStyles[kind]
	}
	name := words.T(b.lang, lineNames[kind])
	label := text.Fit(name, faceStrong, headWidth-headInset)
	h := text.LineHeight(faceStrong)
	label.At = canvas.Point{X: headInset, Y: y - h/2 + text.Ascent(faceStrong)}
	line.Label = Block{Source: name, Lines: []canvas.Line{label}}
	line.LabelBox = canvas.Rect{X: headInset - 4, Y: y - h/2, W: label.Width + 8, H: h}
	b.plan.Lines = append(b.plan.Lines, line)
}

// placeCards moves every card from its place in the row to its place in the
// drawing. A card that stands where it stood in the plan before, with the
// same words, is that plan's card.
func (b *builder) placeCards() {
	b.plan.byCard = make(map[model.CardID]*Card, len(b.cards))
	for i, c := range b.cards {
		c.Rect.X = b.left[c.Column]
		c.Rect.W = b.right[c.Column+c.Span-1] - c.Rect.X
		c.Rect.Y += b.top[c.Row]
		m := b.cache.cards[c.Card]
		if old := b.oldCard(c, m); old != nil {
			b.cards[i] = old
			b.plan.byCard[c.Card.ID] = old
			continue
		}
		at := canvas.Point{X: c.Rect.X, Y: c.Rect.Y}
		c.Text = Block{c.Card.Text, moved(m.text, at)}
		c.Detail = Block{m.detailSource, moved(m.detail, at)}
		c.Bitmap = m.bitmap
		c.measured = m
		if !m.image.Empty() {
			c.Image = m.image.Move(at)
			c.Image.X = c.Rect.Center().X - c.Image.W/2
		}
		b.plan.byCard[c.Card.ID] = c
	}
	b.plan.Cards = b.cards
}

// oldCard is the earlier plan's card, if nothing about it changed.
func (b *builder) oldCard(c *Card, m *measured) *Card {
	if b.old == nil {
		return nil
	}
	old := b.old.byCard[c.Card.ID]
	if old == nil || old.Card != c.Card || old.measured != m || old.Rect != c.Rect || old.Role != c.Role ||
		old.Row != c.Row || old.Column != c.Column {
		return nil
	}
	return old
}
