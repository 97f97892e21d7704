package compose_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
)

// TestNextIsAsAnew: composing with the picture before gives the scene that
// one gets without, and what did not change is the same group.
func TestNextIsAsAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Make(rapid.SampledFrom([]int{12, 60}).Draw(t, "cards"), uint64(rapid.IntRange(1, 9).Draw(t, "seed")), model.English)
		var plan *layout.Plan
		var picture *compose.Picture
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			theme := compose.Themes()[max(0, rapid.IntRange(-6, len(compose.Themes())-1).Draw(t, "theme"))]
			d = edited(t, d)
			plan = layout.Make(d, layout.Options{Previous: plan})
			picture = compose.Next(picture, plan, theme, compose.Look{})
			fresh := compose.Scene(layout.Make(d, layout.Options{}), theme)
			if got, want := canvastest.Dump(picture.Scene()), canvastest.Dump(fresh); got != want {
				t.Fatalf("another scene:\n%s\nwant:\n%s", got, want)
			}
			again := compose.Next(picture, plan, theme, compose.Look{})
			if !slices.Equal(again.Parts, picture.Parts) {
				t.Fatal("parts of the same plan are composed anew")
			}
			for _, part := range picture.Parts {
				for _, g := range part.Groups() {
					if !within(g.Bounds, part.Bounds) {
						t.Fatalf("%s at %v reaches out of its part at %v", g.Owner, g.Bounds, part.Bounds)
					}
				}
			}
		}
	})
}

// edited makes one change of a kind that changes what groups there are, or
// their order.
func edited(t *rapid.T, d *model.Document) *model.Document {
	p := d.Parts()
	if len(p.Cards) == 0 {
		return d
	}
	card := rapid.SampledFrom(p.Cards)
	c := *card.Draw(t, "card")
	switch rapid.IntRange(0, 15).Draw(t, "what") {
	case 0:
		c.Text += " and more words"
	case 1:
		c.Marks ^= model.MarkFail
	case 2:
		c.Step, c.Rank = rapid.SampledFrom(d.Steps()).Draw(t, "step").ID, "zz"
	case 3:
		c.ID, c.Rank = model.CardID(rapid.StringMatching("c[0-9]").Draw(t, "new")), "zzz"
	case 4:
		return d.WithoutCard(c.ID)
	case 5:
		l := &model.Link{ID: model.LinkID(rapid.StringMatching("k[0-9]").Draw(t, "new")), From: c.ID, To: card.Draw(t, "to").ID, Kind: model.LinkFlow}
		l.Label = rapid.SampledFrom([]string{"", "yes"}).Draw(t, "label")
		return d.WithLink(l)
	case 6:
		if len(p.Links) > 0 {
			return d.WithoutLink(rapid.SampledFrom(p.Links).Draw(t, "link").ID)
		}
	case 7:
		phases := slices.Clone(d.Phases)
		ph := *phases[0]
		ph.Steps = slices.Insert(slices.Clone(ph.Steps), 0, &model.Step{ID: model.StepID(rapid.StringMatching("s[0-9]{3}").Draw(t, "new")), Name: rapid.SampledFrom([]string{"", "New"}).Draw(t, "name")})
		phases[0] = &ph
		return d.WithPhases(phases)
	case 8:
		lanes := slices.Clone(d.Lanes)
		slices.Reverse(lanes)
		return d.WithLanes(lanes)
	case 9:
		feeling := float64(rapid.IntRange(-2, 2).Draw(t, "feeling"))
		c.Touch = &model.Touchpoint{Feeling: &feeling, Quote: rapid.SampledFrom([]string{"", "Why is this so slow today?"}).Draw(t, "quote"), Time: model.Hour}
	case 10:
		n := &model.Sticky{ID: model.StickyID(rapid.StringMatching("n[0-9]").Draw(t, "note")), Lane: c.Lane, Step: c.Step, DX: 30, DY: -20, Text: "Ask"}
		return d.WithSticky(n)
	case 11:
		c.Span = rapid.IntRange(1, 4).Draw(t, "span")
	case 12:
		h := *d.Head
		h.Title = rapid.SampledFrom([]string{"", "Short", "A title that is so long that it needs several lines, whatever the width of the picture may be, and then some more"}).Draw(t, "title")
		return d.WithHead(&h)
	case 13:
		phases := slices.Clone(d.Phases)
		ph := *phases[0]
		ph.Steps = slices.Clone(ph.Steps)
		s := *ph.Steps[0]
		s.Width = float64(rapid.IntRange(60, 300).Draw(t, "width"))
		ph.Steps[0], phases[0] = &s, &ph
		return d.WithPhases(phases)
	case 14:
		c.Kind = rapid.SampledFrom(model.Kinds).Draw(t, "kind")
	case 15:
		lanes := slices.Clone(d.Lanes)
		i := rapid.IntRange(0, len(lanes)-1).Draw(t, "lane")
		l := *lanes[i]
		l.Height = float64(rapid.IntRange(0, 300).Draw(t, "height"))
		lanes[i] = &l
		return d.WithLanes(lanes)
	}
	return d.WithCard(&c)
}
