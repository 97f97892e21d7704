package model

import (
	"fmt"
	"strings"
	"time"
)

// Duration is a service time, in seconds. Service standards are whole
// seconds at the finest (45 s to brush a shoe) and weeks at the longest. A
// zero in a record means that nothing is said.
type Duration int64

const (
	Second Duration = 1
	Minute          = 60 * Second
	Hour            = 60 * Minute
	Day             = 24 * Hour
)

// MaxDuration bounds every time in a document: ten years, so that no sum
// over a document overflows.
const MaxDuration = 3653 * Day

// ISO returns the duration as ISO 8601 writes it: PT2H30M, P1D, PT45S.
func (d Duration) ISO() string {
	if d <= 0 {
		return "PT0S"
	}
	var b strings.Builder
	b.WriteByte('P')
	if days := d / Day; days > 0 {
		fmt.Fprintf(&b, "%dD", days)
	}
	if rest := d % Day; rest > 0 {
		b.WriteByte('T')
		if h := rest / Hour; h > 0 {
			fmt.Fprintf(&b, "%dH", h)
		}
		if m := rest % Hour / Minute; m > 0 {
			fmt.Fprintf(&b, "%dM", m)
		}
		if s := rest % Minute; s > 0 {
			fmt.Fprintf(&b, "%dS", s)
		}
	}
	return b.String()
}

// ParseISO reads an ISO 8601 duration of weeks, days, hours, minutes and
// seconds: whole numbers, no months or years (their length varies).
func ParseISO(s string) (Duration, error) {
	bad := fmt.Errorf("%q is no ISO 8601 duration such as PT2H30M", s)
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" {
		return 0, bad
	}
	var total, number Duration
	var digits int
	units := "WDTHMS" // each at most once, in this order
	size := map[byte]Duration{'W': 7 * Day, 'D': Day, 'H': Hour, 'M': Minute, 'S': Second}
	inTime := false
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		if c >= '0' && c <= '9' {
			if digits++; digits > 10 {
				return 0, bad
			}
			number = number*10 + Duration(c-'0')
			continue
		}
		at := strings.IndexByte(units, c)
		if at < 0 {
			return 0, bad
		}
		units = units[at+1:]
		if c == 'T' {
			if digits > 0 || i == len(rest)-1 {
				return 0, bad
			}
			inTime = true
			continue
		}
		if digits == 0 || inTime != (c == 'H' || c == 'M' || c == 'S') {
			return 0, bad
		}
		total += number * size[c]
		number, digits = 0, 0
	}
	if digits > 0 {
		return 0, bad
	}
	if total > MaxDuration {
		return 0, fmt.Errorf("%q is longer than ten years", s)
	}
	return total, nil
}

// Date is a day, "2026-11-21", or "" when none is given. It is text so that
// a document compares and prints the same everywhere; ValidDate guards it.
type Date string

// ValidDate reports whether d is empty or a day of the calendar.
func ValidDate(d Date) bool {
	if d == "" {
		return true
	}
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}
