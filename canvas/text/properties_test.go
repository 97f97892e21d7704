package text

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"touchline/canvas"
)

// pieces is what random texts are made of: all that lines are broken by.
var pieces = []string{
	"字", "服", "务", "a", "Open", "word", "1", "100", " ", "  ", "\n", "\r\n", "\t", "，", "。", "、", "！", "）", "》", "」", "】",
	"（", "《", "「", "“", "”", "‘", "’", `"`, "'", "…", "—", "·", "/", "-", ".", ",", "%", "￥", "https://a.b/c?d=e",
	"✔", "ᚠ", "👍🏽", "👨\u200D👩\u200D👧", "🇨🇳", "e\u0301", "x\u0323\u0301", "한", "ش", "\u200B", "\u00AD", "\u2060", "\u202E", "\u200D", "\uFE0F", "\xff", "\x00",
}

func randomText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "text"), "")
}

// check holds lines to all that is promised of them.
func check(t interface{ Fatalf(string, ...any) }, in string, face Face, width float64, ls []canvas.Line) {
	if AnyFromRight(clean(in)) {
		checkMixed(t, in, face, width, ls)
		return
	}
	var got strings.Builder
	half := face.Size / 2
	for i, l := range ls {
		x := 0.0
		for k, r := range l.Runs {
			if r.Text == "" || !utf8.ValidString(r.Text) {
				t.Fatalf("line %d of %+q has the run %+q", i, in, r.Text)
			}
			first, _ := utf8.DecodeRuneInString(r.Text)
			closer := whiteOf(first) != noSide && math.Abs(r.X-(x-half)) < 1e-6 && (k > 0 || whiteOf(first) == atLeft)
			if math.Abs(r.X-x) > 1e-6 && !closer {
				t.Fatalf("line %d of %+q: the run %+q begins at %v, not at %v", i, in, r.Text, r.X, x)
			}
			x = r.X + r.Width
			if r.Missing && uniseg.GraphemeClusterCount(r.Text) != 1 {
				t.Fatalf("line %d of %+q: %+q is missing and not one cluster", i, in, r.Text)
			}
			advance := 0.0
			for _, c := range r.Text {
				if !r.Missing && !Covers(c) {
					t.Fatalf("line %d of %+q: %U is not in the fonts", i, in, c)
				}
				if r.Latin {
					c = LatinForm(c)
				}
				advance += Advance(face.Weight, c) * face.Size
			}
			if !r.Missing && math.Abs(advance-r.Width) > 1e-6 {
				t.Fatalf("line %d of %+q: the run %+q takes %v and says %v", i, in, r.Text, advance, r.Width)
			}
		}
		s := content(l)
		got.WriteString(s)
		bare := strings.TrimRight(s, " \u3000")
		for _, c := range s[len(bare):] {
			x -= Advance(face.Weight, c) * face.Size
		}
		if last, _ := utf8.DecodeLastRuneInString(bare); whiteOf(last) == atRight && !(l.Runs[len(l.Runs)-1].Latin && strings.ContainsRune(latinMarks, last)) {
			x -= half
		}
		if math.Abs(x-l.Width) > 1e-6 {
			t.Fatalf("line %d of %+q says it is %v wide, and is %v", i, in, l.Width, x)
		}
		if one := uniseg.GraphemeClusterCount(strings.TrimRight(s, " \u3000")) <= 1; l.Width > width+1e-4 && !one {
			t.Fatalf("line %d of %+q, %+q, is %v wide and has %v", i, in, s, l.Width, width)
		}
		if want := Ascent(face) + float64(i)*LineHeight(face); l.At != (canvas.Point{Y: want}) {
			t.Fatalf("line %d of %+q stands at %v, not at %v", i, in, l.At, want)
		}
	}
	// A dot that parts two pieces is left out where a line ends.
	bare := strings.NewReplacer("\n", "", "·", "", " ", "").Replace
	want := visible(bare(clean(in)))
	if bare(got.String()) != want {
		t.Fatalf("the lines of %+q say %+q, not %+q", in, got.String(), want)
	}
}

// checkMixed holds lines with text from right to left to what is promised of
// them: nothing is lost, and nothing lies on another.
func checkMixed(t interface{ Fatalf(string, ...any) }, in string, face Face, width float64, ls []canvas.Line) {
	var got []rune
	for i, l := range ls {
		x := 0.0
		for _, r := range l.Runs {
			if math.Abs(r.X-x) > 1e-6 && AnyFromRight(content(l)) {
				t.Fatalf("line %d of %+q: the run %+q begins at %v, not at %v", i, in, r.Text, r.X, x)
			}
			x += r.Width
		}
		got = append(got, []rune(content(l))...)
		if l.At.X < 0 || l.At.X > 0 && l.At.X+l.Width > width+1e-4 {
			t.Fatalf("line %d of %+q, %v wide, stands at %v of %v", i, in, l.Width, l.At, width)
		}
	}
	bare := func(all []rune) string {
		all = slices.DeleteFunc(slices.Clone(all), func(r rune) bool { return strings.ContainsRune("\n· \u3000", r) || invisible(r) })
		for i, r := range all {
			if m := mirrored(string(r)); m < string(r) {
				all[i], _ = utf8.DecodeRuneInString(m)
			}
		}
		slices.Sort(all)
		return string(all)
	}
	if g, w := bare(got), bare([]rune(clean(in))); g != w {
		t.Fatalf("the lines of %+q say %+q, not %+q", in, g, w)
	}
}

func TestLinesHoldTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := randomText(t)
		face := Face{Size: rapid.Float64Range(1, 40).Draw(t, "size"), Weight: canvas.Weight(rapid.IntRange(0, 1).Draw(t, "weight"))}
		width := rapid.Float64Range(0, 12).Draw(t, "em") * face.Size
		ls := Wrap(in, face, width)
		check(t, in, face, width, ls)
		if n := Count(in, face, width); n != len(ls) {
			t.Fatalf("%+q has %d lines and is counted to have %d", in, len(ls), n)
		}
		if n := strings.Count(clean(in), "\n"); len(ls) > 0 && len(ls) <= n {
			t.Fatalf("%+q has %d hard breaks and only %d lines", in, n, len(ls))
		}
	})
}

// No line of Chinese begins with a closing mark or ends with an opening one,
// where a line has room for a mark on both sides of a character.
func TestMarksStayWithTheirText(t *testing.T) {
	const noBegin, noEnd = "，。、；：？！”’）》」】…·", "“‘（《「【"
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 20).Draw(t, "n") {
			word := rapid.StringMatching(`[字服务客户]{1,5}`).Draw(t, "word")
			switch rapid.IntRange(0, 5).Draw(t, "kind") {
			case 0:
				word = "“" + word + "”"
			case 1:
				word = "（" + word + "）"
			case 2:
				word = "《" + word + "》，"
			case 3:
				word += "。"
			case 4:
				word = "‘" + word + "’"
			}
			b.WriteString(word)
		}
		face := Face{Size: 10}
		for _, l := range Wrap(b.String(), face, rapid.Float64Range(4, 12).Draw(t, "em")*10) {
			s := content(l)
			first, _ := utf8.DecodeRuneInString(s)
			last, _ := utf8.DecodeLastRuneInString(s)
			if strings.ContainsRune(noBegin, first) || strings.ContainsRune(noEnd, last) {
				t.Fatalf("%s has the line %s", b.String(), s)
			}
		}
	})
}

func TestFitFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, face := randomText(t), Face{Size: 10}
		width := rapid.Float64Range(0, 200).Draw(t, "width")
		l := Fit(in, face, width)
		if l.Width > max(width, Width(ellipsis, face))+1e-4 {
			t.Fatalf("%+q in %v is %v wide: %+q", in, width, l.Width, content(l))
		}
	})
}

func TestWidthIsOfParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-z字服 ]{0,9}`)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		face := Face{Size: 9.5}
		if got, want := Width(a+b, face), Width(a, face)+Width(b, face); math.Abs(got-want) > 1e-9 {
			t.Fatalf("%q + %q is %v wide, not %v", a, b, got, want)
		}
	})
}

func FuzzWrap(f *testing.F) {
	for _, p := range pieces {
		f.Add(p+"字"+p, 3.0)
	}
	f.Add(strings.Repeat("👨\u200D", 300), 2.0)
	f.Add(strings.Repeat("a\u0301\u0302\u0303", 100), 0.1)
	f.Add(strings.Repeat("\u0301", 100), 1.0)
	f.Add("\xf0\x9f\x91", math.Inf(1))
	f.Fuzz(func(t *testing.T, in string, em float64) {
		face := Face{Size: 10}
		ls := Wrap(in, face, em*10)
		if !(em > 0) {
			em = 0
		}
		check(t, in, face, em*10, ls)
		Fit(in, face, em*10)
		Missing(in)
	})
}

// A megabyte without a place to break, or of one endless cluster, takes no
// more than a megabyte of words does.
func TestHugeTexts(t *testing.T) {
	const n = 1 << 20
	for name, s := range map[string]string{
		"word":      strings.Repeat("a", n),
		"Chinese":   strings.Repeat("字", n/3),
		"joined":    strings.Repeat("👨\u200D", n/7),
		"marks":     "x" + strings.Repeat("\u0301", n/2),
		"flags":     strings.Repeat("🇨🇳", n/8),
		"breaks":    strings.Repeat("\n", n/4),
		"spaces":    strings.Repeat(" ", n),
		"quotes":    strings.Repeat("“", n/3),
		"not UTF-8": strings.Repeat("\xff", n),
	} {
		t.Run(name, func(t *testing.T) {
			if ls := Wrap(s, Face{Size: 10}, 200); len(ls) == 0 {
				t.Error("no lines")
			}
			Fit(s, Face{Size: 10}, 200)
			Missing(s)
		})
	}
}
