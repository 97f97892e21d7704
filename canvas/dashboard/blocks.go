package dashboard

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// quality is what customers expect and perceive: a radar for the shape, dumbbells
// for the figures.
func (b *Dashboard) quality() (block, bool) {
	q := b.m.Servqual
	if q == nil {
		return block{}, false
	}
	return block{b.t("dashboard.quality"), b.t("dashboard.quality.note"), 1, 190, func(s *typeset.Sheet, r canvas.Rect) {
		lines := qualityRow*float64(len(q.Dimensions)) + qualityAxis
		if r.W > 2.4*r.H { // nothing stands beside it: the one beside the other
			left := r
			left.W = r.W * 0.36
			b.radar(s, q, left, min(r.H/2-20, left.W/2-70))
			right := canvas.Rect{X: left.Right(), Y: r.Center().Y - lines/2, W: r.Right() - left.Right(), H: lines}
			b.dumbbells(s, q, right)
			return
		}
		b.radar(s, q, canvas.Rect{X: r.X, Y: r.Y, W: r.W, H: r.H - lines - 4}, min((r.H-lines-34)/2, r.W/4, 56))
		b.dumbbells(s, q, canvas.Rect{X: r.X, Y: r.Bottom() - lines, W: r.W, H: lines})
	}}, true
}

// Heights of a dimension and of the axis above them, pt.
const (
	qualityRow  = 14.0
	qualityAxis = 14.0
)

// radar draws what was expected and perceived, in the middle of the upper part of
// an area; nothing where it would be too small to be read.
func (b *Dashboard) radar(s *typeset.Sheet, q *measure.Servqual, r canvas.Rect, radius float64) {
	if radius < 24 || len(q.Dimensions) < 3 {
		return
	}
	var axes []chart.RadarAxis
	for _, d := range q.Dimensions {
		axes = append(axes, chart.RadarAxis{Name: b.t("dimension." + string(d.Name)), Expected: d.Expectation, Perceived: d.Perception})
	}
	chart.Radar(s, canvas.Point{X: r.Center().X, Y: r.Y + 16 + radius}, radius, chart.Scale{Min: model.MinQuality, Max: model.MaxQuality}, axes, b.Inks.Accent)
}

// dumbbells draws the gap of each dimension below an axis.
func (b *Dashboard) dumbbells(s *typeset.Sheet, q *measure.Servqual, r canvas.Rect) {
	small, bold := typeset.Regular(s.Style.Small), typeset.Bold(s.Style.Small)
	name := 0.0
	for _, d := range q.Dimensions {
		name = max(name, text.Width(b.t("dimension."+string(d.Name)), small))
	}
	sc := chart.Scale{Min: model.MinQuality, Max: model.MaxQuality, Left: r.X + name + 12, Right: r.Right() - 34}
	y := r.Y
	for v := model.MinQuality; v <= model.MaxQuality; v += 2 {
		s.Centred(sc.At(v), y-2, 20, words.Number(v), small, b.Inks.Muted)
	}
	y += qualityAxis + 4
	for _, d := range q.Dimensions {
		s.Under(Counted(d.Source.From), func() {
			ink := b.Theme.Wait
			if d.Gap <= -1 {
				ink = b.Inks.Bad
			}
			s.Line(r.X, y+3, typeset.Span{Text: b.t("dimension." + string(d.Name)), Face: small, Color: b.Inks.Ink})
			chart.Dumbbell(s, sc, y, d.Expectation, d.Perception, ink)
			s.LineToRight(r.Right(), y+3, typeset.Span{Text: words.Signed(d.Gap, 1), Face: bold, Color: ink})
		})
		y += qualityRow
	}
}

// risks is the matrix of likelihood and impact, with how many touchpoints are in
// each field; those of high risk are named.
func (b *Dashboard) risks() (block, bool) {
	k := b.m.Risk
	if k == nil {
		return block{}, false
	}
	in := map[[2]int][]model.CardID{}
	for _, c := range k.Cards {
		at := [2]int{c.Likelihood - 1, c.Impact - 1}
		in[at] = append(in[at], c.Card)
	}
	return block{b.t("dashboard.risks"), b.t("dashboard.risks.note"), 1.05, 170, func(s *typeset.Sheet, r canvas.Rect) {
		small := typeset.Regular(s.Style.Small)
		side := min(r.W-18, r.H-30)
		level := func(l, i int) string { return measure.RiskLevel((l + 1) * (i + 1)) }
		of := func(l, i int) chart.Field {
			f := chart.Field{Ground: b.Inks.Quiet}
			switch level(l, i) {
			case "high":
				f.Ground = tint(b.Inks.Bad, b.Inks.Ground, 0.18)
				f.Framed = [4]bool{3: i == 0 || level(l, i-1) != "high", 2: l == 0 || level(l-1, i) != "high"}
			case "medium":
				f.Ground = tint(b.Theme.Wait, b.Inks.Ground, 0.16)
			}
			ids := in[[2]int{l, i}]
			if len(ids) == 0 {
				return f
			}
			f.Label, f.Disc = strconv.Itoa(len(ids)), level(l, i) == "high"
			if f.Disc && len(ids) == 1 {
				f.Label = "T" + strconv.Itoa(b.numbers[ids[0]])
			}
			return f
		}
		chart.Matrix(s, canvas.Rect{X: r.X + 16, Y: r.Y + 2, W: side, H: side}, 5, of, b.Inks.Bad, func(l, i int, draw func()) {
			switch ids := in[[2]int{l, i}]; len(ids) {
			case 0:
				draw()
			case 1:
				b.of(s, ids[0], draw)
			default:
				s.Under(Counted(ids), draw)
			}
		})
		s.Line(r.X+16, r.Y+side+2+14+text.Ascent(small), typeset.Span{Text: fit(b.t("dashboard.axes"), small, r.W-16), Face: small, Color: b.Inks.Muted})
	}}, true
}

