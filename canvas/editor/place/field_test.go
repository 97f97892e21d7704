package place_test

import (
	"math"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
)

// TestTheFieldLiesOverTheWords of whatever has some: cards, labels, heads, the
// title.
func TestTheFieldLiesOverTheWords(t *testing.T) {
	g := grid(editortest.Bank(), 4.0/3)
	p := g.Plan
	check := func(o canvas.Owner, b layout.Block, size float64) {
		t.Helper()
		f, ok := g.Field(o)
		first := b.Lines[0]
		face := text.Face{Size: f.Size}
		if !ok || f.Size != size {
			t.Fatalf("%s: %v, %g pt", o, ok, f.Size)
		}
		if base := f.Words.Y + text.Ascent(face); math.Abs(base-first.At.Y) > 0.01 || math.Abs(f.Words.X-first.At.X) > 0.01 {
			t.Errorf("the words of %s begin at %g %g, the field says %g %g", o, first.At.X, first.At.Y, f.Words.X, base)
		}
		if f.Middle {
			if off := f.Rect.Center().X - f.Words.Center().X; math.Abs(off) > 0.01 {
				t.Errorf("the field over %s is %g pt beside its words", o, off)
			}
		} else if math.Abs(f.Rect.X-first.At.X) > 0.01 {
			t.Errorf("the field over %s begins at %g, its words at %g", o, f.Rect.X, first.At.X)
		}
	}
	check("card:a", p.Card("a").Text, layout.SizeBody)
	check("link:ab", p.Link("ab").Label, layout.SizeSmall)
	check("title", p.Title.Name, layout.SizeTitle)
	check("sticky:n", p.Stickies[0].Text, layout.SizeSmall)
	for _, s := range p.Steps {
		check(owner.Step(s.Step.ID), s.Name, layout.SizeBody)
	}
	for _, ph := range p.Phases {
		check(owner.Phase(ph.Phase.ID), ph.Name, ph.NameSize)
	}
	for _, l := range p.Lanes {
		check(owner.Lane(l.Lane.ID), l.Name, layout.SizeHead)
	}
}
