package editor

import (
	"testing"

	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/derived"
	"touchline/model/edit"
)

// TestRowsAreToggledByCommands, each as one step of undo, and are ticked while
// they show.
func TestRowsAreToggledByCommands(t *testing.T) {
	h := newHand(t, bank())
	for _, c := range rowCommands() {
		was := c.Is(h.e)
		h.once(func() { c.run(h.e, event.KeyEvent{}) })
		if c.Is(h.e) == was {
			t.Errorf("%s is shown as before", c.ID)
		}
		c.run(h.e, event.KeyEvent{})
		if c.Is(h.e) != was {
			t.Errorf("%s twice is not what it was", c.ID)
		}
	}
}

// TestADoubleClickGoesToWhereAValueIsEntered: in a row that only shows, nothing
// is entered by hand; the card that says it is selected, and its field opens.
func TestADoubleClickGoesToWhereAValueIsEntered(t *testing.T) {
	for _, r := range []model.Role{model.RoleMetric, model.RoleChannel, model.RoleOwner, model.RoleRisk, model.RoleGap} {
		h := newHand(t, bank())
		lane := *h.e.Document().Lane("time")
		lane.Role = r
		if err := h.e.Do(edit.SetLane{Lane: &lane}); err != nil {
			t.Fatal(err)
		}
		saying := &model.Touchpoint{
			Owner: "Desk", Channel: "app", Risk: model.Risk{Likelihood: 1, Impact: 1}, Metrics: []model.Metric{{Name: "NPS"}},
			Quality: []model.Quality{{Dimension: model.Dimensions[0], Expectation: 5, Perception: 4}},
		}
		a, b := *h.e.Document().Card("a"), *h.e.Document().Card("b")
		a.Touch = saying
		if err := h.e.Do(edit.SetCard{Card: &a}); err != nil {
			t.Fatal(err)
		}
		h.nothing(func() { h.doubleClick("s1/time") })
		h.picked("card:a")
		if ask := asked[event.WantField](h); ask.Key != derived.Key(r) {
			t.Errorf("%s opens %q", r, ask.Key)
		}
		h.says("canvas.value.entered." + string(r))

		b.Step, b.Touch = "s1", saying
		if err := h.e.Do(edit.SetCard{Card: &b}); err != nil {
			t.Fatal(err)
		}
		h.nothing(func() { h.doubleClick("s1/time") })
		h.says("canvas.value.entered." + string(r) + ".several")
		if len(h.e.Selection().Cards()) != 2 {
			t.Errorf("%s: %v is selected", r, h.e.Selection().Owners())
		}
		h.e.Asks()
		var gone edit.Batch
		for _, c := range h.e.Document().CardsInOrder() {
			if c.Step == "s2" {
				gone = append(gone, edit.RemoveCards{Cards: []model.CardID{c.ID}})
			}
		}
		if err := h.e.Do(gone); err != nil {
			t.Fatal(err)
		}
		h.nothing(func() { h.doubleClick("s2/time") })
		h.says("canvas.value.no-service")
	}
}
