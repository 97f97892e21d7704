package look

import "fyne.io/fyne/v2"

// Fonts has the toolkit parse its fonts ahead. It does so when it measures a
// text of a style for the first time, which took 90 ms of the start, and looks
// for the system's fonts on the disk, which takes as long as the disk likes.
// The zero fonts are parsed by the toolkit when it needs them.
type Fonts struct{ parsed chan struct{} }

// Parse begins. Until wait returns, nothing else may measure a text: the
// toolkit has one shaper.
func (f *Fonts) Parse() {
	done := make(chan struct{})
	f.parsed = done
	go func() {
		defer close(done)
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			fyne.MeasureText("Aa", 10, style)
		}
	}()
}

// Wait returns when the fonts are parsed.
func (f *Fonts) Wait() {
	if f.parsed != nil {
		<-f.parsed
	}
}
