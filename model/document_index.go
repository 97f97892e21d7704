package model

import (
	"cmp"
	"slices"
)

func tableOf[K ~string, V any](all []V, key func(V) K) Table[K, V] {
	return MakeTable(func(yield func(K, V) bool) {
		for _, v := range all {
			if !yield(key(v), v) {
				return
			}
		}
	}, len(all))
}

// cellsOf gathers cards, which stand in reading order, by their cells.
func cellsOf(all []placed) Table[cellKey, []CardID] {
	ids := make([]CardID, len(all))
	for i, p := range all {
		ids[i] = p.ID
	}
	return MakeTable(func(yield func(cellKey, []CardID) bool) {
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && all[to].Lane == all[from].Lane && all[to].Step == all[from].Step {
				to++
			}
			if !yield(keyOf(all[from].Lane, all[from].Step), ids[from:to:to]) {
				return
			}
			from = to
		}
	}, len(all))
}

// endsOf gathers the links by the cards at their ends. All lists lie in one
// array; links of missing cards, which no sound document has, do not.
func (d *Document) endsOf(cards []placed) Table[CardID, []LinkID] {
	index := make(map[CardID]int32, len(cards))
	for i, p := range cards {
		index[p.ID] = int32(i)
	}
	lost := map[CardID][]LinkID{}
	type end struct {
		card int32
		link LinkID
	}
	ends := make([]end, 0, 2*d.links.Len())
	starts := make([]int, len(cards)+1)
	add := func(c CardID, l LinkID) {
		if i, ok := index[c]; ok {
			ends = append(ends, end{i, l})
			starts[i+1]++
		} else {
			lost[c] = append(lost[c], l)
		}
	}
	for id, l := range d.links.All() {
		add(l.From, id)
		if l.To != l.From {
			add(l.To, id)
		}
	}
	for i := range cards {
		starts[i+1] += starts[i]
	}
	all, filled := make([]LinkID, len(ends)), slices.Clone(starts)
	for _, e := range ends {
		all[filled[e.card]] = e.link
		filled[e.card]++
	}
	return MakeTable(func(yield func(CardID, []LinkID) bool) {
		for i, p := range cards {
			from, to := starts[i], starts[i+1]
			if from == to {
				continue
			}
			slices.Sort(all[from:to])
			if !yield(p.ID, all[from:to:to]) {
				return
			}
		}
		for c, ids := range lost {
			slices.Sort(ids)
			if !yield(c, ids) {
				return
			}
		}
	}, len(cards))
}

func (d *Document) byRank(a, b CardID) int {
	return cmp.Or(cmp.Compare(d.Card(a).Rank, d.Card(b).Rank), cmp.Compare(a, b))
}
