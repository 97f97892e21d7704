package sheet

import (
	"testing"

	"touchline/model"
)

func TestTimes(t *testing.T) {
	tests := []struct {
		text           string
		unit           model.Duration
		standard, most model.Duration
		ok             bool
	}{
		{"30 s", 0, 30, 0, true},
		{"2 min", 0, 120, 0, true},
		{"2min.", 0, 120, 0, true},
		{"1 h 30", 0, 5400, 0, true},
		{"1h30m", 0, 5400, 0, true},
		{"2 小时", 0, 7200, 0, true},
		{"1小时30分", 0, 5400, 0, true},
		{"２ 分钟", 0, 120, 0, true},
		{"5/10 分", 0, 300, 600, true},
		{"30 s / 2 min", 0, 30, 120, true},
		{"≤10 分钟", 0, 0, 600, true},
		{"<= 1 h", 0, 0, 3600, true},
		{"1.5 h", 0, 5400, 0, true},
		{"1,5 h", 0, 5400, 0, true},
		{"PT2H30M", 0, 9000, 0, true},
		{"3 Days", 0, 259200, 0, true},
		{"5", model.Minute, 300, 0, true},
		{"5/10", model.Minute, 300, 600, true},
		{"5", 0, 0, 0, false},
		{"soon", model.Minute, 0, 0, false},
		{"2 fortnights", 0, 0, 0, false},
		{"30 s 1 h", 0, 0, 0, false},
		{"1 s 30", 0, 0, 0, false},
		{"-5 min", 0, 0, 0, false},
		{"99999999 weeks", 0, 0, 0, false},
		{"1e9 s", 0, 0, 0, false},
		{"", model.Minute, 0, 0, false},
		{"/", model.Minute, 0, 0, false},
		{"...", model.Minute, 0, 0, false},
	}
	for _, tt := range tests {
		standard, most, ok := times(tt.text, tt.unit)
		if ok != tt.ok || ok && (standard != tt.standard || most != tt.most) {
			t.Errorf("times(%q, %d) = %d, %d, %v", tt.text, tt.unit, standard, most, ok)
		}
	}
}

func TestUnitIn(t *testing.T) {
	for name, want := range map[string]model.Duration{"Time (min)": 60, "时间（分钟）": 60, "Time (h": 3600, "Time": 0, "Time (fast)": 0} {
		if got := unitIn(name); got != want {
			t.Errorf("unitIn(%q) = %d, want %d", name, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string]float64{"-1": -1, "−2": -2, "+0.5": 0.5, "1,5": 1.5, "１": 1, "1,000,000": 1e6} {
		if got, ok := number(text); !ok || got != want {
			t.Errorf("number(%q) = %g, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "x", "1e5", "0x1", "Inf", "NaN", "1-2", "1,00,000"} {
		if got, ok := number(text); ok {
			t.Errorf("number(%q) = %g", text, got)
		}
	}
}

func TestColumnName(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA"} {
		if got := columnName(i); got != want {
			t.Errorf("column %d is %s, want %s", i, got, want)
		}
	}
}
