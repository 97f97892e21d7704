package sheet

import (
	"strings"

	"touchline/model"
	"touchline/model/reading"
)

// improveRows understands a plan: an improvement of a touchpoint in each row,
// with what it is measured by, before and after.
type improveRows struct {
	columns
	touch, what, phase, step int
}

func newImprovements(g *grid, o Options) *improveRows {
	c := &improveRows{columns: newColumns(g, o, touchOf), touch: -1, what: -1, phase: -1, step: -1}
	if c.head < 0 {
		return c
	}
	c.touch, c.what = c.class(touchOf), c.field("opportunity")
	c.phase, c.step = c.class(phaseOf), c.class(stepOf, eitherOf)
	if c.phase < 0 {
		c.phase = c.field("industry")
	}
	return c
}

func (c *improveRows) layout() Layout { return Improvements }

func (c *improveRows) score() int {
	figures := 0
	for _, key := range []string{"baseline", "target", "measured", "change", "direction"} {
		if c.head >= 0 && c.field(key) >= 0 {
			figures++
		}
	}
	if c.head < 0 || c.touch < 0 || c.what < 0 || figures == 0 {
		return 0
	}
	return 200 + 10*figures
}

func (c *improveRows) sure() bool   { return true }
func (c *improveRows) doubt() error { return nil }

// read makes a card of each touchpoint, with its improvements. They stand in
// one lane in front, which is proposed: a plan says nothing of lanes.
func (c *improveRows) read() *reading.Reading {
	r := &reading.Reading{}
	c.above(r)
	r.Lanes = []reading.Lane{{Name: model.OneLine(c.g.at(c.head, c.touch)), Role: model.RoleFrontstage, Sure: reading.Proposed, At: c.g.place(c.head, c.touch)}}
	s := newSteps(r)
	cards := map[int]int{}
	var touch, phase, step carried
	for row := c.head + 1; row < len(c.g.rows); row++ {
		if c.skips(r, row) {
			continue
		}
		touch.next(c.g, row, c.touch)
		phase.next(c.g, row, c.phase)
		step.next(c.g, row, c.step)
		if touch.text == "" || c.g.at(row, c.what) == "" {
			c.loseRow(r, row)
			continue
		}
		name := step.text
		if c.step < 0 {
			name = touch.text
		}
		at := s.at(phase.text, name, phase.at, touch.at)
		i, ok := cards[at]
		if !ok {
			i = len(r.Cards)
			cards[at] = i
			r.Cards = append(r.Cards, reading.Card{Step: at, Text: touch.text, At: touch.at, Record: reading.Record{Touchpoint: &model.Touchpoint{}}})
		}
		t := r.Cards[i].Record.Touchpoint
		if len(t.Improvements) >= model.MaxList {
			c.loseRow(r, row)
			continue
		}
		t.Improvements = append(t.Improvements, c.improvement(r, row))
		c.notes(r, r.Cards[i], row)
	}
	s.done()
	return r
}

// improvement reads one row. A change alone goes into the reason, as it is
// written: it has neither a figure before nor one after.
func (c *improveRows) improvement(r *reading.Reading, row int) model.Improvement {
	im := model.Improvement{What: c.g.at(row, c.what)}
	for i, s := range c.means {
		text := c.g.at(row, i)
		if silent(text) || contains([]int{c.touch, c.what, c.phase, c.step}, i) || s.class == numberOf || c.said(i).Is == reading.Notes {
			continue
		}
		ok := false
		switch {
		case s.class == roleOf && s.role == model.RoleMetric || s.field == "metrics":
			im.Metric, ok = text, true
		case s.field == "change" || s.field == "why":
			im.Why, ok = strings.Trim(im.Why+"; "+model.OneLine(c.g.at(c.head, i))+" "+text, "; "), true
			if s.field == "why" {
				im.Why = text
			}
		case s.field == "owner":
			im.Owner, ok = text, true
		case s.field == "direction":
			ok = directionWords[fold(text)] != "" // the metric's: an improvement has none of its own
			if ok {
				im.Why = strings.Trim(im.Why+"; "+model.OneLine(c.g.at(c.head, i))+" "+text, "; ")
			}
		case s.field == "baseline", s.field == "target", s.field == "measured":
			ok = c.figure(&im, s.field, text)
		case s.field == "due":
			im.Due, ok = dateOf(text)
		case s.field == "status":
			var v string
			v, ok = choiceOf("status", []string{"open", "doing", "done", "dropped"}, text)
			im.Status = model.Status(v)
		}
		switch {
		case c.said(i).Is == reading.Out:
			r.Lose(c.g.place(row, i), text, "sheet.asked-out")
		case !ok:
			r.Lose(c.g.place(row, i), text, "sheet.no-value", "field", model.OneLine(c.g.at(c.head, i)))
		}
	}
	return im
}

var directionWords = map[string]model.Direction{
	"高": model.Higher, "越高越好": model.Higher, "higher": model.Higher, "high": model.Higher, "up": model.Higher, "↑": model.Higher,
	"低": model.Lower, "越低越好": model.Lower, "lower": model.Lower, "low": model.Lower, "down": model.Lower, "↓": model.Lower,
}

func (c *improveRows) figure(im *model.Improvement, field, text string) bool {
	before, f, behind, ok := figureIn(plain(text))
	if !ok || strings.TrimSpace(before+behind) != "" {
		return false
	}
	im.Unit = orElse(im.Unit, f.unit)
	v := f.value
	switch field {
	case "baseline":
		im.Baseline = &v
	case "target":
		im.Target = &v
	default:
		im.Measured = &v
	}
	return true
}
