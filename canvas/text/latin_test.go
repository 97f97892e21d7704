package text

import (
	"strings"
	"testing"

	"touchline/canvas"
)

// TestFormsOfMarks: " ' and . : stand for the Latin forms of “” ‘’ … ·.
func TestFormsOfMarks(t *testing.T) {
	for in, want := range map[string]string{
		"Don’t “skip” the queue… it’s “late”": "Don't \"skip\" the queue. it's \"late\"",
		"他们说“可以”":                             "他们说“可以”",
		"请等待…":                                "请等待…",
		"12.5% 升至 15%……提升":                    "12.5% 升至 15%……提升",
		"A……B":                                "A……B",
		"点“OK”按钮":                             "点“OK”按钮",
		"点 “OK” 按钮":                           "点 “OK” 按钮",
		"The “客户” card of 客户":                 "The \"客户\" card of 客户",
		"客户 Tom’s 卡 “可以”":                     "客户 Tom's 卡 “可以”",
		"“客户”":                                "“客户”",
		"“OK”":                                "\"OK\"",
		"现状 · v1 · 2026-11":                   "现状 · v1 · 2026-11",
		"As-is · v1":                          "As-is : v1",
		"卡尔·马克思":                              "卡尔·马克思",
		"用 A·B 的方法":                           "用 A:B 的方法",
		"“她说‘好’的”":                            "“她说‘好’的”",
		"“she said ‘fine’”":                   "\"she said 'fine'\"",
		"‘90s":                                "'90s",
		"等待 wait… 结束":                         "等待 wait… 结束",
	} {
		got := strings.Map(func(r rune) rune {
			if isForm(r) {
				return []rune("''\"\".:")[r-latinFirst]
			}
			return r
		}, prepare(in))
		if got != want {
			t.Errorf("%q is set as %q, want %q", in, got, want)
		}
		if back := plainForms(prepare(in)); back != in {
			t.Errorf("%q became %q", in, back)
		}
	}
}

// TestFormsAreOnlyOurs: a text that comes with the places of the forms in it
// does not get their look.
func TestFormsAreOnlyOurs(t *testing.T) {
	for r := latinFirst; r <= latinFirst+5; r++ {
		if got := prepare("a" + string(r)); got != "a\uFFFD" {
			t.Errorf("%U becomes %+q", r, got)
		}
	}
}

// TestWhiteHalves: marks that stand closer have no ink in the half that is left
// out, in both weights.
func TestWhiteHalves(t *testing.T) {
	for _, w := range []canvas.Weight{canvas.Regular, canvas.Bold} {
		n := 0
		for r := rune(0x2018); r < 0xFF80; r++ {
			side := whiteOf(r)
			if side == noSide || !Covers(r) {
				continue
			}
			n++
			p, advance := GlyphPath(w, r)
			b := p.Bounds()
			if advance != 1 || side == atLeft && b.X < 0.49 || side == atRight && b.Right() > 0.51 {
				t.Errorf("%c of weight %d takes %v to %v of %v", r, w, b.X, b.Right(), advance)
			}
		}
		if n < 25 {
			t.Errorf("only %d marks", n)
		}
	}
}

// TestMarksStandClose is where marks stand that meet, begin or end a line, in
// em from the line's begin.
func TestMarksStandClose(t *testing.T) {
	for in, want := range map[string]float64{
		"（《规定》），": 4.5, "《规定》": 3, "规定。": 2.5, "说：“好”": 4, "说“好”，“行”": 6.5, "好，好": 3, "，": 0.5,
	} {
		if got := Width(in, Face{Size: 1}); got != want {
			t.Errorf("%s is %v em wide, want %v", in, got, want)
		}
	}
	l := Single("（《规定》）好", Face{Size: 10})
	var at []float64
	for _, r := range l.Runs {
		at = append(at, r.X)
	}
	if len(at) != 3 || at[0] != -5 || at[1] != 0 || at[2] != 35 {
		t.Errorf("the pieces %v stand at %v", l.Runs, at)
	}
}

// Marks that stand in a cluster of another font are what was typed: that font
// knows no forms of ours.
func TestOtherFontsGetMarksAsTyped(t *testing.T) {
	face := Face{Size: 10}
	for _, in := range []string{"·\u0617", "’\u0617", "ג’ירפה", "“שלום”", "x …\u0301 y"} {
		lines := Wrap(in, face, 1000)
		lines = append(lines, Single(in, face), Fit(in, face, 1000))
		for _, l := range lines {
			for _, r := range l.Runs {
				if strings.ContainsFunc(r.Text, isForm) {
					t.Errorf("%q: a run says %+q", in, r.Text)
				}
			}
		}
		for _, c := range Missing(in) {
			if strings.ContainsFunc(c, isForm) {
				t.Errorf("%q: %+q is named as missing", in, c)
			}
		}
	}
}
