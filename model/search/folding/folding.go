package folding

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a text as it is compared: in small letters, of half width, without
// the accents of Latin, Greek and Cyrillic letters.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		n := plainPrefix(s)
		for _, r := range s[:n] {
			if r < utf8.RuneSelf {
				r = rune(lowerASCII(byte(r)))
			}
			b.WriteRune(r)
		}
		s = s[n:]
		n = othersPrefix(s)
		appendFoldedAll(&b, s[:n])
		s = s[n:]
	}
	return b.String()
}

// appendFoldedAll writes what a text folds into, character by character.
func appendFoldedAll(b *strings.Builder, s string) {
	var it norm.Iter
	for it.InitString(norm.NFKD, s); !it.Done(); {
		appendFolded(b, it.Next())
	}
}

// isPlain reports whether r is a character of its own, whatever stands before
// it, which folds into itself or, of ASCII, into its small letter: by far the
// most of what is written in English or Chinese.
func isPlain(r rune) bool { return r < utf8.RuneSelf || r >= 0x4E00 && r <= 0x9FFF }

// plainPrefix is how many bytes a text begins with that are plain, without the
// last character of them where something follows that may belong to it.
func plainPrefix(s string) int {
	last := 0
	for i, r := range s {
		if !isPlain(r) {
			return last
		}
		last = i
	}
	return len(s)
}

// othersPrefix is how many bytes a text begins with that are not plain, and
// the one character before them.
func othersPrefix(s string) int {
	others := false
	for i, r := range s {
		switch {
		case !isPlain(r):
			others = true
		case others:
			return i
		}
	}
	return len(s)
}

// appendFolded writes what one decomposed character folds into.
func appendFolded(b *strings.Builder, decomposed []byte) {
	if len(decomposed) == 1 {
		b.WriteByte(lowerASCII(decomposed[0]))
		return
	}
	var kept []byte
	for i := 0; i < len(decomposed); {
		r, n := utf8.DecodeRune(decomposed[i:])
		if !isAccent(r) {
			kept = append(kept, decomposed[i:i+n]...)
		}
		i += n
	}
	// Composed again, so that a Hangul syllable stays one character, with an
	// accent on it as without.
	for _, r := range string(norm.NFC.Bytes(kept)) {
		b.WriteString(strings.ToLower(string(r)))
	}
}

// isAccent reports whether r is a combining diacritical mark. Those of other
// scripts, such as the vowels of Thai, are letters to their readers and stay.
func isAccent(r rune) bool { return r >= 0x0300 && r <= 0x036F }

// Places finds every occurrence of a folded phrase in a text that is not
// folded, as pairs of byte offsets into it. An occurrence begins and ends
// where characters do: half of a ligature is none, and a mark belongs to its
// letter.
func Places(s, phrase string) [][2]int {
	if phrase == "" || !strings.Contains(Fold(s), phrase) {
		return nil
	}
	var folded strings.Builder
	at := map[int]int{} // offsets in the folded text → in s, where characters begin
	var it norm.Iter
	it.InitString(norm.NFKD, s)
	for last := -1; !it.Done(); {
		if pos := it.Pos(); pos != last { // else it is the rest of one character
			at[folded.Len()], last = pos, pos
		}
		appendFolded(&folded, it.Next())
	}
	text := folded.String()
	at[len(text)] = len(s)
	var all [][2]int
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return all
		}
		from += i
		begin, begun := at[from]
		end, ended := at[from+len(phrase)]
		if !begun || !ended {
			_, n := utf8.DecodeRuneInString(text[from:])
			from += n
			continue
		}
		all = append(all, [2]int{begin, end})
		from += len(phrase)
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func lowerASCII(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
