package editor

import (
	"slices"

	"touchline/canvas"
	"touchline/model"
)

// Selection is what is selected, in the order in which it was. It is a value:
// every method returns the next one. The zero Selection is empty.
type Selection struct {
	owners []canvas.Owner
	in     map[canvas.Owner]bool
}

// SelectionOf makes a selection; what is named twice counts once.
func SelectionOf(owners ...canvas.Owner) Selection {
	s := Selection{owners: make([]canvas.Owner, 0, len(owners)), in: make(map[canvas.Owner]bool, len(owners))}
	for _, o := range owners {
		if o != "" && !s.in[o] {
			s.in[o] = true
			s.owners = append(s.owners, o)
		}
	}
	return s
}

// Owners is what is selected. Do not write to it.
func (s Selection) Owners() []canvas.Owner { return s.owners }

// Len is how many are selected.
func (s Selection) Len() int { return len(s.owners) }

// Has reports whether o is selected.
func (s Selection) Has(o canvas.Owner) bool { return s.in[o] }

// Sole is the one that is selected, or "" for none or several.
func (s Selection) Sole() canvas.Owner {
	if len(s.owners) == 1 {
		return s.owners[0]
	}
	return ""
}

// Last is what was selected last, or "".
func (s Selection) Last() canvas.Owner {
	if len(s.owners) == 0 {
		return ""
	}
	return s.owners[len(s.owners)-1]
}

// Toggled adds or removes one.
func (s Selection) Toggled(o canvas.Owner) Selection {
	if s.in[o] {
		return SelectionOf(slices.DeleteFunc(slices.Clone(s.owners), func(x canvas.Owner) bool { return x == o })...)
	}
	return s.With(o)
}

// With adds some.
func (s Selection) With(owners ...canvas.Owner) Selection {
	return SelectionOf(append(slices.Clone(s.owners), owners...)...)
}

// Equal reports whether two hold the same in the same order.
func (s Selection) Equal(t Selection) bool { return slices.Equal(s.owners, t.owners) }

// Kind is what all selected are, or KindNone if they differ or none is.
func (s Selection) Kind() Kind {
	var kind Kind
	for i, o := range s.owners {
		k, _ := Split(o)
		if i > 0 && k != kind {
			return KindNone
		}
		kind = k
	}
	return kind
}

// Cards is the selected cards; the others as well.
func (s Selection) Cards() []model.CardID      { return idsOf[model.CardID](s, KindCard) }
func (s Selection) Links() []model.LinkID      { return idsOf[model.LinkID](s, KindLink) }
func (s Selection) Steps() []model.StepID      { return idsOf[model.StepID](s, KindStep) }
func (s Selection) Phases() []model.PhaseID    { return idsOf[model.PhaseID](s, KindPhase) }
func (s Selection) Lanes() []model.LaneID      { return idsOf[model.LaneID](s, KindLane) }
func (s Selection) Stickies() []model.StickyID { return idsOf[model.StickyID](s, KindSticky) }

func idsOf[T ~string](s Selection, kind Kind) []T {
	var ids []T
	for _, o := range s.owners {
		if k, id := Split(o); k == kind {
			ids = append(ids, T(id))
		}
	}
	return ids
}

// cardsSelected is a selection of cards.
func cardsSelected(ids []model.CardID) Selection {
	owners := make([]canvas.Owner, len(ids))
	for i, id := range ids {
		owners[i] = OfCard(id)
	}
	return SelectionOf(owners...)
}

// within leaves out what is not in the document any more.
func (s Selection) within(d *model.Document) Selection {
	for _, o := range s.owners {
		if !exists(d, o) {
			return SelectionOf(slices.DeleteFunc(slices.Clone(s.owners), func(o canvas.Owner) bool { return !exists(d, o) })...)
		}
	}
	return s
}
