package sheet

import (
	"strings"

	"touchline/model"
)

// plain makes the forms of digits and signs one.
func plain(s string) string { return model.PlainText(s) }

// silent reports whether a cell of values says that there is none.
func silent(s string) bool {
	switch strings.ToLower(plain(s)) {
	case "", "-", "--", "n/a", "无":
		return true
	}
	return false
}

// number reads a decimal number with point or comma.
func number(s string) (float64, bool) { return model.ParseNumber(s) }

// times reads "standard", "standard/maximum" or "≤maximum". A number without
// a unit takes the one of the number after it ("5/10 min"), else unit, which
// comes from the lane's name ("Time (min)") and may be 0.
func times(s string, unit model.Duration) (standard, most model.Duration, ok bool) {
	s = strings.ToLower(plain(s))
	if rest, found := strings.CutPrefix(strings.Replace(s, "<=", "≤", 1), "≤"); found {
		most, _, ok = model.ParseTime(rest, unit)
		return 0, most, ok
	}
	first, second, both := strings.Cut(s, "/")
	if !both {
		standard, _, ok = model.ParseTime(first, unit)
		return standard, 0, ok
	}
	most, last, ok := model.ParseTime(second, unit)
	if !ok {
		return 0, 0, false
	}
	standard, _, ok = model.ParseTime(first, last)
	return standard, most, ok
}

// unitIn finds the unit in the brackets of a lane's name: "Time (min)".
func unitIn(name string) model.Duration {
	name = strings.ToLower(plain(name))
	_, rest, found := strings.Cut(name, "(")
	if !found {
		return 0
	}
	word, _, _ := strings.Cut(rest, ")")
	unit, _ := model.TimeUnit(word)
	return unit
}

// metric reads "CSAT 82 %", "82%" or "4.6": the lane's name stands in for a
// name that the cell does not give.
func metric(s, name string) (model.Metric, bool) {
	s = plain(s)
	at := strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' })
	if at < 0 {
		return model.Metric{}, false
	}
	if at > 0 && (s[at-1] == '-' || s[at-1] == '+') {
		at--
	}
	end := at + 1
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == '.' || s[end] == ',') {
		end++
	}
	v, ok := number(s[at:end])
	if !ok {
		return model.Metric{}, false
	}
	if own := strings.Trim(s[:at], " :="); own != "" {
		name = own
	}
	return model.Metric{Name: name, Unit: strings.TrimSpace(s[end:]), Measured: &v}, true
}
