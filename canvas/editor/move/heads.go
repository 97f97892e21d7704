package move

import (
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// Steps is the edit that moves steps past their neighbour, right or left.
// Where a phase ends between the two they first change over into the
// neighbour's phase, unless theirs would be left without steps. Why is the key
// of a text where they cannot be moved.
func Steps(d *model.Document, ids []model.StepID, right bool) (x edit.Edit, why string) {
	chosen := map[int]bool{}
	first, last := len(d.Steps()), -1
	for _, id := range ids {
		column, _ := d.Column(id)
		chosen[column] = true
		first, last = min(first, column), max(last, column)
	}
	at, edge := first-1, first
	if right {
		at, edge = last+1, last
	}
	if at < 0 || at >= len(d.Steps()) {
		return nil, "keys.edge"
	}
	phase := d.Phases[d.PhaseAt(at)]
	if own := d.Phases[d.PhaseAt(edge)]; own.ID != phase.ID {
		if !slices.ContainsFunc(own.Steps, func(s *model.Step) bool { return !slices.Contains(ids, s.ID) }) {
			return nil, "keys.whole-phase"
		}
		place := -1
		if right {
			place = 0
		}
		return edit.MoveSteps{Steps: ids, Phase: phase.ID, At: place}, ""
	}
	// Before or behind the neighbour, counted among the phase's others.
	others := 0
	for _, s := range phase.Steps {
		if column, _ := d.Column(s.ID); column < at && !chosen[column] {
			others++
		}
	}
	if right {
		others++
	}
	return edit.MoveSteps{Steps: ids, Phase: phase.ID, At: others}, ""
}

// Phase is the edit that moves a phase past its neighbour; false at the grid's
// ends.
func Phase(d *model.Document, id model.PhaseID, by int) (edit.Edit, bool) {
	_, i := d.Phase(id)
	i += by
	return edit.MovePhase{Phase: id, At: i}, i >= 0 && i < len(d.Phases)
}

// Lanes is the edits that move lanes up (−1) or down (1), each past the next
// one that is not moved; false at the grid's ends.
func Lanes(d *model.Document, ids []model.LaneID, by int) (edit.Batch, bool) {
	rows := make([]int, len(ids))
	for i, id := range ids {
		rows[i], _ = d.Row(id)
	}
	slices.Sort(rows)
	if by > 0 {
		slices.Reverse(rows)
	}
	if end := rows[0] + by; end < 0 || end >= len(d.Lanes) {
		return nil, false
	}
	var batch edit.Batch
	for _, row := range rows {
		batch = append(batch, edit.MoveLane{Lane: d.Lanes[row].ID, At: row + by})
	}
	return batch, true
}

// PhaseTo, LaneTo and StepsTo are the edits that move a head to a border,
// which counts what is moved; the edits count the others.

// PhaseTo moves a phase before a border between phases.
func PhaseTo(d *model.Document, id model.PhaseID, border int) edit.Edit {
	_, own := d.Phase(id)
	return edit.MovePhase{Phase: id, At: past(own, border)}
}

// LaneTo moves a lane before a border between lanes.
func LaneTo(d *model.Document, id model.LaneID, border int) edit.Edit {
	own, _ := d.Row(id)
	return edit.MoveLane{Lane: id, At: past(own, border)}
}

func past(own, border int) int {
	if own < border {
		return border - 1
	}
	return border
}

// StepsTo moves steps to a place in a phase that counts them.
func StepsTo(d *model.Document, ids []model.StepID, phase model.PhaseID, at int) edit.Edit {
	ph, _ := d.Phase(phase)
	others := 0
	for i, s := range ph.Steps {
		if i < at && !slices.Contains(ids, s.ID) {
			others++
		}
	}
	return edit.MoveSteps{Steps: ids, Phase: phase, At: others}
}
