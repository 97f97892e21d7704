package file_test

import (
	"encoding/json"
	"slices"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// TestRolesComeBack: each role is written and read again, and one that came
// after version 1.0 so that a program of that version has a row there that
// holds no cards: it keeps the field that it does not know.
func TestRolesComeBack(t *testing.T) {
	first := []model.Role{"evidence", "customer", "frontstage", "backstage", "support", "time", "emotion", "metric", "channel", "text"}
	for _, r := range model.Roles {
		d := model.New(model.Parts{Lanes: []*model.Lane{{ID: "l", Role: r, Name: "Row"}}, Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}})
		text := file.Encode(d)
		back, report, err := file.Decode(text)
		if err != nil || len(report.Items) > 0 || back.Lanes[0].Role != r {
			t.Errorf("%s came back as %s: %v %v", r, back.Lanes[0].Role, err, report.Items)
		}
		var raw struct {
			Lanes []struct{ Role model.Role }
		}
		if err := json.Unmarshal(text, &raw); err != nil || !slices.Contains(first, raw.Lanes[0].Role) || raw.Lanes[0].Role.Derived() != r.Derived() {
			t.Errorf("an older program reads %s as %s: %v", r, raw.Lanes[0].Role, err)
		}
	}
}

// TestWhatARowShows: in whichever order the fields stand, and only of a row of
// metrics.
func TestWhatARowShows(t *testing.T) {
	for lane, want := range map[string]model.Role{
		`"role":"metric","shows":"risk"`:   model.RoleRisk,
		`"shows":"risk","role":"metric"`:   model.RoleRisk,
		`"shows":"gap"`:                    model.RoleGap,
		`"role":"customer","shows":"risk"`: model.RoleCustomer,
		`"shows":"risk","role":"customer"`: model.RoleCustomer,
		`"role":"metric","shows":"moon"`:   model.RoleMetric,
		`"role":"metric"`:                  model.RoleMetric,
	} {
		d, _, err := file.Decode([]byte(`{"format":"touchline.blueprint","version":"1.0","phases":[{"id":"p"}],"steps":[{"id":"s","phase":"p"}],"lanes":[{"id":"l",` + lane + `}]}`))
		if err != nil || d.Lanes[0].Role != want {
			t.Errorf("%s: %v, %v", lane, d.Lanes, err)
		}
	}
}
