package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// tab is what a tab becomes.
const tab = "    "

// Characters by which text is steered, not drawn.
const (
	softHyphen  = '\u00AD'
	zeroSpace   = '\u200B' // a place to break a line
	nonJoiner   = '\u200C'
	joiner      = '\u200D'
	wordJoiner  = '\u2060' // a place not to break a line
	byteOrder   = '\uFEFF'
	textStyle   = '\uFE0E' // variation selector 15
	emojiStyle  = '\uFE0F' // variation selector 16
	firstChosen = '\U000E0100'
	lastChosen  = '\U000E01EF'
)

// prepare turns a string as typed into what is measured: cleaned, and its marks
// in the form that they have there.
func prepare(s string) string { return latinForms(clean(s)) }

// clean turns a string as typed into what is drawn: valid UTF-8, composed
// (NFC), with '\n' as the only control character. Controls, also those of
// writing direction, are dropped, tabs become spaces. Variants that the fonts
// cannot show (of Chinese characters, and text style for symbols) become the
// plain character.
func clean(s string) string {
	if plain(s) {
		return s
	}
	s = norm.NFC.String(dropControls(strings.ToValidUTF8(s, "\uFFFD")))
	return dropJoiners(s)
}

// plain reports whether every character is in the fonts and stands for
// itself, which is so for nearly all texts.
func plain(s string) bool {
	f := regular()
	for _, r := range s {
		if r < 0x80 {
			if r < ' ' && r != '\n' || r == 0x7F {
				return false
			}
			continue
		}
		if f.glyph(r) == 0 || recomposed(r) || r == utf8.RuneError || isForm(r) {
			return false
		}
	}
	return true
}

// recomposed reports whether NFC turns a character of the fonts into another.
func recomposed(r rune) bool {
	switch r {
	case 0x2000, 0x2001, 0x2126, 0x212A, 0x212B, 0x2329, 0x232A, 0x037E, 0x0374, 0x0387:
		return true
	case 0x1F71, 0x1F73, 0x1F75, 0x1F77, 0x1F79, 0x1F7B, 0x1F7D, 0x1FBB, 0x1FBE, 0x1FC9,
		0x1FCB, 0x1FD3, 0x1FDB, 0x1FE3, 0x1FEB, 0x1FEE, 0x1FEF, 0x1FF9, 0x1FFB, 0x1FFD:
		return true
	}
	return false
}

func dropControls(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	before := rune(0)
	for i, r := range s {
		last := before
		before = r
		switch r {
		case '\n':
			if i == 0 || s[i-1] != '\r' {
				b.WriteByte('\n')
			}
		case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
			b.WriteByte('\n')
		case '\t':
			b.WriteString(tab)
		case byteOrder:
		case nonJoiner: // says something between letters that join
			if fromRight(last) {
				b.WriteRune(r)
			}
		case latinFirst, latinFirst + 1, latinFirst + 2, latinFirst + 3, latinFirst + 4, latinFirst + 5:
			b.WriteRune(utf8.RuneError)
		default:
			if !unicode.IsControl(r) && !unicode.Is(unicode.Bidi_Control, r) && !annotation(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// annotation reports whether r is a mark of interlinear annotation.
func annotation(r rune) bool { return r >= 0xFFF9 && r <= 0xFFFB }

// dropJoiners drops what would have joined or varied the character before,
// where the fonts have that character and so cannot.
func dropJoiners(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return varies(r) || r == emojiStyle }) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	before, covered := rune(0), true
	for _, r := range s {
		if covered && (varies(r) || r == emojiStyle && !emojiBase(before)) {
			continue
		}
		b.WriteRune(r)
		before, covered = r, Covers(r) || r == '\n' || invisible(r)
	}
	return b.String()
}

// emojiBase reports whether a character that the fonts have may be the begin of
// an emoji: a symbol, or that of a key.
func emojiBase(r rune) bool {
	return unicode.IsSymbol(r) || r >= '0' && r <= '9' || r == '#' || r == '*'
}

func varies(r rune) bool {
	return r == joiner || r >= 0xFE00 && r <= textStyle || r >= firstChosen && r <= lastChosen
}

// invisible reports whether a character steers line breaks and is then left
// out of the lines.
func invisible(r rune) bool {
	return r == zeroSpace || r == softHyphen || r == wordJoiner
}

// oneLine puts spaces for line breaks.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// decode is the first character and how many bytes it takes.
func decode(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
