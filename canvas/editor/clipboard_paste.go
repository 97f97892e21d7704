package editor

import (
	"encoding/json"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
)

// What may be pasted. Beyond it a text is refused with a sentence; what goes
// into the document is held to the model's own limits besides.
const (
	maxPasteBytes = 64 << 20 // of a clip with its pictures
	maxPasteText  = 4 << 20  // of plain text or cells
)

// Paste puts what is on the clipboard into the document, as one step of undo,
// and selects it. A clip keeps its distances, beginning in the cell where the
// keyboard is; cells of a spreadsheet land as lanes and steps from there on;
// lines of text become cards, one step after the other. The grid grows where
// it must.
func (e *Editor) Paste(c Clip) Did {
	e.cancel()
	e.paste(c)
	return e.Take()
}

// PasteInCell makes every line or cell of a text a card of one cell.
func (e *Editor) PasteInCell(text string) Did {
	e.cancel()
	if len(text) > maxPasteText {
		e.sayLarge(maxPasteText)
		return e.Take()
	}
	var column [][]string
	for _, row := range tableOf(text) {
		for _, s := range row {
			if s != "" {
				column = append(column, []string{s})
			}
		}
	}
	e.pasteCells(column, true)
	return e.Take()
}

func (e *Editor) sayLarge(limit int) {
	e.say("keys.paste.large", "limit", strconv.Itoa(limit>>20))
}

func (e *Editor) paste(c Clip) {
	if len(c.JSON) == 0 && isClip(c.Text) {
		c.JSON = []byte(c.Text)
	}
	switch {
	case len(c.JSON) > maxPasteBytes:
		e.sayLarge(maxPasteBytes)
	case len(c.JSON) > 0:
		part, _, err := file.Decode(c.JSON)
		if err != nil {
			_ = e.refuse(err)
			return
		}
		e.pastePart(part)
	case len(c.Text) > maxPasteText:
		e.sayLarge(maxPasteText)
	default:
		e.pasteCells(tableOf(c.Text), false)
	}
}

// isClip reports whether a text is the JSON of a blueprint: it names the
// format near its beginning.
func isClip(text string) bool {
	return file.IsBlueprint([]byte(text[:min(len(text), file.BeginBytes)]))
}

func kindOf(part *model.Document) clipKind {
	for _, f := range part.Extra {
		var kind clipKind
		if f.Name == clipField && json.Unmarshal([]byte(f.JSON), &kind) == nil {
			return kind
		}
	}
	return clipCards
}

// duplicate pastes what is selected right behind itself.
func (e *Editor) duplicate() {
	part := e.part()
	if part == nil {
		return
	}
	if partKind(e.Selection()) != clipCards {
		e.pastePart(part)
		return
	}
	// Copies stand behind the cards that they are of, in the same cells.
	doc := e.Document()
	names := map[model.CardID]model.CardID{}
	var batch edit.Batch
	var after []canvas.Owner
	for _, c := range part.CardsInOrder() {
		at := slices.Index(doc.Cell(c.Lane, c.Step), c.ID) + 1
		for old := range names {
			if x := doc.Card(old); x.Lane == c.Lane && x.Step == c.Step {
				at++ // copies made before stand in front of it
			}
		}
		batch = append(batch, e.copies([]model.CardID{c.ID}, c.Lane, c.Step, at, len(doc.Steps()), names)...)
		after = append(after, OfCard(names[c.ID]))
	}
	batch = append(batch, e.linksWithin(names)...)
	for _, n := range part.Stickies() {
		s := *n
		s.ID = model.NewID[model.StickyID](model.StickyPrefix, e.bits)
		s.DX, s.DY = min(s.DX+noteStep, model.MaxExtent), min(s.DY+noteStep, model.MaxExtent)
		batch = append(batch, edit.AddSticky{Sticky: &s})
		after = append(after, OfSticky(s.ID))
	}
	if e.do(batch, SelectionOf(after...)) == nil && len(after) > 0 {
		e.reveal(after[0])
	}
}

// pasting is a paste in the making: the edits, and the document after them,
// which tells what is there already.
type pasting struct {
	e     *Editor
	doc   *model.Document
	batch edit.Batch
	owned []canvas.Owner // what was pasted
	err   error          // the first one: the paste is refused whole
}

