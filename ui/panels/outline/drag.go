package outline

import (
	"fyne.io/fyne/v2"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

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
