package part_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/part"
	"touchline/model/sample/everything"
)

// TestEachPart: what is in each phase, step, lane and selection of a blueprint
// with something of all, and which tags say where its links go on. A line of
// testdata that differs without a reason in the change at hand is a fault.
func TestEachPart(t *testing.T) {
	d := everything.Document()
	choices := map[string]part.Choice{
		"all of it":          {},
		"two phases":         {Phases: []model.PhaseID{"p1", "p3"}},
		"a phase and a lane": {Phases: []model.PhaseID{"p2"}, Lanes: []model.LaneID{"c", "f"}},
		"a derived row":      {Lanes: []model.LaneID{"m"}},
		"cards":              {Cards: []model.CardID{"come", "which", "core"}},
		"steps apart":        {Steps: []model.StepID{"1", "4"}},
	}
	for _, ph := range d.Phases {
		choices["the phase "+string(ph.ID)] = part.Choice{Phases: []model.PhaseID{ph.ID}}
	}
	for _, s := range d.Steps() {
		choices["the step "+string(s.ID)] = part.Choice{Steps: []model.StepID{s.ID}}
	}
	for _, l := range d.Lanes {
		choices["the lane "+string(l.ID)] = part.Choice{Lanes: []model.LaneID{l.ID}}
	}
	for name, c := range choices {
		p, err := part.Of(d, c, part.Options{Page: func(c *model.Card) int { return len(c.ID) % 4 }})
		if err != nil {
			canvastest.Golden(t, name+".txt", err.Error()+"\n")
			continue
		}
		canvastest.Golden(t, name+".txt", said(p))
	}
}

// said is a document as text: its grid, the cards of each cell, links and notes.
func said(d *model.Document) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s | %s\n", d.Head.Title, d.Head.Scope)
	for _, ph := range d.Phases {
		fmt.Fprintf(&out, "phase %q aside %v:", ph.Name, ph.Aside)
		for _, s := range ph.Steps {
			fmt.Fprintf(&out, " %s", s.ID)
		}
		fmt.Fprintln(&out)
	}
	for _, l := range d.Lanes {
		fmt.Fprintf(&out, "lane %s %s aside %v follows %q\n", l.ID, l.Role, l.Aside, l.Follows)
	}
	for _, c := range d.CardsInOrder() {
		fmt.Fprintf(&out, "card %s in %s, %s ×%d %s %q\n", c.ID, c.Lane, c.Step, c.Span, c.Kind, c.Text)
	}
	for _, l := range d.LinksInOrder() {
		fmt.Fprintf(&out, "link %s %s → %s %v\n", l.ID, l.From, l.To, l.Pins)
	}
	for _, n := range d.Stickies() {
		fmt.Fprintf(&out, "note %s in %s, %s\n", n.ID, n.Lane, n.Step)
	}
	return out.String()
}
