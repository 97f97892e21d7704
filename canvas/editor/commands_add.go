package editor

import (
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/model"
	"touchline/model/edit"
)

func cardCommands() []Command {
	append1 := func(name string, s side.Side, chords ...Chord) Command {
		return Command{ID: "card.append." + name, Chords: chords, edits: true, need: needsCard, run: always(func(e *Editor) {
			e.appendCard(e.soleCardRecord().ID, s)
		})}
	}
	return []Command{
		{ID: "card.new", Chords: []Chord{key(KeyInsert), key(KeyEnter, Shift)}, Letter: 'c', edits: true, need: needsGround, run: always((*Editor).newCardHere)},
		append1("right", side.Right, key(KeyEnter, Ctrl)),
		append1("below", side.Bottom),
		append1("left", side.Left),
		append1("above", side.Top),
		{ID: "card.wider", Chords: []Chord{key(KeyRight, Alt, Shift)}, edits: true, need: needsCards, run: func(e *Editor, k KeyEvent) bool { return e.widen(1, k) }},
		{ID: "card.narrower", Chords: []Chord{key(KeyLeft, Alt, Shift)}, edits: true, need: needsCards, run: func(e *Editor, k KeyEvent) bool { return e.widen(-1, k) }},
		{ID: "card.picture", edits: true, need: needsCard, run: always(func(e *Editor) { e.ask(ChoosePicture{e.soleCardRecord().ID}) })},
		{ID: "note.new", Chords: []Chord{char('n', Ctrl, Shift)}, Letter: 'n', edits: true, need: needsCell, run: always((*Editor).newNoteHere)},
	}
}

// newCardHere makes a card where the keyboard is: behind the selected card in
// its cell, in the first cell below or beside a head, in the first cell of
// all.
func (e *Editor) newCardHere() {
	doc := e.Document()
	p, card, ok := e.here()
	at := -1
	if card != nil {
		for i, id := range doc.Cell(card.Card.Lane, card.Card.Step) {
			if id == card.Card.ID {
				at = i + 1
			}
		}
		p.Column = card.Column
	}
	lanes := grid.CardRows(doc)
	if !ok || p.Row < 0 {
		p.Row = -1
		if len(lanes) > 0 {
			p.Row = lanes[0]
		}
	}
	p.Column = max(p.Column, 0)
	e.cardAt(p, at, "")
}

// widen lets cards reach over a step more or less.
func (e *Editor) widen(by int, k KeyEvent) bool {
	doc := e.Document()
	var batch edit.Batch
	for _, id := range e.Selection().Cards() {
		c := doc.Card(id)
		col, _ := doc.Column(c.Step)
		if span := c.Span + by; span >= 1 && col+span <= len(doc.Steps()) {
			batch = append(batch, edit.SetSpan{Card: id, Span: span})
		}
	}
	if len(batch) == 0 {
		e.say("keys.edge")
		return true
	}
	e.applyMove(batch, k.merge(e, "span"))
	return true
}

// needsCell asks for a cell of the grid.
func needsCell(e *Editor) string {
	if p, ok := e.noteCell(); !ok || !p.InGrid() {
		return "keys.needs.place"
	}
	return ""
}

// noteCell is where a new note goes: where the keyboard is, and with nothing
// selected where it was last, or into the first cell.
func (e *Editor) noteCell() (walk.Place, bool) {
	if p, _, ok := e.here(); ok {
		return p, true
	}
	if p, ok := e.keptCell(); ok {
		return p, true
	}
	doc := e.Document()
	return walk.Place{Row: 0, Column: 0}, len(doc.Lanes) > 0 && len(doc.Steps()) > 0
}

// noteOffset is where in its cell a new note lies, in pt.
const noteOffset = 12.0

func (e *Editor) newNoteHere() {
	p, _ := e.noteCell()
	doc := e.Document()
	s := &model.Sticky{
		ID:   model.NewID[model.StickyID](model.StickyPrefix, e.bits),
		Lane: doc.Lanes[p.Row].ID, Step: doc.Steps()[p.Column].ID, DX: noteOffset, DY: noteOffset, Color: model.AccentAmber,
	}
	e.doAndName(edit.AddSticky{Sticky: s}, OfSticky(s.ID))
}

