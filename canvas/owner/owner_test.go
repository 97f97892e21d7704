package owner_test

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample/everything"
)

// TestEachKindIsFoundAndSays: what each kind of owner says, and that one of each
// that is not there says nothing.
func TestEachKindIsFoundAndSays(t *testing.T) {
	d := everything.Document()
	for o, want := range map[canvas.Owner]string{
		owner.Card("come"): "Card come", owner.Link("2"): "in turn", owner.Step("2"): "Step 2", owner.Phase("p2"): "Visit", owner.Lane("c"): "Customer", owner.Sticky("n1"): "Who counts?",
		owner.Title: "A branch of a bank", owner.Time("come"): "1 min", owner.Time("wait"): "20 min / 45 min", owner.Time("check"): "", owner.Time("which"): "",
		owner.Card("x"): "none", owner.Link("x"): "none", owner.Step("x"): "none", owner.Phase("x"): "none", owner.Lane("x"): "none", owner.Sticky("x"): "none", owner.Time("x"): "none", "line:x": "none", "": "none",
	} {
		got, ok := owner.Text(d, o)
		if !ok {
			got = "none"
		}
		if got != want || ok != owner.Exists(d, o) {
			t.Errorf("%s says %q, want %q; it is there: %v", o, got, want, owner.Exists(d, o))
		}
	}
	c := *d.Card("check")
	c.Touch = &model.Touchpoint{MaxTime: 5 * model.Minute}
	if got, _ := owner.Text(d.WithCard(&c), owner.Time("check")); got != " / 5 min" {
		t.Errorf("a longest time alone is %q", got)
	}
}
