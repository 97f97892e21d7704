package guide

import (
	"strings"

	"touchline/model"
)

// ID names a guide.
type ID string

// The guides.
const (
	Drawing     ID = "drawing"     // 绘制步骤: from scope to evidence
	Touchpoints ID = "touchpoints" // 触点识别五步: from the customer to the points that matter
)

// Step is one step of a guide. It is done when Done is Of.
type Step struct {
	Key  string // its texts are "guide.GUIDE.KEY" and "….about"
	Done int
	Of   int // at least 1

	// Where to go on: a cell, a card, or neither for what the document says of
	// itself.
	Lane model.LaneID
	Step model.StepID
	Card model.CardID
}

// Ticked reports whether a step is done.
func (s Step) Ticked() bool { return s.Done >= s.Of }

// Ticked is how many steps are done, and Current the first that is not; the
// number of steps where all are.
func Ticked(steps []Step) (n, current int) {
	current = len(steps)
	for i, s := range steps {
		switch {
		case s.Ticked():
			n++
		case current == len(steps):
			current = i
		}
	}
	return n, current
}

// Of is the steps of a guide as far as a document is.
func Of(id ID, d *model.Document) []Step {
	p := look(d)
	if id == Touchpoints {
		return p.touchpoints()
	}
	return p.drawing()
}

// leastActions is how many actions of the customer a useful blueprint has.
const leastActions = 5

// picture is a document, looked through once.
type picture struct {
	*model.Document
	lanes   map[model.Role][]*model.Lane
	covered map[model.Role][]bool // by column: a card of the role stands there
	actions int                   // cards of customers that say something
	touched []*model.Card
	marks   model.Marks
}

func look(d *model.Document) *picture {
	p := &picture{Document: d, lanes: map[model.Role][]*model.Lane{}, covered: map[model.Role][]bool{}}
	for _, l := range d.Lanes {
		p.lanes[l.Role] = append(p.lanes[l.Role], l)
		if p.covered[l.Role] == nil {
			p.covered[l.Role] = make([]bool, len(d.Steps()))
		}
	}
	for _, c := range d.CardsInOrder() {
		l := d.Lane(c.Lane)
		column, ok := d.Column(c.Step)
		if l == nil || !ok {
			continue
		}
		p.marks |= c.Marks
		if c.Touch != nil {
			p.touched = append(p.touched, c)
		}
		if strings.TrimSpace(c.Text) == "" && c.Picture == "" {
			continue // it says nothing yet
		}
		if l.Role == model.RoleCustomer {
			p.actions++
		}
		for i := column; i < min(len(d.Steps()), column+max(1, c.Span)); i++ {
			p.covered[l.Role][i] = true
		}
	}
	return p
}

// has reports whether cards of any of some roles stand in a column.
func (p *picture) has(column int, roles ...model.Role) bool {
	for _, r := range roles {
		if all := p.covered[r]; column < len(all) && all[column] {
			return true
		}
	}
	return false
}

// asked is the columns in which a customer does something; of an empty picture
// all of them.
func (p *picture) asked() (columns []int) {
	for i := range p.Steps() {
		if p.has(i, model.RoleCustomer) {
			columns = append(columns, i)
		}
	}
	if columns == nil {
		for i := range p.Steps() {
			columns = append(columns, i)
		}
	}
	return columns
}

// first is the first lane of the roles, or "".
func (p *picture) first(roles ...model.Role) model.LaneID {
	for _, r := range roles {
		if all := p.lanes[r]; len(all) > 0 {
			return all[0].ID
		}
	}
	return ""
}

// said is a step that is done when something is said.
func said(key string, text string) Step {
	s := Step{Key: key, Of: 1}
	if strings.TrimSpace(text) != "" {
		s.Done = 1
	}
	return s
}

