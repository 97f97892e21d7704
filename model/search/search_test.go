package search

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestIn(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
	}{
		{"", "anything", true},
		{"  ", "anything", true},
		{"vip", "ＶＩＰ customers", true},
		{"ＶＩＰ", "a vip", true},
		{"cafe", "Café", true},
		{"café", "CAFE", true},
		{"uber", "Über uns", true},
		{"αθηνα", "Αθήνα", true},
		{"ｶﾞ", "ガ", true},
		{"book card", "library card, booked", true},
		{"card book", "book a card", true},
		{"book card", "book", false},
		{"한국", "한국어", true},
		{"한국", "한\u0301국", true}, // a syllable stays one character under an accent
		{"ไทย", "ประเทศไทย", true},
		{"ทย", "ที่ย", false}, // a vowel is no accent
		{"导出", "导出 PDF", true},
		{"daochu", "导出 PDF", true},
		{"dc", "导出 PDF", true},
		{"daoc", "导出 PDF", true},
		{"dchu", "导出 PDF", true},
		{"daochup", "导出PDF", true},
		{"pdfdc", "PDF导出", true},
		{"DaoChu", "导出", true},
		{"yinhang", "去银行", true},
		{"zhixing", "执行", true},
		{"nvshi", "女士", true},
		{"nushi", "女士", true},
		{"lv", "绿", true},
		{"xian", "西安", true},
		{"da", "出", false},
		{"daochux", "导出", false},
		{"dao1", "导出", false},
		{"chudao", "导出", false},
		{"dao chu", "导出", true},
		{"pdf dc", "导出 PDF", true},
		{"e", "导出", false},
		{"ao", "导出", false}, // the end of a reading is no reading
	} {
		if got := Parse(c.query).In(Fold(c.text)); got != c.want {
			t.Errorf("%q in %q: %v", c.query, c.text, got)
		}
	}
}

func TestAWordMayBeInAnyOfTheTexts(t *testing.T) {
	q := Parse("renew frontstage")
	if !q.In("renew a book", "frontstage") || q.In("renew a book", "backstage") {
		t.Error("each word is to be in one of the texts")
	}
}

func TestSpelledGivesThePlace(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"点击导出按钮", "daochu", "导出"},
		{"点击导出按钮", "dcan", "导出按"},
		{"a导出", "ad", "a导"},
		{"app", "ap", ""},
		{"重庆", "cq", "重庆"},
		{"重要", "zy", "重要"},
	} {
		text := []rune(c.text)
		from, to, ok := Spelled(text, c.word)
		if got := string(text[from:to]); got != c.want || ok != (c.want != "") {
			t.Errorf("%q in %q: %q", c.word, c.text, got)
		}
	}
}

// The first and the last character that have readings are read, those beside
// them are not.
func TestReadingsHaveBorders(t *testing.T) {
	for r, want := range map[rune]string{0x33FF: "", 0x3400: "qiu", 0x9FA5: "yu", 0x9FFF: "xing", 0xA000: "", 'a': "", -1: "", 0x20000: ""} {
		if got := strings.Join(Readings(r), " "); got != want {
			t.Errorf("%U reads %q, want %q", r, got, want)
		}
		if _, _, ok := Spelled([]rune{r}, "qiu"); ok != (want == "qiu") {
			t.Errorf("%U is spelled qiu: %v", r, ok)
		}
	}
}

// What a user replaces is just what the search shows.
func TestPlaces(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"Café, cafe, CAFÉ", "cafe", "[Café][cafe][CAFÉ]"},
		{"ＶＩＰ vip", "vip", "[ＶＩＰ][vip]"},
		{"oﬃce", "f", ""},
		{"oﬃce", "ffi", "[ﬃ]"},
		{"e\u0301e", "e", "[e\u0301][e]"},
		{"aaaa", "aa", "[aa][aa]"},
		{"İstanbul", "istanbul", "[İstanbul]"},
		{"한국어", "국", "[국]"},
		{"abc", "", ""},
		{"", "a", ""},
		{"导出", "daochu", ""}, // pinyin finds, and is never replaced
	} {
		got := ""
		for _, p := range Places(c.text, Fold(c.phrase)) {
			got += "[" + c.text[p[0]:p[1]] + "]"
		}
		if got != c.want {
			t.Errorf("%q in %q: %s, want %s", c.phrase, c.text, got, c.want)
		}
	}
}

var anyText = rapid.StringOfN(rapid.RuneFrom([]rune("aAeé\u0301İßﬁＶ①新导出女行한ไ \u06dd\u200d")), 0, 12, -1)

func TestFoldingTwiceIsFoldingOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(anyText, rapid.String()).Draw(t, "text")
		if once := Fold(s); Fold(once) != once {
			t.Fatalf("%q folds to %q, and that to %q", s, once, Fold(once))
		}
	})
}

func TestEveryTextIsFoundByItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText.Draw(t, "text")
		if !Parse(s).In(Fold(s)) {
			t.Fatalf("%q does not find itself", s)
		}
	})
}

func TestPlacesFoldToThePhrase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, phrase := anyText.Draw(t, "text"), Fold(anyText.Draw(t, "phrase"))
		end := 0
		for _, p := range Places(s, phrase) {
			if p[0] < end || p[1] <= p[0] || p[1] > len(s) {
				t.Fatalf("%v is no place in %q behind %d", p, s, end)
			}
			if got := Fold(s[p[0]:p[1]]); got != phrase {
				t.Fatalf("%q was found for %q in %q", got, phrase, s)
			}
			end = p[1]
		}
	})
}

func TestALongQueryIsCut(t *testing.T) {
	q := Parse(strings.Repeat("字", 100_000) + strings.Repeat(" a", 1000))
	if len(q.words) > maxWords || len(q.words[0].text) > maxLength {
		t.Errorf("%d words, the first of %d bytes", len(q.words), len(q.words[0].text))
	}
	if !q.In(strings.Repeat("字", 1000) + "a") {
		t.Error("what is left of it does not find the text that it came from")
	}
}

// A word that fits in a great many ways must not take as many tries.
func TestALongWordIsSpelledInProportion(t *testing.T) {
	text := []rune(strings.Repeat("啊爱安", 2000) + "x")
	if _, _, ok := Spelled(text, strings.Repeat("a", maxLength-1)+"q"); ok {
		t.Error("found what is not there")
	}
	if _, to, ok := Spelled(text, strings.Repeat("a", maxLength)); !ok || to > maxLength {
		t.Error("not found, or too far: ", to)
	}
}

func BenchmarkIn(b *testing.B) {
	texts := make([]string, 20_000)
	for i := range texts {
		texts[i] = Fold(fmt.Sprintf("第 %d 步：客户在柜台等待叫号并填写开户申请表，工作人员核对证件", i))
	}
	for _, query := range []string{"柜台", "guitai", "zzzz"} {
		q := Parse(query)
		q.In(texts[0]) // the table of readings is made once
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				for _, s := range texts {
					q.In(s)
				}
			}
		})
	}
}

func BenchmarkReadings(b *testing.B) {
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			makeReadings()
		}
	})
}
