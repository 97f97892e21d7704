package editor

import (
	"sync"

	"touchline/canvas"
	"touchline/model"
)

// What Copy puts on the clipboard.
//
// The clipboard of the toolkit holds text alone, and what people paste into a
// mail or a spreadsheet should be their words, not JSON. So the clipboard gets
// the plain text, and what was copied whole (a small .blueprint, see
// clipboard_take.go) goes beside it: a paste whose text is the one that was
// copied last takes that instead. Within the program it is kept in one Clips
// that all windows share; between two programs on a machine the window may
// keep the JSON in a file, named by a hash of the text.
//
// To send cards to someone by mail, "copy.file" puts the JSON itself on the
// clipboard: paste recognises it from anywhere.

// Clip is what was copied.
type Clip struct {
	Text string // tab-separated rows and columns; of one card its text alone
	JSON []byte // a .blueprint of what was copied, nil for nothing
}

// CopyOut asks the window to put a clip on the system's clipboard, as its
// text or, with File, as its JSON, and to shelve it.
type CopyOut struct {
	Clip Clip
	File bool
}

// WantPaste asks the window for what is on the clipboard: then Editor.Paste,
// or with OneCell Editor.PasteInCell.
type WantPaste struct{ OneCell bool }

func (CopyOut) request()   {}
func (WantPaste) request() {}

// Clips keeps what was copied last, for all windows of the program. It is
// safe for concurrent use; the zero Clips is empty.
type Clips struct {
	mu   sync.Mutex
	last Clip
}

// Put keeps a clip.
func (c *Clips) Put(clip Clip) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = clip
}

// Match is the clip that a text on the system's clipboard stands for: the one
// kept, if the text is its own, else the text alone.
func (c *Clips) Match(text string) Clip {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.last.JSON) > 0 && sameText(c.last.Text, text) {
		return c.last
	}
	return Clip{Text: text}
}

// Copy is what is selected, and whether anything can be copied.
func (e *Editor) Copy() (Clip, bool) {
	part := e.part()
	if part == nil {
		return Clip{}, false
	}
	return Clip{Text: e.SelectionText(), JSON: encodePart(part)}, true
}

// Cut is Copy, and removes what was copied.
func (e *Editor) Cut() (Clip, bool) {
	clip, ok := e.Copy()
	if !ok || e.readOnly {
		return Clip{}, false
	}
	e.remove()
	return clip, ok
}

func (e *Editor) askCopy() {
	if clip, ok := e.Copy(); ok {
		e.ask(CopyOut{Clip: clip})
	}
}

func (e *Editor) askCopyFile() {
	if clip, ok := e.Copy(); ok {
		e.ask(CopyOut{Clip: clip, File: true})
	}
}

func (e *Editor) askCut() {
	if clip, ok := e.Copy(); ok {
		e.ask(CopyOut{Clip: clip})
		e.remove()
	}
}

// SelectionScene is what is selected as a picture: a scene of the selected
// cards with the links among them, and the rectangle of it to show, with a
// margin. Steps, phases and lanes count with all that stands in them. Without
// a selection there is none.
func (e *Editor) SelectionScene() (*canvas.Scene, canvas.Rect, bool) {
	owners := e.shownWith(e.Selection())
	all := e.Picture().Scene
	scene := &canvas.Scene{Size: all.Size, Ground: all.Ground}
	var area canvas.Rect
	for _, g := range all.Groups {
		if owners[g.Owner] {
			scene.Groups = append(scene.Groups, g)
			area = area.Union(g.Bounds)
		}
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
	for _, id := range partCards(doc, s) {
		owners[OfCard(id)] = true
	}
	for _, n := range partNotes(doc, s) {
		owners[OfSticky(n.ID)] = true
	}
	for id := range partSteps(doc, s) {
		owners[OfStep(id)] = true
	}
	for _, c := range doc.CardsInOrder() {
		if !owners[OfCard(c.ID)] {
			continue
		}
		for _, k := range doc.LinksAt(c.ID) {
			if l := doc.Link(k); owners[OfCard(l.From)] && owners[OfCard(l.To)] {
				owners[OfLink(k)] = true
			}
		}
	}
	return owners
}

// partSteps is the selected steps and those of the selected phases.
func partSteps(d *model.Document, s Selection) map[model.StepID]bool {
	steps := map[model.StepID]bool{}
	for _, id := range s.Steps() {
		steps[id] = true
	}
	for _, id := range s.Phases() {
		ph, _ := d.Phase(id)
		for _, x := range ph.Steps {
			steps[x.ID] = true
		}
	}
	return steps
}
