package values

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/words"
)

// TestTimesComeBack: what a field shows is read as what it was, to the
// second.
func TestTimesComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := model.Duration(rapid.Int64Range(0, int64(model.MaxDuration)).Draw(rt, "time"))
		for _, lang := range words.Langs {
			if got, err := ReadTime(ShowTime(lang, d)); err != nil || got != d {
				rt.Fatalf("%d shows as %q and reads as %d, %v", d, ShowTime(lang, d), got, err)
			}
		}
	})
}

func TestFiguresComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := Number{rapid.Float64Range(-1e12, 1e12).Draw(rt, "v"), true}
		if got, err := ReadFigure(ShowFigure(f)); err != nil || got != f {
			rt.Fatalf("%g shows as %q and reads as %g, %v", f.V, ShowFigure(f), got.V, err)
		}
	})
}

// TestListsComeBack: entries with separators and quotes in them too.
func TestListsComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		entry := rapid.StringOfN(rapid.SampledFrom([]rune("ab ,，、;\"系\n统")), 0, 6, -1)
		list := rapid.SliceOfN(entry, 0, 5).Draw(rt, "list")
		for _, lang := range words.Langs {
			if got := ReadList(ShowList(lang, list)); !slices.Equal(got, list) && len(got)+len(list) > 0 {
				rt.Fatalf("%q shows as %q and reads as %q", list, ShowList(lang, list), got)
			}
		}
	})
}

func FuzzReadList(f *testing.F) {
	for _, s := range []string{"", `a, "b`, `""""`, "，，", `"a"x, b`, "\xff,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if all := ReadList(s); !slices.Equal(ReadList(ShowList(model.English, all)), all) && len(all) > 0 {
			t.Errorf("%q reads as %q, and that does not come back", s, all)
		}
	})
}

func TestDates(t *testing.T) {
	for text, want := range map[string]model.Date{
		"": "", "2026-11-21": "2026-11-21", "2026/1/2": "2026-01-02", "2026.1.2": "2026-01-02",
		"2026年1月2日": "2026-01-02", "2026 年 1 月 2 号": "2026-01-02", " ２０２６-１１-２１ ": "2026-11-21", "2024-02-29": "2024-02-29",
	} {
		if got, err := ReadDate(text); err != nil || got != want {
			t.Errorf("readDate(%q) = %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"2026-02-29", "2026-13-01", "21.11.2026", "26-11-21", "today", "2026-11", "2026-11-21 10:00"} {
		if got, err := ReadDate(text); err == nil {
			t.Errorf("readDate(%q) = %q", text, got)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, s := range []string{"https://a.org", "HTTP://a.org/x?y=1#z", "mailto:ann@a.org", "https://银行.中国/开户", "http://[::1]:8080/"} {
		if !address(s) {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range []string{"", "a.org", "ftp://a.org", "javascript:alert(1)", "data:text/html,x", "https:///x", "mailto:x", "mailto:Ann <ann@a.org>", "http://a.org/ x", "://", "https://a.org\x00"} {
		if address(s) {
			t.Errorf("%q is taken", s)
		}
	}
}

// TestEveryRefusalIsASentence: in both languages, with its values in place.
func TestEveryRefusalIsASentence(t *testing.T) {
	errs := []error{Refuse("quality.both"), Refuse("quality.none")}
	for _, read := range []func() error{
		func() error { _, err := ReadTime("2"); return err },
		func() error { _, err := ReadTime("x"); return err },
		func() error { _, err := ReadFigure("x"); return err },
		func() error { _, err := ReadWithin("9", 1, 7); return err },
		func() error { _, err := ReadCount("1.5", 1, 7); return err },
		func() error { _, err := ReadDate("x"); return err },
		func() error { _, err := ReadDate("2026-02-30"); return err },
		func() error { _, err := ReadAddresses("x"); return err },
	} {
		errs = append(errs, read())
	}
	for _, err := range errs {
		for _, lang := range words.Langs {
			if s, _ := words.Explain(lang, err); s == "" || strings.ContainsAny(s, "{}") || strings.Contains(s, "panel.") {
				t.Errorf("%s: %q", lang, s)
			}
		}
	}
}
