package layout_test

import (
	"math"
	"testing"

	"touchline/canvas/layout"
	"touchline/model"
)

// TestEachCardStandsOnce, in a document in which a lane and a step have the name of
// another one too: files may be so, and the check says it. The cards stand in the
// first of each, and the others are empty and drawn.
func TestEachCardStandsOnce(t *testing.T) {
	card := func(id, lane, step string) *model.Card {
		return &model.Card{ID: model.CardID(id), Lane: model.LaneID(lane), Step: model.StepID(step), Span: 1, Kind: model.KindAction, Text: id}
	}
	d := model.New(model.Parts{
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}, {ID: "m", Role: model.RoleFrontstage}, {ID: "l", Role: model.RoleSupport}},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}, {ID: "t"}, {ID: "s"}}}},
		Cards:  []*model.Card{card("a", "l", "s"), card("b", "l", "t"), card("c", "m", "s")},
	})
	p := layout.Make(d, layout.Options{})
	got := map[model.CardID]int{}
	for _, c := range p.Cards() {
		got[c.Card.ID]++
		row, _ := d.Row(c.Card.Lane)
		column, _ := d.Column(c.Card.Step)
		if c.Row != row || c.Column != column {
			t.Errorf("%s stands in row %d, column %d, not %d, %d", c.Card.ID, c.Row, c.Column, row, column)
		}
	}
	if len(got) != 3 || got["a"] != 1 || got["b"] != 1 || got["c"] != 1 || len(p.Lanes) != 3 || len(p.Steps) != 3 {
		t.Errorf("%v in %d lanes and %d steps", got, len(p.Lanes), len(p.Steps))
	}
}

// TestAFeelingAndItsHeight are each other's: a face that is dragged to a height says
// the value whose height that is, past the scale's ends too.
func TestAFeelingAndItsHeight(t *testing.T) {
	glad := 1.0
	d := model.New(model.Parts{
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}, {ID: "mood", Role: model.RoleEmotion}},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
		Cards:  []*model.Card{{ID: "a", Lane: "l", Step: "s", Span: 1, Kind: model.KindAction, Touch: &model.Touchpoint{Feeling: &glad}}},
	})
	e := layout.Make(d, layout.Options{}).Lanes[1].Emotion
	for _, v := range []float64{-2.5, -2, -0.3, 0, 1, 2, 3} {
		if back := e.ValueAt(e.YOf(v)); math.Abs(back-v) > 1e-9 {
			t.Errorf("%g is at %g, where %g is", v, e.YOf(v), back)
		}
	}
	if e.YOf(2) >= e.YOf(1) || math.Abs(e.Points[0].At.Y-e.YOf(1)) > 0.01 {
		t.Errorf("a feeling of 1 stands at %g, on the scale at %g, and 2 at %g", e.Points[0].At.Y, e.YOf(1), e.YOf(2))
	}
}
