package source

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/table/workbook"
)

// book is an open workbook. Its sheets are read once each.
type book struct {
	*workbook.Book
	titles []workbook.Title
	pages  []*workbook.Sheet // nil for those that were not read yet
	tables []*sheet.Table    // likewise
}

func openBook(data []byte) (*book, error) {
	b, err := workbook.Open(data)
	if err != nil {
		return nil, err
	}
	all := b.Sheets()
	if len(all) == 0 {
		b.Close()
		return nil, model.NewFault("sheet.empty")
	}
	return &book{Book: b, titles: all, pages: make([]*workbook.Sheet, len(all)), tables: make([]*sheet.Table, len(all))}, nil
}

// load reads a sheet.
func (b *book) load(ctx context.Context, i int) error {
	if b.tables[i] != nil {
		return nil
	}
	s, err := b.Sheet(ctx, b.titles[i].Name)
	if err != nil {
		return err
	}
	t := &sheet.Table{Rows: s.Rows, Sheet: b.titles[i].Name}
	for _, a := range s.Merged {
		t.Merged = append(t.Merged, sheet.Area{FromRow: a.From.Row, FromColumn: a.From.Column, ToRow: a.To.Row, ToColumn: a.To.Column})
	}
	b.pages[i], b.tables[i] = s, t
	return nil
}

// read understands the sheet that is a blueprint, or the one that was asked
// for. Sheets that the spreadsheet program hides count where no other is one.
func (b *book) read(ctx context.Context, o Options) (*reading.Reading, error) {
	asked := -1
	if o.Sheet != "" {
		if asked = slices.IndexFunc(b.titles, func(t workbook.Title) bool { return t.Name == o.Sheet }); asked < 0 {
			return nil, model.NewFault("sheet.no-such-sheet", "sheet", o.Sheet, "sheets", sheetNames(b.titles))
		}
	}
	for i := range b.titles {
		if asked >= 0 && i != asked {
			continue
		}
		if err := b.load(ctx, i); err != nil {
			return nil, err
		}
	}
	r, at, sure, err := b.choose(asked, o)
	if err != nil {
		return nil, err
	}
	r.Decide("sheet", b.titles[at].Name, sure)
	took := map[int]bool{}
	if asked < 0 {
		took = ours(r, b.tables, at, o)
	}
	for i, t := range b.titles {
		if i != at && !took[i] && (b.tables[i] == nil || size(b.tables[i]) > 0) {
			r.Lose(reading.Place{Sheet: t.Name}, t.Name, "source.other-sheet")
		}
	}
	beside(r, b.pages[at], b.titles[at].Name)
	if b.Pictures > 0 {
		r.Lose(reading.Place{}, "", "source.pictures", "n", strconv.Itoa(b.Pictures))
	}
	return r, nil
}

// choose finds the sheet that holds the most of a blueprint, among those that
// are shown if there is one. It is sure of the only one, and of one that was
// asked for.
func (b *book) choose(asked int, o Options) (r *reading.Reading, at int, sure reading.Certainty, err error) {
	if asked >= 0 {
		r, err = sheet.Read(b.tables[asked], o.Table)
		return r, asked, reading.Said, err
	}
	sure = reading.Said
	found := 0
	var why error
	for pass := range 3 { // what is shown, what is hidden, what stands beside a grid of ours
		for i, t := range b.tables {
			if turn := hiding(b.titles[i], t); turn != pass && len(b.tables) > 1 {
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
