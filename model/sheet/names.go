package sheet

import (
	"strings"
	"unicode"

	"touchline/model"
	"touchline/model/reading"
)

// bareName is a lane's name without what decorates it: marks of Markdown,
// pictures in front, a colon at the end.
func bareName(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == 0xfe0f || r == 0x200d || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || strings.ContainsRune("*_~`·", r)
	})
	return strings.TrimSpace(strings.TrimRight(s, ":："))
}

// order is the layers from the top.
var order = []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}

func layer(r model.Role) int {
	for i, o := range order {
		if r == o {
			return i
		}
	}
	return -1
}

// ProposeRoles gives lanes without a role one by their place: layers stand in
// one order in nearly every blueprint, so a lane between the customer and
// support works in front or behind. The last lanes of all with no layer below
// them are support only if none of that role is there.
func ProposeRoles(r *reading.Reading) {
	for from := 0; from < len(r.Lanes); from++ {
		if r.Lanes[from].Role != "" {
			continue
		}
		to := from
		for to < len(r.Lanes) && r.Lanes[to].Role == "" {
			to++
		}
		above, below := -1, len(order)
		for i := from - 1; i >= 0 && above < 0; i-- {
			above = layer(r.Lanes[i].Role)
		}
		for i := to; i < len(r.Lanes) && below == len(order); i++ {
			if n := layer(r.Lanes[i].Role); n >= 0 {
				below = n
			}
		}
		propose(r.Lanes[from:to], above, below)
		from = to
	}
}

// propose spreads some lanes over the layers between two others.
func propose(lanes []reading.Lane, above, below int) {
	lo, hi := above+1, below-1
	if lo > hi { // no layer between: like the lane above, or the one below
		lo = min(max(above, 0), len(order)-1)
		hi = lo
	}
	if above < 0 && below == len(order) {
		for i := range lanes { // nothing to go by
			lanes[i].Role = model.RoleText
		}
		return
	}
	for i := range lanes {
		at := lo + i*(hi-lo+1)/len(lanes)
		if len(lanes) <= hi-lo+1 {
			at = lo + i
		}
		lanes[i].Role, lanes[i].Sure = order[min(at, hi)], reading.Proposed
	}
}

// RoleNamed is the role of a name as people type it: the program's own word,
// or one of the words of the dictionary.
func RoleNamed(s string) (model.Role, bool) {
	for _, r := range model.Roles {
		if string(r) == strings.ToLower(strings.TrimSpace(s)) {
			return r, true
		}
	}
	m := senseOf(s)
	return m.role, m.class == roleOf
}

// RoleOfName is the role that a lane's name tells, and whether it says so in
// as many words; "" for a name that tells none.
func RoleOfName(name string) (role model.Role, sure bool) {
	s := senseOf(name)
	if s.class != roleOf {
		return "", false
	}
	return s.role, s.sure
}
