package editor

import (
	"strings"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/table"
)

// SelectionText is what is selected as plain text: rows are lanes, columns
// steps, parted by tabs, so that it pastes into a spreadsheet. A single card
// is its text alone; steps, phases and lanes bring their names along, as a
// head row and a head column. Without cards it is the names or labels that
// are selected, one a line. What a spreadsheet would take for a formula is
// guarded (table.Guard), a single text too: where it is pasted is not known.
func (e *Editor) SelectionText() string {
	doc, s := e.Document(), e.Selection()
	part := e.part()
	if part == nil {
		var lines []string
		for _, o := range s.Owners() {
			if t, ok := e.Text(o); ok && t != "" {
				lines = append(lines, table.Guard(t))
			}
		}
		return strings.Join(lines, "\n")
	}
	cards := part.CardsInOrder()
	kind := partKind(s)
	if kind == clipCards && len(cards)+len(part.Stickies()) == 1 {
		if len(cards) == 1 {
			return table.Guard(cards[0].Text)
		}
		return table.Guard(part.Stickies()[0].Text)
	}
	var rows [][]string
	if kind != clipCards {
		head := []string{""}
		for _, x := range part.Steps() {
			head = append(head, x.Name)
		}
		rows = append(rows, head)
	}
	for _, l := range part.Lanes {
		var row []string
		if kind != clipCards {
			row = append(row, layout.LaneName(e.Plan().Lang, doc.Lane(l.ID)))
		}
		for _, x := range part.Steps() {
			row = append(row, cellText(part, l.ID, x.ID))
		}
		rows = append(rows, row)
	}
	return tabbed(rows)
}

// cellText is the texts of a cell's cards and notes, one a line.
func cellText(d *model.Document, l model.LaneID, s model.StepID) string {
	var texts []string
	for _, id := range d.Cell(l, s) {
		texts = append(texts, d.Card(id).Text)
	}
	for _, n := range d.Stickies() {
		if n.Lane == l && n.Step == s {
			texts = append(texts, n.Text)
		}
	}
	return strings.Join(texts, "\n")
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

// sameText compares texts of the clipboard: systems change line ends.
func sameText(a, b string) bool { return plainLines(a) == plainLines(b) }

func plainLines(s string) string {
	return strings.TrimRight(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n\x00")
}

// table is what a pasted text holds: rows and columns of texts.
//
//   - With tabs it is cells of a spreadsheet.
//   - So it is with commas, if every line parts into as many cells, two at
//     least, on two lines at least.
//   - Otherwise its lines are a row: one step after the other.
//
// Cells are trimmed and unguarded (table.Unguard), empty lines of a row left
// out.
func tableOf(text string) [][]string {
	text = plainLines(text)
	if strings.Contains(text, "\t") {
		return separated(text, '\t')
	}
	if t := separated(text, ','); len(t) > 1 && len(t[0]) > 1 {
		even := true
		for _, row := range t {
			even = even && len(row) == len(t[0])
		}
		if even {
			return t
		}
	}
	var row []string
	for _, line := range strings.Split(text, "\n") {
		if line = cellClean(line); line != "" {
			row = append(row, line)
		}
	}
	if len(row) == 0 {
		return nil
	}
	return [][]string{row}
}

// separated parts a text into cells. Quotes may stand around a cell that
// holds separators, line ends or doubled quotes; one that does not close ends
// with the text.
func separated(text string, sep byte) [][]string {
	var rows [][]string
	var row []string
	var b strings.Builder
	quoted, begun := false, false
	endCell := func() {
		row = append(row, cellClean(b.String()))
		b.Reset()
		begun = false
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quoted && c == '"' && i+1 < len(text) && text[i+1] == '"':
			b.WriteByte('"')
			i++
		case quoted && c == '"':
			quoted = false
		case quoted:
			b.WriteByte(c)
		case c == '"' && !begun:
			quoted, begun = true, true
		case c == sep:
			endCell()
		case c == '\n':
			endCell()
			rows = append(rows, row)
			row = nil
		default:
			begun = true
			b.WriteByte(c)
		}
	}
	endCell()
	return append(rows, row)
}

// cellClean trims a text, takes the guard off it and characters that no card
// should hold out of it.
func cellClean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u00a0':
			return ' '
		case r < ' ' || r == 0x7f || r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.TrimSpace(table.Unguard(strings.TrimSpace(s)))
	if len(s) > model.MaxText {
		s = strings.ToValidUTF8(s[:model.MaxText], "")
	}
	return s
}
