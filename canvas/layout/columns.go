package layout

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"touchline/model"
	"touchline/model/derived"
)

// contents is the cards of a document, and what they were gathered from.
type contents struct {
	contentsIn
	cards *cards
}

type contentsIn struct {
	doc  *model.Document
	lang model.Lang
	grid *grid

	shows string // what of the records stands on the cards: shownKey
}

// cards is the cards that can be drawn, by column.
type cards struct {
	columns []*column
	census  census
}

// column is what stands in a column: the cards that begin in it, row by row
// and in the row by rank, with their words broken.
type column struct {
	spots    []spot
	records  []derived.Record // of touchpoints, also those of cards that are not drawn
	census   census
	pictures bool // it shows some
	widest   int  // columns that the widest card covers

	once  sync.Once
	index map[model.CardID]int // of spots
}

// spot is a card in its column.
type spot struct {
	card      *model.Card
	row, span int
	measured  *measured
}

// find is where in a column a card is.
func (c *column) find(id model.CardID) (int, bool) {
	const few = 16
	if len(c.spots) <= few {
		k := slices.IndexFunc(c.spots, func(s spot) bool { return s.card.ID == id })
		return k, k >= 0
	}
	c.once.Do(func() {
		c.index = make(map[model.CardID]int, len(c.spots))
		for k := range c.spots {
			c.index[c.spots[k].card.ID] = k
		}
	})
	k, ok := c.index[id]
	return k, ok
}

// row is the cards of a row: from index i to before j.
func (c *column) row(row int) (i, j int) {
	i, _ = slices.BinarySearchFunc(c.spots, row, func(s spot, row int) int { return cmp.Compare(s.row, row) })
	for j = i; j < len(c.spots) && c.spots[j].row == row; j++ {
	}
	return i, j
}

// makeContents gathers the columns where something changed, and takes over
// the others.
func makeContents(in contentsIn, last *contents) *contents {
	c := &contents{contentsIn: in, cards: &cards{columns: make([]*column, len(in.grid.steps))}}
	var was places
	if last != nil {
		was = in.grid.since(last.grid)
	}
	dirty := c.takeOver(last, was)
	c.gather(dirty, last, was)
	if last != nil && slices.Equal(c.cards.columns, last.cards.columns) {
		c.cards = last.cards
		return c
	}
	for _, col := range c.cards.columns {
		c.cards.census.add(&col.census)
	}
	return c
}

// takeOver takes over what is as it was, and lists the other columns.
func (c *contents) takeOver(last *contents, was places) (dirty []int) {
	if last == nil || last.lang != c.lang || last.shows != c.shows || last.grid.compact != c.grid.compact || last.grid.density != c.grid.density || !last.grid.sameRows(c.grid) {
		for i := range c.cards.columns {
			dirty = append(dirty, i)
		}
		return dirty
	}
	touched := map[int]bool{}
	for _, i := range changedColumns(last.doc, c.doc) {
		touched[i] = true
	}
	pictures := changed(last.doc.PictureTable(), c.doc.PictureTable())
	for i := range c.cards.columns {
		k := was.of(i)
		if k == nowhere || touched[i] {
			dirty = append(dirty, i)
			continue
		}
		old := last.cards.columns[k]
		if pictures && old.pictures || !old.fits(c.grid, i, last.grid, k) {
			dirty = append(dirty, i)
			continue
		}
		c.cards.columns[i] = old
	}
	return dirty
}

// changedColumns is the columns that cards came to, left or changed in.
func changedColumns(was, now *model.Document) (out []int) {
	for id := range model.Changes(was.CardTable(), now.CardTable(), same[*model.Card]) {
		for _, card := range []*model.Card{was.Card(id), now.Card(id)} {
			if card == nil {
				continue
			}
			if i, ok := now.Column(card.Step); ok {
				out = append(out, i)
			}
		}
	}
	return out
}

func same[T comparable](a, b T) bool { return a == b }

// changed reports whether two tables differ.
func changed[K ~string, V comparable](a, b model.Table[K, V]) bool {
	for range model.Changes(a, b, same[V]) {
		return true
	}
	return false
}

