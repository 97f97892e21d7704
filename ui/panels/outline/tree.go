package outline

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/ui/panels"
	"touchline/ui/panels/values"
)

// node is a line of the outline.
type node struct {
	owner  canvas.Owner
	depth  int // 0: a phase, 1: a step, 2: a card
	text   string
	note   string // a card's lane
	branch bool   // something is inside
	open   bool
	step   model.StepID // that a card, or the step itself, belongs to
	role   model.Role   // a card's lane's
	accent model.Accent // a card's own colour
}

// tree is what of a document the outline shows.
type tree struct {
	panels.Speaker
	doc    *model.Document
	folded map[canvas.Owner]bool // phases that are folded
	open   map[canvas.Owner]bool // steps that are unfolded
	query  []string              // words that must all be there; nil: no search
}

// nodes is the lines from top to bottom. Without a search, phases are open
// and steps are not, so that it costs by what shows.
func (t *tree) nodes() []node {
	if t.doc == nil {
		return nil
	}
	var all []node
	column := 0
	named := t.phasesNamed()
	for i, p := range t.doc.Phases {
		var inside []node
		folded := t.query == nil && t.folded[editor.OfPhase(p.ID)]
		for _, s := range p.Steps {
			if !folded {
				inside = append(inside, t.step(column, s)...)
			}
			column++
		}
		name := t.PhaseName(t.doc, i)
		if t.query != nil && len(inside) == 0 && !t.matches(name) {
			continue
		}
		if named {
			all = append(all, node{owner: editor.OfPhase(p.ID), text: name, branch: true, open: !folded})
		}
		all = append(all, inside...)
	}
	return all
}

func (t *tree) phasesNamed() bool {
	for _, p := range t.doc.Phases {
		if p.Name != "" {
			return true
		}
	}
	return len(t.doc.Phases) > 1
}

// step is a step's line and those of its cards, as far as they show.
func (t *tree) step(column int, s *model.Step) []node {
	owner := editor.OfStep(s.ID)
	n := node{owner: owner, depth: 1, text: t.StepName(t.doc, column), step: s.ID, open: t.open[owner]}
	if t.query == nil {
		for _, l := range t.doc.Lanes {
			if len(t.doc.Cell(l.ID, s.ID)) > 0 {
				n.branch = true
				break
			}
		}
		if !n.branch || !n.open {
			return []node{n}
		}
	}
	lines := []node{n}
	for _, l := range t.doc.Lanes {
		for _, id := range t.doc.Cell(l.ID, s.ID) {
			if c := t.doc.Card(id); t.query == nil || t.matches(said(c)) {
				lines = append(lines, t.card(c, l))
			}
		}
	}
	if t.query != nil {
		if len(lines) == 1 && !t.matches(n.text) {
			return nil
		}
		lines[0].branch, lines[0].open = len(lines) > 1, true
	}
	return lines
}

func (t *tree) card(c *model.Card, l *model.Lane) node {
	text := values.OneLine(c.Text)
	if text == "" {
		text = t.T("card.untitled")
	}
	return node{owner: editor.OfCard(c.ID), depth: 2, text: text, note: t.LaneName(l), step: c.Step, role: l.Role, accent: c.Color}
}

// said is what a search of a card looks through.
func said(c *model.Card) string {
	s := c.Text + "\n" + c.Detail + "\n" + strings.Join(c.Tags, "\n")
	if t := c.Touch; t != nil {
		s += "\n" + t.Owner + "\n" + t.Channel + "\n" + t.Standard + "\n" + t.PainPoint + "\n" + strings.Join(t.Systems, "\n")
	}
	return s
}

// matches reports whether every word of the search is in a text.
func (t *tree) matches(s string) bool {
	s = strings.ToLower(s)
	for _, w := range t.query {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// search takes what was typed.
func (t *tree) search(typed string) {
	t.query = nil
	if words := strings.Fields(strings.ToLower(typed)); len(words) > 0 {
		t.query = words
	}
}

// reshaped reports whether what the outline shows differs between two
// documents, at the cost of the difference.
func (t *tree) reshaped(a, b *model.Document) bool {
	if a == nil || b == nil || !sameGrid(a, b) {
		return true
	}
	for id := range model.Changes(a.CardTable(), b.CardTable(), func(x, y *model.Card) bool { return x == y }) {
		x, y := a.Card(id), b.Card(id)
		if x == nil || y == nil || x.Lane != y.Lane || x.Step != y.Step || x.Rank != y.Rank || t.query != nil ||
			x.Text != y.Text && t.open[editor.OfStep(x.Step)] {
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
