package outline

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
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

// New makes an outline. Update fills it.
func New(h panels.Host) *Outline {
	s := panels.Speaker{Host: h}
	o := &Outline{
		Speaker: s, marked: -1, target: -1, drag: -1,
		tree: &tree{Speaker: s, folded: map[canvas.Owner]bool{}, open: map[canvas.Owner]bool{}},
	}
	o.search = newSearchEntry(o)
	o.title = widgets.BoldLabel("")
	o.none = widgets.Sentence("", widget.LowImportance)
	o.none.Hide()
	o.list = newList(o)
	top := widgets.Stacked(6, o.title, o.search)
	o.root = container.New(&widgets.TopLayout{}, widgets.Padded(8, 6, top), container.NewStack(widgets.Padded(4, 0, widgets.Tight(o.none)), o.list))
	return o
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

// dragged moves a line over the others.
func (o *Outline) dragged(from int, at fyne.Position) {
	e := o.Host.Editor()
	if from < 0 || from >= len(o.nodes) || !o.nodes[from].moves() || e == nil || e.ReadOnly() {
		return
	}
	o.drag = from
	o.aim(o.list.lineAt(at))
}

// aim shows where a drag would drop: on the step at or above a line.
func (o *Outline) aim(i int) {
	if i >= 0 && i < len(o.nodes) {
		for i >= 0 && o.nodes[i].depth == 2 {
			i--
		}
		if i < 0 || o.nodes[i].depth != 1 || o.nodes[i].step == o.nodes[o.drag].step {
			i = -1
		}
	}
	if i == o.target {
		return
	}
	old := o.target
	o.target = i
	for _, j := range []int{old, i} {
		if j >= 0 && j < len(o.nodes) {
			o.list.RefreshItem(j)
		}
	}
}

// dropped ends a drag: a card goes into its lane's cell of the step, a step
// before the other one, or behind it if it stood before.
func (o *Outline) dropped() {
	from, to := o.drag, o.target
	o.aim(-1)
	o.drag, o.target = -1, -1
	if from < 0 || to < 0 || from >= len(o.nodes) || to >= len(o.nodes) {
		return
	}
	e := o.Host.Editor()
	x := o.moving(e.Document(), o.nodes[from], o.nodes[to].step)
	if x == nil {
		return
	}
	_ = e.Do(x) // a refusal is in the editor's status
	o.Pick(o.nodes[min(from, len(o.nodes)-1)].owner)
}

func (o *Outline) moving(d *model.Document, n node, to model.StepID) edit.Edit {
	kind, id := owner.Split(n.owner)
	switch kind {
	case owner.KindCard:
		if c := d.Card(model.CardID(id)); c != nil {
			return edit.MoveCards{Cards: []model.CardID{c.ID}, Lane: c.Lane, Step: to, At: -1}
		}
	case owner.KindStep:
		from, okFrom := d.Column(model.StepID(id))
		column, okTo := d.Column(to)
		if !okFrom || !okTo {
			return nil
		}
		phase := d.Phases[d.PhaseAt(column)]
		at := 0 // among the phase's other steps
		for _, s := range phase.Steps {
			if s.ID == to {
				break
			}
			if s.ID != model.StepID(id) {
				at++
			}
		}
		if from < column {
			at++
		}
		return edit.MoveSteps{Steps: []model.StepID{model.StepID(id)}, Phase: phase.ID, At: at}
	}
	return nil
}
