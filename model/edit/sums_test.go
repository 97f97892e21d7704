package edit_test

import (
	"errors"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/edit"
)

// An edit cannot bring a document over a limit that would keep it from being
// opened again; one that makes it smaller always can, and what a batch holds
// on its way does not count.
func TestEditsKeepTheSums(t *testing.T) {
	d := start()
	long := strings.Repeat("x", model.MaxText)
	var grow edit.Batch
	for i := range model.MaxDrawn/model.MaxText + 1 {
		s := &model.Sticky{ID: model.StickyID("new" + strings.Repeat("x", i%50) + strings.Repeat("y", i/50)), Lane: d.Lanes[0].ID, Step: d.Steps()[0].ID, Text: long}
		grow = append(grow, edit.AddSticky{Sticky: s})
	}
	_, err := edit.Apply(d, grow)
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Key != "model.sum.drawn" {
		t.Fatalf("grown over the limit: %v", err)
	}
	last := grow[len(grow)-1].(edit.AddSticky).Sticky.ID
	next, err := edit.Apply(d, append(grow, edit.RemoveSticky{Sticky: last}))
	if err != nil {
		t.Fatalf("too much only on the way: %v", err)
	}
	if _, err := edit.Apply(next, edit.RemoveSticky{Sticky: grow[0].(edit.AddSticky).Sticky.ID}); err != nil {
		t.Fatalf("made smaller: %v", err)
	}
}
