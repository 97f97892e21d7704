package editor

import (
	"fmt"
	"testing"

	"touchline/model"
)

// TestPresetsAreKeptByName: each is one step of undo, and one of the same name takes
// the other's place with what a later version wrote beside it.
func TestPresetsAreKeptByName(t *testing.T) {
	h := newHand(t, bank())
	kept := func() string { return fmt.Sprint(h.e.Document().Head.Handouts) }
	save := func(name, text string) func() {
		return func() {
			if err := h.e.SaveHandout(model.Handout{Name: name, Settings: []string{text}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	h.once(save("a", "1"))
	h.once(save("b", "2"))
	h.once(save("a", "3"))
	if got := kept(); got != "[{a [3] []} {b [2] []}]" {
		t.Errorf("kept %s", got)
	}
	h.once(func() {
		if err := h.e.RemoveHandout("a"); err != nil {
			t.Fatal(err)
		}
	})
	if got := kept(); got != "[{b [2] []}]" {
		t.Errorf("kept %s", got)
	}
	h.e.Undo()
	h.e.Undo()
	if got := kept(); got != "[{a [1] []} {b [2] []}]" {
		t.Errorf("after two steps back %s", got)
	}
}
