package measure

import (
	"math"
	"slices"

	"touchline/model"
)

// Costs is what one execution costs, and what it is made of.
type Costs struct {
	Currency         string   `json:"currency,omitempty"`
	Price            *float64 `json:"price,omitempty"`
	Fixed            *float64 `json:"fixed,omitempty"` // what touchpoints cost beside minutes
	Rates            []Rated  `json:"rates,omitempty"`
	Unused           []string `json:"unusedRates,omitempty"`      // names that no card has
	BreakEvenSeconds *int64   `json:"breakEvenSeconds,omitempty"` // longer than this, an execution loses money
	Source           Source   `json:"source"`
}

// Rated is whose minutes are paid for.
type Rated struct {
	Name           string   `json:"name"`
	PerMinute      float64  `json:"perMinute"`
	Minutes        float64  `json:"minutes"` // at standard time
	MaximumMinutes *float64 `json:"maximumMinutes,omitempty"`
	Cost           float64  `json:"cost"` // at standard time
}

// Execution is one execution of a length.
type Execution struct {
	At      string   `json:"at"`                // "standard", "minute", "maximum" or "accepted"
	Seconds *int64   `json:"seconds,omitempty"` // not there where no times are said
	Cost    float64  `json:"cost"`
	Price   *float64 `json:"price,omitempty"`
	Profit  *float64 `json:"profit,omitempty"`
}

// economics is cost and profit at the standard time, at the longest, and at
// whole minutes between. The longest is the maximum, or where none is said
// what the customer accepts. Between the two everybody's minutes grow in
// proportion.
func (s *subject) economics(t *Times) (*Costs, []Execution) {
	if len(s.Head.Rates) == 0 && !slices.ContainsFunc(s.touched, func(c *model.Card) bool { return c.Touch.Cost != nil }) {
		return nil, nil
	}
	w := s.work()
	c := &Costs{Currency: s.Head.Currency, Price: s.Head.Price, Fixed: w.fixed, Source: w.source}
	least, most := 0.0, 0.0
	if w.fixed != nil {
		least, most = *w.fixed, *w.fixed
	}
	standard, longest, at := lengths(t)
	for i, r := range s.Head.Rates {
		m := w.minutes[i]
		if !w.found[i] {
			c.Unused = append(c.Unused, r.Name)
			continue
		}
		rated := Rated{Name: r.Name, PerMinute: r.PerMinute, Minutes: minutes(m.standard), Cost: r.PerMinute * minutes(m.standard)}
		long := minutes(m.most)
		if at == "accepted" {
			long = rated.Minutes * float64(longest) / float64(standard)
		}
		if at != "" {
			rated.MaximumMinutes = &long
		}
		least += rated.Cost
		most += r.PerMinute * long
		c.Rates = append(c.Rates, rated)
	}
	if len(c.Rates) == 0 && w.fixed == nil {
		return c, nil
	}
	if standard == 0 {
		return c, []Execution{execution("standard", nil, least, c.Price)}
	}
	perSecond := 0.0
	if longest > standard {
		perSecond = (most - least) / float64(longest-standard)
	}
	if c.Price != nil && perSecond > 0 && *c.Price >= least {
		c.BreakEvenSeconds = ptr(standard + int64((*c.Price-least)/perSecond))
	}
	return c, executions(standard, longest, at, least, perSecond, c.Price)
}

func minutes(d model.Duration) float64 { return float64(d) / float64(model.Minute) }

// lengths is the standard and the longest execution, in seconds, and what the
// longest is; "" for none.
func lengths(t *Times) (standard, longest int64, at string) {
	if t == nil || t.StandardSeconds == nil {
		return 0, 0, ""
	}
	standard = *t.StandardSeconds
	switch {
	case t.MaximumSeconds != nil && *t.MaximumSeconds > standard:
		return standard, *t.MaximumSeconds, "maximum"
	case t.MaximumSeconds == nil && t.AcceptedSeconds != nil && *t.AcceptedSeconds > standard:
		return standard, *t.AcceptedSeconds, "accepted"
	}
	return standard, standard, ""
}

// mostExecutions is how many lengths are listed at most; where there are more
// whole minutes, every second, fifth, … of them.
const mostExecutions = 24

func executions(standard, longest int64, at string, least, perSecond float64, price *float64) []Execution {
	cost := func(seconds int64) float64 { return least + perSecond*float64(seconds-standard) }
	all := []Execution{execution("standard", &standard, cost(standard), price)}
	step := int64(model.Minute)
	for _, n := range []int64{1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440, 7 * 1440, 28 * 1440, 364 * 1440} {
		if step = n * int64(model.Minute); (longest-standard)/step <= mostExecutions {
			break
		}
	}
	for seconds := (standard/step + 1) * step; seconds < longest; seconds += step {
		all = append(all, execution("minute", ptr(seconds), cost(seconds), price))
	}
	if at != "" {
		all = append(all, execution(at, &longest, cost(longest), price))
	}
	return all
}

func execution(at string, seconds *int64, cost float64, price *float64) Execution {
	e := Execution{At: at, Seconds: seconds, Cost: cent(cost), Price: price}
	if price != nil {
		e.Profit = ptr(cent(*price - cost))
	}
	return e
}

