package layout_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
)

// TestAgainIsAsAnew: whatever was changed, in steps of one change or several,
// laying out with the plan before gives the plan that one gets without.
func TestAgainIsAsAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Make(rapid.SampledFrom([]int{0, 12, 60}).Draw(t, "cards"), uint64(rapid.IntRange(1, 9).Draw(t, "seed")), model.English)
		o := layout.Options{Lang: model.English}
		plan := layout.Make(d, o)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			for range rapid.IntRange(1, 3).Draw(t, "changes") {
				d = change(t, d)
			}
			if rapid.IntRange(0, 9).Draw(t, "options") == 0 {
				o.Lang = rapid.SampledFrom([]model.Lang{model.English, model.Chinese}).Draw(t, "lang")
				o.Area = rapid.SampledFrom([]canvas.Size{{}, {W: 842, H: 595}}).Draw(t, "area")
			}
			again := o
			again.Previous = plan
			plan = layout.Make(d, again)
			equalPlans(t, plan, layout.Make(d, o))
			for _, c := range plan.Cards() {
				if plan.Card(c.Card.ID) != c {
					t.Fatalf("card %s is not found", c.Card.ID)
				}
			}
			for _, l := range plan.Links() {
				if plan.Link(l.Link.ID) != l {
					t.Fatalf("link %s is not found", l.Link.ID)
				}
			}
		}
	})
}

// equalPlans compares all that a plan shows.
func equalPlans(t *rapid.T, got, want *layout.Plan) {
	g, w := reflect.ValueOf(*got), reflect.ValueOf(*want)
	for i := range g.NumField() {
		f := g.Type().Field(i)
		if !f.IsExported() || f.Name == "Doc" {
			continue
		}
		if !sameShown(g.Field(i), w.Field(i)) {
			t.Fatalf("%s differs:\n%s\n%s", f.Name, shown(g.Field(i)), shown(w.Field(i)))
		}
	}
	for _, l := range got.Links() {
		if !slices.Equal(got.Segments(l), want.Segments(l)) {
			t.Fatalf("the gutters of %s differ", l.Link.ID)
		}
	}
}

