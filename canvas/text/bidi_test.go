package text

import (
	"math"
	"strings"
	"testing"

	"touchline/canvas"
)

// TestOrderFromRight: the runs of a line in the order in which they are seen,
// with | between them.
func TestOrderFromRight(t *testing.T) {
	for in, want := range map[string]string{
		"abc שלום def":          "abc |שלום| def",
		"שלום עולם":             "עולם| |שלום",
		"abc שלום עולם def":     "abc |עולם| |שלום| def",
		"price 100 שקל 200 end": "price 100 200 |שקל| end",
		"שקל 200 עולם":          "עולם| 200 |שקל",
		"(שלום)":                "(|שלום|)",
		"שלום (עולם)":           "(|עולם|) |שלום",
		"שלום abc def עולם":     "עולם| abc def |שלום",
		"מחיר 1,234.50 היום":    "היום| 1,234.50 |מחיר",
		"مرحبا بالعالم":         "بالعالم| |مرحبا",
		"手机 שלום עולם 银行":       "手机 |עולם| |שלום| 银行",
	} {
		var runs []string
		for _, r := range Single(in, Face{Size: 10}).Runs {
			runs = append(runs, r.Text)
		}
		if got := strings.Join(runs, "|"); got != want {
			t.Errorf("%q is seen as %q, want %q", in, got, want)
		}
	}
}

// TestLinesFromRight: lines break between words, begin with the first of them
// and stand at the right.
func TestLinesFromRight(t *testing.T) {
	const in = "مرحبا بالعالم في الخدمة"
	face := Face{Size: 10}
	ls := Wrap(in, face, 60)
	if len(ls) < 2 {
		t.Fatalf("%d lines", len(ls))
	}
	if last := ls[0].Runs[len(ls[0].Runs)-1]; last.Text != "مرحبا" {
		t.Errorf("at the right of the first line stands %q", last.Text)
	}
	for _, l := range ls {
		if end := l.At.X + l.Width; math.Abs(end-60) > 0.01 {
			t.Errorf("a line ends at %v, not at 60", end)
		}
	}
	// A paragraph that begins at the left stands there.
	if l := Wrap("Pay مرحبا", face, 200)[0]; l.At.X != 0 || l.Runs[0].Text != "Pay " {
		t.Errorf("%v", l)
	}
}

// TestLettersAreJoined: the program's own fonts draw Arabic and Hebrew on every
// machine, joined and from right to left, in both weights.
func TestLettersAreJoined(t *testing.T) {
	var without *System
	for _, w := range []canvas.Weight{canvas.Regular, canvas.Bold} {
		apart := 0.0
		for _, r := range "مرحبا" {
			g, ok := without.Glyph(string(r), w)
			if !ok {
				t.Fatalf("no %c", r)
			}
			apart += g.Advance
		}
		word, ok := without.Glyph("مرحبا", w)
		if !ok || word.Advance > 0.8*apart {
			t.Errorf("joined it is %v em wide, apart %v", word.Advance, apart)
		}
		// The word begins with the wide م at its right: ש stands right of ל.
		two, ok := without.Glyph("של", w)
		shin, _ := without.Glyph("ש", w)
		if !ok || two.Advance <= shin.Advance {
			t.Fatalf("של is %v em wide", two.Advance)
		}
		right := two.Outline.Bounds().Right() - two.Advance
		if want := shin.Outline.Bounds().Right() - shin.Advance; math.Abs(right-want) > 0.01 {
			t.Errorf("at the right of של does not stand ש: %v, want %v", right, want)
		}
	}
}

// TestLongWordFromRight: one that is wider than the line goes on in the next.
func TestLongWordFromRight(t *testing.T) {
	word := strings.Repeat("שלום", 10)
	ls := Wrap(word, Face{Size: 10}, 60)
	got := ""
	for _, l := range ls {
		if l.Width > 66 {
			t.Errorf("a line is %v wide", l.Width)
		}
		got += content(l)
	}
	if len(ls) < 3 || got != word {
		t.Errorf("%d lines say %q", len(ls), got)
	}
}
