package source_test

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"touchline/export"
	"touchline/model"
	"touchline/model/sample/sampletest"
	"touchline/source"
)

// templates are documents to send out and back.
func templates(t *testing.T) map[string]*model.Document {
	t.Helper()
	all := map[string]*model.Document{}
	for _, name := range []string{"bank.en", "bank.zh", "hotel.en", "parking-permit.en", "streetlight-actual.zh"} {
		base, lang, _ := strings.Cut(name, ".")
		d := sampletest.Template(t, base, lang)
		all[name] = d
	}
	return all
}

// back is a document after an export to a format and an import from it.
func back(t *testing.T, d *model.Document, format string) (*model.Document, source.Result) {
	t.Helper()
	var b bytes.Buffer
	if _, err := export.Run(context.Background(), &b, export.Job{Doc: d, Format: format}, nil); err != nil {
		t.Fatal(format, err)
	}
	f, _ := export.FormatNamed(format)
	r, err := source.Bytes("a"+f.Extension, b.Bytes(), source.Options{})
	if err != nil {
		t.Fatalf("%s: %v\n%s", format, err, b.String())
	}
	return r.Doc, r
}

// only keeps the lines of a sketch that a format holds.
func only(s string, drop func(line string) bool) string {
	var kept []string
	for _, l := range strings.Split(s, "\n") {
		if !drop(l) {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}

// named gives lanes without names those that are shown.
func named(d *model.Document) string {
	return strings.NewReplacer(`evidence ""`, `evidence "Physical evidence"`).Replace(sketch(d))
}

// bare is a sketch without records, kinds and what lanes follow.
func bare(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if at := strings.Index(l, " {\""); at > 0 {
			l = l[:at]
		}
		l, _, _ = strings.Cut(l, " follows ")
		for _, k := range []string{" decision", " system", " picture"} {
			l = strings.TrimSuffix(l, k)
		}
		lines[i] = l
	}
	return strings.Join(lines, "\n")
}

// TestWorkbookRoundTrip: a workbook brings back what went out, with ids,
// records, links and figures; what it cannot hold was told.
func TestWorkbookRoundTrip(t *testing.T) {
	for name, d := range templates(t) {
		got, r := back(t, d, "xlsx")
		clean := func(s string) string { return subName.ReplaceAllString(plainKinds(s), "") }
		if a, b := clean(named(d)), clean(named(got)); a != b {
			t.Errorf("%s went out as\n%s\nand came back as\n%s", name, a, b)
		}
		for _, c := range d.CardsInOrder() {
			if d.Lane(c.Lane).Role.Service() && got.Card(c.ID) == nil {
				t.Errorf("%s: the card %s %q has another id", name, c.ID, c.Text)
			}
		}
		if n := r.Reading.LeftOut(); n > 0 {
			t.Errorf("%s: %d left out: %v", name, n, r.Reading.Lost)
		}
	}
}

// subName is what the tables have no place for, and say so: second names,
// lists of standards.
var subName = regexp.MustCompile(` sub "[^"]*"|"tierStandards":\d+,`)

// plainKinds is a sketch without notes and the kinds of cards.
func plainKinds(s string) string {
	s = only(s, func(l string) bool { return strings.HasPrefix(l, "note at ") })
	return strings.NewReplacer("\" decision", "\"", "\" system", "\"", "\" picture", "\"").Replace(s)
}

// TestTableRoundTrip: separated values and Markdown bring back the grid.
func TestTableRoundTrip(t *testing.T) {
	for name, d := range templates(t) {
		for _, format := range []string{"csv", "md"} {
			got, _ := back(t, d, format)
			clean := func(s string) string {
				return bare(only(s, func(l string) bool {
					return strings.Contains(l, " → ") && strings.Contains(l, ": ") || strings.HasPrefix(l, "note at ") || !strings.HasPrefix(l, "  ") && strings.Contains(l, " → ")
				}))
			}
			a, b := clean(grid(d)), clean(grid(got))
			if a != b {
				t.Errorf("%s went out as %s of\n%s\nand came back as\n%s", name, format, a, b)
			}
		}
	}
}

// grid is a sketch of the grid and its cards alone.
func grid(d *model.Document) string {
	var b strings.Builder
	for _, p := range d.Phases {
		b.WriteString(p.Name + "\n")
		for _, s := range p.Steps {
			b.WriteString(" " + s.Name + "\n")
		}
	}
	for _, l := range d.Lanes {
		if l.Role.Derived() {
			continue
		}
		b.WriteString(string(l.Role) + "\n")
		for i, s := range d.Steps() {
			for _, id := range d.Cell(l.ID, s.ID) {
				b.WriteString(strings.Repeat(" ", i+1) + d.Card(id).Text + "\n")
			}
		}
	}
	return b.String()
}

// TestDrawingRoundTrip: drawings bring back lanes, cards in their order and
// links.
func TestDrawingRoundTrip(t *testing.T) {
	for name, d := range templates(t) {
		for _, format := range []string{"drawio", "bpmn", "mermaid"} {
			got, _ := back(t, d, format)
			count := func(d *model.Document) (roles string, cards []string, links int) {
				for _, l := range d.Lanes {
					if !l.Role.Derived() {
						roles += l.Name + ";"
						for _, s := range d.Steps() {
							for _, id := range d.Cell(l.ID, s.ID) {
								cards = append(cards, l.Name+": "+d.Card(id).Text)
							}
						}
					}
				}
				return roles, cards, d.LinkTable().Len()
			}
			r1, c1, n1 := count(d)
			r2, c2, n2 := count(got)
			if len(c1) != len(c2) || len(r2) == 0 || n2 < n1 {
				t.Errorf("%s as %s: lanes %s, %d cards, %d links came back as %s, %d, %d", name, format, r1, len(c1), n1, r2, len(c2), n2)
			}
			if format == "drawio" && (strings.Join(c1, "|") != strings.Join(c2, "|") || n1 != n2) {
				t.Errorf("%s as %s:\n%q\n%q", name, format, c1, c2)
			}
		}
	}
}

// TestEditedWorkbookComesBack: what was changed in a workbook of ours, texts,
// fields of the record and figures, is what Changes says, and makes of the
// document what it became; a workbook that was only opened changes nothing.
func TestEditedWorkbookComesBack(t *testing.T) {
	for name, d := range templates(t) {
		if _, r := back(t, d, "xlsx"); true {
			if all, _, unknown := r.Reading.Changes(d); len(all) > 0 {
				t.Errorf("%s: as it was it changes %v, and has strangers %d", name, all, len(unknown))
			}
		}
		next := d
		edited := 0
		for _, c := range d.CardsInOrder() {
			if c.Touch == nil || !d.Lane(c.Lane).Role.Service() || edited == 3 {
				continue
			}
			e := *c
			e.Touch = c.Touch.Clone()
			e.Text, e.Touch.Owner, e.Touch.Time = c.Text+" again", "Somebody else", 90
			for i := range e.Touch.Metrics {
				v := 77.0
				e.Touch.Metrics[i].Measured = &v
			}
			next = next.WithCard(&e)
			edited++
		}
		if edited == 0 {
			continue
		}
		_, r := back(t, next, "xlsx")
		all, cards, _ := r.Reading.Changes(d)
		if len(cards) != edited || len(all) < 3*edited {
			t.Errorf("%s: %d cards of %d changed: %v", name, len(cards), edited, all)
		}
		got := d.WithCards(cards)
		for _, c := range cards {
			if a, b := recordJSON(next.Card(c.ID).Touch), recordJSON(got.Card(c.ID).Touch); a != b || got.Card(c.ID).Text != next.Card(c.ID).Text {
				t.Errorf("%s: %s became\n%s\nwant\n%s", name, c.ID, b, a)
			}
			for i, m := range got.Card(c.ID).Touch.Metrics {
				if m.Measured == nil || *m.Measured != 77 {
					t.Errorf("%s: %s: metric %d is %v", name, c.ID, i, m.Measured)
				}
			}
		}
	}
}
