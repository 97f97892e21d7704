package compare

import (
	"touchline/model"
	"touchline/model/measure"
)

// Unit is what a figure counts in.
type Unit string

const (
	Number  Unit = "number"
	Seconds Unit = "seconds"
	Points  Unit = "points"  // of a scale, with decimals
	Money   Unit = "money"   // of the currency of the document
	Percent Unit = "percent" // of all
)

// Good is which way a figure is better.
type Good string

const (
	Neither Good = ""
	Less    Good = "less"
	More    Good = "more"
)

// Figure is one measure of both documents. Its name is the text
// "compare.figure.KEY". Nil is a figure that a document does not have.
type Figure struct {
	Key           string
	Unit          Unit
	Good          Good
	Before, After *float64
	Currency      string // of money
}

// Difference is after − before, and its share of before in per cent; nil where
// one of them is not there, the share also where before is 0.
func (f *Figure) Difference() (by, percent *float64) {
	if f.Before == nil || f.After == nil {
		return nil, nil
	}
	d := *f.After - *f.Before
	if *f.Before != 0 {
		p := 100 * d / max(*f.Before, -*f.Before)
		percent = &p
	}
	return &d, percent
}

// Better reports whether the document after is better by this figure, and
// whether it is worse.
func (f *Figure) Better() (better, worse bool) {
	by, _ := f.Difference()
	if by == nil || *by == 0 || f.Good == Neither {
		return false, false
	}
	better = (*by < 0) == (f.Good == Less)
	return better, !better
}

// figured is a figure of one document.
type figured struct {
	key  string
	unit Unit
	good Good
	of   func(*totals) *float64
}

// totals is what the figures of a document are taken from.
type totals struct {
	*measure.Measures
	doc   *model.Document
	marks map[model.Marks]int
}

func number(n int) *float64 { v := float64(n); return &v }

func seconds(v *int64) *float64 {
	if v == nil {
		return nil
	}
	f := float64(*v)
	return &f
}

// table is every figure, in the order in which they are shown.
var table = []figured{
	{"steps", Number, Neither, func(t *totals) *float64 { return number(len(t.doc.Steps())) }},
	{"cards", Number, Neither, func(t *totals) *float64 { return number(t.doc.CardTable().Len()) }},
	{"touchpoints", Number, Neither, func(t *totals) *float64 {
		if t.Touchpoints == nil {
			return nil
		}
		return number(t.Touchpoints.N)
	}},
	{"standard", Seconds, Less, func(t *totals) *float64 { return seconds(t.times().StandardSeconds) }},
	{"maximum", Seconds, Less, func(t *totals) *float64 { return seconds(t.times().MaximumSeconds) }},
	{"wait", Seconds, Less, func(t *totals) *float64 { return seconds(t.times().WaitSeconds) }},
	{"maximum-wait", Seconds, Less, func(t *totals) *float64 { return seconds(t.times().MaximumWaitSeconds) }},
	{"value-adding", Percent, More, func(t *totals) *float64 { return t.times().ValueAddingPercent }},
	{"truths", Number, Neither, func(t *totals) *float64 { return number(t.marks[model.MarkTruth]) }},
	{"fails", Number, Less, func(t *totals) *float64 { return number(t.marks[model.MarkFail]) }},
	{"waits", Number, Less, func(t *totals) *float64 { return number(t.marks[model.MarkWait]) }},
	{"feeling", Points, More, func(t *totals) *float64 {
		if t.Emotion == nil {
			return nil
		}
		return &t.Emotion.Mean
	}},
	{"valley", Points, More, func(t *totals) *float64 {
		if t.Emotion == nil {
			return nil
		}
		return &t.Emotion.Valley.Value
	}},
	{"gap", Points, More, func(t *totals) *float64 {
		if t.Servqual == nil {
			return nil
		}
		return &t.Servqual.Gap
	}},
	{"high-risks", Number, Less, func(t *totals) *float64 {
		if t.Risk == nil {
			return nil
		}
		return number(t.Risk.High)
	}},
	{"handovers", Number, Less, func(t *totals) *float64 {
		if t.Crossings == nil {
			return nil
		}
		return number(t.Crossings.Handovers)
	}},
	{"cost", Money, Less, func(t *totals) *float64 { return t.standard(func(e *measure.Execution) *float64 { return &e.Cost }) }},
	{"profit", Money, More, func(t *totals) *float64 { return t.standard(func(e *measure.Execution) *float64 { return e.Profit }) }},
	{"improvements-done", Number, More, func(t *totals) *float64 {
		if t.Improvements == nil {
			return nil
		}
		n := 0
		for _, i := range t.Improvements.Items {
			if i.Status == model.StatusDone {
				n++
			}
		}
		return number(n)
	}},
}

func (t *totals) times() *measure.Times {
	if t.Times == nil {
		return &measure.Times{}
	}
	return t.Times
}

// standard is a figure of an execution of standard length.
func (t *totals) standard(of func(*measure.Execution) *float64) *float64 {
	for i := range t.Economics {
		if t.Economics[i].At == "standard" {
			return of(&t.Economics[i])
		}
	}
	return nil
}

func totalsOf(d *model.Document) *totals {
	t := &totals{Measures: measure.Of(d), doc: d, marks: map[model.Marks]int{}}
	for _, c := range d.CardTable().All() {
		for _, m := range model.AllMarks {
			if c.Marks.Has(m.Mark) {
				t.marks[m.Mark]++
			}
		}
	}
	return t
}

// figures is what both documents come to. What neither has is left out.
func figures(a, b *model.Document) (out []*Figure) {
	x := totalsOf(a)
	y := x
	if a != b {
		y = totalsOf(b)
	}
	currency := b.Head.Currency
	if currency == "" {
		currency = a.Head.Currency
	}
	for _, f := range table {
		g := &Figure{Key: f.key, Unit: f.unit, Good: f.good, Before: f.of(x), After: f.of(y)}
		if f.unit == Money {
			g.Currency = currency
		}
		if says(g.Before, f.unit) || says(g.After, f.unit) {
			out = append(out, g)
		}
	}
	return out
}

// says reports whether a figure says something: that there are none of
// something in both goes without saying.
func says(v *float64, u Unit) bool { return v != nil && (*v != 0 || u == Points || u == Money) }
