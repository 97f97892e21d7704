package handout

import (
	"cmp"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// standardPages is the manual of standards: for each phase a table of what is
// promised at each touchpoint, what is just good enough and what is excellent,
// within what time, for each tier of customers.
func (b *book) standardPages() (title, note string, err error) {
	var blocks []typeset.Block
	n := 0
	for _, ph := range b.doc.Phases {
		t := b.standardTable()
		for _, c := range b.touched {
			if i, ok := b.doc.Column(c.Step); !ok || b.doc.Phases[b.doc.PhaseAt(i)] != ph || !hasStandard(c.Touch) {
				continue
			}
			n++
			t.Rows = append(t.Rows, b.standardRows(t, c)...)
		}
		if len(t.Rows) > 0 {
			head := cmp.Or(ph.Name, b.doc.Head.Title, b.t("standards.title"))
			page := ""
			if at := b.pageOfStep(ph.Steps[0].ID); at > 0 {
				page = b.t("at-page", "n", strconv.Itoa(at))
			}
			blocks = append(blocks, b.section(head, page, t))
		}
	}
	if n == 0 {
		return "", "", nil
	}
	title, note = b.t("standards.title"), words.N(b.Lang, "handout.touchpoints.count", n)
	b.flow(title, words.Pointed(note, b.t("standards.note")), 1, blocks)
	return title, note, nil
}

// hasStandard reports whether a touchpoint says how good it has to be.
func hasStandard(t *model.Touchpoint) bool {
	return t.Standard+t.PassLevel+t.ExcellentLevel+t.Promise != "" || len(t.TierStandards) > 0 || t.Time > 0 || t.MaxTime > 0
}

func (b *book) standardTable() *typeset.Table {
	return &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		{Head: b.t("inventory.number"), Width: 24},
		{Head: b.t("inventory.touchpoint"), Share: 1.2},
		{Head: b.t("standards.tier"), Width: 44},
		{Head: b.t("standards.standard"), Share: 1.6},
		{Head: b.t("field.pass"), Share: 1.1},
		{Head: b.t("field.excellent"), Share: 1.1},
		{Head: b.t("field.promise"), Share: 1.1},
		{Head: b.t("standards.times"), Width: 76, Right: true},
		{Head: b.t("field.owner"), Width: 64},
	}}
}

// standardRows is a row for all customers, and one for each tier.
func (b *book) standardRows(t *typeset.Table, c *model.Card) (out []typeset.Row) {
	tp := c.Touch
	row := func(cells ...typeset.Cell) {
		out = append(out, typeset.Row{Owner: canvas.Owner("card:" + c.ID), Page: b.pageOfCard(c.ID), Cells: cells})
	}
	if tp.Standard+tp.PassLevel+tp.ExcellentLevel+tp.Promise != "" || tp.Time+tp.MaxTime > 0 || len(tp.TierStandards) == 0 {
		row(t.Strong(b.number(b.numbers[c.ID])), t.Strong(name(c)), t.Quiet(b.t("standards.all")), t.Plain(tp.Standard), t.Plain(tp.PassLevel), t.Plain(tp.ExcellentLevel), t.Plain(tp.Promise),
			t.Plain(words.Durations(b.Lang, tp.Time, tp.MaxTime)), t.Plain(tp.Owner))
	}
	for i, s := range tp.TierStandards {
		number, called := typeset.Cell{}, typeset.Cell{}
		if len(out) == 0 && i == 0 {
			number, called = t.Strong(b.number(b.numbers[c.ID])), t.Strong(name(c))
		}
		row(number, called, t.Strong(b.tier(s.Tier)), t.Plain(s.Standard), typeset.Cell{}, typeset.Cell{}, typeset.Cell{}, t.Plain(words.Durations(b.Lang, s.Time, s.MaxTime)), typeset.Cell{})
	}
	return out
}
