package model

import (
	"fmt"
	"testing"
)

// TestEachChangeKeepsTheSums: whatever comes, goes or is replaced, the sums are
// those of a document that is made anew of the same parts. They stand for the
// limits that keep a document from filling the memory.
func TestEachChangeKeepsTheSums(t *testing.T) {
	touch := &Touchpoint{Owner: "somebody", Systems: []string{"one", "two"}, Metrics: []Metric{{Name: "x"}}, Extra: Extra{{"x", "1"}}}
	extra := Extra{{"y", "2"}, {"z", "3"}}
	d := New(Parts{
		Head:     &Head{Title: "title", Keywords: []string{"a", "bc"}, Extra: extra},
		Phases:   []*Phase{{ID: "p1", Name: "one", Steps: []*Step{{ID: "s1", Name: "first\nline", Extra: extra}, {ID: "s2"}}}},
		Lanes:    []*Lane{{ID: "l1", Name: "lane", Sub: "sub\n", Role: RoleCustomer}, {ID: "l2", Name: "time", Role: RoleTime, Extra: extra}},
		Cards:    []*Card{{ID: "c1", Lane: "l1", Step: "s1", Rank: "1", Span: 2, Text: "card", Touch: touch}, {ID: "c2", Lane: "l1", Step: "s2", Rank: "1", Span: 1, Detail: "x\ny"}},
		Links:    []*Link{{ID: "k1", From: "c1", To: "c2", Label: "label", Pins: []Pin{{Step: "s2"}}}},
		Stickies: []*Sticky{{ID: "n1", Lane: "l1", Step: "s1", Text: "note\n"}},
		Pictures: manyPictures(1, Picture{Width: 3, Height: 5, Data: []byte("abc")}),
	})
	picture := d.Parts().Pictures[0].ID
	for name, next := range map[string]*Document{
		"another head":                  d.WithHead(&Head{Title: "a longer title\n", Notes: "notes"}),
		"other phases":                  d.WithPhases([]*Phase{{ID: "p1", Name: "renamed", Steps: []*Step{{ID: "s1", Name: "x"}}}, {ID: "p2"}}),
		"no phases":                     d.WithPhases(nil),
		"other lanes":                   d.WithLanes([]*Lane{{ID: "l1", Name: "lane, renamed", Role: RoleEmotion}, {ID: "l2", Role: RoleTime}, {ID: "l3", Role: RoleMetric}}),
		"no lanes":                      d.WithLanes(nil),
		"another card":                  d.WithCard(&Card{ID: "c3", Text: "new\n", Span: 3}),
		"a changed card":                d.WithCard(&Card{ID: "c1", Text: "changed", Span: 1}),
		"a card less":                   d.WithoutCard("c1"),
		"a card that is not there less": d.WithoutCard("x"),
		"several cards":                 d.WithCards([]*Card{{ID: "c1", Notes: "n", Span: 1}, {ID: "c9", Tags: []string{"t"}, Span: 4, Touch: touch}}),
		"cards less":                    d.WithoutCards([]CardID{"c1", "c2", "x"}),
		"another link":                  d.WithLink(&Link{ID: "k2", Label: "l\n", From: "c2", To: "c1", Pins: []Pin{{Lane: "l1"}, {Lane: "l2"}}}),
		"a changed link":                d.WithLink(&Link{ID: "k1", From: "c1", To: "c2"}),
		"a link less":                   d.WithoutLink("k1"),
		"several links":                 d.WithLinks([]*Link{{ID: "k1", Label: "changed"}, {ID: "k7", Label: "new", Pins: []Pin{{Step: "s1"}}}}),
		"links less":                    d.WithoutLinks([]LinkID{"k1", "x"}),
		"another note":                  d.WithSticky(&Sticky{ID: "n2", Text: "more"}),
		"a changed note":                d.WithSticky(&Sticky{ID: "n1", Text: "x\n\n"}),
		"a note less":                   d.WithoutSticky("n1"),
		"a note that is not there less": d.WithoutSticky("x"),
		"another picture":               d.WithPicture(&Picture{ID: "q", Width: 7, Height: 2, Data: []byte("x")}),
		"a changed picture":             d.WithPicture(&Picture{ID: picture, Width: 1, Height: 1, Data: []byte("xyz1")}),
		"a picture less":                d.WithoutPicture(picture),
	} {
		if got, want := next.sums, New(next.Parts()).sums; got != want {
			t.Errorf("with %s the sums are\n%+v, made anew\n%+v", name, got, want)
		}
	}
}

// TestRanksAreSpread evenly, so that there is room between any two and before
// the first; none ends in 0, which nothing could stand before.
func TestRanksAreSpread(t *testing.T) {
	for n, want := range map[int]string{
		0: "[]", 1: "[V]", 2: "[K f]", 3: "[F V k]", 6: "[8 H Q Z i r]",
	} {
		if got := fmt.Sprint(Ranks(n)); got != want {
			t.Errorf("%d ranks are %s, not %s", n, got, want)
		}
	}
	for _, n := range []int{30, 31, 61, 62, 63, 1000, 1921, 1922, 5000} {
		all := Ranks(n)
		for i, r := range all {
			if !ValidRank(r) || i > 0 && r <= all[i-1] {
				t.Fatalf("of %d, rank %d is %q behind %q", n, i, r, all[max(0, i-1)])
			}
		}
		between := RankBetween(all[0], all[1])
		if len(between) > len(all[0])+1 || RankBetween("", all[0]) >= all[0] {
			t.Errorf("of %d there is no room among %q and %q: %q", n, all[0], all[1], between)
		}
	}
	for n, digits := range map[int]int{30: 1, 31: 2, 1921: 2, 1922: 3} {
		if got := len(Ranks(n)[0]); got != digits {
			t.Errorf("%d ranks have %d digits, not %d", n, got, digits)
		}
	}
}

func TestUnitsOfTime(t *testing.T) {
	for word, want := range map[string]Duration{
		"s": 1, "秒": 1, "min": 60, "Minutes": 60, "分钟": 60, "hr": 3600, "小时": 3600, "d": 86400, "天": 86400, "w": 604800, "weeks": 604800, "周": 604800,
	} {
		if got, ok := TimeUnit(word); !ok || got != want*Second {
			t.Errorf("%s is %d s", word, got/Second)
		}
	}
	if _, ok := TimeUnit("fortnight"); ok {
		t.Error("a fortnight is known")
	}
}
