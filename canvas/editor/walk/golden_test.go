package walk_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// wide is the bank with all that there is to stand on: a card of three columns
// with another one below it, links of which several lead the same way, and one
// that leads back.
func wide(t *testing.T) *model.Document {
	t.Helper()
	d, err := edit.Apply(editortest.Bank(), edit.Batch{
		edit.AddCard{Card: &model.Card{ID: "w", Lane: "support", Step: "s1", Rank: "V", Span: 3, Kind: model.KindAction, Text: "w"}},
		edit.AddCard{Card: &model.Card{ID: "x", Lane: "support", Step: "s2", Rank: "W", Span: 1, Kind: model.KindAction, Text: "x"}},
		edit.AddLink{Link: &model.Link{ID: "bh", From: "b", To: "h", Kind: model.LinkFlow}},
		edit.AddLink{Link: &model.Link{ID: "ia", From: "i", To: "a", Kind: model.LinkFlow}},
		edit.AddLink{Link: &model.Link{ID: "wc", From: "w", To: "c", Kind: model.LinkFlow}},
		edit.AddLink{Link: &model.Link{ID: "cg", From: "c", To: "g", Kind: model.LinkFlow}},
		edit.AddLink{Link: &model.Link{ID: "cx", From: "c", To: "f", Kind: model.LinkFlow}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// places is every place of a grid with each of its cards, and the heads.
func places(g walk.Grid, visit func(walk.Place, *layout.Card)) {
	d := g.Plan.Doc
	visit(walk.Place{Row: walk.TitleRow, Column: walk.Heads}, nil)
	for row := walk.PhaseRow; row < len(d.Lanes); row++ {
		for column := walk.Heads; column < len(d.Steps()); column++ {
			p := walk.Place{Row: row, Column: column}
			if row < 0 && column < 0 || row >= 0 && column >= 0 && d.Lanes[row].Role.Derived() {
				continue
			}
			cards := g.In(row, column)
			for _, c := range cards {
				visit(p, c)
			}
			if len(cards) == 0 {
				visit(p, nil)
			}
		}
	}
}

// named is a card's name, "–" for none.
func named(c *layout.Card) string {
	if c == nil {
		return "–"
	}
	return string(c.Card.ID)
}

// came is the name of a place that was come to, "–" past the edge.
func came(g walk.Grid, p walk.Place, card *layout.Card, ok bool) string {
	if !ok {
		return "–"
	}
	return name(g, p, card)
}

// TestWhereEachKeyLeads is where every key leads from every place, for a table
// that one can read: "→ b" is the place at the right, "card" the next card, past
// what is empty, "ahead" the card that lies next that way, "linked" the one at the
// other end of a link, "row" the end of the row, "phase" the next one.
func TestWhereEachKeyLeads(t *testing.T) {
	g := over(t, wide(t))
	var b strings.Builder
	any := func(*layout.Card) bool { return true }
	places(g, func(p walk.Place, card *layout.Card) {
		fmt.Fprintf(&b, "%s column %d", name(g, p, card), p.Column)
		if r, ok := g.Rect(p); ok {
			fmt.Fprintf(&b, " at %.2f %.2f, %.2f × %.2f", r.X, r.Y, r.W, r.H)
		}
		b.WriteString("\n")
		for _, to := range []side.Side{side.Right, side.Bottom, side.Left, side.Top} {
			next, c, ok := g.Next(p, card, to, 2)
			fmt.Fprintf(&b, "  %s %s", []string{"→", "↓", "←", "↑"}[to], came(g, next, c, ok))
			if next, c, ok = g.NextCard(p, card, to); ok || next.InGrid() {
				fmt.Fprintf(&b, ", card %s", came(g, next, c, ok))
			}
			if card != nil {
				fmt.Fprintf(&b, ", ahead %s, linked %s", named(g.Nearest(card.Rect, to, any)), named(g.Linked(card, to)))
			}
			if to == side.Left || to == side.Right {
				end, ok := g.RowEnd(p, to)
				fmt.Fprintf(&b, ", row %s", came(g, end, nil, ok))
			}
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "  turn %s, back %s", named(g.InTurn(p, card, true, 1)), named(g.InTurn(p, card, true, -1)))
		if p.Column >= 0 {
			next, ok := g.Phase(p, 1)
			before, was := g.Phase(p, -1)
			fmt.Fprintf(&b, ", phase %s, back %s", came(g, next, nil, ok), came(g, before, nil, was))
		}
		b.WriteString("\n")
	})
	canvastest.Golden(t, "keys.txt", b.String())
}

// TestWhereTheKeyboardStands is, for each thing that is selected and each cell in
// which the arrows were last: where the keyboard stands, and where a note, a card,
// a step and a lane go from there.
func TestWhereTheKeyboardStands(t *testing.T) {
	g := over(t, wide(t))
	d := g.Plan.Doc
	owners := []canvas.Owner{"", owner.Title, owner.Card("gone"), owner.Sticky("n"), owner.Step("gone"), owner.Lane("gone"), owner.Phase("gone")}
	for _, ph := range d.Phases {
		owners = append(owners, owner.Phase(ph.ID))
	}
	for _, l := range d.Lanes {
		owners = append(owners, owner.Lane(l.ID))
	}
	for i, s := range d.Steps() {
		owners = append(owners, owner.Step(s.ID))
		for _, c := range g.Plan.Columns[i].Cards() {
			owners = append(owners, owner.Card(c.Card.ID))
		}
	}
	for _, l := range d.LinksInOrder() {
		owners = append(owners, owner.Link(l.ID))
	}
	var b strings.Builder
	first := map[canvas.Owner]string{}
	for _, cell := range []walk.Cell{{}, {Lane: "support", Step: "s1"}, {Lane: "support", Step: "s3"}, {Lane: "front", Step: "s2"}, {Lane: "customer", Step: "s3"}, {Lane: "customer", Step: "s4"}, {Lane: "time", Step: "s2"}} {
		fmt.Fprintf(&b, "last in %s/%s\n", cell.Step, cell.Lane)
		for _, o := range owners {
			s := walk.Stand{Plan: g.Plan, Cell: cell}
			if o != "" {
				s.Selection = selection.Of(o)
			}
			said := stands(g, s)
			if first[o] != said { // else it is as where nothing was last
				fmt.Fprintf(&b, "  %q %s\n", o, said)
			}
			if first[o] == "" {
				first[o] = said
			}
			if s.Lit = true; o == "" {
				fmt.Fprintf(&b, "  lit %s\n", stands(g, s))
			} else if stands(g, s) != said {
				t.Errorf("with %s selected, a cell that is lit changes something", o)
			}
		}
	}
	canvastest.Golden(t, "stands.txt", b.String())
}

func stands(g walk.Grid, s walk.Stand) string {
	p, card, ok := s.Here()
	here := "nowhere"
	if ok {
		here = fmt.Sprintf("at %d,%d %s", p.Row, p.Column, named(card))
	}
	cell, before := s.NewCard()
	note, noted := s.Note()
	if !noted {
		note = walk.Place{Row: -9, Column: -9}
	}
	return fmt.Sprintf("%s; note %d,%d; card %d,%d before %d; step %d %d; lane %d %d", here, note.Row, note.Column, cell.Row, cell.Column, before,
		s.NewStep(side.Left), s.NewStep(side.Right), s.NewLane(side.Top), s.NewLane(side.Bottom))
}

// TestWhereThereIsLittle walks over documents without cards, steps or lanes: the
// keys lead to what there is, and never to what there is not.
func TestWhereThereIsLittle(t *testing.T) {
	lanes := []*model.Lane{{ID: "t", Role: model.RoleTime}, {ID: "l", Role: model.RoleCustomer}}
	phase := []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}
	var b strings.Builder
	for _, c := range []struct {
		name  string
		parts model.Parts
	}{
		{"nothing", model.Parts{}},
		{"a lane", model.Parts{Lanes: lanes[1:]}},
		{"a step", model.Parts{Phases: phase}},
		{"a step and a derived lane", model.Parts{Lanes: lanes[:1], Phases: phase}},
		{"a step and lanes", model.Parts{Lanes: lanes, Phases: phase}},
	} {
		g := over(t, model.New(c.parts))
		fmt.Fprintf(&b, "%s: begins at %s; %s\n", c.name, begin(g), stands(g, walk.Stand{Plan: g.Plan}))
		places(g, func(p walk.Place, card *layout.Card) {
			if p.Row == walk.PhaseRow && p.Column >= len(g.Plan.Doc.Steps()) {
				return
			}
			fmt.Fprintf(&b, "  %s", name(g, p, card))
			for _, to := range []side.Side{side.Right, side.Bottom, side.Left, side.Top} {
				next, c, ok := g.Next(p, card, to, 0)
				fmt.Fprintf(&b, " %s %s", []string{"→", "↓", "←", "↑"}[to], came(g, next, c, ok))
			}
			end, ok := g.RowEnd(p, side.Right)
			fmt.Fprintf(&b, ", row %s\n", came(g, end, nil, ok))
		})
	}
	canvastest.Golden(t, "little.txt", b.String())
}
