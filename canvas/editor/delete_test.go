package editor

import (
	"slices"
	"strconv"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
)

func TestDeleteHealsAChain(t *testing.T) {
	doc := bank()
	h := newHand(t, doc)
	h.click("g")
	h.once(func() { h.key(event.KeyDelete) })
	h.shows("a→b b→c")
	h.e.Undo()
	if err := h.e.Do(removeLink("bg")); err != nil {
		t.Fatal(err)
	}
	h.click("b")
	h.once(func() { h.key(event.KeyDelete) })
	h.shows("customer: s1=a s3=c", "/ a→c /")
	if h.e.Document().Link("ab").Label != "then" {
		t.Error("the label is gone")
	}
}

func TestDeletingAChainHealsAll(t *testing.T) {
	h := newHand(t, bank())
	_ = h.e.Do(removeLink("bg"))
	_ = h.e.Do(addLink("cg", "c", "g"))
	h.e.Select("card:c", "card:b")
	h.once(func() { h.key(event.KeyDelete) })
	h.shows("/ a→g /")
}

func TestDeleteAsksOnlyWhenCardsWouldGo(t *testing.T) {
	h := newHand(t, bank())
	h.click("step:s3")
	h.nothing(func() { h.key(event.KeyDelete) })
	ask := asked[event.AskDelete](h)
	if ask.Gone != (event.Gone{Steps: 1, Cards: 3, Links: 2}) {
		t.Errorf("%+v go", ask.Gone)
	}
	h.once(func() { h.e.Confirm(ask) })
	h.shows("two[s4]", "customer: s1=a s2=b /")
	h.click("lane:time")
	h.once(func() { h.key(event.KeyDelete) })
	if len(h.e.Asks()) != 0 {
		t.Error("asked about a lane without cards")
	}
	h.click("ab")
	h.once(func() { h.key(event.KeyDelete) })
	h.click("n")
	h.once(func() { h.key(event.KeyBackspace) })
	h.shows("support: s4=i / ")
}

// TestADeletionSaysWhatWent with a phase, a step or a lane, and is one step of
// undo.
func TestADeletionSaysWhatWent(t *testing.T) {
	for of, want := range map[canvas.Owner]event.Gone{
		"phase:two":     {Phases: 1, Steps: 2, Cards: 4, Links: 2},
		"step:s2":       {Steps: 1, Cards: 1, Notes: 1, Links: 3},
		"lane:front":    {Lanes: 1, Cards: 3, Notes: 1, Links: 1},
		"lane:time":     {Lanes: 1},
		"lane:customer": {Lanes: 1, Cards: 3, Links: 3},
	} {
		h := newHand(t, bank())
		h.e.Select(of)
		h.e.Delete()
		for _, r := range h.e.Asks() {
			ask := r.(event.AskDelete)
			if ask.Gone != want {
				t.Errorf("%s: it asks about %+v, not %+v", of, ask.Gone, want)
			}
			h.once(func() { h.e.Confirm(ask) })
			h.e.Undo()
			h.e.Confirm(ask)
		}
		var args []string
		want.Each(func(sort string, n int) { args = append(args, sort, strconv.Itoa(n)) })
		if st := h.e.Status(); st.Key != event.KeyGone || !slices.Equal(st.Args, args) {
			t.Errorf("%s: the status says %v, not %v", of, st, args)
		}
		h.e.Undo()
		if h.e.Status().Key == event.KeyGone {
			t.Errorf("%s: after undo it still says what went", of)
		}
	}
	h := newHand(t, bank())
	h.click("a")
	h.key(event.KeyDelete)
	h.says("") // one sees what is gone
}

func TestTheLastStepAndLaneStay(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select("phase:one", "phase:two")
	h.nothing(func() { h.key(event.KeyDelete) })
	h.says("canvas.last-step")
	h.e.Select("lane:customer", "lane:time", "lane:front", "lane:support")
	h.nothing(func() { h.key(event.KeyDelete) })
	h.says("canvas.last-lane")
	h.e.Select()
	h.nothing(func() { h.key(event.KeyDelete) })
	h.says("canvas.nothing-selected")
}