// fits reports whether a column's cards are as wide at another place of
// another grid.
func (c *column) fits(g *grid, i int, last *grid, k int) bool {
	if g == last && i == k {
		return true
	}
	for _, s := range c.spots {
		if g.span(s.card, i) != s.span || !slices.Equal(g.widths[i:i+s.span], last.widths[k:k+s.span]) {
			return false
		}
	}
	return true
}

// gather makes columns anew.
func (c *contents) gather(dirty []int, last *contents, was places) {
	all := c.sorted(dirty)
	for n, i := range dirty {
		var known *column
		if last != nil && last.lang == c.lang && last.shows == c.shows && last.grid.compact == c.grid.compact && last.grid.density == c.grid.density {
			if k := was.of(i); k != nowhere {
				known = last.cards.columns[k]
			}
		}
		c.cards.columns[i] = c.column(i, all[n], known)
	}
}

// standing is a card in its row.
type standing struct {
	row  int
	card *model.Card
}

// sorted is the cards of some columns in their order.
func (c *contents) sorted(columns []int) [][]standing {
	out := make([][]standing, len(columns))
	if len(columns) > 8+len(c.grid.steps)/8 {
		at := make([]int, len(c.grid.steps)) // place in out, from 1
		for n, i := range columns {
			at[i] = n + 1
		}
		for _, card := range c.doc.CardTable().All() {
			i, okColumn := c.doc.Column(card.Step)
			row, okRow := c.doc.Row(card.Lane)
			if okColumn && okRow && at[i] > 0 {
				out[at[i]-1] = append(out[at[i]-1], standing{row, card})
			}
		}
		for _, all := range out {
			slices.SortFunc(all, func(a, b standing) int {
				if v := cmp.Compare(a.row, b.row); v != 0 {
					return v
				}
				return cmp.Or(strings.Compare(a.card.Rank, b.card.Rank), strings.Compare(string(a.card.ID), string(b.card.ID)))
			})
		}
		return out
	}
	for n, i := range columns {
		if at, ok := c.doc.Column(c.grid.steps[i]); !ok || at != i {
			continue // another step has its name
		}
		for row, lane := range c.grid.lanes {
			if at, ok := c.doc.Row(lane); !ok || at != row {
				continue
			}
			for _, id := range c.doc.Cell(lane, c.grid.steps[i]) {
				out[n] = append(out[n], standing{row, c.doc.Card(id)})
			}
		}
	}
	return out
}

// column breaks the words of a column's cards, unless they are known. A card
// in a row that shows what others say is not drawn: model.Check reports it.
func (c *contents) column(i int, all []standing, known *column) *column {
	col := &column{}
	for _, s := range all {
		if s.card.Touch != nil {
			col.records = append(col.records, derived.Record{Row: s.row, Span: s.card.Span, Waits: s.card.Marks.Has(model.MarkWait), Touch: s.card.Touch})
		}
		if c.grid.roles[s.row].Derived() {
			continue
		}
		span := c.grid.span(s.card, i)
		var m *measured
		if known != nil {
			if k, ok := known.find(s.card.ID); ok && known.spots[k].card == s.card {
				m = known.spots[k].measured
			}
		}
		m = measure(s.card, c.doc.Picture(s.card.Picture), c.doc.Head, c.lang, c.grid.width(i, span), c.grid, m)
		col.spots = append(col.spots, spot{s.card, s.row, span, m})
		col.census.card(s.card)
		col.pictures = col.pictures || s.card.Picture != ""
		col.widest = max(col.widest, span)
	}
	if known != nil && slices.Equal(col.spots, known.spots) && slices.Equal(col.records, known.records) {
		return known
	}
	return col
}

// census counts what legend and footer speak of.
type census struct {
	cards     int
	marks     [3]int // by place in countedMarks
	decisions int
}

// countedMarks is the marks in the order in which they are explained.
var countedMarks = [...]model.Marks{model.MarkTruth, model.MarkFail, model.MarkWait}

func (c *census) card(card *model.Card) {
	if card.Kind == model.KindTag {
		return
	}
	c.cards++
	for i, m := range countedMarks {
		if card.Marks.Has(m) {
			c.marks[i]++
		}
	}
	if card.Kind == model.KindDecision {
		c.decisions++
	}
}

func (c *census) add(d *census) {
	c.cards += d.cards
	for i := range c.marks {
		c.marks[i] += d.marks[i]
	}
	c.decisions += d.decisions
}
