package svg

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/text"
)

// TestMarksAreLatinInLatin: their own font, since the one for Chinese has them
// as wide as its characters, and the text goes on behind them.
func TestMarksAreLatinInLatin(t *testing.T) {
	w := &canvas.Text{Source: "it’s", Size: 10, Color: canvas.RGB(0), Lines: []canvas.Line{text.Single("it’s", text.Face{Size: 10})}}
	got := write(t, pageOf(w), Options{})
	if !strings.Contains(got, `font-family="`+strings.ReplaceAll(latinFonts, "'", "&#39;")+`">’</tspan>`) && !strings.Contains(got, `font-family="`+latinFonts+`">’</tspan>`) {
		t.Errorf("no mark in a font for Latin:\n%s", got)
	}
	if !strings.Contains(got, ">it</tspan>") || !strings.Contains(got, ">s</tspan>") {
		t.Errorf("the text around is not there:\n%s", got)
	}
	w.Lines, w.Source = []canvas.Line{text.Single("“可以”", text.Face{Size: 10})}, "“可以”"
	if got := write(t, pageOf(w), Options{}); strings.Contains(got, latinFonts) || !strings.Contains(got, "“可以”") {
		t.Errorf("Chinese marks in a font for Latin:\n%s", got)
	}
}

// TestWordsFromRightAreOutlines: so they are joined and in order in every viewer,
// and say what they are.
func TestWordsFromRightAreOutlines(t *testing.T) {
	const s = "Pay مرحبا بالعالم"
	w := &canvas.Text{Source: s, Size: 10, Color: canvas.RGB(0), Lines: []canvas.Line{text.Single(s, text.Face{Size: 10})}}
	got := write(t, pageOf(w), Options{})
	for _, word := range []string{"مرحبا", "بالعالم"} {
		if !strings.Contains(got, `<path aria-label="`+word+`" d="M`) {
			t.Errorf("no outline of %s:\n%s", word, got)
		}
		if strings.Contains(got, ">"+word+"<") {
			t.Errorf("%s is a text as well", word)
		}
	}
	// They stand on the line, behind what is before them.
	for _, r := range w.Lines[0].Runs {
		_, after, ok := strings.Cut(got, `<path aria-label="`+r.Text+`" d="`)
		if !ok {
			continue
		}
		d, _, _ := strings.Cut(after, `"`)
		at := w.Lines[0].At
		if is := extent(t, d); is.X < at.X+r.X-1 || is.Right() > at.X+r.X+r.Width+1 || is.Y < at.Y-12 || is.Bottom() > at.Y+6 {
			t.Errorf("%s is drawn at %v and belongs at %g to %g on %g", r.Text, is, at.X+r.X, at.X+r.X+r.Width, at.Y)
		}
	}
	if !strings.Contains(got, "Pay ") {
		t.Errorf("the rest is not there:\n%s", got)
	}
}

// extent is how far the begins of the figures of a path reach.
func extent(t *testing.T, d string) (r canvas.Rect) {
	t.Helper()
	for _, m := range regexp.MustCompile(`M(-?[\d.]+) ?(-?[\d.]+)`).FindAllStringSubmatch(d, -1) {
		x, errX := strconv.ParseFloat(m[1], 64)
		y, errY := strconv.ParseFloat(m[2], 64)
		if errX != nil || errY != nil {
			t.Fatal(m, errX, errY)
		}
		r = r.Union(canvas.Rect{X: x, Y: y, W: 0.01, H: 0.01})
	}
	return r
}
