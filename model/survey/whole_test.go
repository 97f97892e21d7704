package survey

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"touchline/model"
)

var update = flag.Bool("update", false, "write the golden file anew")

// times is a row, so often.
func times(n int, row string) string { return strings.Repeat(row+"\n", n) }

// files are what people hand in, each with something of its own. What becomes of
// them stands in testdata/whole.golden, to be read.
var files = []struct{ name, text string }{
	{"a row of codes, of questions and of ids", "StartDate,Q1_E,Q1_P\nbegun at,They are polite,They were polite\nx1,id_a,id_b\n2026-11-01,7,5\n2026-11-02,6,5\n2026-11-03,7,6\n"},
	{"merged headings over two rows", "Expectation,,Perception,\nREL1,REL2,REL1,REL2\n7,6,5,4\n6,6,3,4\n7,7,5,5\n"},
	{"a title, then a table of three columns", "Survey of the desk\n\nQ1_E,Q1_P,Name\n7,6,Ann\n6,6,Bo\n"},
	{"a first row that is one text of a table of two", "Name,\nExp 1,Perc 1\n5,4\n3,4\n"},
	{"questions that are numbered in the headings", "1. polite,2. quick,3. neat\n5,4,3\n5,5,3\n"},
	{"numbers of questions alone", "1,2,3,4,5\n5,5,4,4,5\n3,3,3,2,3\n"},
	{"answers from the first row on", "5,5,4\n3,3,4\n"},
	{"answers in words from the first row on", "agree,disagree,agree\nneutral,agree,agree\n"},
	{"sep= in the first line", "sep=;\nNPS;Comment, if any\n9;good, very\n3;no\n"},
	{"sep= that is not", "sep=;x\nNPS\n9\n3\n"},
	{"means, totals and deviations below", "CSAT,NPS\n5,10\n4,8\n1,2\nMean,6.67\n平均分：,6\nStandard deviation,4\n"},
	{"a total that is a name of 32 letters", "Who,CSAT\n" + "mean                            x,5\nBo,4\n"},
	{"satisfaction asked of the whole and of parts", "Room satisfaction,Overall satisfaction,Food satisfaction\n5,4,1\n5,2,1\n"},
	{"recommendation on 7 points is no NPS", "Would you recommend us?\n7\n6\n1\n"},
	{"a column called NPS on 7", "NPS\n7\n6\n1\n"},
	{"recommendation on 11", "Recommend us?,id\n10,a\n8,b\n7,c\n6,d\n0,e\n"},
	{"effort on 5, of 7, of 10 and no direction", "Effort to get help\n5\n4\n1\n1\n"},
	{"ease on 7", "It was easy\n7\n5\n4\n3\n1\n"},
	{"ease on 10", "It was easy\n10\n8\n7\n3\n1\n"},
	{"effort on 10", "Effort\n10\n3\n4\n1\n"},
	{"satisfaction on 10", "CSAT\n10\n8\n7\n6\n1\n"},
	{"satisfaction on 100", "CSAT\n100\n80\n55\n"},
	{"words of 5 beside words that are on no scale", "CSAT\nVery satisfied\nsatisfied\nneutral\ndissatisfied\nvery dissatisfied\ncannot say\nmaybe\n3 or so\n?\n"},
	{"words of 7 for expectation and perception", "Q1 expected,Q1 perceived\nStrongly agree,Somewhat agree\nAgree,Neither agree nor disagree\nSlightly disagree,disagree strongly\n"},
	{"superb words", "CSAT\nexcellent\nvery good\ngood\nfair\npoor\nterrible\n"},
	{"numbers to 5 and words of 7", "P1,P2\n5,somewhat agree\n4,agree\n1,strongly agree\n"},
	{"words on ten points", "P1,P2\n10,agree\n8,strongly agree\n9,disagree\n"},
	{"a 9 for don't know, of 7", "P1\n" + times(30, "7") + times(5, "9")},
	{"a 9 that is too often that", "P1\n" + times(30, "7") + times(8, "9")},
	{"an 8 for don't know, of 5", "P1\n" + times(30, "5") + times(5, "8")},
	{"a 9 beside an 8", "P1\n" + times(30, "7") + times(2, "9") + times(2, "8")},
	{"99 and 55", "P1\n" + times(99, "4") + "99\n88\n55\n"},
	{"noughts for no answer, one in five", "P1\n" + times(40, "5") + times(10, "0")},
	{"noughts for the least, more than one in five", "P1\n" + times(40, "5") + times(11, "0")},
	{"expectations for which a perception is missing", "E1,E2,E3,P1,P3\n5,4,3,2,1\n5,4,3,2,1\n"},
	{"sides of one length without numbers", "quick (E),neat (E),kind (P),calm (P)\n5,4,3,2\n4,4,4,2\n"},
	{"sides that share no number", "E1,E2,P5,P6\n5,4,3,2\n4,4,4,2\n"},
	{"the same number twice", "E1,E1,P1,P2\n5,4,3,2\n4,4,4,2\n"},
	{"most people left out something", "E1,P1\n5,4\n5,\n,4\n"},
	{"half of the people did", "E1,P1\n5,4\n5,\n"},
	{"one dimension with both, one expected, one found", "Tangibles (E),Tangibles (P),Empathy (E),Reliability (P)\n5,4,3,2\n4,3,5,1\n3,4,4,1\n"},
	{"dimensions that stand in another order on each side", "TAN1_E,TAN2_E,REL1_E,REL1_P,TAN1_P,TAN2_P\n5,4,3,1,2,5\n4,4,5,2,2,3\n3,4,4,2,3,5\n"},
	{"one dimension twice, of which the sides stand in another order", "Empathy (E),Empathy and care (E),Tangibles (E),Tangibles (P),Empathy (P),Empathy and care (P)\n5,4,3,1,2,5\n4,4,5,2,2,3\n"},
	{"numbers that meet on dimensions that do not", "REL1_E,TAN2_E,TAN1_P,TAN2_P\n5,4,3,1\n4,4,5,2\n"},
	{"22 items in a row", "id," + numbered(1, 22) + "\nx," + row(22, 3) + "\ny," + row(22, 5) + "\n"},
	{"21 items in a row", numbered(1, 21) + "\n" + row(21, 3) + "\n"},
	{"44 of which a quarter and one stand beside each other", beside(12) + "\n" + row(44, 4) + "\n" + row(44, 2) + "\n"},
	{"44 of which a quarter do", beside(11) + "\n" + row(44, 4) + "\n" + row(44, 2) + "\n"},
	{"the same words beside a scale in two columns", "P1,P2\nmaybe,4\n5,maybe\n4,5\n5,4\n4,4\n"},
	{"one in fifty is over ten", "P1\n" + times(49, "4") + "55\n"},
	{"more than one in fifty is", "P1\n" + times(48, "4") + "55\n60\n"},
	{"999 beside what is over ten", "P1\n" + times(40, "4") + times(3, "55") + times(3, "999")},
	{"recommendation on 11 with a 99 for no answer", "Recommend us?\n" + times(20, "10") + times(9, "99")},
	{"rows of unlike length", "Name,CSAT,Why\nAnn\nBo,4\nCy,5,\"so\"\n"},
	{"headings in two rows of which the first begins with nothing", "Survey\n,x,y\n\"\",CSAT,NPS\n1,5,9\n2,4,10\n"},
	{"a title behind which nothing comes", "Name,,\nCSAT,,\n5,,\n"},
	{"headings that answers repeat", "Name,CSAT\nno,yes\nAnn,5\nno,4\n"},
	{"a code that is written twice", "Q1_E,Q1_P\nQ1_E,found\n7,6\n5,5\n"},
	{"a score and 22 items in a row", "Score," + numbered(1, 22) + "\n4," + row(22, 3) + "\n5," + row(22, 5) + "\n"},
	{"sides of which one names dimensions", "E1,E2,E3,TAN2_P,TAN1_P\n5,4,3,2,1\n5,4,4,2,1\n"},
	{"satisfaction on 7", "CSAT\n7\n6\n5\n1\n"},
	{"ease on 5", "It was easy\n5\n4\n3\n1\n"},
	{"nobody answered both sides", "E1,E2,P1,P2\n4,,5,5\n,4,5,5\n"},
	{"more words than figures", "CSAT\n5\nso\nwell\nhm\n"},
	{"51 names and a score", "Name,CSAT\n" + people(51)},
	{"50 names and a score", "Name,CSAT\n" + people(50)},
	{"negative alpha", "P1,P2\n1,5\n5,1\n2,4\n4,3\n"},
	{"alpha of items of which one is the same for all", "P1,P2,P3\n1,3,2\n5,3,4\n2,3,2\n"},
}

