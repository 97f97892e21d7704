package model

import (
	"fmt"
	"strconv"
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

// AppendISO appends the duration as ISO 8601 writes it: PT2H30M, P1D, PT45S.
func (d Duration) AppendISO(b []byte) []byte {
	if d <= 0 {
		return append(b, "PT0S"...)
	}
	b = append(b, 'P')
	part := func(n Duration, unit byte) {
		if n > 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), unit)
		}
	}
	part(d/Day, 'D')
	if rest := d % Day; rest > 0 {
		b = append(b, 'T')
		part(rest/Hour, 'H')
		part(rest%Hour/Minute, 'M')
		part(rest%Minute, 'S')
	}
	return b
}

// isoUnits is the units of a duration in the order in which they may stand,
// each at most once; T parts days from hours.
const isoUnits = "WDTHMS"

var isoSize = [len(isoUnits)]Duration{7 * Day, Day, 0, Hour, Minute, Second}

// ParseISO reads an ISO 8601 duration of weeks, days, hours, minutes and
// seconds: whole numbers, no months or years (their length varies).
func ParseISO(s string) (Duration, error) {
	d, ok := parseISO(s)
	if !ok {
		return 0, fmt.Errorf("%q is no ISO 8601 duration such as PT2H30M", s)
	}
	if d > MaxDuration {
		return 0, fmt.Errorf("%q is longer than ten years", s)
	}
	return d, nil
}

func parseISO(s string) (Duration, bool) {
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" {
		return 0, false
	}
	var total, number Duration
	digits, unit, inTime := 0, 0, false
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		if c >= '0' && c <= '9' {
			if digits++; digits > 10 { // 10 digits of weeks do not overflow
				return 0, false
			}
			number = number*10 + Duration(c-'0')
			continue
		}
		at := strings.IndexByte(isoUnits[unit:], c)
		if at < 0 {
			return 0, false
		}
		unit += at + 1
		if c == 'T' {
			if digits > 0 || i == len(rest)-1 {
				return 0, false
			}
			inTime = true
			continue
		}
		if digits == 0 || inTime != (unit > strings.IndexByte(isoUnits, 'T')+1) {
			return 0, false
		}
		total += number * isoSize[unit-1]
		number, digits = 0, 0
	}
	return total, digits == 0
}

// Date is a day, "2026-11-21", or "" when none is given. It is text so that
// a document compares and prints the same everywhere; [ValidDate] guards it.
type Date string

// ValidDate reports whether d is empty or a day of the calendar.
func ValidDate(d Date) bool {
	if d == "" {
		return true
	}
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}
