package sample

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
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
