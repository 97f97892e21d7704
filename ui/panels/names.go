package panels

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/panels/values"
)

// PhaseName is a phase's name, or its number where it has none.
func (s Speaker) PhaseName(d *model.Document, i int) string {
	if name := values.OneLine(d.Phases[i].Name); name != "" {
		return name
	}
	return s.T("phase.number", "n", strconv.Itoa(i+1))
}

// StepName is a step's name, or its number where it has none.
func (s Speaker) StepName(d *model.Document, column int) string {
	if name := values.OneLine(d.Steps()[column].Name); name != "" {
		return name
	}
	return s.T("step.number", "n", strconv.Itoa(column+1))
}

// LaneName is a lane's name in one line.
func (s Speaker) LaneName(l *model.Lane) string {
	return values.OneLine(layout.LaneName(s.Host.Lang(), l))
}

// NameOf is what an owner is called.
func (s Speaker) NameOf(o canvas.Owner) string {
	d := s.Document()
	kind, id := owner.Split(o)
	if d == nil {
		return string(o)
	}
	switch kind {
	case owner.KindCard:
		if c := d.Card(model.CardID(id)); c != nil && values.OneLine(c.Text) != "" {
			return s.T("quoted", "text", values.Shortened(c.Text, 40))
		}
		return s.T("card.untitled")
	case owner.KindStep:
		if column, ok := d.Column(model.StepID(id)); ok {
			return s.T("quoted", "text", s.StepName(d, column))
		}
	case owner.KindPhase:
		if _, i := d.Phase(model.PhaseID(id)); i >= 0 {
			return s.T("quoted", "text", s.PhaseName(d, i))
		}
	case owner.KindLane:
		if l := d.Lane(model.LaneID(id)); l != nil {
			return s.T("quoted", "text", s.LaneName(l))
		}
	case owner.KindLink:
		return s.T("link")
	case owner.KindSticky:
		return s.T("sticky")
	case "document":
		return s.T("document")
	}
	return string(o)
}
