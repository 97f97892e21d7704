package check

import (
	"slices"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/edit"
)

// How the actions answer each other.
var flow = []Rule{
	{ID: "flow.unanswered-action", Severity: Warning, step: unansweredAction, fix: tagCustomerOnly},
	{ID: "flow.frontstage-alone", Severity: Warning, card: frontstageAlone},
	{ID: "flow.serves-nothing", Severity: Warning, card: servesNothing},
	{ID: "flow.jump", Severity: Warning, link: jump},
	{ID: "flow.unmarked-loop", Severity: Warning, link: unmarkedLoop, fix: markLoop},
	{ID: "flow.decision-exits", Severity: Error, card: decisionExits, Numbers: []Number{{"least", 2}}},
	{ID: "flow.silent-lane", Severity: Warning, whole: silentLane, Numbers: []Number{{"least", 3}}},
	{ID: "flow.actor-twice", Severity: Warning, step: actorTwice},
}

// customerOnly is the tags that say of an action that nobody answers it; the
// first of a language is written by the fix.
var customerOnly = map[model.Lang][]string{
	model.English: {"customer only", "customer-only"},
	model.Chinese: {"仅客户", "客户独立完成", "客户自行完成"},
}

func isCustomerOnly(c *model.Card) bool {
	for _, tag := range c.Tags {
		tag = plainName(tag)
		for _, words := range customerOnly {
			if slices.Contains(words, tag) {
				return true
			}
		}
	}
	return false
}

// selfService reports whether the customer uses something of the service.
func selfService(c *model.Card) bool {
	return technical(c) || c.Touch != nil && c.Touch.Channel != ""
}

// unansweredAction looks for customer actions in a step in which the service
// neither does nor shows anything.
func unansweredAction(_ *ask, k *column) (out []place) {
	for _, s := range k.spots {
		if s.lane.Role == model.RoleFrontstage && action(s.Card) || s.lane.Role == model.RoleEvidence || s.Kind == model.KindEvidence {
			return nil
		}
	}
	for _, s := range k.spots {
		if s.begins && s.lane.Role == model.RoleCustomer && action(s.Card) && !selfService(s.Card) && !isCustomerOnly(s.Card) {
			out = append(out, place{where: s.ID.Owner()})
		}
	}
	return out
}

func tagCustomerOnly(d *model.Document, where string) edit.Edit {
	c := d.Card(model.CardID(idOf(where)))
	if c == nil || isCustomerOnly(c) {
		return nil
	}
	lang := d.Head.Language
	if lang == "" {
		lang = model.English
	}
	next := *c
	next.Tags = append(slices.Clone(c.Tags), customerOnly[lang][0])
	return edit.SetCard{Card: &next}
}

func frontstageAlone(a *ask, c *model.Card, lane *model.Lane) ([]string, bool) {
	if lane.Role != model.RoleFrontstage || !action(c) {
		return nil, false
	}
	return nil, !a.reaches(c, lane.Role, func(x *model.Card, l *model.Lane) bool { return l.Role == model.RoleCustomer && action(x) })
}

func servesNothing(a *ask, c *model.Card, lane *model.Lane) ([]string, bool) {
	if !below(lane.Role) || !action(c) {
		return nil, false
	}
	mine := layer(lane.Role)
	return nil, !a.reaches(c, lane.Role, func(_ *model.Card, l *model.Lane) bool { return layer(l.Role) >= 0 && layer(l.Role) < mine })
}

// jump looks for links that cross two lines or more. Technology may: an app
// calls a gateway without anybody backstage.
func jump(a *ask, l *model.Link) ([]string, bool) {
	from, to := a.Card(l.From), a.Card(l.To)
	if from == nil || to == nil || technical(from) || technical(to) {
		return nil, false
	}
	x, y := a.Lane(from.Lane), a.Lane(to.Lane)
	if x == nil || y == nil || layer(x.Role) < 0 || layer(y.Role) < 0 {
		return nil, false
	}
	lines := layer(x.Role) - layer(y.Role)
	return nil, lines < -1 || lines > 1
}

func unmarkedLoop(a *ask, l *model.Link) ([]string, bool) {
	from, to := a.Card(l.From), a.Card(l.To)
	if l.Kind != model.LinkFlow || l.Loop || from == nil || to == nil {
		return nil, false
	}
	x, okX := a.Column(from.Step)
	y, okY := a.Column(to.Step)
	return nil, okX && okY && y < x
}

