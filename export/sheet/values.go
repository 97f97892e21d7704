package sheet

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"touchline/model"
)

// plain makes the forms of digits and signs one: full-width ones become
// ASCII, the true minus a hyphen.
func plain(s string) string {
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

// silent reports whether a cell of values says that there is none.
func silent(s string) bool {
	switch strings.ToLower(plain(s)) {
	case "", "-", "--", "n/a", "无":
		return true
	}
	return false
}

// number reads a decimal number with point or comma.
func number(s string) (float64, bool) {
	s = strings.TrimPrefix(plain(s), "+")
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	for _, r := range s {
		if (r < '0' || r > '9') && r != '.' && r != '-' {
			return 0, false // no hex, no Inf, no exponents
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsInf(v, 0)
}

// units of time, as people write them.
var units = map[string]model.Duration{
	"s": model.Second, "sec": model.Second, "secs": model.Second, "second": model.Second, "seconds": model.Second, "秒": model.Second, "秒钟": model.Second,
	"m": model.Minute, "min": model.Minute, "mins": model.Minute, "minute": model.Minute, "minutes": model.Minute, "分": model.Minute, "分钟": model.Minute,
	"h": model.Hour, "hr": model.Hour, "hrs": model.Hour, "hour": model.Hour, "hours": model.Hour, "时": model.Hour, "小时": model.Hour,
	"d": model.Day, "day": model.Day, "days": model.Day, "天": model.Day, "日": model.Day,
	"w": 7 * model.Day, "week": 7 * model.Day, "weeks": 7 * model.Day, "周": 7 * model.Day, "星期": 7 * model.Day,
}

// times reads "standard", "standard/maximum" or "≤maximum". A number without
// a unit takes the one of the number after it ("5/10 min"), else unit, which
// comes from the lane's name ("Time (min)") and may be 0.
func times(s string, unit model.Duration) (standard, most model.Duration, ok bool) {
	s = strings.ToLower(plain(s))
	if rest, found := strings.CutPrefix(strings.Replace(s, "<=", "≤", 1), "≤"); found {
		most, _, ok = duration(rest, unit)
		return 0, most, ok
	}
	first, second, both := strings.Cut(s, "/")
	if !both {
		standard, _, ok = duration(first, unit)
		return standard, 0, ok
	}
	most, last, ok := duration(second, unit)
	if !ok {
		return 0, 0, false
	}
	standard, _, ok = duration(first, last)
	return standard, most, ok
}

// duration reads "1 h 30", "90 min", "2小时" or "PT2H30M"; last is the unit
// of its last number.
func duration(s string, unit model.Duration) (total, last model.Duration, ok bool) {
	s = strings.TrimSpace(s)
	if iso := strings.ToUpper(s); strings.HasPrefix(iso, "P") {
		d, err := model.ParseISO(iso)
		return d, unit, err == nil
	}
	var sum float64
	for parts := 0; s != ""; parts++ {
		n := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
		if n < 0 {
			n = len(s)
		}
		v, isNumber := number(s[:n])
		if !isNumber || v < 0 {
			return 0, 0, false
		}
		s = strings.TrimSpace(s[n:])
		n = strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(s)
		}
		size, known := units[s[:n]]
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
	if last == 0 || sum > float64(model.MaxDuration) {
		return 0, 0, false
	}
	return model.Duration(math.Round(sum)), last, true
}

// smaller is the unit that a number after another means: minutes after
// hours.
func smaller(d model.Duration) model.Duration {
	switch {
	case d > model.Day:
		return model.Day
	case d > model.Hour:
		return model.Hour
	case d > model.Minute:
		return model.Minute
	case d > model.Second:
		return model.Second
	}
	return 0
}

// unitIn finds the unit in the brackets of a lane's name: "Time (min)".
func unitIn(name string) model.Duration {
	name = strings.ToLower(plain(name))
	_, rest, found := strings.Cut(name, "(")
	if !found {
		return 0
	}
	word, _, _ := strings.Cut(rest, ")")
	return units[strings.TrimSpace(word)]
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
