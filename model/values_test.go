package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNewIDsAreGood(t *testing.T) {
	seen := map[CardID]bool{}
	state := uint64(1)
	for range 1000 {
		id := NewID[CardID](CardPrefix, func() uint64 { state = state*6364136223846793005 + 1442695040888963407; return state >> 20 })
		if !ValidID(id) || id[0] != CardPrefix || len(id) != 8 || seen[id] {
			t.Fatalf("%q", id)
		}
		seen[id] = true
	}
}

func TestValidID(t *testing.T) {
	for id, want := range map[string]bool{
		"": false, "a": true, "Z9_-": true, "a b": false, "客": false, "a\x00": false,
		strings.Repeat("x", MaxIDLen): true, strings.Repeat("x", MaxIDLen+1): false,
	} {
		if ValidID(id) != want {
			t.Errorf("%q: %v", id, !want)
		}
	}
}

func TestDurationsComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := Duration(rapid.Int64Range(0, int64(MaxDuration)).Draw(rt, "seconds"))
		if back, err := ParseISO(string(d.AppendISO(nil))); err != nil || back != d {
			rt.Fatalf("%d is %s is %d, %v", d, string(d.AppendISO(nil)), back, err)
		}
	})
}

func TestISO(t *testing.T) {
	for s, want := range map[string]Duration{
		"PT45S": 45, "PT2H30M": 2*Hour + 30*Minute, "P1D": Day, "P2W": 14 * Day, "P1DT1S": Day + 1, "PT0S": 0, "PT90M": 90 * Minute,
	} {
		if got, err := ParseISO(s); err != nil || got != want {
			t.Errorf("%s is %d, %v", s, got, err)
		}
	}
	for _, s := range []string{
		"", "P", "PT", "1D", "PD", "P1", "P1DT", "PT1D", "P1H", "PT1S1M", "PT1M1M", "P1Y", "PT1.5S", "-P1D", "P-1D",
		"PT1", "P1T1H", "PTT1H", "P99999999999D", "P3654D", "P1M", "pt1s", "PT1S ",
	} {
		if got, err := ParseISO(s); err == nil {
			t.Errorf("%q is %d", s, got)
		}
	}
	for d, want := range map[Duration]string{0: "PT0S", -5: "PT0S", 61: "PT1M1S", Day: "P1D", Day + Hour: "P1DT1H"} {
		if string(d.AppendISO(nil)) != want {
			t.Errorf("%d is %s, not %s", d, string(d.AppendISO(nil)), want)
		}
	}
}

func TestDates(t *testing.T) {
	for d, want := range map[Date]bool{"": true, "2026-11-21": true, "2026-02-29": false, "2024-02-29": true, "21.11.2026": false, "2026-1-1": false} {
		if ValidDate(d) != want {
			t.Errorf("%q: %v", d, !want)
		}
	}
}
