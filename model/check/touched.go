package check

import (
	"slices"

	"touchline/model"
)

// touched is what an edit touched: what has to be looked at again.
type touched struct {
	cards map[model.CardID]bool
	links map[model.LinkID]bool
	steps map[model.StepID]bool // whose findings may be others
	fill  map[model.StepID]bool // whose cards are others
	moved map[model.CardID]bool // stand somewhere else: what is said of them does too
}

// update looks again at what is not as it was in the last document. It
// reports false where that is most of it.
func (c *Checker) update(d *model.Document, today model.Date) bool {
	if today != c.today || bare(d) || c.bare || !c.sameNumbers(d.Head) || !sameLanes(c.doc.Lanes, d.Lanes) {
		return false
	}
	t := &touched{map[model.CardID]bool{}, map[model.LinkID]bool{}, map[model.StepID]bool{}, map[model.StepID]bool{}, map[model.CardID]bool{}}
	if !c.touchSteps(d, t) {
		return false
	}
	c.touchCards(d, t)
	c.touchLinks(d, t)
	if len(t.cards) > d.CardTable().Len()/4 && len(t.cards) > 1000 {
		return false
	}
	c.refill(d, t)
	s := c.subject(d)
	for id := range t.cards {
		c.renewCard(s, id, t.moved[id])
	}
	for id := range t.links {
		c.renewLink(s, id, t)
	}
	for id := range t.steps {
		var now []Finding
		if k := c.columns[id]; k != nil {
			now = s.ofStep(k)
		}
		c.renew(id.Owner(), now, len(t.moved) > 0)
	}
	c.renew("document", s.ofWhole(), len(t.moved) > 0)
	c.renewBroken(d)
	c.settle(d)
	return true
}

// sameLanes reports whether two documents have the same rows: names may
// differ.
func sameLanes(a, b []*model.Lane) bool {
	return slices.EqualFunc(a, b, func(x, y *model.Lane) bool { return x.ID == y.ID && x.Role == y.Role && x.Follows == y.Follows })
}

// touchSteps takes up steps that are new, gone or changed. It reports false
// where some stand in another order.
func (c *Checker) touchSteps(d *model.Document, t *touched) bool {
	if slices.Equal(c.doc.Phases, d.Phases) {
		return true
	}
	last := -1
	for _, s := range d.Steps() {
		was, ok := c.doc.Column(s.ID)
		if !ok {
			t.fill[s.ID] = true
			continue
		}
		if was < last {
			return false
		}
		last = was
		if c.doc.Steps()[was] != s {
			t.steps[s.ID] = true
			c.columns[s.ID].step = s
		}
	}
	for _, s := range c.doc.Steps() {
		if _, ok := d.Column(s.ID); !ok {
			t.steps[s.ID] = true
			for _, x := range c.columns[s.ID].spots {
				t.around(c, d, x.ID)
			}
			delete(c.columns, s.ID)
		}
	}
	if len(t.fill) > 0 || len(c.doc.Steps()) != len(d.Steps()) { // cards may reach into other steps
		for id := range c.long {
			if !sameSteps(c.doc, d, id) {
				t.cards[id] = true
				t.covers(c.doc, id)
				t.covers(d, id)
			}
		}
	}
	return true
}

// sameSteps reports whether a card stands in the same steps in two documents.
func sameSteps(a, b *model.Document, id model.CardID) bool {
	x, y := a.Card(id), b.Card(id)
	if x == nil || x != y {
		return false
	}
	m, okA := a.Column(x.Step)
	n, okB := b.Column(x.Step)
	if !okA || !okB {
		return false
	}
	for i := range x.Span {
		if m+i >= len(a.Steps()) || n+i >= len(b.Steps()) || a.Steps()[m+i].ID != b.Steps()[n+i].ID {
			return false
		}
	}
	return true
}

// covers takes up the steps in which a card stands.
func (t *touched) covers(d *model.Document, id model.CardID) {
	x := d.Card(id)
	if x == nil {
		return
	}
	at, ok := d.Column(x.Step)
	for i := at; ok && i < min(at+max(1, x.Span), len(d.Steps())); i++ {
		t.fill[d.Steps()[i].ID] = true
	}
}

func (c *Checker) touchCards(d *model.Document, t *touched) {
	for id := range model.Changes(c.doc.CardTable(), d.CardTable(), func(a, b *model.Card) bool { return a == b }) {
		old, now := c.doc.Card(id), d.Card(id)
		t.cards[id] = true
		t.covers(c.doc, id)
		t.covers(d, id)
		delete(c.long, id)
		if now != nil && now.Span > 1 {
			c.long[id] = true
		}
		for _, k := range d.LinksAt(id) {
			t.links[k] = true
		}
		if old != nil && now != nil && (old.Lane != now.Lane || old.Step != now.Step || old.Rank != now.Rank) {
			t.moved[id] = true
		}
		if old == nil || now == nil || old.Lane != now.Lane || old.Kind != now.Kind {
			t.around(c, d, id)
		}
	}
}

