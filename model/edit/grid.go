package edit

import (
	"slices"

	"touchline/model"
)

// withPhases gives the document other phases and steps, and what stands in
// the steps follows:
//
//   - A card stays in its step, wherever that went. A wide card ends at the
//     last of its steps that went where its first one did: so it gets wider
//     when a step is put between its steps, and narrower when one is taken
//     out.
//   - A wide card whose first step is removed begins at the next one that
//     stays; a card with no step left goes, with its links.
//   - Notes in removed steps go, and links are no longer pinned to the
//     gutters before those.
//
// moved tells which steps change their place as one block; nil for none.
func withPhases(d *model.Document, phases []*model.Phase, moved map[model.StepID]bool) (*model.Document, error) {
	next := d.WithPhases(phases)
	if err := room(len(phases), model.MaxPhases, "model.count.phases"); err != nil {
		return nil, err
	}
	if err := room(len(next.Steps()), model.MaxSteps, "model.count.steps"); err != nil {
		return nil, err
	}
	if err := refuse(next.CheckGrid()); err != nil {
		return nil, err
	}
	return reflow(d, next, moved), nil
}

func reflow(old, next *model.Document, moved map[model.StepID]bool) *model.Document {
	grid, gone := next, map[model.StepID]bool{}
	for _, s := range old.Steps() {
		if _, ok := grid.Column(s.ID); !ok {
			gone[s.ID] = true
		}
	}
	var lost []model.CardID
	for _, c := range old.CardTable().All() {
		if c.Span == 1 && !gone[c.Step] {
			continue
		}
		step, span := refit(old, grid, c, moved)
		switch {
		case step == c.Step && span == c.Span:
		case span == 0:
			lost = append(lost, c.ID)
		default:
			fitted := *c
			fitted.Step, fitted.Span = step, span
			next = next.WithCard(&fitted)
		}
	}
	slices.Sort(lost)
	next = withoutCards(next, lost)
	for _, s := range old.Stickies() {
		if _, ok := grid.Column(s.Step); !ok {
			next = next.WithoutSticky(s.ID)
		}
	}
	if len(gone) > 0 {
		return withoutVias(next)
	}
	return next
}

// refit returns where a card begins in the next grid and how wide it is
// there; 0 if none of its steps is left.
func refit(old, next *model.Document, c *model.Card, moved map[model.StepID]bool) (model.StepID, int) {
	first, ok := old.Column(c.Step)
	if !ok || c.Span < 1 { // not sound, and no worse afterwards
		return c.Step, c.Span
	}
	covered := old.Steps()[first:min(first+c.Span, len(old.Steps()))]
	begin, start, end := model.StepID(""), 0, 0
	for _, s := range covered {
		column, ok := next.Column(s.ID)
		switch {
		case !ok:
		case begin == "":
			begin, start, end = s.ID, column, column
		case moved[s.ID] == moved[begin]:
			end = max(end, column)
		}
	}
	if begin == "" {
		return "", 0
	}
	return begin, end - start + 1
}

// withSteps is a copy of a phase with other steps.
func withSteps(p *model.Phase, steps []*model.Step) *model.Phase {
	next := *p
	next.Steps = steps
	return &next
}

// without takes steps out of every phase, and the phases that are left
// without any. keep stays even so.
func without(phases []*model.Phase, gone map[model.StepID]bool, keep model.PhaseID) []*model.Phase {
	var out []*model.Phase
	for _, p := range phases {
		rest := slices.DeleteFunc(slices.Clone(p.Steps), func(s *model.Step) bool { return gone[s.ID] })
		switch {
		case len(rest) == len(p.Steps):
			out = append(out, p)
		case len(rest) > 0 || p.ID == keep:
			out = append(out, withSteps(p, rest))
		}
	}
	return out
}
