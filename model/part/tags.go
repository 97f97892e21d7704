package part

import (
	"cmp"
	"slices"
	"strconv"

	"touchline/model"
	"touchline/model/words"
)

// TagWidth is how wide the columns beside a part are, pt.
const TagWidth = 84

// The steps and lanes that stand beside a part. No document has such ids, for
// a point is in none: see [model.ValidID].
const (
	before = ".before"
	after  = ".after"
	above  = ".above"
	below  = ".below"
)

// tags is the tags of a part.
type tags struct {
	cards []*model.Card
	made  map[model.CardID]bool // of cards
	used  [4]bool               // by side
}

// side is where a tag stands.
type side int

const (
	sideBefore side = iota
	sideAfter
	sideAbove
	sideBelow
)

// tag ends a link at a tag: in is its end in the part, out the other.
func (t *taking) tag(l *model.Link, in, out model.CardID) {
	inner, outer := t.doc.Card(in), t.doc.Card(out)
	if inner == nil || outer == nil {
		return
	}
	column, ok := t.doc.Column(outer.Step)
	if !ok {
		return
	}
	t.links = append(t.links, l)
	if t.tags.made[out] {
		return
	}
	if t.tags.made == nil {
		t.tags.made = map[model.CardID]bool{}
	}
	t.tags.made[out] = true
	c := &model.Card{ID: out, Kind: model.KindTag, Span: 1, Rank: outer.Rank, Lane: outer.Lane, Step: outer.Step}
	c.Text, c.Detail = t.says(outer, l.From == in)
	at := t.sideOf(outer, column)
	switch at {
	case sideBefore:
		c.Step = before
	case sideAfter:
		c.Step = after
	case sideAbove:
		c.Lane = above
	case sideBelow:
		c.Lane = below
	}
	if at <= sideAfter && !t.lanes[outer.Lane] {
		c.Lane = inner.Lane
	}
	t.tags.used[at] = true
	t.tags.cards = append(t.tags.cards, c)
}

// sideOf is where the tag of a card stands, which is not in the part.
func (t *taking) sideOf(outer *model.Card, column int) side {
	switch {
	case t.steps[outer.Step] && !t.lanes[outer.Lane]:
		row, _ := t.doc.Row(outer.Lane)
		for _, l := range t.doc.Lanes[:row] {
			if t.lanes[l.ID] && !l.Role.Derived() {
				return sideBelow
			}
		}
		return sideAbove
	case column-t.first < t.last-column: // nearer to the first step: before it, or between
		return sideBefore
	}
	return sideAfter
}

// says is what a tag says of a card: its page, and its text.
func (t *taking) says(c *model.Card, leaves bool) (text, detail string) {
	name := cmp.Or(c.Text, c.Detail, words.T(t.options.Lang, "part.unnamed"))
	page := 0
	if t.options.Page != nil {
		page = t.options.Page(c)
	}
	key := "part.from"
	if leaves {
		key = "part.to"
	}
	if page > 0 {
		return words.T(t.options.Lang, key, "where", words.T(t.options.Lang, "part.page", "n", strconv.Itoa(page))), name
	}
	where := ""
	if i, ok := t.doc.Column(c.Step); ok {
		where = cmp.Or(t.doc.Phases[t.doc.PhaseAt(i)].Name, t.doc.Steps()[i].Name)
	}
	if t.steps[c.Step] {
		if l := t.doc.Lane(c.Lane); l != nil {
			where = cmp.Or(l.Name, words.T(t.options.Lang, "map.lane."+string(l.Role)))
		}
	}
	return words.T(t.options.Lang, key, "where", cmp.Or(where, words.T(t.options.Lang, "part.elsewhere"))), name
}

// beside adds the columns of tags to the phases of a part.
func (g *tags) beside(phases []*model.Phase) []*model.Phase {
	aside := func(id string) *model.Phase {
		return &model.Phase{ID: model.PhaseID(id), Aside: true, Steps: []*model.Step{{ID: model.StepID(id), Width: TagWidth}}}
	}
	if g.used[sideBefore] {
		phases = append([]*model.Phase{aside(before)}, phases...)
	}
	if g.used[sideAfter] {
		phases = append(phases, aside(after))
	}
	return phases
}

// around adds the rows of tags to the lanes of a part: beside the lanes that
// hold cards, so that no link crosses a row that shows what others say.
func (g *tags) around(lanes []*model.Lane) []*model.Lane {
	aside := func(id string) *model.Lane {
		return &model.Lane{ID: model.LaneID(id), Aside: true, Role: model.RoleText}
	}
	holds := func(l *model.Lane) bool { return !l.Role.Derived() }
	if g.used[sideAbove] {
		lanes = slices.Insert(lanes, max(0, slices.IndexFunc(lanes, holds)), aside(above))
	}
	if g.used[sideBelow] {
		last := len(lanes)
		for last > 0 && !holds(lanes[last-1]) {
			last--
		}
		lanes = slices.Insert(lanes, last, aside(below))
	}
	return lanes
}
