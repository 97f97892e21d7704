package measure

import (
	"slices"
	"strings"

	"touchline/model"
)

// Times is what a customer's path takes.
type Times struct {
	Lane     model.LaneID `json:"lane"`
	LaneName string       `json:"laneName"`

	StandardSeconds      *int64   `json:"standardSeconds,omitempty"`
	MaximumSeconds       *int64   `json:"maximumSeconds,omitempty"`
	WaitSeconds          *int64   `json:"waitSeconds,omitempty"`
	MaximumWaitSeconds   *int64   `json:"maximumWaitSeconds,omitempty"`
	AcceptedSeconds      *int64   `json:"acceptedSeconds,omitempty"`      // what the customer accepts for the whole
	StandardSpareSeconds *int64   `json:"standardSpareSeconds,omitempty"` // accepted − standard; negative: too long
	MaximumSpareSeconds  *int64   `json:"maximumSpareSeconds,omitempty"`
	ValueAddingSeconds   *int64   `json:"valueAddingSeconds,omitempty"`
	ValueAddingPercent   *float64 `json:"valueAddingPercent,omitempty"`

	Steps []StepTimes `json:"steps,omitempty"`
	Loops []Loop      `json:"loops,omitempty"`

	StandardSource *Source `json:"standardSource,omitempty"`
	MaximumSource  *Source `json:"maximumSource,omitempty"`
	WaitSource     *Source `json:"waitSource,omitempty"`
	ValueSource    *Source `json:"valueAddingSource,omitempty"`
}

// StepTimes is what a step takes on a customer's path.
type StepTimes struct {
	Step            model.StepID `json:"step"`
	Name            string       `json:"name"`
	StandardSeconds int64        `json:"standardSeconds"`
	MaximumSeconds  int64        `json:"maximumSeconds,omitempty"`
	WaitSeconds     int64        `json:"waitSeconds,omitempty"`
}

// Loop is a way back: what going it once more adds.
type Loop struct {
	Link               model.LinkID `json:"link"`
	Label              string       `json:"label,omitempty"`
	From               Place        `json:"from"`
	To                 Place        `json:"to"`
	Steps              int          `json:"steps"` // that are gone through again
	AddsSeconds        int64        `json:"addsSeconds"`
	AddsMaximumSeconds int64        `json:"addsMaximumSeconds"`
	Source             Source       `json:"source"`
}

// path is a lane's times by column.
type path struct {
	lane           *model.Lane
	standard, most []model.Duration
	wait, waitMost []model.Duration
	times          Source // what says a standard time
	mosts          Source // what says a maximum
	waits          Source
}

// times is the path of the first customer, or of whom the time row follows,
// and of the others that say times.
func (s *subject) times() (*Times, []Times) {
	first := s.lane(model.RoleTime)
	if first == nil {
		return nil, nil
	}
	var others []Times
	for _, l := range s.Lanes {
		if l.Role != model.RoleCustomer || l == first {
			continue
		}
		if t := s.timesOf(s.path(l)); t != nil {
			others = append(others, *t)
		}
	}
	return s.timesOf(s.path(first)), others
}

// path works out the columns of a lane: see Along.
func (s *subject) path(l *model.Lane) *path {
	n := len(s.steps)
	p := &path{
		lane: l, wait: make([]model.Duration, n), waitMost: make([]model.Duration, n),
		times: Source{Rule: "path"}, mosts: Source{Rule: "path-maximum"}, waits: Source{Rule: "wait"},
	}
	row, _ := s.Row(l.ID)
	sums := make([]Sum, n)
	for _, c := range s.rows[row] {
		if c.Touch.Time > 0 {
			p.times.add(c)
		}
		if c.Touch.MaxTime > 0 {
			p.mosts.add(c)
		}
		sums[s.column(c)].Add(c.Touch, c.Span)
	}
	p.standard, p.most, _ = Along(sums)
	s.waiting(p)
	return p
}

// waiting fills in how long the customer waits: as the customer's cards say;
// in a step where they do not, as the lane says that keeps the customer
// waiting longest.
func (s *subject) waiting(p *path) {
	own, _ := s.Row(p.lane.ID)
	for _, c := range s.rows[own] {
		if standard, most := Wait(c); most > 0 {
			at := s.column(c)
			p.wait[at] += standard
			p.waitMost[at] += most
			p.waits.add(c)
		}
	}
	said := make([]bool, len(s.steps))
	for i := range said {
		said[i] = p.waitMost[i] > 0
	}
	wait, most := make([]model.Duration, len(s.steps)), make([]model.Duration, len(s.steps))
	for row, cards := range s.rows {
		if row == own || !s.Lanes[row].Role.Service() || s.Lanes[row].Role == model.RoleCustomer {
			continue
		}
		clear(wait)
		clear(most)
		for _, c := range cards {
			at := s.column(c)
			if w, m := Wait(c); m > 0 && !said[at] {
				wait[at] += w
				most[at] += m
				p.waits.add(c)
			}
		}
		for i := range wait {
			p.wait[i], p.waitMost[i] = max(p.wait[i], wait[i]), max(p.waitMost[i], most[i])
		}
	}
}

