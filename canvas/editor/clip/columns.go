package clip

import (
	"slices"

	"touchline/model"
	"touchline/model/search"
)

// lay lays a clip's columns over those of the document from one on. What is
// missing behind the last step is made, with its name and that of its phase;
// what is there keeps its own, but in a document whose grid has no names yet.
func (g *pasting) lay(clip []*model.Phase, from int) {
	have := len(g.steps) - from
	i := 0
	for _, ph := range clip {
		for _, s := range ph.Steps {
			if i < have {
				g.at[s.ID] = g.steps[from+i].ID
			}
			i++
		}
	}
	if g.bare && named(clip) {
		g.nameBare(clip, from)
		return
	}
	if i <= have {
		return
	}
	phases := slices.Clone(g.phases)
	i = 0
	for _, ph := range clip {
		begun := i < have // it begins on steps that are there
		var steps []*model.Step
		for _, s := range ph.Steps {
			if i >= have {
				steps = append(steps, g.newStep(s))
			}
			i++
		}
		phases = g.append(phases, ph, begun, steps)
	}
	g.set(phases)
}

// append puts new steps of a clip's phase behind all: into the last phase
// where the phase begins there or has its name or none, and else as a phase
// of their own.
func (g *pasting) append(phases []*model.Phase, of *model.Phase, begun bool, steps []*model.Step) []*model.Phase {
	if len(steps) == 0 {
		return phases
	}
	if n := len(phases); n > 0 {
		last := phases[n-1]
		if begun || of.Name == "" || search.Fold(of.Name) == search.Fold(last.Name) {
			next := *last
			next.Steps = slices.Concat(last.Steps, steps)
			return append(phases[:n-1:n-1], &next)
		}
	}
	return append(phases, g.newPhase(of, steps))
}

func named(phases []*model.Phase) bool {
	return slices.ContainsFunc(phases, func(ph *model.Phase) bool {
		return ph.Name != "" || slices.ContainsFunc(ph.Steps, func(s *model.Step) bool { return s.Name != "" })
	})
}

// nameBare gives the steps of a grid without names those of a clip, and
// divides them into its phases. Steps before and behind stay without.
func (g *pasting) nameBare(clip []*model.Phase, from int) {
	before := slices.Clone(g.steps[:from])
	rest := g.steps[from:]
	var phases []*model.Phase
	for _, ph := range clip {
		var steps []*model.Step
		for _, s := range ph.Steps {
			if len(rest) == 0 {
				steps = append(steps, g.newStep(s))
				continue
			}
			named := *s
			named.ID = rest[0].ID
			if named.Width == 0 {
				named.Width = rest[0].Width
			}
			steps, rest = append(steps, &named), rest[1:]
		}
		phases = append(phases, g.newPhase(ph, steps))
	}
	first := model.Phase{}
	if len(g.phases) > 0 {
		first = *g.phases[0]
	} else {
		first.ID = phases[0].ID
	}
	none := func(steps []*model.Step) *model.Phase { return g.newPhase(&model.Phase{}, steps) }
	switch only := len(clip) == 1 && clip[0].Name == ""; {
	case only: // they stay in the one phase
		first.Steps = slices.Concat(before, phases[0].Steps, rest)
		phases = []*model.Phase{&first}
	default:
		if len(before) > 0 {
			phases = slices.Insert(phases, 0, none(before))
		}
		if len(rest) > 0 {
			phases = append(phases, none(rest))
		}
		phases[0].ID = first.ID
	}
	g.set(phases)
}

func (g *pasting) newStep(of *model.Step) *model.Step {
	s := *of
	s.ID = model.NewID[model.StepID](model.StepPrefix, g.Bits)
	g.at[of.ID] = s.ID
	return &s
}

func (g *pasting) newPhase(of *model.Phase, steps []*model.Step) *model.Phase {
	ph := *of
	ph.ID, ph.Steps = model.NewID[model.PhaseID](model.PhasePrefix, g.Bits), steps
	return &ph
}

// sameSteps finds the columns of a clip of lanes, which has all of its
// document's: the same ones, or in another document the first, second and so
// on.
func (g *pasting) sameSteps() {
	clip := g.part.Steps()
	own := map[model.StepID]bool{}
	for _, s := range g.steps {
		own[s.ID] = true
	}
	if !slices.ContainsFunc(clip, func(s *model.Step) bool { return !own[s.ID] }) {
		for _, s := range clip {
			g.at[s.ID] = s.ID
		}
		return
	}
	g.lay(g.part.Phases, 0)
}

// newSteps puts the steps of a clip before a column: as phases of their own
// where they were copied as such and no phase is split by that.
func (g *pasting) newSteps(border int, asPhases bool) {
	if g.bare && named(g.part.Phases) {
		g.lay(g.part.Phases, 0)
		return
	}
	var made []*model.Phase
	var steps []*model.Step
	for _, ph := range g.part.Phases {
		next := g.newPhase(ph, nil)
		for _, s := range ph.Steps {
			next.Steps = append(next.Steps, g.newStep(s))
		}
		made = append(made, next)
		steps = append(steps, next.Steps...)
	}
	phases, index, between := slices.Clone(g.phases), 0, border <= 0
	start := 0
	for i, ph := range g.phases {
		end := start + len(ph.Steps)
		if border >= end {
			index, between = i+1, border == end || i == len(g.phases)-1
		} else if border > start {
			between = false
		}
		start = end
	}
	if len(phases) == 0 || asPhases && between {
		g.set(slices.Insert(phases, index, made...))
		return
	}
	g.set(insertSteps(phases, border, steps))
}

// insertSteps puts steps before a column: behind the last step of a phase
// they belong to it.
func insertSteps(phases []*model.Phase, border int, steps []*model.Step) []*model.Phase {
	start := 0
	for i, ph := range phases {
		end := start + len(ph.Steps)
		if border <= end || i == len(phases)-1 {
			next := *ph
			next.Steps = slices.Insert(slices.Clone(ph.Steps), min(border-start, len(ph.Steps)), steps...)
			phases[i] = &next
			break
		}
		start = end
	}
	return phases
}
