package frame

import (
	"time"

	"touchline/model/words"
)

// When writes a moment: of today the time alone.
func (f *Frame) When(t time.Time) string {
	t = t.Local()
	now := time.Now()
	switch y, m, d := t.Date(); {
	case now.Year() == y && now.Month() == m && now.Day() == d:
		return t.Format("15:04:05")
	case now.Year() == y:
		return words.T(f.Language, "ui.when.year", "month", int(m), "day", d, "time", t.Format("15:04"))
	}
	return t.Format("2006-01-02 15:04")
}
