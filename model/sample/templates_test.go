package sample

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"touchline/assets"
	"touchline/model"
	"touchline/model/file"
)

var update = flag.Bool("update", false, "write the templates anew")

// drawings are the templates by name, as assets.Templates lists them.
var drawings = map[string]func(*drawing){
	"bank": bank, "hotel": hotel, "shoeshine": shoeshine,
	"streetlight-designed": streetlightDesigned, "streetlight-actual": streetlightActual,
	"car-dealer": carDealer, "telecom-hall": telecomHall,
	"parking-permit": parkingPermit, "fast-food": fastFood,
	"classic": classic, "people-technology": peopleTechnology, "two-customers": twoCustomers, "training": training,
}

func TestTemplatesAreAsDrawn(t *testing.T) {
	listed := 0
	for _, tpl := range assets.Templates() {
		how := drawings[tpl.Name]
		if how == nil {
			t.Errorf("%s is listed and not drawn", tpl.Name)
			continue
		}
		listed++
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			name := tpl.Name + "." + string(lang) + ".blueprint"
			want := file.Encode(draw(tpl.Name, lang, how))
			if *update {
				if err := os.WriteFile(filepath.Join("..", "..", "assets", "templates", name), want, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			got, ok := assets.Template(tpl.Name, string(lang))
			if !ok || !bytes.Equal(got, want) {
				t.Errorf("%s is not what its drawing gives: run with -update", name)
			}
		}
	}
	if listed != len(drawings) {
		t.Errorf("%d templates are listed, %d drawn", listed, len(drawings))
	}
}

func TestTemplatesAreSound(t *testing.T) {
	if *update {
		t.Skip("the program holds the old ones until it is built anew")
	}
	for _, tpl := range assets.Templates() {
		var shapes []string
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			data, _ := assets.Template(tpl.Name, string(lang))
			d, report, err := file.Decode(data)
			if err != nil {
				t.Errorf("%s %s: %v", tpl.Name, lang, err)
				continue
			}
			if !report.Clean() {
				t.Errorf("%s %s: %+v", tpl.Name, lang, report)
			}
			if p := d.Check(); len(p) > 0 {
				t.Errorf("%s %s: %+v", tpl.Name, lang, p)
			}
			if d.Head.Language != lang || d.Head.Title == "" {
				t.Errorf("%s %s: head %+v", tpl.Name, lang, d.Head)
			}
			if lang == model.English {
				noChinese(t, tpl.Name, data)
			}
			shapes = append(shapes, shape(d))
		}
		if len(shapes) == 2 && shapes[0] != shapes[1] {
			t.Errorf("%s differs between the languages:\n%s\n%s", tpl.Name, shapes[0], shapes[1])
		}
	}
}

// The welcome sample shows what a record can hold: it has each field of each
// table somewhere, and ten touchpoints at least that say who does what how
// well.
func TestTheBankHasEveryField(t *testing.T) {
	d := draw("bank", model.Chinese, bank)
	text := string(file.Encode(d))
	has := func(key string) {
		if !strings.Contains(text, `"`+key+`": `) {
			t.Errorf("no record of the bank says its %s", key)
		}
	}
	for _, f := range model.TouchFields {
		has(f.Key)
	}
	for _, f := range model.TierStandardFields {
		has(f.Key)
	}
	for _, f := range model.QualityFields {
		has(f.Key)
	}
	for _, f := range model.MetricFields {
		has(f.Key)
	}
	for _, f := range model.ImprovementFields {
		has(f.Key)
	}
	for _, key := range []string{"acceptedTime", "currency", "price", "rates", "weights"} {
		has(key)
	}
	whole := 0
	for _, c := range d.CardsInOrder() {
		if x := c.Touch; x != nil && x.Class != "" && x.Owner != "" && x.Standard != "" {
			whole++
		}
	}
	if whole < 10 {
		t.Errorf("%d touchpoints have class, owner and standard", whole)
	}
	// The figures of published cases: fields 10 → 3, time −70 %, steps 3 → 1,
	// given up 70 → 50 %, handling time −50 %.
	var changes [][2]float64
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil {
			for _, i := range c.Touch.Improvements {
				changes = append(changes, [2]float64{*i.Baseline, *i.Target})
			}
		}
	}
	for _, want := range [][2]float64{{10, 3}, {100, 30}, {3, 1}, {70, 50}, {100, 50}} {
		if !slices.Contains(changes, want) {
			t.Errorf("no improvement goes from %v to %v", want[0], want[1])
		}
	}
}

func noChinese(t *testing.T, name string, data []byte) {
	t.Helper()
	for line := range strings.Lines(string(data)) {
		for _, r := range line {
			if unicode.Is(unicode.Han, r) {
				t.Errorf("%s: Chinese in the English file: %s", name, line)
				break
			}
		}
	}
}

// shape is a document without its words.
func shape(d *model.Document) string {
	var b strings.Builder
	for _, p := range d.Phases {
		fmt.Fprintf(&b, "%s %d steps\n", p.ID, len(p.Steps))
	}
	for _, l := range d.Lanes {
		fmt.Fprintf(&b, "%s %s follows %s\n", l.ID, l.Role, l.Follows)
	}
	for _, c := range d.CardsInOrder() {
		fmt.Fprintf(&b, "%s %s %s %s %s %d %t", c.ID, c.Lane, c.Step, c.Rank, c.Kind, c.Marks, c.Touch != nil)
		if c.Touch != nil && c.Touch.Feeling != nil {
			fmt.Fprintf(&b, " %g", *c.Touch.Feeling)
		}
		fmt.Fprintln(&b)
	}
	for _, l := range d.LinksInOrder() {
		fmt.Fprintf(&b, "%s %s %s %s %t %t\n", l.ID, l.From, l.To, l.Kind, l.Loop, l.Label != "")
	}
	for _, s := range d.Stickies() {
		fmt.Fprintf(&b, "%s %s %s\n", s.ID, s.Lane, s.Step)
	}
	return b.String()
}

// TestSamplesAreWellSet: what is drawn of them has the apostrophes and quotes of
// print, not those of a typewriter.
func TestSamplesAreWellSet(t *testing.T) {
	straight := regexp.MustCompile(`[A-Za-z]'|\\"`)
	for _, info := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			data, _ := assets.Template(info.Name, lang)
			if at := straight.FindIndex(data); at != nil {
				t.Errorf("%s.%s: %q", info.Name, lang, data[max(0, at[0]-20):min(len(data), at[1]+20)])
			}
		}
	}
}
