package search

import (
	"fmt"
	"slices"
	"testing"
)

func ExampleLook() {
	names := []string{"Export", "导出", "Report"}
	look := func(typed string) []string {
		return Look(typed, func(q Query) (found []string) {
			for _, n := range names {
				if q.In(Fold(n)) {
					found = append(found, n)
				}
			}
			return found
		})
	}
	fmt.Println(look("port"), look("daochu"), look("dc"), look(" "))
	// Output: [Export Report] [导出] [导出] []
}

// TestFoldAtItsEdges: what is folded, and the character before and behind it,
// which is not.
func TestFoldAtItsEdges(t *testing.T) {
	for s, want := range map[string]string{
		"A": "a", "Z": "z", "@": "@", "[": "[", "é@Z[A": "e@z[a", "一@A[Z": "一@a[z",
		"a\u0300b": "ab", "a\u036fb": "ab", "x\u02ff": "x\u02ff", "a\u0483": "a\u0483",
		"\u4e00\u0301": "\u4e00", "\u9fff\u0301A": "\u9fffa", "\u4dffA": "\u4dffa", "\ua000A": "\ua000a",
		"\x7fA": "\x7fa", "\u0080A": "\u0080a", "": "",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q folds to %q, not %q", s, got, want)
		}
	}
}

// TestReadings: of Chinese characters of the basic plane alone, each once, ü as
// v.
func TestReadings(t *testing.T) {
	for r, want := range map[rune][]string{
		'导': {"dao"}, '女': {"nv", "ru"}, '行': nil, 'a': nil, '\u33ff': nil, '\ua000': nil, '가': nil,
	} {
		got := Readings(r)
		if r == '行' {
			if !slices.Contains(got, "xing") || !slices.Contains(got, "hang") {
				t.Errorf("行 is read %v", got)
			}
			continue
		}
		if !slices.Equal(got, want) {
			t.Errorf("%c is read %v, not %v", r, got, want)
		}
	}
	for r := rune(firstHan); r <= lastHan; r++ {
		all := Readings(r)
		for i, s := range all {
			if !latin(s) || slices.Contains(all[:i], s) {
				t.Fatalf("%c is read %q, of %v", r, s, all)
			}
		}
	}
	if len(Readings('\u3400')) == 0 || len(Readings('\u9fa5')) == 0 {
		t.Error("the first and the last that are read are not")
	}
}

// TestSpelledAtItsEdges: ü as v and as u, the first letter, a beginning of the
// last; no run without a Chinese character.
func TestSpelledAtItsEdges(t *testing.T) {
	for _, c := range []struct {
		text, word string
		from, to   int
		ok         bool
	}{
		{"女", "nv", 0, 1, true},
		{"女", "nu", 0, 1, true},
		{"女", "n", 0, 1, true},
		{"女", "nue", 0, 0, false},
		{"导出", "daochu", 0, 2, true},
		{"导出", "daoc", 0, 2, true},
		{"导出", "dchu", 0, 2, true},
		{"导出", "dac", 0, 0, false},
		{"导出", "chu", 1, 2, true},
		{"a导", "adao", 0, 2, true},
		{"导a", "daoa", 0, 2, true},
		{"abc", "abc", 0, 0, false},
		{"导", "d", 0, 1, true},
		{"导\ua000", "da", 0, 1, true},
		{"가导", "d", 1, 2, true},
		{"가", "g", 0, 0, false},
		{"出导出导出导出导出", "daochudaochudaochudaochu", 1, 9, true}, // longer than what is walked without a note
		{"导导导导导导导导导导", "ddddddddddx", 0, 0, false},
	} {
		from, to, ok := Spelled([]rune(c.text), c.word)
		if from != c.from || to != c.to || ok != c.ok {
			t.Errorf("%q in %q: %d–%d, %v", c.word, c.text, from, to, ok)
		}
		if c.ok && !mayContain(c.text, c.word) {
			t.Errorf("%q in %q is left out", c.word, c.text)
		}
	}
}

// TestPinyinComesSecond: only where nothing says what was typed.
func TestPinyinComesSecond(t *testing.T) {
	calls := 0
	find := func(text string) func(Query) []string {
		return func(q Query) []string {
			calls++
			if q.In(text) {
				return []string{text}
			}
			return nil
		}
	}
	for _, c := range []struct {
		typed, text string
		found       bool
		calls       int
	}{
		{"dao", "dao", true, 1}, {"dao", "导", true, 2}, {"dao", "出", false, 2}, {"12", "出", false, 1}, {"", "出", false, 0}, {"12 dao", "12 导", true, 2},
	} {
		calls = 0
		if got := Look(c.typed, find(c.text)); (len(got) > 0) != c.found || calls != c.calls {
			t.Errorf("%q in %q: %v, asked %d times", c.typed, c.text, got, calls)
		}
	}
}

// TestAt: each word in the text or its place, one at least in the text.
func TestAt(t *testing.T) {
	for _, c := range []struct {
		typed, text, place string
		want               bool
	}{
		{"pay", "pay", "counter", true},
		{"pay counter", "pay", "counter", true},
		{"counter pay", "pay", "counter", true},
		{"counter", "pay", "counter", false},
		{"pay queue", "pay", "counter", false},
		{"queue", "pay", "counter", false},
		{"", "pay", "counter", false},
		{"dao counter", "导", "counter", true},
	} {
		if got := Parse(c.typed).At(c.text, c.place); got != c.want {
			t.Errorf("%q at %q in %q: %v", c.typed, c.text, c.place, got)
		}
	}
}
