package file

import (
	"slices"

	"touchline/model"
)

// shownRoles is the roles that came after version 1.0 of the format. A row of
// such a role is written as one of metrics, with what it shows in a field of
// its own: a program that does not know the field has a row there that holds no
// cards, keeps the field and writes it back.
var shownRoles = []model.Role{model.RoleOwner, model.RoleRisk, model.RoleGap}

func rolesInFile() []model.Role {
	return slices.DeleteFunc(slices.Clone(model.Roles), func(r model.Role) bool { return slices.Contains(shownRoles, r) })
}

// roleInFile is what stands for a role in the field "role", shownInFile in the
// field "shows".
func roleInFile(r model.Role) model.Role {
	if slices.Contains(shownRoles, r) {
		return model.RoleMetric
	}
	return r
}

func shownInFile(r model.Role) model.Role {
	if slices.Contains(shownRoles, r) {
		return r
	}
	return ""
}

// setRole and setShown put a role together of both fields, in whichever order
// they stand. What a row shows says nothing of one that is not derived so.
func setRole(l *model.Lane, s string) {
	if r := model.Role(s); r != model.RoleMetric || shownInFile(l.Role) == "" {
		l.Role = r
	}
}

func setShown(l *model.Lane, s string) {
	if l.Role == "" || l.Role == model.RoleMetric {
		l.Role = model.Role(s)
	}
}