// each is a step that asks for a card of some roles in each of some columns.
// Where there is none, one goes on.
func (p *picture) each(key string, columns []int, roles ...model.Role) Step {
	s := Step{Key: key, Of: max(1, len(columns)), Lane: p.first(roles...)}
	for _, i := range columns {
		switch {
		case p.has(i, roles...):
			s.Done++
		case s.Step == "":
			s.Step = p.Steps()[i].ID
		}
	}
	return s
}

func (p *picture) drawing() []Step {
	customer := Step{Key: "customer", Done: min(p.actions, leastActions), Of: leastActions, Lane: p.first(model.RoleCustomer)}
	for i := range p.Steps() {
		if !p.has(i, model.RoleCustomer) {
			customer.Step = p.Steps()[i].ID
			break
		}
	}
	return []Step{
		said("scope", p.Head.Scope),
		customer,
		p.each("contact", p.asked(), model.RoleFrontstage),
		p.behind(),
		p.each("evidence", p.asked(), model.RoleEvidence),
	}
}

// behind asks for one card behind the line in each phase in which a customer
// does something.
func (p *picture) behind() Step {
	s := Step{Key: "behind", Lane: p.first(model.RoleBackstage, model.RoleSupport)}
	var columns []int
	for _, i := range p.asked() {
		if n := len(columns); n == 0 || p.PhaseAt(columns[n-1]) != p.PhaseAt(i) {
			columns = append(columns, i)
		}
	}
	for _, first := range columns {
		found := false
		for i := range p.Steps() {
			found = found || p.PhaseAt(i) == p.PhaseAt(first) && p.has(i, model.RoleBackstage, model.RoleSupport)
		}
		switch {
		case found:
			s.Done++
		case s.Step == "":
			s.Step = p.Steps()[first].ID
		}
	}
	s.Of = max(1, len(columns))
	return s
}

// touchpoints is the five steps: whose way it is, where they meet the service,
// what sort of contact that is, who answers for it and how well, and which of
// them decide.
func (p *picture) touchpoints() []Step {
	contacts := Step{Key: "contacts", Of: max(1, len(p.asked())), Lane: p.first(model.RoleCustomer)}
	at := make([]bool, len(p.Steps()))
	for _, c := range p.touched {
		column, _ := p.Column(c.Step)
		for i := column; i < min(len(at), column+max(1, c.Span)); i++ {
			at[i] = true
		}
	}
	for _, i := range p.asked() {
		switch {
		case at[i]:
			contacts.Done++
		case contacts.Step == "":
			contacts.Step = p.Steps()[i].ID
		}
	}
	if contacts.Step != "" && contacts.Lane != "" {
		if ids := p.Cell(contacts.Lane, contacts.Step); len(ids) > 0 {
			contacts.Card = ids[0]
		}
	}
	return []Step{
		said("whose", p.Head.Segment),
		contacts,
		p.every("sorts", func(t *model.Touchpoint) bool {
			return t.Class != "" && (t.Channel != "" || t.Medium != "" || t.Contact != "")
		}),
		p.every("standards", func(t *model.Touchpoint) bool { return t.Owner != "" && (t.Standard != "" || t.Time > 0) }),
		p.key(),
	}
}

// every is a step that asks something of every touchpoint.
func (p *picture) every(key string, so func(*model.Touchpoint) bool) Step {
	s := Step{Key: key, Of: max(1, len(p.touched))}
	for _, c := range p.touched {
		switch {
		case so(c.Touch):
			s.Done++
		case s.Card == "":
			s.Card = c.ID
		}
	}
	return s
}

// key asks which touchpoints decide: a moment of truth, and a place where it
// goes wrong or takes long.
func (p *picture) key() Step {
	s := Step{Key: "key", Of: 2}
	if p.marks.Has(model.MarkTruth) {
		s.Done++
	}
	if p.marks&(model.MarkFail|model.MarkWait) != 0 {
		s.Done++
	}
	if len(p.touched) > 0 {
		s.Card = p.touched[0].ID
	}
	return s
}
