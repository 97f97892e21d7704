package words_test

import (
	"testing"

	"touchline/model"
	"touchline/model/words"
)

func TestLists(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		of   []string
		want string
	}{
		{model.English, nil, ""},
		{model.English, []string{"one"}, "one"},
		{model.English, []string{"one", "two", "three"}, "one, two, three"},
		{model.Chinese, []string{"甲", "乙", "丙"}, "甲、乙、丙"},
	} {
		if got := words.List(c.lang, c.of); got != c.want {
			t.Errorf("%v in %s: %q, not %q", c.of, c.lang, got, c.want)
		}
	}
	if got := words.Pointed(" a ", "", "  ", "b"); got != "a · b" {
		t.Errorf("with points: %q", got)
	}
}

// TestDurationWhole: to the second, in as many units as that takes, where
// [words.Duration] says two.
func TestDurationWhole(t *testing.T) {
	for d, want := range map[model.Duration]string{
		0: "", 59: "59 s", 60: "1 min", 25*model.Hour + 61: "1 d 1 h 1 min 1 s",
	} {
		if got := words.DurationWhole(model.English, d); got != want {
			t.Errorf("%d s: %q, not %q", d, got, want)
		}
	}
}
