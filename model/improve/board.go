package improve

import (
	"cmp"
	"slices"
	"time"

	"touchline/model"
	"touchline/model/measure"
)

// Stages is the columns of the board, from left to right. What says no stage
// stands in the first.
var Stages = [4]model.Stage{model.StageIdentify, model.StageAssess, model.StageOptimise, model.StageMonitor}

// Ref is an improvement by its touchpoint and its place in that one's list.
type Ref struct {
	Card model.CardID
	At   int
}

// Item is an improvement on the board.
type Item struct {
	Ref
	Of          *model.Card
	Number      int    // of its touchpoint, from 1, as the picture is read
	Phase       string // the name of its phase; "" where it has none
	Improvement model.Improvement
	State       State
	Late        int      // days that it is overdue
	Lacks       []string // the fields that its column asks for, and that say nothing
	measure.Progress
}

// Due chooses by when something is to be done.
type Due string

// The choices of Due.
const (
	DueAny   Due = ""
	DueLate  Due = "late"
	DueSoon  Due = "soon"  // within soonDays
	DueLater Due = "later" // after that
	DueNone  Due = "none"  // no day is said
)

// Dues is every choice, in the order of menus.
var Dues = []Due{DueAny, DueLate, DueSoon, DueLater, DueNone}

const soonDays = 30

// Order is what the cards of a column are sorted by.
type Order string

// The orders.
const (
	ByDue    Order = "due"
	ByRisk   Order = "risk"
	ByNumber Order = "number"
)

// Orders is every order, in that of menus.
var Orders = []Order{ByDue, ByRisk, ByNumber}

// Filter is what is chosen. The zero Filter shows all, by date.
type Filter struct {
	States []State // one of them; none: any
	High   bool    // the risk of its touchpoint is high
	Marks  model.Marks
	Owner  string // "" for any
	Phase  string
	Due    Due
	Order  Order
}

// All reports whether a filter chooses every improvement.
func (f Filter) All() bool {
	return len(f.States) == 0 && !f.High && f.Marks == 0 && f.Owner == "" && f.Phase == "" && f.Due == DueAny
}

// Board is the columns of a document, and what could be on them.
type Board struct {
	Columns [4][]Item
	All     int // improvements, those that are not shown too
	States  map[State]int
	High    int // that stand at a high risk
	Marks   map[model.Marks]int
	Owners  []string // in the order of their names
	Phases  []string // in their order
	Without []Item   // touchpoints at risk for which nothing is planned

	known    map[*model.Card]known
	gathered [4][]*Item // the columns, unsorted
	order    Order
	today    model.Date
}

// Of makes the board of a document on a day.
func Of(d *model.Document, today model.Date, f Filter) *Board { return new(Board).Next(d, today, f) }

// Next makes the board of a document that came of the one before: the cards of
// touchpoints that are as they were, and columns in which nothing changed, are
// taken over.
func (last *Board) Next(d *model.Document, today model.Date, f Filter) *Board {
	b := &Board{States: map[State]int{}, Marks: map[model.Marks]int{}, known: make(map[*model.Card]known, len(last.known)), order: f.Order, today: today}
	number := 0
	for _, c := range d.CardsInOrder() {
		if c.Touch == nil {
			continue
		}
		number++
		phase := phaseOf(d, c)
		if score := c.Touch.Risk.Score(); len(c.Touch.Improvements) == 0 && score >= measure.MediumRisk {
			b.Without = append(b.Without, Item{Ref: Ref{Card: c.ID}, Of: c, Number: number, Phase: phase})
		}
		if len(c.Touch.Improvements) == 0 {
			continue
		}
		k, ok := last.known[c]
		if !ok || k.number != number || k.phase != phase || last.today != today {
			k = known{number, phase, make([]*Item, len(c.Touch.Improvements))}
			for i := range c.Touch.Improvements {
				x := item(c, i, number, phase, today)
				k.items[i] = &x
			}
		}
		b.known[c] = k
		for _, x := range k.items {
			b.add(f, x, today)
		}
	}
	for i, all := range b.gathered {
		if last.order == f.Order && slices.Equal(all, last.gathered[i]) {
			b.Columns[i] = last.Columns[i]
			continue
		}
		b.Columns[i] = sorted(all, f.Order)
	}
	slices.SortStableFunc(b.Without, func(x, y Item) int { return cmp.Compare(y.Of.Touch.Risk.Score(), x.Of.Touch.Risk.Score()) })
	slices.Sort(b.Owners)
	b.Owners = slices.Compact(b.Owners)
	return b
}

