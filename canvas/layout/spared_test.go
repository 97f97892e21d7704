package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/everything"
)

// An act is one change of a blueprint.
type act struct {
	name string
	do   func(d *model.Document) *model.Document
}

// onCard is a change of one card.
func onCard(id model.CardID, change func(c *model.Card)) func(*model.Document) *model.Document {
	return func(d *model.Document) *model.Document {
		c := *d.Card(id)
		change(&c)
		return d.WithCard(&c)
	}
}

// onSteps is a change of the steps of one phase.
func onSteps(phase int, change func(steps []*model.Step) []*model.Step) func(*model.Document) *model.Document {
	return func(d *model.Document) *model.Document {
		phases := slices.Clone(d.Phases)
		ph := *phases[phase]
		ph.Steps = change(slices.Clone(ph.Steps))
		phases[phase] = &ph
		return d.WithPhases(phases)
	}
}

// onLanes is a change of the lanes.
func onLanes(change func(lanes []*model.Lane) []*model.Lane) func(*model.Document) *model.Document {
	return func(d *model.Document) *model.Document { return d.WithLanes(change(slices.Clone(d.Lanes))) }
}

// acts is what somebody does to everything.
var acts = []act{
	{"a word that fits", onCard("ask", func(c *model.Card) { c.Text = "Card aks" })},
	{"a paragraph", onCard("ask", func(c *model.Card) { c.Text = strings.Repeat("Card ask. ", 30) })},
	{"another kind of card", onCard("ask", func(c *model.Card) { c.Kind = model.KindDecision })},
	{"a card goes to the next step", onCard("check", func(c *model.Card) { c.Step = "4" })},
	{"a card covers a step more", onCard("check", func(c *model.Card) { c.Span = 2 })},
	{"two cards change places", func(d *model.Document) *model.Document {
		a, b := *d.Card("ask"), *d.Card("note")
		a.Rank, b.Rank = b.Rank, a.Rank
		return d.WithCards([]*model.Card{&a, &b})
	}},
	{"a feeling", onCard("which", func(c *model.Card) {
		v := -1.0
		c.Touch = &model.Touchpoint{Feeling: &v}
	})},
	{"a time", onCard("which", func(c *model.Card) { t := *c.Touch; t.Time = model.Hour; c.Touch = &t })},
	{"a card less", func(d *model.Document) *model.Document { return d.WithoutCard("log") }},
	{"a link more", func(d *model.Document) *model.Document {
		return d.WithLink(&model.Link{ID: "new", From: "greet", To: "check", Kind: model.LinkFlow})
	}},
	{"a link less", func(d *model.Document) *model.Document { return d.WithoutLink("3") }},
	{"another label", func(d *model.Document) *model.Document {
		l := *d.Link("2")
		l.Label = "called by a number"
		return d.WithLink(&l)
	}},
	{"a step at the front", onSteps(0, func(s []*model.Step) []*model.Step {
		return slices.Insert(s, 0, &model.Step{ID: "0", Name: "Step 0"})
	})},
	{"a step at the end", onSteps(2, func(s []*model.Step) []*model.Step { return append(s, &model.Step{ID: "6", Name: "Step 6"}) })},
	{"a step less", onSteps(1, func(s []*model.Step) []*model.Step { return slices.Delete(s, 2, 3) })},
	{"two steps change places", onSteps(1, func(s []*model.Step) []*model.Step { s[1], s[2] = s[2], s[1]; return s })},
	{"a wider step", onSteps(1, func(s []*model.Step) []*model.Step {
		wide := *s[1]
		wide.Width = 200
		s[1] = &wide
		return s
	})},
	{"the name of a step", onSteps(1, func(s []*model.Step) []*model.Step {
		named := *s[1]
		named.Name = "Ask"
		s[1] = &named
		return s
	})},
	{"a higher lane", onLanes(func(l []*model.Lane) []*model.Lane { high := *l[5]; high.Height = 220; l[5] = &high; return l })},
	{"the name of a lane", onLanes(func(l []*model.Lane) []*model.Lane { named := *l[5]; named.Name = "Clerk"; l[5] = &named; return l })},
	{"a lane less", onLanes(func(l []*model.Lane) []*model.Lane { return slices.Delete(l, 4, 5) })},
	{"two lanes change places", onLanes(func(l []*model.Lane) []*model.Lane { l[6], l[7] = l[7], l[6]; return l })},
	{"a note moves", func(d *model.Document) *model.Document {
		n := *d.Sticky("n1")
		n.DX += 10
		return d.WithSticky(&n)
	}},
	{"a title of two lines", func(d *model.Document) *model.Document {
		h := *d.Head
		h.Title = strings.Repeat("A branch of a bank. ", 8)
		return d.WithHead(&h)
	}},
}

