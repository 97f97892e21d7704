package model

import (
	"iter"
	"slices"
	"strings"
)

// Table is an immutable map from ids to records. It keeps its entries in
// buckets by hash: a change copies one bucket and the list of buckets, about
// 2·√n words, and two tables that came of each other share all other
// buckets, so Changes costs by what changed. (A map copied at each edit
// would cost by the document; a balanced tree is 60 ns a level slower to
// read and three times the code.) The zero Table is empty.
type Table[K ~string, V any] struct {
	buckets []*bucket[K, V] // a power of two of them
	size    int
}

type bucket[K ~string, V any] struct {
	entries []entry[K, V] // by key
}

type entry[K ~string, V any] struct {
	key   K
	value V
}

// bucketLoad is how many entries a bucket holds on average when a table is
// built; it is built anew when they are four times as many.
const bucketLoad = 16

// hash is FNV-1a: the order of All is the same on every run.
func hash[K ~string](k K) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(k); i++ {
		h = (h ^ uint32(k[i])) * 16777619
	}
	return h
}

// MakeTable builds a table from entries; of two with the same key the later
// one stands.
func MakeTable[K ~string, V any](all iter.Seq2[K, V], n int) Table[K, V] {
	count := 1
	for count*bucketLoad < n {
		count *= 2
	}
	t := Table[K, V]{buckets: make([]*bucket[K, V], count)}
	for k, v := range all {
		i := hash(k) & uint32(count-1)
		b := t.buckets[i]
		if b == nil {
			b = &bucket[K, V]{entries: make([]entry[K, V], 0, bucketLoad+bucketLoad/2)}
			t.buckets[i] = b
		}
		b.entries = append(b.entries, entry[K, V]{k, v})
	}
	for _, b := range t.buckets {
		if b == nil {
			continue
		}
		slices.SortStableFunc(b.entries, func(x, y entry[K, V]) int { return strings.Compare(string(x.key), string(y.key)) })
		kept := b.entries[:0]
		for i, e := range b.entries {
			if i+1 < len(b.entries) && b.entries[i+1].key == e.key {
				continue
			}
			kept = append(kept, e)
		}
		b.entries = kept
		t.size += len(kept)
	}
	return t
}

// Len is the number of entries.
func (t Table[K, V]) Len() int { return t.size }

// Get returns the value of a key, and whether there is one.
func (t Table[K, V]) Get(k K) (V, bool) {
	if b := t.bucket(k); b != nil {
		if i, ok := b.find(k); ok {
			return b.entries[i].value, true
		}
	}
	var none V
	return none, false
}

func (t Table[K, V]) bucket(k K) *bucket[K, V] {
	if len(t.buckets) == 0 {
		return nil
	}
	return t.buckets[hash(k)&uint32(len(t.buckets)-1)]
}

func (b *bucket[K, V]) find(k K) (int, bool) {
	return slices.BinarySearchFunc(b.entries, k, func(e entry[K, V], k K) int { return strings.Compare(string(e.key), string(k)) })
}

// crowded reports whether the next entry asks for more buckets.
func (t Table[K, V]) crowded() bool {
	return len(t.buckets) == 0 || t.size >= 4*bucketLoad*len(t.buckets)
}

// With returns the table with the key set to the value.
func (t Table[K, V]) With(k K, v V) Table[K, V] {
	if t.crowded() {
		t = MakeTable(t.All(), t.size+1)
	}
	next := t.clone(k)
	b := next.bucket(k)
	i, ok := b.find(k)
	if ok {
		b.entries[i].value = v
	} else {
		b.entries = slices.Insert(b.entries, i, entry[K, V]{k, v})
		next.size++
	}
	return next
}

// Without returns the table with no value for the key.
func (t Table[K, V]) Without(k K) Table[K, V] {
	if _, ok := t.Get(k); !ok {
		return t
	}
	next := t.clone(k)
	b := next.bucket(k)
	i, _ := b.find(k)
	b.entries = slices.Delete(b.entries, i, i+1)
	next.size--
	return next
}

// clone copies the list of buckets and the bucket that k is in.
func (t Table[K, V]) clone(k K) Table[K, V] {
	t.buckets = slices.Clone(t.buckets)
	i := hash(k) & uint32(len(t.buckets)-1)
	b := &bucket[K, V]{}
	if old := t.buckets[i]; old != nil {
		b.entries = make([]entry[K, V], len(old.entries), len(old.entries)+1)
		copy(b.entries, old.entries)
	}
	t.buckets[i] = b
	return t
}

// All yields every entry, in an order that depends on the keys only as long
// as the table was built by the same steps; sort where order shows.
func (t Table[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, b := range t.buckets {
			if b == nil {
				continue
			}
			for _, e := range b.entries {
				if !yield(e.key, e.value) {
					return
				}
			}
		}
	}
}

// Changes yields the keys whose values are not the same in both tables
// (added, removed or replaced); same tells whether two values are equal.
// Buckets that the tables share are passed over.
func Changes[K ~string, V any](a, b Table[K, V], same func(V, V) bool) iter.Seq[K] {
	return func(yield func(K) bool) {
		if len(a.buckets) != len(b.buckets) {
			for k, v := range a.All() {
				if w, ok := b.Get(k); (!ok || !same(v, w)) && !yield(k) {
					return
				}
			}
			for k := range b.All() {
				if _, ok := a.Get(k); !ok && !yield(k) {
					return
				}
			}
			return
		}
		for i := range a.buckets {
			if a.buckets[i] != b.buckets[i] && !bucketChanges(a.buckets[i], b.buckets[i], same, yield) {
				return
			}
		}
	}
}

func bucketChanges[K ~string, V any](a, b *bucket[K, V], same func(V, V) bool, yield func(K) bool) bool {
	var x, y []entry[K, V]
	if a != nil {
		x = a.entries
	}
	if b != nil {
		y = b.entries
	}
	for len(x) > 0 || len(y) > 0 {
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].key < y[0].key:
			if !yield(x[0].key) {
				return false
			}
			x = x[1:]
		case len(x) == 0 || y[0].key < x[0].key:
			if !yield(y[0].key) {
				return false
			}
			y = y[1:]
		default:
			if !same(x[0].value, y[0].value) && !yield(x[0].key) {
				return false
			}
			x, y = x[1:], y[1:]
		}
	}
	return true
}
