package sheet

import (
	"strings"

	"touchline/model"
)

// figure is a number with its unit, as people write it.
type figure struct {
	value float64
	unit  string
}

// figureIn finds the first number of a text; before and behind are what
// stands around it and its unit.
func figureIn(s string) (before string, f figure, behind string, ok bool) {
	at := strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' })
	if at < 0 {
		return s, f, "", false
	}
	if at > 0 && (s[at-1] == '-' || s[at-1] == '+') {
		at--
	}
	end := at + 1
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == '.' || s[end] == ',') {
		end++
	}
	number := strings.TrimRight(s[at:end], ".,")
	end = at + len(number)
	if grouped(number) {
		number = strings.ReplaceAll(number, ",", "")
	}
	v, ok := model.ParseNumber(number)
	if !ok {
		return s, f, "", false
	}
	rest := strings.TrimLeft(s[end:], " ")
	cut := strings.IndexFunc(rest, func(r rune) bool { return strings.ContainsRune(" →>/;；,，(（=≥≤", r) })
	if cut < 0 {
		cut = len(rest)
	}
	return s[:at], figure{v, rest[:cut]}, rest[cut:], true
}

// grouped reports whether the commas of a number part thousands.
func grouped(s string) bool {
	parts := strings.Split(strings.Split(s, ".")[0], ",")
	if len(parts) < 2 || len(parts[0]) > 4 {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}

// metric reads "CSAT 82 %", "4.6", "CSAT 70 % → 82 %" (baseline, measured)
// and "CSAT 70 % → 82 % / 90 %" (and a target): the name given stands in for
// one that the cell does not give.
func metric(s, name string) (model.Metric, bool) {
	s = plain(s)
	before, first, rest, ok := figureIn(s)
	if !ok {
		return model.Metric{}, false
	}
	m := model.Metric{Name: name, Unit: first.unit}
	if own := strings.Trim(before, " :=≥≤<>"); own != "" {
		m.Name = own
	}
	aims := strings.ContainsAny(before, "≥≤<>")
	rest = strings.TrimLeft(rest, " ")
	if to, found := cutArrow(rest); found {
		if _, second, behind, ok := figureIn(to); ok {
			m.Baseline, m.Measured = &first.value, &second.value
			m.Unit = strings.TrimSpace(orElse(m.Unit, second.unit))
			rest = strings.TrimLeft(behind, " ")
		}
	}
	switch {
	case m.Measured != nil:
	case aims:
		m.Target = &first.value
	default:
		m.Measured = &first.value
	}
	if target, found := strings.CutPrefix(rest, "/"); found && m.Target == nil {
		if _, f, behind, ok := figureIn(target); ok {
			m.Target, rest = &f.value, behind
			m.Unit = orElse(m.Unit, f.unit)
		}
	}
	return m, strings.Trim(rest, " .。") == ""
}

func cutArrow(s string) (string, bool) {
	for _, arrow := range []string{"→", "->", "=>", ">"} {
		if rest, ok := strings.CutPrefix(s, arrow); ok {
			return rest, true
		}
	}
	return s, false
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
