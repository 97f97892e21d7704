package words

import (
	"strings"

	"touchline/model"
)

// units of a service time, largest first.
var units = []struct {
	size model.Duration
	key  string
}{
	{model.Day, "map.unit.day"},
	{model.Hour, "map.unit.hour"},
	{model.Minute, "map.unit.minute"},
	{model.Second, "map.unit.second"},
}

// DurationWhole writes a time to the second, with as many units as that takes; ""
// for none.
func DurationWhole(lang model.Lang, d model.Duration) string {
	var parts []string
	for _, u := range units {
		if n := d / u.size; n > 0 {
			parts = append(parts, N(lang, u.key, int(n)))
			d %= u.size
		}
	}
	return strings.Join(parts, " ")
}

// Duration writes a time with at most two units: "2 h 18 min", "2 小时 18 分".
func Duration(lang model.Lang, d model.Duration) string {
	var parts []string
	for _, u := range units {
		// Hours go on counting up to two days: a service that takes 24 h 40
		// min is compared with hours, not with a day.
		if u.size == model.Day && d < 2*model.Day {
			continue
		}
		if n := d / u.size; n > 0 && len(parts) < 2 {
			parts = append(parts, N(lang, u.key, int(n)))
			d %= u.size
		} else if len(parts) > 0 {
			break
		}
	}
	if len(parts) == 0 {
		return N(lang, "map.unit.second", 0)
	}
	return strings.Join(parts, " ")
}

// Durations writes a standard and a maximum: "3 / 6 分" where one unit fits
// both as people say it, "30 s / 2 min" and "3 d / 7 d" where none does. A zero
// is not said; two zeros give "".
func Durations(lang model.Lang, standard, most model.Duration) string {
	switch {
	case standard <= 0 && most <= 0:
		return ""
	case most <= 0:
		return Duration(lang, standard)
	case standard <= 0:
		return "≤ " + Duration(lang, most)
	}
	for i, u := range units[1:] {
		// Nobody says 120 s or 72 h for two minutes and three days.
		if standard%u.size == 0 && most%u.size == 0 && most < 2*units[i].size {
			return N(lang, u.key+".pair", int(most/u.size), "standard", int(standard/u.size))
		}
	}
	return Duration(lang, standard) + " / " + Duration(lang, most)
}
