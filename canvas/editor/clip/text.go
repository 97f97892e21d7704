package clip

import (
	"strings"

	"touchline/canvas/editor/selection"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/table"
)

// Text is what is selected as plain text: rows are lanes, columns steps,
// parted by tabs, so that it pastes into a spreadsheet. A single card is its
// text alone; steps, phases and lanes bring their names along, as a head row
// and a head column. Without cards it is the names or labels that are
// selected, one a line. What a spreadsheet would take for a formula is guarded
// ([table.Guard]), a single text too: where it is pasted is not known.
func Text(d *model.Document, s selection.Set, lang model.Lang) string {
	if part := take(d, s); part != nil {
		return textOf(d, part, s, lang)
	}
	var lines []string
	for _, o := range s.Owners() {
		if t, ok := owner.Text(d, o); ok && t != "" {
			lines = append(lines, table.Guard(t))
		}
	}
	return strings.Join(lines, "\n")
}

func textOf(d, part *model.Document, s selection.Set, lang model.Lang) string {
	k, stickies := kindOf(s), part.Stickies()
	if k == ofCards && part.CardTable().Len()+len(stickies) == 1 {
		if len(stickies) == 1 {
			return table.Guard(stickies[0].Text)
		}
		return table.Guard(part.CardsInOrder()[0].Text)
	}
	notes := map[place][]string{}
	for _, n := range stickies {
		at := place{n.Lane, n.Step}
		notes[at] = append(notes[at], n.Text)
	}
	var rows [][]string
	if k != ofCards {
		head := []string{""}
		for _, x := range part.Steps() {
			head = append(head, x.Name)
		}
		rows = append(rows, head)
	}
	for _, l := range part.Lanes {
		var row []string
		if k != ofCards {
			row = append(row, layout.LaneName(lang, d.Lane(l.ID)))
		}
		for _, x := range part.Steps() {
			row = append(row, cellText(part, l.ID, x.ID, notes[place{l.ID, x.ID}]))
		}
		rows = append(rows, row)
	}
	return tabbed(rows)
}

// place is a cell by ids.
type place struct {
	lane model.LaneID
	step model.StepID
}

// cellText is the texts of a cell's cards, and those of its notes, one a line.
func cellText(d *model.Document, l model.LaneID, s model.StepID, notes []string) string {
	var texts []string
	for _, id := range d.Cell(l, s) {
		texts = append(texts, d.Card(id).Text)
	}
	return strings.Join(append(texts, notes...), "\n")
}

// tabbed writes a table as spreadsheets do: a cell that holds a tab, a line
// end or begins with a quote stands in quotes.
func tabbed(rows [][]string) string {
	var b strings.Builder
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for j, s := range row {
			if j > 0 {
				b.WriteByte('\t')
			}
			s = table.Guard(s)
			if strings.ContainsAny(s, "\t\n\r") || strings.HasPrefix(s, `"`) {
				s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
			}
			b.WriteString(s)
		}
	}
	return b.String()
}
