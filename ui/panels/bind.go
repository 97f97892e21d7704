package panels

import (
	"fmt"
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// bind is one property of the records that are shown.
type bind[T any] struct {
	sheet *sheet
	id    string                       // names the property: "touch.standard"
	get   func() (v T, mixed bool)     // mixed: the records say different things
	set   func(v T, typing bool) error // changes all records; typing: may count as one with the last
	eq    func(a, b T) bool
}

// is reports whether all records say v.
func (b bind[T]) is(v T) bool {
	now, mixed := b.get()
	return !mixed && b.eq(now, v)
}

// subjects is the records of a kind that a page shows. They are looked up
// anew whenever the document or the selection changes.
type subjects[R any] struct {
	sheet *sheet
	all   []*R
	find  func(d *model.Document) []*R // what is selected, of this kind
	put   func(*R) edit.Edit           // replaces a record
}

// refresh looks the records up and reports whether they are others now.
func (s *subjects[R]) refresh(d *model.Document) bool {
	now := s.find(d)
	if slices.Equal(now, s.all) {
		return false
	}
	s.all = now
	return true
}

// sole is the only record, or nil.
func (s *subjects[R]) sole() *R {
	if len(s.all) == 1 {
		return s.all[0]
	}
	return nil
}

// bindBy is a property that is read and written by two functions; set
// changes a copy of the record.
func bindBy[R, T any](s *subjects[R], id string, eq func(a, b T) bool, get func(*R) T, set func(*R, T)) bind[T] {
	return bind[T]{
		sheet: s.sheet, id: id, eq: eq,
		get: func() (v T, mixed bool) {
			for i, r := range s.all {
				x := get(r)
				if i > 0 && !eq(x, v) {
					var none T
					return none, true
				}
				v = x
			}
			return v, false
		},
		set: func(v T, typing bool) error {
			// Between the event that was last and this one the document may
			// have changed under the panel.
			var batch edit.Batch
			for _, r := range s.find(s.sheet.document()) {
				if eq(get(r), v) {
					continue
				}
				next := *r
				set(&next, v)
				batch = append(batch, s.put(&next))
			}
			return s.sheet.apply(batch, id, typing)
		},
	}
}

func equal[T comparable](a, b T) bool { return a == b }

// at is the property that lies at a place of the record.
func at[R any, T comparable](s *subjects[R], id string, place func(*R) *T) bind[T] {
	return bindBy(s, id, equal[T], func(r *R) T { return *place(r) }, func(r *R, v T) { *place(r) = v })
}

// listAt is at for a list of texts.
func listAt[R any](s *subjects[R], id string, place func(*R) *[]string) bind[[]string] {
	return bindBy(s, id, slices.Equal[[]string], func(r *R) []string { return *place(r) }, func(r *R, v []string) { *place(r) = v })
}

// touched reads from a card's touchpoint; a card without one says nothing.
func touched[T any](get func(*model.Touchpoint) T) func(*model.Card) T {
	return func(c *model.Card) T {
		if c.Touch == nil {
			return get(&model.Touchpoint{})
		}
		return get(c.Touch)
	}
}

// touching writes into a copy of a card's touchpoint. A record that says
// nothing any more goes.
func touching[T any](set func(*model.Touchpoint, T)) func(*model.Card, T) {
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

// touch is the property at a place of a card's touchpoint.
func touch[T comparable](s *subjects[model.Card], id string, place func(*model.Touchpoint) *T) bind[T] {
	return bindBy(s, id, equal[T],
		touched(func(t *model.Touchpoint) T { return *place(t) }),
		touching(func(t *model.Touchpoint, v T) { *place(t) = v }))
}

// touchList is touch for a list.
func touchList[T comparable](s *subjects[model.Card], id string, place func(*model.Touchpoint) *[]T) bind[[]T] {
	return bindBy(s, id, slices.Equal[[]T],
		touched(func(t *model.Touchpoint) []T { return *place(t) }),
		touching(func(t *model.Touchpoint, v []T) { *place(t) = v }))
}

// item is the property at a place of the i-th entry of a list in a card's
// touchpoint. Where the list is shorter, it says nothing and takes nothing.
func item[M any, T comparable](s *subjects[model.Card], id string, list func(*model.Touchpoint) *[]M, i int, place func(*M) *T) bind[T] {
	return bindBy(s, fmt.Sprint(id, " ", i), equal[T],
		touched(func(t *model.Touchpoint) (v T) {
			if l := *list(t); i < len(l) {
				v = *place(&l[i])
			}
			return v
		}),
		touching(func(t *model.Touchpoint, v T) {
			l := slices.Clone(*list(t))
			if i < len(l) {
				*place(&l[i]) = v
			}
			*list(t) = l
		}))
}

// as is a property seen as another type.
func as[T, U any](b bind[T], eq func(a, b U) bool, to func(T) U, from func(U) T) bind[U] {
	return bind[U]{
		sheet: b.sheet, id: b.id, eq: eq,
		get: func() (U, bool) { v, mixed := b.get(); return to(v), mixed },
		set: func(v U, typing bool) error { return b.set(from(v), typing) },
	}
}
