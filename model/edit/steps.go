package edit

import (
	"slices"

	"touchline/model"
)

// AddStep inserts a step into a phase, before the At-th there; at the end
// where At is negative.
type AddStep struct {
	Step  *model.Step
	Phase model.PhaseID
	At    int
}

func (e AddStep) apply(d *model.Document) (*model.Document, error) {
	if e.Step == nil {
		return nil, incomplete("step")
	}
	if d.Step(e.Step.ID) != nil {
		return nil, taken("step", e.Step.ID)
	}
	p, i := d.Phase(e.Phase)
	if p == nil {
		return nil, gone("phase", e.Phase)
	}
	phases := slices.Clone(d.Phases)
	phases[i] = withSteps(p, slices.Insert(slices.Clone(p.Steps), place(e.At, len(p.Steps)), e.Step))
	return withPhases(d, phases, nil)
}

// SetStep replaces a step's record by another one with its id.
type SetStep struct{ Step *model.Step }

func (e SetStep) apply(d *model.Document) (*model.Document, error) { return regrid(d, e) }

func (e SetStep) regrid(r *regridding) error {
	if e.Step == nil {
		return incomplete("step")
	}
	column, ok := r.d.Column(e.Step.ID)
	switch {
	case !ok:
		return gone("step", e.Step.ID)
	case r.phases == nil && r.d.Steps()[column] == e.Step:
		return nil
	}
	at, first := r.d.PhaseAt(column), column
	for first > 0 && r.d.PhaseAt(first-1) == at {
		first--
	}
	r.phase(at).Steps[column-first] = e.Step
	return nil
}

// MoveSteps moves steps, in the order in which they stand, into a phase,
// before the At-th of its other steps; to its end where At is negative.
// Their cards, links and notes go along; a phase left without steps goes.
type MoveSteps struct {
	Steps []model.StepID
	Phase model.PhaseID
	At    int
}

func (e MoveSteps) apply(d *model.Document) (*model.Document, error) {
	if p, _ := d.Phase(e.Phase); p == nil {
		return nil, gone("phase", e.Phase)
	}
	moved, err := stepSet(d, e.Steps)
	if err != nil {
		return nil, err
	}
	var block []*model.Step
	for _, s := range d.Steps() {
		if moved[s.ID] {
			block = append(block, s)
		}
	}
	if len(block) == 0 {
		return d, nil
	}
	phases := without(d.Phases, moved, e.Phase)
	for i, p := range phases {
		if p.ID == e.Phase {
			phases[i] = withSteps(p, slices.Insert(slices.Clone(p.Steps), place(e.At, len(p.Steps)), block...))
		}
	}
	if slices.EqualFunc(phases, d.Phases, samePhase) {
		return d, nil
	}
	return withPhases(d, phases, moved)
}

// samePhase reports whether two phases hold the same steps in the same
// order.
func samePhase(a, b *model.Phase) bool {
	return a.ID == b.ID && slices.Equal(a.Steps, b.Steps)
}

// RemoveSteps removes steps with the cards that stand in them alone, their
// links and notes. A card that reaches over a removed step gets narrower; a
// phase left without steps goes.
type RemoveSteps struct{ Steps []model.StepID }

func (e RemoveSteps) apply(d *model.Document) (*model.Document, error) {
	removed, err := stepSet(d, e.Steps)
	if err != nil || len(removed) == 0 {
		return d, err
	}
	return withPhases(d, without(d.Phases, removed, ""), nil)
}

func stepSet(d *model.Document, ids []model.StepID) (map[model.StepID]bool, error) {
	set := make(map[model.StepID]bool, len(ids))
	for _, id := range ids {
		if d.Step(id) == nil {
			return nil, gone("step", id)
		}
		set[id] = true
	}
	return set, nil
}
