package grid

import (
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// Maker makes parts of the grid.
type Maker struct{ Bits model.Bits } // for new ids

// Steps is the edits that insert n steps at a border, and their ids; before
// says to which phase they go where two meet.
func (m Maker) Steps(d *model.Document, border, n int, before bool) (edit.Batch, []model.StepID) {
	steps := make([]*model.Step, n)
	ids := make([]model.StepID, n)
	for i := range steps {
		ids[i] = model.NewID[model.StepID](model.StepPrefix, m.Bits)
		steps[i] = &model.Step{ID: ids[i]}
	}
	if len(d.Steps()) == 0 {
		ph := &model.Phase{ID: model.NewID[model.PhaseID](model.PhasePrefix, m.Bits), Steps: steps}
		return edit.Batch{edit.AddPhase{Phase: ph, At: -1}}, ids
	}
	phase, at := Slot(d, border, before)
	var batch edit.Batch
	for i, s := range steps {
		batch = append(batch, edit.AddStep{Step: s, Phase: phase, At: at + i})
	}
	return batch, ids
}

// Phase is the edit that inserts a phase of one step before the i-th.
func (m Maker) Phase(i int) (edit.AddPhase, model.PhaseID) {
	ph := &model.Phase{
		ID:    model.NewID[model.PhaseID](model.PhasePrefix, m.Bits),
		Steps: []*model.Step{{ID: model.NewID[model.StepID](model.StepPrefix, m.Bits)}},
	}
	return edit.AddPhase{Phase: ph, At: i}, ph.ID
}

// Lane is the edit that inserts a lane before the i-th. Without a role it gets
// that of the nearest lane above that holds cards, else the customer's.
func (m Maker) Lane(d *model.Document, i int, role model.Role) edit.AddLane {
	for j := min(i, len(d.Lanes)) - 1; role == "" && j >= 0; j-- {
		if !d.Lanes[j].Role.Derived() {
			role = d.Lanes[j].Role
		}
	}
	if role == "" {
		role = model.RoleCustomer
	}
	return edit.AddLane{Lane: &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, m.Bits), Role: role}, At: i}
}

// Split is the edit that begins a phase at a column in the middle of another
// one, and the new phase; false where the column is in the middle of none.
func (m Maker) Split(d *model.Document, column int) (edit.SplitPhase, model.PhaseID, bool) {
	start := 0
	for _, ph := range d.Phases {
		end := start + len(ph.Steps)
		if start < column && column < end {
			next := &model.Phase{ID: model.NewID[model.PhaseID](model.PhasePrefix, m.Bits)}
			return edit.SplitPhase{Phase: ph.ID, Step: ph.Steps[column-start].ID, New: next}, next.ID, true
		}
		start = end
	}
	return edit.SplitPhase{}, "", false
}

// Border is the edit that moves the border before a phase from one column
// border to another, which must lie in that phase or the one before it: the
// steps between change their phase.
func Border(d *model.Document, phase, from, to int) edit.MoveSteps {
	var ids []model.StepID
	for _, s := range d.Steps()[min(from, to):max(from, to)] {
		ids = append(ids, s.ID)
	}
	if to > from {
		return edit.MoveSteps{Steps: ids, Phase: d.Phases[phase-1].ID, At: -1}
	}
	return edit.MoveSteps{Steps: ids, Phase: d.Phases[phase].ID, At: 0}
}

// Longer is the edit that moves the end of a phase over a step: it takes the
// next phase's first one, or with by −1 gives it its own last one. Why is the
// key of a text where that cannot be.
func Longer(d *model.Document, id model.PhaseID, by int) (x edit.Edit, why string) {
	ph, i := d.Phase(id)
	if i+1 >= len(d.Phases) {
		return nil, "keys.last-phase"
	}
	next := d.Phases[i+1]
	giver := next
	if by < 0 {
		giver = ph
	}
	if len(giver.Steps) == 1 {
		return nil, "keys.whole-phase"
	}
	if by < 0 {
		return edit.MoveSteps{Steps: []model.StepID{ph.Steps[len(ph.Steps)-1].ID}, Phase: next.ID, At: 0}, ""
	}
	return edit.MoveSteps{Steps: []model.StepID{next.Steps[0].ID}, Phase: ph.ID, At: -1}, ""
}

// Merge is the edit that makes some phases one, and the one that stays; of a
// single one it takes the phase before it as well. Why is the key of a text
// where there is none.
func Merge(d *model.Document, ids []model.PhaseID) (x edit.Edit, into model.PhaseID, why string) {
	if len(ids) == 1 {
		_, i := d.Phase(ids[0])
		if i <= 0 {
			return nil, "", "keys.first-phase"
		}
		ids = []model.PhaseID{d.Phases[i-1].ID, ids[0]}
	}
	into = slices.MinFunc(ids, func(a, b model.PhaseID) int {
		_, i := d.Phase(a)
		_, j := d.Phase(b)
		return i - j
	})
	return edit.MergePhases{Phases: ids}, into, ""
}
