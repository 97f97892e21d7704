package words

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Harmless is a text in which nothing acts on what shows it: a terminal obeys
// escapes, and marks of direction make a name look like another one. Such
// characters are spelt as in a blueprint's file, \u001b; line ends and tabs
// stay.
func Harmless(s string) string {
	i := strings.IndexFunc(s, acts)
	if i < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s { // a byte that is no text comes as U+FFFD
		if acts(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// acts reports whether a character does something instead of being seen.
func acts(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case unicode.IsControl(r): // C0, DEL and C1
		return true
	}
	switch r {
	case 0x061C, 0x200E, 0x200F, // marks of direction
		0x202A, 0x202B, 0x202C, 0x202D, 0x202E, // embeddings and overrides
		0x2066, 0x2067, 0x2068, 0x2069, // isolates
		0x206A, 0x206B, 0x206C, 0x206D, 0x206E, 0x206F, // old shaping controls
		0x2028, 0x2029, // line ends of their own
		0xFFF9, 0xFFFA, 0xFFFB: // annotations, which hide text
		return true
	}
	return false
}

// OneLine is a text as a part of a sentence: line ends and tabs are spaces, so
// that no text looks like a message of its own.
func OneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\n', '\r', '\t', '\v', '\f', 0x85, 0x2028, 0x2029:
			return ' '
		}
		return r
	}, s)
}