// work is whose minutes an execution takes, and what else it costs.
type work struct {
	minutes []stint // by rate
	found   []bool  // by rate: a card has the name
	fixed   *float64
	source  Source
}

// stint is how long somebody works.
type stint struct {
	standard, most model.Duration
	inFront        bool // of the customer
}

// work goes through the cards. In a step the minutes of a name are those that
// its cards say, in the lane that says most; where they say none, and one of
// them is in front of the customer, it works as long as the customer's step
// takes without its waiting. Steps that are there for a fail point alone, in which the customer's
// path has no time, are no part of an execution.
func (s *subject) work() *work {
	w := &work{minutes: make([]stint, len(s.Head.Rates)), found: make([]bool, len(s.Head.Rates)), source: Source{Rule: "costs"}}
	n := len(s.steps)
	path := &path{standard: make([]model.Duration, n), most: make([]model.Duration, n), wait: make([]model.Duration, n), waitMost: make([]model.Duration, n)}
	if l := s.lane(model.RoleTime); l != nil {
		path = s.path(l)
	}
	rates := map[string]int{}
	for i, r := range s.Head.Rates {
		rates[folded(r.Name)] = i
	}
	for column, cards := range s.byColumn() {
		if path.standard[column] == 0 && slices.ContainsFunc(cards, func(c *model.Card) bool { return c.Marks.Has(model.MarkFail) }) {
			continue
		}
		spells := map[int]map[model.LaneID]stint{}
		for _, c := range cards {
			paid := false
			for _, name := range s.names(c) {
				i, ok := rates[name]
				if !ok {
					continue
				}
				if spells[i] == nil {
					spells[i] = map[model.LaneID]stint{}
				}
				own := spells[i][c.Lane]
				if t := c.Touch; t != nil {
					own.standard += t.Time
					own.most += max(t.Time, t.MaxTime)
				}
				own.inFront = own.inFront || s.Document.Lane(c.Lane).Role == model.RoleFrontstage
				spells[i][c.Lane] = own
				paid = true
			}
			if c.Touch != nil && c.Touch.Cost != nil {
				if w.fixed == nil {
					w.fixed = new(float64)
				}
				*w.fixed += *c.Touch.Cost
				paid = true
			}
			if paid {
				w.source.add(c)
			}
		}
		for i, lanes := range spells {
			served := stint{standard: max(0, path.standard[column]-path.wait[column]), most: max(0, path.most[column]-path.waitMost[column])}
			w.add(i, lanes, served)
		}
	}
	return w
}

// add counts a name's minutes in a step.
func (w *work) add(rate int, lanes map[model.LaneID]stint, path stint) {
	var longest stint
	for _, l := range lanes {
		longest.standard = max(longest.standard, l.standard)
		longest.most = max(longest.most, l.most)
		longest.inFront = longest.inFront || l.inFront
	}
	if longest.most == 0 && longest.inFront {
		longest = path
	}
	w.minutes[rate].standard += longest.standard
	w.minutes[rate].most += longest.most
	w.found[rate] = true
}

// byColumn is the cards by column, those without a record, too.
func (s *subject) byColumn() [][]*model.Card {
	out := make([][]*model.Card, len(s.steps))
	for _, c := range s.cards {
		if i, ok := s.Column(c.Step); ok {
			out[i] = append(out[i], c)
		}
	}
	return out
}

// names is who works at a card: owner, actors and systems; where none of
// them is said, whose lane it is. What customers do is no work of its owner,
// who only answers for it.
func (s *subject) names(c *model.Card) (all []string) {
	add := func(name string) {
		if name = folded(name); name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	l := s.Document.Lane(c.Lane)
	if l == nil {
		return nil
	}
	customer := l.Role == model.RoleCustomer
	if t := c.Touch; t != nil {
		if !customer {
			add(t.Owner)
		}
		for _, name := range slices.Concat(t.Actors, t.Systems) {
			add(name)
		}
	}
	if len(all) == 0 && !customer {
		add(l.Name)
	}
	return all
}

// Pricing says of a card with a record what it costs by itself: what it says,
// and the minutes of those who work at it and have a rate. It says false where
// neither is known. What the whole costs is not the sum of these: in a step a
// name is paid once (see Costs).
func Pricing(d *model.Document) func(*model.Card) (float64, bool) {
	s := &subject{Document: d}
	rates := make(map[string]float64, len(d.Head.Rates))
	for _, r := range d.Head.Rates {
		rates[folded(r.Name)] = r.PerMinute
	}
	return func(c *model.Card) (cost float64, known bool) {
		if c.Touch.Cost != nil {
			cost, known = *c.Touch.Cost, true
		}
		if len(rates) == 0 || c.Touch.Time <= 0 {
			return cent(cost), known
		}
		for _, name := range s.names(c) {
			if perMinute, ok := rates[name]; ok {
				cost += perMinute * minutes(c.Touch.Time)
				known = true
			}
		}
		return cent(cost), known
	}
}

// cent takes off what reckoning in binary adds to an amount.
func cent(v float64) float64 {
	const per = 1e6
	return math.Round(v*per) / per
}
