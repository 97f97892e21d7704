package ui

import "fyne.io/fyne/v2"

// fonts has the toolkit parse its fonts ahead. It does so when it measures a
// text of a style for the first time, which took 90 ms of the start, and looks
// for the system's fonts on the disk, which takes as long as the disk likes.
// The zero fonts are parsed by the toolkit when it needs them.
type fonts struct{ parsed chan struct{} }

// parse begins. Until wait returns, nothing else may measure a text: the
// toolkit has one shaper.
func (f *fonts) parse() {
	done := make(chan struct{})
	f.parsed = done
	go func() {
		defer close(done)
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			fyne.MeasureText("Aa", 10, style)
		}
	}()
}

// wait returns when the fonts are parsed.
func (f *fonts) wait() {
	if f.parsed != nil {
		<-f.parsed
	}
}