func numbered(from, to int) string {
	s := ""
	for i := from; i <= to; i++ {
		s += fmt.Sprintf(",S%d", i)
	}
	return s[1:]
}

func row(n, v int) string {
	s := ""
	for i := range n {
		s += fmt.Sprintf(",%d", (v+i%2-1)%7+1)
	}
	return s[1:]
}

// beside is 44 headings, of which some pairs of neighbours have one number.
func beside(pairs int) string {
	s := ""
	for i := range 22 {
		b := i + 1
		if i >= pairs {
			b += 40
		}
		s += fmt.Sprintf(",S%d,S%d", i+1, b)
	}
	return s[1:]
}

func people(n int) string {
	s := ""
	for i := range n {
		s += fmt.Sprintf("person no. %d of the town,%d\n", i, i%5+1)
	}
	return s
}

var long = regexp.MustCompile(`-?\d+\.\d{7,}(?:e-?\d+)?`)

// sketch is what became of a file: what its columns are for, what they come to, and
// what is stored.
func sketch(t *testing.T, text string) string {
	var b strings.Builder
	table, err := Read(t.Context(), []byte(text), Options{})
	if err != nil {
		return fmt.Sprintln(err)
	}
	m := Guess(table)
	for i, q := range m.Questions {
		if i > 4 && i < len(m.Questions)-3 {
			continue // of many the first and the last say enough
		}
		c := &table.Columns[i]
		fmt.Fprintf(&b, "%s %q: %d answered", letters(i), c.Heading, c.Answered())
		if c.Open {
			b.WriteString(" in words of their own")
		} else {
			fmt.Fprintf(&b, ", mostly %q", c.Example())
		}
		if q.Use != UseNone {
			fmt.Fprintf(&b, " – %s %d %s", q.Use, q.Item, q.Dimension)
		}
		b.WriteByte('\n')
	}
	r := Compute(table, m)
	line := func(what string, v any) {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %s\n", what, long.ReplaceAllStringFunc(string(data), func(s string) string {
			v, _ := strconv.ParseFloat(s, 64)
			return strconv.FormatFloat(v, 'g', 7, 64) // processors differ in the last digits
		}))
	}
	fmt.Fprintf(&b, "%d answers, %d complete, %d points, %d rows left out, useful %v\n", r.Answers, r.Complete, r.Points, table.Left, r.Useful())
	line("gap", r.Gap)
	for _, s := range r.Scales {
		line("scale", s)
	}
	for n, i := range r.Items {
		if n < 3 || n == len(r.Items)-1 {
			line("item", i)
		}
	}
	if r.NPS != nil {
		line("nps", r.NPS)
	}
	if r.CSAT != nil {
		line("csat", r.CSAT)
	}
	if r.CES != nil {
		line("ces", r.CES)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "note %s %q\n", n.Key, n.Args)
	}
	stored := Store(nil, r, About{Source: "a.csv", Date: "2026-11-26"})
	for _, q := range stored.Quality {
		line("stored", q)
	}
	for _, m := range stored.Metrics {
		line("stored", m)
	}
	return b.String()
}

