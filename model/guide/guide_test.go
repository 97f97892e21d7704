package guide_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/guide"
	"touchline/model/sample"
)

// lanes is the five layers.
func lanes() (all []*model.Lane) {
	for _, r := range []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport} {
		all = append(all, &model.Lane{ID: model.LaneID(r), Role: r})
	}
	return all
}

// drawn is a document of two phases, with five steps and one, and cards where
// they are named: "customer/s1".
func drawn(h model.Head, cards ...string) *model.Document {
	var first model.Phase
	first.ID = "p"
	for i := range 5 {
		first.Steps = append(first.Steps, &model.Step{ID: model.StepID(fmt.Sprint("s", i+1))})
	}
	parts := model.Parts{Head: &h, Lanes: lanes(), Phases: []*model.Phase{&first, {ID: "q", Steps: []*model.Step{{ID: "s6"}}}}}
	for i, at := range cards {
		lane, step, _ := strings.Cut(at, "/")
		parts.Cards = append(parts.Cards, &model.Card{ID: model.CardID(fmt.Sprint("c", i)), Lane: model.LaneID(lane), Step: model.StepID(step), Rank: "V" + fmt.Sprint(i), Span: 1, Kind: model.KindAction, Text: "x"})
	}
	return model.New(parts)
}

// told is how far the steps are, and where to go on.
func told(steps []guide.Step) string {
	var all []string
	for _, s := range steps {
		text := fmt.Sprintf("%s %d/%d", s.Key, s.Done, s.Of)
		if !s.Ticked() {
			text += fmt.Sprintf(" @%s%s", s.Card, strings.Trim(string(s.Lane)+"/"+string(s.Step), "/"))
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

func TestDrawing(t *testing.T) {
	for name, c := range map[string]struct {
		doc  *model.Document
		want string
	}{
		"nothing": {drawn(model.Head{}), "scope 0/1 @, customer 0/5 @customer/s1, contact 0/6 @frontstage/s1, behind 0/2 @backstage/s1, evidence 0/6 @evidence/s1"},
		"begun":   {drawn(model.Head{Scope: "a to b"}, "customer/s1", "customer/s3", "frontstage/s3"), "scope 1/1, customer 2/5 @customer/s2, contact 1/2 @frontstage/s1, behind 0/1 @backstage/s1, evidence 0/2 @evidence/s1"},
		"two phases": {
			drawn(model.Head{Scope: " "}, "customer/s1", "customer/s6", "support/s6", "evidence/s1", "evidence/s6"),
			"scope 0/1 @, customer 2/5 @customer/s2, contact 0/2 @frontstage/s1, behind 1/2 @backstage/s1, evidence 2/2",
		},
		"behind stands elsewhere in the phase": {
			drawn(model.Head{Scope: "x"}, "customer/s1", "customer/s2", "customer/s3", "customer/s4", "customer/s5", "frontstage/s1", "backstage/s4"),
			"scope 1/1, customer 5/5, contact 1/5 @frontstage/s2, behind 1/1, evidence 0/5 @evidence/s1",
		},
	} {
		if got := told(guide.Of(guide.Drawing, c.doc)); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A card without a text says nothing, and one that covers several steps answers
// in each.
func TestWhatCounts(t *testing.T) {
	d := drawn(model.Head{}, "customer/s1", "customer/s2", "frontstage/s1")
	empty, wide := *d.Card("c1"), *d.Card("c2")
	empty.Text, wide.Span = " \n", 2
	if got := guide.Of(guide.Drawing, d.WithCard(&empty)); got[1].Done != 1 || got[2].Of != 1 {
		t.Errorf("empty: %s", told(got))
	}
	if got := guide.Of(guide.Drawing, d.WithCard(&wide)); got[2].Done != 2 || !got[2].Ticked() {
		t.Errorf("wide: %s", told(got))
	}
}

func TestTouchpoints(t *testing.T) {
	d := drawn(model.Head{Segment: "students"}, "customer/s1", "customer/s2")
	if got := told(guide.Of(guide.Touchpoints, d)); got != "whose 1/1, contacts 0/2 @c0customer/s1, sorts 0/1 @, standards 0/1 @, key 0/2 @" {
		t.Errorf("begun: %s", got)
	}
	a, b := *d.Card("c0"), *d.Card("c1")
	a.Touch = &model.Touchpoint{Class: model.ClassFront, Channel: "app", Owner: "IT", Time: 60}
	b.Touch, b.Marks = &model.Touchpoint{Class: model.ClassFront, Owner: "IT"}, model.MarkTruth
	if got := told(guide.Of(guide.Touchpoints, d.WithCards([]*model.Card{&a, &b}))); got != "whose 1/1, contacts 2/2, sorts 1/2 @c1, standards 1/2 @c1, key 1/2 @c0" {
		t.Errorf("half done: %s", got)
	}
	a.Marks = model.MarkWait
	b.Touch = &model.Touchpoint{Class: model.ClassBack, Medium: model.MediumDigital, Owner: "IT", Standard: "in time"}
	steps := guide.Of(guide.Touchpoints, d.WithCards([]*model.Card{&a, &b}))
	if n, current := guide.Ticked(steps); n != 5 || current != 5 {
		t.Errorf("done: %s", told(steps))
	}
}

// TestAnyDocument: of whatever document, steps have sense, and where they lead
// is there.
func TestAnyDocument(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := model.New(model.Parts{})
		if n := rapid.IntRange(0, 60).Draw(rt, "cards"); n > 9 {
			d = sample.Make(n, rapid.Uint64().Draw(rt, "seed"), model.English)
		} else if n > 0 {
			var some []*model.Lane
			for _, l := range lanes() {
				if rapid.Bool().Draw(rt, string(l.ID)) {
					some = append(some, l)
				}
			}
			d = drawn(model.Head{}).WithLanes(some)
		}
		for _, id := range []guide.ID{guide.Drawing, guide.Touchpoints} {
			steps := guide.Of(id, d)
			n, current := guide.Ticked(steps)
			if len(steps) != 5 || (n == 5) != (current == 5) {
				rt.Fatalf("%d of %d steps, at %d", n, len(steps), current)
			}
			for _, s := range steps {
				if s.Of < 1 || s.Done < 0 || s.Done > s.Of {
					rt.Fatalf("%s: %d of %d", s.Key, s.Done, s.Of)
				}
				if s.Lane != "" && d.Lane(s.Lane) == nil || s.Step != "" && d.Step(s.Step) == nil || s.Card != "" && d.Card(s.Card) == nil {
					rt.Fatalf("%s leads to %s %s %s", s.Key, s.Lane, s.Step, s.Card)
				}
			}
		}
	})
}

// A picture with all that is asked for ticks all.
func TestDrawingFromNothing(t *testing.T) {
	cards := []string{"support/s1", "support/s6"}
	for i := range 6 {
		for _, lane := range []string{"customer", "frontstage", "evidence"} {
			cards = append(cards, fmt.Sprint(lane, "/s", i+1))
		}
	}
	steps := guide.Of(guide.Drawing, drawn(model.Head{Scope: "x"}, cards...))
	if n, _ := guide.Ticked(steps); n != 5 {
		t.Error(told(steps))
	}
}
