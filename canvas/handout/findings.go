package handout

import (
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/check"
	"touchline/model/words"
)

// findingPages is what a review of the blueprint found, the gravest first: the
// place, what is wrong there, what to do, and a box to tick.
func (b *book) findingPages() (title, note string, err error) {
	report := check.On(b.doc, b.reviewed())
	if report.Len() == 0 {
		return "", "", nil
	}
	t := &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		{Head: "", Width: 14},
		{Head: b.t("findings.severity"), Width: 48},
		{Head: b.t("findings.where"), Share: 1},
		{Head: b.t("findings.what"), Share: 1.6},
		{Head: b.t("findings.advice"), Share: 1.6},
		{Head: b.t("inventory.page"), Width: 36, Right: true},
	}}
	var counts []string
	for _, severity := range check.Severities {
		if n := report.Count(severity); n > 0 {
			counts = append(counts, b.t("findings."+string(severity))+" "+words.Count(n))
		}
		first := true
		for _, f := range report.All() {
			if f.Severity == severity {
				t.Rows = append(t.Rows, b.findingRow(t, f, first && len(t.Rows) > 0))
				first = false
			}
		}
	}
	title, note = b.t("findings.title"), words.Pointed(counts...)
	b.flow(title, note, 1, []typeset.Block{t})
	return title, note, nil
}

// reviewed is the day that overdue work is told by: that of the course, if it is
// written as a day. It is never today's by itself.
func (b *book) reviewed() model.Date {
	if d := model.Date(strings.TrimSpace(b.Date)); model.ValidDate(d) {
		return d
	}
	return ""
}

func (b *book) findingRow(t *typeset.Table, f check.Finding, strong bool) typeset.Row {
	sentence, hint := check.Explain(b.Lang, f, b.placeName)
	page := 0
	kind, id, _ := strings.Cut(f.Where, ":")
	switch kind {
	case "card":
		if page = b.pageOfCard(model.CardID(id)); page == 0 {
			if c := b.doc.Card(model.CardID(id)); c != nil {
				page = b.pageOfStep(c.Step)
			}
		}
	case "step":
		page = b.pageOfStep(model.StepID(id))
	}
	number := ""
	if page > 0 {
		number = b.t("at-page", "n", strconv.Itoa(page))
	}
	severity := t.Plain(b.t("findings." + string(f.Severity)))
	if f.Severity == check.Error {
		severity = t.Strong(b.t("findings." + string(f.Severity)))
	}
	box := typeset.Cell{H: 10, Draw: func(s *typeset.Sheet, at canvas.Point, _ float64) {
		s.Frame(canvas.Rect{X: at.X + 1, Y: at.Y + 1, W: 8.5, H: 8.5}, 1, canvas.Stroke{Color: b.inks.Muted, Width: 0.8})
	}}
	return typeset.Row{Owner: canvas.Owner(f.Where), Page: page, Strong: strong, Cells: []typeset.Cell{
		box, severity, t.Strong(b.placeName(f.Where)), t.Plain(sentence), t.Quiet(hint), t.Quiet(number),
	}}
}

// placeName is what a record is called.
func (b *book) placeName(where string) string {
	kind, id, _ := strings.Cut(where, ":")
	called := ""
	switch kind {
	case "card":
		if c := b.doc.Card(model.CardID(id)); c != nil {
			called = name(c)
			if n := b.numbers[c.ID]; n > 0 {
				called = b.number(n) + " " + called
			}
		}
	case "step":
		if s := b.doc.Step(model.StepID(id)); s != nil {
			called = s.Name
		}
	case "phase":
		if p, _ := b.doc.Phase(model.PhaseID(id)); p != nil {
			called = p.Name
		}
	case "lane":
		if l := b.doc.Lane(model.LaneID(id)); l != nil {
			called = layout.LaneName(b.Lang, l)
		}
	case "link":
		if l := b.doc.Link(model.LinkID(id)); l != nil {
			from, to := b.doc.Card(l.From), b.doc.Card(l.To)
			if from != nil && to != nil {
				called = name(from) + " → " + name(to)
			}
		}
	}
	if called = words.OneLine(called); called == "" {
		return b.t("findings.whole")
	}
	return called
}