// sameShown compares two values by all that is exported in them; an empty
// slice is a nil one.
func sameShown(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Pointer:
		if a.Pointer() == b.Pointer() || a.IsNil() || b.IsNil() {
			return a.Pointer() == b.Pointer()
		}
		return sameShown(a.Elem(), b.Elem())
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !sameShown(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Struct:
		for i := range a.NumField() {
			if a.Type().Field(i).IsExported() && !sameShown(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	return a.Equal(b)
}

func shown(v reflect.Value) string {
	if v.Kind() != reflect.Slice {
		return fmt.Sprintf("%+v", v)
	}
	out := ""
	for i := range v.Len() {
		out += fmt.Sprintf("%+v\n", reflect.Indirect(v.Index(i)))
	}
	return out
}

// change makes one change of any kind, also such as no editor makes.
func change(t *rapid.T, d *model.Document) *model.Document {
	p := d.Parts()
	lanes, steps := []model.LaneID{"none"}, []model.StepID{"none"}
	for _, l := range d.Lanes {
		lanes = append(lanes, l.ID)
	}
	for _, s := range d.Steps() {
		steps = append(steps, s.ID)
	}
	words := rapid.SampledFrom([]string{"", "Pay", "Give the card back and wait", strings.Repeat("A long text that takes lines. ", 6)})
	kinds := rapid.SampledFrom(model.Kinds)
	switch rapid.IntRange(0, 15).Draw(t, "what") {
	case 0: // a kind alone, which turns the ends of links; a rank alone
		if len(p.Cards) > 0 {
			c := *rapid.SampledFrom(p.Cards).Draw(t, "card")
			if rapid.Bool().Draw(t, "rank") {
				c.Rank = rapid.SampledFrom([]string{"A", "V", "z"}).Draw(t, "rank")
			} else {
				c.Kind = rapid.SampledFrom([]model.Kind{model.KindAction, model.KindDecision}).Draw(t, "kind")
			}
			return d.WithCard(&c)
		}
	case 1:
		if len(p.Cards) > 0 {
			c := *rapid.SampledFrom(p.Cards).Draw(t, "card")
			c.Text = words.Draw(t, "text")
			return d.WithCard(&c)
		}
	case 2:
		if len(p.Cards) > 0 {
			c := *rapid.SampledFrom(p.Cards).Draw(t, "card")
			c.Kind, c.Marks, c.Detail = kinds.Draw(t, "kind"), model.Marks(rapid.IntRange(0, 7).Draw(t, "marks")), words.Draw(t, "detail")
			c.Picture = rapid.SampledFrom([]model.PictureID{"", "picture"}).Draw(t, "picture")
			return d.WithCard(&c)
		}
	case 3:
		if len(p.Cards) > 0 {
			c := *rapid.SampledFrom(p.Cards).Draw(t, "card")
			feeling := float64(rapid.IntRange(-2, 2).Draw(t, "feeling"))
			c.Touch = &model.Touchpoint{Feeling: &feeling, Quote: words.Draw(t, "quote"), Time: model.Duration(rapid.IntRange(0, 9).Draw(t, "time")) * 1000, Channel: "app", Owner: "x"}
			if feeling == 0 {
				c.Touch = nil
			}
			return d.WithCard(&c)
		}
	case 4, 5: // a move
		if len(p.Cards) > 0 {
			c := *rapid.SampledFrom(p.Cards).Draw(t, "card")
			c.Lane, c.Step = rapid.SampledFrom(lanes).Draw(t, "lane"), rapid.SampledFrom(steps).Draw(t, "step")
			c.Rank = rapid.SampledFrom([]string{"A", "V", "z"}).Draw(t, "rank")
			return d.WithCard(&c)
		}
	case 6:
		if len(p.Cards) > 0 {
			c := *rapid.SampledFrom(p.Cards).Draw(t, "card")
			c.Span = rapid.IntRange(0, 4).Draw(t, "span")
			return d.WithCard(&c)
		}
	case 7:
		c := &model.Card{
			ID: model.CardID(rapid.StringMatching("c[0-9]").Draw(t, "new")), Lane: rapid.SampledFrom(lanes).Draw(t, "lane"), Step: rapid.SampledFrom(steps).Draw(t, "step"),
			Rank: "V", Span: 1, Kind: kinds.Draw(t, "kind"), Text: words.Draw(t, "text"),
		}
		return d.WithCard(c)
	case 8: // the links may stay without an end
		if len(p.Cards) > 0 {
			return d.WithoutCard(rapid.SampledFrom(p.Cards).Draw(t, "card").ID)
		}
	case 9, 10:
		if len(p.Cards) > 0 {
			l := &model.Link{ID: model.LinkID(rapid.StringMatching("k[0-9]").Draw(t, "new"))}
			if len(p.Links) > 0 && rapid.Bool().Draw(t, "old") {
				l.ID = rapid.SampledFrom(p.Links).Draw(t, "link").ID
			}
			l.From, l.To = rapid.SampledFrom(p.Cards).Draw(t, "from").ID, rapid.SampledFrom(p.Cards).Draw(t, "to").ID
			l.Kind, l.Label, l.Loop = rapid.SampledFrom(model.LinkKinds).Draw(t, "kind"), words.Draw(t, "label"), rapid.Bool().Draw(t, "loop")
			if rapid.Bool().Draw(t, "led") {
				l.Pins = []model.Pin{{Step: steps[len(steps)-1]}}
			}
			return d.WithLink(l)
		}
	case 11:
		if len(p.Links) > 0 {
			return d.WithoutLink(rapid.SampledFrom(p.Links).Draw(t, "link").ID)
		}
	case 12:
		return changeLanes(t, d, words.Draw(t, "name"))
	case 13:
		return changeSteps(t, d, words.Draw(t, "name"))
	case 14:
		n := &model.Sticky{ID: "n1", Lane: rapid.SampledFrom(lanes).Draw(t, "lane"), Step: rapid.SampledFrom(steps).Draw(t, "step"), DX: 4, Text: words.Draw(t, "text")}
		return d.WithSticky(n)
	case 15:
		h := *d.Head
		h.Title = words.Draw(t, "title")
		return d.WithHead(&h).WithPicture(&model.Picture{ID: "picture", Type: "image/png", Width: rapid.IntRange(1, 300).Draw(t, "width"), Height: 80})
	}
	return d
}

// changeLanes renames, adds, removes or turns round a lane.
func changeLanes(t *rapid.T, d *model.Document, name string) *model.Document {
	lanes := slices.Clone(d.Lanes)
	if len(lanes) == 0 {
		return d.WithLanes([]*model.Lane{{ID: "lane", Role: model.RoleCustomer}})
	}
	i := rapid.IntRange(0, len(lanes)-1).Draw(t, "lane")
	l := *lanes[i]
	switch rapid.IntRange(0, 4).Draw(t, "how") {
	case 0:
		l.Follows = rapid.SampledFrom([]model.LaneID{"", lanes[0].ID}).Draw(t, "follows")
		l.Name, l.Height = name, float64(rapid.IntRange(0, 200).Draw(t, "height"))
	case 1:
		l.Role = rapid.SampledFrom(model.Roles).Draw(t, "role")
	case 2:
		l.ID = model.LaneID(rapid.StringMatching("l[0-9]").Draw(t, "id"))
		return d.WithLanes(slices.Insert(lanes, i, &l))
	case 3:
		return d.WithLanes(slices.Delete(lanes, i, i+1))
	case 4:
		lanes[i], lanes[0] = lanes[0], lanes[i]
		return d.WithLanes(lanes)
	}
	lanes[i] = &l
	return d.WithLanes(lanes)
}

// changeSteps renames, widens, adds, removes or moves a step.
func changeSteps(t *rapid.T, d *model.Document, name string) *model.Document {
	phases := slices.Clone(d.Phases)
	if len(phases) == 0 {
		return d.WithPhases([]*model.Phase{{ID: "phase", Steps: []*model.Step{{ID: "step"}}}})
	}
	k := rapid.IntRange(0, len(phases)-1).Draw(t, "phase")
	ph := *phases[k]
	ph.Steps = slices.Clone(ph.Steps)
	phases[k] = &ph
	if len(ph.Steps) == 0 || rapid.IntRange(0, 4).Draw(t, "of the phase") == 0 {
		ph.Name = name
		return d.WithPhases(phases)
	}
	i := rapid.IntRange(0, len(ph.Steps)-1).Draw(t, "step")
	s := *ph.Steps[i]
	switch rapid.IntRange(0, 4).Draw(t, "how") {
	case 0:
		s.Name = name
		ph.Steps[i] = &s
	case 1:
		s.Width = float64(rapid.IntRange(0, 200).Draw(t, "width"))
		ph.Steps[i] = &s
	case 2:
		s.ID = model.StepID(rapid.StringMatching("s[0-9]").Draw(t, "id"))
		ph.Steps = slices.Insert(ph.Steps, i, &s)
	case 3:
		ph.Steps = slices.Delete(ph.Steps, i, i+1)
	case 4:
		ph.Steps[i], ph.Steps[0] = ph.Steps[0], ph.Steps[i]
	}
	return d.WithPhases(phases)
}

// TestFirstQuoteFollowsTheRanks: a stack's quote is that of its first card
// that has one, also after the cards have changed places.
func TestFirstQuoteFollowsTheRanks(t *testing.T) {
	d := blueprint(t, `
customer A/B/C
emotion
A: feeling=1
B: feeling=1 quote=of_B
C: feeling=1 quote=of_C`)
	plan := layout.Make(d, layout.Options{Lang: model.English})
	expect := func(want string) {
		t.Helper()
		if got := plan.Lanes[1].Emotion.Points[0].Quote.Source; got != want {
			t.Fatalf("the quote shown is %s, not %s", got, want)
		}
	}
	for _, want := range []string{"“of B”", "“of C”", "“of B”"} {
		expect(want)
		b, c := *d.Card("B"), *d.Card("C")
		b.Rank, c.Rank = c.Rank, b.Rank
		d = d.WithCards([]*model.Card{&b, &c})
		plan = layout.Make(d, layout.Options{Lang: model.English, Previous: plan})
	}
}
