package words

import (
	"strconv"
	"strings"

	"touchline/model"
)

// Whoever shows a number to a person writes it with a function of this file,
// on the page, in a panel, in a table and on the command line. Both languages
// group digits by thousands and have a point before decimals. What machines
// read (JSON, CSV, the file) is no business of these.

// Number writes a number as it was entered, to its last decimal: 1,234,567
// and −12 and 0.25.
func Number(v float64) string { return model.FormatNumber(v, -1) }

// Rounded writes a number that was worked out, with at most so many
// decimals; zeros at the end are left out: 91.5, and 92 for 92.04 with one.
func Rounded(v float64, decimals int) string {
	s := Fixed(v, decimals)
	if strings.Contains(s, ".") && !strings.Contains(s, "^") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// Fixed writes a number with exactly so many decimals, as in a column of a
// table, where points stand below each other: −1.10.
func Fixed(v float64, decimals int) string { return model.FormatNumber(v, decimals) }

// Signed is Rounded with a sign that is always said, for differences: +1.25,
// −0.5, and 0.
func Signed(v float64, decimals int) string {
	s := Rounded(v, decimals)
	if v > 0 && s != "0" {
		return "+" + s
	}
	return s
}

// FixedSigned is Fixed with a sign that is always said: +1.00, −0.50.
func FixedSigned(v float64, decimals int) string {
	s := Fixed(v, decimals)
	if v > 0 && strings.ContainsAny(s, "123456789") {
		return "+" + s
	}
	return s
}

// Count writes how many there are: 20,000.
func Count(n int) string {
	s := strconv.Itoa(n)
	if n < 0 {
		return model.Minus + model.GroupDigits(s[1:])
	}
	return model.GroupDigits(s)
}

// Percent writes a share, 0.915 of all, as "91.5 %".
func Percent(share float64) string { return WithUnit(Rounded(share*100, 1), "%") }

// Size writes a number of bytes: "820 B", "12 KB", "3.4 MB".
func Size(n int64) string {
	switch {
	case n < 1000:
		return Count(int(n)) + " B"
	case n < 1000*1000:
		return Count(int((n+500)/1000)) + " KB"
	}
	return Fixed(float64(n)/1e6, 1) + " MB"
}

// WithUnit puts a unit to a written number: "91.5 %", "10 步". What is read
// as part of the number keeps close to it: "4.6/5", "¥12", "20°".
func WithUnit(number, unit string) string {
	unit = strings.TrimSpace(unit)
	switch {
	case unit == "":
		return number
	case strings.ContainsAny(unit[:1], "/:") || unit == "°":
		return number + unit
	case strings.Contains("$€£¥￥", unit):
		if rest, ok := strings.CutPrefix(number, model.Minus); ok {
			return model.Minus + unit + rest
		}
		return unit + number
	}
	return number + " " + unit
}

// Figure writes a figure of a record with its unit, and "—" where there is
// none.
func Figure(v *float64, unit string) string {
	if v == nil {
		return model.NoNumber
	}
	return WithUnit(Number(*v), unit)
}

// Metric says of a metric what its figures are and which is which: "baseline
// 82 % → measured 91.5 % / target 95 %", without those that are not known.
func Metric(lang model.Lang, m model.Metric) string {
	var b strings.Builder
	for _, f := range [...]struct {
		v           *float64
		key, before string
	}{
		{m.Baseline, "map.figure.baseline", ""},
		{m.Measured, "map.figure.measured", " → "},
		{m.Target, "map.figure.target", " / "},
	} {
		if f.v == nil {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(f.before)
		}
		b.WriteString(T(lang, f.key, "value", Figure(f.v, m.Unit)))
	}
	return b.String()
}

// quantities is the names of values in texts that say how many or how much,
// so that a number in them is written by Count: a line, a page or an id is
// none.
var quantities = map[string]bool{
	"n": true, "limit": true, "most": true, "least": true, "max": true, "min": true,
	"rows": true, "columns": true, "cards": true, "steps": true, "lanes": true,
}

// quantity writes the whole number that is the value of such a name.
func quantity(s string) string {
	for _, r := range s {
		if r < '0' || r > '9' {
			return s
		}
	}
	if s == "" || s[0] == '0' {
		return s
	}
	return model.GroupDigits(s)
}
