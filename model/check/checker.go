package check

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"touchline/model"
)

// Checker holds documents against the rules, one after another. It keeps what
// it found in the last one: of a document that came of it by edits only what
// they touch is looked at again, in either direction. It may be used by
// several goroutines; they take turns. The zero value is ready.
type Checker struct {
	mu sync.Mutex

	doc     *model.Document // that was checked last; nil: none
	today   model.Date
	numbers map[ruleNumber]float64
	bare    bool

	columns map[model.StepID]*column
	long    map[model.CardID]bool // cards that cover several steps
	units   map[string][]Finding  // by card, link, step, and "document": what the rules found there
	grid    map[string]bool       // units of phases, steps and lanes that were ever broken
	lists   []list                // by rule; the last: broken invariants
}

// Check finds what is wrong with a document on a given day. Without a day
// nothing is late and no review is old.
func (c *Checker) Check(d *model.Document, today model.Date) Report {
	c.mu.Lock()
	defer c.mu.Unlock()
	before := c.doc
	if before == nil || !c.update(d, today) {
		c.anew(d, today)
	}
	c.doc = d
	return c.report(before)
}

// On is what a new Checker finds.
func On(d *model.Document, today model.Date) Report {
	var c Checker
	return c.Check(d, today)
}

// anew looks at everything.
func (c *Checker) anew(d *model.Document, today model.Date) {
	c.today, c.numbers, c.bare = today, numbersOf(d.Head), bare(d)
	c.columns = map[model.StepID]*column{}
	c.long = map[model.CardID]bool{}
	c.units = map[string][]Finding{}
	c.lists = make([]list, len(Rules)+1)
	for i := range c.lists {
		c.lists[i].changed = true
	}
	c.grid = map[string]bool{}
	cards := d.CardsInOrder()
	c.invariants(d, cards)
	if !c.bare {
		c.everything(d, cards)
	}
	for i := range c.lists {
		// What is found card by card and step by step comes as it is read.
		if i == len(Rules) || Rules[i].card == nil && Rules[i].step == nil {
			slices.SortFunc(c.lists[i].all, func(a, b Finding) int { return compare(d, a, b) })
		}
	}
}

// invariants looks for those that are broken.
func (c *Checker) invariants(d *model.Document, cards []*model.Card) {
	for _, p := range d.CheckRest() {
		unit := "model." + p.Where
		f := ofProblem(p)
		c.units[unit] = append(c.units[unit], f)
		c.list(f)
		if kind, _, _ := strings.Cut(p.Where, ":"); kind == "phase" || kind == "step" || kind == "lane" {
			c.grid[unit] = true
		}
	}
	for _, x := range cards {
		if bad := d.CheckCard(x); len(bad) > 0 {
			c.begin("model.card:"+string(x.ID), ofProblems(bad))
		}
	}
	for l, bad := range d.CheckLinks() {
		c.begin("model.link:"+string(l.ID), ofProblems(bad))
	}
}

// everything asks the rules of everything.
func (c *Checker) everything(d *model.Document, cards []*model.Card) {
	for _, s := range d.Steps() {
		c.columns[s.ID] = &column{step: s}
	}
	for _, x := range cards {
		if x.Span > 1 {
			c.long[x.ID] = true
		}
	}
	s := c.subject(d)
	c.fill(s, cards)
	for _, x := range cards {
		if found := s.ofCard(x); len(found) > 0 {
			c.begin(x.ID.Owner(), found)
		}
	}
	for _, l := range d.LinkTable().All() {
		if found := s.ofLink(l); len(found) > 0 {
			c.begin(l.ID.Owner(), found)
		}
	}
	for _, k := range s.columns {
		c.begin(k.step.ID.Owner(), s.ofStep(k))
	}
	c.begin("document", s.ofWhole())
}

// begin keeps what was found in a unit, when everything is looked at.
func (c *Checker) begin(unit string, found []Finding) {
	c.keep(unit, found)
	for _, f := range found {
		c.list(f)
	}
}

func (c *Checker) keep(unit string, found []Finding) {
	if len(found) > 0 {
		c.units[unit] = found
	}
}

