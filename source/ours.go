package source

import (
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/words"
)

// ours takes what a workbook of this program says beside its grid: the ids and
// records of the inventory, the links, and the figures. A sheet of these has
// the ids in its first column. It reports which sheets it took.
func ours(r *reading.Reading, tables []*sheet.Table, at int, o Options) map[int]bool {
	took := map[int]bool{}
	cards := map[string]int{}
	for i, t := range tables {
		if i == at || !hasIDs(t) || len(t.Rows[0]) <= figureColumns {
			continue
		}
		so := o.Table
		so.Layout = sheet.TouchRows
		if inv, err := sheet.Read(t, so); err == nil {
			took[i] = true
			identify(r, inv, cards)
		}
	}
	if len(took) == 0 {
		return took
	}
	r.Values = nil // the records say it already
	for i, t := range tables {
		if i == at || took[i] || !hasIDs(t) {
			continue
		}
		switch len(t.Rows[0]) {
		case linkColumns:
			allLinks(r, t, cards)
		case figureColumns:
			figures(r, t, cards)
		default:
			continue
		}
		took[i] = true
	}
	return took
}

// The sheets are told by how many columns they have; the inventory has more.
const (
	linkColumns   = 8
	figureColumns = 10
)

// hasIDs reports whether the first column of a table is of ids.
func hasIDs(t *sheet.Table) bool {
	return len(t.Rows) > 0 && len(t.Rows[0]) > 0 && strings.EqualFold(t.Rows[0][0], sheet.IDHead)
}

// identify gives the cards of the grid the ids and records of the inventory's
// rows: those of one lane, phase and step in their order.
func identify(r, inv *reading.Reading, cards map[string]int) {
	type cell struct{ lane, phase, step string }
	where := func(r *reading.Reading, c reading.Card) cell {
		s := r.Steps[c.Step]
		return cell{r.Lanes[c.Lane].Name, r.Phases[s.Phase].Text, s.Name}
	}
	rows := map[cell][]int{}
	for i, c := range inv.Cards {
		at := where(inv, c)
		rows[at] = append(rows[at], i)
	}
	for i := range r.Cards {
		c := &r.Cards[i]
		at := where(r, *c)
		if len(rows[at]) == 0 {
			continue
		}
		row := inv.Cards[rows[at][0]]
		rows[at] = rows[at][1:]
		c.Text, c.Marks, c.ID, c.At = row.Text, row.Marks, row.ID, row.At
		c.Kind = row.Kind
		if !row.Record.IsZero() {
			c.Record = row.Record
		}
		if c.ID != "" {
			cards[c.ID] = i
		}
	}
	for _, left := range rows {
		for _, i := range left {
			r.Lose(inv.Cards[i].At, inv.Cards[i].Text, "source.not-in-grid")
		}
	}
	for _, l := range inv.Lost {
		r.Lose(l.At, l.Text, l.Key, l.Args...)
	}
}

// allLinks takes the links of the sheet of links, in place of those that the
// order of the customer's cards makes.
func allLinks(r *reading.Reading, t *sheet.Table, cards map[string]int) {
	cell := func(row []string, i int) string {
		if i < len(row) {
			return row[i]
		}
		return ""
	}
	var links []reading.Link
	for n, row := range t.Rows[1:] {
		from, ok := cards[cell(row, 6)]
		to, ok2 := cards[cell(row, 7)]
		at := reading.Place{Sheet: t.Sheet, Row: n + 2, Column: 1}
		if !ok || !ok2 {
			if len(row) > 0 {
				r.Lose(at, cell(row, 4), "diagram.loose-end")
			}
			continue
		}
		links = append(links, reading.Link{From: from, To: to, Kind: linkKind(cell(row, 3)), Label: cell(row, 4), Loop: cell(row, 5) != "", At: at})
	}
	r.Links = links
}

// linkKind is the kind of link of a name, in either language.
func linkKind(name string) model.LinkKind {
	for _, k := range model.LinkKinds {
		for _, lang := range words.Langs {
			if name == words.T(lang, "map.link."+string(k)) {
				return k
			}
		}
	}
	return model.LinkFlow
}

// figures takes the metrics, measurements and improvements of the sheet of
// figures.
func figures(r *reading.Reading, t *sheet.Table, cards map[string]int) {
	for n, row := range t.Rows[1:] {
		row = append(row, make([]string, figureColumns)...)
		i, ok := cards[row[0]]
		if !ok {
			if strings.Join(row, "") != "" {
				r.Lose(reading.Place{Sheet: t.Sheet, Row: n + 2, Column: 1}, row[3], "source.not-in-grid")
			}
			continue
		}
		if r.Cards[i].Record.Touchpoint == nil {
			r.Cards[i].Record.Touchpoint = &model.Touchpoint{}
		}
		tp := r.Cards[i].Record.Touchpoint
		figure := func(s string) *float64 {
			if v, ok := model.ParseNumber(s); ok {
				return &v
			}
			return nil
		}
		switch {
		case figureKind(row[2], "improvement"):
			tp.Improvements = append(tp.Improvements, model.Improvement{What: row[3], Unit: row[4], Baseline: figure(row[5]), Target: figure(row[6]), Measured: figure(row[7]), Due: model.Date(row[8]), Metric: row[9]})
		case figureKind(row[2], "quality"):
			q := model.Quality{Dimension: sheet.DimensionNamed(row[3]), Source: row[9]}
			if v := figure(row[5]); v != nil {
				q.Expectation = *v
			}
			if v := figure(row[7]); v != nil {
				q.Perception = *v
			}
			tp.Quality = append(tp.Quality, q)
		default:
			tp.Metrics = append(tp.Metrics, model.Metric{Name: row[3], Unit: row[4], Baseline: figure(row[5]), Target: figure(row[6]), Measured: figure(row[7]), Date: model.Date(row[8]), Source: row[9]})
		}
	}
}

func figureKind(name, kind string) bool {
	for _, lang := range words.Langs {
		if name == words.T(lang, "tables.figure."+kind) {
			return true
		}
	}
	return false
}
