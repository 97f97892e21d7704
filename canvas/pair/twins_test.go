package pair_test

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
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
