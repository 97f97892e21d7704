package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/rivo/uniseg"

	"touchline/model/words"
)

// Heading is the line above what belongs together.
func Heading(text string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameSubHeadingText
	return l
}

// Wrapped is a text over as many lines as it takes.
func Wrapped(text string, importance widget.Importance) *widget.Label {
	l := widget.NewLabel(words.Harmless(text))
	l.Wrapping = fyne.TextWrapWord
	l.Importance = importance
	return l
}

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
