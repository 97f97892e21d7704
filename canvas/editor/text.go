package editor

import (
	"fmt"
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/edit"
)

// typing is a text that is being edited in the window's field over the
// picture.
type typing struct {
	owner  canvas.Owner
	before *model.Document
	made   edit.Edit // what made the thing, if this is its first text; nil: it was there
	edits  int       // since before; those that made the thing count
}

// merge is the key by which what is typed without a pause counts as one step
// of undo.
func (t *typing) merge(e *Editor) edit.Merge {
	return edit.Merge{Key: fmt.Sprintf("text of %s in %p", t.owner, t), At: e.now()}
}

// Typing is whose text is being edited, or "".
func (e *Editor) Typing() canvas.Owner {
	if e.typing == nil {
		return ""
	}
	return e.typing.owner
}

// EditText asks for a field over what an owner says.
func (e *Editor) EditText(o canvas.Owner) Did { e.editText(o, ""); return e.Take() }

// editText asks for a field; with a text to replace the old one if typed is
// not empty.
func (e *Editor) editText(o canvas.Owner, typed string) {
	if e.readOnly {
		_ = e.refuse(model.Faultf(nil, "canvas.read-only"))
		return
	}
	if box, ok := e.Box(o); ok && !box.Overlaps(e.view.Visible()) {
		e.reveal(o)
	}
	r, ok := e.textField(o)
	if !ok {
		return
	}
	e.typing = &typing{owner: o, before: e.Document()}
	if r.All = true; typed != "" {
		old := r.Text
		r.Text, r.All = typed, false
		e.setText(o, typed)
		if old != "" {
			e.say("keys.replaces", "text", shortText(old))
		}
	}
	e.ask(r)
}

// replaced clears the status of a text that is no longer being replaced.
func (e *Editor) replaced() {
	if e.status.Key == "keys.replaces" {
		e.say("")
	}
}

// SetText changes the text of what is edited, while it is typed: what is
// typed without a pause is one step of undo.
func (e *Editor) SetText(o canvas.Owner, text string) Did {
	e.setText(o, text)
	return e.Take()
}

func (e *Editor) setText(o canvas.Owner, text string) {
	x := e.textEdit(o, text)
	if x == nil {
		return
	}
	if e.typing == nil || e.typing.owner != o {
		e.typing = &typing{owner: o, before: e.Document()}
	}
	before := e.Document()
	if err := e.merge(x, e.Selection(), e.typing.merge(e)); err == nil && e.Document() != before {
		e.typing.edits++
	}
}

// EndText ends the editing of a text; keep says whether it stays as typed, or
// becomes again what it was. A card or a note whose first text is given up is
// not there any more: it was made to say that. A step, a phase or a lane
// stands without a name as well.
func (e *Editor) EndText(keep bool) Did {
	t := e.typing
	e.typing = nil
	e.replaced()
	if t == nil || keep {
		return e.Take()
	}
	before, picked := e.Document(), e.Selection()
	for range t.edits {
		if e.Document() == t.before || !e.history.Undo() {
			break
		}
	}
	if kind, _ := Split(t.owner); t.made != nil && e.Document() == t.before && kind != KindCard && kind != KindSticky {
		_ = e.history.Do(t.made, SelectionOf(t.owner), edit.Merge{})
	}
	e.follow(before, picked)
	return e.Take()
}

// TabText keeps the text that is edited and goes on by one: from the name of
// a step, a phase or a lane to that of the next, which is edited then; from
// anything else to the next card.
func (e *Editor) TabText(by int) Did {
	if e.typing == nil {
		return e.Take()
	}
	o := e.typing.owner
	e.typing = nil
	e.replaced()
	next, head := e.nextHead(o, by)
	switch {
	case !head:
		e.inTurn(by)
	case next == "":
		e.say("keys.edge")
	default:
		e.pick(SelectionOf(next))
		e.editText(next, "")
	}
	return e.Take()
}

// nextHead is the head behind or before another one of its kind, "" at the
// end; head is false where the owner is none.
func (e *Editor) nextHead(o canvas.Owner, by int) (next canvas.Owner, head bool) {
	doc := e.Document()
	kind, id := Split(o)
	within := func(i, n int) bool { return i >= 0 && i < n }
	switch kind {
	case KindStep:
		if i, ok := doc.Column(model.StepID(id)); ok && within(i+by, len(doc.Steps())) {
			next = OfStep(doc.Steps()[i+by].ID)
		}
	case KindPhase:
		if p, i := doc.Phase(model.PhaseID(id)); p != nil && within(i+by, len(doc.Phases)) {
			next = OfPhase(doc.Phases[i+by].ID)
		}
	case KindLane:
		if i, ok := doc.Row(model.LaneID(id)); ok && within(i+by, len(doc.Lanes)) {
			next = OfLane(doc.Lanes[i+by].ID)
		}
	default:
		return "", false
	}
	return next, true
}

// Text is what an owner says, and whether it can say something.
func (e *Editor) Text(o canvas.Owner) (string, bool) { return owner.Text(e.Document(), o) }

