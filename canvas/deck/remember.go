package deck

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// remembered is a figure to take home, and what it says.
type remembered struct {
	figure, unit, says string
	bad                bool
}

// mostRemembered is how many figures stand on the last slide.
const mostRemembered = 3

// remember is the last slide: the figures that say most, and what to do next.
func (m *maker) remember() {
	all := m.figures()
	if len(all) == 0 {
		return
	}
	if len(all) > mostRemembered {
		all = all[:mostRemembered]
	}
	s := m.add(m.t("remember"), "", 0, 0)
	m.mark(m.t("remember"), 0)
	const gap = 32.0
	w := (m.size.W - 2*m.side - gap*(mostRemembered-1)) / mostRemembered
	low := m.bodyTop
	for i, r := range all {
		x, y := m.side+(w+gap)*float64(i), m.bodyTop+20
		s.sheet.Under("", func() {
			s.sheet.Rule(x, y, w, 2, m.inks.Ink)
			ink := m.inks.Good
			if r.bad {
				ink = m.inks.Bad
			}
			f := typeset.Bold(figure)
			for text.Width(r.figure, f)+text.Width(" "+r.unit, typeset.Bold(24)) > w && f.Size > 28 {
				f.Size -= 2
			}
			base := y + 16 + text.Ascent(typeset.Bold(figure))
			s.sheet.Line(x, base, typeset.Span{Text: r.figure, Face: f, Color: ink}, typeset.Span{Text: r.unit, Face: typeset.Bold(24), Color: ink})
			y += 24 + text.LineHeight(typeset.Bold(figure))
			y += s.sheet.Text(canvas.Point{X: x, Y: y}, w, r.says, typeset.Regular(18), m.inks.Ink)
		})
		low = max(low, y)
	}
	m.nextTime(s, max(low+32, 340))
}

// nextTime is what the room is asked to do.
func (m *maker) nextTime(s *slide, y float64) {
	says, head := typeset.Bold(18), typeset.Regular(Least)
	width := m.size.W - 2*m.side - 40
	high := 34 + typeset.TextHeight(width, m.t("next.head"), head) + typeset.TextHeight(width, m.t("next.task"), says)
	if y+high > m.bodyEnd {
		s.say(m.t("next.head"), m.t("next.task"))
		return
	}
	s.sheet.Under("", func() {
		s.sheet.Fill(canvas.Rect{X: m.side, Y: y, W: m.size.W - 2*m.side, H: high}, 6, tint(m.inks.Accent, m.inks.Ground, 0.07))
	})
	s.sheet.Under("", func() {
		h := s.sheet.Text(canvas.Point{X: m.side + 20, Y: y + 14}, width, m.t("next.head"), head, m.inks.Muted)
		s.sheet.Text(canvas.Point{X: m.side + 20, Y: y + 18 + h}, width, m.t("next.task"), says, m.inks.Ink)
	})
}

// figures is what a blueprint comes to, in the order of what it says most about:
// waiting, gaps, feelings, fail points, time.
func (m *maker) figures() (out []remembered) {
	all := measure.Of(m.doc)
	if t := all.Times; t != nil && t.StandardSeconds != nil && t.WaitSeconds != nil && *t.StandardSeconds > 0 && *t.WaitSeconds > 0 {
		share := float64(*t.WaitSeconds) / float64(*t.StandardSeconds) * 100
		out = append(out, remembered{words.Rounded(share, 0), " %", m.t("figure.wait"), true})
	}
	if q := all.Servqual; q != nil && len(q.Dimensions) > 0 {
		worst := q.Dimensions[0]
		for _, d := range q.Dimensions {
			if d.Gap < worst.Gap {
				worst = d
			}
		}
		if worst.Gap < 0 {
			out = append(out, remembered{words.Signed(worst.Gap, 1), "", m.t("figure.gap", "dimension", words.T(m.Lang, "handout.dimension."+string(worst.Name))), true})
		}
	}
	if e := all.Emotion; e != nil && e.Valley.Value < 0 {
		out = append(out, remembered{words.Signed(e.Valley.Value, 1), "", m.t("figure.valley", "step", e.Valley.Step), true})
	}
	for _, x := range []struct {
		mark model.Marks
		key  string
	}{{model.MarkFail, "fail"}, {model.MarkTruth, "truth"}} {
		n := 0
		for _, c := range m.doc.CardsInOrder() {
			if c.Marks.Has(x.mark) {
				n++
			}
		}
		if n > 0 {
			out = append(out, remembered{strconv.Itoa(n), "", words.N(m.Lang, "deck.figure."+x.key, n), x.mark == model.MarkFail})
		}
	}
	if t := all.Times; t != nil && t.MaximumSeconds != nil {
		out = append(out, remembered{words.Duration(m.Lang, model.Duration(*t.MaximumSeconds)), "", m.t("figure.longest"), true})
	}
	return out
}
