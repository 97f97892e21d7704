package dress_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/dress"
	"touchline/canvas/text"
)

// TestLinesInAFontOfOnesOwn is where each run of some lines stands and how wide it
// is, in the program's font and in another one, for each way of aligning them: a
// line that would be wider is set closer, one that is narrower keeps its end or its
// middle.
func TestLinesInAFontOfOnesOwn(t *testing.T) {
	font := wide(t)
	var b strings.Builder
	say := func(l canvas.Line) {
		fmt.Fprintf(&b, "  from %.2f, wide %.2f:", l.At.X, l.Width)
		for _, r := range l.Runs {
			fmt.Fprintf(&b, " %q %.2f %.2f", r.Text, r.X, r.Width)
		}
		b.WriteString("\n")
	}
	for _, words := range []string{"", "Check in now", "bad map", "Now map 办理“入住”， bad’b", "אב map", "A map 办理"} {
		old := &canvas.Text{Source: words, Lines: text.Wrap(words, text.Face{Size: 10}, 300), Size: 10}
		if words == "" {
			old.Lines = []canvas.Line{{Width: 7}}
		}
		fmt.Fprintf(&b, "%s\n", words)
		say(old.Lines[0])
		say(dress.Text(old, font, false).Lines[0])
		for _, align := range []canvas.Align{canvas.AlignCentre, canvas.AlignRight} {
			old.Align = align
			l := dress.Text(old, font, false).Lines[0]
			fmt.Fprintf(&b, " align %d: from %.2f, wide %.2f\n", align, l.At.X, l.Width)
		}
		old.Align = canvas.AlignLeft
		l := dress.Text(old, font, true).Lines[0]
		fmt.Fprintf(&b, " in its middle: from %.2f, wide %.2f\n", l.At.X, l.Width)
	}
	canvastest.Golden(t, "lines.txt", b.String())
}