// addCommands are Ctrl, Shift and an arrow: a new phase, step or lane on that
// side.
func addCommands() []Command {
	return []Command{
		{ID: "phase.add.before", Chords: []Chord{key(KeyLeft, Ctrl, Shift)}, edits: true, need: needsPhases, run: always(func(e *Editor) { e.addPhase(0) })},
		{ID: "phase.add.after", Chords: []Chord{key(KeyRight, Ctrl, Shift)}, edits: true, need: needsPhases, run: always(func(e *Editor) { e.addPhase(1) })},
		{ID: "step.add.left", Chords: []Chord{key(KeyLeft, Ctrl, Shift)}, edits: true, run: always(func(e *Editor) { e.addStep(side.Left) })},
		{ID: "step.add.right", Chords: []Chord{key(KeyRight, Ctrl, Shift)}, Letter: 's', edits: true, run: always(func(e *Editor) { e.addStep(side.Right) })},
		{ID: "lane.add.above", Chords: []Chord{key(KeyUp, Ctrl, Shift)}, edits: true, run: always(func(e *Editor) { e.addLane(side.Top) })},
		{ID: "lane.add.below", Chords: []Chord{key(KeyDown, Ctrl, Shift)}, Letter: 'w', edits: true, run: always(func(e *Editor) { e.addLane(side.Bottom) })},
	}
}

func (e *Editor) addPhase(behind int) {
	_, i := e.Document().Phase(e.Selection().Phases()[0])
	e.insertPhase(i + behind)
}

// addStep adds a step at a side of where the keyboard is; at the grid's end
// where it is nowhere.
func (e *Editor) addStep(to side.Side) {
	n := len(e.Document().Steps())
	p, card, ok := e.here()
	border := n
	switch {
	case !ok:
	case p.Column < 0: // at a lane's head or the title
		border = 0
	case to == side.Left:
		border = p.Column
		if card != nil {
			border = card.Column
		}
	case card != nil:
		border = card.Column + card.Span
	default:
		border = p.Column + 1
	}
	batch, ids := e.maker().Steps(e.Document(), border, 1, to == side.Right)
	e.keys.cell.step = ids[0]
	e.doAndName(batch, OfStep(ids[0]))
}

// addLane adds a lane above or below where the keyboard is; below all where
// it is nowhere.
func (e *Editor) addLane(to side.Side) {
	p, _, ok := e.here()
	at := len(e.Document().Lanes)
	switch {
	case !ok:
	case p.Row < 0:
		at = 0
	case to == side.Top:
		at = p.Row
	default:
		at = p.Row + 1
	}
	e.insertLane(at, "")
}

// phaseCommands divide the steps among the phases anew.
func phaseCommands() []Command {
	return []Command{
		{ID: "phase.split", Chords: []Chord{key(KeyEnter, Ctrl, Shift)}, edits: true, need: needsInPhase, run: always(func(e *Editor) {
			p, _, _ := e.here()
			e.splitPhase(p.Column)
		})},
		{ID: "phase.merge", Chords: []Chord{key(KeyBackspace, Ctrl, Shift), key(KeyDelete, Ctrl, Shift)}, edits: true, need: needsPhase, run: always((*Editor).mergePhases)},
		{ID: "phase.longer", Chords: []Chord{key(KeyRight, Alt, Shift)}, edits: true, need: needsPhases, run: func(e *Editor, k KeyEvent) bool { return e.stretchPhase(1, k) }},
		{ID: "phase.shorter", Chords: []Chord{key(KeyLeft, Alt, Shift)}, edits: true, need: needsPhases, run: func(e *Editor, k KeyEvent) bool { return e.stretchPhase(-1, k) }},
	}
}

// needsInPhase asks for a step that is not the first of its phase.
func needsInPhase(e *Editor) string {
	p, _, ok := e.here()
	if !ok || p.Column < 0 {
		return "keys.needs.place"
	}
	doc := e.Document()
	if p.Column == 0 || doc.PhaseAt(p.Column-1) != doc.PhaseAt(p.Column) {
		return "keys.split-at-start"
	}
	return ""
}

// mergePhases makes the selected phases one; of a single one and the phase
// before it.
func (e *Editor) mergePhases() {
	doc := e.Document()
	ids := e.Selection().Phases()
	if len(ids) == 0 {
		p, _, _ := e.here()
		ids = []model.PhaseID{doc.Phases[doc.PhaseAt(p.Column)].ID}
	}
	x, into, why := grid.Merge(doc, ids)
	if why != "" {
		e.say(why)
		return
	}
	after := e.Selection()
	if len(after.Phases()) > 0 {
		after = SelectionOf(OfPhase(into))
	}
	_ = e.do(x, after)
}

// stretchPhase moves the end of a phase over a step.
func (e *Editor) stretchPhase(by int, k KeyEvent) bool {
	x, why := grid.Longer(e.Document(), e.Selection().Phases()[0], by)
	if why != "" {
		e.say(why)
		return true
	}
	_ = e.merge(x, e.Selection(), k.merge(e, "phase's end"))
	return true
}
