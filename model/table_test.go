package model

import (
	"maps"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// TestTableIsAMap holds a table against a map through random changes, all of
// whose earlier values must stay what they were.
func TestTableIsAMap(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		type version struct {
			table Table[CardID, int]
			want  map[CardID]int
		}
		key := rapid.Map(rapid.IntRange(0, 300), func(i int) CardID { return CardID(strconv.Itoa(i)) })
		start := rapid.MapOf(key, rapid.Int()).Draw(rt, "start")
		now := version{MakeTable(maps.All(start), len(start)), start}
		versions := []version{now}
		for range rapid.IntRange(0, 60).Draw(rt, "changes") {
			k, v := key.Draw(rt, "key"), rapid.Int().Draw(rt, "value")
			next := version{want: maps.Clone(now.want)}
			switch rapid.IntRange(0, 3).Draw(rt, "change") {
			case 0:
				next.table = now.table.With(k, v)
				next.want[k] = v
			case 1:
				next.table = now.table.Without(k)
				delete(next.want, k)
			case 2: // many at once
				draft := now.table.draft()
				for k, v := range rapid.MapOfN(key, rapid.Int(), 0, 120).Draw(rt, "set") {
					draft.set(k, v)
					next.want[k] = v
				}
				next.table = draft.t
			case 3:
				gone := rapid.SliceOfN(key, 0, 120).Draw(rt, "unset")
				next.table = now.table.without(slices.Values(gone))
				for _, k := range gone {
					delete(next.want, k)
				}
			}
			now = next
			versions = append(versions, now)
		}
		for _, v := range versions {
			if got := maps.Collect(v.table.All()); !maps.Equal(got, v.want) || v.table.Len() != len(v.want) {
				rt.Fatalf("holds %v, not %v", got, v.want)
			}
			for i := range 301 {
				k := CardID(strconv.Itoa(i))
				got, ok := v.table.Get(k)
				if want, there := v.want[k]; got != want || ok != there {
					rt.Fatalf("%s is %d, %v", k, got, ok)
				}
			}
		}
		same := func(a, b int) bool { return a == b }
		a := versions[rapid.IntRange(0, len(versions)-1).Draw(rt, "a")]
		b := versions[rapid.IntRange(0, len(versions)-1).Draw(rt, "b")]
		got := slices.Sorted(Changes(a.table, b.table, same))
		if want := differences(a.want, b.want); !slices.Equal(got, want) {
			rt.Fatalf("changes %v, not %v", got, want)
		}
	})
}

func differences(a, b map[CardID]int) []CardID {
	var keys []CardID
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			keys = append(keys, k)
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}

func TestTableGrows(t *testing.T) {
	var table Table[CardID, int]
	for i := range 5000 {
		table = table.With(CardID(strconv.Itoa(i)), i)
	}
	if len(table.buckets)*4*bucketLoad < 5000 {
		t.Errorf("%d buckets for 5000 entries", len(table.buckets))
	}
	for i := range 5000 {
		if got, ok := table.Get(CardID(strconv.Itoa(i))); !ok || got != i {
			t.Fatalf("%d is %d, %v", i, got, ok)
		}
	}
}

// TestTableGrowsAtOnce: many keys set in one go make more buckets. Some are
// empty at first where the hashes are not even.
func TestTableGrowsAtOnce(t *testing.T) {
	var keys []CardID
	for odd := range uint32(2) {
		for i := 0; len(keys) < 5000*int(odd+1); i++ {
			if k := CardID(strconv.Itoa(i)); hash(k)%2 == odd {
				keys = append(keys, k)
			}
		}
	}
	var zero Table[CardID, int]
	draft := zero.draft()
	for i, k := range keys {
		draft.set(k, i)
	}
	for i, k := range keys {
		if got, ok := draft.t.Get(k); !ok || got != i {
			t.Fatalf("%s is %d, %v", k, got, ok)
		}
	}
	if draft.t.Len() != len(keys) || zero.Len() != 0 {
		t.Errorf("%d entries, and %d before", draft.t.Len(), zero.Len())
	}
	if len(draft.t.buckets)*4*bucketLoad < len(keys) {
		t.Errorf("%d buckets for %d entries", len(draft.t.buckets), len(keys))
	}
}

// TestChangesStop: a caller may stop at the first difference.
func TestChangesStop(t *testing.T) {
	var a, b Table[CardID, int]
	for i := range 200 {
		b = b.With(CardID(strconv.Itoa(i)), i)
	}
	for _, pair := range [][2]Table[CardID, int]{{a, b}, {b, a}, {b, b.Without("7").Without("8")}} {
		n := 0
		for range Changes(pair[0], pair[1], func(x, y int) bool { return x == y }) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%d changes", n)
		}
	}
}

func TestLaterEntryStands(t *testing.T) {
	table := MakeTable(func(yield func(CardID, int) bool) {
		_ = yield("a", 1) && yield("b", 2) && yield("a", 3)
	}, 3)
	if v, _ := table.Get("a"); v != 3 || table.Len() != 2 {
		t.Errorf("a is %d of %d", v, table.Len())
	}
}
