package change

import (
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/edit"
)

// Removal is the edits that remove what is selected, and the document after
// them.
func Removal(doc *model.Document, s selection.Set) (edit.Batch, *model.Document, error) {
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
		return nil, nil, model.NewFault("canvas.last-step")
	case len(doc.Lanes) > 0 && len(next.Lanes) == 0:
		return nil, nil, model.NewFault("canvas.last-lane")
	}
	return batch, next, nil
}
