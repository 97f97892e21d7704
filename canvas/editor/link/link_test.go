package link_test

import (
	"testing"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/link"
	"touchline/model"
	"touchline/model/edit"
)

func bits() uint64 { return 7 }

// TestANewLinkBackInTimeIsALoop; one within a step or ahead is none.
func TestANewLinkBackInTimeIsALoop(t *testing.T) {
	d := editortest.Bank()
	for _, c := range []struct {
		from, to model.CardID
		loop     bool
	}{{"a", "b", false}, {"b", "a", true}, {"c", "g", false}, {"i", "f", true}} {
		l := link.New(d, c.from, c.to, bits)
		if l.From != c.from || l.To != c.to || l.Loop != c.loop || l.Kind != model.LinkFlow || !model.ValidID(l.ID) {
			t.Errorf("%+v", l)
		}
	}
}

// TestWhyALinkCannotBe: to itself, or twice.
func TestWhyALinkCannotBe(t *testing.T) {
	d := editortest.Bank() // a→b, b→c, b→g
	for _, c := range []struct {
		from, to model.CardID
		want     string
	}{
		{"a", "c", ""},
		{"b", "a", ""}, // the way back is another one
		{"a", "a", "canvas.link.self"},
		{"a", "b", "canvas.link.exists"},
	} {
		if got := link.Between(d, c.from, c.to); got != c.want {
			t.Errorf("%s→%s: %q, not %q", c.from, c.to, got, c.want)
		}
	}
	// A link does not stand in its own way, and another kind does not either.
	if got := link.Why(d, d.Link("ab")); got != "" {
		t.Errorf("itself: %q", got)
	}
	if got := link.Why(d, &model.Link{ID: "x", From: "a", To: "b", Kind: model.LinkSupport}); got != "" {
		t.Errorf("another kind: %q", got)
	}
}

// TestWhichLinksACardCanSplit: none that it is an end of, and none whose halves
// are there already; what comes of it is sound each time.
func TestWhichLinksACardCanSplit(t *testing.T) {
	bank := editortest.Bank()
	for _, c := range []struct {
		name  string
		more  edit.Batch
		card  model.CardID
		link  model.LinkID
		split bool
	}{
		{"a free card", nil, "i", "ab", true},
		{"its begin", nil, "a", "ab", false},
		{"its end", nil, "b", "ab", false},
		{"linked from where it begins", flow("x", "a", "i"), "i", "ab", false},
		{"linked to where it ends", flow("x", "i", "b"), "i", "ab", false},
		{"linked to where it begins", flow("x", "i", "a"), "i", "ab", true},
		{"linked from where it ends", flow("x", "b", "i"), "i", "ab", true},
		{"linked elsewhere", flow("x", "c", "i"), "i", "ab", true},
		{"beside another way out", nil, "g", "bc", false}, // b→g is there
	} {
		d, err := edit.Apply(bank, c.more)
		if err != nil {
			t.Fatal(err)
		}
		l := d.Link(c.link)
		if got := link.Splittable(d, c.card, l); got != c.split {
			t.Errorf("%s: %v", c.name, got)
		}
		if !c.split {
			continue
		}
		next, err := edit.Apply(d, link.Split(c.link, c.card, bits))
		if err != nil || len(next.Check()) > 0 {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func flow(id model.LinkID, from, to model.CardID) edit.Batch {
	return edit.Batch{edit.AddLink{Link: &model.Link{ID: id, From: from, To: to, Kind: model.LinkFlow}}}
}

// TestUnpinnedFreesThoseThatAreLed, and no others.
func TestUnpinnedFreesThoseThatAreLed(t *testing.T) {
	d := editortest.Bank()
	l := *d.Link("ab")
	l.Pins = []model.Pin{{Step: "s2"}}
	d, err := edit.Apply(d, edit.SetLink{Link: &l})
	if err != nil {
		t.Fatal(err)
	}
	batch := link.Unpinned(d, []model.LinkID{"ab", "bc"})
	if len(batch) != 1 {
		t.Fatalf("%d edits", len(batch))
	}
	next, err := edit.Apply(d, batch)
	if err != nil || len(next.Link("ab").Pins) > 0 || len(d.Link("ab").Pins) != 1 {
		t.Errorf("%v, %v", next.Link("ab").Pins, err)
	}
}
