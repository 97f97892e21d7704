package editor

import (
	"testing"

	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/edit"
)

// TestWhoeverListensIsTold what each call changed, those that listen longest
// first, when all of it is in place; a refused edit too.
func TestWhoeverListensIsTold(t *testing.T) {
	e := New(bank(), Options{})
	order := ""
	var did event.Did
	first := e.Listen(func(d event.Did) { order += "1"; did = d })
	e.Listen(func(d event.Did) {
		order += "2"
		if d.Has(event.Edited) && e.CanUndo() {
			order += "("
			e.Undo() // told in turn, before the others hear of it
			order += ")"
		}
	})
	e.Listen(func(event.Did) { order += "3" })
	for _, c := range []struct {
		what string
		do   func()
		want string
		has  event.Did
	}{
		{"a selection", func() { e.Select("card:a") }, "123", event.Picked},
		{"an edit that one of them takes back", func() { _ = e.Do(edit.RemoveLinks{Links: []model.LinkID{"ab"}}) }, "12(123)3", event.Edited},
		{"a refused edit", func() { _ = e.Do(edit.RemoveLinks{Links: []model.LinkID{"none"}}) }, "123", event.Said},
		{"nothing", func() { e.Leave() }, "123", 0},
		{"being closed to changes", func() { e.SetReadOnly(true) }, "123", 0},
	} {
		order, did = "", 0
		if c.do(); order != c.want || !did.Has(c.has) {
			t.Errorf("%s: told in the order %q, want %q; %b changed", c.what, order, c.want, did)
		}
	}
	first()
	order = ""
	if e.Select(); order != "23" {
		t.Errorf("after the first has stopped to listen: %q", order)
	}
}
