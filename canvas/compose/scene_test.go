package compose_test

import (
	"slices"
	"strconv"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

func bank(t testing.TB) *model.Document {
	t.Helper()
	d := sampletest.Template(t, "bank", "zh")
	return d
}

// TestSceneOfTheSample holds the whole picture of the welcome sample: every
// place, colour, path and word.
func TestSceneOfTheSample(t *testing.T) {
	p := layout.Make(bank(t), layout.Options{Lang: model.Chinese})
	for _, th := range compose.Themes() {
		if th.Name == "colour" {
			canvastest.Golden(t, "bank."+th.Name+".txt", canvastest.Dump(compose.Scene(p, th)))
		}
	}
}

// TestKindsAndSigns holds the look of every kind of card, mark, link and
// note in the other themes, on a small document.
func TestKindsAndSigns(t *testing.T) {
	d := kinds()
	for _, th := range compose.Themes() {
		p := layout.Make(d, layout.Options{Lang: model.English})
		canvastest.Golden(t, "kinds."+th.Name+".txt", canvastest.Dump(compose.Scene(p, th)))
	}
}

func kinds() *model.Document {
	step := func(id model.StepID) *model.Step { return &model.Step{ID: id, Name: string(id)} }
	parts := model.Parts{
		Head:   &model.Head{Title: "Kinds"},
		Phases: []*model.Phase{{ID: "p1", Name: "First", Steps: []*model.Step{step("s1"), step("s2"), step("s3")}}, {ID: "p2", Name: "Second", Steps: []*model.Step{step("s4")}}},
		Lanes: []*model.Lane{
			{ID: "l1", Role: model.RoleCustomer, Line: model.LineDash}, {ID: "l2", Role: model.RoleFrontstage}, {ID: "l3", Role: model.RoleEmotion}, {ID: "l4", Role: model.RoleMetric}, {ID: "l5", Role: model.RoleChannel},
		},
		Stickies: []*model.Sticky{{ID: "n1", Lane: "l1", Step: "s2", DX: 10, DY: -8, Text: "Ask the branch", Color: model.AccentRose}},
	}
	low, target := -1.5, 45.0
	for i, k := range model.Kinds {
		steps := []model.StepID{"s1", "s2", "s3", "s4"}
		c := &model.Card{ID: model.CardID("c" + string(k)), Lane: []model.LaneID{"l1", "l2"}[i/4], Step: steps[i%4], Rank: "V", Span: 1, Kind: k, Text: "A card of the kind " + string(k), Marks: model.Marks(i + 1), Color: model.Accents[i]}
		if i == 0 {
			c.Touch = &model.Touchpoint{Feeling: &low, Quote: "Why?", Channel: "app", Metrics: []model.Metric{{Name: "NPS", Target: &target}}}
			c.Links = []string{"https://example.org/"}
		}
		parts.Cards = append(parts.Cards, c)
	}
	for i, k := range model.LinkKinds {
		parts.Links = append(parts.Links, &model.Link{ID: model.LinkID("k" + string(k)), From: parts.Cards[i].ID, To: parts.Cards[i+1].ID, Kind: k, Label: []string{"yes", "", ""}[i], Loop: i == 2})
	}
	return model.New(parts)
}

// TestGroupsHoldTheirItems: what is painted lies in the group's bounds, or
// it would not be repainted, and on the page.
func TestGroupsHoldTheirItems(t *testing.T) {
	th, _ := compose.ThemeNamed("colour")
	s := compose.Scene(layout.Make(bank(t), layout.Options{}), th)
	page := canvas.Rect{W: s.Size.W, H: s.Size.H}.Inset(-8) // marks and strokes may stand a little out
	for _, g := range s.Groups {
		if !within(g.Bounds, page) {
			t.Errorf("%s at %v leaves the page %v", g.Owner, g.Bounds, page)
		}
		for _, it := range g.Items {
			if box, ok := it.(*canvas.Box); ok && !within(box.Rect, g.Bounds) {
				t.Errorf("%s: a box leaves the group", g.Owner)
			}
		}
	}
}

func within(r, outer canvas.Rect) bool {
	outer = outer.Inset(-0.001)
	return r.X >= outer.X && r.Y >= outer.Y && r.Right() <= outer.Right() && r.Bottom() <= outer.Bottom()
}

// TestTextsComeInReadingOrder: the order of the groups is that of a PDF's
// text.
func TestTextsComeInReadingOrder(t *testing.T) {
	d := bank(t)
	th, _ := compose.ThemeNamed("colour")
	s := compose.Scene(layout.Make(d, layout.Options{}), th)
	var got []string
	for _, g := range s.Groups {
		for _, c := range d.CardsInOrder() {
			if g.Owner == canvas.Owner("card:"+string(c.ID)) {
				for _, it := range g.Items {
					if text, ok := it.(*canvas.Text); ok && text.Source == c.Text {
						got = append(got, text.Source)
					}
				}
			}
		}
	}
	all := d.CardsInOrder()
	if len(got) != len(all) {
		t.Fatalf("%d texts of %d cards", len(got), len(all))
	}
	for i, c := range all {
		if got[i] != c.Text {
			t.Errorf("text %d is %q, want %q", i, got[i], c.Text)
		}
	}
}

// TestNextKeepsParts: an edit composes anew what it concerns, and says where
// that is.
func TestNextKeepsParts(t *testing.T) {
	d := bank(t)
	th, _ := compose.ThemeNamed("colour")
	plan := layout.Make(d, layout.Options{})
	first := compose.Next(nil, plan, th, compose.Look{})
	c := *plan.Cards()[3].Card
	c.Marks ^= model.MarkFail
	second := compose.Next(first, layout.Make(d.WithCard(&c), layout.Options{Previous: plan}), th, compose.Look{})
	fresh := 0
	for _, part := range second.Parts {
		if !slices.Contains(first.Parts, part) {
			fresh++
		}
	}
	if fresh != 2 { // the cards of the column; the totals in the footer count the marks
		t.Errorf("%d parts were composed anew", fresh)
	}
	rects := compose.Changed(first, second)
	if card := plan.Cards()[3].Rect; len(rects) != 2 || !rects[1].Overlaps(card) && !rects[0].Overlaps(card) || rects[0].W*rects[0].H+rects[1].W*rects[1].H > 40_000 {
		t.Errorf("changed at %v, the card is at %v", rects, card)
	}
	if again := compose.Next(first, plan, th, compose.Look{}); !slices.Equal(again.Parts, first.Parts) || compose.Changed(first, again) != nil {
		t.Error("the same plan was composed anew")
	}
}

func TestMarksNameTheOutline(t *testing.T) {
	marks := compose.Marks(layout.Make(bank(t), layout.Options{}))
	if len(marks) != 4+9 || marks[0].Title != "申请" || marks[0].Level != 0 || marks[1].Title != "了解产品" || marks[1].Level != 1 {
		t.Errorf("%+v", marks)
	}
}

func BenchmarkScene(b *testing.B) {
	th, _ := compose.ThemeNamed("colour")
	for _, n := range []int{200, 2000, 20000} {
		p := layout.Make(sample.Make(n, 1, model.Chinese), layout.Options{Lang: model.Chinese})
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				compose.Scene(p, th)
			}
		})
	}
}
