package deck

import (
	"cmp"
	"math"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// moment is a slide of a moment of truth: what the customer says, what is
// promised and how it is today; at the right the evidence.
func (m *maker) moment(c *model.Card) {
	s := m.add(name(c), words.Pointed(words.T(m.Lang, "map.mark.truth"), m.facts(c)), model.MarkTruth, 0)
	m.mark(name(c), 1)
	s.say(c.Notes, c.Detail)
	t := c.Touch
	if t == nil {
		m.statement(s, canvas.Point{X: m.side, Y: m.bodyTop + 24}, m.size.W-2*m.side, c.Detail)
		return
	}
	y, end := m.bodyTop+24, m.bodyEnd
	y += m.quote(s, y, t)
	for _, p := range [][2]string{
		{"promise", cmp.Or(t.Promise, t.Standard)}, {"expects", t.Expectation}, {"today", t.PainPoint}, {"recovery", t.Fail.Recovery},
	} {
		y += m.said(s, y, end, p[0], p[1])
	}
	right := m.bodyTop + 16
	right += m.quality(s, right, t)
	for i := range t.Metrics {
		right += m.metric(s, right, &t.Metrics[i])
	}
}

// statement is a text in large letters; it returns its height.
func (m *maker) statement(s *slide, at canvas.Point, width float64, words string) (high float64) {
	s.sheet.Under("", func() { high = s.sheet.Text(at, width, words, typeset.Regular(statement), m.inks.Ink) })
	return high
}

// quote is what the customer says, beside a bar; it returns its height with the
// white below.
func (m *maker) quote(s *slide, y float64, t *model.Touchpoint) float64 {
	if t.Quote == "" {
		return 0
	}
	said := m.t("quoted", "text", t.Quote)
	f := typeset.Bold(statement)
	high := 0.0
	s.sheet.Under("", func() { high = s.sheet.Text(canvas.Point{X: m.side + 18, Y: y}, m.leftWidth-18, said, f, m.inks.Ink) })
	s.sheet.Under("", func() {
		s.sheet.Fill(canvas.Rect{X: m.side, Y: y, W: 4, H: high}, 0, m.Theme.Roles[model.RoleEmotion].Accent)
	})
	if t.Source != "" {
		s.sheet.Under("", func() {
			high += 4 + s.sheet.Text(canvas.Point{X: m.side + 18, Y: y + high + 4}, m.leftWidth-18, t.Source, typeset.Regular(Least), m.inks.Muted)
		})
	}
	return high + 22
}

// said is a word in bold and a sentence below it, if there is room; what has none
// is in the notes.
func (m *maker) said(s *slide, y, end float64, key, sentence string) float64 {
	if sentence == "" {
		return 0
	}
	head, body := typeset.Bold(Least), typeset.Regular(typeset.Slide.Head)
	high := typeset.TextHeight(m.leftWidth, m.t("said."+key), head) + typeset.TextHeight(m.leftWidth, sentence, body)
	if y+high > end {
		s.say(m.t("said."+key) + ": " + sentence)
		return 0
	}
	s.sheet.Under("", func() {
		h := s.sheet.Text(canvas.Point{X: m.side, Y: y}, m.leftWidth, m.t("said."+key), head, m.inks.Muted)
		s.sheet.Text(canvas.Point{X: m.side, Y: y + h}, m.leftWidth, sentence, body, m.inks.Ink)
	})
	return high + 14
}

// head is the name of something at the right, below a rule; it returns its
// height.
func (m *maker) head(s *slide, y float64, title, note string) float64 {
	bold, small := typeset.Bold(typeset.Slide.Head), typeset.Regular(Least)
	high := 0.0
	s.sheet.Under("", func() {
		s.sheet.Rule(m.rightX, y, m.rightWidth, 1.4, m.inks.Ink)
		high = s.sheet.Text(canvas.Point{X: m.rightX, Y: y + 6}, m.rightWidth, title, bold, m.inks.Ink)
		if x := m.rightX + text.Width(title, bold) + 10; note != "" && x+text.Width(note, small) <= m.rightX+m.rightWidth {
			s.sheet.Line(x, y+6+text.Ascent(bold), typeset.Span{Text: note, Face: small, Color: m.inks.Muted})
		}
	})
	return 6 + high + 4
}

// quality shows what was expected and perceived in each dimension, as bars.
func (m *maker) quality(s *slide, y float64, t *model.Touchpoint) float64 {
	if len(t.Quality) == 0 {
		return 0
	}
	note := ""
	if n := t.Quality[0].Sample; n > 0 {
		note = "n = " + words.Count(n)
	}
	top := m.head(s, y, words.T(m.Lang, "handout.touchpoint.quality"), note)
	c := &canvas.Chart{
		Title: words.T(m.Lang, "handout.touchpoint.quality"), Min: 1, Max: 7, Size: Least, Ink: m.inks.Ink,
		Series: []canvas.Series{{Name: m.t("expected"), Color: m.inks.Muted}, {Name: m.t("perceived"), Color: m.inks.Accent}},
	}
	for _, q := range t.Quality {
		c.Categories = append(c.Categories, words.T(m.Lang, "handout.dimension."+string(q.Dimension)))
		c.Series[0].Values = append(c.Series[0].Values, q.Expectation)
		c.Series[1].Values = append(c.Series[1].Values, q.Perception)
	}
	c.Rect = canvas.Rect{X: m.rightX, Y: y + top, W: m.rightWidth, H: 30 + 42*float64(len(t.Quality))}
	s.sheet.As(c, func() { chart.Bars(s.sheet, c, func(v float64) string { return words.Rounded(v, 1) }) })
	if worst, gap := worstGap(t); gap < 0 {
		s.say(m.t("say.gap", "dimension", words.T(m.Lang, "handout.dimension."+string(worst)), "gap", words.Signed(gap, 1)))
	}
	return top + c.Rect.H + 16
}

func worstGap(t *model.Touchpoint) (d model.Dimension, gap float64) {
	gap = math.Inf(1)
	for _, q := range t.Quality {
		if g := q.Gap(); g < gap {
			d, gap = q.Dimension, g
		}
	}
	return d, gap
}

// metric shows how far a metric has come, if there is room for it.
func (m *maker) metric(s *slide, y float64, x *model.Metric) float64 {
	small := typeset.Regular(Least)
	const track = 24.0
	high := 10 + typeset.TextHeight(m.rightWidth, x.Name, typeset.Bold(typeset.Slide.Head)) + typeset.TextHeight(m.rightWidth, words.Metric(m.Lang, *x), small) + track
	if y+high > m.bodyEnd {
		s.say(x.Name + ": " + words.Metric(m.Lang, *x))
		return 0
	}
	at := y + m.head(s, y, x.Name, "")
	s.sheet.Under("", func() {
		at += s.sheet.Text(canvas.Point{X: m.rightX, Y: at}, m.rightWidth, words.Metric(m.Lang, *x), small, m.inks.Muted)
		if x.Target != nil && (x.Baseline != nil || x.Measured != nil) {
			chart.Track(s.sheet, m.rightX, m.rightX+m.rightWidth, at+track/2, x.Baseline, x.Measured, x.Target, m.inks.Good)
		}
	})
	return at + track + 12 - y
}
