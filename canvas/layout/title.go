package layout

import (
	"cmp"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// signWidth is the room of a legend entry's sign: a mark's disc or a link's
// arrow.
const (
	markSign    = 2*MarkRadius + 4
	linkSign    = 30.0
	minTitle    = 240.0 // pt that a title gets at least before the legend moves below it
	subtitleGap = 3.0
)

// placeTitle sets title, subtitle and legend, and with them the grid's top.
func (b *builder) placeTitle() {
	h := b.doc.Head
	legend, legendWidth := b.legend()
	width := b.gridRight
	beside := width-legendWidth-2*legendGap >= minTitle
	titleWidth := width
	if beside && legendWidth > 0 {
		titleWidth = width - legendWidth - 2*legendGap
	}
	name := cmp.Or(strings.TrimSpace(h.Title), words.T(b.lang, "map.head.untitled"))
	var y float64
	b.plan.Title.Name, y = block(name, faceTitle, canvas.Point{}, titleWidth)
	middle := y / 2
	// The legend stands beside the title only, so the subtitle has the whole
	// width.
	subtitle, hs := block(b.subtitle(), faceBody, canvas.Point{Y: y + subtitleGap}, width)
	if hs > 0 {
		b.plan.Title.Subtitle = subtitle
		y += subtitleGap + hs
	}
	x := width - legendWidth
	if !beside && legendWidth > 0 {
		x, middle = 0, y+subtitleGap+MarkRadius+2
		y = middle + MarkRadius
	}
	b.placeLegend(legend, x, middle, width)
	if n := len(b.plan.Legend); n > 0 {
		y = max(y, b.plan.Legend[n-1].At.Y+MarkRadius)
	}
	b.gridTop = y + titleGap
}

// subtitle says in a line what the blueprint is of.
func (b *builder) subtitle() string {
	h := b.doc.Head
	var parts []string
	add := func(key, value string) {
		if value = strings.TrimSpace(value); value == "" {
			return
		}
		if key != "" {
			value = words.T(b.lang, key, "value", value)
		}
		parts = append(parts, value)
	}
	if h.State != model.StateUnset {
		add("", words.T(b.lang, "map.state."+string(h.State)))
	}
	if h.Service != h.Title {
		add("", h.Service)
	}
	add("map.head.segment", h.Segment)
	add("map.head.scope", h.Scope)
	add("", h.Version)
	add("", string(h.Date))
	add("map.head.owner", h.Owner)
	return strings.Join(parts, " · ")
}

// legend is the signs that the document uses, without their places, and how
// wide they are in one row.
func (b *builder) legend() ([]*LegendEntry, float64) {
	var out []*LegendEntry
	for i, m := range countedMarks {
		if b.census.marks[i] > 0 {
			out = append(out, &LegendEntry{Mark: m, Label: b.legendLabel("map.mark." + markNames[i])})
		}
	}
	if b.census.decisions > 0 {
		out = append(out, &LegendEntry{Decision: true, Label: b.legendLabel("map.kind.decision")})
	}
	for _, k := range model.LinkKinds {
		if b.census.links[k] > 0 {
			out = append(out, &LegendEntry{Link: k, Label: b.legendLabel("map.link." + string(k))})
		}
	}
	width := 0.0
	for i, e := range out {
		width += e.width()
		if i > 0 {
			width += legendGap
		}
	}
	return out, width
}

// markNames is the keys of countedMarks.
var markNames = [...]string{"truth", "fail", "wait"}

func (b *builder) legendLabel(key string) Block {
	s := words.T(b.lang, key)
	return Block{s, []canvas.Line{text.Single(s, faceSmall)}}
}

func (e *LegendEntry) sign() float64 {
	if e.Link != "" {
		return linkSign
	}
	return markSign
}

func (e *LegendEntry) width() float64 { return e.sign() + 2 + e.Label.Lines[0].Width }

// placeLegend sets the entries in a row from x on, and in further rows where
// the drawing is narrower than they are.
func (b *builder) placeLegend(entries []*LegendEntry, x, y, right float64) {
	begin := x
	for _, e := range entries {
		if x > begin && x+e.width() > right+0.01 {
			x, y = begin, y+2*MarkRadius+6
		}
		e.At = canvas.Point{X: x + e.sign()/2 - 1, Y: y}
		baseline := y - text.LineHeight(faceSmall)/2 + text.Ascent(faceSmall)
		e.Label.Lines[0].At = canvas.Point{X: x + e.sign() + 2, Y: baseline}
		x += e.width() + legendGap
		b.plan.Legend = append(b.plan.Legend, e)
	}
}

// placeFooter sets the totals and with them the drawing's size.
func (b *builder) placeFooter() {
	y := b.gridBottom + footerGap
	lines, h := block(b.totals(), faceSmall, canvas.Point{}, b.gridRight)
	height := y + 6 + max(h, text.LineHeight(faceSmall))
	if b.spread.floor > height {
		y += b.spread.floor - height
		height = b.spread.floor
	}
	b.plan.Footer = Footer{Y: y, Totals: Block{lines.Source, shift(lines.Lines, 0, y+6)}}
	b.plan.Size = canvas.Size{W: b.gridRight, H: height}
}

// totals sums up the service: its times and its marks.
func (b *builder) totals() string {
	var standard, most model.Duration
	followed := Followed(b.doc, b.timeLane())
	for _, t := range b.toldOf(followed) {
		standard += t.standard
		most += t.most
	}
	var parts []string
	if standard > 0 {
		parts = append(parts, words.T(b.lang, "map.total.time", "time", words.Duration(b.lang, standard)))
	}
	if most > 0 {
		parts = append(parts, words.T(b.lang, "map.total.most", "time", words.Duration(b.lang, most)))
	}
	for i, n := range b.census.marks {
		if n > 0 {
			parts = append(parts, words.N(b.lang, "map.total."+markNames[i], n))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, words.N(b.lang, "map.total.cards", len(b.spots)))
	}
	return strings.Join(parts, " · ")
}

// timeLane is the first time row, or a lane that follows the default.
func (b *builder) timeLane() *model.Lane {
	for _, l := range b.doc.Lanes {
		if l.Role == model.RoleTime {
			return l
		}
	}
	return &model.Lane{Role: model.RoleTime}
}