func markLoop(d *model.Document, where string) edit.Edit {
	l := d.Link(model.LinkID(idOf(where)))
	if l == nil || l.Loop {
		return nil
	}
	next := *l
	next.Loop = true
	return edit.SetLink{Link: &next}
}

// decisionExits counts the ways out that say when they are taken.
func decisionExits(a *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	if c.Kind != model.KindDecision {
		return nil, false
	}
	n, least := 0, a.count("least")
	for _, id := range a.LinksAt(c.ID) {
		if l := a.Link(id); l.From == c.ID && strings.TrimSpace(l.Label) != "" {
			n++
		}
	}
	return []string{"n", strconv.Itoa(n), "least", strconv.Itoa(least)}, n < least
}

// silentLane looks for lanes that do nothing for some steps although their
// actor is there: a customer from the first action to the last, others where
// cards of other lanes name them as an actor.
func silentLane(a *ask) (out []place) {
	least := a.count("least")
	if least < 1 {
		return nil
	}
	first, last, runs := a.presence()
	for row, l := range a.Lanes {
		if layer(l.Role) < 0 || l.Role == model.RoleEvidence || first[row] < 0 {
			continue
		}
		names := actorsOf(l)
		n, best, bestEnd := 0, 0, 0
		for at, k := range a.columns {
			here := l.Role == model.RoleCustomer && at > first[row] && at < last[row] || k.names(row, names)
			if runs[row][at/64]&(1<<(at%64)) != 0 || !here {
				n = 0
				continue
			}
			if n++; n > best {
				best, bestEnd = n, at
			}
		}
		if best >= least {
			step := a.columns[bestEnd-best+1].step
			out = append(out, place{l.ID.Owner(), []string{"lane", l.Name, "n", strconv.Itoa(best), "step", nameOr(step.Name, bestEnd-best+1)}})
		}
	}
	return out
}

// presence says by row in which columns a lane acts (a bit each), in which
// first and in which last; −1 for never.
func (s *subject) presence() (first, last []int, acts [][]uint64) {
	first, last, acts = make([]int, len(s.Lanes)), make([]int, len(s.Lanes)), make([][]uint64, len(s.Lanes))
	words := len(s.columns)/64 + 1
	bits := make([]uint64, words*len(s.Lanes))
	for row := range s.Lanes {
		first[row], last[row] = -1, -1
		acts[row] = bits[row*words : (row+1)*words]
	}
	for at, k := range s.columns {
		for _, row := range k.acting {
			if first[row] < 0 {
				first[row] = at
			}
			last[row] = at
			acts[row][at/64] |= 1 << (at % 64)
		}
	}
	return first, last, acts
}

// actorsOf is what the actor of a lane may be called: its name and the parts
// of its second name.
func actorsOf(l *model.Lane) []string {
	var names []string
	for _, part := range append([]string{l.Name}, strings.FieldsFunc(l.Sub, func(r rune) bool { return strings.ContainsRune("·,，、;；/&+", r) })...) {
		if part = plainName(part); part != "" {
			names = append(names, part)
		}
	}
	return names
}

// names reports whether a card of another lane names one of the actors.
func (k *column) names(row int, actors []string) bool {
	for _, p := range k.present {
		if p.row != row && slices.Contains(actors, p.name) {
			return true
		}
	}
	return false
}

// actorTwice looks for an actor of two cards in different lanes that are not
// linked: nobody does two things at once.
func actorTwice(a *ask, k *column) (out []place) {
	if len(k.present) < 2 {
		return nil
	}
	first := map[string]spot{}
	for _, s := range k.spots {
		if !s.begins || s.Touch == nil || !action(s.Card) {
			continue
		}
		for _, actor := range s.Touch.Actors {
			name := plainName(actor)
			if name == "" {
				continue
			}
			other, ok := first[name]
			if !ok {
				first[name] = s
				continue
			}
			if other.lane.ID == s.lane.ID || a.linked(s.ID, func(c *model.Card, _ *model.Lane) bool { return c.ID == other.ID }) {
				continue
			}
			out = append(out, place{s.ID.Owner(), []string{"actor", strings.TrimSpace(actor), "other", model.OneLine(other.Text)}})
			break
		}
	}
	return out
}
