package editor

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/editor/clip"
	"touchline/model"
	"touchline/model/edit"
)

// pasted is a document in a line, with what the dump leaves out: the roles of its
// lanes, what they follow, and the gutters that links are pinned to.
func pasted(d *model.Document) string {
	var b strings.Builder
	b.WriteString(dump(d) + " /")
	names := map[model.LaneID]string{}
	for i, l := range d.Lanes {
		names[l.ID] = fmt.Sprint(i)
	}
	for _, l := range d.Lanes {
		fmt.Fprintf(&b, " %.4s", l.Role)
		if l.Follows != "" {
			fmt.Fprintf(&b, ">%s", names[l.Follows])
		}
	}
	column := map[model.StepID]int{}
	for i, s := range d.Steps() {
		column[s.ID] = i
	}
	for _, l := range d.LinksInOrder() {
		for _, p := range l.Pins {
			fmt.Fprintf(&b, " pin %s→%s", d.Card(l.From).Text, d.Card(l.To).Text)
			switch {
			case p.Lane != "":
				fmt.Fprintf(&b, " above %s", names[p.Lane])
			case p.Step != "":
				fmt.Fprintf(&b, " before %d", column[p.Step])
			default:
				fmt.Fprintf(&b, " %v", p.End)
			}
		}
	}
	return b.String()
}

// taken is the blueprint that is copied from: one row shows another's times, a row of
// texts stands between, links are pinned above a lane, before a step and at the ends.
func taken(t testing.TB) *model.Document {
	t.Helper()
	d := worn(t)
	ab, ai := *d.Link("ab"), *d.Link("ai")
	ab.Pins = []model.Pin{{Step: "s2"}}
	ai.Pins = []model.Pin{{End: model.AfterSteps}, {End: model.BelowLanes}}
	mood := *d.Lane("mood")
	mood.Follows = "front"
	d, err := edit.Apply(d, edit.Batch{
		edit.SetLink{Link: &ab},
		edit.SetLink{Link: &ai},
		edit.SetLane{Lane: &mood},
		edit.AddLane{Lane: &model.Lane{ID: "pains", Name: "Pains", Role: model.RoleText}, At: 1},
		edit.AddSticky{Sticky: &model.Sticky{ID: "u", Lane: "time", Step: "s3", DX: 5, DY: 5, Text: "on a row of times"}},
		edit.AddCard{Card: &model.Card{ID: "q", Lane: "pains", Step: "s2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "q"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// others are blueprints that are pasted into: its own, one whose lanes stand
// otherwise, and one that has no names yet.
func others(t testing.TB) map[string]*model.Document {
	step := func(id, name string) *model.Step { return &model.Step{ID: model.StepID(id), Name: name} }
	return map[string]*model.Document{
		"its own": taken(t),
		"another": model.New(model.Parts{
			Lanes: []*model.Lane{
				{ID: "x", Name: "Help", Role: model.RoleSupport},
				{ID: "y", Name: "Pains", Role: model.RoleText},
				{ID: "z", Name: "Guest", Role: model.RoleCustomer},
				{ID: "v", Name: "FRONT", Role: model.RoleFrontstage},
				{ID: "w", Role: model.RoleTime, Follows: "v"},
			},
			Phases: []*model.Phase{{ID: "p", Name: "one", Steps: []*model.Step{step("1", "first"), step("2", "")}}, {ID: "r", Name: "last", Steps: []*model.Step{step("3", "third")}}},
			Cards:  []*model.Card{{ID: "m", Lane: "z", Step: "2", Span: 1, Text: "m"}, {ID: "o", Lane: "v", Step: "3", Span: 1, Text: "o"}},
		}),
		"a note alone": model.New(model.Parts{
			Lanes:    []*model.Lane{{ID: "z", Role: model.RoleCustomer}},
			Phases:   []*model.Phase{{ID: "p", Steps: []*model.Step{step("1", ""), step("2", "")}}},
			Stickies: []*model.Sticky{{ID: "m", Lane: "z", Step: "1", Text: "m"}},
		}),
		"without names": model.New(model.Parts{
			Lanes:  []*model.Lane{{ID: "z", Role: model.RoleCustomer}, {ID: "x", Role: model.RoleSupport}},
			Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{step("1", ""), step("2", ""), step("3", "")}}},
		}),
	}
}

// TestWhatComesOfAPaste is a line for each selection that is copied and each place
// where it is pasted: in the same blueprint, in another one, and in one without
// names; and for tables of other programs. Where lanes, steps, phases, links, pins
// and notes go is told by their places, and by what is refused and said.
func TestWhatComesOfAPaste(t *testing.T) {
	var b strings.Builder
	places := map[string][]string{
		"its own": {"card:c", "card:b", "lane:front lane:support", "step:s4"}, "another": {"card:m", "lane:x"}, "without names": {"step:2"}, "a note alone": {"step:2"},
	}
	for _, name := range []string{"its own", "another", "without names", "a note alone"} {
		fmt.Fprintf(&b, "into %s\n", name)
		for _, what := range []string{"card:b card:g", "card:a card:b card:i", "card:q", "card:b2", "link:ab", "sticky:u", "sticky:n card:f", "lane:pains", "lane:front lane:mood", "lane:customer lane:time", "step:s2", "step:s1 step:s2", "phase:two", "phase:one phase:two"} {
			for _, at := range places[name] {
				from, to := newTypist(t, taken(t)), newTypist(t, others(t)[name])
				pick(from, what)
				pick(to, at)
				from.keys("Ctrl+c")
				to.clip, to.clips = from.clip, from.clips
				to.keys("Ctrl+v")
				fmt.Fprintf(&b, " %s at %q: %s; %d selected", what, at, pasted(to.e.Document()), to.e.Selection().Len())
				if s := to.e.Status(); s.Key != "keys.pasted" {
					fmt.Fprintf(&b, ", says %s %v", s.Key, s.Args)
				}
				b.WriteString("\n")
			}
		}
		for _, table := range []string{"one", "one\ttwo\nthree\t\n\tfour", "\tOrder\tPay\nCustomer\task\twait\nSupport\t\tcheck", "| | Order | Pay |\n|---|---|---|\n| Customer | ask | wait |", "\t\tPhase A\t\n\tOrder\tPay\tLeave\nCustomer\task\twait\tgo"} {
			for _, at := range places[name][:1] {
				to := newTypist(t, others(t)[name])
				pick(to, at)
				to.e.Paste(clip.Clip{Text: table})
				fmt.Fprintf(&b, " %q at %q: %s; %d selected", table, at, pasted(to.e.Document()), to.e.Selection().Len())
				if s := to.e.Status(); s.Key != "keys.pasted" {
					fmt.Fprintf(&b, ", says %s %v", s.Key, s.Args)
				}
				b.WriteString("\n")
			}
		}
	}
	canvastest.Golden(t, "pastes.txt", b.String())
}
