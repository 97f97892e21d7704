package check

import (
	"strings"

	"touchline/model"
)

// subject is a document with what several rules ask of it.
type subject struct {
	*model.Document
	today   model.Date
	numbers map[ruleNumber]float64
	columns []*column // by column of the document
	asks    []ask     // by rule
}

// column is a step with the cards that begin in it or reach into it, lane by
// lane, and what rules of the whole ask of them.
type column struct {
	step  *model.Step
	spots []spot

	actions   []rowTotal       // by customer lane
	acting    []int            // rows of actions
	truth     bool             // a moment of truth begins here
	metrics   []int            // rows of cards that have one
	present   []rowName        // actors that cards name
	counters  []string         // who serves the customer in person here
	fronts    []string         // owners above the line of visibility
	backs     []string         // and below it
	perceived []perceivedOwner // whom the customer takes for the owner
}

// spot is a card in a column.
type spot struct {
	*model.Card
	lane   *model.Lane
	row    int
	begins bool // it does not only reach into the column
}

// rowTotal is what the actions of a customer lane in a column come to.
type rowTotal struct {
	row            int
	begin          int // actions that begin here
	standard, most model.Duration
}

type rowName struct {
	row  int
	name string // as plainName writes it
}

type perceivedOwner struct {
	card model.CardID
	name string
}

// plainName is a name as it is compared: who writes it with other spaces or
// capitals means the same.
func plainName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// action reports whether a card is something done, not seen or written.
func action(c *model.Card) bool {
	return c.Kind == model.KindAction || c.Kind == model.KindDecision || c.Kind == model.KindSystem
}

// add takes a card up.
func (k *column) add(s spot) {
	k.spots = append(k.spots, s)
	if action(s.Card) {
		k.acting = append(k.acting, s.row)
		if s.lane.Role == model.RoleCustomer {
			k.addAction(s)
		}
	}
	if !s.begins {
		return
	}
	if s.Marks.Has(model.MarkTruth) {
		k.truth = true
	}
	if s.Touch != nil {
		k.addTouch(s)
	}
}

func (k *column) addAction(s spot) {
	n := len(k.actions)
	if n == 0 || k.actions[n-1].row != s.row { // spots come lane by lane
		k.actions = append(k.actions, rowTotal{row: s.row})
		n++
	}
	t := &k.actions[n-1]
	if !s.begins {
		return
	}
	t.begin++
	if s.Touch != nil {
		t.standard += s.Touch.Time
		t.most += max(s.Touch.Time, s.Touch.MaxTime)
	}
}

func (k *column) addTouch(s spot) {
	t, lane := s.Touch, s.lane
	if len(t.Metrics) > 0 {
		k.metrics = append(k.metrics, s.row)
	}
	for _, name := range t.Actors {
		if name = plainName(name); name != "" {
			k.present = append(k.present, rowName{s.row, name})
		}
	}
	owner := plainName(t.Owner)
	if name := plainName(t.PerceivedOwner); name != "" && above(lane.Role) {
		k.perceived = append(k.perceived, perceivedOwner{s.ID, name})
	}
	switch {
	case owner == "":
	case lane.Role == model.RoleFrontstage:
		k.fronts = append(k.fronts, owner)
		if inPerson(t) {
			k.counters = append(k.counters, owner)
		}
	case below(lane.Role):
		k.backs = append(k.backs, owner)
	}
}

// inPerson reports whether the customer deals with a person.
func inPerson(t *model.Touchpoint) bool {
	return t.Provider == model.PartyHuman || t.Medium == model.MediumHuman ||
		t.Provider == model.PartyUnset && (t.Contact == model.ContactFace || t.Contact == model.ContactPhone)
}

// above and below say on which side of the line of visibility a role is.
func above(r model.Role) bool {
	return r == model.RoleEvidence || r == model.RoleCustomer || r == model.RoleFrontstage
}

func below(r model.Role) bool { return r == model.RoleBackstage || r == model.RoleSupport }

// layer is how many lines lie above a role; −1 for rows that are no layer.
func layer(r model.Role) int {
	switch r {
	case model.RoleEvidence, model.RoleCustomer:
		return 0
	case model.RoleFrontstage:
		return 1
	case model.RoleBackstage:
		return 2
	case model.RoleSupport:
		return 3
	}
	return -1
}

// technical reports whether a card is done by technology.
func technical(c *model.Card) bool {
	if c.Kind == model.KindSystem {
		return true
	}
	t := c.Touch
	return t != nil && (t.Medium == model.MediumDigital || t.Provider == model.PartyMachine || len(t.Systems) > 0)
}

// other is the card at the other end of a link, with its lane; nil where one
// of them is missing.
func (s *subject) other(l *model.Link, from model.CardID) (*model.Card, *model.Lane) {
	id := l.To
	if id == from {
		id = l.From
	}
	c := s.Card(id)
	if c == nil {
		return nil, nil
	}
	lane := s.Lane(c.Lane)
	if lane == nil {
		return nil, nil
	}
	return c, lane
}

// linked reports whether one of the cards that a card is linked to is as
// asked for.
func (s *subject) linked(id model.CardID, is func(*model.Card, *model.Lane) bool) bool {
	for _, k := range s.LinksAt(id) {
		if c, lane := s.other(s.Link(k), id); c != nil && is(c, lane) {
			return true
		}
	}
	return false
}

// reach is how many cards of its own layer may stand between a card and the
// one that it serves.
const reach = 3

// reaches is linked through up to reach cards of the same role.
func (s *subject) reaches(from *model.Card, role model.Role, is func(*model.Card, *model.Lane) bool) bool {
	if s.linked(from.ID, is) {
		return true
	}
	seen := map[model.CardID]bool{from.ID: true}
	ring := []model.CardID{from.ID}
	for range reach + 1 {
		var next []model.CardID
		for _, id := range ring {
			for _, k := range s.LinksAt(id) {
				c, lane := s.other(s.Link(k), id)
				if c == nil || seen[c.ID] {
					continue
				}
				if is(c, lane) {
					return true
				}
				seen[c.ID] = true
				if lane.Role == role {
					next = append(next, c.ID)
				}
			}
		}
		ring = next
	}
	return false
}