// TestAnEditSparesWhatItDoesNotConcern: what stands where it stood is taken
// over and not made again, or a typed letter would cost the whole of a large
// map. testdata/spared.txt says what of the plan is new, or elsewhere, after one
// change.
func TestAnEditSparesWhatItDoesNotConcern(t *testing.T) {
	var out strings.Builder
	d := everything.Document()
	before := layout.Make(d, layout.Options{})
	for _, a := range acts {
		after := layout.Make(a.do(d), layout.Options{Previous: before})
		fmt.Fprintf(&out, "%s: %s\n\tmade anew: %s\n", a.name, differs(before, after), strings.Join(layout.Anew(before, after), ", "))
		if back := layout.Make(d, layout.Options{Previous: after}); back.Since(before) != before.Since(before) {
			t.Errorf("%s, and back: %v moved", a.name, back.Since(before))
		}
	}
	large := sample.Make(300, 2, model.English)
	before = layout.Make(large, layout.Options{})
	for i, c := range before.Cards() {
		if i%23 == 0 {
			after := layout.Make(onCard(c.Card.ID, func(c *model.Card) { c.Text, c.Span = c.Text+" and so on", 1 })(large), layout.Options{Previous: before})
			fmt.Fprintf(&out, "one of 300 cards, the %d.: %s\n", i, strings.Join(layout.Anew(before, after), ", "))
		}
	}
	canvastest.Golden(t, "spared.txt", out.String())
}

// differs is what of a plan is not as it was in the one before, by column.
func differs(before, after *layout.Plan) string {
	s := after.Since(before)
	all := []string{fmt.Sprintf("moved below %.2f and right of %.2f", s.Below, s.Right)}
	was := map[model.StepID]*layout.Column{}
	for i, st := range before.Steps {
		was[st.Step.ID] = before.Columns[i]
	}
	for i, st := range after.Steps {
		now, old := after.Columns[i], was[st.Step.ID]
		var news []string
		if old == nil {
			continue
		}
		for name, same := range map[string]bool{
			"cards": now.SameCards(old), "joins": now.SameJoins(old), "links": now.SameLinks(old), "places": now.SamePlaces(old),
		} {
			if !same {
				news = append(news, name)
			}
		}
		slices.Sort(news)
		for n := range now.Joins() {
			l := now.Away(n)
			if at := slices.IndexFunc(ids(old), func(id model.LinkID) bool { return id == l.ID() }); at < 0 || !l.Same(old.Away(at)) {
				news = append(news, "link "+string(l.ID()))
			}
		}
		if len(news) > 0 {
			all = append(all, fmt.Sprintf("%s: %s", st.Step.ID, strings.Join(news, " ")))
		}
	}
	return strings.Join(all, "; ")
}

// ids is the links that leave the cards of a column.
func ids(c *layout.Column) (all []model.LinkID) {
	for n := range c.Joins() {
		all = append(all, c.Away(n).ID())
	}
	return all
}

// TestATypedLetterIsAColumnsBusiness, in a map of 20 screens: all but one
// column is taken over, and so are the links but for a few near it.
func TestATypedLetterIsAColumnsBusiness(t *testing.T) {
	d := sample.Make(600, 4, model.English)
	before := layout.Make(d, layout.Options{})
	for _, c := range before.Cards()[:40] {
		text := onCard(c.Card.ID, func(c *model.Card) { c.Text += "." })
		after := layout.Make(text(d), layout.Options{Previous: before})
		if after.Since(before) != before.Since(before) {
			continue // a line more, and rows moved
		}
		others, away, links := 0, 0, 0
		for i := range after.Columns {
			if after.Columns[i] != before.Columns[i] && !after.Columns[i].SameCards(before.Columns[i]) {
				others++
			}
			for n := range after.Columns[i].Joins() {
				links++
				if !after.Columns[i].Away(n).Same(before.Columns[i].Away(n)) {
					away++
				}
			}
		}
		if others != 1 || away > 4 {
			t.Errorf("%s: %d columns have other cards, and %d of %d links are elsewhere", c.Card.ID, others, away, links)
		}
	}
}

// TestAnAreaWithoutWidthOrHeightIsNone: the drawing is as large as it is.
func TestAnAreaWithoutWidthOrHeightIsNone(t *testing.T) {
	want := layout.Make(everything.Document(), layout.Options{}).Size
	for _, a := range []canvas.Size{{W: 300}, {H: 300}, {W: -1, H: 4}} {
		if got := layout.Make(everything.Document(), layout.Options{Area: a}).Size; got != want {
			t.Errorf("on %v: %v, not %v", a, got, want)
		}
	}
}

// TestTheVersionIsSaidOnce: the word stands before it, so a "v" of one's own
// does not.
func TestTheVersionIsSaidOnce(t *testing.T) {
	for typed, want := range map[string]string{
		"v2": "version 2", "V1.0": "version 1.0", " 3 ": "version 3", "vv2": "version vv2", "v": "version v", "valid": "version valid", "v/": "version v/", "v:": "version v:", "v9": "version 9", "v0": "version 0",
	} {
		d := everything.Document()
		h := *d.Head
		h.Version = typed
		got := layout.Make(d.WithHead(&h), layout.Options{}).Title.Subtitle.Source
		if !strings.Contains(strings.ToLower(got)+" ", want+" ") {
			t.Errorf("%q: %s", typed, got)
		}
	}
}

// TestWhatMovedAsAWhole: what lies right of the one place or below the other
// need not be painted again where it was.
func TestWhatMovedAsAWhole(t *testing.T) {
	s := layout.Shift{Right: 100, Below: 50}
	for at, want := range map[canvas.Point]bool{{X: 100, Y: 0}: true, {X: 0, Y: 50}: true, {X: 99, Y: 49}: false, {X: 200, Y: 90}: true} {
		if s.Holds(at.X, at.Y) != want {
			t.Errorf("%v: %v", at, !want)
		}
	}
}
