package edit_test

import (
	"testing"
	"time"

	"touchline/model"
	"touchline/model/edit"
)

func TestHistoryIsBounded(t *testing.T) {
	h := edit.NewHistory(start(), 0)
	first := h.Document()
	for i := range edit.MaxPast + 10 {
		if err := h.Do(edit.SetHead{Head: &model.Head{}}, i, edit.Merge{}); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	for h.Undo() {
		n++
	}
	if n != edit.MaxPast || h.Document() == first {
		t.Errorf("%d steps could be undone, not %d", n, edit.MaxPast)
	}
}

func TestMerging(t *testing.T) {
	at := func(ms int) time.Time { return time.UnixMilli(1_000_000).Add(time.Duration(ms) * time.Millisecond) }
	type do struct {
		key string
		at  int // ms
	}
	for _, c := range []struct {
		name  string
		edits []do
		want  int // steps
	}{
		{"no key", []do{{"", 0}, {"", 1}}, 2},
		{"typing", []do{{"a", 0}, {"a", 900}, {"a", 1900}}, 1},
		{"a pause", []do{{"a", 0}, {"a", 1001}}, 2},
		{"another card", []do{{"a", 0}, {"b", 1}, {"a", 2}}, 3},
		{"the clock went back", []do{{"a", 500}, {"a", 100}}, 2},
	} {
		h := edit.NewHistory(start(), "")
		for _, e := range c.edits {
			if err := h.Do(edit.SetHead{Head: &model.Head{}}, "", edit.Merge{Key: e.key, At: at(e.at)}); err != nil {
				t.Fatal(err)
			}
		}
		n := 0
		for h.Undo() {
			n++
		}
		if n != c.want {
			t.Errorf("%s: %d steps, not %d", c.name, n, c.want)
		}
	}

	h := edit.NewHistory(start(), "")
	m := edit.Merge{Key: "a", At: at(0)}
	set := func() { _ = h.Do(edit.SetHead{Head: &model.Head{}}, "", m) }
	set()
	h.Undo()
	h.Redo()
	typed := h.Document()
	set()
	if h.Undo(); h.Document() != typed {
		t.Error("an edit after a redo was merged into what was redone")
	}
}

func TestSelectionComesBack(t *testing.T) {
	h := edit.NewHistory(start(), "nothing")
	h.Select("c1")
	if err := h.Do(edit.RemoveCards{Cards: []model.CardID{"c1"}}, "c2", edit.Merge{}); err != nil {
		t.Fatal(err)
	}
	h.Undo()
	if h.Selection() != "c1" {
		t.Errorf("undone, %q is selected", h.Selection())
	}
	h.Select("c3")
	if !h.CanRedo() {
		t.Error("a selection took redo away")
	}
	h.Redo()
	if h.Selection() != "c2" {
		t.Errorf("redone, %q is selected", h.Selection())
	}
}

// TestAnEditEndsRedo: what was undone does not come back over a newer edit.
func TestAnEditEndsRedo(t *testing.T) {
	h := edit.NewHistory(start(), 0)
	set := func(title string) {
		if err := h.Do(edit.SetHead{Head: &model.Head{Title: title}}, 0, edit.Merge{}); err != nil {
			t.Fatal(err)
		}
	}
	set("a")
	h.Undo()
	set("b")
	if h.CanRedo() || h.Redo() || h.Document().Head.Title != "b" {
		t.Errorf("redo brought %q back over a newer edit", h.Document().Head.Title)
	}
	h.Undo()
	if h.Document().Head.Title != "start" {
		t.Errorf("the step before is %q", h.Document().Head.Title)
	}
}
