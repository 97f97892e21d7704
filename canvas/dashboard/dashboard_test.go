package dashboard_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/dashboard"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

func inks(t *compose.Theme) typeset.Inks {
	return typeset.Inks{
		Ground: t.Ground, Ink: t.Ink, Muted: t.Muted, Hairline: t.Hairline, Quiet: t.Roles[model.RoleSupport].Ground,
		Accent: t.PhaseFrom, Bad: t.Warn, Good: t.Roles[model.RoleMetric].Text,
	}
}

func of(d *model.Document, lang model.Lang, theme int) *dashboard.Dashboard {
	t := compose.Themes()[theme]
	return dashboard.Of(d, dashboard.Options{Lang: lang, Theme: t, Inks: inks(t)})
}

// page draws a dashboard as on a page of A4.
func page(b *dashboard.Dashboard) *canvas.Scene {
	s := typeset.NewSheet(canvas.Size{W: 842, H: 595}, typeset.Print, inks(compose.Themes()[0]))
	b.Page(s, canvas.Rect{X: 34, Y: 74, W: 774, H: 487})
	return s.Scene
}

// said is all texts of a scene.
func said(s *canvas.Scene) string {
	var all []string
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok {
				all = append(all, t.Source)
			}
		}
	}
	return strings.Join(all, "|")
}

// TestEveryDashboardIsReadable, as a page and down a panel, of each sample in both
// languages and of large ones.
func TestEveryDashboardIsReadable(t *testing.T) {
	docs := map[string]*model.Document{}
	for _, lang := range words.Langs {
		for _, tpl := range assets.Templates() {
			docs[tpl.Name+"."+string(lang)] = sampletest.Template(t, tpl.Name, lang)
		}
		docs["large."+string(lang)] = sample.Make(800, 3, lang)
		docs["wide."+string(lang)] = sample.Make(90, 5, lang)
	}
	i := 0
	for name, d := range docs {
		i++
		b := of(d, d.Head.Language, i%3)
		for look, s := range map[string]*canvas.Scene{"page": page(b), "panel": b.Column(300), "wide panel": b.Column(420)} {
			for _, fault := range canvastest.Unreadable(s) {
				t.Errorf("%s, %s: %s", name, look, fault)
			}
		}
	}
}

// TestTheBankIsCounted: the figures are those of the measures.
func TestTheBankIsCounted(t *testing.T) {
	d := sampletest.Template(t, "bank", model.English)
	all := "|" + said(page(of(d, model.English, 0))) + "|"
	for _, want := range []string{
		"|9|Steps|4 phases|", "|27|Touchpoints|", "|2 h 18 min|Standard time|", "|24 h 40 min|Longest time|98 % waiting|", "|3 · 3 · 2|", "|3|High risks|of 6 rated|",
		"|−1.3|Mean gap|", "|2 / 6|Improvements done|", "|T15|", "|front|14|", "|Peak +1.6|", "|Valley −1.7|", "|T2|", "|58 %|", "|Responsiveness|−2.2|",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not said in %s", want, all)
		}
	}
}

// TestWhatIsDrawnBelongsToItsCards: each figure leads to what it counts.
func TestWhatIsDrawnBelongsToItsCards(t *testing.T) {
	d := sampletest.Template(t, "bank", model.English)
	b := of(d, model.English, 0)
	at := func(label string) []model.CardID {
		for _, g := range page(b).Groups {
			for _, it := range g.Items {
				if x, ok := it.(*canvas.Text); ok && x.Source == label {
					return dashboard.Cards(g.Owner)
				}
			}
		}
		return nil
	}
	class := func(c model.Class) (n int) {
		for _, x := range d.CardsInOrder() {
			if x.Touch != nil && x.Touch.Class == c {
				n++
			}
		}
		return n
	}
	if ids := at("front"); len(ids) != class(model.ClassFront) || len(ids) == 0 {
		t.Errorf("front leads to %d cards, not %d", len(ids), class(model.ClassFront))
	}
	if ids := at("High risks"); len(ids) != 3 {
		t.Errorf("high risks lead to %v", ids)
	}
	if ids := at("T15"); len(ids) != 1 || d.Card(ids[0]).Touch.Risk.Score() < 15 {
		t.Errorf("T15 leads to %v", ids)
	}
	ids := at("Marks ★ · F · W")
	for _, id := range ids {
		if d.Card(id).Marks == 0 {
			t.Errorf("%s has no mark", id)
		}
	}
	if len(ids) != 8 || !slices.Equal(dashboard.Cards(dashboard.Counted(ids)), ids) {
		t.Errorf("the marks lead to %v", ids)
	}
	if dashboard.Cards("footer") != nil || dashboard.Cards("cards:") != nil {
		t.Error("what is of no card leads somewhere")
	}
}

// TestWhatNobodyEnteredIsNotThere.
func TestWhatNobodyEnteredIsNotThere(t *testing.T) {
	empty := model.New(model.Parts{})
	if !of(empty, model.English, 0).Empty() {
		t.Error("an empty blueprint has a dashboard")
	}
	page(of(empty, model.English, 0))
	of(empty, model.Chinese, 2).Column(300)
	all := said(page(of(sampletest.Template(t, "shoeshine", model.English), model.English, 0)))
	if strings.Contains(all, "NaN") || strings.Contains(all, "Inf") {
		t.Errorf("%s", all)
	}
}

func BenchmarkDashboard(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := sample.Make(n, 1, model.English)
			for b.Loop() {
				of(d, model.English, 0).Column(320)
			}
		})
	}
}

// TestWhatIsAbsentLeavesNoStrip: without times and feelings the quality has the
// row, radar and gaps beside one another; with nothing entered a sentence stands
// where the blocks would.
func TestWhatIsAbsentLeavesNoStrip(t *testing.T) {
	d := sampletest.Template(t, "bank", model.English)
	var bare, felt []*model.Card
	for _, c := range d.CardsInOrder() {
		if c.Touch == nil {
			continue
		}
		one, two := *c, *c
		touch := *c.Touch
		touch.Time, touch.MaxTime, touch.ExpectedWait, touch.MaxWait, touch.Feeling = 0, 0, 0, 0, nil
		one.Touch, one.Marks, two.Touch, two.Marks = &touch, 0, &model.Touchpoint{Promise: "x"}, 0
		felt, bare = append(felt, &one), append(bare, &two)
	}
	left, right := 0.0, 842.0 // of the names of the radar and of the gaps
	for _, g := range page(of(d.WithCards(felt), model.English, 0)).Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok && x.Source == "Assurance" {
				left, right = max(left, x.Lines[0].At.X), min(right, x.Lines[0].At.X)
			}
		}
	}
	if left-right < 150 {
		t.Errorf("radar and gaps stand at %g and %g", right, left)
	}
	nothing := of(d.WithCards(bare), model.English, 0)
	for name, s := range map[string]*canvas.Scene{"page": page(nothing), "column": nothing.Column(240)} {
		if !strings.Contains(said(s), words.T(model.English, "handout.dashboard.nothing")) {
			t.Errorf("the %s says %s", name, said(s))
		}
		if canvastest.Unreadable(s) != nil {
			t.Errorf("the %s cannot be read: %v", name, canvastest.Unreadable(s))
		}
	}
}
