package walk_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

func over(t *testing.T, d *model.Document) walk.Grid {
	t.Helper()
	return walk.Grid{Index: index.Make(layout.Make(d, layout.Options{}), nil)}
}

// at is a place and a card there: "a", "s1/front" for a cell and its first
// card, "step:s1" and so on for a head.
func at(t *testing.T, g walk.Grid, where string) (walk.Place, *layout.Card) {
	t.Helper()
	d := g.Plan.Doc
	if c := g.Plan.Card(model.CardID(where)); c != nil {
		return walk.Of(c), c
	}
	kind, id, _ := strings.Cut(where, ":")
	switch kind {
	case "title":
		return walk.Place{Row: walk.TitleRow, Column: walk.Heads}, nil
	case "phase":
		for i := range d.Steps() {
			if d.Phases[d.PhaseAt(i)].ID == model.PhaseID(id) {
				return walk.Place{Row: walk.PhaseRow, Column: i}, nil
			}
		}
	case "step":
		col, _ := d.Column(model.StepID(id))
		return walk.Place{Row: walk.StepRow, Column: col}, nil
	case "lane":
		row, _ := d.Row(model.LaneID(id))
		return walk.Place{Row: row, Column: walk.Heads}, nil
	}
	step, lane, ok := strings.Cut(where, "/")
	col, there := d.Column(model.StepID(step))
	row, found := d.Row(model.LaneID(lane))
	if !ok || !there || !found {
		t.Fatalf("there is no place %q", where)
	}
	return walk.Place{Row: row, Column: col}, nil
}

// name is the other way round.
func name(g walk.Grid, p walk.Place, card *layout.Card) string {
	if o := g.Owner(p, card); o != "" {
		return strings.TrimPrefix(string(o), "card:")
	}
	d := g.Plan.Doc
	return fmt.Sprintf("%s/%s", d.Steps()[p.Column].ID, d.Lanes[p.Row].ID)
}

var ways = map[string]side.Side{"→": side.Right, "↓": side.Bottom, "←": side.Left, "↑": side.Top}

// TestNext walks from place to place; the way ends with "|" at the edge.
//
//	            one          | two
//	            s1     s2    | s3     s4
//	customer    a  →   b  →    c
//	time
//	front       f==========    g, h
//	support                           i
func TestNext(t *testing.T) {
	g := over(t, editortest.Bank())
	for _, script := range []string{
		"a → b → c → s4/customer |→",
		"c ← b ← a ← lane:customer |←",
		"a ↓ f ↓ s1/support |↓",
		"a ↑ step:s1 ↑ phase:one ↑ title |↑",
		"title ↓ phase:one ↓ step:s1 ↓ a",
		"title |→",
		"f → g", // past the whole of a wide card
		"g ← f ← lane:front",
		"c ↓ g ↓ h ↓ s3/support", // through a stack, from above the first
		"s3/support ↑ h ↑ g ↑ c", // from below the last
		"s2/support ↑ f ↑ b",     // a wide card is met in each of its columns
		"lane:customer ↓ lane:time ↓ lane:front ↓ lane:support |↓",
		"lane:customer ↑ title",
		"lane:front → f",
		"lane:time |→", // holds no cards
		"step:s1 → step:s2 → step:s3",
		"step:s1 |←",
		"phase:one → phase:two |→",
		"phase:one |←",
		"i ← s3/support",
	} {
		words := strings.Fields(script)
		p, card := at(t, g, words[0])
		for i := 1; i < len(words); i++ {
			way, edge := strings.CutPrefix(words[i], "|")
			next, c, ok := g.Next(p, card, ways[way], 0)
			if ok == edge {
				t.Errorf("%s: after %s, on: %v", script, strings.Join(words[:i], " "), ok)
				break
			}
			if edge {
				break
			}
			i++
			if got := name(g, next, c); got != words[i] {
				t.Errorf("%s: after %s comes %s", script, strings.Join(words[:i], " "), got)
				break
			}
			p, card = next, c
		}
	}
	// From the title one returns to the column where one was.
	title, _ := at(t, g, "title")
	if p, _, _ := g.Next(title, nil, side.Bottom, 2); name(g, p, nil) != "phase:two" {
		t.Errorf("below the title lies %s", name(g, p, nil))
	}
	// From a side, the card nearest in height: from h, the lower one.
	h, card := at(t, g, "h")
	h.Column++
	if c := g.Entered(walk.Place{Row: h.Row, Column: 2}, card, side.Left); c.Card.ID != "h" {
		t.Errorf("from the height of h one comes to %s", c.Card.ID)
	}
	if c := g.Entered(walk.Place{Row: h.Row, Column: 2}, g.Plan.Card("g"), side.Left); c.Card.ID != "g" {
		t.Errorf("from the height of g one comes to %s", c.Card.ID)
	}
}