// list puts a finding at the end of its list.
func (c *Checker) list(f Finding) {
	l := &c.lists[listOf(f)]
	l.all = append(l.all, f)
}

// subject is a document with the columns as they were built.
func (c *Checker) subject(d *model.Document) *subject {
	s := &subject{Document: d, today: c.today, numbers: c.numbers, columns: make([]*column, len(d.Steps()))}
	for i, step := range d.Steps() {
		s.columns[i] = c.columns[step.ID]
	}
	s.asks = make([]ask, len(Rules))
	for i := range Rules {
		s.asks[i] = ask{s, &Rules[i]}
	}
	return s
}

// fill puts cards into the columns; they come in reading order.
func (c *Checker) fill(s *subject, cards []*model.Card) {
	var spanning []*model.Card // those that may reach on
	for i, at := 0, 0; at < len(s.columns); at++ {
		k := s.columns[at]
		from := i
		for i < len(cards) && cards[i].Step == k.step.ID {
			i++
		}
		spanning = slices.DeleteFunc(spanning, func(x *model.Card) bool {
			begin, _ := s.Column(x.Step)
			return begin+x.Span <= at
		})
		s.place(k, cards[from:i], spanning)
		for _, x := range cards[from:i] {
			if x.Span > 1 {
				spanning = append(spanning, x)
			}
		}
	}
}

// place fills a column with the cards that begin in it and those that reach
// into it, lane by lane.
func (s *subject) place(k *column, begin, reaching []*model.Card) {
	spots := make([]spot, 0, len(begin)+len(reaching))
	add := func(x *model.Card, begins bool) {
		if row, ok := s.Row(x.Lane); ok {
			spots = append(spots, spot{Card: x, lane: s.Lanes[row], row: row, begins: begins})
		}
	}
	for _, x := range reaching {
		add(x, false)
	}
	for _, x := range begin {
		add(x, true)
	}
	if len(reaching) > 0 {
		slices.SortStableFunc(spots, func(a, b spot) int { return a.row - b.row })
	}
	k.spots = make([]spot, 0, len(spots))
	for _, x := range spots {
		k.add(x)
	}
}

// The functions below ask every rule of a kind.

func (s *subject) ofCard(c *model.Card) (all []Finding) {
	lane := s.Lane(c.Lane)
	if lane == nil {
		return nil
	}
	where := ""
	for i := range Rules {
		r := &Rules[i]
		if r.card == nil {
			continue
		}
		if args, bad := r.card(&s.asks[i], c, lane); bad {
			if where == "" {
				where = c.ID.Owner()
			}
			all = append(all, found(r, where, args))
		}
	}
	return all
}

func (s *subject) ofLink(l *model.Link) (all []Finding) {
	for i := range Rules {
		if r := &Rules[i]; r.link != nil {
			if args, bad := r.link(&s.asks[i], l); bad {
				all = append(all, found(r, l.ID.Owner(), args))
			}
		}
	}
	return all
}

func (s *subject) ofStep(k *column) (all []Finding) {
	for i := range Rules {
		if r := &Rules[i]; r.step != nil {
			all = s.append(all, r, r.step(&s.asks[i], k))
		}
	}
	return all
}

func (s *subject) ofWhole() (all []Finding) {
	for i := range Rules {
		if r := &Rules[i]; r.whole != nil {
			all = s.append(all, r, r.whole(&s.asks[i]))
		}
	}
	return all
}

func (s *subject) append(all []Finding, r *Rule, places []place) []Finding {
	for _, p := range places {
		all = append(all, found(r, p.where, p.args))
	}
	return all
}

// bare reports whether nothing is drawn in a document yet: there is no card.
// What is missing there is no mistake: neither a new document nor a template
// of lanes and phases greets with what its author is about to do.
func bare(d *model.Document) bool { return d.CardTable().Len() == 0 }

// sameNumbers reports whether a document sets the numbers of rules as the
// last one did.
func (c *Checker) sameNumbers(h *model.Head) bool {
	return h == c.doc.Head || maps.Equal(numbersOf(h), c.numbers)
}
