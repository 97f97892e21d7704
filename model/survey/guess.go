package survey

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"touchline/model"
)

// Guess makes a mapping from headings and answers.
func Guess(t *Table) *Mapping {
	m := &Mapping{Questions: make([]Question, len(t.Columns))}
	for i := range t.Columns {
		if c := &t.Columns[i]; c.scored() {
			m.Questions[i] = m.read(c)
		}
	}
	m.oneOf(t, UseNPS)
	m.oneOf(t, UseCES)
	m.oneOf(t, UseCSAT)
	if len(m.columns(UseExpectation))+len(m.columns(UsePerception)) == 0 {
		m.unmarked(t)
	}
	m.number()
	return m
}

// read is what a heading says that a column is for.
func (m *Mapping) read(c *Column) Question {
	h := plain(c.Heading)
	q := Question{Dimension: dimensionIn(h)}
	var side Use
	side, q.Item = sideIn(h)
	switch {
	case side != UseNone:
		q.Use = side
	case hasAny(h, npsWords) && c.within(10) && (hasWord(h, "nps") || !c.within(7)):
		return Question{Use: UseNPS}
	case hasAny(h, cesWords) && c.within(10):
		return Question{Use: UseCES}
	case q.Dimension != "":
		q.Use = UsePerception // a column a dimension
	case hasAny(h, csatWords) && c.within(100):
		return Question{Use: UseCSAT}
	default:
		return Question{}
	}
	return q
}

// oneOf keeps one column of a use that has one: that which asks for the
// whole, else the first. It says how many there are.
func (m *Mapping) oneOf(t *Table, use Use) {
	all := m.columns(use)
	if len(all) == 0 {
		return
	}
	chosen := all[0]
	if at := slices.IndexFunc(all, func(c int) bool { return hasAny(plain(t.Columns[c].Heading), wholeWords) }); at >= 0 {
		chosen = all[at]
	}
	if use == UseCES {
		m.Effort = effortIn(plain(t.Columns[chosen].Heading))
	}
	if len(all) == 1 {
		return
	}
	for _, c := range all {
		if c != chosen {
			m.Questions[c] = Question{}
		}
	}
	m.noteSeveral(t, use, chosen, len(all))
}

func (m *Mapping) noteSeveral(t *Table, use Use, chosen, n int) {
	m.note("several", "use", strings.ToUpper(string(use)), "column", t.Name(chosen), "n", strconv.Itoa(n))
}

// unmarked looks for the 22 or 44 items of SERVQUAL where no heading says
// what it is: a run of as many questions next to each other.
func (m *Mapping) unmarked(t *Table) {
	for from := 0; from < len(t.Columns); {
		to := from
		for to < len(t.Columns) && m.Questions[to].Use == UseNone && t.Columns[to].scored() && item(t.Columns[to].Heading) > 0 {
			to++
		}
		run := make([]int, 0, to-from)
		for c := from; c < to; c++ {
			run = append(run, c)
		}
		if len(run) == servqualItems || len(run) == 2*servqualItems {
			m.servqualOf(t, run)
			return
		}
		from = to + 1
	}
}

// besides reports whether each expectation stands beside its perception: the
// headings say so, or two neighbours have the same number.
func besides(t *Table, columns []int) bool {
	sides, numbers := 0, 0
	for i := 0; i+1 < len(columns); i += 2 {
		a, b := t.Columns[columns[i]].Heading, t.Columns[columns[i+1]].Heading
		one, _ := sideIn(plain(a))
		two, _ := sideIn(plain(b))
		if one == UseExpectation && two == UsePerception {
			sides++
		}
		if n := item(a); n > 0 && n == item(b) {
			numbers++
		}
	}
	return sides > len(columns)/4 || numbers > len(columns)/4
}

func plain(s string) string { return strings.ToLower(model.PlainText(s)) }

// Words that tell what a heading is about. A word of Latin letters alone is a
// word by itself; one that ends with * begins a word.
var (
	expectationWords = []string{"expectation*", "expected", "expect", "期望", "期待", "预期", "기대"}
	perceptionWords  = []string{"perception*", "perceived", "perceive", "performance", "actual*", "experienced", "感知", "实际", "体验", "인지", "실제"}
	npsWords         = []string{"nps", "recommend*", "promoter*", "推荐", "推介"}
	cesWords         = []string{"ces", "effort*", "easy", "easier", "ease", "费力", "省力", "容易", "轻松"}
	csatWords        = []string{"csat", "satisf*", "满意"}
	wholeWords       = []string{"overall", "general", "whole", "总体", "整体", "总的"}
	easyWords        = []string{"easy", "easier", "ease", "省力", "容易", "轻松"}
	effortWords      = []string{"effort*", "difficult*", "费力", "麻烦", "困难"}

	dimensionWords = map[model.Dimension][]string{
		model.Tangibles:      {"tangib*", "有形"},
		model.Reliability:    {"reliab*", "可靠"},
		model.Responsiveness: {"responsive*", "响应", "反应性"},
		model.Assurance:      {"assurance", "保证", "保障性"},
		model.Empathy:        {"empath*", "同理", "移情", "关怀性"},
	}
	// "REL3", "TAN_1": how the items are called in files of statistics.
	dimensionCode  = regexp.MustCompile(`(?:^|[^a-z])(tan|rel|res|ass|emp)[_\s.-]?\d`)
	dimensionCodes = map[string]model.Dimension{
		"tan": model.Tangibles, "rel": model.Reliability, "res": model.Responsiveness, "ass": model.Assurance, "emp": model.Empathy,
	}
)

