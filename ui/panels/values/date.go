package values

import (
	"regexp"
	"time"

	"touchline/model"
)

// dateForms is how people write a day: year, month, day.
var dateForms = regexp.MustCompile(`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$`)

func ReadDate(s string) (model.Date, error) {
	s = model.PlainText(s)
	if s == "" {
		return "", nil
	}
	m := dateForms.FindStringSubmatch(s)
	if m == nil {
		return "", Refuse("date")
	}
	day := m[1] + "-" + two(m[2]) + "-" + two(m[3])
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return "", Refuse("day", "date", s)
	}
	return model.Date(day), nil
}

func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
