package deck

import (
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// figures of something that changes: today, and what it shall be.
type changing struct {
	name      string
	now, then float64
	unit      string
	better    bool // then, than now
}

// changes is what improvements and metrics shall come to: today, target, and the
// difference, each pair with bars from zero.
func (m *maker) changes() {
	slides := m.inRoom(m.changing())
	for i, some := range slides {
		title := m.t("changes")
		if len(slides) > 1 {
			title = words.T(m.Lang, "handout.part-of", "name", title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(slides)))
		}
		s := m.add(title, "", 0, 0)
		if i == 0 {
			m.mark(title, 0)
		}
		m.changeRows(s, some)
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
		c := changing{name: name, now: *now, then: *p.Target, unit: p.Unit}
		// A target is better than today unless the direction says otherwise.
		c.better = p.Direction == model.DirectionUnset || (p.Direction == model.Higher) == (c.then > c.now)
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

func (m *maker) changeRows(s *slide, rows []changing) {
	small, head := typeset.Bold(Least), m.bodyTop+8
	s.sheet.Under("", func() {
		for _, c := range []struct {
			key   string
			right float64
		}{{"today", m.changeNow}, {"target", m.changeThen}, {"change", m.size.W - m.side}} {
			s.sheet.ToRight(c.right, head, 140, m.t("changes."+c.key), small, m.inks.Ink)
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
		s.sheet.Text(canvas.Point{X: m.side, Y: y + 10}, m.size.W-2*m.side, m.t("changes.bars"), typeset.Regular(Least), m.inks.Muted)
	})
}

func (m *maker) changeRow(s *slide, c changing, y, high float64) {
	bold, body := typeset.Bold(typeset.Slide.Head), typeset.Regular(typeset.Slide.Head)
	mid := y + high/2
	write := func(v float64) string { return words.Figure(&v, c.unit) }
	most := max(math.Abs(c.now), math.Abs(c.then))
	s.sheet.Under("", func() {
		s.sheet.Text(canvas.Point{X: m.side, Y: mid - typeset.TextHeight(m.changeName-m.side, c.name, bold)/2}, m.changeName-m.side, c.name, bold, m.inks.Ink)
		s.sheet.ToRight(m.changeNow, mid-text.LineHeight(body)/2, m.changeNow-m.changeName, write(c.now), body, m.inks.Muted)
		s.sheet.ToRight(m.changeThen, mid-text.LineHeight(bold)/2, 110, write(c.then), bold, m.inks.Ink)
		ink := m.inks.Bad
		if c.better {
			ink = m.inks.Good
		}
		big := typeset.Bold(statement)
		s.sheet.ToRight(m.size.W-m.side, mid-text.LineHeight(big)/2, 140, m.change(c), big, ink)
		s.sheet.Rule(m.side, y+high, m.size.W-2*m.side, 0.8, m.inks.Hairline)
	})
	s.sheet.Under("", func() {
		s.sheet.Fill(canvas.Rect{X: m.changeBars, Y: mid - 11, W: max(m.barsWidth*math.Abs(c.now)/most, 1), H: 9}, 0, tint(m.inks.Muted, m.inks.Ground, 0.45))
		s.sheet.Fill(canvas.Rect{X: m.changeBars, Y: mid + 2, W: max(m.barsWidth*math.Abs(c.then)/most, 1), H: 9}, 0, m.inks.Accent)
	})
}

// change is the difference: in per cent, where that says something.
func (m *maker) change(c changing) string {
	if c.now > 0 && c.then >= 0 && c.unit != "%" {
		return words.Signed((c.then-c.now)/c.now*100, 0) + "%"
	}
	return words.Signed(c.then-c.now, 1)
}
