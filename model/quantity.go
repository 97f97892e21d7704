package model

import (
	"math"
	"strings"
	"unicode"
)

// PlainText makes the forms of digits and signs one, as people type them in
// both languages: full-width ones become ASCII, the true minus a hyphen.
func PlainText(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '−' || r == '–' || r == '—':
			return '-'
		case r == '　':
			return ' '
		}
		return r
	}, s))
}

var timeUnits = map[string]Duration{
	"s": Second, "sec": Second, "secs": Second, "second": Second, "seconds": Second, "秒": Second, "秒钟": Second,
	"m": Minute, "min": Minute, "mins": Minute, "minute": Minute, "minutes": Minute, "分": Minute, "分钟": Minute,
	"h": Hour, "hr": Hour, "hrs": Hour, "hour": Hour, "hours": Hour, "时": Hour, "小时": Hour, "个小时": Hour,
	"d": Day, "day": Day, "days": Day, "天": Day, "日": Day,
	"w": 7 * Day, "week": 7 * Day, "weeks": 7 * Day, "周": 7 * Day, "星期": 7 * Day,
}

// TimeUnit is a unit of time as people write it: "min", "hours", "分钟".
func TimeUnit(word string) (Duration, bool) {
	d, ok := timeUnits[strings.ToLower(PlainText(word))]
	return d, ok
}

// ParseTime reads "1 h 30", "90 min", "2小时", "半小时" or "PT2H30M"; last is
// the unit of its last number. A number without a unit takes the one given,
// which may be 0: then it must name one.
func ParseTime(s string, unit Duration) (total, last Duration, ok bool) {
	s = strings.ToLower(PlainText(s))
	if iso := strings.ToUpper(s); strings.HasPrefix(iso, "P") {
		d, err := ParseISO(iso)
		return d, unit, err == nil
	}
	if rest, half := strings.CutPrefix(s, "半"); half {
		s = "0.5" + rest
	}
	var sum float64
	for parts := 0; s != ""; parts++ {
		n := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
		if n < 0 {
			n = len(s)
		}
		v, isNumber := ParseNumber(s[:n])
		if !isNumber || v < 0 {
			return 0, 0, false
		}
		s = strings.TrimSpace(s[n:])
		n = strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(s)
		}
		size, known := timeUnits[s[:n]]
		switch {
		case n == 0 && parts == 0:
			size = unit
		case n == 0:
			size = smaller(last) // 1 h 30
		case !known:
			return 0, 0, false
		}
		if size == 0 || parts > 0 && size >= last {
			return 0, 0, false
		}
		sum += v * float64(size)
		last = size
		s = strings.TrimSpace(strings.TrimPrefix(s[n:], "."))
	}
	if last == 0 || sum > float64(MaxDuration) {
		return 0, 0, false
	}
	return Duration(math.Round(sum)), last, true
}

// smaller is the unit that a number after another means: minutes after
// hours.
func smaller(d Duration) Duration {
	switch {
	case d > Day:
		return Day
	case d > Hour:
		return Hour
	case d > Minute:
		return Minute
	case d > Second:
		return Second
	}
	return 0
}

// OneLine is a text without line ends and with one space where it has several.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
