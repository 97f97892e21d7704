package hostile

import (
	"fmt"
	"strings"
)

func textCases() []Case {
	long := func(what string) func(int) []byte {
		return func(size int) []byte {
			b := newBlueprint(size)
			b.grid(100, 1)
			text := strings.Repeat(what, 19_999/len(what))
			for i := 0; b.card(i, 0, i%100, fmt.Sprintf(`,"text":"%s"`, text)); i++ {
			}
			return b.bytes()
		}
	}
	return []Case{
		{"long words", long("W")},
		{"long Chinese texts", long("字")},
		{"sentences", long("the quick brown fox ")},
		{"short lines", func(size int) []byte {
			b := newBlueprint(size)
			b.grid(100, 1)
			text := strings.Repeat(`x\n`, 9_999)
			for i := 0; b.card(i, 0, i%100, fmt.Sprintf(`,"text":"%s"`, text)); i++ {
			}
			return b.bytes()
		}},
		{"marks over a letter", long("\u0301")},
		{"joined emoji", long("\U0001F468\u200d")},
		{"letters that no font has", long("\U00010980")},
		{"every letter there is", everyLetter},
		{"right to left", long("שלום עולם ")},
		{"many cards with some words", func(size int) []byte {
			b := newBlueprint(size)
			b.grid(300, 20)
			for i := 0; b.card(i, i%20, i/20%300, fmt.Sprintf(`,"text":"Card number %d of very many","detail":"and what it is about"`, i)); i++ {
			}
			return b.bytes()
		}},
	}
}

// everyLetter has each character of the first planes once, again and again.
func everyLetter(size int) []byte {
	b := newBlueprint(size)
	b.grid(100, 1)
	r := rune(0xA0)
	for i := 0; ; i++ {
		var text strings.Builder
		for text.Len() < 15_000 {
			if r++; r == 0xD800 {
				r = 0xE000
			}
			if r > 0x2FFFF {
				r = 0xA1
			}
			text.WriteRune(r)
		}
		if !b.card(i, 0, i%100, fmt.Sprintf(`,"text":"%s"`, text.String())) {
			return b.bytes()
		}
	}
}
