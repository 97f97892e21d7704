package table

import (
	"strings"
	"unicode"
)

// guard in front of a cell tells a spreadsheet that the rest is text.
const guard = "'"

// Guard makes of a text one that no spreadsheet takes for a formula: it gets
// an apostrophe in front if it begins with = + - or @, full-width ones and
// those behind white space included. A number with its sign is left, since
// it is to be reckoned with. [Unguard] undoes it for every text.
func Guard(s string) string {
	if signed(strings.TrimLeft(s, guard)) && !number(s) {
		return guard + s
	}
	return s
}

// Unguard takes off the apostrophe that [Guard], or another program, put in
// front of a text. Other apostrophes stay.
func Unguard(s string) string {
	if rest, ok := strings.CutPrefix(s, guard); ok && signed(strings.TrimLeft(rest, guard)) {
		return rest
	}
	return s
}

// signed reports whether a text begins as a formula does. Programs drop what
// cannot be seen in front of it.
func signed(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) })
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// number reports whether a text is a sign and digits, with points, commas and
// a percent sign at the end.
func number(s string) bool {
	s = strings.TrimLeft(s, " ")
	if s == "" || s[0] != '+' && s[0] != '-' {
		return false
	}
	s = strings.TrimRight(strings.TrimSuffix(s[1:], "%"), " ")
	return strings.Trim(s, "0123456789.,") == "" && strings.ContainsAny(s, "0123456789")
}
