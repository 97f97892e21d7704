package stage

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// Apply does an edit as a step of its own and selects what is given, as far as
// it is there then. A refused edit leaves everything as it was and is said in
// the status too.
func (s *Stage) Apply(x edit.Edit, after selection.Set) error { return s.Merge(x, after, edit.Merge{}) }

// Merge is Apply for an edit that may count as one with the last.
func (s *Stage) Merge(x edit.Edit, after selection.Set, m edit.Merge) error {
	if s.Closed {
		return s.Refuse(model.NewFault("canvas.read-only"))
	}
	before, picked := s.Document(), s.Selection()
	if err := s.history.Do(x, after, m); err != nil {
		return s.Refuse(err)
	}
	if next := after.Within(s.Document()); next.Len() != s.Selection().Len() {
		s.history.Select(next)
	}
	s.follow(before, picked)
	return nil
}

// follow notes what differs from before.
func (s *Stage) follow(before *model.Document, picked selection.Set) {
	if s.Document() != before {
		s.endStale()
		s.Did |= event.Edited
		s.Redraw()
	}
	if !s.Selection().Equal(picked) {
		s.Did |= event.Picked
		s.Redraw()
	}
}

// Undo goes back a step, and reports whether there was one. The selection comes
// back too. A gesture and the typing of a text end.
func (s *Stage) Undo() bool {
	return s.travel((*edit.History[selection.Set]).Undo, "canvas.nothing-to-undo")
}

// Redo is Undo forward again.
func (s *Stage) Redo() bool {
	return s.travel((*edit.History[selection.Set]).Redo, "canvas.nothing-to-redo")
}

func (s *Stage) travel(to func(*edit.History[selection.Set]) bool, none string) bool {
	s.Cancel()
	s.typing = nil
	before, picked := s.Document(), s.Selection()
	if !to(s.history) {
		s.Say(none)
		return false
	}
	s.Say("")
	s.follow(before, picked)
	return true
}

// CanUndo reports whether there is a step to undo; CanRedo to redo.
func (s *Stage) CanUndo() bool { return s.history.CanUndo() }

// CanRedo: see CanUndo.
func (s *Stage) CanRedo() bool { return s.history.CanRedo() }

// Pick changes the selection.
func (s *Stage) Pick(next selection.Set) {
	next = next.Within(s.Document())
	if next.Equal(s.Selection()) {
		return
	}
	s.history.Select(next)
	s.Did |= event.Picked
	s.Redraw()
}

// SoleCard is the only thing selected, if that is a card, or nil; SoleLink if it
// is a link.
func (s *Stage) SoleCard() *layout.Card {
	if ids := s.Selection().Cards(); len(ids) == 1 && s.Selection().Len() == 1 {
		return s.Plan().Card(ids[0])
	}
	return nil
}

// SoleLink: see SoleCard.
func (s *Stage) SoleLink() *layout.Link {
	if ids := s.Selection().Links(); len(ids) == 1 && s.Selection().Len() == 1 {
		return s.Plan().Link(ids[0])
	}
	return nil
}

// Adopt takes the document of another stage, made of a file that was read again,
// as one step of undo; a gesture and the typing of a text end. The view stays,
// and what is selected as far as it is there. fresh has the plan and the picture
// already, so that this costs next to nothing; it is used up.
//
// A document that is only read has no history: it is as the file is.
func (s *Stage) Adopt(fresh *Stage) {
	s.Cancel()
	s.typing = nil
	before, picked := s.Document(), s.Selection()
	doc := fresh.Document()
	if s.Closed {
		s.history = edit.NewHistory(doc, picked.Within(doc))
	} else {
		s.history.Become(doc, picked.Within(doc))
	}
	if fresh.plan != nil && fresh.plan.Doc == doc && fresh.Lang == s.Lang && doc != before {
		s.setPlan(fresh.plan)
		if fresh.Theme.Name == s.Theme.Name && fresh.composed == fresh.plan {
			s.picture, s.composed, s.looked = fresh.picture, fresh.composed, fresh.looked
		}
	}
	s.follow(before, picked)
}
