package words_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/words"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		locale string
		want   model.Lang
	}{
		{"zh_CN.UTF-8", model.Chinese},
		{"zh-Hans-CN", model.Chinese},
		{"zh", model.Chinese},
		{"ZH_TW", model.Chinese},
		{"en_GB.UTF-8", model.English},
		{"de_DE", model.English},
		{"C.UTF-8", model.English},
		{"", model.English},
	} {
		if got := words.Match(c.locale); got != c.want {
			t.Errorf("Match(%q) = %q, want %q", c.locale, got, c.want)
		}
	}
}

func TestT(t *testing.T) {
	if got := words.T(model.Chinese, "map.line.visibility"); got != "可视分界线" {
		t.Errorf("the line of visibility is %q", got)
	}
	if got := words.T(model.English, "map.quote", "text", "How long?"); got != "“How long?”" {
		t.Errorf("a quote is %q", got)
	}
	if got := words.T(model.English, "map.no-such-text"); got != "map.no-such-text" {
		t.Errorf("a missing text shows as %q, not as its key", got)
	}
	if got := words.T("xx", "map.mark.truth"); got != words.T(model.English, "map.mark.truth") {
		t.Errorf("an unknown language gives %q, not English", got)
	}
}

// A value that looks like the name of another value is not filled again.
func TestValuesAreNotFilledTwice(t *testing.T) {
	got := words.T(model.English, "map.party.pair", "provider", "{receiver}", "receiver", "x")
	if !strings.HasPrefix(got, "{receiver}") {
		t.Errorf("a user's text was taken for a value: %q", got)
	}
}

func TestN(t *testing.T) {
	for n, want := range map[int]string{0: "0 cards", 1: "1 card", 2: "2 cards"} {
		if got := words.N(model.English, "map.total.cards", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := words.N(model.English, "map.no-such-text", 1); got != "map.no-such-text" {
		t.Errorf("a missing text shows as %q, not as its key", got)
	}
}

func TestExplain(t *testing.T) {
	inner := errors.New("disk on fire")
	fault := model.Faultf(inner, "map.quote", "text", "a")
	for _, c := range []struct {
		name           string
		err            error
		sentence, hint string
	}{
		{"no error", nil, "", ""},
		{"an error of others", inner, "disk on fire", ""},
		{"a fault", fault, "“a”", ""},
		{"a fault inside", fmt.Errorf("reading: %w", fault), "“a”", ""},
	} {
		sentence, hint := words.Explain(model.English, c.err)
		if sentence != c.sentence || hint != c.hint {
			t.Errorf("%s: %q, %q, want %q, %q", c.name, sentence, hint, c.sentence, c.hint)
		}
	}
	if !errors.Is(fault, inner) {
		t.Error("a fault hides its cause")
	}
}

// Every hint comes out, in both languages, with the values of its sentence.
func TestExplainGivesHints(t *testing.T) {
	for _, lang := range words.Langs {
		for k, s := range texts(t, lang) {
			key, ok := strings.CutSuffix(k, ".hint")
			if !ok {
				continue
			}
			_, hint := words.Explain(lang, fmt.Errorf("doing: %w", &model.Fault{Key: key}))
			if hint != s {
				t.Errorf("%s %s: the hint came out as %q", lang, key, hint)
			}
		}
	}
}

func TestDuration(t *testing.T) {
	const (
		sec  = model.Second
		min  = model.Minute
		hour = model.Hour
		day  = model.Day
	)
	for _, c := range []struct {
		d      model.Duration
		en, zh string
	}{
		{0, "0 s", "0 秒"},
		{45 * sec, "45 s", "45 秒"},
		{90 * sec, "1 min 30 s", "1 分 30 秒"},
		{2 * hour, "2 h", "2 小时"},
		{2*hour + 18*min, "2 h 18 min", "2 小时 18 分"},
		{2*hour + 18*min + 5*sec, "2 h 18 min", "2 小时 18 分"},
		{2*hour + 5*sec, "2 h", "2 小时"},
		{24*hour + 40*min, "24 h 40 min", "24 小时 40 分"},
		{3*day + hour, "3 d 1 h", "3 天 1 小时"},
	} {
		if got := words.Duration(model.English, c.d); got != c.en {
			t.Errorf("%d s: %q, want %q", c.d, got, c.en)
		}
		if got := words.Duration(model.Chinese, c.d); got != c.zh {
			t.Errorf("%d s: %q, want %q", c.d, got, c.zh)
		}
	}
}

func TestDurations(t *testing.T) {
	for _, c := range []struct {
		standard, most model.Duration
		want           string
	}{
		{0, 0, ""},
		{2 * model.Minute, 0, "2 min"},
		{0, 5 * model.Minute, "≤ 5 min"},
		{3 * model.Minute, 6 * model.Minute, "3 / 6 min"},
		{2 * model.Hour, 24 * model.Hour, "2 / 24 h"},
		{2 * model.Minute, 24 * model.Hour, "2 min / 24 h"},
		{30 * model.Second, 2 * model.Minute, "30 s / 2 min"},
		{30 * model.Second, 90 * model.Second, "30 / 90 s"},
		{45 * model.Minute, 90 * model.Minute, "45 / 90 min"},
		{30 * model.Minute, 3 * model.Hour, "30 min / 3 h"},
		{72 * model.Hour, 168 * model.Hour, "3 d / 7 d"},
		{24 * model.Hour, 72 * model.Hour, "24 h / 3 d"},
		{24 * model.Hour, 36 * model.Hour, "24 / 36 h"},
		{72 * model.Hour, 170 * model.Hour, "3 d / 7 d 2 h"},
	} {
		if got := words.Durations(model.English, c.standard, c.most); got != c.want {
			t.Errorf("%d and %d s: %q, want %q", c.standard, c.most, got, c.want)
		}
	}
}

// TestAFaultIsSaidInOneText: with a space between its sentences in English, and
// without one in Chinese.
func TestAFaultIsSaidInOneText(t *testing.T) {
	err := model.NewFault("ui.open.outside", "file", "x.pdf")
	for _, lang := range words.Langs {
		sentence, hint := words.Explain(lang, err)
		if sentence == "" || hint == "" {
			t.Fatalf("%s: the fault of the test says %q, %q", lang, sentence, hint)
		}
		want := sentence + " " + hint
		if lang == model.Chinese {
			want = sentence + hint
		}
		if got := words.Said(lang, err); got != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
	if got := words.Said(model.English, errors.New("bare")); got != "bare" {
		t.Errorf("an error without a text is said as %q", got)
	}
}
