package sheet

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
)

func TestTimes(t *testing.T) {
	for _, tt := range []struct {
		text           string
		unit           model.Duration
		standard, most model.Duration
	}{
		{"30 s", 0, 30, 0},
		{"1:59", 0, 7140, 0},
		{"0:59:59", 0, 3599, 0},
		{"2 min", 0, 120, 0},
		{"2min.", 0, 120, 0},
		{"1 h 30", 0, 5400, 0},
		{"1h30m", 0, 5400, 0},
		{"2 小时", 0, 7200, 0},
		{"1小时30分", 0, 5400, 0},
		{"２ 分钟", 0, 120, 0},
		{"5/10 分", 0, 300, 600},
		{"30 s / 2 min", 0, 30, 120},
		{"≤10 分钟", 0, 0, 600},
		{"<= 1 h", 0, 0, 3600},
		{"1.5 h", 0, 5400, 0},
		{"1,5 h", 0, 5400, 0},
		{"PT2H30M", 0, 9000, 0},
		{"3 Days", 0, 259200, 0},
		{"5", model.Minute, 300, 0},
		{"5/10", model.Minute, 300, 600},
		{"5", 0, 300, 0},
		{"5", model.Hour, 18000, 0},
		{"5min", 0, 300, 0},
		{"1d", 0, 86400, 0},
		{"3m", 0, 180, 0},
		{"15 mins", 0, 900, 0},
		{"30 minutes", 0, 1800, 0},
		{"0:05", 0, 300, 0},
		{"24:00", 0, 86400, 0},
		{"00:03", 0, 180, 0},
		{"1:02:03", 0, 3723, 0},
		{"2–3 min", 0, 120, 180},
		{"2-3分钟", 0, 120, 180},
		{"5~10 分钟", 0, 300, 600},
		{"2 to 3 hours", 0, 7200, 10800},
		{"1 h – 2 h", 0, 3600, 7200},
		{"about 5 minutes", 0, 300, 0},
		{"约5分钟", 0, 300, 0},
		{"5 分钟左右", 0, 300, 0},
		{"up to 10 min", 0, 0, 600},
		{"3 分钟内", 0, 0, 180},
		{"within 2 h", 0, 0, 7200},
		{"半小时", 0, 1800, 0},
		{"half an hour", 0, 1800, 0},
		{"两天", 0, 172800, 0},
		{"十分钟", 0, 600, 0},
		{"一个半小时", 0, 5400, 0},
		{"ca. 5 min", 0, 300, 0},
	} {
		if got, ok := times(tt.text, tt.unit); !ok || got.standard != tt.standard || got.most != tt.most {
			t.Errorf("times(%q, %d) = %+v, %v", tt.text, tt.unit, got, ok)
		}
	}
	for _, text := range []string{"soon", "2 fortnights", "30 s 1 h", "1 s 30", "-5 min", "99999999 weeks", "1e9 s", "", "/", "...", "0:75", "5 min later 3"} {
		if got, ok := times(text, model.Minute); ok {
			t.Errorf("times(%q) = %+v", text, got)
		}
	}
	if got, _ := times("5", 0); !got.guessed {
		t.Error("a number alone is read as minutes without saying so")
	}
}

func TestUnitIn(t *testing.T) {
	for name, want := range map[string]model.Duration{"Time (min)": 60, "时间（分钟）": 60, "Time (h": 3600, "Time": 0, "Time (fast)": 0, "Time, min": 60, "耗时/分钟": 60} {
		if got := unitIn(name); got != want {
			t.Errorf("unitIn(%q) = %d, want %d", name, got, want)
		}
	}
}

