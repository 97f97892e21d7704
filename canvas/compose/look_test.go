package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/sample"
	"touchline/model/slice"
	"touchline/model/words"
)

// measured is a sample whose cards say something for each overlay, most of
// them: with large figures and long names.
func measured(n int, lang model.Lang) *model.Document {
	d := sample.Make(n, 3, lang)
	f := func(v float64) *float64 { return &v }
	stages, tiers := model.Stages, model.Tiers
	for i, c := range d.CardsInOrder() {
		if i%4 == 3 {
			continue
		}
		x := *c
		x.Kind = model.Kinds[i%len(model.Kinds)]
		if x.Kind == model.KindTag {
			x.Kind = model.KindAction
		}
		x.Touch = &model.Touchpoint{
			Class: model.Classes[1+i%4], Channel: fmt.Sprint("渠道 channel ", i%11), Owner: fmt.Sprint("A department with a long name, no. ", i%9), Medium: model.Mediums[1+i%3],
			Provider: model.Parties[1+i%2], Receiver: model.Parties[1+i/2%2], Tier: tiers[1+i%4], Promise: "我们承诺两小时内给出结论，否则赔付",
			Risk: model.Risk{Likelihood: 1 + i%5, Impact: 1 + i/5%5}, Feeling: f(float64(i%9)/2 - 2), Quote: "Why do they ask for all this twice?",
			Quality: []model.Quality{{Dimension: model.Responsiveness, Expectation: 6.5, Perception: 2 + float64(i%6)}},
			Time:    model.Duration(i * i * 37), MaxTime: model.Duration(i * i * 170), MaxWait: model.Duration(i * i * 90),
			Metrics:      []model.Metric{{Name: "Satisfaction", Unit: "%", Direction: model.Higher, Baseline: f(70), Target: f(90), Measured: f(60 + float64(i%40))}},
			Improvements: []model.Improvement{{What: "Ask once and keep the answer", Stage: stages[i%len(stages)]}},
			Confidence:   model.Confidences[1+i%3], Source: "Interviews of March", Cost: f(float64(i*i) * 1234.5),
		}
		d = d.WithCard(&x)
	}
	return d
}

// over is an overlay over a document, with its legend.
func over(id string, d *model.Document, lang model.Lang) compose.Look {
	o, _ := overlay.Named(id)
	return compose.Look{Overlay: o.Of(d, lang, nil, nil), Legend: true}
}

// TestNoOverlayHidesAText: whatever is laid over a map, no text of it is cut,
// covered or crossed, and what a card says is all there.
func TestNoOverlayHidesAText(t *testing.T) {
	theme := compose.Themes()[0]
	for _, lang := range words.Langs {
		d := measured(36, lang)
		for name, o := range map[string]layout.Options{
			"as it is": {Lang: lang}, "for a page": {Lang: lang, Dense: true, Bare: true},
			"compact": {Lang: lang, Compact: true, Dense: true, Bare: true}, "for a sheet": {Lang: lang, Area: canvas.Size{W: 1190, H: 842}},
		} {
			p := layout.Make(d, o)
			before := len(canvastest.Unreadable(compose.Scene(p, theme)))
			for _, id := range overlay.AllIDs() {
				s := compose.SceneOver(p, theme, over(id, d, lang))
				for i, fault := range canvastest.Unreadable(s) {
					if i >= before {
						t.Errorf("%s, %s, %s: %s", lang, name, id, fault)
						break
					}
				}
				whole(t, id+" "+name, p, s)
			}
		}
	}
}

// whole fails if a card does not say its text, or no smaller than 8 pt.
func whole(t *testing.T, what string, p *layout.Plan, s *canvas.Scene) {
	t.Helper()
	said := map[canvas.Owner]string{}
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok {
				said[g.Owner] += x.Source
				if x.Size < layout.SizeSmall {
					t.Errorf("%s: %q is set in %v pt", what, x.Source, x.Size)
				}
			}
		}
	}
	for _, c := range p.Cards() {
		if !strings.Contains(said[canvas.Owner(c.Card.ID.Owner())], c.Card.Text) {
			t.Errorf("%s: %q is not said", what, c.Card.Text)
		}
	}
}

// TestEachValueIsOnItsCard, and in the legend how many there are of its class.
func TestEachValueIsOnItsCard(t *testing.T) {
	d := measured(60, model.English)
	p := layout.Make(d, layout.Options{Lang: model.English})
	for _, id := range overlay.AllIDs() {
		look := over(id, d, model.English)
		said := map[canvas.Owner][]string{}
		for _, g := range compose.SceneOver(p, compose.Themes()[0], look).Groups {
			for _, it := range g.Items {
				if x, ok := it.(*canvas.Text); ok {
					said[g.Owner] = append(said[g.Owner], x.Source)
				}
			}
		}
		for _, c := range d.CardsInOrder() {
			v, ok := look.Overlay.Scheme.Value(c)
			found := false
			for _, s := range said[canvas.Owner(c.ID.Owner())] {
				found = found || s == v.Short
			}
			if ok && !found {
				t.Errorf("%s: %s does not say %q", id, c.ID, v.Short)
			}
		}
		for i, class := range look.Overlay.Scheme.Classes {
			want := words.T(model.English, "overlay.legend.count", "name", class.Name, "n", look.Overlay.Counts[i])
			if in := strings.Join(said["legend"], "\n"); look.Overlay.Counts[i] > 0 && !strings.Contains(in, want) {
				t.Errorf("%s: the legend says no %q", id, want)
			}
		}
	}
}

