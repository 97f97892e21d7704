package tables

import (
	"github.com/xuri/excelize/v2"

	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/words"
)

// grid writes the grid: phases merged over their steps, lanes in their colours.
func (b *book) grid(d *model.Document) {
	name := words.T(b.lang, "tables.sheet.grid")
	_, err := b.f.NewSheet(name)
	b.do(err)
	g := gridOf(d, b.lang)
	for r, row := range g.rows {
		for c, s := range row {
			at, _ := excelize.CoordinatesToCellName(c+1, r+1)
			if s != "" {
				b.do(b.f.SetCellStr(name, at, xml(s)))
			}
			style := b.text
			if r < g.heads {
				style = b.head
			} else if id, ok := b.roles[g.roles[r-g.heads]]; ok && c < 2 {
				style = id
			}
			b.do(b.f.SetCellStyle(name, at, at, style))
		}
	}
	if g.heads == 2 {
		c := 3
		for _, p := range d.Phases {
			from, _ := excelize.CoordinatesToCellName(c, 1)
			c += len(p.Steps)
			to, _ := excelize.CoordinatesToCellName(c-1, 1)
			if len(p.Steps) > 1 {
				b.do(b.f.MergeCell(name, from, to))
			}
		}
	}
	last, _ := excelize.ColumnNumberToName(max(3, len(d.Steps())+2))
	b.do(b.f.SetColWidth(name, "A", "B", 18))
	b.do(b.f.SetColWidth(name, "C", last, 22))
	corner, _ := excelize.CoordinatesToCellName(3, g.heads+1)
	b.do(b.f.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 2, YSplit: g.heads, TopLeftCell: corner, ActivePane: "bottomRight"}))
}

func (b *book) links(d *model.Document) {
	t := func(key string) string { return words.T(b.lang, "tables."+key) }
	heads := []string{sheet.IDHead, t("from"), t("to"), t("kind"), t("label"), t("loop"), t("from-id"), t("to-id")}
	var rows [][]any
	for _, l := range d.LinksInOrder() {
		loop := ""
		if l.Loop {
			loop = t("yes")
		}
		rows = append(rows, []any{string(l.ID), cardName(d, l.From), cardName(d, l.To), words.T(b.lang, "map.link."+string(l.Kind)), l.Label, loop, string(l.From), string(l.To)})
	}
	b.sheet("links", heads, []float64{12, 28, 28, 14, 20, 10, 12, 12}, 1, nil, rows)
}

func cardName(d *model.Document, id model.CardID) string {
	if c := d.Card(id); c != nil {
		return c.Text
	}
	return ""
}

// figures lists each metric, measurement and improvement with its numbers.
func (b *book) figures(d *model.Document) {
	f := func(key string) string { return sheet.FieldName(b.lang, key) }
	heads := []string{sheet.IDHead, words.T(b.lang, "tables.touchpoint"), words.T(b.lang, "tables.figure"), f("name"), f("unit"), f("baseline"), f("target"), f("measured"), f("date"), f("source")}
	figure := func(v *float64) any {
		if v == nil {
			return ""
		}
		return *v
	}
	var rows [][]any
	for _, c := range d.CardsInOrder() {
		if c.Touch == nil {
			continue
		}
		add := func(kind, name, unit string, before, aim, now any, day model.Date, source string) {
			rows = append(rows, []any{string(c.ID), c.Text, words.T(b.lang, "tables.figure."+kind), name, unit, before, aim, now, day, source})
		}
		for _, m := range c.Touch.Metrics {
			add("metric", m.Name, m.Unit, figure(m.Baseline), figure(m.Target), figure(m.Measured), m.Date, m.Source)
		}
		for _, q := range c.Touch.Quality {
			add("quality", sheet.ChoiceName(b.lang, "dimension", string(q.Dimension)), "", q.Expectation, "", q.Perception, "", q.Source)
		}
		for _, i := range c.Touch.Improvements {
			add("improvement", i.What, i.Unit, figure(i.Baseline), figure(i.Target), figure(i.Measured), i.Due, i.Metric)
		}
	}
	b.sheet("figures", heads, []float64{12, 28, 16, 24, 10, 12, 12, 12, 14, 24}, 2, nil, rows)
}
