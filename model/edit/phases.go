package edit

import (
	"slices"

	"touchline/model"
)

// AddPhase inserts a phase with its steps, all new, before the At-th phase;
// at the end where At is negative.
type AddPhase struct {
	Phase *model.Phase
	At    int
}

func (e AddPhase) apply(d *model.Document) (*model.Document, error) {
	if e.Phase == nil {
		return nil, incomplete("phase")
	}
	if p, _ := d.Phase(e.Phase.ID); p != nil {
		return nil, taken("phase", e.Phase.ID)
	}
	for _, s := range e.Phase.Steps {
		if d.Step(s.ID) != nil {
			return nil, taken("step", s.ID)
		}
	}
	return withPhases(d, slices.Insert(slices.Clone(d.Phases), place(e.At, len(d.Phases)), e.Phase), nil)
}

// SetPhase replaces a phase's record by another one with its id. The steps
// stay as they are in the document.
type SetPhase struct{ Phase *model.Phase }

func (e SetPhase) apply(d *model.Document) (*model.Document, error) { return regrid(d, e) }

func (e SetPhase) regrid(r *regridding) error {
	if e.Phase == nil {
		return incomplete("phase")
	}
	old, i := r.d.Phase(e.Phase.ID)
	switch {
	case old == nil:
		return gone("phase", e.Phase.ID)
	case r.phases == nil && old == e.Phase:
		return nil
	}
	ph := r.phase(i)
	*ph = *withSteps(e.Phase, ph.Steps)
	return nil
}

// MovePhase moves a phase with its steps, and what stands in them, before
// the At-th of the other phases; to the end where At is negative.
type MovePhase struct {
	Phase model.PhaseID
	At    int
}

func (e MovePhase) apply(d *model.Document) (*model.Document, error) {
	p, i := d.Phase(e.Phase)
	if p == nil {
		return nil, gone("phase", e.Phase)
	}
	at := place(e.At, len(d.Phases)-1)
	if at == i {
		return d, nil
	}
	phases := slices.Insert(slices.Delete(slices.Clone(d.Phases), i, i+1), at, p)
	return withPhases(d, phases, stepsIn(p))
}

// RemovePhase removes a phase with its steps: see [RemoveSteps].
type RemovePhase struct{ Phase model.PhaseID }

func (e RemovePhase) apply(d *model.Document) (*model.Document, error) {
	p, i := d.Phase(e.Phase)
	if p == nil {
		return nil, gone("phase", e.Phase)
	}
	return withPhases(d, slices.Delete(slices.Clone(d.Phases), i, i+1), nil)
}

func stepsIn(p *model.Phase) map[model.StepID]bool {
	set := make(map[model.StepID]bool, len(p.Steps))
	for _, s := range p.Steps {
		set[s.ID] = true
	}
	return set
}

// MergePhases makes neighbouring phases one: the first of them keeps its
// record and gets the steps of all, and their notes as far as one record may
// have them.
type MergePhases struct{ Phases []model.PhaseID }

func (e MergePhases) apply(d *model.Document) (*model.Document, error) {
	in := make(map[model.PhaseID]bool, len(e.Phases))
	first, last := len(d.Phases), -1
	for _, id := range e.Phases {
		p, i := d.Phase(id)
		if p == nil {
			return nil, gone("phase", id)
		}
		in[id] = true
		first, last = min(first, i), max(last, i)
	}
	switch {
	case len(in) < 2:
		return d, nil
	case last-first+1 != len(in):
		return nil, model.NewFault("edit.phases-apart")
	}
	var steps []*model.Step
	for _, p := range d.Phases[first : last+1] {
		steps = append(steps, p.Steps...)
	}
	phases := slices.Clone(d.Phases)
	phases[first] = withSteps(phases[first], steps)
	phases[first].Notes = notesOf(d.Phases[first : last+1])
	return d.WithPhases(slices.Delete(phases, first+1, last+1)), nil
}

// notesOf is the notes of phases, parted by an empty line. One that would make
// them longer than a text may be is left out.
func notesOf(phases []*model.Phase) string {
	all := ""
	for _, p := range phases {
		switch {
		case all == "":
			all = p.Notes
		case p.Notes != "" && len(all)+2+len(p.Notes) <= model.MaxText:
			all += "\n\n" + p.Notes
		}
	}
	return all
}

// SplitPhase makes two phases of one: the steps from Step on go to New,
// whose own steps do not count, right behind it.
type SplitPhase struct {
	Phase model.PhaseID
	Step  model.StepID
	New   *model.Phase
}

func (e SplitPhase) apply(d *model.Document) (*model.Document, error) {
	if e.New == nil {
		return nil, incomplete("phase")
	}
	p, i := d.Phase(e.Phase)
	if p == nil {
		return nil, gone("phase", e.Phase)
	}
	if other, _ := d.Phase(e.New.ID); other != nil {
		return nil, taken("phase", e.New.ID)
	}
	at := slices.IndexFunc(p.Steps, func(s *model.Step) bool { return s.ID == e.Step })
	switch at {
	case -1:
		return nil, gone("step", e.Step)
	case 0:
		return nil, model.NewFault("edit.split-at-start", "where", p.ID.Owner())
	}
	phases := slices.Clone(d.Phases)
	phases[i] = withSteps(p, slices.Clone(p.Steps[:at]))
	phases = slices.Insert(phases, i+1, withSteps(e.New, slices.Clone(p.Steps[at:])))
	return withPhases(d, phases, nil)
}

// SetPhases puts other phases and steps in the place of the document's. What
// stands in the steps that stay goes along; cards, links and notes of steps
// that are not among them go, as with [RemoveSteps].
type SetPhases struct{ Phases []*model.Phase }

func (e SetPhases) apply(d *model.Document) (*model.Document, error) {
	if slices.EqualFunc(e.Phases, d.Phases, func(a, b *model.Phase) bool { return a == b }) {
		return d, nil
	}
	return withPhases(d, slices.Clone(e.Phases), nil)
}
