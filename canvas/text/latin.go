package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Marks that Noto Sans SC draws as wide as a Chinese character, and the place
// in the embedded fonts where their forms for Latin begin, in the same order.
// The forms are never in a text that comes in or goes out: clean takes them
// away, and a run says by its Latin that its marks have them.
const (
	latinMarks = "‘’“”…·"
	latinFirst = '\U0010FF00'
)

// LatinForm is a mark's form for Latin, and any other character itself.
func LatinForm(r rune) rune {
	switch r {
	case '‘':
		return latinFirst
	case '’':
		return latinFirst + 1
	case '“':
		return latinFirst + 2
	case '”':
		return latinFirst + 3
	case '…':
		return latinFirst + 4
	case '·':
		return latinFirst + 5
	}
	return r
}

// PlainForm is the mark that a form for Latin stands for, and any other
// character itself.
func PlainForm(r rune) rune {
	if isForm(r) {
		return [...]rune{'‘', '’', '“', '”', '…', '·'}[r-latinFirst]
	}
	return r
}

func isForm(r rune) bool { return r >= latinFirst && r <= latinFirst+5 }

func plainForms(s string) string { return strings.Map(PlainForm, s) }

// latinForms puts the forms for Latin for the marks of a cleaned text that
// stand in Latin: all of them where the text has no Chinese, and else those
// whose neighbours have none.
func latinForms(s string) string {
	if !mayHoldMarks(s) || !strings.ContainsAny(s, latinMarks) {
		return s
	}
	if !strings.ContainsFunc(s, wide) {
		if strings.Contains(s, "……") { // the Chinese way to write it
			return s
		}
		return strings.Map(LatinForm, s)
	}
	f := marks{text: []rune(s)}
	return f.formed()
}

// mayHoldMarks reports whether a byte is there with which the marks begin. It
// is quick, and few texts have one.
func mayHoldMarks(s string) bool {
	return strings.IndexByte(s, "“"[0]) >= 0 || strings.IndexByte(s, "·"[0]) >= 0
}

// marks is a text of both kinds.
type marks struct {
	text  []rune
	latin []int // places whose marks take their Latin form
	open  []int // places of quotation marks that stand open
}

func (f *marks) formed() string {
	for i, r := range f.text {
		switch r {
		case '“', '‘':
			f.open = append(f.open, i)
		case '”', '’':
			f.close(i)
		case '…':
			if f.at(i-1) != '…' && f.at(i+1) != '…' && !f.wideBefore(i) && !f.wideAfter(i) {
				f.latin = append(f.latin, i)
			}
		case '·': // with spaces it parts pieces of a Chinese text
			if f.letter(i-1) && f.letter(i+1) {
				f.latin = append(f.latin, i)
			}
		}
	}
	for _, i := range f.open { // never closed
		if !f.wideBefore(i) && !f.wideAfter(i) {
			f.latin = append(f.latin, i)
		}
	}
	for _, i := range f.latin {
		f.text[i] = LatinForm(f.text[i])
	}
	return string(f.text)
}

// close decides on a closing mark and the one that it closes: by what stands
// outside of them or, if nothing does, inside. An apostrophe closes nothing.
func (f *marks) close(i int) {
	if f.text[i] == '’' && f.letter(i-1) && f.letter(i+1) {
		f.latin = append(f.latin, i)
		return
	}
	n := len(f.open)
	if n == 0 || f.text[f.open[n-1]] != f.text[i]-1 { // “ stands before ”, ‘ before ’
		if !f.wideBefore(i) && !f.wideAfter(i) {
			f.latin = append(f.latin, i)
		}
		return
	}
	from := f.open[n-1]
	f.open = f.open[:n-1]
	before, after := f.beside(from, -1), f.beside(i, 1)
	isWide := wide(before) || wide(after)
	if before == 0 && after == 0 {
		isWide = f.wideAfter(from)
	}
	if !isWide {
		f.latin = append(f.latin, from, i)
	}
}

func (f *marks) at(i int) rune {
	if i < 0 || i >= len(f.text) {
		return 0
	}
	return f.text[i]
}

// letter reports whether a letter or digit that is not Chinese stands at i.
func (f *marks) letter(i int) bool {
	r := f.at(i)
	return !wide(r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// beside is the next character beside i, spaces and other such marks left out;
// 0 at the end.
func (f *marks) beside(i, step int) rune {
	for i += step; i >= 0 && i < len(f.text); i += step {
		if r := f.text[i]; !unicode.IsSpace(r) && !strings.ContainsRune("‘’“”", r) {
			return r
		}
	}
	return 0
}

func (f *marks) wideBefore(i int) bool { return wide(f.beside(i, -1)) }
func (f *marks) wideAfter(i int) bool  { return wide(f.beside(i, 1)) }

// wide reports whether a character is as wide as a Chinese one.
func wide(r rune) bool {
	if r < 0x1100 {
		return false
	}
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