// What people hand in becomes what they meant: columns, scales, figures, and what is
// said of them. Figures are reckoned by hand or by gonum in the tests beside; here a
// change of any is seen.
func TestWholeFiles(t *testing.T) {
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintf(&b, "== %s\n%s\n", f.name, sketch(t, f.text))
	}
	const path = "testdata/whole.golden"
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, is := strings.Split(b.String(), "\n== "), strings.Split(string(want), "\n== ")
	for i := range max(len(got), len(is)) {
		if i >= len(got) || i >= len(is) {
			t.Fatalf("%d files, want %d", len(got), len(is))
		}
		if got[i] != is[i] {
			t.Errorf("became\n%s\nwant\n%s", got[i], is[i])
		}
	}
}

// Where a word stands on a scale of 5 and of 7, alone and beside the words that tell
// how much lies between.
func TestWordsHaveTheirPlace(t *testing.T) {
	for _, c := range []struct {
		word             string
		level            int8
		five, seven, six float64 // on 5, on 7, on 5 where "excellent" and "very good" are offered
	}{
		{"excellent", superb, 5, 7, 5},
		{"strongly agree", very, 5, 7, 4},
		{"agree strongly", very, 5, 7, 4},
		{"Very good!", very, 5, 7, 4},
		{"agree", plainly, 4, 6, 3},
		{"tend to agree", somewhat, 4, 5, 3},
		{"somewhat agree", somewhat, 4, 5, 3},
		{"neutral", 0, 3, 4, 2},
		{"neither good nor bad", 0, 3, 4, 2},
		{"so-so", 0, 3, 4, 2},
		{"slightly disagree", -somewhat, 2, 3, 1},
		{"disagree", -plainly, 2, 2, 1},
		{"terrible", -very, 1, 1, 1},
		{"strongly disagree", -very, 1, 1, 1},
		{"非常满意", very, 5, 7, 4},
		{"不太满意", -somewhat, 2, 3, 1},
		{"非常不满意", -very, 1, 1, 1},
		{"还行", 0, 3, 4, 2},
		{"较好", somewhat, 4, 5, 3},
	} {
		l, ok := level(strings.ToLower(c.word))
		if !ok || l != c.level {
			t.Errorf("%s: %d, %v, want %d", c.word, l, ok, c.level)
		}
		var plain, six offered
		for _, x := range []int8{superb, very, plainly} {
			six.add(x)
		}
		if a, b, d := plain.place(l, 5), plain.place(l, 7), six.place(l, 5); a != c.five || b != c.seven || d != c.six {
			t.Errorf("%s: %g, %g, %g, want %g, %g, %g", c.word, a, b, d, c.five, c.seven, c.six)
		}
	}
	for _, s := range []string{"", "very", "strongly", "maybe", "agreement", "very very good"} {
		if l, ok := level(s); ok {
			t.Errorf("%q is taken for %d", s, l)
		}
	}
	for _, c := range []struct {
		levels []int8
		points int
	}{{nil, 5}, {[]int8{plainly, very, -plainly}, 5}, {[]int8{somewhat, very}, 5}, {[]int8{somewhat, -plainly}, 5}, {[]int8{somewhat, plainly}, 7}, {[]int8{-somewhat, -plainly}, 7}} {
		var o offered
		for _, l := range c.levels {
			o.add(l)
		}
		if o.points() != c.points {
			t.Errorf("%v are on %d points", c.levels, o.points())
		}
	}
}

