package model

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParseNumber reads a decimal number as people type it and as the program
// writes it: with point or comma before decimals, digits grouped by thousands
// or not. A comma before three digits at the end groups them ("1,234"), unless
// nothing or a zero stands before it ("0,125").
func ParseNumber(s string) (float64, bool) {
	s = PlainText(s)
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "-", strings.TrimSpace(rest)
	} else {
		s = strings.TrimPrefix(s, "+")
	}
	for _, r := range s {
		if (r < '0' || r > '9') && !strings.ContainsRune(groupers+",.", r) {
			return 0, false // no hex, no Inf, no exponents
		}
	}
	whole, ok := ungrouped(s)
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseFloat(sign+whole, 64)
	return v, err == nil && !math.IsInf(v, 0)
}

// groupers is what groups digits and never stands before decimals: spaces
// (plain, no-break, thin, narrow) and the Swiss apostrophe.
const groupers = " \u00a0\u2009\u202f'’"

// ungrouped takes out what groups the digits of a number, and puts a point
// before its decimals.
func ungrouped(s string) (string, bool) {
	at := strings.IndexAny(s, groupers+",.")
	if at < 0 {
		return s, true
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	grouper := string(r)
	whole, decimals := s, ""
	if i := strings.LastIndexAny(s, ",."); i >= 0 && (s[i:i+1] != grouper || i == at && !(grouper == "," && thousand(s[:i], s[i+1:]))) {
		whole, decimals = s[:i], s[i+1:]
	}
	groups := strings.Split(whole, grouper)
	for i, g := range groups {
		if len(groups) > 1 && (len(g) > 3 || len(g) == 0 || i > 0 && len(g) < 3) {
			return "", false
		}
	}
	return strings.Join(groups, "") + "." + decimals, true // what else is in it is no number
}

// thousand reports whether a comma between two texts groups the digits.
func thousand(before, after string) bool {
	return len(before) >= 1 && len(before) <= 3 && before[0] != '0' && len(after) == 3
}

// NoNumber stands for a figure that is not known.
const NoNumber = "—"

// Minus is the true sign, as wide as the plus.
const Minus = "−"

const (
	// Beyond these, digits say less than a power of ten.
	hugeNumber = 1e15
	tinyNumber = 1e-9
	powerPlace = 2 // decimals before "× 10^18"
)

// FormatNumber writes a number as people write it, with so many decimals, or
// to its last one if decimals is negative: 1,234,567 and −12 and 91.5. Package
// words has the forms of it that texts use.
func FormatNumber(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return NoNumber
	}
	size := math.Abs(v)
	var s string
	if size >= hugeNumber || size > 0 && size < tinyNumber && decimals < 0 {
		s = power(size)
	} else {
		s = strconv.FormatFloat(nearest(size, decimals), 'f', decimals, 64)
		whole, fraction, point := strings.Cut(s, ".")
		if s = GroupDigits(whole); point {
			s += "." + fraction
		}
	}
	if v < 0 && strings.ContainsAny(s, "123456789") {
		return Minus + s
	}
	return s
}

// nearest takes off what the binary form of a decimal adds or lacks, so that
// 1.005 becomes 1.01 with two decimals, as people round.
func nearest(v float64, decimals int) float64 {
	if decimals < 0 || decimals > 9 {
		return v
	}
	scale := math.Pow10(decimals)
	if scaled := v * scale; scaled < 1e14 {
		return math.Floor(scaled*(1+4e-16)+0.5) / scale
	}
	return v
}

// power writes what has too many digits: "1.23 × 10^18".
func power(v float64) string {
	s := strconv.FormatFloat(v, 'e', powerPlace, 64)
	number, exponent, _ := strings.Cut(s, "e")
	number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	n, _ := strconv.Atoi(exponent)
	return number + " × 10^" + strings.Replace(strconv.Itoa(n), "-", Minus, 1)
}

// GroupDigits parts digits by thousands.
func GroupDigits(digits string) string {
	if len(digits) <= 3 {
		return digits
	}
	b := make([]byte, 0, len(digits)*4/3)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, digits[i])
	}
	return string(b)
}
