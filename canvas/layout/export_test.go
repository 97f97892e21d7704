package layout

import (
	"fmt"
	"reflect"
)

// Anew names what of a plan is not that of the plan before: the stages that
// made something else and, of those that keep a record for each column or each
// lane, how many records are new.
func Anew(before, now *Plan) (all []string) {
	was, is := reflect.ValueOf(before.stages), reflect.ValueOf(now.stages)
	for i := range is.NumField() {
		a, b := was.Field(i), is.Field(i)
		if b.Kind() == reflect.Struct { // a memo
			a, b = a.FieldByName("out"), b.FieldByName("out")
		}
		if a.Pointer() != b.Pointer() {
			all = append(all, is.Type().Field(i).Name)
		}
	}
	a, b := before.stages, now.stages
	for _, n := range []struct {
		name string
		of   int
	}{
		{"cards", news(a.contents.out.cards.columns, b.contents.out.cards.columns)},
		{"joins", news(a.network.out.joins.columns, b.network.out.joins.columns)},
		{"stacks", news(a.stacking.out.stacks.columns, b.stacking.out.stacks.columns)},
		{"totals", news(*a.totals.out, *b.totals.out)},
		{"values", news(*a.values.out, *b.values.out)},
		{"lanes", news(a.lanes.out, b.lanes.out)},
		{"columns", news(a.columns.out, b.columns.out)},
		{"notes", news(a.stickies.out, b.stickies.out)},
	} {
		if n.of > 0 {
			all = append(all, fmt.Sprintf("%d %s", n.of, n.name))
		}
	}
	return all
}

// news is how many of some records are not among those before.
func news[T comparable](before, now []T) (n int) {
	had := map[T]bool{}
	for _, r := range before {
		had[r] = true
	}
	for _, r := range now {
		if !had[r] {
			n++
		}
	}
	return n
}
