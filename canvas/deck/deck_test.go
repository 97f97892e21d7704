package deck_test

import (
	"context"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/telling"
	"touchline/model/file"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

func made(t testing.TB, d *model.Document, o deck.Options) *deck.Deck {
	t.Helper()
	k, err := deck.Make(context.Background(), d, o)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

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

func sayings(p canvas.Page) string {
	var all []string
	for _, t := range texts(p) {
		all = append(all, t.Source)
	}
	return strings.Join(all, "\n")
}

// frames is the frame of the program, and those of templates as programs for
// slides begin with, in both sizes.
var frames = map[string]deck.Frame{
	"own":    {},
	"narrow": {Width: 720},
	"16:9": {
		Width: 960, Title: canvas.Rect{X: 66, Y: 28, W: 828, H: 76}, Body: canvas.Rect{X: 66, Y: 108, W: 828, H: 384},
		Foot: canvas.Rect{X: 318, Y: 500, W: 324, H: 28}, Number: canvas.Rect{X: 678, Y: 500, W: 216, H: 28},
		CoverTitle: canvas.Rect{X: 120, Y: 88, W: 720, H: 188}, CoverText: canvas.Rect{X: 120, Y: 283, W: 720, H: 130},
	},
	"4:3": {
		Width: 720, Title: canvas.Rect{X: 36, Y: 22, W: 648, H: 76}, Body: canvas.Rect{X: 36, Y: 102, W: 648, H: 388},
		Number: canvas.Rect{X: 516, Y: 500, W: 168, H: 28},
	},
}

// On every slide of every sample, in both languages and in every frame, no text is
// under 14 pt, cut, under something, on another or crossed; none is beside the
// slide, and none of the blueprint above or below the body of a template.
func TestSlidesCanBeRead(t *testing.T) {
	for _, tpl := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			d := sampletest.Template(t, tpl.Name, lang)
			if len(d.Steps()) == 0 {
				continue
			}
			for name, f := range frames {
				k := made(t, d, deck.Options{Course: "Service design", Teacher: "Wang", Date: "2026-11-27", Frame: f})
				for i, p := range k.Pages {
					readable(t, tpl.Name+"."+lang+", "+name+", slide "+strconv.Itoa(i+1)+" "+p.Title, p, f)
				}
			}
		}
	}
}

func readable(t *testing.T, where string, p canvas.Page, f deck.Frame) {
	t.Helper()
	least := math.Inf(1)
	for _, w := range texts(p) {
		least = min(least, w.Size)
		if r := canvas.ItemBounds(w); r.X < -1 || r.Right() > p.Size.W+1 {
			t.Errorf("%s: %q is beside the slide", where, w.Source)
		}
	}
	if least < deck.Least-1e-6 {
		t.Errorf("%s: a text of %.1f pt", where, least)
	}
	for _, fault := range canvastest.Unreadable(canvastest.Flat(p)) {
		t.Errorf("%s: %s", where, fault)
	}
	if f.Body.Empty() || p.Cover {
		return
	}
	for _, g := range canvastest.Flat(p).Groups {
		switch g.As.(type) {
		case canvas.Heading, canvas.Foot, canvas.PageNumber:
			continue
		}
		for _, it := range g.Items {
			if r := canvas.ItemBounds(it); r.Y < f.Body.Y-3 || r.Bottom() > f.Body.Bottom()+6 {
				t.Errorf("%s: something of %q stands from %.0f to %.0f", where, g.Owner, r.Y, r.Bottom())
			}
		}
	}
}

// A map that is built up keeps every place: what was there stands where it
// stood, and each slide shows more cards than the one before.
func TestWhatIsBuiltUpStays(t *testing.T) {
	k := made(t, sampletest.Template(t, "bank", "en"), deck.Options{})
	type seen struct {
		at map[canvas.Owner]canvas.Rect
		n  int
	}
	before := map[string]seen{}
	built := 0
	for _, p := range k.Pages {
		now := seen{at: map[canvas.Owner]canvas.Rect{}}
		for _, g := range canvastest.Flat(p).Groups {
			if !strings.HasPrefix(string(g.Owner), "card:") {
				continue
			}
			for _, it := range g.Items {
				if b, ok := it.(*canvas.Box); ok {
					now.at[g.Owner] = b.Rect
					now.n++
				}
			}
		}
		if was, ok := before[p.Title]; ok && len(now.at) > 0 && len(was.at) > 0 {
			built++
			if len(now.at) <= len(was.at) {
				t.Errorf("%q: %d cards after %d", p.Title, len(now.at), len(was.at))
			}
			for o, r := range was.at {
				if now.at[o] != r {
					t.Errorf("%q: %s was at %v and is at %v", p.Title, o, r, now.at[o])
				}
			}
		}
		before[p.Title] = now
	}
	if built < 6 {
		t.Errorf("only %d slides go on from one before", built)
	}
}

