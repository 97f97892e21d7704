package source

import (
	"strconv"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/source/markup"
	"touchline/source/mermaid"
)

// readMarkup reads the table of a page that is a blueprint, or the one that was
// asked for; all else on the page is left out, and told.
func readMarkup(page *markup.Page, o Options) (*reading.Reading, error) {
	if len(page.Tables) == 0 {
		for _, b := range page.Blocks {
			if b.Language == "mermaid" {
				return mermaid.Read(b.Text, b.Line)
			}
		}
		return nil, model.NewFault("source.no-table-in")
	}
	among, from := page.Tables, 0
	if n, err := strconv.Atoi(o.Sheet); err == nil && n > 0 && n <= len(among) {
		among, from = among[n-1:n], n-1
	}
	r, at, err := best(among, o)
	if err != nil {
		return nil, err
	}
	at += from
	if len(page.Tables) > 1 {
		r.Decide("sheet", strconv.Itoa(at+1), reading.Said)
	}
	if r.Title.Text == "" {
		r.Title = page.Title
	} else if page.Title.Text != "" {
		r.Lose(page.Title.At, page.Title.Text, "source.outside")
	}
	for _, t := range page.Others {
		r.Lose(t.At, t.Text, "source.outside")
	}
	for _, b := range page.Blocks {
		r.Lose(reading.Place{Line: b.Line}, b.Text, "source.outside")
	}
	for i, t := range page.Tables {
		if i != at {
			r.Lose(reading.Place{Line: t.FirstRow}, firstText(t), "source.other-table")
		}
	}
	return r, nil
}

// best is the reading of the table that holds the most of a blueprint. Where
// none is one, the reason is that of the largest.
func best(tables []*sheet.Table, o Options) (r *reading.Reading, at int, err error) {
	largest := 0
	for i, t := range tables {
		if size(t) > size(tables[largest]) {
			largest = i
		}
	}
	found := 0
	for i, t := range tables {
		got, why := sheet.Read(t, o.Table)
		if why != nil {
			if i == largest {
				err = why
			}
			continue
		}
		if found++; r == nil || weight(got) > weight(r) {
			r, at = got, i
		}
	}
	if r == nil {
		return nil, 0, err
	}
	return r, at, nil
}

func weight(r *reading.Reading) int { return len(r.Cards) + len(r.Values) }

func size(t *sheet.Table) int {
	n := 0
	for _, row := range t.Rows {
		for _, s := range row {
			n += min(len(s), 1)
		}
	}
	return n
}

func firstText(t *sheet.Table) string {
	for _, row := range t.Rows {
		for _, s := range row {
			if s != "" {
				return s
			}
		}
	}
	return ""
}
