package edit_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/edit"
)

func asFault(err error, f **model.Fault) bool { return errors.As(err, f) }

// start is three lanes and six steps in three phases:
//
//	        s1   s2 | s3   s4 | s5   s6
//	l1      c1   c2===========  c4
//	l2           c3             c5   c6
//	l3 time
//
// with links c1→c2, c2→c3, c3→c5, c5⇄c6 and a note at l2 s3.
func start() *model.Document {
	card := func(id model.CardID, l model.LaneID, s model.StepID, span int) *model.Card {
		return &model.Card{ID: id, Lane: l, Step: s, Rank: "V", Span: span, Kind: model.KindAction, Text: string(id)}
	}
	phase := func(id model.PhaseID, steps ...model.StepID) *model.Phase {
		p := &model.Phase{ID: id, Name: string(id)}
		for _, s := range steps {
			p.Steps = append(p.Steps, &model.Step{ID: s, Name: string(s)})
		}
		return p
	}
	link := func(id model.LinkID, from, to model.CardID, kind model.LinkKind) *model.Link {
		return &model.Link{ID: id, From: from, To: to, Kind: kind}
	}
	return model.New(model.Parts{
		Head:   &model.Head{Title: "start"},
		Phases: []*model.Phase{phase("p1", "s1", "s2"), phase("p2", "s3", "s4"), phase("p3", "s5", "s6")},
		Lanes: []*model.Lane{
			{ID: "l1", Name: "customer", Role: model.RoleCustomer},
			{ID: "l2", Name: "frontstage", Role: model.RoleFrontstage},
			{ID: "l3", Name: "time", Role: model.RoleTime, Follows: "l1"},
		},
		Cards: []*model.Card{
			card("c1", "l1", "s1", 1), card("c2", "l1", "s2", 3), card("c3", "l2", "s2", 1),
			card("c4", "l1", "s5", 1), card("c5", "l2", "s5", 1), card("c6", "l2", "s6", 1),
		},
		Links: []*model.Link{
			link("k1", "c1", "c2", model.LinkFlow), link("k2", "c2", "c3", model.LinkFlow),
			link("k3", "c3", "c5", model.LinkFlow), link("k4", "c5", "c6", model.LinkExchange),
		},
		Stickies: []*model.Sticky{{ID: "n1", Lane: "l2", Step: "s3", Text: "note"}},
	})
}

// grid draws phases, steps and lanes with what stands in them:
// "p1[s1 s2] p2[…] / l1: s1=c1 s2=c2×3 / l2: … / k1 k2 / n1".
func grid(d *model.Document) string {
	var parts []string
	for _, p := range d.Phases {
		var steps []string
		for _, s := range p.Steps {
			steps = append(steps, string(s.ID))
		}
		parts = append(parts, fmt.Sprintf("%s[%s]", p.ID, strings.Join(steps, " ")))
	}
	out := []string{strings.Join(parts, " ")}
	for _, l := range d.Lanes {
		row := string(l.ID) + ":"
		for _, s := range d.Steps() {
			var ids []string
			for _, id := range d.Cell(l.ID, s.ID) {
				text := string(id)
				if n := d.Card(id).Span; n > 1 {
					text += fmt.Sprintf("×%d", n)
				}
				ids = append(ids, text)
			}
			if len(ids) > 0 {
				row += " " + string(s.ID) + "=" + strings.Join(ids, "+")
			}
		}
		out = append(out, row)
	}
	var links []string
	for id := range d.LinkTable().All() {
		links = append(links, string(id))
	}
	slices.Sort(links)
	out = append(out, strings.Join(links, " "))
	for _, s := range d.Stickies() {
		out = append(out, string(s.ID))
	}
	return strings.Join(out, " / ")
}

