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
		type kept struct {
			d    *Document
			text string
		}
		var all []kept
		for range rapid.IntRange(1, 40).Draw(rt, "changes") {
			switch rapid.IntRange(0, 7).Draw(rt, "change") {
			case 0:
				d = d.WithoutCard(card.Draw(rt, "id"))
			case 1, 2:
				d = d.WithLink(&Link{ID: link.Draw(rt, "id"), From: card.Draw(rt, "from"), To: card.Draw(rt, "to")})
			case 3:
				d = d.WithoutLink(link.Draw(rt, "id"))
			case 4:
				d = d.WithLanes([]*Lane{{ID: lane.Draw(rt, "lane")}, {ID: "l3"}}).WithPhases([]*Phase{{Steps: []*Step{{ID: step.Draw(rt, "step")}}}})
			default:
				d = d.WithCard(&Card{
					ID: card.Draw(rt, "id"), Lane: lane.Draw(rt, "lane"), Step: step.Draw(rt, "step"),
					Rank: rapid.SampledFrom([]string{"1", "V", "z"}).Draw(rt, "rank"),
				})
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

func indexText(d *Document) string {
	s := ""
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
