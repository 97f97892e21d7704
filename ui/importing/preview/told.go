package preview

import (
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/words"
)

// Told is something of the file that is not in the blueprint, or elsewhere than
// one would look for it, and a way to keep it.
type Told struct {
	Where string // "Row 13", "Column H", "C4", "line 7"
	Text  string // on one line
	Why   string
	Kept  bool   // it is in the blueprint, but elsewhere
	Keep  string // what would keep it; "" for nothing
	Asked Asked  // how that is said
}

// Told is all that there is to tell of what is left out, then of what is
// elsewhere. A row or a column of which nothing was taken is told once.
func (p *Preview) Told(lang model.Lang) (all []Told) {
	if p.Reading == nil {
		return nil
	}
	whole := map[[2]int]int{} // where in all a row or a column is told
	for _, kept := range []bool{false, true} {
		for _, l := range p.Reading.Lost {
			if l.Kept != kept {
				continue
			}
			row, column := p.outside(l)
			key := [2]int{row, column}
			if at, ok := whole[key]; ok && !kept && (row > 0 || column > 0) {
				if all[at].Text = joined(all[at].Text, words.OneLine(l.Text)); len(all[at].Text) > longTold {
					delete(whole, key)
				}
				continue
			}
			t := Told{Where: where(lang, l.At, row, column), Text: words.OneLine(l.Text), Why: why(lang, l), Kept: l.Kept}
			if !kept {
				t.Keep, t.Asked = p.keeping(lang, l, row, column)
				whole[key] = len(all)
			}
			all = append(all, t)
		}
	}
	return all
}

// longTold is how much of a row is told on one line, in bytes.
const longTold = 600

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// outside is the row or the column, as the file counts, of which nothing was
// taken and which a loss belongs to; 0, 0 for none.
func (p *Preview) outside(l reading.Loss) (row, column int) {
	if p.Seen == nil || l.At.Column == 0 || l.At.Sheet != p.Seen.Sheet {
		return 0, 0
	}
	if p.Row(l.At.Row-p.Seen.First).Is == reading.Out {
		return l.At.Row, 0
	}
	if p.Column(l.At.Column-1).Is == reading.Out {
		return 0, l.At.Column
	}
	return 0, 0
}

func where(lang model.Lang, at reading.Place, row, column int) string {
	switch {
	case row > 0:
		return words.T(lang, "import.at.row", "n", row)
	case column > 0:
		return words.T(lang, "import.at.column", "name", reading.ColumnName(column))
	case at.Line > 0:
		return words.T(lang, "import.at.line", "n", at.Line)
	}
	at.Sheet = ""
	return at.String()
}

// why is the reason of a loss as a sentence.
func why(lang model.Lang, l reading.Loss) string {
	args := make([]any, len(l.Args))
	for i, a := range l.Args {
		args[i] = a
	}
	return words.T(lang, l.Key, args...)
}

// keeping is a way to keep what is left out: a row as a row of notes, a column
// as notes, a single text as a note.
func (p *Preview) keeping(lang model.Lang, l reading.Loss, row, column int) (string, Asked) {
	if l.Text == "" || p.Doc == nil {
		return "", Asked{}
	}
	lanes := p.Layout() == sheet.LanesDown
	across := p.Layout() == sheet.LanesAcross
	switch {
	case row > 0 && lanes && p.cells(row) > 1:
		return words.T(lang, "import.keep.row"), p.Asked.Row(row, reading.Part{Is: reading.OfLane, Role: model.RoleText})
	case column > 0 && across:
		return words.T(lang, "import.keep.row"), p.Asked.Column(column, reading.Part{Is: reading.OfLane, Role: model.RoleText})
	case column > 0:
		return words.T(lang, "import.keep.notes"), p.Asked.Column(column, reading.Part{Is: reading.Notes})
	case l.At != (reading.Place{}) && l.Key != "source.other-sheet" && l.Key != "source.other-table":
		return words.T(lang, "import.keep.note"), p.Asked.Note(l.At)
	case l.Key == "source.other-sheet":
		return words.T(lang, "import.keep.sheet"), p.Asked.Set("sheet", l.At.Sheet)
	}
	return "", Asked{}
}

// cells is how many cells of a row have a text; the row as the file counts.
func (p *Preview) cells(row int) int {
	n := 0
	if at := row - p.Seen.First; at >= 0 && at < len(p.Seen.Cells) {
		for _, s := range p.Seen.Cells[at] {
			if s != "" {
				n++
			}
		}
	}
	return n
}

// Guesses is what was only taken to be likely, as sentences.
func (p *Preview) Guesses(lang model.Lang) (all []string) {
	if p.Reading == nil {
		return nil
	}
	for _, d := range p.Reading.Decided {
		if d.Sure != reading.Proposed {
			continue
		}
		value := d.Value
		switch d.What {
		case "layout":
			value = words.T(lang, "reading.layout."+d.Value)
		case "scale":
			value = sheet.ShowScale(d.Value)
		}
		all = append(all, words.T(lang, "reading.decided."+d.What, "value", value))
	}
	for _, l := range p.Reading.Lanes {
		if l.Sure == reading.Proposed {
			all = append(all, words.T(lang, "reading.proposed.role", "lane", words.OneLine(l.Name), "role", words.T(lang, "map.lane."+string(l.Role))))
		}
	}
	return all
}

// Counts is what comes of the file: what stands in the grid, and what its cards
// have besides.
func (p *Preview) Counts(lang model.Lang) (main, besides string) {
	if p.Doc == nil {
		return "", ""
	}
	times, feelings := 0, 0
	marks := map[model.Marks]int{}
	for _, c := range p.Doc.CardsInOrder() {
		for _, m := range []model.Marks{model.MarkFail, model.MarkWait, model.MarkTruth} {
			if c.Marks&m != 0 {
				marks[m]++
			}
		}
		if c.Touch == nil {
			continue
		}
		if c.Touch.Time > 0 || c.Touch.MaxTime > 0 {
			times++
		}
		if c.Touch.Feeling != nil {
			feelings++
		}
	}
	count := func(key string, n int) string { return words.N(lang, "import.count."+key, n) }
	main = words.T(lang, "import.counts", "phases", count("phases", len(p.Doc.Phases)), "steps", count("steps", len(p.Doc.Steps())),
		"lanes", count("lanes", len(p.Doc.Lanes)), "cards", count("cards", p.Doc.CardTable().Len()))
	var more []string
	for _, x := range []struct {
		key string
		n   int
	}{
		{"times", times},
		{"feelings", feelings},
		{"fails", marks[model.MarkFail]},
		{"waits", marks[model.MarkWait]},
		{"truths", marks[model.MarkTruth]},
		{"links", p.Doc.LinkTable().Len()},
		{"notes", p.Doc.StickyTable().Len()},
	} {
		if x.n > 0 {
			more = append(more, count(x.key, x.n))
		}
	}
	return main, strings.Join(more, " · ")
}
