package handout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/compose"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/record"
	"touchline/model/words"
)

func (b *book) oneMark(s *typeset.Sheet, m model.Marks, at canvas.Point) {
	s.Add(compose.Mark(b.Theme, m, at)...)
}

// standards is what is promised, and the standard of each tier.
func (b *book) standards(t *model.Touchpoint) typeset.Block {
	var body []typeset.Block
	if p := typeset.Pairs(b.inks, b.Style, 52, [][2]string{
		{b.t("field.standard"), t.Standard}, {b.t("field.pass"), t.PassLevel}, {b.t("field.excellent"), t.ExcellentLevel}, {b.t("field.promise"), t.Promise},
	}...); p != nil {
		body = append(body, p)
	}
	if len(t.TierStandards) > 0 {
		table := &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
			{Head: b.t("standards.tier"), Width: 36}, {Head: b.t("standards.standard"), Share: 1}, {Head: b.t("standards.times"), Width: 74, Right: true},
		}}
		for _, s := range t.TierStandards {
			table.Rows = append(table.Rows, typeset.Row{Cells: []typeset.Cell{
				table.Strong(b.tier(s.Tier)), table.Plain(s.Standard), table.Plain(words.Durations(b.Lang, s.Time, s.MaxTime)),
			}})
		}
		body = append(body, table)
	}
	if body == nil {
		return nil
	}
	return b.section(b.t("touchpoint.standard"), "", body...)
}

func (b *book) tier(t model.Tier) string {
	if t == model.TierUnset {
		return "—"
	}
	return b.t("tier." + string(t))
}

// timesBlock draws the standard and longest time, and how long one waits.
func (b *book) timesBlock(t *model.Touchpoint) typeset.Block {
	wait := max(t.ExpectedWait, t.MaxWait)
	if t.Time+t.MaxTime+wait <= 0 {
		return nil
	}
	standard, most := "", ""
	if t.Time > 0 {
		standard = b.t("standard") + " " + words.Duration(b.Lang, t.Time)
	}
	if t.MaxTime > 0 {
		most = b.t("most") + " " + words.Duration(b.Lang, t.MaxTime)
	}
	waits := ""
	if wait > 0 {
		waits = b.t("touchpoint.waits", "time", words.Duration(b.Lang, wait))
	}
	small := typeset.Regular(b.Style.Small)
	unit := axisUnit(t.Time, t.MaxTime, wait)
	return b.section(b.t("touchpoint.time"), words.Pointed(standard, most, waits), typeset.Drawing{
		H: 15 + text.LineHeight(small), Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
			in := func(d model.Duration) float64 { return float64(d) / float64(unit) }
			chart.Times(s, at, width, in(t.Time), in(t.MaxTime), in(wait), b.Theme.Wait, func(v float64) string {
				if v == 0 {
					return "0"
				}
				return words.Duration(b.Lang, model.Duration(v*float64(unit)))
			})
		},
	})
}

// axisUnit is the unit in which the times of an axis are round.
func axisUnit(all ...model.Duration) model.Duration {
	most := model.Duration(0)
	for _, d := range all {
		most = max(most, d)
	}
	switch {
	case most >= 2*model.Day:
		return model.Day
	case most >= 2*model.Hour:
		return model.Hour
	case most >= 2*model.Minute:
		return model.Minute
	}
	return model.Second
}

// quality draws what was expected and perceived of each dimension, with the
// gap in figures.
func (b *book) quality(t *model.Touchpoint) typeset.Block {
	if len(t.Quality) == 0 {
		return nil
	}
	small := typeset.Regular(b.Style.Small)
	note := ""
	if n := t.Quality[0].Sample; n > 0 {
		note = "n = " + words.Count(n)
	}
	body := []typeset.Block{typeset.Paragraph{Text: b.t("quality.signs"), Face: small, Color: b.inks.Muted}, b.dumbbells(t.Quality)}
	if m := b.measured(t.Quality); m != nil {
		body = append(body, m)
	}
	return b.section(b.t("touchpoint.quality"), words.Pointed(b.t("quality.scale"), note, t.Quality[0].Source), body...)
}

