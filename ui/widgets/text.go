package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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
