package model

import (
	"strings"
	"testing"
)

// Every text counts once in the sum of all texts: a file of texts that are not
// counted would pass the limit that keeps it from filling the memory.

func TestEveryTextIsCounted(t *testing.T) {
	const text = "free text" // as leaf.free takes it
	for _, l := range leavesOf[Head](t) {
		var h Head
		if l.set(&h, value{text: text}); l.free() && !strings.HasSuffix(l.name, ".JSON") {
			if got := New(Parts{Head: &h}).Sums().Text; got != len(text) {
				t.Errorf("head%s counts %d of %d bytes", l.name, got, len(text))
			}
		}
	}
	for _, l := range leaves(t) {
		var x Touchpoint
		if l.set(&x, value{text: text}); l.free() && !strings.HasSuffix(l.name, ".JSON") {
			if got := New(Parts{Head: &Head{}, Cards: []*Card{{Touch: &x}}}).Sums().Text; got != len(text) {
				t.Errorf("touchpoint%s counts %d of %d bytes", l.name, got, len(text))
			}
		}
	}
	lines := text + "\n\n"
	for name, c := range map[string]struct {
		p     Parts
		drawn bool
	}{
		"card's text":   {Parts{Cards: []*Card{{Text: lines}}}, true},
		"card's detail": {Parts{Cards: []*Card{{Detail: lines}}}, true},
		"card's notes":  {Parts{Cards: []*Card{{Notes: lines}}}, false},
		"card's tags":   {Parts{Cards: []*Card{{Tags: []string{text, "\n", "\n"}}}}, false},
		"card's links":  {Parts{Cards: []*Card{{Links: []string{text, "\n", "\n"}}}}, false},
		"link's label":  {Parts{Links: []*Link{{Label: lines}}}, true},
		"note's text":   {Parts{Stickies: []*Sticky{{Text: lines}}}, true},
		"lane's name":   {Parts{Lanes: []*Lane{{Name: lines}}}, true},
		"lane's sub":    {Parts{Lanes: []*Lane{{Sub: lines}}}, true},
		"phase's name":  {Parts{Phases: []*Phase{{Name: lines}}}, true},
		"phase's notes": {Parts{Phases: []*Phase{{Notes: lines}}}, false},
		"step's notes":  {Parts{Phases: []*Phase{{Steps: []*Step{{Notes: lines}}}}}, false},
		"step's name":   {Parts{Phases: []*Phase{{Steps: []*Step{{Name: lines}}}}}, true},
	} {
		c.p.Head = &Head{}
		s := New(c.p).Sums()
		if s.Text != len(lines) {
			t.Errorf("the %s counts %d of %d bytes", name, s.Text, len(lines))
		}
		if c.drawn && (s.Drawn != len(lines) || s.Breaks != 2) || !c.drawn && (s.Drawn != 0 || s.Breaks != 0) {
			t.Errorf("the %s counts as %d bytes and %d line ends that are drawn", name, s.Drawn, s.Breaks)
		}
	}
}

// What comes and goes leaves the sums as if the document had been made so.
func TestSumsFollowPictures(t *testing.T) {
	small, large := manyPictures(1, Picture{Width: 2, Height: 3, Data: []byte("ab")})[0], manyPictures(1, Picture{Width: 20, Height: 30, Data: []byte("abc")})[0]
	empty := New(Parts{Head: &Head{}})
	d := empty.WithPicture(small)
	if s := d.Sums(); s.Pixels != 6 || s.Bytes != 2 {
		t.Errorf("a picture of 2 × 3 px and 2 bytes counts %d px, %d bytes", s.Pixels, s.Bytes)
	}
	d = d.WithPicture(large) // the same id
	if s := d.Sums(); s.Pixels != 600 || s.Bytes != 3 {
		t.Errorf("the one in its place counts %d px, %d bytes", s.Pixels, s.Bytes)
	}
	if d = d.WithoutPicture(large.ID); d.Sums() != empty.Sums() {
		t.Errorf("without it: %+v", d.Sums())
	}
	if d = d.WithoutPicture(large.ID); d.Sums() != empty.Sums() {
		t.Errorf("without it again: %+v", d.Sums())
	}
}

// A card that moves to another cell with others is in that cell alone.
func TestManyCardsMoveAtOnce(t *testing.T) {
	d := New(Parts{Cards: []*Card{{ID: "a", Step: "s", Rank: "1"}, {ID: "b", Step: "s", Rank: "2"}, {ID: "c", Step: "s", Rank: "3"}}})
	d = d.WithCards([]*Card{{ID: "a", Step: "s", Lane: "l", Rank: "1"}, {ID: "b", Step: "t", Rank: "2"}, {ID: "c", Step: "s", Rank: "3", Text: "x"}})
	for at, want := range map[[2]string]CardID{{"l", "s"}: "a", {"", "t"}: "b", {"", "s"}: "c"} {
		if got := d.Cell(LaneID(at[0]), StepID(at[1])); len(got) != 1 || got[0] != want {
			t.Errorf("in %v stand %v, not %s", at, got, want)
		}
	}
}
