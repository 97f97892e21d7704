package edit_test

import (
	"testing"

	"touchline/model"
	"touchline/model/edit"
)

func titled(s string) *model.Document { return model.New(model.Parts{Head: &model.Head{Title: s}}) }

// A file that was read again is a step, and takes nothing with it: what was
// undone before it came is found below it.
func TestBecomeKeepsWhatWasMade(t *testing.T) {
	h := edit.NewHistory(titled("start"), 0)
	for _, s := range []string{"one", "two", "three"} {
		if err := h.Do(edit.SetHead{Head: &model.Head{Title: s}}, 0, edit.Merge{}); err != nil {
			t.Fatal(err)
		}
	}
	h.Undo()
	h.Undo()
	h.Become(titled("read"), 7)
	if h.Document().Head.Title != "read" || h.Selection() != 7 || h.CanRedo() {
		t.Errorf("%q with %d selected, redo %v", h.Document().Head.Title, h.Selection(), h.CanRedo())
	}
	var back []string
	for h.Undo() {
		back = append(back, h.Document().Head.Title)
	}
	if got := len(back); got != 4 || back[0] != "three" || back[1] != "two" || back[2] != "one" || back[3] != "start" {
		t.Errorf("undo leads to %v", back)
	}
	n := len(back)
	h.Become(h.Document(), 3)
	if h.Selection() != 3 || !h.CanRedo() {
		t.Errorf("the same document is a step: %d", n)
	}
}

func TestBecomeIsBounded(t *testing.T) {
	h := edit.NewHistory(titled("start"), 0)
	for range edit.MaxPast + 5 {
		h.Become(titled("read"), 0)
	}
	n := 0
	for h.Undo() {
		n++
	}
	if n != edit.MaxPast {
		t.Errorf("%d steps could be undone, not %d", n, edit.MaxPast)
	}
}
