package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func rankGen() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return rapid.StringMatching(`[0-9A-Za-z]{0,6}[1-9A-Za-z]`).Draw(t, "rank")
	})
}

func TestRankBetweenLiesBetween(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, b := rankGen().Draw(rt, "a"), rankGen().Draw(rt, "b")
		if a > b {
			a, b = b, a
		}
		for _, ends := range [][2]string{{a, b}, {"", a}, {a, ""}, {"", ""}} {
			r := RankBetween(ends[0], ends[1])
			if !ValidRank(r) || r <= ends[0] || ends[1] != "" && ends[0] < ends[1] && r >= ends[1] {
				rt.Fatalf("%q is not between %q and %q", r, ends[0], ends[1])
			}
		}
	})
}

func TestRankBetweenSurvivesAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, b := rapid.String().Draw(rt, "a"), rapid.String().Draw(rt, "b")
		if r := RankBetween(a, b); len(r) > len(a)+len(b)+1 {
			rt.Fatalf("%q is long", r)
		}
	})
}

func TestRanksStayShort(t *testing.T) {
	for _, c := range []struct {
		name string
		next func(last string) string
		n    int
		most int // characters
	}{
		{"appended", func(last string) string { return RankBetween(last, "") }, 1000, 20},
		{"in front of the last", func(last string) string { return RankBetween("5", last) }, 300, 64},
		{"behind the last", func(last string) string { return RankBetween(last, "6") }, 300, 64},
		{"in front of all", func(last string) string { return RankBetween("", last) }, 300, 64},
	} {
		r := RankBetween("5", "6")
		for range c.n {
			r = c.next(r)
		}
		if len(r) > c.most {
			t.Errorf("%s: %d cards make %d characters", c.name, c.n, len(r))
		}
	}
}

func TestRanks(t *testing.T) {
	for _, n := range []int{0, 1, 2, 30, 31, 32, 61, 62, 1921, 1922, 5000} {
		all := Ranks(n)
		if len(all) != n || !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != n {
			t.Errorf("%d ranks: %v …", n, all[:min(5, n)])
		}
		for _, r := range all {
			if !ValidRank(r) {
				t.Errorf("%q of %d is no rank", r, n)
			}
		}
	}
}

func TestValidRank(t *testing.T) {
	for s, want := range map[string]bool{"": false, "0": false, "10": false, "1": true, "z": true, "0z": true, "a-": false, "é": false} {
		if ValidRank(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