func TestEdits(t *testing.T) {
	card := func(id model.CardID, l model.LaneID, s model.StepID) *model.Card {
		return &model.Card{ID: id, Lane: l, Step: s, Span: 1, Kind: model.KindAction}
	}
	if got, want := grid(start()), "p1[s1 s2] p2[s3 s4] p3[s5 s6] / l1: s1=c1 s2=c2×3 s5=c4 / l2: s2=c3 s5=c5 s6=c6 / l3: / k1 k2 k3 k4 / n1"; got != want {
		t.Fatalf("the start is\n%s, not\n%s", got, want)
	}
	for _, c := range []struct {
		name string
		edit edit.Edit
		want string // the rows that count, of grid; or "refused: KEY"
	}{
		{"card at the front", edit.AddCard{Card: card("x", "l1", "s1"), At: 0}, "l1: s1=x+c1"},
		{"card at the end", edit.AddCard{Card: card("x", "l1", "s1"), At: -1}, "l1: s1=c1+x"},
		{"card with an id that is taken", edit.AddCard{Card: card("c1", "l1", "s1")}, "refused: edit.taken"},
		{"card in a derived lane", edit.AddCard{Card: card("x", "l3", "s1")}, "refused: model.card.derived"},
		{"card in no step", edit.AddCard{Card: card("x", "l1", "s9")}, "refused: model.card.step"},
		{"no card", edit.AddCard{}, "refused: edit.incomplete"},
		{"move into a cell", edit.MoveCards{Cards: []model.CardID{"c6", "c1"}, Lane: "l2", Step: "s5", At: 0}, "l2: s2=c3 s5=c6+c1+c5"},
		{"move within a cell to where it is", edit.MoveCards{Cards: []model.CardID{"c5"}, Lane: "l2", Step: "s5", At: 0}, "same"},
		{"a wide card moved to the edge", edit.MoveCards{Cards: []model.CardID{"c2"}, Lane: "l2", Step: "s6", At: -1}, "l2: s2=c3 s5=c5 s6=c6+c2 /"},
		{"remove a card with its links", edit.RemoveCards{Cards: []model.CardID{"c5"}}, "k1 k2 /"},
		{"span too wide", edit.SetSpan{Card: "c4", Span: 3}, "refused: model.card.span"},
		{"span", edit.SetSpan{Card: "c4", Span: 2}, "s5=c4×2"},

		{"link twice", edit.AddLink{Link: &model.Link{ID: "x", From: "c1", To: "c2", Kind: model.LinkFlow}}, "refused: model.link.duplicate"},
		{"link the other way", edit.AddLink{Link: &model.Link{ID: "x", From: "c2", To: "c1", Kind: model.LinkFlow}}, "k1 k2 k3 k4 x"},
		{"link to itself", edit.AddLink{Link: &model.Link{ID: "x", From: "c2", To: "c2", Kind: model.LinkFlow}}, "refused: model.link.self"},
		{"re-attached onto another", edit.Reattach{Link: "k2", From: "c1", To: "c2"}, "refused: model.link.duplicate"},

		{"step inside a wide card", edit.AddStep{Step: &model.Step{ID: "x"}, Phase: "p2", At: 1}, "p1[s1 s2] p2[s3 x s4] p3[s5 s6] / l1: s1=c1 s2=c2×4 s5=c4"},
		{"step behind a wide card", edit.AddStep{Step: &model.Step{ID: "x"}, Phase: "p2", At: -1}, "s2=c2×3 s5=c4"},
		{"step before a wide card", edit.AddStep{Step: &model.Step{ID: "x"}, Phase: "p1", At: 1}, "p1[s1 x s2] p2[s3 s4] p3[s5 s6] / l1: s1=c1 s2=c2×3"},
		{"remove the middle of a wide card", edit.RemoveSteps{Steps: []model.StepID{"s3"}}, "p1[s1 s2] p2[s4] p3[s5 s6] / l1: s1=c1 s2=c2×2 s5=c4 / l2: s2=c3 s5=c5 s6=c6 / l3: / k1 k2 k3 k4"},
		{"remove the first step of a wide card", edit.RemoveSteps{Steps: []model.StepID{"s2"}}, "l1: s1=c1 s3=c2×2 s5=c4 / l2: s5=c5 s6=c6 / l3: / k1 k4 / n1"},
		{"remove a phase's last step", edit.RemoveSteps{Steps: []model.StepID{"s3", "s4"}}, "p1[s1 s2] p3[s5 s6] / l1: s1=c1 s2=c2 s5=c4"},
		{"remove all of a wide card", edit.RemoveSteps{Steps: []model.StepID{"s2", "s3", "s4"}}, "p1[s1] p3[s5 s6] / l1: s1=c1 s5=c4 / l2: s5=c5 s6=c6 / l3: / k4"},
		{"move a step out of a wide card", edit.MoveSteps{Steps: []model.StepID{"s4"}, Phase: "p3", At: -1}, "p3[s5 s6 s4] / l1: s1=c1 s2=c2×2 s5=c4"},
		{"move the first step of a wide card", edit.MoveSteps{Steps: []model.StepID{"s2"}, Phase: "p3", At: -1}, "p1[s1] p2[s3 s4] p3[s5 s6 s2] / l1: s1=c1 s5=c4 s2=c2 /"},
		{"move a step into a wide card", edit.MoveSteps{Steps: []model.StepID{"s6"}, Phase: "p2", At: 1}, "p2[s3 s6 s4] p3[s5] / l1: s1=c1 s2=c2×4 s5=c4 / l2: s2=c3 s6=c6 s5=c5"},
		{"move all steps of a phase", edit.MoveSteps{Steps: []model.StepID{"s1", "s2"}, Phase: "p3", At: 0}, "p2[s3 s4] p3[s1 s2 s5 s6]"},
		{"move steps to where they are", edit.MoveSteps{Steps: []model.StepID{"s3"}, Phase: "p2", At: 0}, "same"},
		{"move a phase from under a wide card", edit.MovePhase{Phase: "p2", At: 0}, "p2[s3 s4] p1[s1 s2] p3[s5 s6] / l1: s1=c1 s2=c2 s5=c4"},
		{"remove a phase", edit.RemovePhase{Phase: "p3"}, "p1[s1 s2] p2[s3 s4] / l1: s1=c1 s2=c2×3 / l2: s2=c3 / l3: / k1 k2 / n1"},
		{"merge phases", edit.MergePhases{Phases: []model.PhaseID{"p3", "p2"}}, "p1[s1 s2] p2[s3 s4 s5 s6] / l1: s1=c1 s2=c2×3"},
		{"merge phases that stand apart", edit.MergePhases{Phases: []model.PhaseID{"p1", "p3"}}, "refused: edit.phases-apart"},
		{"split a phase", edit.SplitPhase{Phase: "p2", Step: "s4", New: &model.Phase{ID: "x"}}, "p1[s1 s2] p2[s3] x[s4] p3[s5 s6]"},
		{"split a phase at its start", edit.SplitPhase{Phase: "p2", Step: "s3", New: &model.Phase{ID: "x"}}, "refused: edit.split-at-start"},
		{"a phase without steps", edit.AddPhase{Phase: &model.Phase{ID: "x"}}, "refused: model.phase.empty"},
		{"set a phase, keep its steps", edit.SetPhase{Phase: &model.Phase{ID: "p1", Name: "new"}}, "p1[s1 s2]"},

		{"lane", edit.AddLane{Lane: &model.Lane{ID: "x", Role: model.RoleSupport}, At: 1}, "/ x: / l2:"},
		{"move a lane", edit.MoveLane{Lane: "l1", At: -1}, "p3[s5 s6] / l2: s2=c3 s5=c5 s6=c6 / l3: / l1: s1=c1 s2=c2×3 s5=c4 / k1 k2 k3 k4"},
		{"remove a lane", edit.RemoveLane{Lane: "l2"}, "p3[s5 s6] / l1: s1=c1 s2=c2×3 s5=c4 / l3: / k1"},
		{"a lane with cards becomes derived", edit.SetLane{Lane: &model.Lane{ID: "l1", Role: model.RoleEmotion}}, "refused: edit.lane-holds-cards"},
		{"a lane that follows none", edit.SetLane{Lane: &model.Lane{ID: "l3", Role: model.RoleTime, Follows: "l9"}}, "refused: model.lane.follows"},
		{"remove a lane that is gone", edit.RemoveLane{Lane: "l9"}, "refused: edit.gone"},

		{"note in no cell", edit.AddSticky{Sticky: &model.Sticky{ID: "x", Lane: "l1", Step: "s9"}}, "refused: model.sticky.step"},
		{"picture under another hash", edit.AddPicture{Picture: &model.Picture{
			ID: model.PictureID(strings.Repeat("0", 64)), Type: "image/png", Width: 1, Height: 1, Data: []byte("x"),
		}}, "refused: model.picture.hash"},

		{"a batch fails as one", edit.Batch{edit.RemoveLane{Lane: "l1"}, edit.RemoveLane{Lane: "l1"}}, "refused: edit.gone"},
		{"a batch", edit.Batch{edit.RemoveLane{Lane: "l1"}, edit.RemoveLane{Lane: "l2"}}, "p3[s5 s6] / l3: / "},
		{"nothing", nil, "refused: edit.incomplete"},
	} {
		d := start()
		before := dump(d)
		next, err := edit.Apply(d, c.edit)
		got := ""
		var f *model.Fault
		switch {
		case asFault(err, &f):
			got = "refused: " + f.Key
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		case next == d:
			got = "same"
		default:
			got = grid(next)
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nlacks\n%s", c.name, got, c.want)
		}
		if dump(d) != before {
			t.Errorf("%s changed the document before it", c.name)
		}
	}
}

