package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/overlay"
	"touchline/model/sample"
)

// TestLittleIsPaintedAnew after an edit: which parts of the picture, in pt. That they
// are enough the test beside holds, pixel by pixel; this holds that they are few, for
// a hand that drags and types waits for each of them.
func TestLittleIsPaintedAnew(t *testing.T) {
	theme, _ := compose.ThemeNamed("colour")
	d := sample.Make(40, 3, model.English)
	plan := layout.Make(d, layout.Options{})
	old := compose.Next(nil, plan, theme, compose.Look{})
	var linked *model.Card
	for _, c := range d.CardsInOrder() {
		if linked == nil && len(d.LinksAt(c.ID)) > 1 {
			linked = c
		}
	}
	link := d.Link(d.LinksAt(linked.ID)[0])
	card := func(change func(*model.Card)) edit.Edit {
		c := *linked
		change(&c)
		return edit.SetCard{Card: &c}
	}
	joined := func(change func(*model.Link)) edit.Edit {
		l := *link
		change(&l)
		return edit.SetLink{Link: &l}
	}
	lane, step := *d.Lanes[1], *d.Steps()[2]
	lane.Sub += "."
	step.Name += "."
	var b strings.Builder
	for _, c := range []struct {
		name string
		edit edit.Edit
	}{
		{"nothing that shows", card(func(c *model.Card) { c.Notes = "for the teacher" })},
		{"a letter more", card(func(c *model.Card) { c.Text += "." })},
		{"a mark", card(func(c *model.Card) { c.Marks ^= model.MarkWait })},
		{"another sort of card", card(func(c *model.Card) { c.Kind = model.KindEvidence })},
		{"another sort of link", joined(func(l *model.Link) { l.Kind = model.LinkKinds[1] })},
		{"a label", joined(func(l *model.Link) { l.Label = "later" })},
		{"a link less", edit.RemoveLinks{Links: []model.LinkID{link.ID}}},
		{"a card less", edit.RemoveCards{Cards: []model.CardID{linked.ID}}},
		{"a note", edit.AddSticky{Sticky: &model.Sticky{ID: "n", Lane: lane.ID, Step: step.ID, DX: 5, DY: 5, Text: "note"}}},
		{"what stands below a lane's name", edit.SetLane{Lane: &lane}},
		{"the name of a step", edit.SetStep{Step: &step}},
	} {
		next, err := edit.Apply(d, c.edit)
		if err != nil {
			t.Fatal(c.name, err)
		}
		p := layout.Make(next, layout.Options{Previous: plan})
		var parts []string
		for _, r := range compose.Changed(old, compose.Next(old, p, theme, compose.Look{})) {
			parts = append(parts, fmt.Sprintf("%.0f %.0f %.0f×%.0f", r.X, r.Y, r.W, r.H))
		}
		slices.Sort(parts) // they come in any order
		fmt.Fprintf(&b, "%s: %s\n", c.name, strings.Join(parts, "; "))
	}
	fmt.Fprintf(&b, "of %.0f×%.0f\n", plan.Size.W, plan.Size.H)
	canvastest.Golden(t, "changed.txt", b.String())
}

// TestTheLegendOfALook is the words and fields of what is laid over a map, set in its
// width and in a narrow window, for two overlays, some of their classes, and a slice.
func TestTheLegendOfALook(t *testing.T) {
	theme, _ := compose.ThemeNamed("colour")
	d := measured(60, model.English)
	plan := layout.Make(d, layout.Options{})
	var b strings.Builder
	for _, id := range overlay.AllIDs()[:3] {
		o, _ := overlay.Named(id)
		view := o.Of(d, model.English, nil, nil)
		for _, c := range []struct {
			width float64
			only  compose.Classes
		}{{0, 0}, {150, 0}, {400, 2}} {
			l := compose.Look{Overlay: view, Only: c.only, Legend: true, LegendWidth: c.width}
			p := compose.Next(nil, plan, theme, l)
			fmt.Fprintf(&b, "%s, in %.0f, %.2f high\n", l.Name(), c.width, l.LegendHeight(plan))
			for _, part := range p.Parts {
				for _, g := range part.Groups() {
					if g == nil || g.Owner != "legend" || g.Bounds.Y < plan.Size.H-1 {
						continue
					}
					for _, it := range g.Items {
						if words, ok := it.(*canvas.Text); ok {
							for _, line := range words.Lines {
								fmt.Fprintf(&b, "  %.2f %.2f %q\n", line.At.X, line.At.Y-plan.Size.H, line.Runs[0].Text)
							}
						}
					}
				}
			}
		}
	}
	canvastest.Golden(t, "legends.txt", b.String())
}
