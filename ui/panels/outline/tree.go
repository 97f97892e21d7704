package outline

import (
	"touchline/canvas"
	"touchline/canvas/editor/find"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels"
	"touchline/ui/panels/values"
)

// node is a line of the outline.
type node struct {
	owner  canvas.Owner
	depth  int // 0: a phase, 1: a step, 2: a card; a search shows more
	text   string
	note   string // a card's lane, of a phase the number of its steps, or what else it is
	branch bool   // something is inside
	open   bool
	found  bool         // by the search, not only around what was found
	step   model.StepID // that a card, or the step itself, belongs to
	role   model.Role   // a card's lane's
	accent model.Accent // a card's own colour
	marks  model.Marks  // a card's, or all that those in a step have
}

// moves reports whether a line can be dragged onto a step.
func (n node) moves() bool {
	kind, _ := owner.Split(n.owner)
	return kind == owner.KindCard || kind == owner.KindStep
}

// tree is what of a document the outline shows.
type tree struct {
	panels.Speaker
	doc    *model.Document
	folded map[canvas.Owner]bool // phases that are folded
	open   map[canvas.Owner]bool // steps that are unfolded
	query  string                // what is looked for; "": no search
	finder find.Finder
}

func (t *tree) phasesNamed() bool {
	for _, p := range t.doc.Phases {
		if p.Name != "" {
			return true
		}
	}
	return len(t.doc.Phases) > 1
}

func (t *tree) phase(i int) node {
	p := t.doc.Phases[i]
	return node{owner: owner.Phase(p.ID), text: t.PhaseName(t.doc, i), note: words.Count(len(p.Steps)), branch: true, open: true}
}

// step is a step's line, with the marks of all its cards.
func (t *tree) step(column int, s *model.Step) node {
	n := node{owner: owner.Step(s.ID), depth: 1, text: t.StepName(t.doc, column), step: s.ID}
	for _, l := range t.doc.Lanes {
		for _, id := range t.doc.Cell(l.ID, s.ID) {
			n.branch = true
			n.marks |= t.doc.Card(id).Marks
		}
	}
	return n
}

// stepWithCards is a step's line and, if it is unfolded, those of its cards.
func (t *tree) stepWithCards(column int, s *model.Step) []node {
	n := t.step(column, s)
	n.open = t.open[n.owner]
	lines := []node{n}
	if !n.branch || !n.open {
		return lines
	}
	for _, l := range t.doc.Lanes {
		for _, id := range t.doc.Cell(l.ID, s.ID) {
			lines = append(lines, t.card(t.doc.Card(id), l))
		}
	}
	return lines
}

func (t *tree) card(c *model.Card, l *model.Lane) node {
	text := values.OneLine(c.Text)
	if text == "" {
		text = t.T("card.untitled")
	}
	return node{owner: owner.Card(c.ID), depth: 2, text: text, note: t.LaneName(l), step: c.Step, role: l.Role, accent: c.Color, marks: c.Marks}
}

// reshaped reports whether what the outline shows differs between two
// documents, at the cost of the difference.
func (t *tree) reshaped(a, b *model.Document) bool {
	if a == nil || b == nil || !sameGrid(a, b) {
		return true
	}
	if t.query != "" {
		return true
	}
	for id := range model.Changes(a.CardTable(), b.CardTable(), func(x, y *model.Card) bool { return x == y }) {
		x, y := a.Card(id), b.Card(id)
		if x == nil || y == nil || x.Lane != y.Lane || x.Step != y.Step || x.Rank != y.Rank || x.Marks != y.Marks ||
			t.open[owner.Step(x.Step)] && (x.Text != y.Text || x.Color != y.Color) {
			return true
		}
	}
	return false
}

// sameGrid reports whether two documents have the same phases, steps and
// lanes.
func sameGrid(a, b *model.Document) bool {
	if len(a.Phases) != len(b.Phases) || len(a.Lanes) != len(b.Lanes) {
		return false
	}
	for i := range a.Phases {
		if a.Phases[i] != b.Phases[i] {
			return false
		}
	}
	for i := range a.Lanes {
		if a.Lanes[i] != b.Lanes[i] {
			return false
		}
	}
	return true
}
