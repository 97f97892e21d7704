package grid_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/grid"
	"touchline/model"
	"touchline/model/edit"
)

func counting() model.Bits {
	n := uint64(0)
	return func() uint64 { n++; return n }
}

func drawn(t *testing.T, d *model.Document, x edit.Edit) string {
	t.Helper()
	next, err := edit.Apply(d, x)
	if err != nil {
		t.Fatal(err)
	}
	if found := next.Check(); len(found) > 0 {
		t.Fatalf("broken: %+v", found)
	}
	return editortest.Dump(next)
}

// TestStepsAtABorder: between two phases one says to which they belong.
func TestStepsAtABorder(t *testing.T) {
	bank, maker := editortest.Bank(), grid.Maker{Bits: counting()}
	for _, c := range []struct {
		border, n int
		before    bool
		want      string
	}{
		{0, 1, true, "one[_ s1 s2] two[s3 s4]"},
		{1, 2, false, "one[s1 _ _ s2] two[s3 s4]"},
		{2, 1, true, "one[s1 s2 _] two[s3 s4]"},
		{2, 1, false, "one[s1 s2] two[_ s3 s4]"},
		{4, 1, false, "one[s1 s2] two[s3 s4 _]"},
	} {
		batch, ids := maker.Steps(bank, c.border, c.n, c.before)
		if got := drawn(t, bank, batch); !strings.HasPrefix(got, c.want) || len(ids) != c.n {
			t.Errorf("%+v: %s", c, got)
		}
	}
	empty := model.New(model.Parts{})
	batch, _ := maker.Steps(empty, 0, 2, true)
	if got := drawn(t, empty, batch); !strings.HasPrefix(got, "_[_ _]") {
		t.Error(got)
	}
}

// TestPhasesChangeTheirBorders.
func TestPhasesChangeTheirBorders(t *testing.T) {
	bank, maker := editortest.Bank(), grid.Maker{Bits: counting()}
	if got := drawn(t, bank, grid.Border(bank, 1, 2, 3)); !strings.HasPrefix(got, "one[s1 s2 s3] two[s4]") {
		t.Error(got)
	}
	if got := drawn(t, bank, grid.Border(bank, 1, 2, 1)); !strings.HasPrefix(got, "one[s1] two[s2 s3 s4]") {
		t.Error(got)
	}
	if got := drawn(t, bank, grid.Border(bank, 1, 2, 4)); !strings.HasPrefix(got, "one[s1 s2 s3 s4] /") {
		t.Error(got)
	}
	for column, want := range map[int]string{0: "", 1: "one[s1] _[s2] two[s3 s4]", 2: "", 3: "one[s1 s2] two[s3] _[s4]", 4: ""} {
		x, id, ok := maker.Split(bank, column)
		got := ""
		if ok {
			got = drawn(t, bank, x)
		}
		if ok != (want != "") || ok != (id != "") || !strings.HasPrefix(got, want) {
			t.Errorf("split at %d: %v %s", column, ok, got)
		}
	}
	for _, c := range []struct {
		phase model.PhaseID
		by    int
		want  string
	}{
		{"one", 1, "one[s1 s2 s3] two[s4]"},
		{"one", -1, "one[s1] two[s2 s3 s4]"},
		{"two", 1, "keys.last-phase"},
	} {
		x, why := grid.Longer(bank, c.phase, c.by)
		got := why
		if why == "" {
			got = drawn(t, bank, x)
		}
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%s longer by %d: %s", c.phase, c.by, got)
		}
	}
	short := model.New(model.Parts{Phases: []*model.Phase{{ID: "a", Steps: []*model.Step{{ID: "x"}}}, {ID: "b", Steps: []*model.Step{{ID: "y"}}}}})
	for by := range map[int]bool{1: true, -1: true} {
		if _, why := grid.Longer(short, "a", by); why != "keys.whole-phase" {
			t.Errorf("by %d: %q", by, why)
		}
	}
	for _, c := range []struct {
		ids  []model.PhaseID
		into model.PhaseID
		why  string
	}{{[]model.PhaseID{"two"}, "one", ""}, {[]model.PhaseID{"two", "one"}, "one", ""}, {[]model.PhaseID{"one"}, "", "keys.first-phase"}} {
		x, into, why := grid.Merge(bank, c.ids)
		if into != c.into || why != c.why {
			t.Errorf("%v: into %q, %q", c.ids, into, why)
		}
		if why == "" && !strings.HasPrefix(drawn(t, bank, x), "one[s1 s2 s3 s4] /") {
			t.Errorf("%v: %s", c.ids, drawn(t, bank, x))
		}
	}
}

// TestANewLaneIsLikeTheOneAbove that holds cards.
func TestANewLaneIsLikeTheOneAbove(t *testing.T) {
	bank, maker := editortest.Bank(), grid.Maker{Bits: counting()} // customer, time, front, support
	for _, c := range []struct {
		at   int
		role model.Role
		want model.Role
	}{
		{0, "", model.RoleCustomer},
		{1, "", model.RoleCustomer},
		{2, "", model.RoleCustomer},
		{3, "", model.RoleFrontstage},
		{4, "", model.RoleSupport},
		{1, model.RoleTime, model.RoleTime},
		{99, "", model.RoleSupport},
	} {
		if x := maker.Lane(bank, c.at, c.role); x.Lane.Role != c.want || x.At != c.at {
			t.Errorf("at %d with role %q: %q at %d", c.at, c.role, x.Lane.Role, x.At)
		}
	}
	if got := fmt.Sprint(grid.CardRows(bank)); got != "[0 2 3]" {
		t.Error(got)
	}
	from, to, ok := grid.Columns(bank, "two")
	if from != 2 || to != 4 || !ok {
		t.Error(from, to, ok)
	}
	if _, _, ok := grid.Columns(bank, "none"); ok {
		t.Error("a phase that is not there has columns")
	}
}
