package compare

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
)

// TestLikeness: the share of pairs of characters that two texts have in common,
// to a thousandth.
func TestLikeness(t *testing.T) {
	for of, want := range map[[2]string]string{
		{"", "a"}: "0.000", {"a", ""}: "0.000", {"", ""}: "0.000", {"a", "a"}: "1.000", {"a", "b"}: "0.000",
		{"Ask  it", "ask IT"}: "1.000", {"night", "nacht"}: "0.250", {"abab", "ab"}: "0.500", {"abab", "abcab"}: "0.571", {"ababab", "abab"}: "0.750",
		{"ab cd", "cd ab"}: "1.000", {"ab", "xaby"}: "0.500", {"abc", "xxxxabcxxxx"}: "0.333", {"abcd", "xxxxabcdxxxxxxxxx"}: "0.500", {"xxxxabcdxxxxxxxxx", "abcd"}: "0.500",
		{"abcx", "xxxxabcdxxxxxxxxx"}: "0.211", {"a b", "a b c"}: "0.000",
		{"等待结果", "等待"}: "0.500",
	} {
		m := shapes{}
		if got := fmt.Sprintf("%.3f", m.likeness(of[0], of[1])); got != want {
			t.Errorf("%q and %q: %s, want %s", of[0], of[1], got, want)
		}
		if there, back := m.likeness(of[0], of[1]), m.likeness(of[1], of[0]); there != back {
			t.Errorf("%q and %q: %v one way, %v the other", of[0], of[1], there, back)
		}
	}
}

// TestInOrder: the pairs whose scores come to most, of those that do not cross.
func TestInOrder(t *testing.T) {
	for name, c := range map[string]struct {
		scores [][]float64
		want   string
	}{
		"none":                     {nil, ""},
		"one":                      {[][]float64{{0.5}}, "00 "},
		"a score of 0 is no pair":  {[][]float64{{0}}, ""},
		"two small beat one large": {[][]float64{{0.6, 0.9}, {0, 0.6}}, "00 11 "},
		"one large beats two":      {[][]float64{{0.3, 0.9}, {0, 0.3}}, "01 "},
		"no crossing":              {[][]float64{{0, 0.9}, {0.8, 0}}, "01 "},
		"the second is better":     {[][]float64{{0, 0.7}, {0.8, 0}}, "10 "},
		"wide":                     {[][]float64{{0.1, 0.2, 0.9, 0.1}, {0.9, 0.1, 0.1, 0.5}}, "02 13 "},
		"high":                     {[][]float64{{0.5}, {0.7}, {0.6}}, "10 "},
		"both":                     {[][]float64{{0.5, 0, 0}, {0, 0, 0.4}, {0, 0.3, 0.3}}, "00 12 "},
	} {
		var out strings.Builder
		m := 0
		if len(c.scores) > 0 {
			m = len(c.scores[0])
		}
		inOrder(len(c.scores), m, func(i, j int) float64 { return c.scores[i][j] }, func(i, j int) { fmt.Fprintf(&out, "%d%d ", i, j) })
		if out.String() != c.want {
			t.Errorf("%s: %s, want %s", name, out.String(), c.want)
		}
	}
	n := 0
	count := func(w, h int) int {
		n = 0
		inOrder(w, h, func(int, int) float64 { return 1 }, func(int, int) { n++ })
		return n
	}
	if got := fmt.Sprint(count(100, 100), count(100, 101), count(0, 5), count(5, 0), count(3, 2), count(2, 3)); got != "100 0 0 0 2 2" {
		t.Errorf("of long runs %s are paired", got)
	}
}

// TestWhichComesFirst of two documents: the one with fewer steps, then by their
// ids, then the one with fewer cards.
func TestWhichComesFirst(t *testing.T) {
	doc := func(cards int, steps ...model.StepID) *model.Document {
		p := model.Parts{Head: &model.Head{}, Phases: []*model.Phase{{ID: "p"}}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}}}
		for _, s := range steps {
			p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: s})
		}
		for i := range cards {
			p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprint(i)), Lane: "l", Step: steps[0], Rank: fmt.Sprint("r", i), Span: 1})
		}
		return model.New(p)
	}
	for name, c := range map[string]struct {
		a, b   *model.Document
		ab, ba bool
	}{
		"the same":     {doc(1, "a", "b"), doc(1, "a", "b"), false, false},
		"fewer steps":  {doc(2, "z"), doc(1, "a", "b"), true, false},
		"by ids":       {doc(2, "a", "b"), doc(1, "a", "c"), true, false},
		"by the first": {doc(1, "a", "z"), doc(1, "b", "c"), true, false},
		"fewer cards":  {doc(1, "a"), doc(2, "a"), true, false},
	} {
		if ab, ba := before(c.a, c.b), before(c.b, c.a); ab != c.ab || ba != c.ba {
			t.Errorf("%s: %v, the other way %v", name, ab, ba)
		}
	}
}

// TestCommon: the share of texts in common, of those that stand twice too.
func TestCommon(t *testing.T) {
	for name, c := range map[string]struct {
		x, y map[string]int
		want float64
	}{
		"none":  {nil, map[string]int{"a": 1}, 0},
		"other": {map[string]int{"a": 1}, nil, 0},
		"all":   {map[string]int{"a": 2, "b": 1}, map[string]int{"a": 2, "b": 1}, 1},
		"half":  {map[string]int{"a": 1, "b": 1}, map[string]int{"a": 1, "c": 1}, 0.5},
		"twice": {map[string]int{"a": 3}, map[string]int{"a": 1}, 0.5},
	} {
		if got := common(c.x, c.y); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestGaps: the runs between what is paired in the same order.
func TestGaps(t *testing.T) {
	for name, c := range map[string]struct{ a, b, paired, want string }{
		"nothing paired": {"abc", "xy", "", "abc-xy "},
		"around one":     {"aPb", "xPy", "P", "a-x b-y "},
		"none between":   {"PaQ", "PQ", "PQ", ""},
		"one crosses":    {"aPbQc", "xQyPz", "PQ", "ab-x c-yz "},
		"at the ends":    {"abP", "Pxy", "P", ""},
		"two in order":   {"PabQc", "PxQy", "PQ", "ab-x c-y "},
	} {
		p := newPairing[string](4)
		for _, r := range c.paired {
			p.pair(string(r), string(r))
		}
		var out strings.Builder
		split := func(s string) []string { return strings.Split(s, "") }
		gaps(split(c.a), split(c.b), p, func(s string) string { return s }, func(a, b []string) { fmt.Fprintf(&out, "%s-%s ", strings.Join(a, ""), strings.Join(b, "")) })
		if out.String() != c.want {
			t.Errorf("%s: %s, want %s", name, out.String(), c.want)
		}
	}
}

// TestStays: which of a run of positions are in order, the most of them.
func TestStays(t *testing.T) {
	for at, want := range map[string]string{"": "", "5": "*", "12345": "*****", "54321": "....*", "23415": "***.*", "51234": ".****", "132": "*.*", "1122": ".*.*"} {
		var positions []int
		for _, r := range at {
			positions = append(positions, int(r-'0'))
		}
		got := ""
		for _, stay := range stays(positions) {
			if stay {
				got += "*"
			} else {
				got += "."
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", at, got, want)
		}
	}
}