// TestNextCard passes empty cells, and stops before the heads.
func TestNextCard(t *testing.T) {
	g := over(t, editortest.Bank())
	for _, c := range []struct{ from, way, want string }{
		{"a", "→", "b"}, {"c", "→", ""}, {"a", "←", ""}, {"g", "↓", "h"}, {"h", "↓", ""}, {"i", "↑", ""}, {"b", "↓", "f"}, {"a", "↑", ""}, {"i", "←", ""},
	} {
		p, card := at(t, g, c.from)
		p, next, ok := g.NextCard(p, card, ways[c.way])
		got := ""
		if ok {
			got = name(g, p, next)
		}
		if got != c.want {
			t.Errorf("%s %s: %q, not %q", c.from, c.way, got, c.want)
		}
	}
}

// TestInTurn is reading order: step by step, in it lane by lane.
func TestInTurn(t *testing.T) {
	g := over(t, editortest.Bank())
	for _, c := range []struct {
		from string
		by   int
		want string
	}{
		{"a", 1, "f"},
		{"f", 1, "b"},
		{"i", 1, ""},
		{"a", -1, ""},
		{"c", -1, "b"},
		{"step:s2", 1, "b"},
		{"step:s2", -1, "f"},
		{"s4/customer", 1, "i"},
		{"s4/customer", -1, "h"},
		{"lane:front", 1, "g"},
		{"title", 1, "a"},
		{"title", -1, ""},
	} {
		p, card := at(t, g, c.from)
		got := ""
		if next := g.InTurn(p, card, true, c.by); next != nil {
			got = string(next.Card.ID)
		}
		if got != c.want {
			t.Errorf("%s by %d: %q, not %q", c.from, c.by, got, c.want)
		}
	}
	if c := g.InTurn(walk.Place{}, nil, false, 1); c.Card.ID != "a" {
		t.Errorf("from nowhere one begins at %s", c.Card.ID)
	}
	if c := g.InTurn(walk.Place{}, nil, false, -1); c.Card.ID != "i" {
		t.Errorf("from nowhere back one begins at %s", c.Card.ID)
	}
	if first, last := g.Corner(false), g.Corner(true); first.Card.ID != "a" || last.Card.ID != "i" {
		t.Errorf("the corners are %s and %s", first.Card.ID, last.Card.ID)
	}
}

func TestEnds(t *testing.T) {
	g := over(t, editortest.Bank())
	for _, c := range []struct {
		from string
		to   side.Side
		want string
	}{
		{"b", side.Left, "s1/customer"},
		{"b", side.Right, "s4/customer"},
		{"lane:front", side.Right, "s4/front"},
		{"step:s2", side.Right, "step:s4"},
		{"title", side.Right, ""},
		{"lane:time", side.Right, ""},
	} {
		p, _ := at(t, g, c.from)
		got := ""
		if p, ok := g.RowEnd(p, c.to); ok {
			got = name(g, p, nil)
		}
		if got != c.want {
			t.Errorf("%s: %q, not %q", c.from, got, c.want)
		}
	}
	for _, c := range []struct {
		from string
		by   int
		want string
	}{
		{"a", 1, "s3/customer"}, {"c", -1, "s1/customer"}, {"i", -1, "s3/support"}, {"a", -1, ""}, {"i", 1, ""}, {"b", -1, "s1/customer"},
	} {
		p, _ := at(t, g, c.from)
		got := ""
		if p, ok := g.Phase(p, c.by); ok {
			got = name(g, p, nil)
		}
		if got != c.want {
			t.Errorf("%s by a phase %d: %q, not %q", c.from, c.by, got, c.want)
		}
	}
}

