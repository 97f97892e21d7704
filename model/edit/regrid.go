package edit

import (
	"slices"

	"touchline/model"
)

// gridEdit is an edit of a record of the grid that can be made together with
// others: none of them moves a step or a lane.
type gridEdit interface {
	Edit
	regrid(r *regridding) error
}

// regridding is several edits of the grid's records in a row, made as one:
// see arrangement.
type regridding struct {
	d      *model.Document
	phases []*model.Phase // of d, copied once one changes
	lanes  []*model.Lane
	cloned map[int]bool // of phases: their steps are copied
}

func regrid(d *model.Document, edits ...gridEdit) (*model.Document, error) {
	r := &regridding{d: d, cloned: map[int]bool{}}
	for _, e := range edits {
		if err := e.regrid(r); err != nil {
			return nil, err
		}
	}
	next := d
	if r.phases != nil {
		next = next.WithPhases(r.phases)
	}
	if r.lanes != nil {
		next = next.WithLanes(r.lanes)
	}
	if next == d {
		return d, nil
	}
	if err := refuse(next.CheckGrid()); err != nil {
		return nil, err
	}
	return next, nil
}

// phase is the i-th phase, for writing.
func (r *regridding) phase(i int) *model.Phase {
	if r.phases == nil {
		r.phases = slices.Clone(r.d.Phases)
	}
	if !r.cloned[i] {
		r.cloned[i] = true
		r.phases[i] = withSteps(r.phases[i], slices.Clone(r.phases[i].Steps))
	}
	return r.phases[i]
}