func TestFeelings(t *testing.T) {
	for text, want := range map[string]string{
		"4": "n4", "−2": "n-2", "+1": "n1", "4 - happy": "n4", "2 - worried": "n2", "3 (ok)": "n3", "happy (4)": "f1", "0.5": "n0.5", "1,5": "n1.5",
		"🙂": "f1", "😐": "f0", "😟": "f-1", "😞": "f-2", "😀": "f2", "😀 开心": "f2", ":-)": "f1", ":(": "f-1", ":|": "f0",
		"positive": "f1", "neutral": "f0", "negative": "f-1", "very happy": "f2", "非常满意": "f2", "不满意": "f-1", "焦虑": "f-1", "★★★★☆": "n4", "4/5": "f1", "10/10": "f2",
		"担心材料不全要再跑一趟": "", "Order 66": "", "": "", "3 of 12 people": "", "good grief what a very long sentence": "",
	} {
		n, isNumber, f, ok := feeling(text)
		got := ""
		if ok && isNumber {
			got = "n" + showNumber(n)
		} else if ok {
			got = "f" + showNumber(f)
		}
		if got != want {
			t.Errorf("feeling(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestScaleOf(t *testing.T) {
	for _, c := range []struct {
		values string
		scale  string
		sure   bool
		felt   string
	}{
		{"4 3 2 1 5", "1..5", true, "1 0 -1 -2 2"},
		{"-1 -2 0 1", "-2..2", true, "-1 -2 0 1"},
		{"3 6 7", "1..7", true, "-0.67 1.33 2"},
		{"-3 0 3", "-3..3", true, "-2 0 2"},
		{"0 5 8", "0..10", true, "-2 0 1.2"},
		{"20 100", "0..100", true, "-1.2 2"},
		{"1 2", "-2..2", false, "1 2"},
		{"0.5 1 -1.5", "-2..2", true, "0.5 1 -1.5"},
		{"4 3", "1..5", true, "1 0"},
		{"0 1 2", "-2..2", true, "0 1 2"},
		{"0 3 5", "0..10", true, "-2 -0.8 0"},
	} {
		var values []float64
		for _, w := range strings.Fields(c.values) {
			v, _ := model.ParseNumber(w)
			values = append(values, v)
		}
		s, sure := scaleOf(values)
		var felt []string
		for _, v := range values {
			f, ok := s.feel(v)
			felt = append(felt, showNumber(f))
			if !ok {
				felt = append(felt, "!")
			}
		}
		if s.name != c.scale || sure != c.sure || strings.Join(felt, " ") != c.felt {
			t.Errorf("%s: %s %v %s, want %s %v %s", c.values, s.name, sure, felt, c.scale, c.sure, c.felt)
		}
	}
	if s, _ := scaleOf([]float64{5000}); s.name != "" {
		t.Error("5000 is no feeling")
	}
}

func TestMetric(t *testing.T) {
	show := func(v *float64) string {
		if v == nil {
			return "–"
		}
		return showNumber(*v)
	}
	for text, want := range map[string]string{
		"82%": "M – 82 – %", "CSAT 82 %": "CSAT – 82 – %", "NPS: 40": "NPS – 40 – ", "4.6": "M – 4.6 – ", "一次通过率 91.5% → 98%": "一次通过率 91.5 98 – %",
		"时效 2 小时": "时效 – 2 – 小时", "CSAT 70 → 82 / 90 %": "CSAT 70 82 90 %", "≥98%": "M – – 98 %", "1,234 visits": "M – 1234 – visits", "70% -> 50%": "M 70 50 – %",
	} {
		m, _ := metric(text, "M")
		if got := fmt.Sprintf("%s %s %s %s %s", m.Name, show(m.Baseline), show(m.Measured), show(m.Target), m.Unit); got != want {
			t.Errorf("metric(%q) = %q, want %q", text, got, want)
		}
	}
}

// A clock has sixty minutes and seconds: 1:60 is none.
func TestClocks(t *testing.T) {
	for text, want := range map[string]bool{"1:59": true, "1:60": false, "0:59:59": true, "0:59:60": false, "0:60:00": false, "23:00": true} {
		if _, _, _, clock, ok := oneTime(text, 0); !clock || ok != want {
			t.Errorf("%s is a time: %v, %v", text, clock, ok)
		}
	}
}

func TestParts(t *testing.T) {
	for text, want := range map[string]string{
		"a; b；c": "a|b|c", "Greets, checks": "Greets, checks", "- Greets\n- Checks": "Greets|Checks", "1. Greets\n2. Checks": "Greets|Checks",
		"1.Greets 2.Checks": "Greets|Checks", "①问候②核对": "问候|核对", "• a\n• b": "a|b", "(1) a\n(2) b": "a|b", "two\nlines": "two|lines", "—": "", "N/A": "", "无": "", "-": "", "/": "",
		"“Wait; then go”": "“Wait; then go”", "Calls (a; b)": "Calls (a; b)", "1.5 h walk": "1.5 h walk", "v2. Next 3. Then": "v2. Next 3. Then", ";;": "", "a;—;b": "a|b", "(a; b": "(a|b",
		"①②③ Ⅰ": "①②③ Ⅰ", "• ● ○": "• ● ○", "Step 1. Done": "Step 1. Done", "1、问候 2、核对": "问候|核对", "-5 °C": "-5 °C",
	} {
		if got := strings.Join(parts(text, false), "|"); got != want {
			t.Errorf("%q parts into %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"two\nlines": "two\nlines", "a; b\nc": "a|b\nc", "- a\n- b": "a|b"} {
		if got := strings.Join(parts(text, true), "|"); got != want {
			t.Errorf("with lines kept %q parts into %q, want %q", text, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"Greets <br>checks": "Greets\nchecks", "Hi &amp; welcome": "Hi & welcome", "a&nbsp;b": "a b", "<b>x</b>": "x", "a < b > c": "a < b > c", "<div>Locker</div>": "Locker", "'=x": "=x",
	} {
		if got := clean(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestMarksOf(t *testing.T) {
	for text, want := range map[string]string{"Pays [F]": "Pays 2", "★ Pays [W]": "Pays 5", "★★★": "★★★ 0", "[F]": "[F] 0", "Pays": "Pays 0"} {
		s, m := marksOf(text)
		if got := fmt.Sprint(s, " ", int(m)); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
