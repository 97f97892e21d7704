package model

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestIndexesFollow: after any sequence of With… and Without… the indexes by
// cell and by card are those of a document made of the same parts, and every
// earlier document is as it was.
func TestIndexesFollow(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := New(Parts{})
		card := rapid.Custom(func(t *rapid.T) CardID { return CardID(fmt.Sprint("c", rapid.IntRange(0, 12).Draw(t, "card"))) })
		link := rapid.Custom(func(t *rapid.T) LinkID { return LinkID(fmt.Sprint("k", rapid.IntRange(0, 12).Draw(t, "link"))) })
		lane := rapid.SampledFrom([]LaneID{"l1", "l2", "l3"})
		step := rapid.SampledFrom([]StepID{"s1", "s2", "s3"})
		someCard := rapid.Custom(func(t *rapid.T) *Card {
			return &Card{
				ID: card.Draw(t, "id"), Lane: lane.Draw(t, "lane"), Step: step.Draw(t, "step"),
				Rank: rapid.SampledFrom([]string{"1", "V", "z"}).Draw(t, "rank"),
			}
		})
		someLink := rapid.Custom(func(t *rapid.T) *Link {
			return &Link{ID: link.Draw(t, "id"), From: card.Draw(t, "from"), To: card.Draw(t, "to")}
		})
		type kept struct {
			d    *Document
			text string
		}
		var all []kept
		for range rapid.IntRange(1, 40).Draw(rt, "changes") {
			switch rapid.IntRange(0, 11).Draw(rt, "change") {
			case 8:
				d = d.WithCards(rapid.SliceOfN(someCard, 0, 6).Draw(rt, "cards"))
			case 9:
				d = d.WithoutCards(rapid.SliceOfN(card, 0, 6).Draw(rt, "cards"))
			case 10:
				d = d.WithLinks(rapid.SliceOfN(someLink, 0, 6).Draw(rt, "links"))
			case 11:
				d = d.WithoutLinks(rapid.SliceOfN(link, 0, 6).Draw(rt, "links"))
			case 0:
				d = d.WithoutCard(card.Draw(rt, "id"))
			case 1, 2:
				d = d.WithLink(someLink.Draw(rt, "link"))
			case 3:
				d = d.WithoutLink(link.Draw(rt, "id"))
			case 4:
				d = d.WithLanes([]*Lane{{ID: lane.Draw(rt, "lane")}, {ID: "l3"}}).WithPhases([]*Phase{{Steps: []*Step{{ID: step.Draw(rt, "step")}}}})
			default:
				d = d.WithCard(someCard.Draw(rt, "card"))
			}
			all = append(all, kept{d, indexText(d)})
		}
		for i, k := range all {
			if got := indexText(k.d); got != k.text {
				rt.Fatalf("document %d became\n%s from\n%s", i, got, k.text)
			}
			if want := indexText(New(k.d.Parts())); k.text != want {
				rt.Fatalf("document %d has\n%s, made anew\n%s", i, k.text, want)
			}
		}
	})
}

// TestACardMovesWithinItsCell: where the rank of a card is another one, and
// nothing else, its cell has another order.
func TestACardMovesWithinItsCell(t *testing.T) {
	d := New(Parts{Cards: []*Card{{ID: "a", Rank: "1"}, {ID: "b", Rank: "2"}, {ID: "c", Rank: "3"}}})
	back := &Card{ID: "a", Rank: "4"}
	if got := d.WithCard(back).Cell("", ""); !slices.Equal(got, []CardID{"b", "c", "a"}) {
		t.Errorf("a cell with its first card ranked last is %v", got)
	}
	both := []*Card{back, {ID: "c", Rank: "0"}}
	if got := d.WithCards(both).Cell("", ""); !slices.Equal(got, []CardID{"c", "b", "a"}) {
		t.Errorf("a cell with its ends exchanged is %v", got)
	}
}

