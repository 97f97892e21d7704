package ui

import (
	"testing"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// TestSlicesInTheWindow: one is made from what a card says, saved by name,
// chosen, deleted and undone; a key turns it off.
func TestSlicesInTheWindow(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ed := w.session.ed
	c := *ed.Document().CardsInOrder()[0]
	c.Touch, c.Marks = &model.Touchpoint{Owner: "Till"}, model.MarkFail
	if err := ed.Do(edit.SetCard{Card: &c}); err != nil {
		t.Fatal(err)
	}
	other := ed.Document().CardsInOrder()[1]
	ed.Select(owner.Card(c.ID))
	w.actions.Do("slice.owner")
	w.actions.Do("slice.mark")
	set := ed.Laid().Slice
	if set == nil || !set.Has(&c) || set.Has(other) || !w.slices.Object.Visible() || w.slices.Terms.Text != "owner = Till; mark = Fail point" {
		t.Fatalf("the strip says %q", w.slices.Terms.Text)
	}
	w.slices.Named.OnSubmitted("")
	if len(ed.Document().Head.Slices) != 0 {
		t.Error("a slice without a name was saved")
	}
	w.slices.Named.SetText("Till faults")
	w.slices.Named.OnSubmitted("")
	if all := ed.Document().Head.Slices; len(all) != 1 || all[0].Name != "Till faults" {
		t.Fatalf("saved are %v", all)
	}
	w.actions.Do("slice")
	if ed.Laid().Slice != nil || w.slices.Object.Visible() {
		t.Error("the key does not turn it off")
	}
	w.actions.Do("slice")
	if set := ed.Laid().Slice; set == nil || set.Slice.Name != "Till faults" {
		t.Error("the last one does not come back")
	}
	w.slices.Terms.SetText("owner = ")
	w.slices.Terms.OnSubmitted("")
	if ed.Laid().Slice == nil {
		t.Errorf("a wrong one turns it off")
	}
	if err := ed.RemoveSlice("Till faults"); err != nil || len(ed.Document().Head.Slices) != 0 {
		t.Error("it is not deleted")
	}
	ed.Undo()
	if len(ed.Document().Head.Slices) != 1 {
		t.Error("deleting is not undone")
	}
}
