package handout

import (
	"cmp"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// planned is an improvement and the touchpoint that it is of.
type planned struct {
	card *model.Card
	what *model.Improvement
}

// plan is the table of all improvements.
func (b *book) plan() (title, note string, err error) {
	var all []planned
	done := 0
	for _, c := range b.touched {
		for i := range c.Touch.Improvements {
			all = append(all, planned{c, &c.Touch.Improvements[i]})
			if c.Touch.Improvements[i].Status == model.StatusDone {
				done++
			}
		}
	}
	if len(all) == 0 {
		return "", "", nil
	}
	title = b.t("plan.title")
	note = b.t("plan.count", "n", words.Count(len(all)), "done", words.Count(done))
	t := b.planTable()
	for i, p := range all {
		t.Rows = append(t.Rows, b.planRow(t, p, i+1))
	}
	b.flow(title, note, 1, []typeset.Block{t, typeset.Paragraph{Text: b.t("plan.formula"), Face: typeset.Regular(b.Style.Small), Color: b.inks.Muted}})
	return title, note, nil
}

func (b *book) planTable() *typeset.Table {
	return &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		{Head: b.t("plan.n"), Width: 18},
		{Head: b.t("plan.status"), Width: 54},
		{Head: b.t("plan.problem-measure"), Share: 2.2},
		{Head: b.t("inventory.touchpoint"), Share: 1},
		{Head: b.t("plan.people"), Width: 58},
		{Head: b.t("plan.due"), Width: 52},
		{Head: b.t("plan.metric"), Share: 1},
		{Head: b.t("plan.track"), Width: 150},
		{Head: b.t("plan.reached"), Width: 38, Right: true},
	}}
}

func (b *book) planRow(t *typeset.Table, p planned, n int) typeset.Row {
	i := p.what
	two := func(first, second string) typeset.Cell {
		c := typeset.Cell{}
		if first != "" {
			c.Texts = append(c.Texts, typeset.Paragraph{Text: first, Face: typeset.Bold(b.Style.Small), Color: b.inks.Ink})
		}
		if second != "" {
			c.Texts = append(c.Texts, typeset.Paragraph{Text: second, Face: typeset.Regular(b.Style.Small), Color: b.inks.Ink})
		}
		return c
	}
	status := b.statusCell(i.Status)
	if i.Stage != model.StageUnset {
		status.H += 10
		draw := status.Draw
		status.Draw = func(s *typeset.Sheet, at canvas.Point, width float64) {
			draw(s, at, width)
			s.Line(at.X+12, at.Y+18.5, typeset.Span{Text: b.t("stage." + string(i.Stage)), Face: typeset.Regular(b.Style.Small), Color: b.inks.Muted})
		}
	}
	track := typeset.Cell{}
	if i.Target != nil && (i.Baseline != nil || i.Measured != nil) {
		track = typeset.Cell{H: 22, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) { b.planTrack(s, at, width, i) }}
	}
	return typeset.Row{Owner: canvas.Owner("card:" + p.card.ID), Page: b.pageOfCard(p.card.ID), Cells: []typeset.Cell{
		t.Plain(strconv.Itoa(n)), status, two(cmp.Or(i.Why, i.What), secondIf(i.Why != "", i.What)),
		t.Plain(b.number(b.numbers[p.card.ID]) + " " + name(p.card)), two("", joinedLines(i.Owner, i.Reviewer)), t.Plain(cmp.Or(string(i.Due), "—")),
		two("", i.Metric), track, t.Strong(reached(i)),
	}}
}

func secondIf(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

func joinedLines(a, z string) string {
	if a == "" || z == "" {
		return a + z
	}
	return a + "\n" + z
}

// planTrack draws the way of an improvement with its figures: before at the
// left, target at the right, measured above.
func (b *book) planTrack(s *typeset.Sheet, at canvas.Point, width float64, i *model.Improvement) {
	small := typeset.Regular(b.Style.Small)
	left, right := at.X+30, at.X+width-34
	y := at.Y + 15
	chart.Track(s, left, right, y, i.Baseline, i.Measured, i.Target, b.inks.Good)
	if i.Baseline != nil {
		s.LineToRight(left-3, y+3, typeset.Span{Text: words.Number(*i.Baseline), Face: small, Color: b.inks.Muted})
	}
	s.Line(right+3, y+3, typeset.Span{Text: words.Figure(i.Target, i.Unit), Face: typeset.Bold(b.Style.Small), Color: b.inks.Ink})
	if i.Measured != nil {
		x := chart.TrackAt(left, right, i.Baseline, i.Measured, i.Target)
		s.Centred(x, y-15, 60, words.Number(*i.Measured), typeset.Bold(b.Style.Small), b.inks.Good)
	}
}

// reached is how much of the way from the baseline to the target was come.
func reached(i *model.Improvement) string {
	if i.Baseline == nil || i.Target == nil || i.Measured == nil || *i.Target == *i.Baseline {
		return "—"
	}
	return words.WithUnit(words.Rounded(100*(*i.Measured-*i.Baseline)/(*i.Target-*i.Baseline), 0), "%")
}
