package pair_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/edit"
)

// TestARowAndItsTwin: each row that both have is the other's twin, in either
// direction, and stands for a row of the same role; one that only one has has none.
func TestARowAndItsTwin(t *testing.T) {
	for name, of := range pairs(t, model.English) {
		r := compare.Of(of[0], of[1])
		p := pair.Of(r, model.English)
		twins := 0
		for _, l := range p.Doc.Lanes {
			to := p.Twin(l.ID)
			if to == "" {
				continue
			}
			twins++
			other := p.Doc.Lane(to)
			if other == nil || other.Role != l.Role || p.Twin(to) != l.ID || strings.HasPrefix(string(l.ID), "a.") == strings.HasPrefix(string(to), "a.") {
				t.Errorf("%s: the twin of %s is %s", name, l.ID, to)
			}
		}
		want := 0
		for _, l := range of[0].Lanes {
			if _, ok := r.Pairs.Lanes.After(l.ID); ok {
				want += 2
			}
		}
		if twins != want {
			t.Errorf("%s: %d rows have a twin, %d are in both", name, twins, want)
		}
	}
}

// TestWhereAnItemStands: the column of what is told is one of the two's, and the one
// in which it is drawn: of what moved the one that it went to, of what is gone that in
// which it was.
func TestWhereAnItemStands(t *testing.T) {
	for name, of := range pairs(t, model.English) {
		r := compare.Of(of[0], of[1])
		p := pair.Of(r, model.English)
		stands := 0
		for _, it := range r.Items {
			step, ok := p.StepOf(it)
			if !ok {
				if it.Kind == compare.Card || it.Kind == compare.Step || it.Kind == compare.Link || it.Kind == compare.Sticky {
					t.Errorf("%s: %v %s stands nowhere", name, it.Kind, it.ID)
				}
				continue
			}
			stands++
			if _, there := p.Doc.Column(step); !there {
				t.Errorf("%s: %v %s stands in %s, which is no column", name, it.Kind, it.ID, step)
			}
			mark := "b."
			if it.Removed {
				mark = "a."
			}
			drawn := model.StepID("")
			switch it.Kind {
			case compare.Card:
				drawn = p.Doc.Card(model.CardID(mark + it.ID)).Step
			case compare.Link:
				drawn = p.Doc.Card(p.Doc.Link(model.LinkID(mark + it.ID)).From).Step
			case compare.Sticky:
				drawn = p.Doc.Sticky(model.StickyID(mark + it.ID)).Step
			default:
				continue
			}
			if drawn != step {
				t.Errorf("%s: %v %s stands in %s and is drawn in %s", name, it.Kind, it.ID, step, drawn)
			}
			if o := canvas.Owner(model.OwnerOf(string(it.Kind), mark+it.ID)); p.Item(o) != it {
				t.Errorf("%s: at %s stands %v", name, o, p.Item(o))
			}
		}
		if stands == 0 && len(r.Items) > 0 {
			t.Errorf("%s: nothing stands anywhere", name)
		}
	}
}

// TestFiguresSideBySide is which figures have a place in widths from narrow to wide,
// and where they stand: those that went somewhere before those that did not.
func TestFiguresSideBySide(t *testing.T) {
	var b strings.Builder
	all := pairs(t, model.English)
	for _, name := range []string{"bank", "same", "versions"} {
		p := pair.Of(compare.Of(all[name][0], all[name][1]), model.English)
		for _, n := range []int{1, 3, 5, 99} {
			fmt.Fprintf(&b, "%s, %d:", name, n)
			for _, f := range p.Shown(n) {
				fmt.Fprintf(&b, " %s %s", f.Key, p.Difference(f))
			}
			b.WriteString("\n")
		}
		for _, width := range []float64{60, 180, 520} {
			g := &canvas.Group{}
			p.Figures(g, canvas.Rect{X: 20, Y: 30, W: width, H: pair.FiguresHeight}, pair.FigureInks{Ink: canvas.RGB(1), Muted: canvas.RGB(2), Hairline: canvas.RGB(3), Good: canvas.RGB(4), Bad: canvas.RGB(5)})
			fmt.Fprintf(&b, "%s in %.0f: up to %.2f\n", name, width, g.Bounds.Right())
			for _, it := range g.Items {
				switch it := it.(type) {
				case *canvas.Text:
					fmt.Fprintf(&b, "  %.2f %.2f %q of %g, %x\n", it.Lines[0].At.X, it.Lines[0].At.Y, it.Source, it.Size, it.Color.B)
				case *canvas.Shape:
					fmt.Fprintf(&b, "  from %.2f to %.2f\n", it.Path.Points[0].X, it.Path.Points[1].X)
				}
			}
			if len(g.Items) > 0 && g.Bounds.Right() > 20+width+1 {
				t.Errorf("%s: figures of %g pt in %g", name, g.Bounds.Right()-20, width)
			}
		}
	}
	canvastest.Golden(t, "figures.txt", b.String())
}

// TestSheetsOfPairs notices what the pictures of a few are too few for: a sum of every
// pair, one above the other and one over the other. Where one differs, so does a line
// of a picture, or it is to be looked at.
func TestSheetsOfPairs(t *testing.T) {
	var b strings.Builder
	all := pairs(t, model.English)
	next, err := edit.Apply(all["bank"][0], edit.Batch{edit.RemoveLinks{Links: []model.LinkID{all["bank"][0].LinksInOrder()[0].ID, all["bank"][0].LinksInOrder()[3].ID}}})
	if err != nil {
		t.Fatal(err)
	}
	all["links"] = [2]*model.Document{all["bank"][0], next}
	all["links-back"] = [2]*model.Document{next, all["bank"][0]}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		r := compare.Of(all[name][0], all[name][1])
		for i, p := range []*pair.Pair{pair.Of(r, model.English), pair.Over(r, model.English)} {
			plan := layout.Make(p.Doc, layout.Options{})
			fmt.Fprintf(&b, "%s %d: %s %s\n", name, i, canvastest.Sum(canvastest.Dump(p.Scene(plan, compose.Themes()[0]))), canvastest.Sum(canvastest.Dump(p.Sheet(plan, compose.Themes()[1]))))
		}
	}
	canvastest.Golden(t, "sums.txt", b.String())
}
