package text_test

import (
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/text"
)

// setting is how a text is set: each line with where it begins and how wide it is,
// and where each of its runs stands in it. "~" is a run that the fonts lack, "'" one
// in the Latin form of its marks.
func setting(lines []canvas.Line) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "   %.2f %.2f wide %.2f:", l.At.X, l.At.Y, l.Width)
		for _, r := range l.Runs {
			sign := ""
			if r.Missing {
				sign += "~"
			}
			if r.Latin {
				sign += "'"
			}
			fmt.Fprintf(&b, " %s%q %.2f %.2f", sign, r.Text, r.X, r.Width)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// settings is texts of all sorts: those of the cards of a service blueprint in both
// languages, and what people paste.
var settings = []string{
	"",
	"Ask at the counter",
	"Ask at the counter whether the well-known customer (who waits) has his/her documents with him/her",
	"a\n\nb\n c ",
	"Supercalifragilisticexpialidocious",
	"https://example.org/a/very/long/path?with=values&and=more#than-has-room",
	"2,500 · 3 min · 4.5 % · $12.00",
	"“Quoted,” he said — it’s ‘so’ … and so on",
	"Non breaking 12\u00a0min, a soft\u00adhyphen, a zero\u200bwidth space",
	"办理入住",
	"顾客在柜台询问“是否已经办理”，工作人员（大堂经理）回答：“请稍等。”",
	"请在２４小时内提交申请；逾期不予受理！",
	"《服务蓝图》、《触点》……以及——其他。",
	"客户A用iPhone扫描QR码，然后it’s OK。",
	"在（“『”）中",
	"，一开头就是标点",
	"アイデアとサービス、カタカナ。",
	"한국어 문장입니다",
	"שלום עולם 12 abc",
	"العربية مع 34 English",
	"Emoji 👍🏽 and 👩‍👩‍👧 and 🇨🇳 here",
	"e\u0301cole, na\u0308ive, x\u0336",
	"ไม่มีในฟอนต์นี้",
	"tab\there  two  spaces   three",
	`He said "yes, of course" and 'no' (or "maybe")`,
	"䰾鱼和㐀字都在一行里",
	"“it’s”和“好”—‘ok’，‘行’",
	"12 שלום (34) עולם 56",
	"、一〟二！三｠四‘五”六 “七”。！？八",
}

// TestHowTextsAreSet: where lines break, how wide they are and where each run
// stands, in columns that are narrow, as wide as a card, and wide, and cut to one
// line. Pages, the picture and files show words there and nowhere else.
func TestHowTextsAreSet(t *testing.T) {
	var b strings.Builder
	for _, s := range settings {
		fmt.Fprintf(&b, "%q\n", s)
		whole := text.Single(s, text.Face{Size: 10})
		b.WriteString("  whole\n" + setting([]canvas.Line{whole}))
		if w := text.Width(s, text.Face{Size: 10}); !strings.Contains(s, "\n") && fmt.Sprintf("%.3f", w) != fmt.Sprintf("%.3f", whole.Width) {
			t.Errorf("%q is %g wide, and on a line %g", s, w, whole.Width)
		}
		for _, width := range []float64{30, 87, 240} {
			if width < whole.Width {
				fmt.Fprintf(&b, "  in %.0f\n%s", width, setting(text.Wrap(s, text.Face{Size: 10}, width)))
			}
		}
		if whole.Width > 87 {
			fmt.Fprintf(&b, "  cut at 87, bold\n%s", setting([]canvas.Line{text.Fit(s, text.Face{Size: 10, Weight: canvas.Bold}, 87)}))
		}
		if missing := text.Missing(s); len(missing) > 0 {
			fmt.Fprintf(&b, "  missing %q\n", missing)
		}
	}
	canvastest.Golden(t, "set.txt", b.String())
}

// TestWhatRunsFromRight is told by a letter of each script that does, and by none of
// the others: where one was overlooked, words would stand in the wrong order.
func TestWhatRunsFromRight(t *testing.T) {
	for s, want := range map[string]bool{
		"a": false, "é": false, "Ω": false, "Ж": false, "Ӂ": false, "ա": false, "א": true, "ב": true, "ء": true, "ی": true, "ܐ": true, "ހ": true, "ߊ": true, "ࠀ": true, "ࡀ": true,
		"क": false, "ไ": false, "中": false, "あ": false, "한": false, "“": false, "€": false, "\uFB1D": true, "\uFDFA": true, "\uFEFB": true, "\uFF21": false, "\U00010800": true, "\U0001E900": true, "👍": false, "\U00020000": false,
	} {
		if got := text.AnyFromRight("12 " + s + " x"); got != want {
			t.Errorf("%q (%+q) runs from right: %v", s, s, got)
		}
	}
}

// TestTheBoxOfWhatNoFontHas is a frame with the code of the character in it, within
// the width that it is given.
func TestTheBoxOfWhatNoFontHas(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		cluster string
		width   float64
	}{{"\u0E44", 0.6}, {"\U0001F600", 1}} {
		p := text.Replacement(c.cluster, c.width)
		r := p.Bounds()
		fmt.Fprintf(&b, "%q in %g: %.3f %.3f, %.3f × %.3f, %d steps\n", c.cluster, c.width, r.X, r.Y, r.W, r.H, len(p.Ops))
		for i, at := range p.Points {
			if i%7 == 0 {
				fmt.Fprintf(&b, " %.3f %.3f", at.X, at.Y)
			}
		}
		b.WriteString("\n")
		if r.X < -1e-9 || r.Right() > c.width+1e-9 {
			t.Errorf("%q leaves its width: %v", c.cluster, r)
		}
	}
	canvastest.Golden(t, "box.txt", b.String())
}

