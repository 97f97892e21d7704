package editor

import (
	"touchline/model"
	"touchline/model/edit"
)

// Delete removes what is selected. Where cards would go along with steps,
// phases or lanes, it asks first: see AskDelete and Confirm.
func (e *Editor) Delete() Did {
	e.cancel()
	e.remove()
	return e.Take()
}

// Confirm does what AskDelete asked about.
func (e *Editor) Confirm(a AskDelete) Did {
	e.cancel()
	_ = e.do(a.Edit, Selection{})
	return e.Take()
}

func (e *Editor) remove() bool {
	s := e.Selection()
	if s.Len() == 0 {
		e.say("canvas.nothing-selected")
		return false
	}
	doc := e.Document()
	batch, next, err := e.removal(doc, s)
	switch {
	case err != nil:
		_ = e.refuse(err)
		return false
	case len(batch) == 0:
		return false
	}
	picked := len(s.Cards())
	if lost := doc.CardTable().Len() - next.CardTable().Len() - picked; lost > 0 && !e.readOnly {
		e.ask(AskDelete{Edit: batch, Cards: lost})
		return true
	}
	return e.do(batch, Selection{}) == nil
}

// removal is the edits that remove what is selected, and the document after
// them.
func (e *Editor) removal(doc *model.Document, s Selection) (edit.Batch, *model.Document, error) {
	var batch edit.Batch
	next := doc
	do := func(x edit.Edit) error {
		after, err := edit.Apply(next, x)
		if err == nil {
			batch, next = append(batch, x), after
		}
		return err
	}
	if ids := s.Links(); len(ids) > 0 {
		if err := do(edit.RemoveLinks{Links: ids}); err != nil {
			return nil, nil, err
		}
	}
	if ids := s.Cards(); len(ids) > 0 { // the ways through them lead past them
		if err := do(edit.RemoveCards{Cards: ids, Join: true}); err != nil {
			return nil, nil, err
		}
	}
	for _, id := range s.Stickies() {
		if err := do(edit.RemoveSticky{Sticky: id}); err != nil {
			return nil, nil, err
		}
	}
	steps := s.Steps()
	for _, id := range s.Phases() {
		if ph, _ := doc.Phase(id); ph != nil {
			for _, x := range ph.Steps {
				steps = append(steps, x.ID)
			}
		}
	}
	if len(steps) > 0 {
		if err := do(edit.RemoveSteps{Steps: steps}); err != nil {
			return nil, nil, err
		}
	}
	for _, id := range s.Lanes() {
		if err := do(edit.RemoveLane{Lane: id}); err != nil {
			return nil, nil, err
		}
	}
	switch {
	case len(doc.Steps()) > 0 && len(next.Steps()) == 0:
		return nil, nil, model.Faultf(nil, "canvas.last-step")
	case len(doc.Lanes) > 0 && len(next.Lanes) == 0:
		return nil, nil, model.Faultf(nil, "canvas.last-lane")
	}
	return batch, next, nil
}