// Wait is how long the customer waits at a card with a record: the waits that
// it names, or where it is marked as a wait point its own times.
func Wait(c *model.Card) (standard, most model.Duration) {
	return WaitOf(c.Touch, c.Marks.Has(model.MarkWait))
}

// WaitOf is Wait of a record, and whether its card is marked as a wait point.
func WaitOf(t *model.Touchpoint, marked bool) (standard, most model.Duration) {
	standard, most = t.ExpectedWait, t.MaxWait
	if marked {
		if standard == 0 {
			standard = t.Time
		}
		if most == 0 {
			most = t.MaxTime
		}
	}
	return standard, max(standard, most)
}

func (s *subject) timesOf(p *path) *Times {
	t := &Times{Lane: p.lane.ID, LaneName: p.lane.Name}
	var standard, most, wait, waitMost, value model.Duration
	for i, step := range s.steps {
		standard += p.standard[i]
		most += p.most[i]
		wait += p.wait[i]
		waitMost += p.waitMost[i]
		value += max(0, p.standard[i]-p.wait[i])
		if p.standard[i]+p.most[i]+p.waitMost[i] == 0 {
			continue
		}
		at := StepTimes{Step: step.ID, Name: step.Name, StandardSeconds: int64(p.standard[i]), WaitSeconds: int64(p.wait[i])}
		if p.mosts.N > 0 {
			at.MaximumSeconds = int64(p.most[i])
		}
		t.Steps = append(t.Steps, at)
	}
	seconds := func(d model.Duration) *int64 { return ptr(int64(d)) }
	accepted := s.Head.AcceptedTime
	if accepted > 0 {
		t.AcceptedSeconds = seconds(accepted)
	}
	if p.times.N > 0 {
		t.StandardSeconds, t.StandardSource = seconds(standard), &p.times
		if accepted > 0 {
			t.StandardSpareSeconds = seconds(accepted - standard)
		}
		t.ValueAddingSeconds, t.ValueAddingPercent = seconds(value), ptr(100*float64(value)/float64(standard))
		t.ValueSource = &Source{Rule: "value-adding", N: p.times.N}
	}
	if p.mosts.N > 0 {
		t.MaximumSeconds, t.MaximumSource = seconds(most), &p.mosts
		if accepted > 0 {
			t.MaximumSpareSeconds = seconds(accepted - most)
		}
	}
	if p.waits.N > 0 {
		t.WaitSeconds, t.MaximumWaitSeconds, t.WaitSource = seconds(wait), seconds(waitMost), &p.waits
	}
	t.Loops = s.loops(p)
	if p.times.N+p.mosts.N+p.waits.N == 0 && len(t.Loops) == 0 {
		return nil
	}
	return t
}

// loops is the links back. Going one once more adds the steps from the one
// that it leads to up to the one that it comes from: each as long as the
// path says, or where the path says nothing as its longest card.
func (s *subject) loops(p *path) (all []Loop) {
	var standard, most []model.Duration
	var back []*model.Link
	for _, l := range s.LinkTable().All() {
		if l.Loop {
			back = append(back, l)
		}
	}
	slices.SortFunc(back, func(a, b *model.Link) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for _, l := range back {
		from, to := s.Card(l.From), s.Card(l.To)
		if from == nil || to == nil || s.column(to) > s.column(from) {
			continue
		}
		if standard == nil {
			standard, most = s.longest(p)
		}
		loop := Loop{Link: l.ID, Label: l.Label, From: s.place(from), To: s.place(to), Source: Source{Rule: "loop"}}
		var once, longest model.Duration
		for i := s.column(to); i <= s.column(from); i++ {
			once += standard[i]
			longest += most[i]
			if standard[i]+most[i] > 0 {
				loop.Source.N++
			}
			loop.Steps++
		}
		loop.AddsSeconds, loop.AddsMaximumSeconds = int64(once), int64(longest)
		if once+longest > 0 {
			all = append(all, loop)
		}
	}
	slices.SortStableFunc(all, func(a, b Loop) int { return s.column(s.Card(a.From.Card)) - s.column(s.Card(b.From.Card)) })
	return all
}

// longest is how long each step takes: on the path, else its longest card.
func (s *subject) longest(p *path) (standard, most []model.Duration) {
	n := len(s.steps)
	standard, most = make([]model.Duration, n), make([]model.Duration, n)
	for _, c := range s.touched {
		i := s.column(c)
		standard[i] = max(standard[i], c.Touch.Time)
		most[i] = max(most[i], c.Touch.Time, c.Touch.MaxTime)
	}
	for i := range n {
		if p.standard[i] > 0 || p.most[i] > 0 {
			standard[i], most[i] = p.standard[i], p.most[i]
		}
	}
	return standard, most
}