// TestABoxMadeForATextHoldsIt: whatever is set in a column as wide as it is stands on
// one line, and in one a hundredth of a point narrower on more or as narrow.
func TestABoxMadeForATextHoldsIt(t *testing.T) {
	for _, s := range settings {
		if strings.Contains(s, "\n") || s == "" {
			continue
		}
		for _, f := range []text.Face{{Size: 10}, {Size: 13.3, Weight: canvas.Bold}} {
			w := text.Width(s, f)
			if lines := text.Wrap(s, f, w); len(lines) != 1 {
				t.Errorf("%q, %g wide, stands on %d lines in %g", s, w, len(lines), w)
			}
			for _, l := range text.Wrap(s, f, w-0.01) {
				if l.Width > w-0.005 {
					t.Errorf("%q: a line of %g in %g", s, l.Width, w-0.01)
				}
			}
		}
	}
}

// TestAGlyphKeepsToItsRun: whatever a font of the machine says of a character, it is
// drawn within the width of its run, no taller than a line, never larger than the
// text, and in the middle; a picture of one keeps its proportions.
func TestAGlyphKeepsToItsRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		num := func(name string, least, most float64) float64 { return rapid.Float64Range(least, most).Draw(t, name) }
		x, y, w, h := num("x", -1, 1), num("y", -2, 0.5), num("w", 0.05, 4), num("h", 0.05, 6)
		var p canvas.Path
		p.Move(x, y)
		p.Line(x+w, y+h)
		g := text.Glyph{Outline: p, Advance: num("advance", 0, 4)}
		width, size := num("width", 1, 40), num("size", 4, 30)
		scale, at := g.Inside(100, 50, width, size)
		left, right := at.X+x*scale, at.X+(x+w)*scale
		if scale > size+1e-9 || h*scale > text.LineHeight(text.Face{Size: size})+1e-6 || at.Y != 50 {
			t.Fatalf("scale %g at %v", scale, at)
		}
		if w > g.Advance && (left < 100-1e-6 || right > 100+width+1e-6 || math.Abs((left+right)/2-100-width/2) > 1e-6) {
			t.Fatalf("from %g to %g in %g", left, right, width)
		}
		if w <= g.Advance && math.Abs(at.X+g.Advance*scale/2-100-width/2) > 1e-6 {
			t.Fatalf("at %v in %g", at, width)
		}
		b := image.NewRGBA(image.Rect(0, 0, rapid.IntRange(1, 90).Draw(t, "px"), rapid.IntRange(1, 90).Draw(t, "py")))
		r := text.Glyph{Bitmap: b}.Frame(100, 50, width, size)
		if r.W > width+1e-9 || r.H > 1.1*size+1e-9 || r.W < width-1e-9 && r.H < 1.1*size-1e-9 || math.Abs(r.W*float64(b.Rect.Dy())-r.H*float64(b.Rect.Dx())) > 1e-6*(1+r.W*90) || math.Abs(r.Center().X-100-width/2) > 1e-9 {
			t.Fatalf("%v in %g at %g of %v", r, width, size, b.Rect)
		}
	})
}