// known is what was made of a touchpoint.
type known struct {
	number int
	phase  string
	items  []*Item
}

// sorted is the cards of a column in their order.
func sorted(all []*Item, by Order) []Item {
	all = slices.Clone(all)
	less := order(by)
	slices.SortStableFunc(all, func(a, b *Item) int { return less(a, b) })
	out := make([]Item, len(all))
	for i, x := range all {
		out[i] = *x
	}
	return out
}

func phaseOf(d *model.Document, c *model.Card) string {
	if column, ok := d.Column(c.Step); ok {
		return d.Phases[d.PhaseAt(column)].Name
	}
	return ""
}

func item(c *model.Card, at, number int, phase string, today model.Date) Item {
	i := c.Touch.Improvements[at]
	x := Item{
		Ref: Ref{c.ID, at}, Of: c, Number: number, Phase: phase, Improvement: i,
		State: StateOf(&i, today), Progress: measure.ProgressOf(c.Touch, &i),
	}
	x.Lacks = lacks(&i, Stages[Column(i.Stage)])
	if x.State == Overdue {
		x.Late = days(i.Due, today)
	}
	return x
}

// days is how many lie between two days.
func days(from, to model.Date) int {
	a, err1 := time.Parse(time.DateOnly, string(from))
	b, err2 := time.Parse(time.DateOnly, string(to))
	if err1 != nil || err2 != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

// Column is the column of a stage.
func Column(s model.Stage) int { return max(0, slices.Index(Stages[:], s)) }

func (b *Board) add(f Filter, x *Item, today model.Date) {
	b.All++
	b.States[x.State]++
	high := x.Of.Touch.Risk.Score() >= measure.HighRisk
	if high {
		b.High++
	}
	for _, m := range model.AllMarks {
		if x.Of.Marks.Has(m.Mark) {
			b.Marks[m.Mark]++
		}
	}
	if x.Improvement.Owner != "" {
		b.Owners = append(b.Owners, x.Improvement.Owner)
	}
	if x.Phase != "" && !slices.Contains(b.Phases, x.Phase) {
		b.Phases = append(b.Phases, x.Phase)
	}
	switch {
	case len(f.States) > 0 && !slices.Contains(f.States, x.State),
		f.High && !high,
		!x.Of.Marks.Has(f.Marks),
		f.Owner != "" && f.Owner != x.Improvement.Owner,
		f.Phase != "" && f.Phase != x.Phase,
		f.Due != DueAny && f.Due != dueOf(x, today):
		return
	}
	at := Column(x.Improvement.Stage)
	b.gathered[at] = append(b.gathered[at], x)
}

func dueOf(x *Item, today model.Date) Due {
	switch due := x.Improvement.Due; {
	case due == "":
		return DueNone
	case x.State == Overdue:
		return DueLate
	case days(today, due) <= soonDays:
		return DueSoon
	}
	return DueLater
}

// order compares two cards of a column: what is finished comes behind what is
// not, what has no day behind what has one.
func order(by Order) func(a, b *Item) int {
	finished := func(x *Item) bool { return !x.Improvement.Unfinished() }
	return func(a, b *Item) int {
		switch by {
		case ByRisk:
			return cmp.Or(cmp.Compare(b.Of.Touch.Risk.Score(), a.Of.Touch.Risk.Score()), cmp.Compare(a.Number, b.Number))
		case ByNumber:
			return cmp.Compare(a.Number, b.Number)
		}
		return cmp.Or(
			last(finished(a), finished(b)), last(a.Improvement.Due == "", b.Improvement.Due == ""),
			cmp.Compare(a.Improvement.Due, b.Improvement.Due), cmp.Compare(a.Number, b.Number))
	}
}

// last puts what is so behind what is not.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// lacks is what a column asks of an improvement that it does not say. Each
// column asks for what those before it do.
func lacks(i *model.Improvement, s model.Stage) (keys []string) {
	need := func(key string, said bool) {
		if !said {
			keys = append(keys, key)
		}
	}
	need("what", i.What != "")
	if Column(s) >= Column(model.StageOptimise) {
		need("owner", i.Owner != "")
		need("due", i.Due != "")
		need("metric", i.Metric != "")
		need("baseline", i.Baseline != nil)
		need("target", i.Target != nil)
	}
	if s == model.StageMonitor {
		need("measured", i.Measured != nil)
		need("review", i.Review != "")
	}
	return keys
}
