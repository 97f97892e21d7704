package values

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
)

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
	return words.DurationWhole(lang, d)
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
