package model

import (
	"testing"
	"unicode/utf8"
)

func TestParseTime(t *testing.T) {
	for _, tt := range []struct {
		text string
		unit Duration
		want Duration
		ok   bool
	}{
		{"2 h", 0, 2 * Hour, true},
		{"2 小时", 0, 2 * Hour, true},
		{"90 s", 0, 90, true},
		{"1 h 30", 0, 90 * Minute, true},
		{"1h30m", 0, 90 * Minute, true},
		{"1小时30分", 0, 90 * Minute, true},
		{"1 小时 30 分钟", 0, 90 * Minute, true},
		{"2个小时", 0, 2 * Hour, true},
		{"半小时", 0, 30 * Minute, true},
		{"半天", 0, 12 * Hour, true},
		{"2 D", 0, 2 * Day, true},
		{"１．５ ｈ", 0, 90 * Minute, true},
		{"1,5 h", 0, 90 * Minute, true},
		{"2 min.", 0, 2 * Minute, true},
		{"PT2H30M", 0, 150 * Minute, true},
		{"pt90s", 0, 90, true},
		{"1 周", 0, 7 * Day, true},
		{"0 s", 0, 0, true},
		{"5", Minute, 5 * Minute, true},
		{"5", 0, 0, false},
		{"", Minute, 0, false},
		{"soon", Minute, 0, false},
		{"2 fortnights", 0, 0, false},
		{"30 s 1 h", 0, 0, false},
		{"-5 min", 0, 0, false},
		{"1e9 s", 0, 0, false},
		{"99999999 weeks", 0, 0, false},
		{"半", 0, 0, false},
		{"2 h h", 0, 0, false},
	} {
		got, _, ok := ParseTime(tt.text, tt.unit)
		if ok != tt.ok || ok && got != tt.want {
			t.Errorf("ParseTime(%q, %d) = %d, %v", tt.text, tt.unit, got, ok)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"12": 12, "1.5": 1.5, "1,5": 1.5, ".5": .5, "+7": 7, "-12": -12, "−12": -12, "− 12": -12, "１２．５": 12.5,
		"1,234": 1234, "1,234,567": 1234567, "1,234.5": 1234.5, "1.234,5": 1234.5, "1.234.567": 1234567, "−1,234,567.25": -1234567.25,
		"1.234": 1.234, "0,125": .125, ",125": .125, "1234,567": 1234.567, "12,34": 12.34,
		"1 234 567": 1234567, "1\u202f234,5": 1234.5, "1\u00a0234": 1234, "1'234.5": 1234.5, "1’234": 1234,
	} {
		if got, ok := ParseNumber(text); !ok || got != want {
			t.Errorf("ParseNumber(%q) = %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"", "-", ".", ",", "..", "1..2", "1,23,456", "1,2345,678", "12,345,67", "1 23", "1 2345", ",234,567", "1.2.3",
		"1e5", "0x10", "Inf", "NaN", "--5", "+-5", "1-2", "5%", "1,234.5.6", "1,234.567,8",
	} {
		if got, ok := ParseNumber(text); ok {
			t.Errorf("ParseNumber(%q) = %v, want no number", text, got)
		}
	}
}

// Whatever is typed, a time is within its bounds, or refused.
func FuzzParseTime(f *testing.F) {
	for _, s := range []string{"2 h", "半小时", "1小时30分", "PT2H", "9999999999 w", "..,", "１ 秒", "\x80 s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, _, ok := ParseTime(s, 0)
		if ok && (d < 0 || d > MaxDuration) {
			t.Errorf("ParseTime(%q) = %d", s, d)
		}
		if ok && utf8.ValidString(s) {
			if again, _, _ := ParseTime(PlainText(s), 0); again != d {
				t.Errorf("%q is %d, and made plain %d", s, d, again)
			}
		}
	})
}
