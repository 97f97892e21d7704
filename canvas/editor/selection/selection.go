// Package selection is what is selected in a blueprint: a value, in the order
// in which it was selected.
package selection

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
)

// Set is what is selected, in the order in which it was. It is a value:
// every method returns the next one. The zero Set is empty.
type Set struct {
	owners []canvas.Owner
	in     map[canvas.Owner]bool
}

// Of makes a selection; what is named twice counts once.
func Of(owners ...canvas.Owner) Set {
	s := Set{owners: make([]canvas.Owner, 0, len(owners)), in: make(map[canvas.Owner]bool, len(owners))}
	for _, o := range owners {
		if o != "" && !s.in[o] {
			s.in[o] = true
			s.owners = append(s.owners, o)
		}
	}
	return s
}

// Owners is what is selected. Do not write to it.
func (s Set) Owners() []canvas.Owner { return s.owners }

// Len is how many are selected.
func (s Set) Len() int { return len(s.owners) }

// Has reports whether o is selected.
func (s Set) Has(o canvas.Owner) bool { return s.in[o] }

// Sole is the one that is selected, or "" for none or several.
func (s Set) Sole() canvas.Owner {
	if len(s.owners) == 1 {
		return s.owners[0]
	}
	return ""
}

// Last is what was selected last, or "".
func (s Set) Last() canvas.Owner {
	if len(s.owners) == 0 {
		return ""
	}
	return s.owners[len(s.owners)-1]
}

// Toggled adds or removes one.
func (s Set) Toggled(o canvas.Owner) Set {
	if s.in[o] {
		return Of(slices.DeleteFunc(slices.Clone(s.owners), func(x canvas.Owner) bool { return x == o })...)
	}
	return s.With(o)
}

// With adds some.
func (s Set) With(owners ...canvas.Owner) Set {
	return Of(append(slices.Clone(s.owners), owners...)...)
}

// Equal reports whether two hold the same in the same order.
func (s Set) Equal(t Set) bool { return slices.Equal(s.owners, t.owners) }

// Kind is what all selected are, or owner.KindNone if they differ or none is.
func (s Set) Kind() owner.Kind {
	var kind owner.Kind
	for i, o := range s.owners {
		k, _ := owner.Split(o)
		if i > 0 && k != kind {
			return owner.KindNone
		}
		kind = k
	}
	return kind
}

// Cards is the selected cards; the others as well.
func (s Set) Cards() []model.CardID      { return idsOf[model.CardID](s, owner.KindCard) }
func (s Set) Links() []model.LinkID      { return idsOf[model.LinkID](s, owner.KindLink) }
func (s Set) Steps() []model.StepID      { return idsOf[model.StepID](s, owner.KindStep) }
func (s Set) Phases() []model.PhaseID    { return idsOf[model.PhaseID](s, owner.KindPhase) }
func (s Set) Lanes() []model.LaneID      { return idsOf[model.LaneID](s, owner.KindLane) }
func (s Set) Stickies() []model.StickyID { return idsOf[model.StickyID](s, owner.KindSticky) }

func idsOf[T ~string](s Set, kind owner.Kind) []T {
	var ids []T
	for _, o := range s.owners {
		if k, id := owner.Split(o); k == kind {
			ids = append(ids, T(id))
		}
	}
	return ids
}

// Cards is a selection of cards.
func Cards(ids []model.CardID) Set {
	owners := make([]canvas.Owner, len(ids))
	for i, id := range ids {
		owners[i] = owner.Card(id)
	}
	return Of(owners...)
}

// Within leaves out what is not in the document any more.
func (s Set) Within(d *model.Document) Set {
	for _, o := range s.owners {
		if !owner.Exists(d, o) {
			return Of(slices.DeleteFunc(slices.Clone(s.owners), func(o canvas.Owner) bool { return !owner.Exists(d, o) })...)
		}
	}
	return s
}