// Each moment of truth and each fail point has a slide of its own.
func TestMarksHaveTheirSlides(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	k := made(t, d, deck.Options{})
	titles := map[string]bool{}
	for _, p := range k.Pages {
		titles[p.Title] = true
	}
	for _, c := range d.CardsInOrder() {
		if name := strings.Join(strings.Fields(c.Text), " "); c.Marks&(model.MarkTruth|model.MarkFail) != 0 && !titles[name] {
			t.Errorf("no slide of %q", name)
		}
	}
}

// The exercise holds nothing of its key but in the notes.
func TestTheKeyIsInTheNotesAlone(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		k := made(t, sampletest.Template(t, "bank", lang), deck.Options{Lang: model.English})
		found := false
		for _, p := range k.Pages {
			if p.Title != "Which card goes where?" {
				continue
			}
			found = true
			if !strings.Contains(p.Notes, "1 = ") {
				t.Error("no key in the notes")
			}
			told := "" // of arrows, to who has the slide read aloud
			for _, g := range canvastest.Flat(p).Groups {
				if strings.HasPrefix(string(g.Owner), "link:") {
					told += g.Note + "\n"
					g.Note = ""
				}
				if g.URL != "" || g.Note != "" || g.Page != 0 {
					t.Errorf("%s leads on", g.Owner)
				}
				for _, it := range g.Items {
					if w, ok := it.(*canvas.Text); ok && strings.HasPrefix(string(g.Owner), "card:") && len(w.Source) <= 1 && !strings.Contains("123456", w.Source) {
						t.Errorf("a blank says %q", w.Source)
					}
				}
			}
			for i := range 3 {
				n := string(rune('1' + i))
				_, rest, _ := strings.Cut(p.Notes, n+" = ")
				_, name, _ := strings.Cut(strings.SplitN(rest, "\n", 2)[0], ": ")
				if c := strings.Count(strings.ReplaceAll(sayings(p), "\n", " "), name); c != 1 {
					t.Errorf("%q stands %d times on the slide, not once among the choices", name, c)
				}
				if strings.Contains(told, name) {
					t.Errorf("an arrow tells that %q is at its end", name)
				}
			}
		}
		if !found {
			t.Error("no exercise")
		}
	}
}

// The same seed gives the same exercise, another one another.
func TestSeeds(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	notes := func(seed uint64) string {
		k := made(t, d, deck.Options{Seed: seed})
		for _, p := range k.Pages {
			if p.Title == "Which card goes where?" {
				return p.Notes
			}
		}
		return ""
	}
	if first, again := notes(1), notes(1); first != again {
		t.Error("one seed gives two exercises")
	}
	others := 0
	for s := range uint64(8) {
		if notes(s) != notes(1) {
			others++
		}
	}
	if others == 0 {
		t.Error("all seeds give one exercise")
	}
}

// Slides of a phase are one section, in the order of the phases.
func TestSectionsFollowThePhases(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	k := made(t, d, deck.Options{})
	var got []string
	for _, p := range k.Pages {
		if len(got) == 0 || got[len(got)-1] != p.Section {
			got = append(got, p.Section)
		}
	}
	want := []string{d.Head.Title}
	for _, ph := range d.Phases {
		want = append(want, ph.Name)
	}
	want = append(want, "Practice")
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("sections %q", got)
	}
	for _, m := range k.Marks {
		if m.Page < 1 || m.Page > len(k.Pages) || m.Title == "" {
			t.Errorf("the mark %+v leads nowhere", m)
		}
	}
}

func TestAnEmptyDocumentSaysSo(t *testing.T) {
	_, err := deck.Make(context.Background(), model.New(model.Parts{}), deck.Options{})
	if f, ok := err.(*model.Fault); !ok || f.Key != "deck.nothing" {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := deck.Make(ctx, sampletest.Template(t, "bank", "en"), deck.Options{}); err == nil {
		t.Error("it does not end when asked")
	}
}

// Making slides changes nothing of the document.
func TestTheDocumentStays(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	before := string(file.Encode(d))
	made(t, d, deck.Options{})
	if string(file.Encode(d)) != before {
		t.Error("the document changed")
	}
}

// Whatever a document is like, its slides are made, and every page has its number
// and a size.
func TestSlidesOfAnyDocument(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := sample.Make(rapid.IntRange(1, 60).Draw(r, "cards"), rapid.Uint64Range(1, 50).Draw(r, "seed"), model.Chinese)
		k, err := deck.Make(context.Background(), d, deck.Options{Theme: compose.Themes()[rapid.IntRange(0, 1).Draw(r, "theme")]})
		if err != nil {
			r.Fatal(err)
		}
		for i, p := range k.Pages {
			if p.Number != i+1 || p.Size != deck.Size || p.Title == "" {
				r.Fatalf("slide %d is %d %v %q", i+1, p.Number, p.Size, p.Title)
			}
		}
	})
}

