package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"touchline/model"
)

// plain makes the forms of digits and signs one.
func plain(s string) string { return model.PlainText(s) }

// aTime is what a cell says of a time. Guessed tells that it has no unit and
// was read in minutes.
type aTime struct {
	standard, most model.Duration
	guessed, clock bool
}

var (
	clockTime  = regexp.MustCompile(`^(\d{1,3}):(\d{2})(?::(\d{2}))?$`)
	wordRange  = regexp.MustCompile(`\s*(?:-|~|～|至|到|\bto\b)\s*`)
	aroundTime = regexp.MustCompile(`^(?:about|approx\.?|approximately|around|ca\.?|circa|roughly|~|≈|约|大约|大概|约为|平均|average|avg\.?|ø)\s*`)
	nearly     = regexp.MustCompile(`\s*(?:左右|上下|approx\.?|or so|on average)$`)
	atMost     = regexp.MustCompile(`^(?:≤|<=|<|up to|max\.?|maximum|at most|within|less than|under|不超过|最多|最长|少于|小于)\s*`)
	atMostTail = regexp.MustCompile(`\s*(?:以内|之内|内|以下|max\.?|at most|or less)$`)
)

// times reads "standard", "standard/maximum", "≤maximum", "2–3 min", "0:05"
// (hours and minutes), "about 5 minutes". A number without a unit takes the
// one of the number after it ("5/10 min"), else unit, which comes from the
// row's name ("Time (min)") and may be 0: then it is read in minutes.
func times(s string, unit model.Duration) (t aTime, ok bool) {
	s = strings.ToLower(plain(s))
	s = strings.TrimSpace(nearly.ReplaceAllString(aroundTime.ReplaceAllString(s, ""), ""))
	if rest := atMost.ReplaceAllString(s, ""); rest != s {
		t.most, _, t.guessed, t.clock, ok = oneTime(rest, unit)
		return t, ok
	}
	if rest := atMostTail.ReplaceAllString(s, ""); rest != s {
		t.most, _, t.guessed, t.clock, ok = oneTime(rest, unit)
		return t, ok
	}
	if t.standard, _, t.guessed, t.clock, ok = oneTime(s, unit); ok {
		return t, true
	}
	first, second, both := strings.Cut(s, "/")
	if !both {
		if parts := wordRange.Split(s, 2); len(parts) == 2 && parts[0] != "" {
			first, second, both = parts[0], parts[1], true
		}
	}
	if !both {
		return aTime{}, false
	}
	var last model.Duration
	if t.most, last, t.guessed, t.clock, ok = oneTime(second, unit); !ok {
		return aTime{}, false
	}
	if last == 0 {
		last = unit
	}
	t.standard, _, _, _, ok = oneTime(first, last)
	if t.standard == t.most {
		t.most = 0
	}
	return t, ok
}

// oneTime reads one time; last is the unit of its last number.
func oneTime(s string, unit model.Duration) (d, last model.Duration, guessed, clock, ok bool) {
	s = strings.TrimSpace(s)
	if m := clockTime.FindStringSubmatch(s); m != nil {
		h, _ := strconv.Atoi(m[1])
		min, _ := strconv.Atoi(m[2])
		sec, _ := strconv.Atoi(m[3])
		return model.Duration(h)*model.Hour + model.Duration(min)*model.Minute + model.Duration(sec), model.Minute, false, true, min < 60 && sec < 60
	}
	s = chineseNumber(s)
	switch s {
	case "half an hour", "half hour":
		return 30 * model.Minute, model.Hour, false, false, true
	case "an hour", "a day", "a minute", "a week":
		s = "1" + s[strings.IndexByte(s, ' '):]
	}
	if d, last, ok = model.ParseTime(s, unit); ok {
		return d, last, false, false, true
	}
	if unit == 0 {
		if _, isNumber := model.ParseNumber(s); isNumber {
			d, last, ok = model.ParseTime(s, model.Minute)
			return d, last, ok, false, ok
		}
	}
	return 0, 0, false, false, false
}

// chineseNumber writes a number of one or two characters in digits: 两天,
// 十分钟, 一个半小时.
func chineseNumber(s string) string {
	runes := []rune(s)
	digits := map[rune]int{'一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	n, i := 0, 0
	if i < len(runes) && digits[runes[i]] > 0 {
		n = digits[runes[i]]
		i++
	}
	if i < len(runes) && runes[i] == '十' {
		n = max(1, n) * 10
		if i++; i < len(runes) && digits[runes[i]] > 0 {
			n += digits[runes[i]]
			i++
		}
	}
	if i == 0 {
		return s
	}
	rest := string(runes[i:])
	if r, half := strings.CutPrefix(rest, "个半"); half {
		return strconv.Itoa(n) + ".5" + r
	}
	return strconv.Itoa(n) + rest
}

// unitIn finds the unit in the brackets of a row's name: "Time (min)", or
// behind its comma: "Time, min".
func unitIn(name string) model.Duration {
	name = strings.ToLower(plain(name))
	i := strings.LastIndexAny(name, "(,[/")
	if i < 0 {
		return 0
	}
	unit, _ := model.TimeUnit(strings.TrimSpace(strings.TrimRight(name[i+1:], ")] ")))
	return unit
}

// longestTime reports whether a row of times is about the maximum.
func longestTime(name string) bool {
	name = strings.ToLower(name)
	for _, word := range []string{"max", "longest", "acceptable", "limit", "最长", "最大", "上限"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
