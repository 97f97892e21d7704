package layout

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/derived"
	times "touchline/model/measure"
	"touchline/model/words"
)

// values is what the rows without cards of their own say, broken into lines:
// so it is known how high they must be. By lane; nil for the others.
type values []*rowValues

// rowValues is the texts of a row, each around its origin, by column.
type rowValues struct {
	valuesOf
	texts  []*saying
	marks  map[int][]string // in a row of feelings, by column: see [derived.Marks]
	sums   []phaseSum       // in a row of times
	quotes []quote          // where the texts stand, in a row of feelings
	slow   int              // in a row of times: the column where to look first, or nowhere
	height float64          // least height of the row, pt
	foot   float64          // height of the sums at its lower edge, pt
	above  float64          // in a row of feelings: from its upper edge to +2, pt
	below  float64          // and from −2 to its lower edge
}

// saying is what a row says of a column, set around its origin. It does not
// change once it is set, and another row's may be the same.
type saying struct {
	paragraph
	more   Block
	gauges []Gauge
	class  string
	says   *derived.Said
}

// phaseSum is what a phase of several steps comes to.
type phaseSum struct {
	paragraph
	from, to int // columns
}

// valuesOf is what the texts of a row are made of.
type valuesOf struct {
	lang   model.Lang
	part   bool // see Options
	role   model.Role
	says   *rowSays
	grid   *grid
	across *across
	phases *outline // in a row of times: whose phases are summed up
}

type valuesIn struct {
	outline *outline
	lang    model.Lang
	part    bool // see Options
	totals  *totals
	grid    *grid
	across  *across
}

// makeValues breaks the texts of the rows that say something else now.
func makeValues(in valuesIn, last *values) *values {
	all := make(values, len(in.outline.lanes))
	for i, l := range in.outline.lanes {
		if !l.Role.Derived() {
			continue
		}
		of := valuesOf{in.lang, in.part, l.Role, (*in.totals)[i].says, in.grid, in.across, nil}
		if l.Role == model.RoleTime {
			of.phases = in.outline
		}
		var known *rowValues
		if last != nil && i < len(*last) {
			known = (*last)[i]
		}
		if known != nil && known.valuesOf == of {
			all[i] = known
			continue
		}
		all[i] = of.broken(known)
	}
	if last != nil && slices.Equal(all, *last) {
		return last
	}
	return &all
}

// broken breaks the texts, unless they were broken before.
func (of valuesOf) broken(known *rowValues) *rowValues {
	n := len(of.grid.steps)
	r := &rowValues{valuesOf: of, texts: make([]*saying, n), height: of.grid.density.spacing().least(of.role), slow: nowhere}
	var was places
	if known != nil && (known.role != of.role || known.lang != of.lang) {
		known = nil
	}
	if known != nil {
		was = of.grid.since(known.grid)
	}
	if of.role == model.RoleEmotion && !of.part {
		r.marks = derived.Marks(of.says.columns)
	}
	highest := 0.0
	for i := range r.texts {
		s, width := r.text(i), of.across.room(i)-valueInset
		if known != nil && was.of(i) != nowhere {
			if p := known.texts[was.of(i)]; p.says == of.says.columns[i] && p.source == s && p.width == width {
				r.texts[i] = p
			}
		}
		if r.texts[i] == nil {
			r.texts[i] = of.set(s, of.says.columns[i], width)
		}
		highest = max(highest, r.texts[i].height)
	}
	if of.role == model.RoleTime {
		r.sumUp(known)
		r.slow = r.slowest()
	}
	r.height = max(r.height, highest+2*of.grid.density.spacing().valuePad+r.foot)
	if of.role == model.RoleEmotion {
		r.placeQuotes()
	}
	return r
}

// text is what the row says of a column, in the face of its values.
func (r *rowValues) text(column int) string {
	s := r.says.columns[column]
	switch r.role {
	case model.RoleTime:
		none := "—"
		if r.grid.isAside(column) {
			none = ""
		}
		return cmp.Or(s.Text, none)
	case model.RoleEmotion:
		if s.Feelings == 0 {
			return ""
		}
		said := ""
		for i, m := range r.marks[column] {
			if i > 0 {
				said += " · "
			}
			said += words.T(r.lang, "map.row."+m)
		}
		if s.Text == "" {
			return said
		}
		if said != "" {
			said += " "
		}
		return said + words.T(r.lang, "map.quote", "text", s.Text)
	}
	return s.Text
}

