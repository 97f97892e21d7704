package edit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
)

// unranked is everything a document holds but the ranks of its cards, which
// are many for one order.
func unranked(d *model.Document) string {
	p := d.Parts()
	for i, c := range p.Cards {
		x := *c
		x.Rank = ""
		p.Cards[i] = &x
	}
	return grid(d) + dump(model.New(p))
}

// TestABatchIsItsEditsInTurn: edits of cards or links that are made together
// give what they give one after the other.
func TestABatchIsItsEditsInTurn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		first := start()
		d, batch := first, edit.Batch{}
		for range rapid.IntRange(2, 14).Draw(rt, "edits") {
			i := rapid.SampledFrom([]int{1, 1, 2, 3, 3, 3, 5, 6, 6, 7, 8, 0, 11, 11, 15, 15, 22, 22}).Draw(rt, "kind") // see kinds
			e := kinds[i](draw{rt, d})
			if next, err := edit.Apply(d, e); err == nil {
				d, batch = next, append(batch, e)
			}
		}
		all, err := edit.Apply(first, batch)
		if err != nil {
			rt.Fatalf("%#v: %v", batch, err)
		}
		if got, want := unranked(all), unranked(d); got != want {
			rt.Fatalf("%#v\nat once:\n%s\nin turn:\n%s", batch, got, want)
		}
		if found := all.Check(); len(found) > 0 {
			rt.Fatalf("broken: %+v", found)
		}
		sameIndexes(rt, all)
	})
}

// TestLinksToAndFroTurnTogether: of two links that are each other's way back
// neither can be turned alone, but both can.
func TestLinksToAndFroTurnTogether(t *testing.T) {
	d, err := edit.Apply(start(), edit.AddLink{Link: &model.Link{ID: "back", From: "c2", To: "c1", Kind: model.LinkFlow}})
	if err != nil {
		t.Fatal(err)
	}
	turned := func(id model.LinkID) edit.SetLink {
		l := *d.Link(id)
		l.From, l.To = l.To, l.From
		return edit.SetLink{Link: &l}
	}
	if _, err := edit.Apply(d, turned("k1")); err == nil {
		t.Error("one was turned onto the other")
	}
	next, err := edit.Apply(d, edit.Batch{turned("k1"), turned("back")})
	if err != nil || next.Link("k1").From != "c2" || next.Link("back").From != "c1" {
		t.Errorf("%v", err)
	}
}

// TestInsertAmongEqualRanks: a merge of two people's files can leave two cards
// of a cell with one rank. What is put between them stands there, and the
// cell has ranks in order again.
func TestInsertAmongEqualRanks(t *testing.T) {
	p := start().Parts()
	p.Cards = append(p.Cards,
		&model.Card{ID: "c1a", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction},
		&model.Card{ID: "c1b", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction})
	d := model.New(p)
	for name, e := range map[string]edit.Edit{
		"a new card":   edit.AddCard{Card: &model.Card{ID: "new", Lane: "l1", Step: "s1", Span: 1, Kind: model.KindAction}, At: 1},
		"a moved card": edit.MoveCards{Cards: []model.CardID{"c4"}, Lane: "l1", Step: "s1", At: 1},
	} {
		next, err := edit.Apply(d, e)
		if err != nil {
			t.Fatal(err)
		}
		ids := next.Cell("l1", "s1")
		if got := strings.ReplaceAll(fmt.Sprint(ids), "c4", "new"); got != "[c1 new c1a c1b]" {
			t.Errorf("%s between equals: %v", name, ids)
		}
		ranks := map[string]bool{}
		for _, id := range ids {
			ranks[next.Card(id).Rank] = true
		}
		if len(ranks) != len(ids) {
			t.Errorf("%s: the ranks are %v", name, ranks)
		}
	}
}

// TestOnlyTheMovedRecordChanges: two people who put cards into one cell must
// be able to merge their files.
func TestOnlyTheMovedRecordChanges(t *testing.T) {
	d := start()
	next, err := edit.Apply(d, edit.MoveCards{Cards: []model.CardID{"c1", "c4"}, Lane: "l2", Step: "s5", At: 0})
	if err != nil {
		t.Fatal(err)
	}
	var changed []model.CardID
	for id := range model.Changes(d.CardTable(), next.CardTable(), func(a, b *model.Card) bool { return a == b }) {
		changed = append(changed, id)
	}
	if slices.Sort(changed); !slices.Equal(changed, []model.CardID{"c1", "c4"}) {
		t.Errorf("%v changed", changed)
	}
}

