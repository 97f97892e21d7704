package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/sample/sampletest"
	"touchline/source"
)

// The samples that come from tables hold exactly the tables' cards, each in
// its lane and step; only links, marks and records were added by hand.
func TestSamplesHoldTheirTables(t *testing.T) {
	for table, template := range map[string]string{
		"hotel-overnight": "hotel.en", "shoeshine": "shoeshine.en", "parking-permit": "parking-permit.en", "fast-food": "fast-food.en",
		"streetlight-actual-zh": "streetlight-actual.zh", "streetlight-designed-zh": "streetlight-designed.zh",
	} {
		r, err := source.Open(filepath.Join("..", "..", "..", "model", "sheet", "testdata", "tables", table+".csv"), source.Options{})
		if err != nil || len(r.Reading.Lost) > 0 {
			t.Fatalf("%s: %v %v", table, r.Reading, err)
		}
		imported := r.Doc
		name, lang, _ := strings.Cut(template, ".")
		drawn := sampletest.Template(t, name, lang)
		if got, want := cellsOf(drawn), cellsOf(imported); got != want {
			t.Errorf("%s\n%s\n%s\n%s", template, got, table, want)
		}
	}
}

// cellsOf is a document's names and cards, lane by lane.
func cellsOf(d *model.Document) string {
	var b strings.Builder
	for _, p := range d.Phases {
		b.WriteString(p.Name + ":")
		for _, s := range p.Steps {
			b.WriteString(" [" + s.Name + "]")
		}
		b.WriteString("\n")
	}
	for _, l := range d.Lanes {
		if l.Role.Derived() {
			continue
		}
		b.WriteString(string(l.Role) + " " + l.Name + "\n")
		for _, s := range d.Steps() {
			b.WriteString("  |")
			for _, id := range d.Cell(l.ID, s.ID) {
				b.WriteString(" " + d.Card(id).Text + ";")
			}
			b.WriteString("\n")
		}
	}
	return strings.ToLower(b.String())
}