// TestTwinsAreOfOneKind: two links from card to card are twins only if they
// have one kind and direction.
func TestTwinsAreOfOneKind(t *testing.T) {
	d := New(Parts{
		Cards: []*Card{{ID: "a"}, {ID: "b"}},
		Links: []*Link{{ID: "k", From: "a", To: "b", Kind: LinkFlow}},
	})
	for _, c := range []struct {
		link Link
		want bool
	}{
		{Link{ID: "x", From: "a", To: "b", Kind: LinkFlow}, true},
		{Link{ID: "x", From: "a", To: "b", Kind: LinkExchange}, false},
		{Link{ID: "x", From: "b", To: "a", Kind: LinkFlow}, false},
		{Link{ID: "k", From: "a", To: "b", Kind: LinkFlow}, false}, // itself
	} {
		if got := d.Twin(&c.link) != nil; got != c.want {
			t.Errorf("%+v has a twin: %v", c.link, got)
		}
	}
}

func indexText(d *Document) string {
	s := fmt.Sprintf("%+v\n", d.Sums())
	cells := maps.Collect(d.cells.All())
	for _, k := range slices.Sorted(maps.Keys(cells)) {
		s += fmt.Sprintf("%q %v\n", k, cells[k])
	}
	ends := maps.Collect(d.ends.All())
	for _, k := range slices.Sorted(maps.Keys(ends)) {
		s += fmt.Sprintf("%s %v\n", k, ends[k])
	}
	for _, c := range d.CardsInOrder() {
		s += fmt.Sprintf("%+v\n", *c)
	}
	for _, l := range d.LinksInOrder() {
		s += fmt.Sprintf("%+v\n", *l)
	}
	return s
}

func TestReadingOrder(t *testing.T) {
	d := New(Parts{
		Phases: []*Phase{{ID: "p", Steps: []*Step{{ID: "s1"}, {ID: "s2"}}}},
		Lanes:  []*Lane{{ID: "b"}, {ID: "a"}},
		Cards: []*Card{
			{ID: "1", Lane: "a", Step: "s1", Rank: "V"},
			{ID: "2", Lane: "b", Step: "s2", Rank: "V"},
			{ID: "3", Lane: "b", Step: "s1", Rank: "W"},
			{ID: "4", Lane: "b", Step: "s1", Rank: "V"},
			{ID: "5", Lane: "x", Step: "s1", Rank: "V"},
			{ID: "6", Lane: "a", Step: "x", Rank: "V"},
			{ID: "7", Lane: "b", Step: "s1", Rank: "V"},
		},
		Links: []*Link{{ID: "k1", From: "2", To: "1"}, {ID: "k2", From: "4", To: "1"}, {ID: "k3", From: "4", To: "3"}},
	})
	var cards, links string
	for _, c := range d.CardsInOrder() {
		cards += string(c.ID)
	}
	for _, l := range d.LinksInOrder() {
		links += string(l.ID)
	}
	if cards != "4731265" || links != "k3k2k1" {
		t.Errorf("cards %s, links %s", cards, links)
	}
}

func TestFinding(t *testing.T) {
	d := New(Parts{
		Phases: []*Phase{{ID: "p1", Steps: []*Step{{ID: "s1"}}}, {ID: "p2", Steps: []*Step{{ID: "s2"}, {ID: "s3"}}}},
		Lanes:  []*Lane{{ID: "l1"}, {ID: "l2"}},
	})
	if i, ok := d.Column("s3"); !ok || i != 2 || d.PhaseAt(i) != 1 || d.Step("s3").ID != "s3" {
		t.Errorf("s3 is in column %d, %v", i, ok)
	}
	if i, ok := d.Row("l2"); !ok || i != 1 || d.Lane("l2").ID != "l2" {
		t.Errorf("l2 is in row %d, %v", i, ok)
	}
	if p, i := d.Phase("p2"); i != 1 || p.ID != "p2" {
		t.Errorf("p2 is %d", i)
	}
	if p, i := d.Phase("x"); p != nil || i != -1 || d.Lane("x") != nil || d.Step("x") != nil || d.Card("x") != nil || d.Link("x") != nil {
		t.Error("found what is not there")
	}
	if d.Head == nil {
		t.Error("no head")
	}
}
