package editor

import (
	"strconv"

	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/edit"
)

// Delete removes what is selected. Where cards would go along with steps,
// phases or lanes, it asks first: see [event.AskDelete] and Confirm.
func (e *Editor) Delete() event.Did {
	e.on.Cancel()
	e.remove()
	return e.done()
}

// Confirm does what AskDelete asked about.
func (e *Editor) Confirm(a event.AskDelete) event.Did {
	e.on.Cancel()
	e.removed(a.Edit, a.Gone)
	return e.done()
}

// removed removes what was selected, and says what went with steps, phases and
// lanes: not all of it is in the window.
func (e *Editor) removed(x edit.Edit, g event.Gone) {
	if e.on.Apply(x, selection.Set{}) != nil || g.Phases+g.Steps+g.Lanes == 0 {
		return
	}
	var args []string
	g.Each(func(sort string, n int) { args = append(args, sort, strconv.Itoa(n)) })
	e.on.Say(event.KeyGone, args...)
}

// gone is what of a document is not in the next one.
func gone(before, next *model.Document) event.Gone {
	return event.Gone{
		Phases: len(before.Phases) - len(next.Phases), Steps: len(before.Steps()) - len(next.Steps()), Lanes: len(before.Lanes) - len(next.Lanes),
		Cards: before.CardTable().Len() - next.CardTable().Len(), Notes: before.StickyTable().Len() - next.StickyTable().Len(),
		Links: before.LinkTable().Len() - next.LinkTable().Len(),
	}
}

func (e *Editor) remove() {
	s, doc := e.Selection(), e.Document()
	if s.Len() == 0 {
		e.on.Say("canvas.nothing-selected")
		return
	}
	batch, next, err := change.Removal(doc, s)
	switch {
	case err != nil:
		_ = e.on.Refuse(err)
		return
	case len(batch) == 0:
		return
	}
	picked := len(s.Cards())
	g := gone(doc, next)
	if g.Cards > picked && !e.on.Closed {
		e.on.Ask(event.AskDelete{Edit: batch, Gone: g})
		return
	}
	e.removed(batch, g)
}
