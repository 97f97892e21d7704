package survey

import (
	"context"
	"iter"
	"strings"

	"touchline/model"
	"touchline/model/table"
)

// The most that a table may have. A file of 2 GB is refused before, by its
// size.
const (
	MaxRows    = 2_000_000
	MaxColumns = 2_000
	MaxCells   = 60_000_000 // of all answers: two bytes each are kept
	// A column with more different texts than this holds names, comments or
	// times, and is of no use here.
	maxTexts = 2_000
)

// Table is the answers to a survey: a row an answer, a column a question.
type Table struct {
	Columns []Column
	Rows    int // those with at least one cell
	Left    int // rows at the end that sum up the others: they were left out
}

// Column is the answers to one question.
type Column struct {
	Heading string
	Open    bool // no question with choices: ids, comments, times; the texts are not kept

	codes   []uint16 // by row: the index of its text
	texts   []string // each once; the first is the empty one
	counts  []int    // of the texts
	answers []answer // of the texts
	index   map[string]uint16
	digits  [10]uint16 // the codes of "0" to "9", which most answers are
}

// Answered is how many rows have a text in the column.
func (c *Column) Answered() int {
	n := 0
	for _, k := range c.counts[1:] {
		n += k
	}
	return n
}

// Example is the answer that most people gave.
func (c *Column) Example() string {
	best := 0
	for i := 1; i < len(c.texts); i++ {
		if best == 0 || c.counts[i] > c.counts[best] {
			best = i
		}
	}
	return c.texts[best]
}

// scored reports whether most of what people answered can be reckoned with.
func (c *Column) scored() bool {
	good, all := 0, 0
	for i, a := range c.answers {
		if a.kind != noAnswer {
			all += c.counts[i]
		}
		if a.kind == aNumber || a.kind == aLevel {
			good += c.counts[i]
		}
	}
	return !c.Open && all > 0 && float64(good) >= 0.6*float64(all)
}

// typingErrors is the share of the answers that may be on no place of a scale
// without its being another one.
const typingErrors = 0.02

// within reports whether the numbers in a column are from 0 to a most, apart
// from typing errors and what says that there is no answer.
func (c *Column) within(most float64) bool {
	in, all := 0, 0
	for i, a := range c.answers {
		if a.kind != aNumber || missing[a.value] && a.value > most {
			continue
		}
		all += c.counts[i]
		if a.value >= 0 && a.value <= most {
			in += c.counts[i]
		}
	}
	return float64(in) >= (1-typingErrors)*float64(all)
}

// rowsBetween is how many rows are read between two looks at whether the user
// gave up.
const rowsBetween = 2_000

// build makes a table of rows. progress is told how many were read.
func build(ctx context.Context, rows iter.Seq2[[]string, error], progress func(done int)) (*Table, error) {
	b := builder{ctx: ctx, progress: progress}
	for cells, err := range rows {
		if err == nil {
			err = b.row(cells)
		}
		if err != nil {
			return nil, err
		}
	}
	if b.t == nil {
		if err := b.begin(); err != nil {
			return nil, err
		}
	}
	return b.done()
}

// builder reads the first rows as a whole, since they say where the headings
// end, and the others one by one.
type builder struct {
	ctx      context.Context
	progress func(done int)
	first    [][]string
	t        *Table
	read     int
}

func (b *builder) row(cells []string) error {
	if b.read++; b.read%rowsBetween == 0 {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		if b.progress != nil {
			b.progress(b.read)
		}
	}
	if len(cells) > MaxColumns {
		return model.NewFault("survey.columns", "limit", model.FormatNumber(MaxColumns, 0))
	}
	if b.t != nil {
		return b.add(cells)
	}
	b.first = append(b.first, append([]string(nil), cells...))
	if len(b.first) == lookAhead {
		return b.begin()
	}
	return nil
}

// begin takes the headings off the first rows, and adds the others.
func (b *builder) begin() error {
	headings, from := headingsOf(b.first)
	if len(headings) == 0 {
		return model.NewFault("survey.empty")
	}
	b.t = &Table{Columns: make([]Column, len(headings))}
	for i := range b.t.Columns {
		c := &b.t.Columns[i]
		c.Heading = headings[i]
		c.texts, c.counts, c.answers = []string{""}, []int{0}, []answer{{}}
		c.index = map[string]uint16{"": 0}
	}
	for _, cells := range b.first[from:] {
		if err := b.add(cells); err != nil {
			return err
		}
	}
	b.first = nil
	return nil
}

// totals is how the first cell of a row begins that sums up the answers.
var totals = map[string]bool{
	"mean": true, "average": true, "sum": true, "total": true, "sd": true, "std dev": true, "standard deviation": true, "median": true,
	"平均": true, "平均值": true, "平均分": true, "均值": true, "合计": true, "总计": true, "标准差": true, "中位数": true,
}

func (b *builder) add(cells []string) error {
	t := b.t
	filled := ""
	for _, s := range cells {
		if s != "" {
			filled = s
			break
		}
	}
	switch {
	case filled == "":
		return nil
	case len(filled) < 32 && totals[strings.ToLower(strings.TrimRight(filled, ":： "))]:
		t.Left++
		return nil
	case t.Rows >= MaxRows || t.Rows*len(t.Columns) >= MaxCells:
		return model.NewFault("survey.rows", "limit", model.FormatNumber(float64(t.Rows), 0))
	}
	for i := range t.Columns {
		s := ""
		if i < len(cells) {
			s = cells[i]
		}
		t.Columns[i].add(s)
	}
	t.Rows++
	return nil
}

func (c *Column) add(s string) {
	if c.Open {
		return
	}
	digit := len(s) == 1 && s[0] >= '0' && s[0] <= '9'
	var code uint16
	if digit {
		code = c.digits[s[0]-'0']
	}
	if code == 0 && s != "" {
		code = c.code(s)
		if digit {
			c.digits[s[0]-'0'] = code
		}
	}
	if c.Open {
		return
	}
	c.codes = append(c.codes, code)
	c.counts[code]++
}

// code is the number of a text that is not empty.
func (c *Column) code(s string) uint16 {
	if code, ok := c.index[s]; ok {
		return code
	}
	if len(c.texts) == maxTexts {
		*c = Column{Heading: c.Heading, Open: true, texts: c.texts[:1], counts: []int{0}, answers: c.answers[:1]}
		return 0
	}
	code := uint16(len(c.texts))
	s = strings.Clone(s) // the text of the whole file is not kept for it
	c.texts, c.counts, c.answers = append(c.texts, s), append(c.counts, 0), append(c.answers, answerOf(s))
	c.index[s] = code
	return code
}

func (b *builder) done() (*Table, error) {
	t := b.t
	if t.Rows == 0 {
		return nil, model.NewFault("survey.no-answers")
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		c.index = nil
		// Few people, each with a text of their own: names and comments.
		if n := len(c.texts) - 1; n > 50 && !c.scored() {
			*c = Column{Heading: c.Heading, Open: true, texts: c.texts[:1], counts: []int{0}, answers: c.answers[:1]}
		}
	}
	return t, nil
}

// Column names of a spreadsheet: 0 is A, 26 is AA.
func letters(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// cleaned are rows with clean cells.
func cleaned(rows iter.Seq2[[]string, error]) iter.Seq2[[]string, error] {
	return func(yield func([]string, error) bool) {
		for cells, err := range rows {
			for i := range cells {
				cells[i] = table.Clean(cells[i])
			}
			if !yield(cells, err) {
				return
			}
		}
	}
}
