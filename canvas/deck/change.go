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
	slides := inRoom(m.changing())
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
func rowHigh(c changing) float64 {
	return max(54, typeset.TextHeight(changeName-side, c.name, typeset.Bold(typeset.Slide.Head))+14)
}

// inRoom parts rows over as many slides as they need.
func inRoom(all []changing) (out [][]changing) {
	const room = bodyEnd - bodyTop - 76
	left := 0.0
	for _, c := range all {
		if high := rowHigh(c); len(out) == 0 || high > left {
			out, left = append(out, nil), room
		}
		out[len(out)-1] = append(out[len(out)-1], c)
		left -= rowHigh(c)
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

// Columns of the rows, pt.
const (
	changeName = 300.0
	changeNow  = 440.0 // right end
	changeBars = 460.0
	barsWidth  = 200.0
	changeThen = 780.0 // right end
)

func (m *maker) changeRows(s *slide, rows []changing) {
	small, head := typeset.Bold(Least), bodyTop+8
	s.sheet.Under("", func() {
		for _, c := range []struct {
			key   string
			right float64
		}{{"today", changeNow}, {"target", changeThen}, {"change", Size.W - side}} {
			s.sheet.ToRight(c.right, head, 140, m.t("changes."+c.key), small, m.inks.Ink)
		}
		s.sheet.Rule(side, head+text.LineHeight(small)+4, Size.W-2*side, 1.4, m.inks.Ink)
	})
	y := head + text.LineHeight(small) + 8
	for _, c := range rows {
		high := rowHigh(c)
		m.changeRow(s, c, y, high)
		y += high
	}
	s.sheet.Under("", func() {
		s.sheet.Text(canvas.Point{X: side, Y: y + 10}, Size.W-2*side, m.t("changes.bars"), typeset.Regular(Least), m.inks.Muted)
	})
}

func (m *maker) changeRow(s *slide, c changing, y, high float64) {
	bold, body := typeset.Bold(typeset.Slide.Head), typeset.Regular(typeset.Slide.Head)
	mid := y + high/2
	write := func(v float64) string { return words.Figure(&v, c.unit) }
	most := max(math.Abs(c.now), math.Abs(c.then))
	s.sheet.Under("", func() {
		s.sheet.Text(canvas.Point{X: side, Y: mid - typeset.TextHeight(changeName-side, c.name, bold)/2}, changeName-side, c.name, bold, m.inks.Ink)
		s.sheet.ToRight(changeNow, mid-text.LineHeight(body)/2, changeNow-changeName, write(c.now), body, m.inks.Muted)
		s.sheet.ToRight(changeThen, mid-text.LineHeight(bold)/2, 110, write(c.then), bold, m.inks.Ink)
		ink := m.inks.Bad
		if c.better {
			ink = m.inks.Good
		}
		big := typeset.Bold(statement)
		s.sheet.ToRight(Size.W-side, mid-text.LineHeight(big)/2, 140, m.change(c), big, ink)
		s.sheet.Rule(side, y+high, Size.W-2*side, 0.8, m.inks.Hairline)
	})
	s.sheet.Under("", func() {
		s.sheet.Fill(canvas.Rect{X: changeBars, Y: mid - 11, W: max(barsWidth*math.Abs(c.now)/most, 1), H: 9}, 0, tint(m.inks.Muted, m.inks.Ground, 0.45))
		s.sheet.Fill(canvas.Rect{X: changeBars, Y: mid + 2, W: max(barsWidth*math.Abs(c.then)/most, 1), H: 9}, 0, m.inks.Accent)
	})
}

// change is the difference: in per cent, where that says something.
func (m *maker) change(c changing) string {
	if c.now > 0 && c.then >= 0 && c.unit != "%" {
		return words.Signed((c.then-c.now)/c.now*100, 0) + "%"
	}
	return words.Signed(c.then-c.now, 1)
}
