package cells

import (
	"cmp"
	"slices"

	"touchline/model"
	"touchline/model/improve"
	"touchline/model/measure"
)

// chips is what the strip above the table chooses by.
var chips = []struct {
	id string
	of func(*Row) bool
}{
	{"truth", func(r *Row) bool { return r.Card.Marks.Has(model.MarkTruth) }},
	{"fail", func(r *Row) bool { return r.Card.Marks.Has(model.MarkFail) }},
	{"wait", func(r *Row) bool { return r.Card.Marks.Has(model.MarkWait) }},
	{"risk", func(r *Row) bool { return r.Card.Touch.Risk.Score() >= measure.HighRisk }},
	{"overdue", func(r *Row) bool { return r.State == improve.Overdue }},
	{"standard", func(r *Row) bool { return r.Card.Touch.Standard == "" && r.Card.Touch.Time == 0 }},
	{"survey", func(r *Row) bool { _, ok := gapOf(r.Card.Touch); return !ok }},
}

// Chips is the ids of what can be chosen by, in their order.
func Chips() []string {
	ids := make([]string, len(chips))
	for i, c := range chips {
		ids[i] = c.id
	}
	return ids
}

func chipBit(id string) uint {
	for i, c := range chips {
		if c.id == id {
			return 1 << i
		}
	}
	return 0
}

func chipsOf(r *Row) uint {
	bits := uint(0)
	for i, c := range chips {
		if c.of(r) {
			bits |= 1 << i
		}
	}
	return bits
}

// ChipCounts is how many of all touchpoints belong to each chip.
func (t *Table) ChipCounts() map[string]int {
	counts := make(map[string]int, len(chips))
	for _, r := range t.all {
		for i, c := range chips {
			if r.chips&(1<<i) != 0 {
				counts[c.id]++
			}
		}
	}
	return counts
}

// Use is a text, and how often it is used.
type Use struct {
	Text string
	N    int
}

// Values is what the touchpoints say in a column, and how often: phases in
// their order, the rest by how often they are said.
func (t *Table) Values(key string) []Use {
	c := t.byKey[key]
	if c == nil {
		return nil
	}
	at := map[string]int{}
	var all []Use
	for _, r := range t.all {
		s := c.Text(r)
		if s == "" {
			continue
		}
		i, ok := at[s]
		if !ok {
			i = len(all)
			at[s] = i
			all = append(all, Use{Text: s})
		}
		all[i].N++
	}
	if key != "phase" {
		slices.SortStableFunc(all, func(a, b Use) int { return cmp.Compare(b.N, a.N) })
	}
	return all
}
