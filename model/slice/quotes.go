package slice

import "strings"

// quoted is a value as it stands among others: as it is, or in quotes if it has a
// mark that parts values or terms.
func quoted(v string) string {
	if !strings.ContainsAny(v, ";；\n,，、\"") && strings.TrimLeft(v, "=＝:： ") == v && strings.TrimSpace(v) == v {
		return v
	}
	return `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
}

// unquoted is what was quoted.
func unquoted(v string) string {
	if len(v) < 2 || v[0] != '"' || v[len(v)-1] != '"' {
		return v
	}
	return strings.ReplaceAll(v[1:len(v)-1], `""`, `"`)
}

// parted cuts a text at marks that do not stand in quotes. Where a quote is never
// closed, all of them are letters.
func parted(text, marks string) (pieces []string) {
	if strings.Count(text, `"`)%2 == 1 {
		return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) })
	}
	inside := false
	return strings.FieldsFunc(text, func(r rune) bool {
		if r == '"' {
			inside = !inside
		}
		return !inside && strings.ContainsRune(marks, r)
	})
}
