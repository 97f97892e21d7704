package move_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/move"
	"touchline/model"
	"touchline/model/edit"
)

func counting() model.Bits {
	n := uint64(0)
	return func() uint64 { n++; return n }
}

// stacks is a document of rows that hold cards, one a line: "ab c -" has a and
// b in the first step, c in the second, none in the third.
func stacks(lines ...string) *model.Document {
	var p model.Parts
	ph := &model.Phase{ID: "p"}
	for i, line := range lines {
		lane := model.LaneID(fmt.Sprint("l", i))
		p.Lanes = append(p.Lanes, &model.Lane{ID: lane, Name: string(lane), Role: model.RoleCustomer})
		for j, cell := range strings.Fields(line) {
			step := model.StepID(fmt.Sprint("s", j))
			if i == 0 {
				ph.Steps = append(ph.Steps, &model.Step{ID: step})
			}
			for k, id := range strings.Trim(cell, "-") {
				p.Cards = append(p.Cards, &model.Card{
					ID: model.CardID(id), Lane: lane, Step: step, Rank: string(rune('A' + k)), Span: 1, Kind: model.KindAction, Text: string(id),
				})
			}
		}
	}
	p.Phases = []*model.Phase{ph}
	return model.New(p)
}

// drawn is the other way round: lines parted by " / ".
func drawn(d *model.Document) string {
	var lines []string
	for _, l := range d.Lanes {
		var cells []string
		for _, s := range d.Steps() {
			cell := ""
			for _, id := range d.Cell(l.ID, s.ID) {
				cell += d.Card(id).Text
			}
			if cell == "" {
				cell = "-"
			}
			cells = append(cells, cell)
		}
		lines = append(lines, strings.Join(cells, " "))
	}
	return strings.Join(lines, " / ")
}

func apply(t *testing.T, d *model.Document, x edit.Edit) *model.Document {
	t.Helper()
	next, err := edit.Apply(d, x)
	if err != nil {
		t.Fatal(err)
	}
	if found := next.Check(); len(found) > 0 {
		t.Fatalf("broken: %+v", found)
	}
	return next
}

func ids[T ~string](s string) (all []T) {
	for _, r := range s {
		all = append(all, T(r))
	}
	return all
}

// TestCardsMoveTogether keeps the order of stacks, whichever way they go: a
// cell's cards find the next one's place free.
func TestCardsMoveTogether(t *testing.T) {
	for _, c := range []struct {
		start         []string
		cards         string
		rows, columns int
		want          string // "" where they would leave the grid
	}{
		{[]string{"a b -"}, "ab", 0, 1, "- a b"},
		{[]string{"- a b"}, "ab", 0, -1, "a b -"},
		{[]string{"pa bxy -"}, "ab", 0, 1, "p xay b"}, // second of its cell: second of the others there
		{[]string{"- bxy pa"}, "ab", 0, -1, "b xay p"},
		{[]string{"pq ab -"}, "ab", 0, 1, "pq - ab"},
		{[]string{"ab x"}, "ba", 0, 1, "- abx"}, // in their order, however they were selected
		{[]string{"pqa x"}, "a", 0, 1, "pq xa"},
		{[]string{"a", "b", "-"}, "ab", 1, 0, "- / a / b"},
		{[]string{"-", "a", "b"}, "ab", -1, 0, "a / b / -"},
		{[]string{"a", "xby", "-"}, "ab", 1, 0, "- / axy / b"},  // from above to the front
		{[]string{"-", "xay", "b"}, "ab", -1, 0, "a / xyb / -"}, // from below to the end
		{[]string{"a b"}, "ab", 0, 1, ""},
		{[]string{"a b"}, "b", 0, 1, ""},
		{[]string{"a b"}, "ab", 0, -1, ""},
		{[]string{"a"}, "a", 1, 0, ""},
		{[]string{"a"}, "a", -1, 0, ""},
	} {
		d := stacks(c.start...)
		batch, ok := move.Cards(d, ids[model.CardID](c.cards), c.rows, c.columns)
		got := ""
		if ok {
			got = drawn(apply(t, d, batch))
		}
		if got != c.want {
			t.Errorf("%v, %s by %d, %d: %q, not %q", c.start, c.cards, c.rows, c.columns, got, c.want)
		}
	}
}

// TestWideCardsStayInTheGrid: the whole of them.
func TestWideCardsStayInTheGrid(t *testing.T) {
	d := apply(t, stacks("a - -"), edit.SetSpan{Card: "a", Span: 2})
	batch, ok := move.Cards(d, ids[model.CardID]("a"), 0, 1)
	if !ok || drawn(apply(t, d, batch)) != "- a -" {
		t.Error("it does not move to where it fits")
	}
	if _, ok := move.Cards(apply(t, d, batch), ids[model.CardID]("a"), 0, 1); ok {
		t.Error("it reaches beyond the last step")
	}
}

