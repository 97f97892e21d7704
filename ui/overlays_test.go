package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/widgets"
)

// pillsOf is the pills that an object shows.
func pillsOf(o fyne.CanvasObject) (all []*widgets.Pill) {
	each(o, func(o fyne.CanvasObject) {
		if p, ok := o.(*widgets.Pill); ok && p.Visible() {
			all = append(all, p)
		}
	})
	return all
}

// TestOverlaysInTheWindow: a key walks them, the bar tells the classes with
// their counts, a click on one shows it alone, an edit counts anew, and the
// window says in its menu which is on.
func TestOverlaysInTheWindow(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	card := model.CardID("")
	for _, c := range w.session.ed.Document().CardsInOrder() {
		if card == "" {
			card = c.ID
		}
	}
	rate := func(likelihood int) {
		c := *w.session.ed.Document().Card(card)
		c.Touch = &model.Touchpoint{Risk: model.Risk{Likelihood: likelihood, Impact: 5}}
		if err := w.session.ed.Do(edit.SetCard{Card: &c}); err != nil {
			t.Fatal(err)
		}
	}
	named := func(name string) *widgets.Pill {
		for _, p := range pillsOf(w.overlays.Object) {
			if strings.HasPrefix(p.Text, name) {
				return p
			}
		}
		return nil
	}
	rate(4)
	if w.overlays.Object.Visible() {
		t.Fatal("the bar is there with no overlay")
	}
	w.actions.Do("overlay.risk")
	if p := named("High"); p == nil || !w.actions.Named("overlay.risk").Checked() {
		t.Fatal("the bar does not tell of the class")
	}
	w.actions.Do("view.inventory")
	if w.overlays.Object.Visible() {
		t.Error("the bar explains a table on which nothing is laid")
	}
	w.actions.Do("view.map")
	if !w.overlays.Object.Visible() {
		t.Fatal("back at the map the bar is gone")
	}
	before := named("High").Text
	strong := func() (n int) {
		theme := w.session.ed.Picture()
		for _, part := range theme.Parts {
			for _, g := range part.Groups() {
				for _, it := range g.Items {
					if x, ok := it.(*canvas.Text); ok && x.Source == "20" && g.Owner == owner.Card(card) {
						n++
					}
				}
			}
		}
		return n
	}
	if strong() != 1 {
		t.Error("the picture does not show the value")
	}
	rate(1)
	if p := named("High"); p != nil && p.Text == before || named("Low") == nil {
		t.Error("the bar does not count an edit")
	}
	rate(4)
	test.Tap(named("High"))
	if l := w.session.ed.Laid(); l.Only != 1 || strong() != 1 {
		t.Errorf("a click on a class shows %b", l.Only)
	}
	if !w.OnBoard() {
		t.Error("the keyboard did not go back to the canvas")
	}
	test.Tap(named("All"))
	if l := w.session.ed.Laid(); l.Only != 0 {
		t.Errorf("all classes are %b", l.Only)
	}
	w.actions.Do("overlay.next")
	if v := w.session.ed.Laid().Overlay; v.Overlay.ID != "feeling" || w.actions.Named("overlay.risk").Checked() {
		t.Errorf("the next one is %s", v.Overlay.ID)
	}
	w.actions.Do("overlay")
	if w.overlays.Object.Visible() || w.session.ed.Laid().Overlay != nil || strong() != 0 {
		t.Error("it does not go away")
	}
	w.actions.Do("overlay")
	if v := w.session.ed.Laid().Overlay; v == nil || v.Overlay.ID != "feeling" {
		t.Error("the last one does not come back")
	}
}
