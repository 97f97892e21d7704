package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"github.com/rivo/uniseg"
)

// Wrap breaks a text into lines no wider than so many units, where its writing
// allows a break; a word that is wider is broken anywhere. With most above 0
// there are no more lines than that, and what is left out leaves a … behind.
func Wrap(text string, width, size float32, bold bool, most int) []string {
	if float32(len(text))*size <= width { // no letter is wider than it is high
		return []string{text}
	}
	style := fyne.TextStyle{Bold: bold}
	fits := func(s string) bool {
		return fyne.MeasureText(strings.TrimRight(s, " "), size, style).Width <= width
	}
	var lines []string
	line, state := "", -1
	add := func(part string) {
		if line == "" || fits(line+part) {
			line += part
			return
		}
		lines = append(lines, strings.TrimRight(line, " "))
		line = part
	}
	for rest := text; rest != ""; {
		var part string
		part, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		if fits(part) {
			add(part)
			continue
		}
		for letters := uniseg.NewGraphemes(part); letters.Next(); {
			add(letters.Str())
		}
	}
	lines = append(lines, strings.TrimRight(line, " "))
	if most > 0 && len(lines) > most {
		last := []rune(lines[most-1] + "…")
		for len(last) > 1 && !fits(string(last)) {
			last = append(last[:len(last)-2], '…')
		}
		lines = append(lines[:most-1], string(last))
	}
	return lines
}