// TestRowsThatHoldNoCardsAreSkipped.
func TestRowsThatHoldNoCardsAreSkipped(t *testing.T) {
	d := editortest.Bank() // customer, time, front, support
	batch, ok := move.Cards(d, ids[model.CardID]("c"), 1, 0)
	if !ok || !strings.Contains(editortest.Dump(apply(t, d, batch)), "front: s1=f×2 s3=c+g+h") {
		t.Error("a card does not pass the row of times")
	}
}

func TestWithinCell(t *testing.T) {
	d := stacks("abc")
	for _, c := range []struct {
		card model.CardID
		by   int
		want string
	}{{"a", 1, "bac"}, {"c", -1, "acb"}, {"b", 1, "acb"}, {"a", -1, ""}, {"c", 1, ""}} {
		x, ok := move.WithinCell(d, c.card, c.by)
		got := ""
		if ok {
			got = drawn(apply(t, d, x))
		}
		if got != c.want {
			t.Errorf("%s by %d: %q, not %q", c.card, c.by, got, c.want)
		}
	}
}

// TestDrop lets cards go: the grabbed one where the hand is, the others at
// their distance from it.
func TestDrop(t *testing.T) {
	for _, c := range []struct {
		name  string
		start []string
		cards string
		drop  move.Drop
		want  string // "" where they do not fit
		names string // of the cards that are selected then
	}{
		{"one cell on", []string{"pa bxy -"}, "ab", move.Drop{To: 1, At: 1}, "p xay b", "ab"},
		{"one cell back", []string{"- bxy pa"}, "ab", move.Drop{Column: 2, To: 1, At: 1}, "b xay p", "ba"},
		{"down", []string{"a", "xy"}, "a", move.Drop{ToRow: 1, At: 1}, "- / xay", "a"},
		{"all of a stack", []string{"ab c"}, "ba", move.Drop{To: 1, At: 0}, "- abc", "ab"},
		{"over the end", []string{"a b"}, "ab", move.Drop{To: 1}, "", ""},
		{"over the last row", []string{"a", "b"}, "ab", move.Drop{ToRow: 1}, "", ""},
		{"into a new step", []string{"a b", "c -"}, "abc", move.Drop{To: 2, NewStep: true, Before: true}, "- - a b / - - c -", "acb"},
		{"into a new step before", []string{"a x"}, "a", move.Drop{To: 0, NewStep: true}, "a - x", "a"},
		{"copies", []string{"a b -"}, "ab", move.Drop{To: 1, At: -1, Copies: true}, "a ba b", "ab"},
		{"the others stay", []string{"ab c"}, "ac", move.Drop{At: 1}, "ba c", "ac"},
	} {
		d := stacks(c.start...)
		c.drop.Sources = move.Sources(d, ids[model.CardID](c.cards))
		if got := c.drop.Fits(d); got != (c.want != "") {
			t.Errorf("%s: fits: %v", c.name, got)
		}
		batch, after := c.drop.Edits(d, counting())
		if c.want == "" {
			if batch != nil {
				t.Errorf("%s: %v", c.name, batch)
			}
			continue
		}
		next := apply(t, d, batch)
		names := ""
		for _, id := range after {
			names += next.Card(id).Text
		}
		if got := drawn(next); got != c.want || names != c.names {
			t.Errorf("%s: %q with %s, not %q with %s", c.name, got, names, c.want, c.names)
		}
	}
}