func (b *book) gapColor(gap float64) canvas.Color {
	switch {
	case gap <= -1:
		return b.inks.Bad
	case gap < 0:
		return b.Theme.Wait
	}
	return b.inks.Good
}

// metric draws how far a metric has come from its baseline to its target.
func (b *book) metric(m *model.Metric) typeset.Block {
	direction := ""
	if m.Direction != model.DirectionUnset {
		direction = b.t("direction." + string(m.Direction))
	}
	body := []typeset.Block{typeset.Paragraph{Text: words.Metric(b.Lang, *m), Face: typeset.Regular(b.Style.Small), Color: b.inks.Ink}}
	if m.Target != nil && (m.Baseline != nil || m.Measured != nil) {
		body = append(body, b.trackDrawing(m.Baseline, m.Measured, m.Target))
	}
	sample := ""
	if m.Sample > 0 {
		sample = "n = " + words.Count(m.Sample)
	}
	return b.section(b.t("touchpoint.metric", "name", m.Name), words.Pointed(direction, string(m.Date), sample, b.figure("deviation", m.Deviation), m.Source), body...)
}

func (b *book) trackDrawing(baseline, measured, target *float64) typeset.Block {
	return typeset.Drawing{H: 16, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
		chart.Track(s, at.X, at.X+width, at.Y+8, baseline, measured, target, b.inks.Good)
	}}
}

// improvement is what is wrong and what is done about it.
func (b *book) improvement(i *model.Improvement, n int) typeset.Block {
	stage := ""
	if i.Stage != model.StageUnset {
		stage = b.t("stage." + string(i.Stage))
	}
	var body []typeset.Block
	if p := typeset.Pairs(b.inks, b.Style, 44, [][2]string{
		{b.t("plan.problem"), i.Why},
		{b.t("plan.measure"), i.What},
		{b.t("field.owner"), words.Pointed(i.Owner, i.Reviewer)},
		{b.t("plan.due"), string(i.Due)},
		{b.t("plan.metric"), b.improvementMetric(i)},
	}...); p != nil {
		body = append(body, p)
	}
	if i.Target != nil && (i.Baseline != nil || i.Measured != nil) {
		body = append(body, b.trackDrawing(i.Baseline, i.Measured, i.Target))
	}
	return b.section(b.t("touchpoint.improvement", "n", strconv.Itoa(n)), words.Pointed(b.statusWord(i.Status), stage, b.dated("found", i.Found), b.dated("review", i.Review)), body...)
}

func (b *book) improvementMetric(i *model.Improvement) string {
	if i.Metric == "" && i.Baseline == nil && i.Target == nil && i.Measured == nil {
		return ""
	}
	return words.Metric(b.Lang, model.Metric{Name: cmp.Or(i.Metric, b.t("plan.metric")), Unit: i.Unit, Baseline: i.Baseline, Target: i.Target, Measured: i.Measured})
}

// risk draws likelihood, impact and score.
func (b *book) risk(r model.Risk) typeset.Block {
	if r.Score() == 0 && r.Mitigation == "" {
		return nil
	}
	var body []typeset.Block
	if r.Score() > 0 {
		body = append(body, typeset.Drawing{H: 32, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
			small := typeset.Regular(b.Style.Small)
			for i, v := range []struct {
				key string
				n   int
			}{{"likelihood", r.Likelihood}, {"impact", r.Impact}} {
				y := at.Y + 4 + 15*float64(i)
				s.Line(at.X, y+7, typeset.Span{Text: b.t("risk." + v.key), Face: small, Color: b.inks.Muted})
				chart.Pips(s, canvas.Point{X: at.X + 50, Y: y}, v.n, b.riskColor(r.Score()))
				s.Line(at.X+50+17*5+2, y+7, typeset.Span{Text: strconv.Itoa(v.n), Face: small, Color: b.inks.Ink})
			}
			s.LineToRight(at.X+width, at.Y+24, typeset.Span{Text: strconv.Itoa(r.Score()), Face: typeset.Bold(b.Style.Title), Color: b.riskColor(r.Score())},
				typeset.Span{Text: " " + b.t("risk."+measure.RiskLevel(r.Score())), Face: typeset.Bold(b.Style.Head), Color: b.inks.Ink})
		}})
	}
	if r.Mitigation != "" {
		body = append(body, typeset.Pairs(b.inks, b.Style, 44, [2]string{b.t("field.mitigation"), r.Mitigation}))
	}
	return b.section(b.t("touchpoint.risk"), "", body...)
}

