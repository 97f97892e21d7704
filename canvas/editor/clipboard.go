package editor

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/walk"
	"touchline/canvas/owner"
	"touchline/model"
)

// Copy is what is selected, and whether anything can be copied.
func (e *Editor) Copy() (clip.Clip, bool) {
	return clip.Of(e.on.Document(), e.on.Selection(), e.on.Plan().Lang)
}

// SelectionText is what is selected as plain text: see [clip.Text].
func (e *Editor) SelectionText() string {
	return clip.Text(e.on.Document(), e.on.Selection(), e.on.Plan().Lang)
}

// copyOut hands on what is selected, and reports whether that is something.
func (e *Editor) copyOut(file bool) bool {
	c, ok := e.Copy()
	if ok {
		e.on.Ask(event.CopyOut{Clip: c, File: file})
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
func (e *Editor) Paste(c clip.Clip) event.Did {
	e.on.Cancel()
	e.pasted(e.paster().Paste(e.on.Document(), c, clip.Where(e.on.Stand())))
	return e.done()
}

// Import puts what a file of another program became at the end of the document,
// as one step of undo: see [clip.Paster.Blueprint].
func (e *Editor) Import(part *model.Document) error {
	e.on.Cancel()
	p, err := e.paster().Blueprint(e.on.Document(), part)
	if err == nil {
		if err = e.on.Apply(p.Edits, selection.Of(p.Owners...)); err == nil {
			e.lookAt(p.Owners)
		}
	}
	e.done()
	return err
}

// PasteInCell makes every line or cell of a text a card of one cell.
func (e *Editor) PasteInCell(text string) event.Did {
	e.on.Cancel()
	e.pasted(e.paster().InCell(e.on.Document(), text, clip.Where(e.on.Stand())))
	return e.done()
}

func (e *Editor) paster() clip.Paster { return clip.Paster{Bits: e.on.Bits, Lang: e.on.Plan().Lang} }

// pasted does what a paste comes to.
func (e *Editor) pasted(p clip.Pasted, err error) {
	switch {
	case err != nil:
		_ = e.on.Refuse(err)
		return
	case len(p.Edits) == 0:
		e.on.Say("keys.paste.nothing")
		return
	}
	if e.on.Apply(p.Edits, selection.Of(p.Owners...)) != nil {
		return
	}
	e.on.Say("keys.pasted", "n", strconv.Itoa(len(p.Owners)))
	e.lookAt(p.Owners)
}

// duplicate pastes what is selected right behind itself.
func (e *Editor) duplicate() {
	p, err := e.paster().Duplicate(e.on.Document(), e.on.Selection(), clip.Where(e.on.Stand()))
	if err != nil {
		_ = e.on.Refuse(err)
		return
	}
	if len(p.Edits) > 0 && e.on.Apply(p.Edits, selection.Of(p.Owners...)) == nil {
		e.lookAt(p.Owners)
	}
}

// lookAt brings the first of what came into the window, and the keyboard's
// cell to it.
func (e *Editor) lookAt(owners []canvas.Owner) {
	if len(owners) == 0 {
		return
	}
	e.on.Reveal(owners[0])
	if kind, id := owner.Split(owners[0]); kind == owner.KindCard {
		if c := e.on.Document().Card(model.CardID(id)); c != nil {
			e.on.Cell = walk.Cell{Lane: c.Lane, Step: c.Step}
		}
	}
}

// SelectionScene is what is selected as a picture: a scene of the selected
// cards with the links among them, and the rectangle of it to show, with a
// margin. Steps, phases and lanes count with all that stands in them. Without
// a selection there is none.
func (e *Editor) SelectionScene() (*canvas.Scene, canvas.Rect, bool) {
	owners := clip.Shown(e.Document(), e.Selection())
	all := e.on.Picture()
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
