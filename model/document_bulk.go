package model

import (
	"cmp"
	"maps"
	"slices"
)

// Many records changed at once cost by how many they are, and once by the
// size of the document's tables. One after the other each would copy lists
// that grow with the document, and each card of a cell that cell.

// WithCards is WithCard for several; of two with one id the later one counts.
func (d *Document) WithCards(cards []*Card) *Document {
	if len(cards) == 1 {
		return d.WithCard(cards[0])
	}
	next := *d
	records := d.cards.draft()
	for _, c := range cards {
		if old, ok := records.t.Get(c.ID); ok {
			next.sums.card(old, -1)
		}
		next.sums.card(c, 1)
		records.set(c.ID, c)
	}
	next.cards = records.t

	moved := map[CardID]bool{}
	cells := regrouping[cellKey, CardID]{}
	for _, c := range cards {
		c, old := next.Card(c.ID), d.Card(c.ID)
		if moved[c.ID] || old != nil && old.Lane == c.Lane && old.Step == c.Step && old.Rank == c.Rank {
			continue
		}
		moved[c.ID] = true
		if old != nil {
			cells.leave(keyOf(old.Lane, old.Step))
		}
		cells.join(keyOf(c.Lane, c.Step), c.ID)
	}
	next.cells = cells.in(d.cells, moved, next.byRank)
	return &next
}

// WithoutCards is WithoutCard for several.
func (d *Document) WithoutCards(ids []CardID) *Document {
	next := *d
	gone := make(map[CardID]bool, len(ids))
	cells := regrouping[cellKey, CardID]{}
	for _, id := range ids {
		if c := d.Card(id); c != nil && !gone[id] {
			gone[id] = true
			next.sums.card(c, -1)
			cells.leave(keyOf(c.Lane, c.Step))
		}
	}
	next.cells = cells.in(d.cells, gone, d.byRank)
	next.cards = d.cards.without(maps.Keys(gone))
	return &next
}

// WithLinks is WithLink for several; of two with one id the later one counts.
func (d *Document) WithLinks(links []*Link) *Document {
	if len(links) == 1 {
		return d.WithLink(links[0])
	}
	next := *d
	records := d.links.draft()
	for _, l := range links {
		if old, ok := records.t.Get(l.ID); ok {
			next.sums.link(old, -1)
		}
		next.sums.link(l, 1)
		records.set(l.ID, l)
	}
	next.links = records.t

	changed := make(map[LinkID]bool, len(links))
	ends := regrouping[CardID, LinkID]{}
	for _, l := range links {
		if changed[l.ID] {
			continue
		}
		changed[l.ID] = true
		if old := d.Link(l.ID); old != nil {
			ends.leave(old.From)
			ends.leave(old.To)
		}
		l = next.Link(l.ID)
		ends.join(l.From, l.ID)
		ends.join(l.To, l.ID)
	}
	next.ends = ends.in(d.ends, changed, byID)
	return &next
}

// WithoutLinks is WithoutLink for several.
func (d *Document) WithoutLinks(ids []LinkID) *Document {
	next := *d
	gone := make(map[LinkID]bool, len(ids))
	ends := regrouping[CardID, LinkID]{}
	for _, id := range ids {
		if l := d.Link(id); l != nil && !gone[id] {
			gone[id] = true
			next.sums.link(l, -1)
			ends.leave(l.From)
			ends.leave(l.To)
		}
	}
	next.ends = ends.in(d.ends, gone, byID)
	next.links = d.links.without(maps.Keys(gone))
	return &next
}

func byID[T ~string](a, b T) int { return cmp.Compare(a, b) }

// regrouping is the groups of an index that change, by their key, each with
// what joins it.
type regrouping[K, ID ~string] map[K][]ID

// leave says that something in a group changes or goes.
func (r regrouping[K, ID]) leave(k K) { r.join(k) }

func (r regrouping[K, ID]) join(k K, ids ...ID) { r[k] = append(r[k], ids...) }

// in is the index afterwards: what changed is taken out of the groups, what
// joins put in. A group without any is none.
func (r regrouping[K, ID]) in(t Table[K, []ID], changed map[ID]bool, order func(a, b ID) int) Table[K, []ID] {
	next := t.draft()
	for k, join := range r {
		old, _ := t.Get(k)
		ids := make([]ID, 0, len(old)+len(join))
		for _, id := range old {
			if !changed[id] {
				ids = append(ids, id)
			}
		}
		ids = append(ids, join...)
		if len(ids) == 0 {
			next.unset(k)
			continue
		}
		slices.SortFunc(ids, order)
		next.set(k, slices.Compact(ids)) // a link may begin and end at one card
	}
	return next.t
}