// told is the fields of a touchpoint that have a place of their own on its page, or a
// drawing that says all of them. What the model knows besides stands under further.
var told = []string{
	"class", "contact", "channel", "moreChannels", "provider", "receiver", "inputs", "outputs", "resources",
	"owner", "perceivedOwner", "actors", "systems", "policy", "standard", "tierStandards", "passLevel", "excellentLevel", "promise",
	"time", "maxTime", "maxWait", "expectation", "painPoint", "quote", "thought", "feedback",
	"failCause", "failEffect", "failRecovery", "failOwner", "riskLikelihood", "riskImpact", "riskMitigation",
	"quality", "metrics", "improvements", "confidence", "source",
}

// further is what else is known of a touchpoint: names and values one after the other,
// for there are many that are short.
func (b *book) further(t *model.Touchpoint) typeset.Block {
	var says []string
	for _, l := range record.Lines(b.Lang, t) {
		if l.Key == "expectedWait" && t.ExpectedWait >= t.MaxWait || slices.Contains(told, l.Key) {
			continue // how long one waits is drawn
		}
		says = append(says, words.T(b.Lang, "record.part", "name", l.Name, "value", strings.ReplaceAll(l.Value, "\n", " ")))
	}
	if len(says) == 0 {
		return nil
	}
	return b.section(b.t("touchpoint.further"), "", typeset.Paragraph{Text: words.Pointed(says...), Face: typeset.Regular(b.Style.Small), Color: b.inks.Ink})
}

// measured is how sure the figures of quality are, where that is known, and where they
// come from, if not all from the same.
func (b *book) measured(all []model.Quality) typeset.Block {
	var lines []string
	same := true
	for _, q := range all {
		var says []string
		if q.Sample != all[0].Sample && q.Sample > 0 {
			says = append(says, "n = "+words.Count(q.Sample))
		}
		if q.Source != all[0].Source {
			says = append(says, q.Source)
		}
		for _, f := range []struct {
			key string
			v   *float64
		}{{"expectationDeviation", q.ExpectationDeviation}, {"perceptionDeviation", q.PerceptionDeviation}, {"expectationAlpha", q.ExpectationAlpha}, {"perceptionAlpha", q.PerceptionAlpha}} {
			says = append(says, b.figure(f.key, f.v))
		}
		lines = append(lines, words.Pointed(says...))
		same = same && lines[0] == lines[len(lines)-1]
	}
	says := lines[0]
	if !same {
		for i, line := range lines {
			if line != "" {
				lines[i] = words.T(b.Lang, "record.part", "name", b.t("dimension."+string(all[i].Dimension)), "value", line)
			}
		}
		says = words.Pointed(lines...)
	}
	if says == "" {
		return nil
	}
	return typeset.Paragraph{Text: says, Face: typeset.Regular(b.Style.Small), Color: b.inks.Muted}
}

// figure is a number with its name; nothing if it is not known.
func (b *book) figure(key string, v *float64) string {
	if v == nil {
		return ""
	}
	return record.Name(b.Lang, key) + " " + words.Number(*v)
}

// dated is a day with the name of its field.
func (b *book) dated(key string, d model.Date) string {
	if d == "" {
		return ""
	}
	return strings.Join([]string{record.Name(b.Lang, key), string(d)}, " ")
}
