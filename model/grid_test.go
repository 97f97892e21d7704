package model_test

import (
	"maps"
	"testing"

	"touchline/model"
)

// TestLinesBelow: each line runs below the last row of its role, and only where
// the service goes on below it.
func TestLinesBelow(t *testing.T) {
	const e, c, f, b, s, n = model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport, model.RoleText
	for _, x := range []struct {
		rows []model.Role
		want map[model.Role]int
	}{
		{nil, map[model.Role]int{}},
		{[]model.Role{e, c, f, b, s}, map[model.Role]int{c: 1, f: 2, b: 3}},
		{[]model.Role{c, c, n, f, n, f, n, b}, map[model.Role]int{c: 1, f: 5}}, // none below the last row of the service
		{[]model.Role{f, c}, map[model.Role]int{f: 0}},
		{[]model.Role{c, n, model.RoleTime}, map[model.Role]int{}}, // rows that are none of the service
	} {
		if got := model.LinesBelow(x.rows); !maps.Equal(got, x.want) {
			t.Errorf("%v: %v, not %v", x.rows, got, x.want)
		}
	}
}
