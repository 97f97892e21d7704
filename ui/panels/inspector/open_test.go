package inspector

import (
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/model/derived"
	"touchline/ui/panels/panelstest"
)

// TestOpenGoesToAField: each field that a derived row leads to is shown on its
// tab and has the keyboard, also of a card that says nothing yet; and the list of
// improvements comes up, to which the board leads.
func TestOpenGoesToAField(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	for _, r := range model.Roles {
		if !r.Derived() || r.Path() { // these are entered on the map
			continue
		}
		d.in.Open("improvements")
		if at := d.in.page; at != nil && at.tabs != nil {
			t.Fatal("with nothing selected a card's page shows")
		}
		d.Pick("card:c1")
		d.in.Open("improvements")
		if d.in.page.tabs.Chosen != 3 {
			t.Fatalf("tab %d shows for improvements", d.in.page.tabs.Chosen)
		}
		key := derived.Key(r)
		d.in.Open(key)
		d.Settle()
		want := d.in.page.form.Find(key)
		if want == nil {
			t.Fatalf("%s: no field %q on tab %d", r, key, d.in.page.tabs.Chosen)
		}
		focused, ok := d.Win.Canvas().Focused().(fyne.CanvasObject)
		if !ok || !within(want, focused) {
			t.Errorf("%s: the keyboard is at %T", r, d.Win.Canvas().Focused())
		}
		d.Pick()
	}
}

// within reports whether an object is another one, or in it.
func within(o, in fyne.CanvasObject) bool {
	if o == in {
		return true
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, x := range c.Objects {
			if within(x, in) {
				return true
			}
		}
	}
	return false
}
