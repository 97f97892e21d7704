package buildup_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/buildup"
	"touchline/canvas/canvastest"
	"touchline/canvas/owner"
	"touchline/model"
)

// told is a service with one of everything that comes by itself: lanes that hold
// nothing, in front and behind, rows that are derived, a phase without steps, links
// forward and back, and a note.
func told() *model.Document {
	card := func(id model.CardID, l model.LaneID, s model.StepID, span int) *model.Card {
		return &model.Card{ID: id, Lane: l, Step: s, Span: span, Kind: model.KindAction, Text: string(id)}
	}
	return model.New(model.Parts{
		Phases: []*model.Phase{
			{ID: "one", Name: "One", Steps: []*model.Step{{ID: "s1", Name: "s1"}, {ID: "s2", Name: "s2"}}},
			{ID: "none", Name: "None"},
			{ID: "two", Name: "Two", Steps: []*model.Step{{ID: "s3", Name: "s3"}}},
		},
		Lanes: []*model.Lane{
			{ID: "hollow", Name: "Hollow", Role: model.RoleEvidence},
			{ID: "back", Name: "Back", Role: model.RoleBackstage},
			{ID: "time", Name: "Time", Role: model.RoleTime},
			{ID: "customer", Name: "Customer", Role: model.RoleCustomer, Line: model.LineStyle("solid")},
			{ID: "front", Name: "Front", Role: model.RoleFrontstage},
			{ID: "last", Name: "Last", Role: model.RoleSupport},
		},
		Cards:    []*model.Card{card("a", "customer", "s1", 1), card("b", "front", "s1", 2), card("c", "customer", "s3", 1), card("d", "back", "s3", 1)},
		Links:    []*model.Link{{ID: "ab", From: "a", To: "b", Kind: model.LinkFlow}, {ID: "dc", From: "d", To: "c", Kind: model.LinkFlow}},
		Stickies: []*model.Sticky{{ID: "n", Lane: "front", Step: "s2", Text: "note"}},
	})
}

// TestWhatComesWhen is, for each part of the drawing, how it looks from scene to
// scene: "." is not there, "o" pale, "<" in part, "#" as in the end.
func TestWhatComesWhen(t *testing.T) {
	var b strings.Builder
	for _, by := range []buildup.By{buildup.Lanes, buildup.Steps} {
		_, whole, all := build(t, told(), by)
		fmt.Fprintf(&b, "by %s, %d scenes\n", by, len(all))
		pale := map[string]bool{}
		nth := map[canvas.Owner]int{}
		for _, g := range whole.Groups {
			nth[g.Owner]++
			pale[canvastest.Dump(&canvas.Scene{Groups: []*canvas.Group{buildup.Faded(g, whole.Ground)}})] = true
			fmt.Fprintf(&b, "%-14s %d ", g.Owner, nth[g.Owner])
			for _, s := range all {
				b.WriteString(looks(s, g, nth[g.Owner], pale))
			}
			b.WriteString("\n")
		}
	}
	canvastest.Golden(t, "comes.txt", b.String())
}

// looks is how the nth group of an owner looks in a scene. Groups of a lane come
// in the order of the whole, so that the nth of them is the nth where all are there.
func looks(s *canvas.Scene, g *canvas.Group, nth int, pale map[string]bool) string {
	n := 0
	for _, at := range s.Groups {
		if at.Owner != g.Owner {
			continue
		}
		if n++; at == g {
			return "#"
		}
		if n == nth && pale[canvastest.Dump(&canvas.Scene{Groups: []*canvas.Group{at}})] {
			return "o"
		}
		if k, _ := owner.Split(g.Owner); n == nth && k == owner.KindLane {
			return "<"
		}
	}
	return "."
}
