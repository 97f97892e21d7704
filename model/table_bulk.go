package model

import (
	"iter"
	"slices"
)

// A tableDraft is a table being changed in many places at once: the list of
// buckets is copied once, and each bucket that changes once.
type tableDraft[K ~string, V any] struct {
	t   Table[K, V]
	own []bool // by bucket: it is the draft's own already
}

func (t Table[K, V]) draft() *tableDraft[K, V] {
	t.buckets = slices.Clone(t.buckets)
	return &tableDraft[K, V]{t: t, own: make([]bool, len(t.buckets))}
}

// bucket is the bucket of a key, for writing.
func (d *tableDraft[K, V]) bucket(k K) *bucket[K, V] {
	i := hash(k) & uint32(len(d.t.buckets)-1)
	if !d.own[i] {
		b := &bucket[K, V]{}
		if old := d.t.buckets[i]; old != nil {
			b.entries = slices.Clone(old.entries)
		}
		d.t.buckets[i], d.own[i] = b, true
	}
	return d.t.buckets[i]
}

func (d *tableDraft[K, V]) set(k K, v V) {
	if d.t.crowded() {
		d.t = MakeTable(d.t.All(), d.t.size+1)
		d.own = make([]bool, len(d.t.buckets))
		for i, b := range d.t.buckets {
			d.own[i] = b != nil
		}
	}
	b := d.bucket(k)
	i, ok := b.find(k)
	if ok {
		b.entries[i].value = v
		return
	}
	b.entries = slices.Insert(b.entries, i, entry[K, V]{k, v})
	d.t.size++
}

func (d *tableDraft[K, V]) unset(k K) {
	if _, ok := d.t.Get(k); !ok {
		return
	}
	b := d.bucket(k)
	i, _ := b.find(k)
	b.entries = slices.Delete(b.entries, i, i+1)
	d.t.size--
}

// without returns the table with no values for some keys.
func (t Table[K, V]) without(keys iter.Seq[K]) Table[K, V] {
	d := t.draft()
	for k := range keys {
		d.unset(k)
	}
	return d.t
}
