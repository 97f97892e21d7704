package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/overlay"
	"touchline/model/slice"
)

// TestTonesToThePoint is the field of each tone, for printers with colours and
// without: there patterns tell them apart, whose lines keep to the field.
func TestTonesToThePoint(t *testing.T) {
	var b strings.Builder
	r := canvas.Rect{X: 10, Y: 20, W: 31, H: 17}
	for _, name := range []string{"grey", "colour"} {
		theme, _ := compose.ThemeNamed(name)
		for tone := overlay.Plain; tone <= overlay.Name8; tone++ {
			g := &canvas.Group{Items: compose.Field(theme, tone, r)}
			dump := canvastest.Dump(&canvas.Scene{Groups: []*canvas.Group{g}})
			_, items, _ := strings.Cut(dump, "\n")
			_, items, _ = strings.Cut(items, "\n")
			fmt.Fprintf(&b, "%s, tone %d\n%s", name, tone, items)
			for _, it := range g.Items {
				if in := canvas.ItemBounds(it); in.X < r.X-1.5 || in.Right() > r.Right()+1.5 || in.Y < r.Y-1.5 || in.Bottom() > r.Bottom()+1.5 {
					t.Errorf("%s, tone %d leaves its field: %v", name, tone, in)
				}
			}
		}
	}
	canvastest.Golden(t, "tones.txt", b.String())
}

// TestValuesToThePoint is where the value of a card stands under an overlay, and how
// the words of the card make room for it: each text at its place.
func TestValuesToThePoint(t *testing.T) {
	theme, _ := compose.ThemeNamed("colour")
	d := measured(20, model.English)
	plan := layout.Make(d, layout.Options{})
	var b strings.Builder
	for _, id := range overlay.AllIDs() {
		o, _ := overlay.Named(id)
		fmt.Fprintf(&b, "%s\n", id)
		n := 0
		p := compose.Next(nil, plan, theme, compose.Look{Overlay: o.Of(d, model.English, nil, nil)})
		for _, part := range p.Parts {
			for _, g := range part.Groups() {
				if g == nil {
					continue
				}
				if !strings.HasPrefix(string(g.Owner), "card:") || n >= 9 {
					continue
				}
				n++
				fmt.Fprintf(&b, " %s", g.Owner)
				for _, it := range g.Items {
					if words, ok := it.(*canvas.Text); ok && len(words.Lines) > 0 && len(words.Lines[0].Runs) > 0 {
						fmt.Fprintf(&b, " %.2f %.2f %q×%d of %.2f;", words.Lines[0].At.X, words.Lines[0].At.Y, words.Lines[0].Runs[0].Text, len(words.Lines), words.Size)
					}
				}
				b.WriteString("\n")
			}
		}
	}
	canvastest.Golden(t, "values.txt", b.String())
}

// TestLooksOfSamples notices what the few lines above are too few for: a sum of each
// overlay in each theme, of some of its classes, and of a slice with it and without.
// Where one differs, so does a line above, or it is to be looked at.
func TestLooksOfSamples(t *testing.T) {
	d := measured(60, model.Chinese)
	var rows edit.Batch
	for i, role := range []model.Role{model.RoleMetric, model.RoleRisk, model.RoleGap} {
		rows = append(rows, edit.AddLane{Lane: &model.Lane{ID: model.LaneID(fmt.Sprint("row", i)), Role: role}, At: len(d.Lanes)})
	}
	d, err := edit.Apply(d, rows)
	if err != nil {
		t.Fatal(err)
	}
	plan := layout.Make(d, layout.Options{})
	cut := slice.Of(d, model.Slice{Name: "Half", Phases: []string{string(d.Phases[0].ID)}}, nil)
	var b strings.Builder
	for _, theme := range compose.Themes() {
		for _, id := range overlay.AllIDs() {
			o, _ := overlay.Named(id)
			view := o.Of(d, model.Chinese, nil, nil)
			for _, l := range []compose.Look{{Overlay: view, Legend: true}, {Overlay: view, Only: 2}, {Overlay: view, Slice: cut, Legend: true, LegendWidth: 200}} {
				sum(&b, theme, plan, l)
			}
		}
		sum(&b, theme, plan, compose.Look{})
		sum(&b, theme, plan, compose.Look{Slice: cut, Legend: true})
	}
	few := measured(3, model.English) // each of which has a value
	o, _ := overlay.Named(overlay.AllIDs()[0])
	sum(&b, compose.Themes()[0], layout.Make(few, layout.Options{}), compose.Look{Overlay: o.Of(few, model.English, nil, nil), Legend: true})
	canvastest.Golden(t, "looks.txt", b.String())
}

// TestContrast is the contrast of colours as WCAG 2.1 has it, for pairs that one can
// look up.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b uint32
		want float64
	}{{0, 0xFFFFFF, 21}, {0xFFFFFF, 0xFFFFFF, 1}, {0x767676, 0xFFFFFF, 4.54}, {0x777777, 0xFFFFFF, 4.48}, {0xFF0000, 0xFFFFFF, 4.00}, {0x0000FF, 0xFFFFFF, 8.59}, {0x00FF00, 0, 15.30}, {0x0A0A0A, 0, 1.06}} {
		if got := compose.Contrast(canvas.RGB(c.a), canvas.RGB(c.b)); got < c.want-0.005 || got > c.want+0.006 {
			t.Errorf("%06x on %06x: %.3f, not %.2f", c.a, c.b, got, c.want)
		}
	}
}

func sum(b *strings.Builder, theme *compose.Theme, plan *layout.Plan, l compose.Look) {
	s := &canvas.Scene{}
	for _, part := range compose.Next(nil, plan, theme, l).Parts {
		for _, g := range part.Groups() {
			if g != nil {
				s.Groups = append(s.Groups, g)
			}
		}
	}
	fmt.Fprintf(b, "%s, %s, legend %v: %s\n", theme.Name, l.Name(), l.Legend, canvastest.Sum(canvastest.Dump(s)))
}
