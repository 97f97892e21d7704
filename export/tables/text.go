package tables

import (
	"encoding/csv"
	"io"
	"strings"

	"touchline/model"
	"touchline/model/table"
)

// Loss is what a form cannot hold: the key of its sentence in the area
// "export", and how many there are.
type Loss struct {
	Key string
	N   int
}

// losses counts what the grid alone does not say.
func losses(d *model.Document, kept map[string]bool) []Loss {
	n := map[string]int{}
	for _, c := range d.CardsInOrder() {
		l := d.Lane(c.Lane)
		if c.Touch != nil && !c.Touch.Empty() {
			n["records"]++
			n["lists"] += lists(c.Touch)
		}
		if c.Span > 1 {
			n["spans"]++
		}
		if c.Kind != l.Role.DefaultKind() {
			n["kinds"]++
		}
		if strings.ContainsAny(c.Text, ";；") {
			n["parted"]++
		}
		if c.Picture != "" {
			n["pictures"]++
		}
	}
	for _, l := range d.Lanes {
		if l.Sub != "" {
			n["subs"]++
		}
	}
	n["links"], n["notes"] = d.LinkTable().Len(), len(d.Stickies())
	var all []Loss
	for _, key := range []string{"links", "records", "lists", "subs", "notes", "kinds", "spans", "parted", "pictures"} {
		if n[key] > 0 && !kept[key] {
			all = append(all, Loss{"export.not." + key, n[key]})
		}
	}
	return all
}

// lists counts the lists of records that have no sheet of their own.
func lists(t *model.Touchpoint) (n int) {
	for _, f := range model.TouchFields {
		if p, ok := f.Place.(model.RecordsAt[model.Touchpoint]); ok && p.Len(t) > 0 {
			switch f.Key {
			case "metrics", "quality", "improvements":
			default:
				n++
			}
		}
	}
	return n
}

// CSV writes the grid as separated values, in UTF-8 with a byte order mark: so
// spreadsheet programs open it as it is.
func CSV(w io.Writer, d *model.Document, lang model.Lang) ([]Loss, error) {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return nil, err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for _, row := range gridOf(d, lang).rows {
		for i, s := range row {
			row[i] = table.Guard(s)
		}
		if err := out.Write(row); err != nil {
			return nil, err
		}
	}
	out.Flush()
	return losses(d, nil), out.Error()
}

// Markdown writes the title and the grid as a table of Markdown.
func Markdown(w io.Writer, d *model.Document, lang model.Lang) ([]Loss, error) {
	var b strings.Builder
	if d.Head.Title != "" {
		b.WriteString("# " + escape(strings.ReplaceAll(d.Head.Title, "\n", " ")) + "\n\n")
	}
	for i, row := range gridOf(d, lang).rows {
		b.WriteByte('|')
		for _, s := range row {
			b.WriteString(" " + escape(s) + " |")
		}
		b.WriteByte('\n')
		if i == 0 {
			b.WriteString("|" + strings.Repeat("---|", len(row)) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return losses(d, nil), err
}

// escape keeps what a text says from being marks of Markdown.
func escape(s string) string {
	return strings.NewReplacer("\\", "\\\\", "|", "\\|", "\n", "<br>", "*", "\\*", "_", "\\_", "`", "\\`", "<", "&lt;", "[", "\\[", "]", "\\]", "&", "&amp;").Replace(s)
}