func hasAny(h string, all []string) bool {
	return slices.ContainsFunc(all, func(w string) bool { return hasWord(h, w) })
}

func hasWord(h, w string) bool {
	stem, open := strings.CutSuffix(w, "*")
	for from := 0; ; {
		at := strings.Index(h[from:], stem)
		if at < 0 {
			return false
		}
		at += from
		end := at + len(stem)
		if stem[0] >= 0x80 || (at == 0 || !latin(h[at-1])) && (open || end == len(h) || !latin(h[end])) {
			return true
		}
		from = end
	}
}

func latin(c byte) bool { return c >= 'a' && c <= 'z' }

func dimensionIn(h string) model.Dimension {
	for _, d := range model.Dimensions {
		if hasAny(h, dimensionWords[d]) {
			return d
		}
	}
	if m := dimensionCode.FindStringSubmatch(h); m != nil {
		return dimensionCodes[m[1]]
	}
	return ""
}

func effortIn(h string) model.Direction {
	switch {
	case hasAny(h, easyWords):
		return model.Higher
	case hasAny(h, effortWords):
		return model.Lower
	}
	return model.DirectionUnset
}

var (
	sideFirst  = regexp.MustCompile(`^(?:q|item|s|sq|servqual)?[_\s.-]*(e|p|exp|per|perc)[_\s.-]*(\d{1,2})(?:\D|$)`) // E1, QP12, exp_3
	sideLast   = regexp.MustCompile(`(?:^|\D)(\d{1,2})[_\s.-]*\(?(e|p|exp|per|perc)\)?$`)                            // Q1_E, 12-P, 3 (E)
	sideAlone  = regexp.MustCompile(`(?:^|[\s_.\-(（·])\(?(e|p)\)?$`)                                                 // Reliability (E)
	sideBefore = regexp.MustCompile(`^(e|p|exp|per|perc)[_.:]\s*\p{L}`)                                              // E_TAN1, Exp: polite
	anyNumber  = regexp.MustCompile(`\d+`)
)

// sideIn is whether a heading in small letters is of an expectation or of a
// perception, and the number of the item. Of rows of headings below each other one
// may be the codes: "q1_e · they are polite".
func sideIn(h string) (Use, int) {
	use, n := sideOf(h)
	if use != UseNone || hasAny(h, expectationWords) || !strings.Contains(h, belowHeading) {
		return use, n
	}
	for part := range strings.SplitSeq(h, belowHeading) {
		if use, n := sideOf(part); use != UseNone {
			return use, n
		}
	}
	return use, n
}

// sideOf is sideIn of one row.
func sideOf(h string) (Use, int) {
	if m := sideFirst.FindStringSubmatch(h); m != nil {
		n, _ := strconv.Atoi(m[2])
		return sideNamed(m[1]), n
	}
	if m := sideLast.FindStringSubmatch(h); m != nil {
		n, _ := strconv.Atoi(m[1])
		return sideNamed(m[2]), n
	}
	e, p := hasAny(h, expectationWords), hasAny(h, perceptionWords)
	switch {
	case e && p:
		return UseNone, 0 // a difference that somebody worked out
	case e:
		return UseExpectation, item(h)
	case p:
		return UsePerception, item(h)
	}
	for _, form := range []*regexp.Regexp{sideAlone, sideBefore} {
		if m := form.FindStringSubmatch(h); m != nil {
			return sideNamed(m[1]), item(h)
		}
	}
	return UseNone, item(h)
}

func sideNamed(s string) Use {
	if s[0] == 'e' {
		return UseExpectation
	}
	return UsePerception
}

// item is the first number of a heading, if it can be that of a question.
func item(h string) int {
	n, err := strconv.Atoi(anyNumber.FindString(h))
	if err != nil || n > 99 {
		return 0
	}
	return n
}

// Name is how a column is called: its heading, else its letters.
func (t *Table) Name(column int) string {
	if h := t.Columns[column].Heading; h != "" {
		return h
	}
	return letters(column)
}