// The marks of the map would give the answer away: an exercise shows none.
func TestAnExerciseShowsNoMarks(t *testing.T) {
	theme := compose.Themes()[0]
	marked, exercises := 0, 0
	for _, p := range made(t, sampletest.Template(t, "bank", "en"), deck.Options{}).Pages {
		exercise := p.Title == "Which card goes where?"
		if exercise {
			exercises++
		}
		for _, g := range canvastest.Flat(p).Groups {
			for _, it := range g.Items {
				if b, ok := it.(*canvas.Box); ok && (b.Fill == theme.Truth || b.Fill == theme.Fail) {
					marked++
					if exercise {
						t.Errorf("%s has its mark", g.Owner)
					}
				}
			}
		}
	}
	if marked == 0 || exercises != 1 {
		t.Errorf("%d marks on other slides, %d exercises", marked, exercises)
	}
}

// A change is told over what it is today.
func TestAChangeIsTold(t *testing.T) {
	ten, three := 10.0, 3.0
	d := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Name: "Apply", Steps: []*model.Step{{ID: "s", Name: "Fill in"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{{
			ID: "c", Lane: "l", Step: "s", Span: 1, Kind: model.KindAction, Text: "Fill in",
			Touch: &model.Touchpoint{Metrics: []model.Metric{{Name: "fields", Measured: &ten, Target: &three}}},
		}},
	})
	said := ""
	for _, p := range made(t, d, deck.Options{}).Pages {
		if p.Title == "What is to improve" {
			said = sayings(p)
		}
	}
	for _, want := range []string{"fields", "10", "3", "−70%"} {
		if !strings.Contains("\n"+said+"\n", "\n"+want+"\n") {
			t.Errorf("%q is not told in %q", want, said)
		}
	}
}

// kindsOf is the kinds of the slides, each run once.
func kindsOf(k *deck.Deck) (out []handout.Kind) {
	for _, s := range k.Slides {
		if n := len(out); n == 0 || out[n-1] != s.Kind {
			out = append(out, s.Kind)
		}
	}
	return out
}

// Kinds stand in the order that is asked for; those of a phase that stand beside
// one another go phase by phase, and one that stands alone by itself.
func TestKindsInTheirOrder(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	k := made(t, d, deck.Options{Kinds: []handout.Kind{deck.Remember, deck.Moments, deck.Title, deck.Fails, deck.Phases}})
	got := kindsOf(k)
	if len(got) < 6 || !slices.Equal(got[:3], []handout.Kind{deck.Remember, deck.Moments, deck.Title}) {
		t.Errorf("the kinds are %v", got)
	}
	if slices.Contains(got[3:], deck.Moments) || slices.Contains(got, deck.Overview) {
		t.Errorf("a kind stands where it was not asked for: %v", got)
	}
	fails := 0
	for _, kind := range got[3:] {
		if kind == deck.Fails {
			fails++
		}
	}
	if fails < 2 {
		t.Errorf("fail points do not follow phase by phase: %v", got)
	}
	last := 0
	for _, s := range k.Spans {
		if s.First != last+1 || s.Last < s.First {
			t.Errorf("a span %+v after slide %d", s, last)
		}
		last = s.Last
	}
	if last != len(k.Pages) {
		t.Errorf("spans end at %d of %d", last, len(k.Pages))
	}
}

// A slide that is left out is gone, all others are as they were but for their
// numbers, and no mark leads to another slide than its own.
func TestSlidesLeftOutOneByOne(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	all := made(t, d, deck.Options{})
	seen := map[string]bool{}
	for _, s := range all.Slides {
		if seen[s.ID] {
			t.Errorf("two slides are %q", s.ID)
		}
		seen[s.ID] = true
	}
	for i, gone := range all.Slides {
		k := made(t, d, deck.Options{Without: []string{gone.ID}})
		if len(k.Pages) != len(all.Pages)-1 || len(k.Slides) != len(all.Slides) || k.Slides[i].Number != 0 {
			t.Fatalf("without %q there are %d slides of %d", gone.ID, len(k.Pages), len(all.Pages))
		}
		for j, p := range k.Pages {
			was := all.Pages[j]
			if j >= i {
				was = all.Pages[j+1]
			}
			if p.Title != was.Title || p.Number != j+1 || p.Notes != was.Notes {
				t.Errorf("without %q slide %d is %q", gone.ID, j+1, p.Title)
			}
		}
		for _, m := range k.Marks {
			if m.Level == 1 && k.Pages[m.Page-1].Title != m.Title {
				t.Errorf("without %q the mark %q leads to %q", gone.ID, m.Title, k.Pages[m.Page-1].Title)
			}
		}
	}
	var none []string
	for id := range seen {
		none = append(none, id)
	}
	if _, err := deck.Make(context.Background(), d, deck.Options{Without: none}); !faulty(err, "deck.none") {
		t.Errorf("without any slide: %v", err)
	}
	if _, err := deck.Make(context.Background(), d, deck.Options{Kinds: []handout.Kind{}}); !faulty(err, "deck.none") {
		t.Errorf("without any kind: %v", err)
	}
}