func (c *Checker) touchLinks(d *model.Document, t *touched) {
	for id := range model.Changes(c.doc.LinkTable(), d.LinkTable(), func(a, b *model.Link) bool { return a == b }) {
		t.links[id] = true
		for _, l := range []*model.Link{c.doc.Link(id), d.Link(id)} {
			if l != nil {
				t.around(c, d, l.From)
				t.around(c, d, l.To)
			}
		}
	}
}

// around takes up a card, its steps, and all cards whose rules may look as
// far as it: those that it is linked to, and from there on up to reach cards
// of one role.
func (t *touched) around(c *Checker, d *model.Document, id model.CardID) {
	ring := []model.CardID{id}
	seen := map[model.CardID]bool{id: true}
	for depth := 0; len(ring) > 0 && depth <= reach+1; depth++ {
		var next []model.CardID
		for _, at := range ring {
			t.cards[at] = true
			if depth <= 1 {
				t.stepsOf(c.doc, at)
				t.stepsOf(d, at)
			}
			for _, k := range d.LinksAt(at) {
				l := d.Link(k)
				for _, x := range []model.CardID{l.From, l.To} {
					if !seen[x] && (depth == 0 || sameRole(d, at, x)) {
						seen[x] = true
						next = append(next, x)
					}
				}
			}
		}
		ring = next
	}
}

// stepsOf takes up the findings of the steps in which a card stands.
func (t *touched) stepsOf(d *model.Document, id model.CardID) {
	x := d.Card(id)
	if x == nil {
		return
	}
	at, ok := d.Column(x.Step)
	for i := at; ok && i < min(at+max(1, x.Span), len(d.Steps())); i++ {
		t.steps[d.Steps()[i].ID] = true
	}
}

func sameRole(d *model.Document, a, b model.CardID) bool {
	x, y := d.Card(a), d.Card(b)
	if x == nil || y == nil {
		return false
	}
	l, m := d.Lane(x.Lane), d.Lane(y.Lane)
	return l != nil && m != nil && l.Role == m.Role
}

// refill builds the columns anew whose cards are others.
func (c *Checker) refill(d *model.Document, t *touched) {
	if len(t.fill) == 0 {
		return
	}
	s := &subject{Document: d}
	for id := range t.fill {
		t.steps[id] = true
		step := d.Step(id)
		if step == nil {
			continue
		}
		at, _ := d.Column(id)
		var begin, reaching []*model.Card
		for _, l := range d.Lanes {
			for _, x := range d.Cell(l.ID, id) {
				begin = append(begin, d.Card(x))
			}
		}
		for x := range c.long {
			card := d.Card(x)
			if from, ok := d.Column(card.Step); ok && from < at && at < from+card.Span {
				reaching = append(reaching, card)
			}
		}
		slices.SortFunc(reaching, func(a, b *model.Card) int { return cardPosition(d, a.ID).compare(cardPosition(d, b.ID)) })
		k := &column{step: step}
		s.place(k, begin, reaching)
		c.columns[id] = k
		for _, x := range k.spots {
			if x.Span > 1 { // evidence over several steps looks at all of them
				t.stepsOf(d, x.ID)
			}
		}
	}
}

func (c *Checker) renewCard(s *subject, id model.CardID, moved bool) {
	var now, bad []Finding
	if x := s.Card(id); x != nil {
		now = s.ofCard(x)
		bad = ofProblems(s.CheckCard(x))
	}
	where := id.Owner()
	c.renew(where, now, moved)
	c.renew("model."+where, bad, moved)
}

func (c *Checker) renewLink(s *subject, id model.LinkID, t *touched) {
	var now, bad []Finding
	moved := false
	if l := s.Link(id); l != nil {
		moved = t.moved[l.From] || t.moved[l.To]
		now = s.ofLink(l)
		bad = ofProblems(s.CheckLink(l))
	}
	where := id.Owner()
	c.renew(where, now, moved)
	c.renew("model."+where, bad, moved)
}

func ofProblems(all []model.Problem) (out []Finding) {
	for _, p := range all {
		out = append(out, ofProblem(p))
	}
	return out
}

// renewBroken looks for invariants that are broken elsewhere than in cards
// and links.
func (c *Checker) renewBroken(d *model.Document) {
	for id := range model.Changes(c.doc.StickyTable(), d.StickyTable(), func(a, b *model.Sticky) bool { return a == b }) {
		var bad []Finding
		if x := d.Sticky(id); x != nil {
			bad = ofProblems(d.CheckSticky(x))
		}
		c.renew("model.sticky:"+string(id), bad, false)
	}
	if c.doc.Head != d.Head {
		c.renew("model.document", ofProblems(d.Head.Check()), false)
	}
	if slices.Equal(c.doc.Phases, d.Phases) && slices.Equal(c.doc.Lanes, d.Lanes) {
		return
	}
	by := map[string][]Finding{}
	for unit := range c.grid {
		by[unit] = nil
	}
	for _, p := range d.CheckGrid() {
		unit := "model." + p.Where
		by[unit] = append(by[unit], ofProblem(p))
		c.grid[unit] = true
	}
	for unit, bad := range by {
		c.renew(unit, bad, false)
	}
}
