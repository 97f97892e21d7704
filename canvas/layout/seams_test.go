package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/layout"
	"touchline/model"
)

// TestSeams: where a drawing can be cut. A phase begins at s3; the wide card
// reaches from s1 over s2.
func TestSeams(t *testing.T) {
	p := model.Parts{
		Phases: []*model.Phase{
			{ID: "p1", Name: "One", Steps: []*model.Step{{ID: "s1", Name: "A"}, {ID: "s2", Name: "B"}}},
			{ID: "p2", Name: "Two", Steps: []*model.Step{{ID: "s3", Name: "C"}, {ID: "s4", Name: "D"}}},
		},
		Lanes: []*model.Lane{
			{ID: "c", Role: model.RoleCustomer}, {ID: "c2", Role: model.RoleCustomer, Name: "Guest"}, {ID: "f", Role: model.RoleFrontstage},
		},
		Cards: []*model.Card{{ID: "wide", Lane: "f", Step: "s1", Rank: "V", Span: 2, Kind: model.KindAction, Text: "Wide"}},
	}
	show := func(seams []layout.Seam) string {
		var all []string
		for _, s := range seams {
			word := "between"
			if s.Border {
				word = "border"
			}
			if s.Crossed {
				word += " through"
			}
			all = append(all, word)
		}
		return strings.Join(all, ", ")
	}
	plan := layout.Make(model.New(p), layout.Options{})
	if got, want := show(plan.SeamsAcross()), "between through, border, between"; got != want {
		t.Errorf("across: %s, want %s", got, want)
	}
	if got, want := show(plan.SeamsDown()), "between, border"; got != want {
		t.Errorf("down: %s, want %s", got, want)
	}
	// The line of interaction stays with the lane above it.
	if line, at := plan.Lines[0].Y, plan.SeamsDown()[1].At; line >= at || plan.Lines[0].LabelBox.Bottom() > at+1 {
		t.Errorf("the line at %v and its name are cut at %v", line, at)
	}
}

// TestANameStandsWholeInWhatIsSeenOfItsPhase: also where that is a part of it.
func TestANameStandsWholeInWhatIsSeenOfItsPhase(t *testing.T) {
	var steps []*model.Step
	for i := range 6 {
		steps = append(steps, &model.Step{ID: model.StepID(fmt.Sprint("s", i)), Name: "Step"})
	}
	plan := layout.Make(model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Name: "A phase with a longer name", Steps: steps}, {ID: "q", Name: "Next", Steps: []*model.Step{{ID: "t", Name: "Step"}}}},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}},
	}), layout.Options{})
	whole := plan.Phases[0]
	middle := plan.SeamsAcross()[2].At
	for _, half := range [][2]float64{{0, middle}, {middle, plan.Size.W}} {
		ph := plan.PhasesWithin(half[0], half[1])[0]
		if ph.Rect.X < half[0] || ph.Rect.Right() > half[1] || ph.Name.Source != whole.Name.Source {
			t.Errorf("between %v the phase is %+v", half, ph)
		}
		for _, l := range ph.Name.Lines {
			if l.At.X < ph.Rect.X || l.At.X+l.Width > ph.Rect.Right() {
				t.Errorf("between %v its name reaches from %v to %v", half, l.At.X, l.At.X+l.Width)
			}
		}
	}
	left, right := plan.PhasesWithin(0, middle)[0], plan.PhasesWithin(middle, plan.Size.W)[0]
	if !left.First || !left.Last || !right.First || right.Last {
		t.Errorf("arrows: left %t %t, right %t %t", left.First, left.Last, right.First, right.Last)
	}
}
