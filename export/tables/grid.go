package tables

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/derived"
	"touchline/model/sheet"
	"touchline/model/words"
)

// grid is the blueprint as a table. The first rows name phases and steps, the
// first columns roles and lanes.
type grid struct {
	rows  [][]string
	heads int // rows above the lanes
	roles []model.Role
}

// roleWord is how a role is written in the first column: package sheet reads
// it back.
func roleWord(lang model.Lang, r model.Role) string {
	if r == model.RoleOwner || r == model.RoleRisk || r == model.RoleGap { // else they would name a field, whose values are some card's
		return words.T(lang, "tables.row."+string(r))
	}
	if lang == model.Chinese {
		return words.T(lang, "map.lane."+string(r))
	}
	return string(r)
}

func gridOf(d *model.Document, lang model.Lang) grid {
	var g grid
	corner := words.T(lang, "tables.corner", "sign", sheet.PartedBy)
	phase, step := []string{corner, words.T(lang, "tables.phase")}, []string{"", words.T(lang, "tables.step")}
	for _, p := range d.Phases {
		for _, s := range p.Steps {
			phase, step = append(phase, p.Name), append(step, s.Name)
		}
	}
	if len(d.Phases) > 1 || len(d.Phases) == 1 && d.Phases[0].Name != "" {
		g.rows = append(g.rows, phase)
	} else {
		step[0] = corner
	}
	g.rows = append(g.rows, step)
	g.heads = len(g.rows)
	for _, l := range d.Lanes {
		name := l.Name
		if name == "" {
			name = words.T(lang, "map.lane."+string(l.Role))
		}
		row := []string{roleWord(lang, l.Role), name}
		for _, s := range d.Steps() {
			if l.Role.Derived() {
				row = append(row, derivedCell(d, lang, l, s.ID))
			} else {
				row = append(row, cell(d, l.ID, s.ID))
			}
		}
		g.rows, g.roles = append(g.rows, row), append(g.roles, l.Role)
	}
	return g
}

// cell is a cell's cards, with their marks.
func cell(d *model.Document, l model.LaneID, s model.StepID) string {
	var texts []string
	for _, id := range d.Cell(l, s) {
		texts = append(texts, cardText(d.Card(id)))
	}
	return strings.Join(texts, "; ")
}

func cardText(c *model.Card) string {
	text := strings.TrimSpace(c.Text)
	for _, m := range []struct {
		mark model.Marks
		sign string
	}{{model.MarkTruth, " ★"}, {model.MarkFail, " [F]"}, {model.MarkWait, " [W]"}} {
		if c.Marks.Has(m.mark) {
			text += m.sign
		}
	}
	return text
}

// follows is the lane whose cards a derived row shows.
func follows(d *model.Document, l *model.Lane) model.LaneID {
	if l.Follows != "" {
		return l.Follows
	}
	for _, o := range d.Lanes {
		if o.Role == model.RoleCustomer {
			return o.ID
		}
	}
	return ""
}

// derivedCell is what a derived row shows of a step.
func derivedCell(d *model.Document, lang model.Lang, l *model.Lane, s model.StepID) string {
	if l.Role == model.RoleOwner || l.Role == model.RoleRisk || l.Role == model.RoleGap {
		said := derived.NewRow(d.Lanes, l, lang).Says(recordsIn(d, s))
		return strings.TrimSpace(said.Text + " " + said.More)
	}
	var texts []string
	for _, id := range d.Cell(follows(d, l), s) {
		t := d.Card(id).Touch
		if t == nil {
			continue
		}
		switch l.Role {
		case model.RoleTime:
			if v := words.Durations(lang, t.Time, t.MaxTime); v != "" {
				texts = append(texts, v)
			}
		case model.RoleEmotion:
			if t.Feeling != nil {
				texts = append(texts, number(*t.Feeling))
			}
		case model.RoleChannel:
			if t.Channel != "" {
				texts = append(texts, channelName(lang, t.Channel))
			}
		case model.RoleMetric:
			for _, m := range t.Metrics {
				texts = append(texts, metricText(m))
			}
		}
	}
	return strings.Join(texts, "; ")
}

// recordsIn is what the cards of a step say beside their texts.
func recordsIn(d *model.Document, s model.StepID) (all []derived.Record) {
	for row, l := range d.Lanes {
		for _, id := range d.Cell(l.ID, s) {
			if c := d.Card(id); c.Touch != nil {
				all = append(all, derived.Record{Row: row, Span: c.Span, Waits: c.Marks.Has(model.MarkWait), Touch: c.Touch})
			}
		}
	}
	return all
}

func channelName(lang model.Lang, c string) string {
	for _, known := range model.Channels {
		if c == known {
			return words.T(lang, "map.channel."+c)
		}
	}
	return c
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// metricText writes a metric so that package sheet reads it again: "CSAT 70 %
// → 82 % / 90 %" is baseline, measured and target.
func metricText(m model.Metric) string {
	figure := func(v *float64) string {
		if v == nil {
			return ""
		}
		return number(*v) + m.Unit
	}
	text := m.Name
	switch {
	case m.Baseline != nil && m.Measured != nil:
		text += " " + figure(m.Baseline) + " → " + figure(m.Measured)
	case m.Measured != nil:
		text += " " + figure(m.Measured)
	case m.Target != nil:
		return strings.TrimSpace(text + " ≥ " + figure(m.Target))
	case m.Baseline != nil:
		text += " " + figure(m.Baseline)
	}
	if m.Target != nil {
		text += " / " + figure(m.Target)
	}
	return strings.TrimSpace(text)
}
