package handout_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

func made(t testing.TB, d *model.Document, preset string, change func(*handout.Options)) *handout.Book {
	t.Helper()
	p, ok := handout.PresetNamed(preset)
	if preset == "all" {
		p, ok = handout.Preset{Kinds: handout.Kinds}, true
	}
	if !ok {
		t.Fatal("no preset", preset)
	}
	o := handout.Options{Kinds: p.Kinds, Names: true, Course: "Course", Teacher: "Wang", Date: "2026-11-27"}
	if change != nil {
		change(&o)
	}
	b, err := handout.Make(context.Background(), d, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// texts is every text of a page.
func texts(p canvas.Page) (out []*canvas.Text) {
	for _, g := range canvastest.Flat(p).Groups {
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok {
				out = append(out, t)
			}
		}
	}
	return out
}

// TestPagesCanBeRead: on every page of every sample, in both languages, no text
// is smaller than the least size, cut, under something, on another or crossed.
func TestPagesCanBeRead(t *testing.T) {
	for _, tpl := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			b := made(t, sampletest.Template(t, tpl.Name, lang), "all", nil)
			for i, p := range b.Pages {
				least := math.Inf(1)
				for _, w := range texts(p) {
					least = min(least, w.Size)
				}
				if least < typeset.Print.Small-0.005 {
					t.Errorf("%s %s page %d: text of %.2f pt", tpl.Name, lang, i+1, least)
				}
				for _, fault := range canvastest.Unreadable(canvastest.Flat(p)) {
					t.Errorf("%s %s page %d: %s", tpl.Name, lang, i+1, fault)
				}
			}
		}
	}
}

// TestContentsSayWhereThingsAre: each entry's first page has its title, and
// the cover says that page.
func TestContentsSayWhereThingsAre(t *testing.T) {
	b := made(t, sampletest.Template(t, "bank", "zh"), "handout", nil)
	last := 1 // the cover
	for _, e := range b.Entries {
		if e.First != last+1 || e.Last < e.First {
			t.Errorf("%s is on pages %d to %d, what is before it ends on %d", e.Kind, e.First, e.Last, last)
		}
		last = e.Last
		if e.Kind == handout.Phases || e.Kind == handout.Touchpoints {
			continue // each page has a title of its own
		}
		if all := say(b.Pages[e.First-1]); !strings.Contains(all, e.Title) {
			t.Errorf("page %d does not say %q: %s", e.First, e.Title, all)
		}
	}
	if last != len(b.Pages) {
		t.Errorf("the contents end on page %d of %d", last, len(b.Pages))
	}
}

func say(p canvas.Page) string {
	var all []string
	for _, w := range texts(p) {
		all = append(all, w.Source)
	}
	return strings.Join(all, "\n")
}

// TestLinksLeadWhereTheyShould: a tag leads to the page on which its card
// stands.
func TestLinksLeadWhereTheyShould(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	b := made(t, d, "handout", nil)
	links := 0
	for i, p := range b.Pages {
		for _, pl := range p.Placed {
			for _, g := range pl.Scene.Groups {
				if g.Page == 0 {
					continue
				}
				links++
				if g.Page == i+1 || g.Page > len(b.Pages) {
					t.Errorf("page %d has a link to page %d of %d", i+1, g.Page, len(b.Pages))
					continue
				}
				id, ok := strings.CutPrefix(string(g.Owner), "card:")
				if !ok {
					continue
				}
				if name := strings.Fields(d.Card(model.CardID(id)).Text)[0]; !strings.Contains(say(b.Pages[g.Page-1]), name) {
					t.Errorf("page %d: %q leads to page %d, which does not say it", i+1, name, g.Page)
				}
			}
		}
	}
	if links < 20 {
		t.Errorf("only %d links", links)
	}
}

// TestAnExerciseDoesNotHoldItsKey: a card that was taken away is said once, at
// the foot, and nowhere in the file of the students is its letter beside its
// number.
func TestAnExerciseDoesNotHoldItsKey(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	student, teacher := made(t, d, "exercise", nil), made(t, d, "teacher", nil)
	all, theme := "", compose.Themes()[0]
	for _, p := range student.Pages {
		for _, pl := range p.Placed {
			for _, g := range pl.Scene.Groups {
				if g.Page > 0 {
					t.Errorf("a click on %s leads away from the exercise", g.Owner)
				}
			}
		}
		for _, g := range canvastest.Flat(p).Groups {
			for _, it := range g.Items {
				if box, ok := it.(*canvas.Box); ok && (box.Fill == theme.Truth || box.Fill == theme.Fail) {
					t.Errorf("%s shows its mark, which is to be found", g.Owner)
				}
			}
		}
		all += say(p) + "\n"
		for _, w := range texts(p) {
			if strings.Contains(w.Source, "教师") && w.Size < 9 && w.Color == canvas.RGB(0xFFFFFF) {
				t.Errorf("the students' page says %q", w.Source)
			}
		}
	}
	taken := 0
	for _, c := range d.CardsInOrder() {
		if l := d.Lane(c.Lane); l.Role != model.RoleFrontstage && l.Role != model.RoleBackstage {
			continue
		}
		name := strings.Join(strings.Fields(c.Text), " ")
		n := strings.Count(all, name)
		if n != 1 {
			t.Errorf("%q is said %d times", name, n)
		}
		taken++
	}
	if taken < 8 {
		t.Fatalf("only %d cards to take", taken)
	}
	if key := say(teacher.Pages[len(teacher.Pages)-1]); !strings.Contains(key, "仅供教师") {
		t.Error("the teacher's last page is not the key")
	}
}

// TestTheSameSeedShufflesAlike and another one otherwise.
func TestTheSameSeedShufflesAlike(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	seeded := func(seed uint64) string {
		return say(made(t, d, "exercise", func(o *handout.Options) { o.Seed = seed }).Pages[0])
	}
	first := seeded(7)
	if seeded(7) != first {
		t.Error("one seed gives two exercises")
	}
	if first == seeded(8) {
		t.Error("two seeds give one exercise")
	}
}

// TestALargeBlueprintFlows: of hundreds of touchpoints each stands in the list,
// and pages say their own numbers.
func TestALargeBlueprintFlows(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	d := sample.Make(600, 5, model.Chinese)
	b := made(t, d, "handout", nil)
	all := ""
	for _, p := range b.Pages {
		all += say(p) + "\n"
	}
	for _, c := range d.CardsInOrder() {
		if c.Touch == nil {
			continue
		}
		if name := strings.Join(strings.Fields(c.Text), " "); !strings.Contains(all, name) {
			t.Errorf("%q is on no page", name)
		}
	}
}

func TestNothingToShowIsSaid(t *testing.T) {
	empty := model.New(model.Parts{Head: &model.Head{}})
	if _, err := handout.Make(context.Background(), empty, handout.Options{Kinds: []handout.Kind{handout.Risks, handout.Plan}}); err == nil {
		t.Error("pages of nothing")
	}
	for _, p := range handout.Presets() {
		if _, err := handout.Make(context.Background(), sampletest.Template(t, "classic", "en"), handout.Options{Kinds: p.Kinds}); err != nil && p.Name != "exercise" && p.Name != "dashboard" { // of a map without cards there is neither
			t.Errorf("%s of a bare template: %v", p.Name, err)
		}
	}
}

// TestItCanBeStopped: whoever asked may change their mind.
func TestItCanBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := handout.Make(ctx, sampletest.Template(t, "bank", "en"), handout.Options{Kinds: handout.Kinds}); err == nil {
		t.Error("it went on")
	}
}
