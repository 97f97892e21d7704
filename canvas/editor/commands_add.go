package editor

import (
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

func cardCommands() []Command {
	append1 := func(name string, s side.Side, chords ...event.Chord) Command {
		return Command{ID: "card.append." + name, Chords: chords, edits: true, need: needsCard, run: always(func(e *Editor) {
			e.on.AppendCard(e.on.SoleCard().Card.ID, s)
		})}
	}
	return []Command{
		{ID: "card.new", Chords: []event.Chord{key(event.KeyInsert), key(event.KeyEnter, event.Shift)}, Letter: 'c', edits: true, need: needsGround, run: always((*Editor).newCardHere)},
		append1("right", side.Right, key(event.KeyEnter, event.Ctrl)),
		append1("below", side.Bottom),
		append1("left", side.Left),
		append1("above", side.Top),
		{ID: "card.wider", Chords: []event.Chord{key(event.KeyRight, event.Alt, event.Shift)}, edits: true, need: needsCards, run: func(e *Editor, k event.KeyEvent) bool { return e.widen(1, k) }},
		{ID: "card.narrower", Chords: []event.Chord{key(event.KeyLeft, event.Alt, event.Shift)}, edits: true, need: needsCards, run: func(e *Editor, k event.KeyEvent) bool { return e.widen(-1, k) }},
		{ID: "card.picture", edits: true, need: needsCard, run: always(func(e *Editor) { e.on.Ask(event.ChoosePicture{Card: e.on.SoleCard().Card.ID}) })},
		{ID: "note.new", Chords: []event.Chord{char('n', event.Ctrl, event.Shift)}, Letter: 'n', edits: true, need: needsCell, run: always((*Editor).newNoteHere)},
	}
}

// newCardHere makes a card where the keyboard is: see [walk.Stand.NewCard].
func (e *Editor) newCardHere() {
	p, at := e.on.Stand().NewCard()
	e.cardAt(p, at, "")
}

// widen lets cards reach over a step more or less.
func (e *Editor) widen(by int, k event.KeyEvent) bool {
	batch := change.Spans(e.Document(), e.Selection().Cards(), by)
	if len(batch) == 0 {
		e.on.Say("keys.edge")
		return true
	}
	e.applyMove(batch, e.held(k, "span"))
	return true
}

// needsCell asks for a cell of the grid.
func needsCell(e *Editor) string {
	if p, ok := e.on.Stand().Note(); !ok || !p.InGrid() {
		return "keys.needs.place"
	}
	return ""
}

func (e *Editor) newNoteHere() {
	p, _ := e.on.Stand().Note()
	n := e.on.Adder().Note(e.Document(), p)
	e.on.Make(edit.AddSticky{Sticky: n}, owner.Sticky(n.ID))
}

// addCommands are Ctrl, Shift and an arrow: a new phase, step or lane on that
// side.
func addCommands() []Command {
	return []Command{
		{ID: "phase.add.before", Chords: []event.Chord{key(event.KeyLeft, event.Ctrl, event.Shift)}, edits: true, need: needsPhases, run: always(func(e *Editor) { e.addPhase(0) })},
		{ID: "phase.add.after", Chords: []event.Chord{key(event.KeyRight, event.Ctrl, event.Shift)}, edits: true, need: needsPhases, run: always(func(e *Editor) { e.addPhase(1) })},
		{ID: "phase.new", Letter: 'p', edits: true, run: always((*Editor).newPhase)},
		{ID: "step.add.left", Chords: []event.Chord{key(event.KeyLeft, event.Ctrl, event.Shift)}, edits: true, run: always(func(e *Editor) { e.addStep(side.Left) })},
		{ID: "step.add.right", Chords: []event.Chord{key(event.KeyRight, event.Ctrl, event.Shift)}, Letter: 's', edits: true, run: always(func(e *Editor) { e.addStep(side.Right) })},
		{ID: "lane.add.above", Chords: []event.Chord{key(event.KeyUp, event.Ctrl, event.Shift)}, edits: true, run: always(func(e *Editor) { e.addLane(side.Top) })},
		{ID: "lane.add.below", Chords: []event.Chord{key(event.KeyDown, event.Ctrl, event.Shift)}, Letter: 'w', edits: true, run: always(func(e *Editor) { e.addLane(side.Bottom) })},
	}
}

func (e *Editor) addPhase(behind int) {
	_, i := e.Document().Phase(e.Selection().Phases()[0])
	e.on.Insert(owner.KindPhase, i+behind, false, "")
}

// newPhase adds a phase behind the one where the keyboard is, or at the end.
func (e *Editor) newPhase() {
	doc := e.Document()
	at := len(doc.Phases)
	if ids := e.on.Selection().Phases(); len(ids) > 0 {
		_, i := doc.Phase(ids[len(ids)-1])
		at = i + 1
	} else if p, _, ok := e.on.Stand().Here(); ok && p.Column >= 0 {
		at = doc.PhaseAt(p.Column) + 1
	}
	e.on.Insert(owner.KindPhase, at, false, "")
}

// addStep adds a step at a side of where the keyboard is.
func (e *Editor) addStep(to side.Side) {
	batch, ids := e.on.Grid().Steps(e.Document(), e.on.Stand().NewStep(to), 1, to == side.Right)
	e.on.Cell.Step = ids[0]
	e.on.Make(batch, owner.Step(ids[0]))
}

// addLane adds a lane above or below where the keyboard is.
func (e *Editor) addLane(to side.Side) {
	e.on.Insert(owner.KindLane, e.on.Stand().NewLane(to), false, "")
}

// phaseCommands divide the steps among the phases anew.
func phaseCommands() []Command {
	return []Command{
		{ID: "phase.split", Chords: []event.Chord{key(event.KeyEnter, event.Ctrl, event.Shift)}, edits: true, need: needsInPhase, run: always(func(e *Editor) {
			p, _, _ := e.on.Stand().Here()
			e.on.SplitPhase(p.Column)
		})},
		{ID: "phase.merge", Chords: []event.Chord{key(event.KeyBackspace, event.Ctrl, event.Shift), key(event.KeyDelete, event.Ctrl, event.Shift)}, edits: true, need: needsPhase, run: always((*Editor).mergePhases)},
		{ID: "phase.longer", Chords: []event.Chord{key(event.KeyRight, event.Alt, event.Shift)}, edits: true, need: needsPhases, run: func(e *Editor, k event.KeyEvent) bool { return e.stretchPhase(1, k) }},
		{ID: "phase.shorter", Chords: []event.Chord{key(event.KeyLeft, event.Alt, event.Shift)}, edits: true, need: needsPhases, run: func(e *Editor, k event.KeyEvent) bool { return e.stretchPhase(-1, k) }},
	}
}

// needsInPhase asks for a step that is not the first of its phase.
func needsInPhase(e *Editor) string {
	p, _, ok := e.on.Stand().Here()
	if !ok || p.Column < 0 {
		return "keys.needs.place"
	}
	doc := e.on.Document()
	if p.Column == 0 || doc.PhaseAt(p.Column-1) != doc.PhaseAt(p.Column) {
		return "keys.split-at-start"
	}
	return ""
}

// mergePhases makes the selected phases one; of a single one and the phase
// before it.
func (e *Editor) mergePhases() {
	doc := e.on.Document()
	ids := e.on.Selection().Phases()
	if len(ids) == 0 {
		p, _, _ := e.on.Stand().Here()
		ids = []model.PhaseID{doc.Phases[doc.PhaseAt(p.Column)].ID}
	}
	x, into, why := grid.Merge(doc, ids)
	if why != "" {
		e.on.Say(why)
		return
	}
	after := e.on.Selection()
	if len(after.Phases()) > 0 {
		after = selection.Of(owner.Phase(into))
	}
	_ = e.on.Apply(x, after)
}

// stretchPhase moves the end of a phase over a step.
func (e *Editor) stretchPhase(by int, k event.KeyEvent) bool {
	x, why := grid.Longer(e.on.Document(), e.on.Selection().Phases()[0], by)
	if why != "" {
		e.on.Say(why)
		return true
	}
	_ = e.on.Merge(x, e.on.Selection(), e.held(k, "phase's end"))
	return true
}
