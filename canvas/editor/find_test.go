package editor

import (
	"testing"

	"touchline/canvas/editor/editortest"
	"touchline/model"
)

func counter() *model.Document { return editortest.Counter() }

func TestFindSession(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Select("card:i")
	view := y.e.View()
	y.e.Find("ask")
	y.picked("card:a")
	y.e.FindNext(1)
	y.picked("card:g")
	y.says("keys.find.at")
	y.e.FindNext(1)
	y.picked("card:a")
	y.e.FindNext(-1)
	y.picked("card:g")
	y.e.Find("nothing of that kind")
	y.picked("card:i")
	y.says("keys.find.none")
	y.e.FindNext(1)
	y.e.Find("branch")
	y.picked("card:g")
	y.e.EndFind(false)
	y.picked("card:i")
	if y.e.View() != view {
		t.Error("the view did not come back")
	}
	y.e.Find("branch")
	y.e.EndFind(true)
	y.picked("card:g")
	if y.e.CanUndo() {
		t.Error("looking for something is no step")
	}
}

func TestReplace(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Find("ask")
	y.once(func() {
		if _, n := y.e.ReplaceOne("Enquire"); n != 1 {
			t.Error(n)
		}
	})
	y.picked("card:g")
	y.once(func() {
		if _, n := y.e.ReplaceAll("Tell"); n != 1 {
			t.Error(n)
		}
	})
	d := y.e.Document()
	if got := d.Card("a").Text + "/" + d.Card("g").Touch.Quote; got != "Enquire at the Counter/Tell me" {
		t.Error(got)
	}
	if got := counter().Card("g").Touch.Quote; got != "Ask me" {
		t.Error("the record itself was written to:", got)
	}
	y = newTypist(t, counter())
	y.e.Find("at counter") // finds by words, replaces phrases
	y.nothing(func() { y.e.ReplaceAll("x") })
	y.says("keys.replaced.none")
}