// counted is a value with the touchpoints that say it.
type countedValue struct {
	name string
	ids  []model.CardID
}

// touchpoints is how many there are of each class and by each channel.
func (b *Dashboard) touchpoints() (block, bool) {
	t := b.m.Touchpoints
	if t == nil || t.ByClass == nil && t.ByChannel == nil {
		return block{}, false
	}
	var groups [][]countedValue
	heads := []string{b.t("inventory.class"), b.t("inventory.channel")}
	var named []string
	for i, c := range []*measure.Counts{t.ByClass, t.ByChannel} {
		if c == nil {
			continue
		}
		var all []countedValue
		for _, v := range c.Values {
			x := countedValue{name: words.Channel(b.Lang, v.Name)}
			if i == 0 {
				x.name = b.t("class." + v.Name)
			}
			for _, card := range b.touched {
				if says(card.Touch, v.Name, i == 0) {
					x.ids = append(x.ids, card.ID)
				}
			}
			all = append(all, x)
		}
		groups, named = append(groups, all), append(named, heads[i])
	}
	return block{b.t("dashboard.touchpoints"), "", 0.9, 170, func(s *typeset.Sheet, r canvas.Rect) { b.bars(s, r, groups, named) }}, true
}

// says reports whether a touchpoint is of a class, or has a channel.
func says(t *model.Touchpoint, value string, class bool) bool {
	if class {
		return string(t.Class) == value
	}
	for _, c := range append([]string{t.Channel}, t.MoreChannels...) {
		if c == value {
			return true
		}
	}
	return false
}

// bars draws groups of counts, as many as have room; what has none is summed up.
func (b *Dashboard) bars(s *typeset.Sheet, r canvas.Rect, groups [][]countedValue, heads []string) {
	small := typeset.Regular(s.Style.Small)
	const row = 13.5
	lines := int((r.H - float64(len(groups))*row) / row)
	name, most := 0.0, 1
	for i, g := range groups {
		keep := lines / (len(groups) - i)
		if i == 0 && len(groups) > 1 {
			keep = min(len(g), max(keep, lines-len(groups[1])))
		}
		groups[i] = g[:min(len(g), max(keep, 1))]
		lines -= len(groups[i])
		for _, v := range groups[i] {
			name, most = max(name, text.Width(v.name, small)), max(most, len(v.ids))
		}
	}
	name = min(name, r.W*0.42)
	y := r.Y + 4
	for i, g := range groups {
		s.Line(r.X, y+4, typeset.Span{Text: heads[i], Face: small, Color: b.Inks.Muted})
		y += row
		for _, v := range g {
			s.Under(Counted(v.ids), func() {
				s.Line(r.X, y+3, typeset.Span{Text: fit(v.name, small, name), Face: small, Color: b.Inks.Ink})
				chart.Count(s, r.X+name+8, r.Right(), y, len(v.ids), most, tint(b.Inks.Ink, b.Inks.Ground, 0.62))
			})
			y += row
		}
	}
}

// metrics is each metric against its target, on one scale: the way from the
// baseline.
func (b *Dashboard) metrics() (block, bool) {
	var all []measure.Metric
	for _, m := range b.m.Metrics {
		if m.Target != nil && m.Baseline != nil {
			all = append(all, m)
		}
	}
	if len(all) == 0 {
		return block{}, false
	}
	const row = 17.0
	return block{b.t("dashboard.metrics"), b.t("dashboard.metrics.note"), 1.4, row*float64(min(len(all), 12)) + 6, func(s *typeset.Sheet, r canvas.Rect) {
		small, bold := typeset.Regular(s.Style.Small), typeset.Bold(s.Style.Small)
		fits := max(1, int((r.H-2)/row))
		y := r.Y + 8
		name := r.W * 0.48
		for _, m := range all[:min(len(all), fits)] {
			b.of(s, m.Card, func() {
				number := "T" + strconv.Itoa(b.numbers[m.Card])
				s.Line(r.X, y+3, typeset.Span{Text: number, Face: bold, Color: b.Inks.Ink})
				s.Line(r.X+24, y+3, typeset.Span{Text: fit(m.Name, small, name-28), Face: small, Color: b.Inks.Ink})
				label, ink := "—", b.Inks.Ink
				var way *float64
				if m.WayPercent != nil {
					share := *m.WayPercent / 100
					way = &share
					label = words.WithUnit(words.Rounded(*m.WayPercent, 0), "%")
					if m.Reached != nil && *m.Reached {
						ink = b.Inks.Good
					}
				}
				chart.Bullet(s, r.X+name+4, r.Right()-38, y, way, b.Inks.Good)
				s.LineToRight(r.Right(), y+3, typeset.Span{Text: label, Face: bold, Color: ink})
			})
			y += row
		}
	}}, true
}
