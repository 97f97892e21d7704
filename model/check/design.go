package check

import (
	"slices"
	"strconv"
	"strings"
)

// One front desk, hidden back office: 统一前台, 隐藏后台.
var design = []Rule{
	{ID: "design.many-counters", Severity: Warning, whole: manyCounters, Numbers: []Number{{"most", 3}}},
	{ID: "design.back-office-seen", Severity: Warning, whole: backOfficeSeen},
}

// manyCounters counts by phase with whom the customer deals in person, by
// owner.
func manyCounters(a *ask) (out []place) {
	most, at := a.count("most"), 0
	for i, p := range a.Phases {
		var owners []string
		for range p.Steps {
			for _, name := range a.columns[at].counters {
				if !slices.Contains(owners, name) {
					owners = append(owners, name)
				}
			}
			at++
		}
		if len(owners) > most {
			out = append(out, place{p.ID.Owner(), []string{
				"phase", nameOr(p.Name, i), "n", strconv.Itoa(len(owners)), "most", strconv.Itoa(most),
			}})
		}
	}
	return out
}

// backOfficeSeen looks for touchpoints that the customer takes for those of
// somebody who works below the line of visibility only.
func backOfficeSeen(a *ask) (out []place) {
	behind := map[string]bool{} // the owners that are perceived, and whether they work behind the line
	for _, k := range a.columns {
		for _, p := range k.perceived {
			behind[p.name] = false
		}
	}
	if len(behind) == 0 {
		return nil
	}
	mark := func(name string, is bool) {
		if _, asked := behind[name]; asked {
			behind[name] = is
		}
	}
	for _, l := range a.Lanes {
		if below(l.Role) {
			mark(plainName(l.Name), true)
		}
	}
	for _, k := range a.columns {
		for _, name := range k.backs {
			mark(name, true)
		}
	}
	for _, k := range a.columns {
		for _, name := range k.fronts {
			mark(name, false)
		}
	}
	for _, k := range a.columns {
		for _, p := range k.perceived {
			if behind[p.name] {
				out = append(out, place{p.card.Owner(), []string{"perceived", strings.TrimSpace(touchOf(a.Card(p.card)).PerceivedOwner)}})
			}
		}
	}
	return out
}