func TestRemovedLaneIsFollowedNoMore(t *testing.T) {
	d, err := edit.Apply(start(), edit.RemoveLane{Lane: "l1"})
	if err != nil || d.Lane("l3").Follows != "" {
		t.Errorf("%v; the time lane follows %q", err, d.Lane("l3").Follows)
	}
}

// TestManyCardsIntoOneGap: a cell is ranked anew when ranks grow too long.
func TestManyCardsIntoOneGap(t *testing.T) {
	d := start()
	var err error
	for i := range 2000 {
		c := &model.Card{ID: model.CardID(fmt.Sprintf("x%d", i)), Lane: "l1", Step: "s1", Span: 1, Kind: model.KindAction}
		if d, err = edit.Apply(d, edit.AddCard{Card: c, At: 1}); err != nil {
			t.Fatal(err)
		}
	}
	ids := d.Cell("l1", "s1")
	if ids[0] != "c1" || ids[1] != "x1999" || ids[2000] != "x0" {
		t.Errorf("the order is %v …", ids[:3])
	}
	for _, p := range d.Check() {
		t.Fatalf("%+v", p)
	}
}

// TestRemovingManyIsRemovingEach: many cards are removed in another way.
func TestRemovingManyIsRemovingEach(t *testing.T) {
	p := start().Parts()
	var ids []model.CardID
	for i := range 600 {
		id := model.CardID(fmt.Sprintf("x%d", i))
		p.Cards = append(p.Cards, &model.Card{ID: id, Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction})
		p.Links = append(p.Links, &model.Link{ID: model.LinkID("k" + id), From: id, To: p.Cards[i].ID, Kind: model.LinkFlow})
		if i%3 > 0 {
			ids = append(ids, id)
		}
	}
	d := model.New(p)
	before := dump(d)
	many, err := edit.Apply(d, edit.RemoveCards{Cards: ids})
	if err != nil {
		t.Fatal(err)
	}
	each := edit.Batch{}
	for _, id := range ids {
		each = append(each, edit.RemoveCards{Cards: []model.CardID{id}})
	}
	one, err := edit.Apply(d, each)
	if err != nil || dump(many) != dump(one) || dump(d) != before {
		t.Errorf("removed at once and one by one they differ; %v", err)
	}
}

// BenchmarkSetCard types into a card of a document of 20,000 cards.
func BenchmarkSetCard(b *testing.B) {
	p := start().Parts()
	for i := range 20_000 {
		p.Cards = append(p.Cards, &model.Card{
			ID: model.CardID(fmt.Sprintf("x%d", i)), Lane: "l1", Step: model.StepID(fmt.Sprintf("s%d", i%6+1)),
			Rank: "V", Span: 1, Kind: model.KindAction,
		})
	}
	d := model.New(p)
	b.ReportAllocs()
	for b.Loop() {
		c := *d.Card("x777")
		c.Text += "."
		if len(c.Text) > 100 {
			c.Text = ""
		}
		next, err := edit.Apply(d, edit.SetCard{Card: &c})
		if err != nil {
			b.Fatal(err)
		}
		d = next
	}
}