// TestRemovedCardsAreJoined leads ways past the cards that go.
func TestRemovedCardsAreJoined(t *testing.T) {
	// k1 c1→c2, k2 c2→c3, k3 c3→c5, k4 c5⇄c6
	flow := func(id, from, to string) edit.Edit {
		return edit.AddLink{Link: &model.Link{ID: model.LinkID(id), From: model.CardID(from), To: model.CardID(to), Kind: model.LinkFlow, Label: id}}
	}
	for _, c := range []struct {
		name   string
		more   edit.Batch
		remove []model.CardID
		want   string
	}{
		{"one", nil, []model.CardID{"c2"}, "k1 c1→c3, k3 c3→c5, k4 c5→c6"},
		{"a chain", nil, []model.CardID{"c2", "c3"}, "k1 c1→c5, k4 c5→c6"},
		{"a chain from its end", nil, []model.CardID{"c3", "c2"}, "k1 c1→c5, k4 c5→c6"},
		{"a chain without a beginning", nil, []model.CardID{"c1", "c2"}, "k3 c3→c5, k4 c5→c6"},
		{"a chain without an end", nil, []model.CardID{"c5", "c6"}, "k1 c1→c2, k2 c2→c3"},
		{"two chains", nil, []model.CardID{"c2", "c5"}, "k1 c1→c3, k3 c3→c6"},
		{"two ways in", edit.Batch{flow("x", "c4", "c2")}, []model.CardID{"c2"}, "k3 c3→c5, k4 c5→c6"},
		{"a fork behind it", edit.Batch{flow("x", "c3", "c4")}, []model.CardID{"c2", "c3"}, "k4 c5→c6"},
		{"there and back", edit.Batch{flow("x", "c2", "c4"), flow("y", "c4", "c2")}, []model.CardID{"c4"}, "k1 c1→c2, k2 c2→c3, k3 c3→c5, k4 c5→c6"},
		{"linked already", edit.Batch{flow("x", "c1", "c3")}, []model.CardID{"c2"}, "k3 c3→c5, k4 c5→c6, x c1→c3"},
		{"twice the same", edit.Batch{flow("x", "c1", "c4"), flow("y", "c4", "c3")}, []model.CardID{"c2", "c4"}, "k1 c1→c3, k3 c3→c5, k4 c5→c6"},
	} {
		d, err := edit.Apply(start(), c.more)
		if err != nil {
			t.Fatal(err)
		}
		next, err := edit.Apply(d, edit.RemoveCards{Cards: c.remove, Join: true})
		if err != nil {
			t.Fatal(err)
		}
		var links []string
		for _, l := range next.LinkTable().All() {
			links = append(links, fmt.Sprintf("%s %s→%s", l.ID, l.From, l.To))
		}
		slices.Sort(links)
		if got := strings.Join(links, ", "); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
		if found := next.Check(); len(found) > 0 {
			t.Errorf("%s: %+v", c.name, found)
		}
	}
}

// TestJoinedWaysKeepTheirGutters: those of the whole way that lie between the
// two cards, and no more than a link can have.
func TestJoinedWaysKeepTheirGutters(t *testing.T) {
	pin := func(steps ...model.StepID) (all []model.Pin) {
		for _, s := range steps {
			all = append(all, model.Pin{Step: s})
		}
		return all
	}
	set := func(d *model.Document, id model.LinkID, v []model.Pin) edit.Edit {
		l := *d.Link(id)
		l.Pins = v
		return edit.SetLink{Link: &l}
	}
	d := start()
	d, err := edit.Apply(d, edit.Batch{set(d, "k1", pin("s2")), set(d, "k2", pin("s2", "s3")), set(d, "k3", pin("s3", "s4", "s5", "s6"))})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		remove []model.CardID
		want   []model.Pin
	}{
		{[]model.CardID{"c2"}, pin("s2")},                         // c1 → c3 in s2: what lies beyond is not between
		{[]model.CardID{"c2", "c3"}, pin("s2", "s3", "s4", "s5")}, // c1 → c5 in s5
	} {
		next, err := edit.Apply(d, edit.RemoveCards{Cards: c.remove, Join: true})
		if err != nil {
			t.Fatal(err)
		}
		if got := next.Link("k1").Pins; !slices.Equal(got, c.want) {
			t.Errorf("past %v it is led through %v, not %v", c.remove, got, c.want)
		}
	}
}

// BenchmarkBatches changes every card of a document, all of which stand in six
// cells, and every link.
func BenchmarkBatches(b *testing.B) {
	p := start().Parts()
	for i := range 20_000 {
		id := model.CardID(fmt.Sprintf("x%d", i))
		p.Cards = append(p.Cards, &model.Card{
			ID: id, Lane: "l1", Step: model.StepID(fmt.Sprintf("s%d", i%6+1)), Rank: model.RankBetween("", ""), Span: 1, Kind: model.KindAction,
		})
		p.Links = append(p.Links, &model.Link{ID: model.LinkID("k" + id), From: id, To: "c1", Kind: model.LinkFlow})
	}
	d := model.New(p)
	var set, add, turn edit.Batch
	move := map[model.StepID]*edit.MoveCards{}
	var moves edit.Batch
	for _, c := range d.CardsInOrder() {
		x := *c
		x.Marks = model.MarkFail
		set = append(set, edit.SetCard{Card: &x})
		y := *c
		y.ID = "n" + c.ID
		add = append(add, edit.AddCard{Card: &y, At: -1})
		if move[c.Step] == nil {
			move[c.Step] = &edit.MoveCards{Lane: "l2", Step: c.Step, At: 0}
		}
		move[c.Step].Cards = append(move[c.Step].Cards, c.ID)
	}
	for _, m := range move {
		moves = append(moves, *m)
	}
	var ids []model.CardID
	for _, c := range d.CardsInOrder() {
		ids = append(ids, c.ID)
	}
	for _, l := range d.LinksInOrder() {
		x := *l
		x.From, x.To = x.To, x.From
		turn = append(turn, edit.SetLink{Link: &x})
	}
	for _, c := range []struct {
		name string
		edit edit.Edit
	}{{"set", set}, {"add", add}, {"move", moves}, {"turn", turn}, {"remove", edit.RemoveCards{Cards: ids, Join: true}}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := edit.Apply(d, c.edit); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
