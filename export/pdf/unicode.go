package pdf

import (
	"encoding/binary"
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// isMark reports whether a character is drawn on the one before it.
func isMark(r rune) bool {
	return r >= 0x300 && (r < 0x370 || r < 0x3000 && unicode.Is(unicode.Mn, r) ||
		r == 0x3099 || r == 0x309A || r >= 0xFE20 && r <= 0xFE2F)
}

func hasMark(s string) bool {
	for _, r := range s {
		if isMark(r) {
			return true
		}
	}
	return false
}

// clusters splits a text into letters with their marks.
func clusters(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i, r := range s {
			if i > from && !isMark(r) {
				if !yield(s[from:i]) {
					return
				}
				from = i
			}
		}
		if from < len(s) {
			yield(s[from:])
		}
	}
}

// composed is the one character that is the same as a letter with its marks
// (NFC), 0 if there is none. gofpdf would draw the marks beside the letter.
func composed(s string) rune {
	if utf8.RuneCountInString(s) < 2 {
		return 0
	}
	c := norm.NFC.String(s)
	if r, n := utf8.DecodeRuneInString(c); n == len(c) {
		return r
	}
	return 0
}

// appendText appends a text as a string of a PDF: as it is where it is ASCII, which
// all encodings of such strings share, else in UTF-16.
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return append(b, literal(utf16Text(s))...)
		}
	}
	return appendLiteral(b, s)
}

// utf16Text is a text string of a PDF: UTF-16, big end first, marked so.
func utf16Text(s string) string {
	b := append(make([]byte, 0, 2+2*len(s)), 0xFE, 0xFF)
	return string(appendUTF16(b, s))
}

// appendUTF16 appends s in UTF-16; bytes that are no UTF-8 become U+FFFD.
func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if r > 0xFFFF {
			r -= 0x10000
			b = binary.BigEndian.AppendUint16(b, uint16(0xD800+r>>10))
			r = 0xDC00 + r&0x3FF
		}
		b = binary.BigEndian.AppendUint16(b, uint16(r))
	}
	return b
}
