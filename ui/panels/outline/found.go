package outline

import (
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/panels/values"
)

// found is the lines of all that the query finds, which is what Find finds
// (package find), each under its step and phase.
func (t *tree) found() []node {
	f := finding{tree: t, named: t.phasesNamed(), phase: -1, column: -1}
	for _, o := range t.finder.Find(t.doc, t.query) {
		switch kind, id := owner.Split(o); kind {
		case owner.KindPhase:
			_, i := t.doc.Phase(model.PhaseID(id))
			f.inPhase(i)
		case owner.KindStep:
			f.inStep(model.StepID(id))
		case owner.KindCard:
			c := t.doc.Card(model.CardID(id))
			f.inStep(c.Step)
			f.add(t.card(c, t.doc.Lane(c.Lane)))
		case owner.KindLink:
			l := t.doc.Link(model.LinkID(id))
			f.inStep(t.doc.Card(l.From).Step)
			f.add(node{owner: o, depth: 2, text: values.OneLine(l.Label), note: t.T("link")})
		case owner.KindSticky:
			s := t.doc.Sticky(model.StickyID(id))
			f.inStep(s.Step)
			f.add(node{owner: o, depth: 2, text: values.OneLine(s.Text), note: t.T("sticky"), step: s.Step})
		case owner.KindLane:
			f.add(node{owner: o, text: t.LaneName(t.doc.Lane(model.LaneID(id))), note: t.T("lane")})
		default:
			f.add(node{owner: o, text: values.OneLine(t.doc.Head.Title), note: t.T("document")})
		}
		if last := len(f.lines) - 1; last >= 0 && f.lines[last].owner == o {
			f.lines[last].found = true
		}
	}
	return f.lines
}

// finding is the lines while they are made, in reading order.
type finding struct {
	*tree
	lines         []node
	named         bool // phases have lines
	phase, column int  // that the last lines stand in
	under         int  // the line of that step
}

func (f *finding) add(n node) {
	if n.depth == 2 {
		f.lines[f.under].branch = true
	}
	f.lines = append(f.lines, n)
}

// inPhase begins a phase, once.
func (f *finding) inPhase(i int) {
	if f.phase == i || i < 0 {
		return
	}
	f.phase = i
	if f.named {
		f.add(f.tree.phase(i))
	}
}

// inStep begins a step in its phase, once.
func (f *finding) inStep(id model.StepID) {
	column, ok := f.doc.Column(id)
	if !ok || f.column == column {
		return
	}
	f.inPhase(f.doc.PhaseAt(column))
	f.column = column
	n := f.step(column, f.doc.Steps()[column])
	n.branch, n.open = false, true
	f.add(n)
	f.under = len(f.lines) - 1
}

// nodes is the lines from top to bottom. Without a search, phases are open
// and steps are not, so that it costs by what shows.
func (t *tree) nodes() []node {
	switch {
	case t.doc == nil:
		return nil
	case t.query != "":
		return t.found()
	}
	var all []node
	column := 0
	named := t.phasesNamed()
	for i, p := range t.doc.Phases {
		phase := t.phase(i)
		phase.open = !t.folded[phase.owner]
		if named {
			all = append(all, phase)
		}
		for _, s := range p.Steps {
			if phase.open {
				all = append(all, t.stepWithCards(column, s)...)
			}
			column++
		}
	}
	return all
}