// TestAlongLinks: a→b, b→c, b→g, and i→a back below.
func TestAlongLinks(t *testing.T) {
	d, err := edit.Apply(editortest.Bank(), edit.AddLink{Link: &model.Link{ID: "ia", From: "i", To: "a", Kind: model.LinkFlow}})
	if err != nil {
		t.Fatal(err)
	}
	g := over(t, d)
	for _, c := range []struct{ from, way, want string }{
		{"a", "→", "b"}, {"b", "→", "c"}, {"b", "←", "a"}, {"b", "↓", "g"}, {"b", "↑", ""}, {"c", "→", ""}, {"a", "↓", "i"}, {"i", "←", "a"}, {"h", "←", ""},
	} {
		_, card := at(t, g, c.from)
		got := ""
		if next := g.Linked(card, ways[c.way]); next != nil {
			got = string(next.Card.ID)
		}
		if got != c.want {
			t.Errorf("from %s %s: %q, not %q", c.from, c.way, got, c.want)
		}
	}
	for _, c := range []struct {
		link      model.LinkID
		way, want string
	}{{"ab", "→", "b"}, {"ab", "←", "a"}, {"ab", "↓", "b"}, {"ab", "↑", "a"}, {"bg", "↓", "g"}, {"bg", "↑", "b"}, {"ia", "→", "i"}, {"ia", "←", "a"}} {
		if got := string(g.End(c.link, ways[c.way]).Card.ID); got != c.want {
			t.Errorf("%s %s: %s, not %s", c.link, c.way, got, c.want)
		}
	}
	for _, c := range []struct {
		at   model.LinkID
		by   int
		want model.LinkID
	}{{"", 1, "ab"}, {"ab", 1, "bc"}, {"bg", 1, ""}, {"ab", -1, ""}, {"", -1, "bg"}, {"bg", -1, "bc"}} {
		if got := walk.NextLink(d, "b", c.at, c.by); got != c.want {
			t.Errorf("after %q by %d comes %q, not %q", c.at, c.by, got, c.want)
		}
	}
}

// TestNearest: straight ahead counts as nearer than aside.
func TestNearest(t *testing.T) {
	g := over(t, editortest.Bank())
	any := func(*layout.Card) bool { return true }
	for _, c := range []struct{ from, way, want string }{
		{"a", "→", "b"}, {"b", "←", "a"}, {"a", "↓", "f"}, {"g", "↓", "h"}, {"h", "→", "i"}, {"c", "↓", "g"}, {"i", "→", ""}, {"a", "↑", ""},
	} {
		_, card := at(t, g, c.from)
		got := ""
		if next := g.Nearest(card.Rect, ways[c.way], any); next != nil {
			got = string(next.Card.ID)
		}
		if got != c.want {
			t.Errorf("from %s %s: %q, not %q", c.from, c.way, got, c.want)
		}
	}
	_, a := at(t, g, "a")
	if next := g.Nearest(a.Rect, side.Right, func(c *layout.Card) bool { return c.Card.ID != "b" }); next.Card.ID != "c" {
		t.Errorf("but for b, the next is %s", next.Card.ID)
	}
}

// TestStart is where the keys begin in documents of all sorts.
func TestStart(t *testing.T) {
	lane := []*model.Lane{{ID: "t", Role: model.RoleTime}, {ID: "l", Role: model.RoleCustomer}}
	phase := []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}
	for _, c := range []struct {
		parts model.Parts
		want  string
	}{
		{editortest.Bank().Parts(), "a"},
		{model.Parts{Lanes: lane, Phases: phase}, "s/l"},
		{model.Parts{Lanes: lane[:1], Phases: phase}, "step:s"},
		{model.Parts{Lanes: lane}, "lane:t"},
		{model.Parts{}, "title"},
	} {
		g := over(t, model.New(c.parts))
		if got := begin(g); got != c.want {
			t.Errorf("begins at %s, not %s", got, c.want)
		}
	}
}

func begin(g walk.Grid) string {
	p, card := g.Start()
	return name(g, p, card)
}

// TestRect is where places are.
func TestRect(t *testing.T) {
	g := over(t, editortest.Bank())
	p, card := at(t, g, "c")
	r, ok := g.Rect(p)
	if !ok || !r.Contains(card.Rect.Center()) || r.Contains(g.Plan.Card("b").Rect.Center()) || r.Contains(g.Plan.Card("g").Rect.Center()) {
		t.Errorf("the cell of c is %v", r)
	}
	p, _ = at(t, g, "step:s3")
	if head, ok := g.Rect(p); !ok || head.X != r.X || head.W != r.W || head.H != 0 {
		t.Errorf("the head of s3 is %v", head)
	}
	p, _ = at(t, g, "title")
	if _, ok := g.Rect(p); ok {
		t.Error("the title is in the grid")
	}
	if p.InGrid() || !walk.Of(card).InGrid() {
		t.Error("in the grid")
	}
}
