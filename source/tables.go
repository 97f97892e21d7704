package source

import (
	"cmp"
	"slices"
	"strconv"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/table/workbook"
	"touchline/source/markup"
	"touchline/source/mermaid"
)

// readMarkup reads the table of a page that is a blueprint; all else on the
// page is left out, and told.
func readMarkup(kind Kind, text string, o Options) (*reading.Reading, error) {
	page := markup.Markdown(text)
	if kind == HTML {
		var err error
		if page, err = markup.HTML(text); err != nil {
			return nil, model.Faultf(err, "source.html")
		}
	}
	if len(page.Tables) == 0 {
		for _, b := range page.Blocks {
			if b.Language == "mermaid" {
				return mermaid.Read(b.Text, b.Line)
			}
		}
		return nil, model.NewFault("source.no-table-in")
	}
	r, at, err := best(page.Tables, o)
	if err != nil {
		return nil, err
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

// readWorkbook reads the sheet that is a blueprint, or the one that was asked
// for. Sheets that the spreadsheet program hides count where no other is one.
func readWorkbook(data []byte, o Options) (*reading.Reading, error) {
	b, err := workbook.Open(data)
	if err != nil {
		return nil, err
	}
	defer b.Close()
	titles := b.Sheets()
	if o.Sheet != "" {
		at := slices.IndexFunc(titles, func(t workbook.Title) bool { return t.Name == o.Sheet })
		if at < 0 {
			return nil, model.NewFault("sheet.no-such-sheet", "sheet", o.Sheet, "sheets", sheetNames(titles))
		}
		titles[0], titles[at] = titles[at], titles[0]
	}
	var pages []*workbook.Sheet
	var tables []*sheet.Table
	for i, title := range titles {
		s, err := b.Sheet(title.Name)
		if err != nil {
			return nil, err
		}
		t := &sheet.Table{Rows: s.Rows, Sheet: title.Name}
		for _, a := range s.Merged {
			t.Merged = append(t.Merged, sheet.Area{FromRow: a.From.Row, FromColumn: a.From.Column, ToRow: a.To.Row, ToColumn: a.To.Column})
		}
		pages, tables = append(pages, s), append(tables, t)
		if o.Sheet != "" && i == 0 {
			break
		}
	}
	if len(tables) == 0 {
		return nil, model.NewFault("sheet.empty")
	}
	r, at, sure, err := chooseSheet(tables, titles, o)
	if err != nil {
		return nil, err
	}
	r.Decide("sheet", titles[at].Name, sure)
	took := ours(r, tables, at, o)
	for i, t := range titles {
		if i != at && !took[i] && (i >= len(tables) || size(tables[i]) > 0) {
			r.Lose(reading.Place{Sheet: t.Name}, t.Name, "source.other-sheet")
		}
	}
	beside(r, pages[at], titles[at].Name)
	if b.Pictures > 0 {
		r.Lose(reading.Place{}, "", "source.pictures", "n", strconv.Itoa(b.Pictures))
	}
	return r, nil
}

// chooseSheet finds the sheet that holds the most of a blueprint, among those
// that are shown if there is one. It is sure of the only one.
func chooseSheet(tables []*sheet.Table, titles []workbook.Title, o Options) (r *reading.Reading, at int, sure reading.Certainty, err error) {
	sure = reading.Said
	found := 0
	var why error
	for pass := range 3 { // what is shown, what is hidden, what stands beside a grid of ours
		for i, t := range tables {
			if turn := hiding(titles[i], t); turn != pass && len(tables) > 1 {
				continue
			}
			got, no := sheet.Read(t, o.Table)
			if no != nil {
				why = cmp.Or(why, no)
				continue
			}
			if found++; r == nil || weight(got) > weight(r) {
				r, at = got, i
			}
		}
		if r != nil {
			break
		}
	}
	if r == nil {
		return nil, 0, "", why
	}
	if found > 1 {
		sure = reading.Proposed
	}
	return r, at, sure, nil
}

// hiding is when a sheet is looked at.
func hiding(title workbook.Title, t *sheet.Table) int {
	switch {
	case hasIDs(t):
		return 2
	case title.Hidden:
		return 1
	}
	return 0
}

func sheetNames(titles []workbook.Title) string {
	s := ""
	for _, t := range titles {
		if s != "" {
			s += ", "
		}
		s += t.Name
	}
	return s
}

// beside takes what stands beside the cells of a sheet: a comment becomes a
// note at the card of its cell; of what is hidden it is told that it was taken,
// of a formula without a result that there is nothing to take.
func beside(r *reading.Reading, s *workbook.Sheet, name string) {
	at := map[reading.Place]reading.Card{}
	for _, c := range r.Cards {
		at[c.At] = c
	}
	for _, c := range s.Comments {
		p := reading.Place{Sheet: name, Row: c.Row + 1, Column: c.Column + 1}
		if card, ok := at[p]; ok {
			r.Notes = append(r.Notes, reading.Note{Lane: card.Lane, Step: card.Step, Text: c.Text, At: p})
		} else {
			r.Lose(p, c.Text, "source.comment")
		}
	}
	for _, row := range s.HiddenRows {
		if row < len(s.Rows) && len(s.Rows[row]) > 0 {
			r.Shift(reading.Place{Sheet: name, Row: row + 1}, s.Rows[row][0], "source.hidden-row")
		}
	}
	for _, column := range s.HiddenColumns {
		for _, row := range s.Rows {
			if column < len(row) && row[column] != "" {
				r.Shift(reading.Place{Sheet: name, Column: column + 1}, row[column], "source.hidden-column")
				break
			}
		}
	}
	for _, p := range s.Unreckoned {
		r.Lose(reading.Place{Sheet: name, Row: p.Row + 1, Column: p.Column + 1}, "", "source.unreckoned")
	}
}
