package deck

import (
	"cmp"
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/telling"
	"touchline/model/measure"
	"touchline/model/words"
)

// figures of something that changes: today, and what it shall be.
type changing struct {
	name                    string
	now, then               float64
	nowSays, thenSays, says string // both, and the difference
	better, worse           bool   // then, than now
}

// changes is what improvements and metrics shall come to: today, target, and the
// difference, each pair with bars from zero.
func (m *maker) changes() {
	heading, bars, all := m.t("changes"), m.t("changes.bars"), m.changing()
	if m.Before != nil {
		heading, bars, all = m.t("compared"), m.t("compared.bars", "before", m.versionOf(m.Before), "after", m.versionOf(m.doc)), m.compared()
	}
	slides := m.inRoom(all)
	for i, some := range slides {
		title := heading
		if len(slides) > 1 {
			title = words.T(m.Lang, "handout.part-of", "name", title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(slides)))
		}
		s := m.add(title, "", 0, 0)
		if i == 0 {
			m.mark(title, 0)
		}
		m.changeRows(s, some, bars)
	}
}

// rowHigh is the height of a row, pt.
func (m *maker) rowHigh(c changing) float64 {
	return max(54, typeset.TextHeight(m.changeName-m.side, c.name, typeset.Bold(typeset.Slide.Head))+14)
}

// inRoom parts rows over as many slides as they need.
func (m *maker) inRoom(all []changing) (out [][]changing) {
	room := m.bodyEnd - m.bodyTop - 76
	left := 0.0
	for _, c := range all {
		if high := m.rowHigh(c); len(out) == 0 || high > left {
			out, left = append(out, nil), room
		}
		out[len(out)-1] = append(out[len(out)-1], c)
		left -= m.rowHigh(c)
	}
	return out
}

// changing is the figures that have a today and a target, those of one name and
// unit once.
func (m *maker) changing() (out []changing) {
	seen := map[string]bool{}
	all := measure.Of(m.doc)
	add := func(name string, p measure.Progress) {
		now := p.Measured
		if now == nil {
			now = p.Baseline
		}
		key := name + "\x00" + p.Unit
		if name == "" || now == nil || p.Target == nil || *now == *p.Target || seen[key] {
			return
		}
		seen[key] = true
		c := changing{name: name, now: *now, then: *p.Target, nowSays: words.Figure(now, p.Unit), thenSays: words.Figure(p.Target, p.Unit), says: difference(*now, *p.Target, p.Unit)}
		// A target is better than today unless the direction says otherwise.
		c.better = p.Direction == model.DirectionUnset || (p.Direction == model.Higher) == (c.then > c.now)
		c.worse = !c.better
		out = append(out, c)
	}
	if all.Improvements != nil {
		for _, i := range all.Improvements.Items {
			name := i.Metric
			if name == "" {
				name = i.What
			}
			add(name, i.Progress)
		}
	}
	for _, x := range all.Metrics {
		add(x.Name, x.Progress)
	}
	return out
}

func (m *maker) changeRows(s *slide, rows []changing, bars string) {
	small, head := typeset.Bold(Least), m.bodyTop+8
	s.sheet.Under("", func() {
		for _, c := range []struct {
			says  string
			right float64
		}{{m.column("today", "before"), m.changeNow}, {m.column("target", "after"), m.changeThen}, {m.t("changes.change"), m.size.W - m.side}} {
			s.sheet.ToRight(c.right, head, 140, c.says, small, m.inks.Ink)
		}
		s.sheet.Rule(m.side, head+text.LineHeight(small)+4, m.size.W-2*m.side, 1.4, m.inks.Ink)
	})
	y := head + text.LineHeight(small) + 8
	for _, c := range rows {
		high := m.rowHigh(c)
		m.changeRow(s, c, y, high)
		y += high
	}
	s.sheet.Under("", func() {
		s.sheet.Text(canvas.Point{X: m.side, Y: y + 10}, m.size.W-2*m.side, bars, typeset.Regular(Least), m.inks.Muted)
	})
}

func (m *maker) changeRow(s *slide, c changing, y, high float64) {
	bold, body := typeset.Bold(typeset.Slide.Head), typeset.Regular(typeset.Slide.Head)
	mid := y + high/2
	most := max(math.Abs(c.now), math.Abs(c.then))
	s.sheet.Under("", func() {
		s.sheet.Text(canvas.Point{X: m.side, Y: mid - typeset.TextHeight(m.changeName-m.side, c.name, bold)/2}, m.changeName-m.side, c.name, bold, m.inks.Ink)
		s.sheet.ToRight(m.changeNow, mid-text.LineHeight(body)/2, m.changeNow-m.changeName, c.nowSays, body, m.inks.Muted)
		s.sheet.ToRight(m.changeThen, mid-text.LineHeight(bold)/2, 110, c.thenSays, bold, m.inks.Ink)
		ink := m.inks.Ink
		switch {
		case c.better:
			ink = m.inks.Good
		case c.worse:
			ink = m.inks.Bad
		}
		big := typeset.Bold(statement)
		s.sheet.ToRight(m.size.W-m.side, mid-text.LineHeight(big)/2, 140, c.says, big, ink)
		s.sheet.Rule(m.side, y+high, m.size.W-2*m.side, 0.8, m.inks.Hairline)
	})
	s.sheet.Under("", func() {
		s.sheet.Fill(canvas.Rect{X: m.changeBars, Y: mid - 11, W: max(m.barsWidth*math.Abs(c.now)/most, 1), H: 9}, 0, tint(m.inks.Muted, m.inks.Ground, 0.45))
		s.sheet.Fill(canvas.Rect{X: m.changeBars, Y: mid + 2, W: max(m.barsWidth*math.Abs(c.then)/most, 1), H: 9}, 0, m.inks.Accent)
	})
}

// difference is what a figure goes by: in per cent, where that says something.
func difference(now, then float64, unit string) string {
	if now > 0 && then >= 0 && unit != "%" {
		return words.Signed((then-now)/now*100, 0) + "%"
	}
	return words.Signed(then-now, 1)
}

// column is what a column is called: of two states of one service, or of two
// blueprints.
func (m *maker) column(one, two string) string {
	if m.Before != nil {
		return m.t("compared." + two)
	}
	return m.t("changes." + one)
}

// compared is the figures in which the document differs from the one before.
func (m *maker) compared() (out []changing) {
	tell := telling.Teller{Lang: m.Lang}
	for _, f := range compare.Of(m.Before, m.doc).Figures {
		by, _ := f.Difference()
		if by == nil || *by == 0 {
			continue
		}
		less := *by < 0
		out = append(out, changing{
			name: tell.Figure(f), now: *f.Before, then: *f.After, nowSays: tell.Value(f, f.Before), thenSays: tell.Value(f, f.After), says: tell.Difference(f),
			better: f.Good == compare.Less && less || f.Good == compare.More && !less,
			worse:  f.Good == compare.Less && !less || f.Good == compare.More && less,
		})
	}
	return out
}

// versionOf says which of two blueprints one is.
func (m *maker) versionOf(d *model.Document) string {
	state, version := stateOf(m.Lang, d)
	return cmp.Or(words.Pointed(state, version), d.Head.Title, words.T(m.Lang, "map.head.untitled"))
}
