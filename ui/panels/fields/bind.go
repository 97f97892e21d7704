package fields

import (
	"fmt"
	"slices"

	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/panels/values"
)

// Bind is one property of the records that are shown.
type Bind[T any] struct {
	sheet *Sheet
	ID    string                       // names the property: "touch.standard"
	Get   func() (v T, mixed bool)     // mixed: the records say different things
	Set   func(v T, typing bool) error // changes all records; typing: may count as one with the last
	eq    func(a, b T) bool
}

// is reports whether all records say v.
func (b Bind[T]) is(v T) bool {
	now, mixed := b.Get()
	return !mixed && b.eq(now, v)
}

// Records is the records of a kind that a page shows. They are looked up
// anew whenever the document or the selection changes.
type Records[R any] struct {
	Sheet *Sheet
	All   []*R
	Find  func(d *model.Document) []*R // what is selected, of this kind
	Put   func(*R) edit.Edit           // replaces a record
}

// Refresh looks the records up and reports whether they are others now.
func (s *Records[R]) Refresh(d *model.Document) bool {
	now := s.Find(d)
	if slices.Equal(now, s.All) {
		return false
	}
	s.All = now
	return true
}

// Sole is the only record, or nil.
func (s *Records[R]) Sole() *R {
	if len(s.All) == 1 {
		return s.All[0]
	}
	return nil
}

// BindBy is a property that is read and written by two functions; set
// changes a copy of the record.
func BindBy[R, T any](s *Records[R], id string, eq func(a, b T) bool, get func(*R) T, set func(*R, T)) Bind[T] {
	return Bind[T]{
		sheet: s.Sheet, ID: id, eq: eq,
		Get: func() (v T, mixed bool) {
			for i, r := range s.All {
				x := get(r)
				if i > 0 && !eq(x, v) {
					var none T
					return none, true
				}
				v = x
			}
			return v, false
		},
		Set: func(v T, typing bool) error {
			// Between the event that was last and this one the document may
			// have changed under the panel.
			var batch edit.Batch
			for _, r := range s.Find(s.Sheet.Document()) {
				if eq(get(r), v) {
					continue
				}
				next := *r
				set(&next, v)
				batch = append(batch, s.Put(&next))
			}
			return s.Sheet.Apply(batch, id, typing)
		},
	}
}

func Equal[T comparable](a, b T) bool { return a == b }

// At is the property that lies at a place of the record.
func At[R any, T comparable](s *Records[R], id string, place func(*R) *T) Bind[T] {
	return BindBy(s, id, Equal[T], func(r *R) T { return *place(r) }, func(r *R, v T) { *place(r) = v })
}

// ListAt is at for a list of texts.
func ListAt[R any](s *Records[R], id string, place func(*R) *[]string) Bind[[]string] {
	return BindBy(s, id, slices.Equal[[]string], func(r *R) []string { return *place(r) }, func(r *R, v []string) { *place(r) = v })
}

// Touched reads from a card's touchpoint; a card without one says nothing.
func Touched[T any](get func(*model.Touchpoint) T) func(*model.Card) T {
	return func(c *model.Card) T {
		if c.Touch == nil {
			return get(&model.Touchpoint{})
		}
		return get(c.Touch)
	}
}

// Touching writes into a copy of a card's touchpoint. A record that says
// nothing any more goes.
func Touching[T any](set func(*model.Touchpoint, T)) func(*model.Card, T) {
	return func(c *model.Card, v T) {
		t := model.Touchpoint{}
		if c.Touch != nil {
			t = *c.Touch
		}
		set(&t, v)
		if c.Touch = &t; t.Empty() {
			c.Touch = nil
		}
	}
}

// Touch is the property at a place of a card's touchpoint.
func Touch[T comparable](s *Records[model.Card], id string, place func(*model.Touchpoint) *T) Bind[T] {
	return BindBy(s, id, Equal[T],
		Touched(func(t *model.Touchpoint) T { return *place(t) }),
		Touching(func(t *model.Touchpoint, v T) { *place(t) = v }))
}

// TouchList is touch for a list.
func TouchList[T comparable](s *Records[model.Card], id string, place func(*model.Touchpoint) *[]T) Bind[[]T] {
	return BindBy(s, id, slices.Equal[[]T],
		Touched(func(t *model.Touchpoint) []T { return *place(t) }),
		Touching(func(t *model.Touchpoint, v []T) { *place(t) = v }))
}

// Item is the property at a place of the i-th entry of a list in a card's
// touchpoint. Where the list is shorter, it says nothing and takes nothing.
func Item[M any, T comparable](s *Records[model.Card], id string, list func(*model.Touchpoint) *[]M, i int, place func(*M) *T) Bind[T] {
	return BindBy(s, fmt.Sprint(id, " ", i), Equal[T],
		Touched(func(t *model.Touchpoint) (v T) {
			if l := *list(t); i < len(l) {
				v = *place(&l[i])
			}
			return v
		}),
		Touching(func(t *model.Touchpoint, v T) {
			l := slices.Clone(*list(t))
			if i < len(l) {
				*place(&l[i]) = v
			}
			*list(t) = l
		}))
}

// as is a property seen as another type.
func as[T, U any](b Bind[T], eq func(a, b U) bool, to func(T) U, from func(U) T) Bind[U] {
	return Bind[U]{
		sheet: b.sheet, ID: b.ID, eq: eq,
		Get: func() (U, bool) { v, mixed := b.Get(); return to(v), mixed },
		Set: func(v U, typing bool) error { return b.Set(from(v), typing) },
	}
}

// ItemFigure is item for a figure that may be missing.
func ItemFigure[M any](s *Records[model.Card], id string, list func(*model.Touchpoint) *[]M, i int, place func(*M) **float64) Bind[values.Number] {
	return BindBy(s, fmt.Sprint(id, " ", i), Equal[values.Number],
		Touched(func(t *model.Touchpoint) values.Number {
			if l := *list(t); i < len(l) {
				return values.NumberOf(*place(&l[i]))
			}
			return values.Number{}
		}),
		Touching(func(t *model.Touchpoint, v values.Number) {
			l := slices.Clone(*list(t))
			if i < len(l) {
				*place(&l[i]) = v.Pointer()
			}
			*list(t) = l
		}))
}