// TestOnlyAClass: with a class chosen, the cards of the others show no value,
// and are as pale as those without.
func TestOnlyAClass(t *testing.T) {
	d := measured(60, model.English)
	p := layout.Make(d, layout.Options{Lang: model.English})
	look := over("risk", d, model.English)
	look.Only = look.Only.Toggled(0)
	theme := compose.Themes()[0]
	strong := 0
	for _, g := range compose.SceneOver(p, theme, look).Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok && strings.HasPrefix(string(g.Owner), "card:") && x.Color == theme.Ink {
				strong++
			}
		}
	}
	if want := look.Overlay.Counts[0]; strong != want {
		t.Errorf("%d cards are not pale, want the %d of the class", strong, want)
	}
}

// TestASliceIsStrongAndTheRestPale, with its links, and the legend says how many
// cards are in it.
func TestASliceIsStrongAndTheRestPale(t *testing.T) {
	d := measured(60, model.English)
	p := layout.Make(d, layout.Options{Lang: model.English})
	s, err := slice.Find(d, "phase=1")
	if err != nil {
		t.Fatal(err)
	}
	set := slice.Of(d, s, nil)
	theme := compose.Themes()[0]
	legend := ""
	for _, g := range compose.SceneOver(p, theme, compose.Look{Slice: set, Legend: true}).Groups {
		kind, id, _ := strings.Cut(string(g.Owner), ":")
		for _, it := range g.Items {
			switch x := it.(type) {
			case *canvas.Text:
				if kind == "legend" {
					legend += x.Source
				}
				if c := d.Card(model.CardID(id)); kind == "card" && x.Source == c.Text && (x.Color == theme.Ink) != set.Has(c) {
					t.Errorf("%q in the slice is %v", x.Source, set.Has(c))
				}
			case *canvas.Shape:
				if kind == "link" && x.Stroke.Visible() {
					if from := d.Card(d.Link(model.LinkID(id)).From); (x.Stroke.Color == theme.Link) != set.Has(from) {
						t.Errorf("a link from %q is strong: %v", from.Text, x.Stroke.Color == theme.Link)
					}
				}
			}
		}
	}
	if want := words.T(model.English, "slice.legend", "name", "phase = "+d.Phases[0].Name, "n", len(set.Cards(d)), "of", len(d.CardsInOrder())); !strings.Contains(legend, want) {
		t.Errorf("the legend says %q, want %q", legend, want)
	}
}

// TestLooksFollowEdits: with something laid over, composing from the picture
// before gives what composing from nothing gives, and parts stay that did not
// change.
func TestLooksFollowEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := measured(30, model.English)
		theme := compose.Themes()[0]
		var plan *layout.Plan
		var picture *compose.Picture
		var look compose.Look
		var last *slice.Set
		for range rapid.IntRange(2, 8).Draw(t, "edits") {
			d = edited(t, d)
			id := rapid.SampledFrom([]string{"", "owner", "risk", "cost"}).Draw(t, "overlay")
			fresh := compose.Look{}
			text := rapid.SampledFrom([]string{"", "owner=渠道", "mark=fail", "lane=1", "phase=1"}).Draw(t, "slice")
			if o, ok := overlay.Named(id); ok {
				fresh = over(id, d, model.English)
				look = compose.Look{Overlay: o.Of(d, model.English, nil, look.Overlay), Legend: true}
			} else {
				look = compose.Look{}
			}
			if s, err := slice.Find(d, text); err == nil && text != "" {
				fresh.Slice, fresh.Legend = slice.Of(d, s, nil), true
				look.Slice, look.Legend = slice.Of(d, s, last), true
				last = look.Slice
			} else {
				look.Slice = nil
			}
			plan = layout.Make(d, layout.Options{Lang: model.English, Previous: plan})
			picture = compose.Next(picture, plan, theme, look)
			want := canvastest.Dump(compose.SceneOver(layout.Make(d, layout.Options{Lang: model.English}), theme, fresh))
			if got := canvastest.Dump(picture.Scene()); got != want {
				t.Fatalf("%s: another scene:\n%s\nwant:\n%s", id, got, want)
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

// TestAnOverlayOfNothingFadesNothing: while no card has a value, the picture is as
// it is without the overlay, with a legend that says so.
func TestAnOverlayOfNothingFadesNothing(t *testing.T) {
	d := sample.Make(12, 3, model.English)
	for _, c := range d.CardsInOrder() {
		bare := *c
		bare.Touch = nil
		d = d.WithCard(&bare)
	}
	p := layout.Make(d, layout.Options{Lang: model.English})
	theme := compose.Themes()[0]
	plain := canvastest.Dump(compose.Scene(p, theme))
	look := over("feeling", d, model.English)
	look.Legend = false
	if got := canvastest.Dump(compose.SceneOver(p, theme, look)); got != plain {
		t.Error("an overlay of which no card has a value changes the picture")
	}
	look.Legend = true
	if got := canvastest.Dump(compose.SceneOver(p, theme, look)); !strings.Contains(got, words.T(model.English, "overlay.legend.nothing")) {
		t.Error("its legend does not say that")
	}
	felt := *d.CardsInOrder()[0]
	one := 1.0
	felt.Touch = &model.Touchpoint{Feeling: &one}
	d = d.WithCard(&felt)
	look = over("feeling", d, model.English)
	look.Legend = false
	with := layout.Make(d, layout.Options{Lang: model.English, Previous: p})
	if got := canvastest.Dump(compose.SceneOver(with, theme, look)); got == canvastest.Dump(compose.Scene(with, theme)) {
		t.Error("with one value it does not show")
	}
}