// valueFace is the face of what a row says of a column.
func valueFace(r model.Role) text.Face {
	switch r {
	case model.RoleTime, model.RoleRisk, model.RoleGap:
		return faceStep
	}
	return faceSmall
}

// set sets what a column says, one below another: its text, or each metric with
// its gauge, and what more there is.
func (of *valuesOf) set(s string, says *derived.Said, width float64) *saying {
	p := &saying{says: says, class: says.Class}
	p.source, p.width = s, width
	face := valueFace(of.role)
	if len(says.Metrics) == 0 {
		p.Block, p.height = block(s, face, canvas.Point{}, width)
	}
	p.Source = s
	for i, m := range says.Metrics {
		if i > 0 {
			p.height += metricGap
		}
		b, h := block(m.Text, face, canvas.Point{Y: p.height}, width)
		p.Lines = append(p.Lines, b.Lines...)
		p.height += h
		if m.Known {
			p.height += gaugeGap
			p.gauges = append(p.gauges, Gauge{Y: p.height + GaugeHeight/2, Width: min(gaugeWidth, width), Way: m.Way, Reached: m.Reached})
			p.height += GaugeHeight + gaugeGap
		}
	}
	if len(says.Metrics) > 0 && says.Cut {
		b, h := block("…", face, canvas.Point{Y: p.height}, width)
		p.Lines, p.height = append(p.Lines, b.Lines...), p.height+h
	}
	if of.role != model.RoleEmotion && says.More != "" {
		gap := moreGap
		if says.Class != "" {
			gap += TileInset
		}
		b, h := block(says.More, faceSmall, canvas.Point{Y: p.height + gap}, width)
		p.more = b
		p.height += h + gap
	}
	up := -p.height / 2
	p.Lines, p.more.Lines = centredLines(p.Lines, 0, up), centredLines(p.more.Lines, 0, up)
	for i := range p.gauges {
		p.gauges[i].Y += up
	}
	return p
}

// Sizes of what a row says of a column, pt.
const (
	GaugeHeight = 5.0
	gaugeWidth  = 58.0
	gaugeGap    = 1.0 // above and below it
	metricGap   = 3.0 // between two metrics
	moreGap     = 1.5 // above what more there is
	sumGap      = 3.0 // above and below the sums of the phases
)

// sumUp sets what the phases of several steps come to, where there is more than
// one phase: of one the foot of the map says it.
func (r *rowValues) sumUp(known *rowValues) {
	if len(r.phases.phases) < 2 || r.part {
		return
	}
	all := make([]times.Sum, len(r.says.columns))
	for i, s := range r.says.columns {
		all[i] = s.Time
	}
	standard, most, limited := times.Along(all)
	from, high := 0, 0.0
	for _, ph := range r.phases.phases {
		to := from + len(ph.Steps)
		var usual, longest model.Duration
		taking := 0
		for i := from; i < to; i++ {
			usual += standard[i]
			if limited {
				longest += most[i]
			}
			if standard[i]+most[i] > 0 {
				taking++
			}
		}
		if longest == usual {
			longest = 0
		}
		if said := words.Durations(r.lang, usual, longest); taking > 1 && said != "" {
			var p paragraph
			if n := len(r.sums); known != nil && n < len(known.sums) {
				p = known.sums[n].paragraph
			}
			width := r.across.right[to-1] - r.across.left[from]
			p = p.of(words.T(r.lang, "map.row.sum", "time", said), faceSmall, width)
			r.sums = append(r.sums, phaseSum{p, from, to})
			high = max(high, p.height)
		}
		from = to
	}
	if len(r.sums) > 0 {
		r.foot = high + 2*sumGap
	}
}

// slowShare is the share of the whole time over which a step is where to look
// first; with fewer than slowSteps that take time, that says nothing.
const (
	slowShare = 0.5
	slowSteps = 3
)

// slowest is the column that takes most of the whole time, or nowhere.
func (r *rowValues) slowest() int {
	var total model.Duration
	steps, at := 0, nowhere
	for i, s := range r.says.columns {
		total += s.Time.Most
		if s.Time.Most > 0 {
			steps++
		}
		if s.Time.Most > 0 && (at == nowhere || s.Time.Most > r.says.columns[at].Time.Most) {
			at = i
		}
	}
	if steps < slowSteps || float64(r.says.columns[max(at, 0)].Time.Most) <= slowShare*float64(total) {
		return nowhere
	}
	return at
}
