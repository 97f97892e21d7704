package values

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// timeUnits is the units in which a time is written, largest first.
var timeUnits = []struct {
	size model.Duration
	key  string
}{
	{model.Day, "map.unit.day"},
	{model.Hour, "map.unit.hour"},
	{model.Minute, "map.unit.minute"},
	{model.Second, "map.unit.second"},
}

// ShowTime writes a time for a field, to the second; "" for none.
func ShowTime(lang model.Lang, d model.Duration) string {
	if d <= 0 {
		return ""
	}
	// Short as in the picture, where that loses nothing.
	short := words.Duration(lang, d)
	if again, _, ok := model.ParseTime(short, 0); ok && again == d {
		return short
	}
	var parts []string
	for _, u := range timeUnits {
		if n := d / u.size; n > 0 {
			parts = append(parts, words.N(lang, u.key, int(n)))
			d %= u.size
		}
	}
	return strings.Join(parts, " ")
}

func ReadTime(s string) (model.Duration, error) {
	if strings.TrimSpace(s) == "" {
		return 0, nil
	}
	d, _, ok := model.ParseTime(s, 0)
	if ok {
		return d, nil
	}
	if _, _, ok := model.ParseTime(s, model.Second); ok {
		return 0, Refuse("time.unit")
	}
	return 0, Refuse("time")
}
