package editor

import (
	"testing"

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
	if ask.Cards != 3 {
		t.Errorf("%d cards", ask.Cards)
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