// What a person says of columns is refused where it cannot be, and says which; a
// column is of one scale only.
func TestSayingWhatColumnsAre(t *testing.T) {
	table := read(t, "E1,P1,Extra,Name,Blank,NPS\n5,4,3,Ann,,9\n4,4,2,Bo,,3\n")
	keyOf := func(err error) string {
		if f, ok := err.(*model.Fault); ok {
			return f.Key + " " + strings.Join(f.Args, " ")
		}
		return ""
	}
	for _, c := range []struct {
		columns []int
		want    string
	}{
		{[]int{2}, ""},
		{[]int{0}, "survey.column-twice column E1"},
		{[]int{2, 1}, "survey.column-twice column P1"},
		{[]int{3}, "survey.no-numbers column Name text Ann"},
		{[]int{4}, "survey.unanswered column Blank"},
	} {
		if got := keyOf(Guess(table).Scale(table, "Speed", c.columns)); got != c.want {
			t.Errorf("a scale of %v: %q, want %q", c.columns, got, c.want)
		}
	}
	m := Guess(table)
	if err := m.Scale(table, "Speed", []int{2}); err != nil {
		t.Fatal(err)
	}
	if got := keyOf(m.Scale(table, "Other", []int{2})); got != "survey.column-twice column Extra" {
		t.Errorf("a column of two scales: %q", got)
	}
	if got := keyOf(m.One(table, UseCSAT, []int{0, 1})); got != "survey.one n 2" {
		t.Errorf("two satisfactions: %q", got)
	}
	if got := keyOf(m.One(table, UseNPS, []int{2})); got != "" || m.Questions[5].Use != UseNone || m.Questions[2].Use != UseNPS {
		t.Errorf("another NPS: %q, %+v", got, m.Questions)
	}
	if got := keyOf(m.Servqual(table, []int{0, 1})); got != "survey.servqual n 2" {
		t.Errorf("two columns of SERVQUAL: %q", got)
	}
	effort := read(t, "Effort to pay,It was easy,Score\n5,4,3\n1,2,3\n")
	e := Guess(effort)
	for _, c := range []struct {
		use    Use
		column int
		want   model.Direction
	}{{UseCES, 0, model.Lower}, {UseCSAT, 2, model.Lower}, {UseCES, 1, model.Higher}, {UseCES, 2, model.DirectionUnset}} {
		if err := e.One(effort, c.use, []int{c.column}); err != nil || e.Effort != c.want {
			t.Errorf("%s of column %d: %q is good, %v", c.use, c.column, e.Effort, err)
		}
	}
	m.Clear(UseNPS, UseExpectation)
	if m.Questions[0].Use != UseNone || m.Questions[2].Use != UseNone || m.Questions[1].Use != UsePerception {
		t.Errorf("cleared: %+v", m.Questions)
	}
}

// Letters of columns go on as in a spreadsheet.
func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letters(i); got != want {
			t.Errorf("%d is %s, want %s", i, got, want)
		}
	}
	if got := shortened(strings.Repeat("长", 40)); got != strings.Repeat("长", 40) {
		t.Errorf("40 letters became %s", got)
	}
	if got := shortened(strings.Repeat("长", 41)); got != strings.Repeat("长", 39)+"…" {
		t.Errorf("41 letters became %s", got)
	}
}