// TestHeadsMovePastTheirNeighbours.
func TestHeadsMovePastTheirNeighbours(t *testing.T) {
	bank := editortest.Bank() // one[s1 s2] two[s3 s4]
	steps := func(s string) (all []model.StepID) {
		for _, id := range strings.Fields(s) {
			all = append(all, model.StepID(id))
		}
		return all
	}
	for _, c := range []struct {
		steps string
		right bool
		want  string
	}{
		{"s1", true, "one[s2 s1] two[s3 s4]"},
		{"s2", false, "one[s2 s1] two[s3 s4]"},
		{"s2", true, "one[s1] two[s2 s3 s4]"}, // over to the neighbour's phase first
		{"s3", false, "one[s1 s2 s3] two[s4]"},
		{"s1 s2", true, "keys.whole-phase"},
		{"s3 s4", false, "keys.whole-phase"},
		{"s1", false, "keys.edge"},
		{"s4", true, "keys.edge"},
		{"s1 s3", true, "one[s2] two[s4 s1 s3]"},
	} {
		x, why := move.Steps(bank, steps(c.steps), c.right)
		got := why
		if why == "" {
			got = editortest.Dump(apply(t, bank, x))
		}
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%s right %v: %s, not %s", c.steps, c.right, got, c.want)
		}
	}
	row := stacks("a b c d")
	x, _ := move.Steps(row, []model.StepID{"s0", "s1"}, true)
	if got := drawn(apply(t, row, x)); got != "c a b d" {
		t.Error(got)
	}
	lanes := func(d *model.Document) string {
		s := ""
		for _, l := range d.Lanes {
			s += string(l.ID[0])
		}
		return s
	}
	for _, c := range []struct {
		lanes []model.LaneID
		by    int
		want  string // first letters of customer, time, front, support
	}{
		{[]model.LaneID{"customer"}, 1, "tcfs"},
		{[]model.LaneID{"customer", "time"}, 1, "fcts"}, // as a block, past the one below
		{[]model.LaneID{"time", "customer"}, 1, "fcts"},
		{[]model.LaneID{"front", "support"}, -1, "cfst"},
		{[]model.LaneID{"customer", "front"}, 1, "tcsf"}, // each past the one below it
		{[]model.LaneID{"support"}, 1, ""},
		{[]model.LaneID{"time", "customer"}, -1, ""},
	} {
		batch, ok := move.Lanes(bank, c.lanes, c.by)
		got := ""
		if ok {
			got = lanes(apply(t, bank, batch))
		}
		if got != c.want {
			t.Errorf("%v by %d: %q, not %q", c.lanes, c.by, got, c.want)
		}
	}
	for _, c := range []struct {
		x    edit.Edit
		want string
	}{
		{move.PhaseTo(bank, "one", 2), "two[s3 s4] one[s1 s2]"},
		{move.PhaseTo(bank, "two", 0), "two[s3 s4] one[s1 s2]"},
		{move.PhaseTo(bank, "one", 1), "one[s1 s2] two[s3 s4]"},
		{move.StepsTo(bank, steps("s1"), "one", 2), "one[s2 s1]"},
		{move.StepsTo(bank, steps("s1 s2"), "two", 1), "two[s3 s1 s2 s4]"},
		{move.StepsTo(bank, steps("s2"), "one", 1), "one[s1 s2]"},
	} {
		if got := editortest.Dump(apply(t, bank, c.x)); !strings.HasPrefix(got, c.want) {
			t.Errorf("%+v: %s, not %s", c.x, got, c.want)
		}
	}
	if got := lanes(apply(t, bank, move.LaneTo(bank, "customer", 3))); got != "tfcs" {
		t.Error(got)
	}
	if got := lanes(apply(t, bank, move.LaneTo(bank, "support", 1))); got != "cstf" {
		t.Error(got)
	}
	if _, ok := move.Phase(bank, "two", 1); ok {
		t.Error("the last phase moves on")
	}
	if x, ok := move.Phase(bank, "two", -1); !ok || !strings.HasPrefix(editortest.Dump(apply(t, bank, x)), "two[s3 s4] one") {
		t.Error("a phase does not move back")
	}
}

// TestNotesGoAlong and stop at the grid's edge; copies leave them where they
// are.
func TestNotesGoAlong(t *testing.T) {
	d := editortest.Bank() // n at front, s2
	for _, c := range []struct {
		rows, columns int
		copies        bool
		want          string
	}{
		{1, 1, false, "note@support,s3"},
		{9, -9, false, "note@support,s1"},
		{-9, 9, false, "note@customer,s4"},
		{0, 1, true, "note@front,s3 / note@front,s2"},
	} {
		var bits model.Bits
		if c.copies {
			bits = counting()
		}
		batch, after := move.Along(d, []model.StickyID{"n"}, c.rows, c.columns, bits)
		next := apply(t, d, batch)
		if got := editortest.Dump(next); !strings.Contains(got, c.want) && !strings.Contains(got, "note@front,s2 / note@front,s3") {
			t.Errorf("%+v: %s", c, got)
		}
		if len(after) != 1 || (after[0] == "n") == c.copies {
			t.Errorf("%+v: %v is selected", c, after)
		}
	}
	if batch, _ := move.Along(d, []model.StickyID{"n"}, 0, 0, nil); len(batch) > 0 {
		t.Error("a note that stays is changed")
	}
	next := apply(t, d, move.Notes(d, []model.StickyID{"n"}, 1e9, -1e9))
	if n := next.Sticky("n"); n.DX != model.MaxExtent || n.DY != -model.MaxExtent {
		t.Errorf("it lies at %g, %g", n.DX, n.DY)
	}
}
