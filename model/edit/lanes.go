package edit

import (
	"slices"

	"touchline/model"
)

// AddLane inserts a lane before the At-th one; at the bottom where At is
// negative.
type AddLane struct {
	Lane *model.Lane
	At   int
}

func (e AddLane) apply(d *model.Document) (*model.Document, error) {
	if e.Lane == nil {
		return nil, incomplete("lane")
	}
	if d.Lane(e.Lane.ID) != nil {
		return nil, taken("lane", e.Lane.ID)
	}
	if err := room(len(d.Lanes)+1, model.MaxLanes, "model.count.lanes"); err != nil {
		return nil, err
	}
	return withLanes(d, slices.Insert(slices.Clone(d.Lanes), place(e.At, len(d.Lanes)), e.Lane))
}

func withLanes(d *model.Document, lanes []*model.Lane) (*model.Document, error) {
	next := d.WithLanes(lanes)
	if err := refuse(next.CheckGrid()); err != nil {
		return nil, err
	}
	return next, nil
}

// SetLane replaces a lane's record by another one with its id. A lane that
// holds cards cannot become a derived one.
type SetLane struct{ Lane *model.Lane }

func (e SetLane) apply(d *model.Document) (*model.Document, error) { return regrid(d, e) }

func (e SetLane) regrid(r *regridding) error {
	if e.Lane == nil {
		return incomplete("lane")
	}
	row, ok := r.d.Row(e.Lane.ID)
	switch {
	case !ok:
		return gone("lane", e.Lane.ID)
	case r.lanes == nil && r.d.Lanes[row] == e.Lane:
		return nil
	case e.Lane.Role.Derived() && !r.d.Lanes[row].Role.Derived() && len(cardsOf(r.d, e.Lane.ID)) > 0:
		return model.NewFault("edit.lane-holds-cards", "where", e.Lane.ID.Owner())
	}
	if r.lanes == nil {
		r.lanes = slices.Clone(r.d.Lanes)
	}
	r.lanes[row] = e.Lane
	return nil
}

// cardsOf is the cards of a lane, left to right.
func cardsOf(d *model.Document, l model.LaneID) []model.CardID {
	var all []model.CardID
	for _, s := range d.Steps() {
		all = append(all, d.Cell(l, s.ID)...)
	}
	return all
}

// MoveLane moves a lane before the At-th of the others; to the bottom where
// At is negative. Its cards and their links go along.
type MoveLane struct {
	Lane model.LaneID
	At   int
}

func (e MoveLane) apply(d *model.Document) (*model.Document, error) {
	row, ok := d.Row(e.Lane)
	if !ok {
		return nil, gone("lane", e.Lane)
	}
	at := place(e.At, len(d.Lanes)-1)
	if at == row {
		return d, nil
	}
	lanes := slices.Delete(slices.Clone(d.Lanes), row, row+1)
	return d.WithLanes(slices.Insert(lanes, at, d.Lanes[row])), nil
}

// RemoveLane removes a lane with its cards, their links and its notes; links
// are no longer pinned to the gutter above it. Derived lanes that followed it follow the customer's from then on.
type RemoveLane struct{ Lane model.LaneID }

func (e RemoveLane) apply(d *model.Document) (*model.Document, error) {
	row, ok := d.Row(e.Lane)
	if !ok {
		return nil, gone("lane", e.Lane)
	}
	next := withoutCards(d, cardsOf(d, e.Lane))
	for _, s := range d.Stickies() {
		if s.Lane == e.Lane {
			next = next.WithoutSticky(s.ID)
		}
	}
	lanes := slices.Delete(slices.Clone(d.Lanes), row, row+1)
	for i, l := range lanes {
		if l.Follows == e.Lane {
			c := *l
			c.Follows = ""
			lanes[i] = &c
		}
	}
	return withoutVias(next.WithLanes(lanes)), nil
}
