package editor

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/side"
	"touchline/model"
)

// goCommands walk over the grid. They have no place in a menu.
func goCommands() []Command {
	var all []Command
	for _, d := range directions {
		all = append(all,
			Command{ID: "go." + d.name, Chords: []Chord{key(d.key)}, run: turns((*Editor).arrow, d.to)},
			Command{ID: "extend." + d.name, Chords: []Chord{key(d.key, Shift)}, run: turns((*Editor).extend, d.to)},
			Command{ID: "follow." + d.name, Chords: []Chord{key(d.key, Alt)}, run: turns((*Editor).alongLink, d.to)},
		)
	}
	return append(all, []Command{
		{ID: "go.next", Chords: []Chord{key(KeyTab)}, run: always(func(e *Editor) { e.inTurn(1) })},
		{ID: "go.previous", Chords: []Chord{key(KeyTab, Shift)}, run: always(func(e *Editor) { e.inTurn(-1) })},
		{ID: "go.row.begin", Chords: []Chord{key(KeyHome)}, run: turns((*Editor).toEdge, side.Left)},
		{ID: "go.row.end", Chords: []Chord{key(KeyEnd)}, run: turns((*Editor).toEdge, side.Right)},
		{ID: "go.first", Chords: []Chord{key(KeyHome, Ctrl)}, run: always(func(e *Editor) { e.toCorner(false) })},
		{ID: "go.last", Chords: []Chord{key(KeyEnd, Ctrl)}, run: always(func(e *Editor) { e.toCorner(true) })},
		{ID: "go.phase.previous", Chords: []Chord{key(KeyPageUp)}, run: always(func(e *Editor) { e.byPhase(-1) })},
		{ID: "go.phase.next", Chords: []Chord{key(KeyPageDown)}, run: always(func(e *Editor) { e.byPhase(1) })},
	}...)
}

// By is what cards can have in common.
type By string

const (
	ByOwner By = "owner"
	ByClass By = "class"
	ByMark  By = "mark"
	ByTag   By = "tag"
	ByKind  By = "kind"
	ByLane  By = "lane"
	ByStep  By = "step"
)

// Bys is all of them, in the order of menus.
var Bys = []By{ByOwner, ByClass, ByMark, ByTag, ByKind, ByLane, ByStep}

// values is what a card has of one: a card may have several tags and marks.
func (b By) values(c *model.Card) []string {
	one := func(s string) []string {
		if s == "" {
			return nil
		}
		return []string{s}
	}
	switch b {
	case ByOwner:
		if c.Touch != nil {
			return one(c.Touch.Owner)
		}
	case ByClass:
		if c.Touch != nil {
			return one(string(c.Touch.Class))
		}
	case ByMark:
		var names []string
		for _, m := range model.AllMarks {
			if c.Marks.Has(m.Mark) {
				names = append(names, m.Name)
			}
		}
		return names
	case ByTag:
		return c.Tags
	case ByKind:
		return one(string(c.Kind))
	case ByLane:
		return one(string(c.Lane))
	case ByStep:
		return one(string(c.Step))
	}
	return nil
}

func (e *Editor) selectBy(b By, values []string) {
	wanted := make(map[string]bool, len(values))
	for _, v := range values {
		wanted[v] = true
	}
	var ids []model.CardID
	for _, c := range e.Document().CardsInOrder() {
		if slices.ContainsFunc(b.values(c), func(v string) bool { return wanted[v] }) {
			ids = append(ids, c.ID)
		}
	}
	if len(ids) == 0 {
		e.say("keys.select.none")
		return
	}
	e.pick(cardsSelected(ids))
}

func selectCommands() []Command {
	all := []Command{
		{ID: "select.all", Chords: []Chord{char('a', Ctrl)}, run: always((*Editor).selectAll)},
		{ID: "select.none", Chords: []Chord{char('a', Ctrl, Shift)}, need: needsAny, run: always(func(e *Editor) { e.pick(Selection{}) })},
		{ID: "select.linked", need: needsCards, run: always((*Editor).selectLinked)},
	}
	for _, b := range Bys {
		all = append(all, Command{ID: "select." + string(b), need: needsValue(b), run: always(func(e *Editor) {
			e.selectBy(b, e.shared(b))
		})})
	}
	return all
}

// shared is what the selected cards have of one; of a lane or a step itself.
func (e *Editor) shared(b By) []string {
	var values []string
	for _, id := range e.Selection().Cards() {
		values = append(values, b.values(e.Document().Card(id))...)
	}
	switch b {
	case ByLane:
		for _, id := range e.Selection().Lanes() {
			values = append(values, string(id))
		}
	case ByStep:
		for _, id := range e.Selection().Steps() {
			values = append(values, string(id))
		}
		for _, id := range e.Selection().Phases() {
			ph, _ := e.Document().Phase(id)
			for _, s := range ph.Steps {
				values = append(values, string(s.ID))
			}
		}
	}
	return values
}

func needsValue(b By) func(*Editor) string {
	return func(e *Editor) string {
		if len(e.shared(b)) == 0 {
			return "keys.needs." + string(b)
		}
		return ""
	}
}

// selectAll selects every card and note.
func (e *Editor) selectAll() {
	var owners []canvas.Owner
	for _, c := range e.Document().CardsInOrder() {
		owners = append(owners, OfCard(c.ID))
	}
	for _, s := range e.Document().Stickies() {
		owners = append(owners, OfSticky(s.ID))
	}
	e.pick(SelectionOf(owners...))
}

// selectLinked adds the cards that the selected ones are linked with.
func (e *Editor) selectLinked() {
	doc := e.Document()
	s := e.Selection()
	var more []canvas.Owner
	for _, id := range s.Cards() {
		for _, k := range doc.LinksAt(id) {
			l := doc.Link(k)
			more = append(more, OfCard(l.From), OfCard(l.To))
		}
	}
	e.pick(s.With(more...))
}
