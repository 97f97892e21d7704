package index_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

func of(d *model.Document) *index.Index { return index.Make(layout.Make(d, layout.Options{}), nil) }

func names(cards []*layout.Card) string {
	var all []string
	for _, c := range cards {
		all = append(all, string(c.Card.ID))
	}
	return strings.Join(all, " ")
}

// TestColumnsAndRows: every place of the grid belongs to a cell, and what lies
// beside it to none.
func TestColumnsAndRows(t *testing.T) {
	x := of(editortest.Bank())
	p := x.Plan
	for i, s := range p.Steps {
		for _, at := range []float64{s.Left, (s.Left + s.Right) / 2, s.Right} {
			if got := x.Column(at); got != i {
				t.Errorf("%g lies in column %d, not %d", at, got, i)
			}
		}
	}
	if l, r := x.Column(x.Bounds[0]-1), x.Column(x.Bounds[4]+1); l != -1 || r != 4 {
		t.Errorf("left of the grid is column %d, right of it %d", l, r)
	}
	for i, l := range p.Lanes {
		for _, at := range []float64{l.Body.Y, l.Body.Center().Y, l.Body.Bottom()} {
			if got := x.Row(at); got != i {
				t.Errorf("%g lies in row %d, not %d", at, got, i)
			}
		}
		if i == 0 {
			continue
		}
		above, below := p.Lanes[i-1].Body.Bottom(), l.Body.Y // between two lanes the nearer one
		if a, b := x.Row(above+0.2*(below-above)), x.Row(above+0.8*(below-above)); a != i-1 || b != i {
			t.Errorf("between the lanes %d and %d lie the rows %d and %d", i-1, i, a, b)
		}
	}
	if a, b := x.Row(p.Lanes[0].Body.Y-1), x.Row(p.Lanes[3].Body.Bottom()+1); a != -1 || b != 4 {
		t.Errorf("above the lanes is row %d, below them %d", a, b)
	}
}

// TestCells: a wide card is in all that it covers.
func TestCells(t *testing.T) {
	x := of(editortest.Bank())
	for _, c := range []struct {
		row, column int
		want        string
	}{{0, 0, "a"}, {2, 0, "f"}, {2, 1, "f"}, {2, 2, "g h"}, {2, 3, ""}, {1, 0, ""}, {3, 3, "i"}, {-1, 0, ""}, {0, 4, ""}, {4, 0, ""}, {0, -1, ""}} {
		if got := names(x.In(c.row, c.column)); got != c.want {
			t.Errorf("row %d, column %d: %q, not %q", c.row, c.column, got, c.want)
		}
	}
}

// TestAtAPoint: cards, links, labels and notes are met on themselves and as
// far around as one says.
func TestAtAPoint(t *testing.T) {
	x := of(editortest.Bank())
	p := x.Plan
	for _, c := range p.Cards() {
		r := c.Rect
		for _, at := range []canvas.Point{r.Center(), {X: r.X + 1, Y: r.Y + 1}, {X: r.Right() - 1, Y: r.Bottom() - 1}} {
			if got := x.CardAt(at, 0); got != c {
				t.Errorf("at %v is not %s", at, c.Card.ID)
			}
		}
		beside := canvas.Point{X: r.Center().X, Y: r.Y - 1.5}
		if x.CardAt(beside, 0) != nil || x.CardAt(beside, 2) != c {
			t.Errorf("beside %s", c.Card.ID)
		}
	}
	for _, l := range p.Links() {
		mid := canvas.Around(l.Points[0], l.Points[1]).Center()
		if got, at := x.LinkAt(mid, 1, nil); got != l || at != 0 {
			t.Errorf("on the first stretch of %s", l.Link.ID)
		}
		if got, _ := x.LinkAt(mid, 1, func(o *layout.Link) bool { return o == l }); got == l {
			t.Errorf("%s is left out and found", l.Link.ID)
		}
		off := mid.Add(canvas.Point{Y: 5})
		if l.Points[0].X == l.Points[1].X {
			off = mid.Add(canvas.Point{X: 5})
		}
		if got, _ := x.LinkAt(off, 4, nil); got != nil {
			t.Errorf("5 pt from %s lies %s", l.Link.ID, got.Link.ID)
		}
		if got, _ := x.LinkAt(off, 6, nil); got != l {
			t.Errorf("6 pt around %s it is not met", l.Link.ID)
		}
	}
	ab := p.Link("ab")
	if x.LabelAt(ab.LabelBox.Center()) != ab || x.LabelAt(canvas.Point{X: ab.LabelBox.X - 1, Y: ab.LabelBox.Center().Y}) != nil {
		t.Error("the label of ab")
	}
	n := p.Stickies[0]
	if x.NoteAt(n.Rect.Center(), 0) != n || x.NoteAt(canvas.Point{X: n.Rect.X - 1, Y: n.Rect.Center().Y}, 0) != nil || x.NoteAt(canvas.Point{X: n.Rect.X - 1, Y: n.Rect.Center().Y}, 2) != n {
		t.Error("the note")
	}
}