// textEdit is the edit that makes an owner say something else; nil where
// nothing changes.
func (e *Editor) textEdit(o canvas.Owner, s string) edit.Edit {
	d := e.Document()
	if old, ok := e.Text(o); !ok || old == s {
		return nil
	}
	kind, id := Split(o)
	switch kind {
	case KindCard:
		c := *d.Card(model.CardID(id))
		c.Text = s
		return edit.SetCard{Card: &c}
	case KindLink:
		l := *d.Link(model.LinkID(id))
		l.Label = s
		return edit.SetLink{Link: &l}
	case KindStep:
		x := *d.Step(model.StepID(id))
		x.Name = s
		return edit.SetStep{Step: &x}
	case KindPhase:
		p, _ := d.Phase(model.PhaseID(id))
		x := *p
		x.Name = s
		return edit.SetPhase{Phase: &x}
	case KindLane:
		l := *d.Lane(model.LaneID(id))
		l.Name = s
		return edit.SetLane{Lane: &l}
	case KindSticky:
		n := *d.Sticky(model.StickyID(id))
		n.Text = s
		return edit.SetSticky{Sticky: &n}
	case KindTitle:
		h := *d.Head
		h.Title = s
		return edit.SetHead{Head: &h}
	}
	return nil
}

// textField is where an owner's text is edited in the plan as it is now: a
// field that is open moves and grows with what is typed.
func (e *Editor) textField(o canvas.Owner) (EditText, bool) {
	p := e.Plan()
	t, ok := e.Text(o)
	r := EditText{Owner: o, Text: t, Size: layout.SizeBody}
	kind, id := Split(o)
	switch kind {
	case KindCard:
		c := p.Card(model.CardID(id))
		if c == nil {
			return r, false
		}
		left, right := layout.Insets(c.Card.Kind)
		top := c.Rect.Y
		if !c.Image.Empty() {
			top = c.Image.Bottom()
		}
		r.Lines = true
		r.Rect = canvas.Rect{X: c.Rect.X + left, Y: top, W: c.Rect.W - left - right, H: c.Rect.Bottom() - top}
	case KindLink:
		l := p.Link(model.LinkID(id))
		if l == nil {
			return r, false
		}
		r.Size, r.Middle = layout.SizeSmall, true
		r.Rect = labelField(l)
	case KindStep:
		col, _ := p.Doc.Column(model.StepID(id))
		x := e.index().Bounds
		r.Weight, r.Middle = canvas.Bold, true
		r.Rect = canvas.Rect{X: x[col], Y: e.stepTop(), W: x[col+1] - x[col], H: p.Frozen.Y - e.stepTop()}
	case KindPhase:
		r.Size, r.Weight, r.Middle = layout.SizeHead, canvas.Bold, true
		r.Rect, _, _ = e.stretch(o)
	case KindLane:
		row, _ := p.Doc.Row(model.LaneID(id))
		r.Size, r.Weight, r.Lines = layout.SizeHead, canvas.Bold, true
		r.Rect = p.Lanes[row].Head
	case KindSticky:
		if s := e.notePlace(model.StickyID(id)); s != nil {
			r.Rect = s.Rect
		}
		r.Size, r.Lines = layout.SizeSmall, true
	case KindTitle:
		r.Size, r.Weight = layout.SizeTitle, canvas.Bold
		r.Rect = canvas.Rect{W: max(200, p.Size.W/2), H: text.LineHeight(text.Face{Size: layout.SizeTitle})}
		if lines := p.Title.Name.Lines; len(lines) > 0 {
			r.Rect.Y = lines[0].At.Y - text.Ascent(text.Face{Size: layout.SizeTitle})
		}
	}
	return r, ok
}

// labelField is where a link's label is, or would be: on its longest stretch.
func labelField(l *layout.Link) canvas.Rect {
	if !l.Label.Empty() {
		return l.LabelBox
	}
	var longest canvas.Rect
	for i := range len(l.Points) - 1 {
		if r := canvas.Around(l.Points[i], l.Points[i+1]); i == 0 || r.W+r.H > longest.W+longest.H {
			longest = r
		}
	}
	const w, h = 60, 14
	c := longest.Center()
	return canvas.Rect{X: c.X - w/2, Y: c.Y - h/2, W: w, H: h}
}

// onText reports whether a point is on the text of a card or a note, where a
// second click edits it; heads and links are edited by a double click only.
func (e *Editor) onText(o canvas.Owner, at canvas.Point) bool {
	kind, id := Split(o)
	if kind != KindCard {
		return kind == KindSticky
	}
	c := e.Plan().Card(model.CardID(id))
	if c == nil {
		return false
	}
	if strings.TrimSpace(c.Card.Text) == "" {
		return true
	}
	for _, l := range c.Text.Lines {
		size := layout.SizeBody
		if (canvas.Rect{X: l.At.X, Y: l.At.Y - size, W: l.Width, H: 1.4 * size}).Contains(at) {
			return true
		}
	}
	return false
}

// Field is where an owner's text is edited as it is now: while one types, the
// card grows and the field with it. false: it has no text.
func (e *Editor) Field(o canvas.Owner) (EditText, bool) { return e.textField(o) }

// DoTyping is Do for what is typed into a field beside the picture: edits
// with the same key count as one step of undo, as long as no pause between
// them is longer than edit.MergePause.
func (e *Editor) DoTyping(x edit.Edit, key string) error {
	return e.merge(x, e.Selection(), edit.Merge{Key: key, At: e.now()})
}
