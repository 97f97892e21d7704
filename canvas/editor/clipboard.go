package editor

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/walk"
	"touchline/canvas/owner"
	"touchline/model"
)

// CopyOut asks the window to put a clip on the system's clipboard, as its
// text or, with File, as its JSON, and to keep it.
type CopyOut struct {
	Clip clip.Clip
	File bool
}

// WantPaste asks the window for what is on the clipboard: then Editor.Paste,
// or with OneCell Editor.PasteInCell.
type WantPaste struct{ OneCell bool }

func (CopyOut) request()   {}
func (WantPaste) request() {}

// Copy is what is selected, and whether anything can be copied.
func (e *Editor) Copy() (clip.Clip, bool) {
	return clip.Of(e.Document(), e.Selection(), e.Plan().Lang)
}

// SelectionText is what is selected as plain text: see [clip.Text].
func (e *Editor) SelectionText() string {
	return clip.Text(e.Document(), e.Selection(), e.Plan().Lang)
}

// copyOut hands on what is selected, and reports whether that is something.
func (e *Editor) copyOut(file bool) bool {
	c, ok := e.Copy()
	if ok {
		e.ask(CopyOut{Clip: c, File: file})
	}
	return ok
}

func (e *Editor) cutOut() {
	if e.copyOut(false) {
		e.remove()
	}
}

// Paste puts what is on the clipboard into the document, as one step of undo,
// and selects it: see [clip.Paster.Paste].
func (e *Editor) Paste(c clip.Clip) Did {
	e.cancel()
	e.pasted(e.paster().Paste(e.Document(), c, e.pasteAt()))
	return e.Take()
}

// PasteInCell makes every line or cell of a text a card of one cell.
func (e *Editor) PasteInCell(text string) Did {
	e.cancel()
	e.pasted(e.paster().InCell(e.Document(), text, e.pasteAt()))
	return e.Take()
}

func (e *Editor) paster() clip.Paster { return clip.Paster{Bits: e.bits, Lang: e.Plan().Lang} }

// pasted does what a paste comes to.
func (e *Editor) pasted(p clip.Pasted, err error) {
	switch {
	case err != nil:
		_ = e.refuse(err)
		return
	case len(p.Edits) == 0:
		e.say("keys.paste.nothing")
		return
	}
	if e.do(p.Edits, selection.Of(p.Owners...)) != nil {
		return
	}
	e.say("keys.pasted", "n", strconv.Itoa(len(p.Owners)))
	e.lookAt(p.Owners)
}

// duplicate pastes what is selected right behind itself.
func (e *Editor) duplicate() {
	p, err := e.paster().Duplicate(e.Document(), e.Selection(), e.pasteAt())
	if err != nil {
		_ = e.refuse(err)
		return
	}
	if len(p.Edits) > 0 && e.do(p.Edits, selection.Of(p.Owners...)) == nil {
		e.lookAt(p.Owners)
	}
}

// lookAt brings the first of what came into the window, and the keyboard's
// cell to it.
func (e *Editor) lookAt(owners []canvas.Owner) {
	if len(owners) == 0 {
		return
	}
	e.reveal(owners[0])
	if kind, id := owner.Split(owners[0]); kind == owner.KindCard {
		if c := e.Document().Card(model.CardID(id)); c != nil {
			e.keys.cell = cell{c.Lane, c.Step}
		}
	}
}

// pasteAt is where a paste begins: at what is selected, of several cards at
// the first in reading order, else in the cell where
// the keyboard was, else in the first column.
func (e *Editor) pasteAt() clip.At {
	doc := e.Document()
	p, card, ok := e.here()
	at := clip.At{Row: -1, Border: len(doc.Steps())}
	if card != nil {
		p.Column, at.Card = card.Column, card.Card.ID
	}
	if ok {
		at.Border = e.behind(p.Column)
	} else if p, ok = e.keptCell(); !ok {
		return at
	}
	if ids := e.Selection().Cards(); len(ids) > 1 {
		p.Row, p.Column = e.firstCell(ids)
	}
	at.Row, at.Column = p.Row, max(p.Column, 0)
	at.Head = p.Row >= 0 && p.Column == walk.Heads
	if rows := e.Selection().Lanes(); len(rows) > 0 { // the lowest of them
		for _, id := range rows {
			row, _ := doc.Row(id)
			at.Row = max(at.Row, row)
		}
	}
	return at
}

// firstCell is the first cell of some cards, in reading order.
func (e *Editor) firstCell(ids []model.CardID) (row, col int) {
	doc := e.Document()
	for i, id := range ids {
		c := doc.Card(id)
		y, _ := doc.Row(c.Lane)
		x, _ := doc.Column(c.Step)
		if i == 0 || x < col || x == col && y < row {
			row, col = y, x
		}
	}
	return row, col
}

// behind is the column border behind the selected steps or phases, else behind
// a column.
func (e *Editor) behind(col int) int {
	border := -1
	for _, id := range e.Selection().Phases() {
		_, end, _ := grid.Columns(e.Document(), id)
		border = max(border, end)
	}
	for _, id := range e.Selection().Steps() {
		c, _ := e.Document().Column(id)
		border = max(border, c+1)
	}
	if border < 0 {
		border = col + 1
	}
	return min(border, len(e.Document().Steps()))
}

// SelectionScene is what is selected as a picture: a scene of the selected
// cards with the links among them, and the rectangle of it to show, with a
// margin. Steps, phases and lanes count with all that stands in them. Without
// a selection there is none.
func (e *Editor) SelectionScene() (*canvas.Scene, canvas.Rect, bool) {
	owners := e.shownWith(e.Selection())
	all := e.Picture()
	scene := &canvas.Scene{Size: all.Size, Ground: all.Ground, Groups: all.Owned(owners)}
	var area canvas.Rect
	for _, g := range scene.Groups {
		area = area.Union(g.Bounds)
	}
	if len(scene.Groups) == 0 {
		return nil, canvas.Rect{}, false
	}
	return scene, area.Inset(-sceneMargin), true
}

// sceneMargin is the white around the picture of a selection, in pt.
const sceneMargin = 12.0

// SelectionPage is SelectionScene as a page for the exports.
func (e *Editor) SelectionPage() (canvas.Page, bool) {
	scene, area, ok := e.SelectionScene()
	if !ok {
		return canvas.Page{}, false
	}
	return canvas.Page{
		Size:   canvas.Size{W: area.W, H: area.H},
		Placed: []canvas.Placement{{Scene: scene, Source: area, Scale: 1}},
	}, true
}

// shownWith is the owners of what a picture of a selection shows.
func (e *Editor) shownWith(s Selection) map[canvas.Owner]bool {
	doc := e.Document()
	owners := map[canvas.Owner]bool{}
	for _, o := range s.Owners() {
		owners[o] = true
	}
	cards := clip.Cards(doc, s)
	for _, c := range cards {
		owners[owner.Card(c.ID)] = true
	}
	for _, n := range clip.Notes(doc, s) {
		owners[owner.Sticky(n.ID)] = true
	}
	for id := range clip.Steps(doc, s) {
		owners[owner.Step(id)] = true
	}
	for _, c := range cards {
		for _, k := range doc.LinksAt(c.ID) {
			if l := doc.Link(k); owners[owner.Card(l.From)] && owners[owner.Card(l.To)] {
				owners[owner.Link(k)] = true
			}
		}
	}
	return owners
}