// TestTheUpperNoteIsMet where two lie on one another.
func TestTheUpperNoteIsMet(t *testing.T) {
	d := editortest.Bank()
	s := *d.Sticky("n")
	s.ID = "z"
	x := of(d.WithSticky(&s))
	if got := x.NoteAt(x.Plan.Stickies[0].Rect.Center(), 0); got == nil || got != x.Plan.Stickies[1] {
		t.Errorf("%+v", got)
	}
}

// TestCardsInAreThoseThatARectangleTouches, each once, in any document; and an
// index that took over what did not change is like one made from nothing.
func TestCardsInAreThoseThatARectangleTouches(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := sample.Make(rapid.IntRange(1, 120).Draw(rt, "cards"), rapid.Uint64().Draw(rt, "seed"), model.English)
		old := of(d)
		c := *rapid.SampledFrom(d.CardsInOrder()).Draw(rt, "card")
		c.Text += " and more of it, so that its row grows"
		next, err := edit.Apply(d, edit.SetCard{Card: &c})
		if err != nil {
			rt.Fatal(err)
		}
		plan := layout.Make(next, layout.Options{Previous: old.Plan})
		for _, x := range []*index.Index{index.Make(plan, old), index.Make(plan, nil)} {
			size := plan.Size
			r := canvas.Rect{
				X: rapid.Float64Range(-50, size.W).Draw(rt, "x"), Y: rapid.Float64Range(-50, size.H).Draw(rt, "y"),
				W: rapid.Float64Range(0, size.W).Draw(rt, "w"), H: rapid.Float64Range(0, 600).Draw(rt, "h"),
			}
			var got, want []*layout.Card
			x.CardsIn(r, func(c *layout.Card) { got = append(got, c) })
			for _, c := range plan.Cards() {
				if c.Rect.Overlaps(r) {
					want = append(want, c)
				}
			}
			byID := func(a, b *layout.Card) int { return strings.Compare(string(a.Card.ID), string(b.Card.ID)) }
			slices.SortFunc(got, byID)
			slices.SortFunc(want, byID)
			if names(got) != names(want) {
				rt.Fatalf("%v touches %s, not %s", r, names(want), names(got))
			}
			for _, l := range plan.Links() {
				mid := canvas.Around(l.Points[0], l.Points[1]).Center()
				if found, _ := x.LinkAt(mid, 0.5, nil); found == nil {
					rt.Fatalf("%s is not met on itself", l.Link.ID)
				}
			}
		}
	})
}

func ExampleMake() {
	plan := layout.Make(editortest.Bank(), layout.Options{})
	x := index.Make(plan, nil)
	c := x.CardAt(plan.Card("h").Rect.Center(), 0)
	fmt.Println(c.Card.Text, "in row", c.Row, "and column", c.Column)
	// Output: h in row 2 and column 2
}
