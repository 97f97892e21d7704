package outline

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/input"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// Outline is the document as a tree of phases, steps and cards, with a
// search above it. A press selects and shows; a card or a step that is
// dragged onto a step moves there.
type Outline struct {
	panels.Speaker
	tree   *tree
	root   *fyne.Container
	search *searchEntry
	title  *widgets.Label
	list   *list
	none   *widget.Label

	nodes  []node
	picked selection.Set
	lang   model.Lang
	marked int // the line of what is selected; -1: none
	target int // the line that a drag would drop on; -1: none
	drag   int // the line that is dragged; -1: none
}

// Object is what stands in the window.
func (o *Outline) Object() fyne.CanvasObject { return o.root }

// Update follows the editor.
func (o *Outline) Update() {
	if lang := o.Host.Lang(); lang != o.lang {
		o.lang = lang
		o.tree.doc = nil
		o.title.Set(o.T("outline"))
		o.search.SetPlaceHolder(o.T("outline.search"))
	}
	var picked selection.Set
	if e := o.Host.Editor(); e != nil {
		picked = e.Selection()
	}
	doc := o.Document()
	before := o.tree.doc
	others := !picked.Equal(o.picked)
	if doc == before && !others {
		return
	}
	o.tree.doc, o.picked = doc, picked
	if doc != before && o.tree.reshaped(before, doc) {
		o.rebuild()
	}
	if others || doc != before {
		o.mark(others)
	}
}

// rebuild makes the lines anew.
func (o *Outline) rebuild() {
	o.nodes = o.tree.nodes()
	o.marked = -1
	text := ""
	if len(o.nodes) == 0 && o.tree.query != "" {
		text = o.T("outline.none")
	}
	if o.none.Text != text {
		o.none.SetText(text)
	}
	o.none.Hidden = text == ""
	o.list.Refresh()
	o.mark(false)
}

// mark shows which line is selected: that of the card, or of its step while
// the step is folded.
func (o *Outline) mark(show bool) {
	at := o.line(o.picked.Last())
	if at == o.marked {
		return
	}
	old := o.marked
	o.marked = at
	for _, i := range []int{old, at} {
		if i >= 0 && i < len(o.nodes) {
			o.list.RefreshItem(i)
		}
	}
	if show && at >= 0 {
		o.list.ScrollTo(at)
	}
}

// line finds the line of an owner.
func (o *Outline) line(of canvas.Owner) int {
	if of == "" || o.tree.doc == nil {
		return -1
	}
	var step canvas.Owner
	if kind, id := owner.Split(of); kind == owner.KindCard {
		if c := o.tree.doc.Card(model.CardID(id)); c != nil {
			step = owner.Step(c.Step)
		}
	}
	near := -1
	for i, n := range o.nodes {
		if n.owner == of {
			return i
		}
		if n.owner == step {
			near = i
		}
	}
	return near
}

// typed is another text in the search.
func (o *Outline) typed(s string) {
	o.tree.query = strings.TrimSpace(s)
	o.rebuild()
	if len(o.nodes) > 0 {
		o.list.ScrollToTop()
	}
}

// left is that the search has no keyboard any more.
func (o *Outline) left() {
	if o.tree.query == "" {
		o.tree.finder = find.Finder{} // what it keeps is as large as the document
	}
}

// press is a press on a line, or Return there.
func (o *Outline) press(i int) {
	if i >= 0 && i < len(o.nodes) {
		o.Pick(o.nodes[i].owner)
	}
}

// toggle folds or unfolds a line.
func (o *Outline) toggle(i int) {
	if i < 0 || i >= len(o.nodes) || !o.nodes[i].branch || o.tree.query != "" {
		return
	}
	n := o.nodes[i]
	if n.depth == 0 {
		o.tree.folded[n.owner] = n.open
	} else {
		o.tree.open[n.owner] = !n.open
	}
	o.rebuild()
}

// firstHit is the first line that a search means: a card if there is one.
func (o *Outline) firstHit() int {
	first := -1
	for i, n := range o.nodes {
		switch {
		case !n.found:
		case n.depth == 2:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// searchEntry is the search: Return goes to the first hit, Down into the
// list, Escape clears and then leaves.
type searchEntry struct {
	input.Entry
	o *Outline
}

// list is the lines. It makes only those that show.
type list struct {
	widget.List
	o       *Outline
	at      int // the line that has the keyboard
	focused bool
}

// rowHeight is in units; the list puts the toolkit's padding between
// two rows.
const rowHeight = 19
