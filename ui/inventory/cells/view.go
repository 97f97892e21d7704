package cells

import (
	"bytes"
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"touchline/model"
	"touchline/model/search"
	"touchline/model/words"
)

// View is what is chosen of a table. The zero View shows every touchpoint in
// the order in which the picture is read, and no column.
type View struct {
	Columns []string // keys, in the order in which they stand
	Sort    []SortBy // the first weighs most
	Words   string   // typed
	Chips   []string // a touchpoint must belong to all
	Only    map[string]string
	Group   string // the column by which rows are put together; "": they are not
}

// SortBy is a column by which rows are sorted.
type SortBy struct {
	Column string
	Down   bool
}

// Filters is the columns of which one value can be chosen: View.Only.
var Filters = []string{"phase", "channel", "owner"}

// View is what is chosen now.
func (t *Table) View() View { return t.view }

// SetView chooses, and sorts and filters anew. Columns that do not exist are
// left out; with none at all the usual ones show.
func (t *Table) SetView(v View) {
	v.Columns = slices.DeleteFunc(slices.Clone(v.Columns), func(key string) bool { return t.byKey[key] == nil })
	if len(v.Columns) == 0 {
		v.Columns = Usual
	}
	t.view = v
	t.show()
}

// SortedBy is the sorting after a click on a heading: by that column, then the
// other way round, then as the picture is read; more keeps the columns that
// are sorted by already, and adds one.
func (v View) SortedBy(key string, more bool) []SortBy {
	i := slices.IndexFunc(v.Sort, func(s SortBy) bool { return s.Column == key })
	var rest []SortBy
	if more {
		rest = slices.Clone(v.Sort)
	} else if i >= 0 {
		rest, i = []SortBy{v.Sort[i]}, 0
	}
	switch {
	case i < 0:
		return append(rest, SortBy{Column: key})
	case !rest[i].Down:
		rest[i].Down = true
		return rest
	}
	return slices.Delete(rest, i, i+1)
}

// show filters and sorts.
func (t *Table) show() {
	if t.doc == nil {
		return
	}
	find := func(q search.Query) []*Row {
		out := make([]*Row, 0, len(t.all))
		for _, r := range t.all {
			if t.passes(r) && (q.Empty() || q.In(t.text(r))) {
				out = append(out, r)
			}
		}
		return out
	}
	if q := search.Parse(t.view.Words); q.Empty() {
		t.shown = find(q)
	} else {
		t.shown = search.Look(t.view.Words, find)
	}
	t.sort()
	t.group()
}

// passes reports whether a row belongs to what is chosen, whatever is typed.
func (t *Table) passes(r *Row) bool {
	want := uint(0)
	for _, id := range t.view.Chips {
		want |= chipBit(id)
	}
	if r.chips&want != want {
		return false
	}
	for key, value := range t.view.Only {
		if c := t.byKey[key]; value != "" && c != nil && c.Text(r) != value {
			return false
		}
	}
	return true
}

// sortKey is what a row is sorted by in one column: what says nothing comes
// last, whichever way.
type sortKey struct {
	said   bool
	number float64
	text   string
	order  []byte // of the text, in the order of the language
}

func byNumber(v float64) sortKey {
	return sortKey{said: v != 0, number: v}
}

func byText(text func(*Row) string) func(*Row) sortKey {
	return func(r *Row) sortKey {
		s := text(r)
		return sortKey{said: s != "", text: s}
	}
}

// compare puts the values that are said in their order.
func compare(a, b sortKey, down bool) int {
	if a.said != b.said {
		if a.said {
			return -1
		}
		return 1
	}
	c := cmp.Or(cmp.Compare(a.number, b.number), bytes.Compare(a.order, b.order))
	if down {
		return -c
	}
	return c
}

// sort puts the rows that show in their order. Rows that are alike in all that
// is sorted by stay as the picture is read.
func (t *Table) sort() {
	type keyed struct {
		row  *Row
		keys []sortKey
	}
	by := slices.DeleteFunc(slices.Clone(t.view.Sort), func(s SortBy) bool { return t.byKey[s.Column] == nil })
	if len(by) == 0 {
		return
	}
	order := collation(t.lang)
	all := make([]keyed, len(t.shown))
	for i, r := range t.shown {
		all[i] = keyed{r, make([]sortKey, len(by))}
		for j, s := range by {
			k := t.byKey[s.Column].key(r)
			if math.IsNaN(k.number) {
				k.number = 0
			}
			if k.text != "" {
				k.order = order(k.text)
			}
			all[i].keys[j] = k
		}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		for j, s := range by {
			if c := compare(a.keys[j], b.keys[j], s.Down); c != 0 {
				return c
			}
		}
		return 0
	})
	for i, k := range all {
		t.shown[i] = k.row
	}
}

// collation gives each text its place in the order of a language: Chinese by
// pinyin, numbers in texts as numbers. Equal texts are worked out once.
func collation(lang model.Lang) func(string) []byte {
	tag := language.English
	if lang == model.Chinese {
		tag = language.Chinese
	}
	c := collate.New(tag, collate.Numeric, collate.IgnoreCase, collate.IgnoreWidth)
	var buf collate.Buffer
	known := map[string][]byte{}
	return func(s string) []byte {
		k, ok := known[s]
		if !ok {
			k = slices.Clone(c.KeyFromString(&buf, s))
			buf.Reset()
			known[s] = k
		}
		return k
	}
}

func channelName(lang model.Lang, s string) string { return words.Channel(lang, s) }
