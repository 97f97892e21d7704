package words_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/words"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{0, "0"},
		{math.Copysign(0, -1), "0"},
		{7, "7"},
		{-12, "−12"},
		{91.5, "91.5"},
		{999, "999"},
		{1000, "1,000"},
		{1234567, "1,234,567"},
		{-1234567.25, "−1,234,567.25"},
		{1234.5678901, "1,234.5678901"},
		{0.1, "0.1"},
		{0.000001, "0.000001"},
		{999_999_999_999, "999,999,999,999"},
		{1.5e18, "1.5 × 10^18"},
		{-3e300, "−3 × 10^300"},
		{1.25e-12, "1.25 × 10^−12"},
		{math.Inf(1), "—"},
		{math.NaN(), "—"},
	} {
		if got := words.Number(c.v); got != c.want {
			t.Errorf("Number(%v) = %q, want %q", c.v, got, c.want)
		}
	}
}

func TestRoundedNumbers(t *testing.T) {
	for _, c := range []struct {
		v                      float64
		decimals               int
		rounded, fixed, signed string
	}{
		{91.54, 1, "91.5", "91.5", "+91.5"},
		{92.04, 1, "92", "92.0", "+92"},
		{-1.1021, 2, "−1.1", "−1.10", "−1.1"},
		{-0.004, 2, "0", "0.00", "0"},
		{0.004, 2, "0", "0.00", "0"},
		{0, 2, "0", "0.00", "0"},
		{1.005, 2, "1.01", "1.01", "+1.01"}, // in binary a little less
		{0.1 + 0.2, 2, "0.3", "0.30", "+0.3"},
		{-2.5, 0, "−3", "−3", "−3"},
		{1234567.891, 1, "1,234,567.9", "1,234,567.9", "+1,234,567.9"},
		{999.96, 1, "1,000", "1,000.0", "+1,000"},
	} {
		if got := words.Rounded(c.v, c.decimals); got != c.rounded {
			t.Errorf("Rounded(%v, %d) = %q, want %q", c.v, c.decimals, got, c.rounded)
		}
		if got := words.Fixed(c.v, c.decimals); got != c.fixed {
			t.Errorf("Fixed(%v, %d) = %q, want %q", c.v, c.decimals, got, c.fixed)
		}
		if got := words.Signed(c.v, c.decimals); got != c.signed {
			t.Errorf("Signed(%v, %d) = %q, want %q", c.v, c.decimals, got, c.signed)
		}
	}
}

// What a field shows is what it reads: no figure changes by being looked at.
func TestANumberReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(-1e14, 1e14).Draw(t, "v")
		v = math.Round(v*1e4) / 1e4
		got, ok := model.ParseNumber(words.Number(v))
		if !ok || got != v {
			t.Errorf("%v is written %q and read as %v, %v", v, words.Number(v), got, ok)
		}
	})
}

func TestUnits(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{
		{"91.5", "%", "91.5 %"},
		{"91.5", " % ", "91.5 %"},
		{"10", "步", "10 步"},
		{"3", "", "3"},
		{"4.6", "/5", "4.6/5"},
		{"12", "¥", "¥12"},
		{"−2", "$", "−$2"},
		{"8", "€/次", "8 €/次"},
		{"20", "°C", "20 °C"},
		{"20", "°", "20°"},
	} {
		if got := words.WithUnit(c.number, c.unit); got != c.want {
			t.Errorf("%s with %q is %q, want %q", c.number, c.unit, got, c.want)
		}
	}
	for v, want := range map[float64]string{1: "+1.00", -0.5: "−0.50", 0: "0.00", 0.001: "0.00", -0.001: "0.00"} {
		if got := words.FixedSigned(v, 2); got != want {
			t.Errorf("FixedSigned(%v) = %q, want %q", v, got, want)
		}
	}
	if got := words.Percent(0.915); got != "91.5 %" {
		t.Errorf("a share of 0.915 is %q", got)
	}
	for n, want := range map[int64]string{0: "0 B", 999: "999 B", 1499: "1 KB", 999_999: "1,000 KB", 3_440_000: "3.4 MB", 1_500_000_000: "1,500.0 MB"} {
		if got := words.Size(n); got != want {
			t.Errorf("%d bytes are %q, want %q", n, got, want)
		}
	}
}

func TestAMetricSaysWhichFigureIsWhich(t *testing.T) {
	f := func(v float64) *float64 { return &v }
	for _, c := range []struct {
		m      model.Metric
		en, zh string
	}{
		{
			model.Metric{Unit: "%", Baseline: f(82), Measured: f(91.5), Target: f(95)},
			"baseline 82 % → measured 91.5 % / target 95 %", "基线 82 % → 实测 91.5 % / 目标 95 %",
		},
		{model.Metric{Unit: "步", Baseline: f(10), Target: f(3)}, "baseline 10 步 / target 3 步", "基线 10 步 / 目标 3 步"},
		{model.Metric{Measured: f(1234567)}, "measured 1,234,567", "实测 1,234,567"},
		{model.Metric{Target: f(-12), Measured: f(0)}, "measured 0 / target −12", "实测 0 / 目标 −12"},
		{model.Metric{Baseline: f(1), Measured: f(2)}, "baseline 1 → measured 2", "基线 1 → 实测 2"},
		{model.Metric{Unit: "%"}, "", ""},
	} {
		if got := words.Metric(model.English, c.m); got != c.en {
			t.Errorf("%q, want %q", got, c.en)
		}
		if got := words.Metric(model.Chinese, c.m); got != c.zh {
			t.Errorf("%q, want %q", got, c.zh)
		}
	}
}

// Numbers in sentences are written as elsewhere; what is no quantity stays.
func TestNumbersInSentences(t *testing.T) {
	if got := words.N(model.English, "map.total.cards", 20000); got != "20,000 cards" {
		t.Errorf("20000 cards are %q", got)
	}
	got, _ := words.Explain(model.English, model.NewFault("file.limit.nesting", "line", "12345", "limit", "10000"))
	if !strings.Contains(got, "12345") || !strings.Contains(got, "10,000") {
		t.Errorf("a line and a limit in a sentence: %q", got)
	}
}

// A sentence that ends with what the system said has no stop, and what follows
// it would go on without one.
func TestSentencesEnd(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		all  []string
		want string
	}{
		{model.English, []string{"It failed: a.b is none", "Try again."}, "It failed: a.b is none. Try again."},
		{model.English, []string{"It failed.", "", "Try again"}, "It failed. Try again"},
		{model.English, []string{"Is it “Saved.”", "Yes (no)", "x"}, "Is it “Saved.” Yes (no). x"},
		{model.English, []string{"", "One"}, "One"},
		{model.Chinese, []string{"失败：没有这样的文件", "请重试。"}, "失败：没有这样的文件。请重试。"},
		{model.Chinese, []string{"失败。", "请重试。"}, "失败。请重试。"},
	} {
		if got := words.Sentences(c.lang, c.all...); got != c.want {
			t.Errorf("%q: %q, want %q", c.all, got, c.want)
		}
	}
}
