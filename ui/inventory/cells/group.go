package cells

import (
	"cmp"
	"slices"
)

// Groupings is the columns by which rows can be put together.
var Groupings = []string{"phase", "lane", "owner", "tier"}

// Group is rows that stand together since they say the same.
type Group struct {
	Name  string // "" for those that say nothing
	First int    // row
	N     int
}

// Groups is the groups of the rows that show, from top to bottom; none where
// rows are not put together.
func (t *Table) Groups() []Group { return t.groups }

// group puts the rows that show together by a column. Within a group they stay
// in their order; groups stand in the order of the column, those that say
// nothing last.
func (t *Table) group() {
	t.groups = nil
	c := t.byKey[t.view.Group]
	if c == nil || !slices.Contains(Groupings, t.view.Group) {
		return
	}
	order, rank := collation(t.lang), map[string]sortKey{}
	of := make(map[*Row]string, len(t.shown))
	for _, r := range t.shown {
		name := c.Text(r)
		of[r] = name
		if _, known := rank[name]; !known {
			k := c.key(r)
			if k.text != "" {
				k.order = order(k.text)
			}
			rank[name] = k
		}
	}
	slices.SortStableFunc(t.shown, func(a, b *Row) int {
		return cmp.Or(compare(rank[of[a]], rank[of[b]], false), cmp.Compare(of[a], of[b]))
	})
	for i, r := range t.shown {
		if n := len(t.groups); n == 0 || t.groups[n-1].Name != of[r] {
			t.groups = append(t.groups, Group{Name: of[r], First: i})
		}
		t.groups[len(t.groups)-1].N++
	}
}