func faulty(err error, key string) bool {
	f, ok := err.(*model.Fault)
	return ok && f.Key == key
}

// With an earlier blueprint, the slides of what changes say what both come to, each
// figure that differs once; without one they say what improvements aim at.
func TestBeforeAndAfter(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		before, after := sampletest.Template(t, "streetlight-actual", lang), sampletest.Template(t, "streetlight-designed", lang)
		k := made(t, after, deck.Options{Before: before, Kinds: []handout.Kind{deck.Changes}})
		said := ""
		for i, p := range k.Pages {
			said += "\n" + sayings(p)
			readable(t, "slide "+strconv.Itoa(i+1), p, deck.Frame{})
		}
		said += "\n"
		tell, told := telling.Teller{Lang: model.Lang(lang)}, 0
		for _, f := range compare.Of(before, after).Figures {
			by, _ := f.Difference()
			differs := by != nil && *by != 0
			if says := strings.Count(said, "\n"+tell.Figure(f)+"\n"); (says == 1) != differs {
				t.Errorf("%s: %q is said %d times, and differs: %v", lang, tell.Figure(f), says, differs)
			}
			if differs {
				told++
				for _, v := range []string{tell.Value(f, f.Before), tell.Value(f, f.After), tell.Difference(f)} {
					if !strings.Contains(said, "\n"+v+"\n") {
						t.Errorf("%s: of %q %q is not said", lang, tell.Figure(f), v)
					}
				}
			}
		}
		if told < 3 {
			t.Errorf("%s: only %d figures differ", lang, told)
		}
		if _, err := deck.Make(t.Context(), after, deck.Options{Before: after, Kinds: []handout.Kind{deck.Changes}}); !faulty(err, "deck.none") {
			t.Errorf("%s: beside itself: %v", lang, err)
		}
	}
}

// A logo stands in the foot of every slide but the first, between the line and the
// number, and nothing lies on it.
func TestALogoInTheFoot(t *testing.T) {
	for _, size := range [][2]int{{400, 100}, {50, 200}, {4000, 100}} {
		k := made(t, sampletest.Template(t, "bank", "en"), deck.Options{
			Note: strings.Repeat("confidential ", 20), Logo: &canvas.Bitmap{ID: "x", Type: "image/png", Width: size[0], Height: size[1], Data: []byte("x")},
		})
		for i, p := range k.Pages {
			var logo canvas.Rect
			var rest []canvas.Rect
			for _, g := range canvastest.Flat(p).Groups {
				for _, it := range g.Items {
					if _, ok := g.As.(canvas.Branding); ok {
						logo = canvas.ItemBounds(it)
					} else {
						rest = append(rest, canvas.ItemBounds(it))
					}
				}
			}
			if logo.Empty() != p.Cover {
				t.Fatalf("slide %d has a logo at %v", i+1, logo)
			}
			for _, r := range rest {
				if !p.Cover && r.Overlaps(logo) {
					t.Errorf("slide %d: something at %v lies on the logo at %v", i+1, r, logo)
				}
			}
			if !p.Cover && (logo.H > 23 || logo.W > 121 || logo.Bottom() > 540) {
				t.Errorf("slide %d: the logo is at %v", i+1, logo)
			}
		}
	}
}

// TestSlidesCostInProportion: cards that are added to many ask for as much memory
// as those that are added to few. Each part of the map was looked for among all
// cards, and each phase put all of them into their order anew: it was nearly
// three times as much for twice as many.
func TestSlidesCostInProportion(t *testing.T) {
	asked := func(cards int) uint64 {
		d := sample.Make(cards, 1, model.Chinese)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		made(t, d, deck.Options{Kinds: []handout.Kind{deck.Phases, deck.Moments, deck.Fails}})
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	asked(10) // fonts and words are read
	few, some, many := asked(400), asked(800), asked(1600)
	if k := float64(many-some) / float64(some-few); k > 2.4 {
		t.Errorf("400 cards ask for %d KB, 800 for %d, 1,600 for %d: the last ones for %.1f times as much", few>>10, some>>10, many>>10, k)
	}
}
