package change_test

import (
	"testing"

	"touchline/canvas/editor/change"
	"touchline/canvas/editor/editortest"
	"touchline/model"
)

// TestRowsComeAndGo: each row comes below the service in the order of rows,
// whichever came first, and goes without another one.
func TestRowsComeAndGo(t *testing.T) {
	orders := [][]int{{0, 1, 2, 3, 4, 5, 6, 7}, {7, 6, 5, 4, 3, 2, 1, 0}, {2, 5, 0, 7, 1, 3, 6, 4}}
	for _, order := range orders {
		start := editortest.Bank()
		var bare []*model.Lane
		for _, l := range start.Lanes {
			if !l.Role.Derived() {
				bare = append(bare, l)
			}
		}
		d := start.WithLanes(bare)
		for n, i := range order {
			x, ok := change.Rows[i].Toggle(d, model.LaneID(rune('A'+i)), "staff")
			if !ok || change.Rows[i].Shown(d) {
				t.Fatalf("%s cannot come", change.Rows[i].ID)
			}
			d = apply(t, d, x)
			if !change.Rows[i].Shown(d) || len(d.Lanes) != len(bare)+n+1 {
				t.Fatalf("%s did not come", change.Rows[i].ID)
			}
		}
		for i, r := range change.Rows {
			if l := d.Lanes[len(bare)+i]; l.ID != model.LaneID(rune('A'+i)) || l.Role != r.Role {
				t.Errorf("%v: %s stands where %s belongs", order, l.ID, r.ID)
			}
		}
		for i, r := range change.Rows {
			x, _ := r.Toggle(d, "new", "")
			d = apply(t, d, x)
			if r.Shown(d) || len(d.Lanes) != len(bare)+len(change.Rows)-i-1 {
				t.Errorf("%s did not go alone", r.ID)
			}
		}
	}
}

// TestEmployeesFeel: of the lanes in front it is the one that says feelings;
// without one there is no such row.
func TestEmployeesFeel(t *testing.T) {
	staff := change.Rows[2]
	d := editortest.Bank()
	x, ok := staff.Toggle(d, "new", "staff")
	if !ok {
		t.Fatal("no row of what employees feel")
	}
	l := apply(t, d, x).Lane("new")
	if of := d.Lane(l.Follows); of == nil || of.Role != model.RoleFrontstage || l.Name != "staff" {
		t.Errorf("it follows %v and is called %q", of, l.Name)
	}
	var lanes []*model.Lane
	for _, l := range d.Lanes {
		if l.Role != model.RoleFrontstage {
			lanes = append(lanes, l)
		}
	}
	if _, ok := staff.Toggle(model.New(model.Parts{Lanes: lanes, Phases: d.Phases}), "new", ""); ok {
		t.Error("nobody feels")
	}
}