func (e *Editor) newPasting() *pasting { return &pasting{e: e, doc: e.Document()} }

// do adds an edit.
func (p *pasting) do(x edit.Edit) bool {
	if p.err != nil {
		return false
	}
	next, err := edit.Apply(p.doc, x)
	if err != nil {
		p.err = err
		return false
	}
	p.doc, p.batch = next, append(p.batch, x)
	return true
}

// end does what was gathered, as one step.
func (p *pasting) end() {
	e := p.e
	switch {
	case p.err != nil:
		_ = e.refuse(p.err)
		return
	case len(p.batch) == 0:
		e.say("keys.paste.nothing")
		return
	}
	if e.do(p.batch, SelectionOf(p.owned...)) != nil {
		return
	}
	e.say("keys.pasted", "n", strconv.Itoa(len(p.owned)))
	if len(p.owned) == 0 {
		return
	}
	e.reveal(p.owned[0])
	if c := e.Plan().Card(cardOf(p.owned[0])); c != nil {
		e.keys.cell = cell{c.Card.Lane, c.Card.Step}
	}
}

func cardOf(o canvas.Owner) model.CardID {
	if kind, id := Split(o); kind == KindCard {
		return model.CardID(id)
	}
	return ""
}

// row is the i-th lane below a row that holds cards, counted from 0; lanes
// are added below the last one, like the one that is asked for or else like
// the one above.
func (p *pasting) row(from, i int, like *model.Lane) model.LaneID {
	for p.err == nil {
		lanes := cardLanes(p.doc)
		start := slices.IndexFunc(lanes, func(row int) bool { return row >= from })
		if start >= 0 && start+i < len(lanes) {
			return p.doc.Lanes[lanes[start+i]].ID
		}
		l := &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, p.e.bits), Role: model.RoleCustomer}
		at := 0
		if len(lanes) > 0 {
			above := lanes[len(lanes)-1]
			l.Role, at = p.doc.Lanes[above].Role, above+1
		}
		if like != nil {
			l.Name, l.Sub, l.Role = like.Name, like.Sub, like.Role
		}
		if l.Role.Derived() {
			l.Role = model.RoleText
		}
		p.do(edit.AddLane{Lane: l, At: at})
	}
	return ""
}

// column is the step at a column. What is missing behind the last step is
// added to the last phase, all at once; name is for the one that is asked for.
func (p *pasting) column(i int, name string) model.StepID {
	missing := i + 1 - len(p.doc.Steps())
	switch {
	case p.err != nil:
		return ""
	case i >= model.MaxSteps: // not even tried
		p.err = model.Faultf(nil, "model.count.steps", "n", strconv.Itoa(i+1), "limit", strconv.Itoa(model.MaxSteps))
		return ""
	}
	if missing > 0 {
		ph := &model.Phase{ID: model.NewID[model.PhaseID](model.PhasePrefix, p.e.bits)}
		for range missing {
			ph.Steps = append(ph.Steps, &model.Step{ID: model.NewID[model.StepID](model.StepPrefix, p.e.bits)})
		}
		ph.Steps[missing-1].Name = name
		n := len(p.doc.Phases)
		if !p.do(edit.AddPhase{Phase: ph, At: -1}) {
			return ""
		}
		if n > 0 && !p.do(edit.MergePhases{Phases: []model.PhaseID{p.doc.Phases[n-1].ID, ph.ID}}) {
			return ""
		}
	}
	return p.doc.Steps()[i].ID
}

// target is the cell in which a paste begins, and the place in it.
func (e *Editor) target() (row, col, at int) {
	doc := e.Document()
	p, card, ok := e.here()
	at = -1
	if card != nil {
		p.col = card.Column
		at = slices.Index(doc.Cell(card.Card.Lane, card.Card.Step), card.Card.ID) + 1
	}
	if !ok {
		if kept, known := e.keptCell(); known {
			p = kept
		} else {
			p = place{rowTitle, colHead}
		}
	}
	if lanes := cardLanes(doc); p.row < 0 && len(lanes) > 0 {
		p.row = lanes[0]
	}
	return max(p.row, 0), max(p.col, 0), at
}
