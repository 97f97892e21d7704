package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
)

// Heads is the band of phases and step heads between two places on the x axis
// of a plan, where it is in the whole: the names of the phases stand whole
// between the two, also of those that do not.
func Heads(p *layout.Plan, t *Theme, left, right float64) *canvas.Scene {
	c := &composer{plan: p, theme: t}
	s := &canvas.Scene{Size: p.Size, Ground: t.Ground}
	for _, ph := range p.PhasesWithin(left, right) {
		if !ph.Name.Empty() {
			at := slices.IndexFunc(p.Phases, func(other *layout.Phase) bool { return other.Index == ph.Index })
			s.Groups = appendGroup(s.Groups, c.phase(ph, at, len(p.Phases)))
		}
	}
	for i, step := range p.Steps {
		if step.Right > left && step.Left < right {
			s.Groups = appendGroup(s.Groups, c.step(step, i > 0))
		}
	}
	return s
}
