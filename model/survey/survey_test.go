package survey

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat"

	"touchline/model"
)

func read(t *testing.T, text string) *Table {
	t.Helper()
	table, err := Read(t.Context(), []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func computed(t *testing.T, text string) *Results {
	t.Helper()
	table := read(t, text)
	return Compute(table, Guess(table))
}

func near(t *testing.T, what string, got *float64, want, within float64) {
	t.Helper()
	switch {
	case got == nil:
		t.Errorf("%s is not known, want %g", what, want)
	case !(math.Abs(*got-want) <= within):
		t.Errorf("%s is %g, want %g", what, *got, want)
	}
}

func (r *Results) scale(t *testing.T, name string) Scale {
	t.Helper()
	for _, s := range r.Scales {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no scale %s in %+v", name, r.Scales)
	return Scale{}
}

func (r *Results) notes() []string {
	var keys []string
	for _, n := range r.Notes {
		keys = append(keys, n.Key)
	}
	return keys
}

// The survey of kiosks in Korea, whose figures were published with it: CP949,
// one column of expectations beside one of perceptions, item 9 before item 8.
func TestKiosk(t *testing.T) {
	data, err := os.ReadFile("testdata/kiosk-cp949.csv")
	if err != nil {
		t.Fatal(err)
	}
	table := read(t, string(data))
	r := Compute(table, Guess(table))
	if r.Answers != 211 || r.Complete != 207 || r.Points != 7 {
		t.Errorf("%d answers, %d complete, on %d points", r.Answers, r.Complete, r.Points)
	}
	near(t, "alpha of the expectations", r.scale(t, "expectation").AlphaRaw, .8788, .00005)
	near(t, "alpha of the perceptions", r.scale(t, "perception").AlphaRaw, .9065, .00005)
	near(t, "the mean gap", r.Gap, -1.1021, .00005)
	if len(r.Items) != 24 {
		t.Fatalf("%d items", len(r.Items))
	}
	low, high := r.Items[0], r.Items[0]
	for _, i := range r.Items {
		if *i.Gap < *low.Gap {
			low = i
		}
		if *i.Gap > *high.Gap {
			high = i
		}
	}
	near(t, "the best gap", high.Gap, .280, .0005)
	near(t, "the worst gap", low.Gap, -1.981, .0005)
	if high.Item != 4 || low.Item != 23 || high.N != 207 {
		t.Errorf("the best gap is of item %d, the worst of %d", high.Item, low.Item)
	}
	if at := slices.IndexFunc(r.Items, func(i Item) bool { return i.Item == 9 }); at != 7 || r.Items[8].Item != 8 {
		t.Errorf("item 9 stands at %d", at)
	}
	if len(r.Notes) > 0 {
		t.Errorf("notes %v", r.Notes)
	}
}

// Means, deviations and both alphas of random answers, against gonum.
func TestAgainstGonum(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, size := range [][2]int{{2, 12}, {3, 5}, {22, 40}, {5, 1000}} {
		items, people := size[0], size[1]
		var b strings.Builder
		columns := make([][]float64, items)
		for i := range items {
			fmt.Fprintf(&b, "P%d,", i+1)
		}
		scores, sums := make([]float64, people), make([]float64, people)
		for p := range people {
			b.WriteString("\n")
			mood := r.NormFloat64()
			for i := range items {
				v := math.Round(min(7, max(1, 4+mood+r.NormFloat64())))
				columns[i] = append(columns[i], v)
				sums[p] += v
				fmt.Fprintf(&b, "%g,", v)
			}
			scores[p] = sums[p] / float64(items)
		}
		variances, correlations := 0.0, 0.0
		for i := range items {
			variances += stat.Variance(columns[i], nil)
			for j := range i {
				correlations += stat.Correlation(columns[i], columns[j], nil)
			}
		}
		k := float64(items)
		mean := correlations / (k * (k - 1) / 2)
		table := read(t, b.String())
		m := Guess(table)
		m.Points = 7
		s := Compute(table, m).scale(t, "perception")
		name := fmt.Sprintf("%d items, %d people: ", items, people)
		near(t, name+"mean", s.Mean, stat.Mean(scores, nil), 1e-9)
		near(t, name+"deviation", s.SD, stat.StdDev(scores, nil), 1e-9)
		near(t, name+"alpha", s.AlphaRaw, k/(k-1)*(1-variances/stat.Variance(sums, nil)), 1e-9)
		near(t, name+"standardised alpha", s.AlphaStandardised, k*mean/(1+(k-1)*mean), 1e-9)
		if s.N != people {
			t.Errorf("%sn is %d", name, s.N)
		}
	}
}

// Published: 462 promoters, 176 passives, 362 detractors are 10.0.
func TestNPS(t *testing.T) {
	var b strings.Builder
	b.WriteString("How likely are you to recommend us? (0-10)\n")
	for i, n := range map[int]int{10: 300, 9: 162, 8: 100, 7: 76, 6: 200, 3: 100, 0: 62} {
		b.WriteString(strings.Repeat(strconv.Itoa(i)+"\n", n))
	}
	b.WriteString("11\nn/a\n\"\"\n")
	r := computed(t, b.String())
	if r.NPS == nil || r.NPS.Promoters != 462 || r.NPS.Passives != 176 || r.NPS.Detractors != 362 || r.NPS.N != 1000 {
		t.Fatalf("%+v", r.NPS)
	}
	near(t, "the score", r.NPS.Score, 10.0, 1e-9)
	if r.Answers != 1002 || r.Complete != 1000 || !slices.Equal(r.notes(), []string{"dropped"}) {
		t.Errorf("%d answers, %d complete, %v", r.Answers, r.Complete, r.Notes)
	}
}

func TestSatisfactionAndEffort(t *testing.T) {
	r := computed(t, "满意度,办理业务很容易\n5,7\n4,6\n3,1\n2,\n")
	near(t, "mean satisfaction", r.CSAT.Mean, 3.5, 1e-12)
	near(t, "satisfied", r.CSAT.Good, 50, 1e-12)
	near(t, "effort", r.CES.Mean, 14.0/3, 1e-12)
	near(t, "easy", r.CES.Good, 200.0/3, 1e-12)
	if r.CES.Direction != model.Higher || r.CES.N != 3 || r.CSAT.High != 5 || r.CES.High != 7 || r.Complete != 3 {
		t.Errorf("%+v %+v, %d complete", r.CSAT, r.CES, r.Complete)
	}
	r = computed(t, "Customer effort\n1\n7\n2\n")
	if r.CES.Direction != model.Lower {
		t.Errorf("an effort is good %q", r.CES.Direction)
	}
	near(t, "little effort", r.CES.Good, 200.0/3, 1e-12)
	r = computed(t, "CES\n1\n7\n")
	if r.CES.Direction != "" || r.CES.Good != nil || !slices.Equal(r.notes(), []string{"direction"}) {
		t.Errorf("without a direction: %+v, %v", r.CES, r.Notes)
	}
}

// servqual is a survey of two people, whose expectations are 6 and 7 and
// whose perceptions are 4 and 6, laid out in ways that people use.
func servqual(heading func(side, item int) string, beside bool, say func(v int) string, separator string) string {
	var b strings.Builder
	line := func(cell func(side, item int) string) {
		for i := range 44 {
			side, item := i/22, i%22+1
			if beside {
				side, item = i%2, i/2+1
			}
			if i > 0 {
				b.WriteString(separator)
			}
			b.WriteString(cell(side, item))
		}
		b.WriteString("\n")
	}
	line(heading)
	for person := range 2 {
		line(func(side, _ int) string { return say([][]int{{6, 4}, {7, 6}}[person][side]) })
	}
	return b.String()
}

func TestLayoutsOfServqual(t *testing.T) {
	digits := func(v int) string { return strconv.Itoa(v) }
	code := func(form string) func(int, int) string {
		return func(side, item int) string { return fmt.Sprintf(form, []string{"E", "P"}[side], item) }
	}
	word := func(form, e, p string) func(int, int) string {
		return func(side, item int) string { return fmt.Sprintf(form, item, []string{e, p}[side]) }
	}
	zh := map[int]string{7: "非常同意", 6: "同意", 4: "一般"}
	for name, text := range map[string]string{
		"E1 to P22":            servqual(code("%s%d"), false, digits, ","),
		"beside each other":    servqual(code("%s%d"), true, digits, ","),
		"with BOM":             "\ufeff" + servqual(code("%s_%02d"), false, digits, ","),
		"quoted, semicolons":   servqual(word("\"%d. They are neat, polite (%s)\"", "expectation", "perception"), true, func(v int) string { return fmt.Sprintf("%d,0", v) }, ";"),
		"in Chinese":           servqual(word("%d. 员工仪表整洁（%s）", "期望", "感知"), false, func(v int) string { return fmt.Sprintf("%d分", v) }, ","),
		"in Chinese, words":    servqual(word("Q%d %s值", "期望", "感知"), true, func(v int) string { return zh[v] }, "\t"),
		"words with numbers":   servqual(word("Q%d_%s", "E", "P"), true, func(v int) string { return fmt.Sprintf("\"%d = so, so\"", v) }, ","),
		"numbers behind words": servqual(word("Q%d-%s", "E", "P"), false, func(v int) string { return fmt.Sprintf("so (%d)", v) }, ","),
		"full width":           servqual(word("%d %s", "期待", "实际"), false, func(v int) string { return string(rune('０' + v)) }, ","),
		"no sides, blocks":     servqual(func(_, item int) string { return fmt.Sprintf("Q%d", item) }, false, digits, ","),
		"no sides, beside":     servqual(func(side, item int) string { return fmt.Sprintf("%d-%d", item, side+1) }, true, digits, ","),
		"two rows of headings": "Expectations" + strings.Repeat(",", 22) + "Perceptions" + strings.Repeat(",", 21) + "\n" + servqual(func(_, item int) string { return fmt.Sprintf("S%d", item) }, false, digits, ","),
		"with a title":         "Survey of 2026,,\n\n" + servqual(code("%s%d"), false, digits, ","),
		"with means below":     servqual(code("%s%d"), false, digits, ",") + "\nMean" + strings.Repeat(",5", 43) + "\n",
	} {
		table := read(t, text)
		m := Guess(table)
		m.Points = 7 // nobody answered 1 to 3
		r := Compute(table, m)
		if r.Answers != 2 || r.Complete != 2 || len(r.Items) != 22 {
			t.Errorf("%s: %d answers, %d complete, %d items", name, r.Answers, r.Complete, len(r.Items))
			continue
		}
		near(t, name+": expectation", r.scale(t, "expectation").Mean, 6.5, 1e-9)
		near(t, name+": perception", r.scale(t, "perception").Mean, 5, 1e-9)
		near(t, name+": gap", r.Gap, -1.5, 1e-9)
		for d, items := range map[model.Dimension]int{model.Tangibles: 4, model.Reliability: 5, model.Responsiveness: 4, model.Assurance: 4, model.Empathy: 5} {
			s := r.scale(t, string(d))
			if s.Items != items || s.N != 2 || s.Expectation == nil {
				t.Errorf("%s: %s has %d items, n %d", name, d, s.Items, s.N)
				continue
			}
			near(t, name+": gap of "+string(d), s.Gap, -1.5, 1e-9)
			near(t, name+": expected "+string(d), s.Expectation.Mean, 6.5, 1e-9)
		}
	}
}

// Columns belong together by their numbers, in whatever order they stand.
func TestPairsByNumber(t *testing.T) {
	r := computed(t, "E1,E2,P2,P1\n7,4,4,5\n6,3,3,4\n")
	for i, want := range []float64{-2, 0} {
		if r.Items[i].Item != i+1 {
			t.Fatalf("%+v", r.Items)
		}
		near(t, fmt.Sprintf("the gap of item %d", i+1), r.Items[i].Gap, want, 1e-9)
	}
	r = computed(t, "E,E,P,P\n7,4,4,5\n6,3,3,4\n") // by order
	near(t, "the gap of the first", r.Items[0].Gap, -3, 1e-9)
}

func TestADimensionAColumn(t *testing.T) {
	r := computed(t, "编号,有形性（期望）,有形性（感知）,可靠性（期望）,可靠性（感知）,建议\n1001,6,5,7,5,很好\n1002,7,5,6,4,\n")
	near(t, "tangibles", r.scale(t, "tangibles").Gap, -1.5, 1e-9)
	near(t, "reliability", r.scale(t, "reliability").Gap, -2, 1e-9)
	near(t, "all", r.Gap, -1.75, 1e-9)
	r = computed(t, "Tangibles,Reliability,Empathy\n4,5,3\n2,3,5\n")
	near(t, "perceptions alone", r.scale(t, "reliability").Mean, 4, 1e-9)
	if r.Gap != nil || r.scale(t, "reliability").Gap != nil || r.scale(t, "empathy").AlphaRaw != nil {
		t.Errorf("perceptions alone have a gap, or one item has an alpha: %+v", r.Scales)
	}
	if r.scale(t, "empathy").High != 5 {
		t.Errorf("answers to 5 are on %g points", r.scale(t, "empathy").High)
	}
}

// Ids, times, comments and people's ages are no answers to the questions.
func TestOtherColumns(t *testing.T) {
	var b strings.Builder
	b.WriteString("Timestamp,Respondent ID,Age,Where from?,Comment,Reliability 1,Reliability 2,CSAT\n")
	for i := range 120 {
		fmt.Fprintf(&b, "2026-11-%02d 10:%02d:00,R-%04d,%d,\"Town, north\",\"No. %d, fine\",%d,%d,%d\n", i%28+1, i%60, i, 18+i%60, i, i%5+1, i%5+1, i%5+1)
	}
	table := read(t, b.String())
	m := Guess(table)
	for i, want := range []Use{"", "", "", "", "", UsePerception, UsePerception, UseCSAT} {
		if got := m.Questions[i].Use; got != want {
			t.Errorf("%s is taken for %q", table.Columns[i].Heading, got)
		}
	}
	r := Compute(table, m)
	near(t, "alpha of two that are equal", r.scale(t, "reliability").AlphaRaw, 1, 1e-12)
	if r.Complete != 120 {
		t.Errorf("%d complete", r.Complete)
	}
	m.Questions[1] = Question{Use: UsePerception, Item: 9} // a hand that slips
	if r := Compute(table, m); !slices.Contains(r.notes(), "open") || r.Complete != 120 {
		t.Errorf("ids as answers: %d complete, %v", r.Complete, r.notes())
	}
}

func TestScales(t *testing.T) {
	times := func(n int, s string) []string { return slices.Repeat([]string{s}, n) }
	for _, c := range []struct {
		name    string
		answers []string
		high    float64
		n       int
		mean    float64
	}{
		{"5 points", []string{"1", "5"}, 5, 2, 3},
		{"7 points", []string{"1", "6"}, 7, 2, 3.5},
		{"10 points", []string{"2", "8"}, 10, 2, 5},
		{"100 points", []string{"20", "80", "100"}, 100, 3, 200.0 / 3},
		{"blanks", []string{"1", "-", "N/A", "未答", "#N/A", "5"}, 5, 2, 3},
		{"99 for no answer", append(times(40, "4"), "99", "99"), 5, 40, 4},
		{"−1 for no answer", append(times(4, "7"), "-1", "−1"), 7, 4, 7},
		{"9 for don't know, of 7", append(append(times(40, "4"), times(40, "7")...), "9", "9"), 7, 80, 5.5},
		{"9 of 10", append(append(times(40, "4"), times(40, "8")...), "9", "9"), 10, 82, (160 + 320 + 18) / 82.0},
		{"a 55 for a 5", append(times(99, "4"), "55"), 5, 99, 4},
		{"zero for no answer", append(times(40, "5"), "0"), 5, 40, 5},
		{"zero to ten", append(times(9, "10"), "0"), 10, 10, 9},
		{"decimals", []string{`"4,5"`, "3.5"}, 5, 2, 4},
		{"words of 5", []string{"Strongly agree", "agree", "Neither agree nor disagree", "disagree", "strongly disagree"}, 5, 5, 3},
		{"words of 7", []string{"Strongly agree", "Agree", "Somewhat agree", "Neutral"}, 7, 4, 5.5},
		{"poor to excellent", []string{"Excellent", "Very good", "Good", "Fair", "Poor"}, 5, 5, 3},
		{"中文五级", []string{"非常满意", "比较满意", "一般", "不太满意", "非常不满意"}, 5, 5, 3},
		{"中文七级", []string{"非常同意", "同意", "有点同意", "中立", "有点不同意", "不同意", "非常不同意"}, 7, 7, 4},
		{"stars", []string{"5 stars", "4 stars"}, 5, 2, 4.5},
	} {
		table := read(t, "Score\n"+strings.Join(c.answers, "\n")+"\n")
		r := Compute(table, &Mapping{Questions: []Question{{Use: UseScale, Scale: "x"}}})
		s := r.scale(t, "x")
		if s.High != c.high || s.N != c.n {
			t.Errorf("%s: to %g, n = %d, want to %g, n = %d", c.name, s.High, s.N, c.high, c.n)
		}
		near(t, c.name, s.Mean, c.mean, 1e-9)
	}
}

func TestWhatIsNoAnswer(t *testing.T) {
	for _, s := range []string{"2026-11-01 10:00", "10:30", "18-24", "20대", "2026-11-26", "1/2/2026", "Town 5", "3x", "+49 30 1234"} {
		if a := answerOf(s); a.kind != aText {
			t.Errorf("%q is taken for %+v", s, a)
		}
	}
	for s, want := range map[string]float64{"Very good: 5": 5, "very good（5分）": 5, "4/5": 4, "4 / 7": 4, "7 分": 7, "5：同意": 5, "−1": -1} {
		if a := answerOf(s); a.kind != aNumber || a.value != want {
			t.Errorf("%q is taken for %+v", s, a)
		}
	}
}

// Nobody, one person, and all alike: what cannot be reckoned is not there.
func TestTooLittle(t *testing.T) {
	r := computed(t, "E1,E2,P1,P2\n4,,5,5\n,4,5,5\n")
	for _, s := range r.Scales {
		if s.N != 0 || s.Mean != nil || s.SD != nil || s.AlphaRaw != nil || s.Gap != nil {
			t.Errorf("%+v of nobody", s)
		}
	}
	r = computed(t, "P1,P2\n4,5\n")
	if s := r.scale(t, "perception"); s.N != 1 || s.SD != nil || s.AlphaRaw != nil {
		t.Errorf("%+v of one person", s)
	}
	r = computed(t, "P1,P2\n4,5\n4,5\n4,5\n")
	s := r.scale(t, "perception")
	if s.AlphaRaw != nil || s.AlphaStandardised != nil {
		t.Errorf("alpha %v, %v of people who all say the same", s.AlphaRaw, s.AlphaStandardised)
	}
	near(t, "deviation of equals", s.SD, 0, 0)
}

func TestQualtrics(t *testing.T) {
	r := computed(t, "StartDate,Q1_1,Q1_2\nStart Date,Expected: staff are polite,Perceived: staff are polite\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\"\n2026-11-01,7,5\n2026-11-02,6,5\n")
	near(t, "gap", r.Gap, -1.5, 1e-9)
	if r.Answers != 2 {
		t.Errorf("%d answers", r.Answers)
	}
}

// Files of other programs.
func TestHeadings(t *testing.T) {
	for heading, want := range map[string]Question{
		"E1": {Use: UseExpectation, Item: 1}, "p22": {Use: UsePerception, Item: 22}, "Q3_E": {Use: UseExpectation, Item: 3}, "exp_07": {Use: UseExpectation, Item: 7},
		"REL2_P": {Use: UsePerception, Item: 2, Dimension: model.Reliability}, "E_TAN1": {Use: UseExpectation, Item: 1, Dimension: model.Tangibles},
		"Exp: staff are polite":            {Use: UseExpectation},
		"12. Staff are polite (perceived)": {Use: UsePerception, Item: 12},
		"3、员工仪表整洁（期望，1-7分）":                {Use: UseExpectation, Item: 3}, "感知值_4": {Use: UsePerception, Item: 4}, "响应性得分": {Use: UsePerception, Dimension: model.Responsiveness},
		"e-mail": {}, "services": {}, "Per month": {}, "Gap of expectation and perception": {}, "Steps": {}, "Preis": {}, "Step 3": {},
		"What is your NPS": {Use: UseNPS}, "您愿意向朋友推荐吗": {}, "Effort": {Use: UseCES}, "本次服务的满意度": {Use: UseCSAT}, "Reception": {},
	} {
		table := read(t, "id,\""+heading+"\"\nx,5\ny,4\n")
		m := Guess(table)
		if got := m.Questions[1]; got != want {
			t.Errorf("%q is %+v, want %+v", heading, got, want)
		}
	}
	table := read(t, "Staff satisfaction,Overall satisfaction,Room satisfaction\n5,4,3\n1,2,3\n")
	if m := Guess(table); m.Questions[1].Use != UseCSAT || m.Questions[0].Use != UseNone || m.Notes[0].Key != "several" {
		t.Errorf("%+v", m)
	}
	table = read(t, "How likely are you to recommend us?\n0 - Not at all likely\n10 - Extremely likely\n9\n")
	if r := Compute(table, Guess(table)); r.NPS == nil || r.NPS.Promoters != 2 || r.NPS.Detractors != 1 {
		t.Errorf("%+v", r.NPS)
	}
}

func TestFindColumns(t *testing.T) {
	table := read(t, "id,Q1,Q2,\"Quick, polite\",E,22\n1,2,3,4,5,5\n")
	for spec, want := range map[string][]int{
		"1": {0}, "Q1": {1}, "q2,Q1": {2, 1}, "2-4": {1, 2, 3}, "B:D": {1, 2, 3}, "Q1-Q2": {1, 2}, "Quick, polite": {3}, "polite": {3},
		"E": {4}, "D": {3}, "1-5/2": {0, 2, 4}, "Q1；Q2": {1, 2}, "22": {5}, " 1 , 2 ": {0, 1}, "6": {5}, "5-6": {4, 5}, "1..3": {0, 1, 2}, "Q1–Q2": {1, 2}, "1-6/3": {0, 3}, "2-2": {1},
	} {
		if got, err := table.Find(spec); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q are %v, %v, want %v", spec, got, err, want)
		}
	}
	for spec, key := range map[string]string{
		"": "survey.no-columns", ",": "survey.no-columns", "9": "survey.column-number", "0": "survey.column-number", "age": "survey.column",
		"Q": "survey.column-several", "Q1,Q1": "survey.column-twice", "4-2": "survey.column", "1-99": "survey.column", "-3": "survey.column-number", "1-": "survey.column", "7": "survey.column-number", "1-6/0": "survey.column",
	} {
		_, err := table.Find(spec)
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != key {
			t.Errorf("%q: %v, want %s", spec, err, key)
		}
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, key string }{
		"nothing":        {"", "survey.empty"},
		"blanks":         {",,\n,,\n", "survey.empty"},
		"headings only":  {"E1,P1\n", "survey.no-answers"},
		"binary":         {"E1\x00\x01P1\nx\n", "survey.binary"},
		"binary at once": {"\x00E1,P1\nx,1\n", "survey.binary"},
		"too wide":       {strings.Repeat("a,", MaxColumns+2) + "\n1\n", "survey.columns"},
		"old workbook":   {"\xd0\xcf\x11\xe0", "workbook.old"},
		"broken zip":     {"PK\x03\x04xxxx", "workbook.damaged"},
	} {
		_, err := Read(t.Context(), []byte(c.text), Options{})
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != c.key {
			t.Errorf("%s: %v, want %s", name, err, c.key)
		}
	}
}

func TestCancelAndProgress(t *testing.T) {
	data := many(3 * rowsBetween)
	ctx, cancel := context.WithCancel(t.Context())
	var told []int
	_, err := Read(ctx, data, Options{Progress: func(done, total int) {
		if told = append(told, done); total < done || done == 0 {
			t.Errorf("%d of %d rows", done, total)
		}
		cancel()
	}})
	if !errors.Is(err, context.Canceled) || len(told) != 1 {
		t.Errorf("%v after %v", err, told)
	}
}

// Whatever is in a file, it is read or refused.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"E1,P1\n5,4\n", "a;b\n1,5;2\n", "\ufeffQ1\tQ2\n好\t差\n", "1,2,3,4,5\n", "x\n\"1", "\xc8\xfd\xb1\xe2,1\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read(t.Context(), data, Options{})
		if err != nil {
			return
		}
		r := Compute(table, Guess(table))
		if r.Complete > r.Answers {
			t.Errorf("%d complete of %d", r.Complete, r.Answers)
		}
		for _, s := range r.Scales {
			if s.Mean != nil && !(*s.Mean >= s.Low && *s.Mean <= s.High) {
				t.Errorf("a mean of %g on a scale from %g to %g", *s.Mean, s.Low, s.High)
			}
		}
	})
}
