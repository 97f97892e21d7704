package layout

import (
	"cmp"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/model"
	"touchline/model/words"
)

// network is the links between cards that are drawn, and what they were
// gathered from.
type network struct {
	networkIn
	joins *joins
}

type networkIn struct {
	doc   *model.Document
	lang  model.Lang
	grid  *grid
	cards *cards
}

// joins is the links, by the column of the card that they leave.
type joins struct {
	columns  []*joinColumn
	kinds    linkKinds
	labelled bool // one of them has words
}

// joinColumn is the links that leave the cards of a column, in the reading
// order of the cards that they join.
type joinColumn struct {
	list     []join
	kinds    linkKinds
	labelled bool
}

// linkKinds is how many links there are of each of model.LinkKinds.
type linkKinds [3]int

// join is a link between two cards that are drawn.
type join struct {
	link     *model.Link
	from, to spotAt
	label    canvas.Size // pt, with its ground
	pins     []route.Gutter
}

// spotAt is where a card is in cards.
type spotAt struct{ column, k int }

func (a spotAt) compare(b spotAt) int {
	return cmp.Or(cmp.Compare(a.column, b.column), cmp.Compare(a.k, b.k))
}

func (a *join) same(b *join) bool {
	return a.link == b.link && a.from == b.from && a.to == b.to && a.label == b.label && slices.Equal(a.pins, b.pins)
}

func makeNetwork(in networkIn, last *network) *network {
	n := &network{networkIn: in, joins: &joins{columns: make([]*joinColumn, len(in.cards.columns))}}
	if last != nil && last.lang == in.lang {
		n.takeOver(last)
	}
	for i, kept := range n.joins.columns {
		if kept == nil {
			n.joins.columns[i] = n.gather(i)
		}
	}
	if last != nil {
		for i, col := range n.joins.columns {
			if i < len(last.joins.columns) && col.same(last.joins.columns[i]) {
				n.joins.columns[i] = last.joins.columns[i]
			}
		}
		if slices.Equal(n.joins.columns, last.joins.columns) {
			n.joins = last.joins
			return n
		}
	}
	for _, col := range n.joins.columns {
		n.joins.labelled = n.joins.labelled || col.labelled
		for k, count := range col.kinds {
			n.joins.kinds[k] += count
		}
	}
	return n
}

func (c *joinColumn) same(d *joinColumn) bool {
	return c == d || slices.EqualFunc(c.list, d.list, func(a, b join) bool { return a.same(&b) })
}

// takeOver takes over the columns whose links, and the cards at their other
// ends, stand as they stood.
func (n *network) takeOver(last *network) {
	s := &stale{now: n, last: last, columns: map[int]bool{}}
	was := n.grid.since(last.grid)
	s.links()
	s.cards(was)
	var now places // by column of the last grid
	if was != nil {
		now = was.back(len(last.grid.steps))
	}
	for i := range n.joins.columns {
		if k := was.of(i); k != nowhere && !s.columns[i] {
			n.joins.columns[i] = last.joins.columns[k].moved(i, now)
		}
	}
}

// moved is the column's links where the columns stand now; nil if they must
// be gathered anew.
func (c *joinColumn) moved(column int, now places) *joinColumn {
	if now == nil {
		return c
	}
	d := &joinColumn{list: slices.Clone(c.list), kinds: c.kinds, labelled: c.labelled}
	for i := range d.list {
		j := &d.list[i]
		if len(j.link.Pins) > 0 { // its gutters have other numbers
			return nil
		}
		j.from.column, j.to.column = column, now.of(j.to.column)
	}
	if !slices.IsSortedFunc(d.list, compareJoins) { // columns changed their order
		slices.SortStableFunc(d.list, compareJoins)
	}
	return d
}

// stale finds the columns whose links must be gathered anew.
type stale struct {
	now, last *network
	columns   map[int]bool
}

// mark marks the column that a card stood or stands in.
func (s *stale) mark(id model.CardID) {
	for _, d := range []*model.Document{s.last.doc, s.now.doc} {
		if c := d.Card(id); c != nil {
			if i, ok := s.now.doc.Column(c.Step); ok {
				s.columns[i] = true
			}
		}
	}
}

// links marks what changed links leave.
func (s *stale) links() {
	was, now := s.last.doc, s.now.doc
	for id := range model.Changes(was.LinkTable(), now.LinkTable(), same[*model.Link]) {
		for _, l := range []*model.Link{was.Link(id), now.Link(id)} {
			if l != nil {
				s.mark(l.From)
			}
		}
	}
}

// cards marks what leads from and to columns with other cards.
func (s *stale) cards(was places) {
	kept := make([]bool, len(s.last.cards.columns))
	for i, col := range s.now.cards.columns {
		var old *column
		if k := was.of(i); k != nowhere {
			kept[k] = true
			if old = s.last.cards.columns[k]; old == col || old.sameIDs(col) {
				continue
			}
		}
		s.columns[i] = true
		s.joined(old)
		s.joined(col)
	}
	for k, old := range s.last.cards.columns {
		if !kept[k] {
			s.joined(old)
		}
	}
}

// joined marks what leads from and to the cards of a column.
func (s *stale) joined(c *column) {
	if c == nil {
		return
	}
	for i := range c.spots {
		for _, d := range []*model.Document{s.last.doc, s.now.doc} {
			for _, id := range d.LinksAt(c.spots[i].card.ID) {
				if l := d.Link(id); l != nil {
					s.mark(l.From)
				}
			}
		}
	}
}

func (c *column) sameIDs(d *column) bool {
	return slices.EqualFunc(c.spots, d.spots, func(s, t spot) bool { return s.card.ID == t.card.ID })
}

// gather lists the links that leave the cards of a column.
func (n *network) gather(column int) *joinColumn {
	c := &joinColumn{}
	for k := range n.cards.columns[column].spots {
		id := n.cards.columns[column].spots[k].card.ID
		for _, l := range n.doc.LinksAt(id) {
			link := n.doc.Link(l)
			if link == nil || link.From != id {
				continue
			}
			to, ok := n.find(link.To)
			if !ok {
				continue
			}
			j := join{link: link, from: spotAt{column, k}, to: to, label: labelSize(linkLabel(n.lang, link)), pins: n.pins(link)}
			c.list, c.labelled = append(c.list, j), c.labelled || j.label != canvas.Size{}
			if k := slices.Index(model.LinkKinds, link.Kind); k >= 0 {
				c.kinds[k]++
			}
		}
	}
	slices.SortFunc(c.list, compareJoins)
	return c
}

func compareJoins(a, b join) int {
	if v := cmp.Or(a.from.compare(b.from), a.to.compare(b.to)); v != 0 {
		return v
	}
	return strings.Compare(string(a.link.ID), string(b.link.ID))
}

// find is where a card stands.
func (n *network) find(id model.CardID) (spotAt, bool) {
	c := n.doc.Card(id)
	if c == nil {
		return spotAt{}, false
	}
	i, ok := n.doc.Column(c.Step)
	if !ok {
		return spotAt{}, false
	}
	k, ok := n.cards.columns[i].find(id)
	return spotAt{i, k}, ok
}

// pins is the gutters that a link is pinned to, as the router counts them.
func (n *network) pins(l *model.Link) []route.Gutter {
	var out []route.Gutter
	for _, v := range l.Pins {
		if i, upright, ok := n.doc.Gutter(v); ok {
			out = append(out, route.Gutter{Row: !upright, Index: i})
		}
	}
	return out
}

// linkLabel is what a link says; one that goes back in time and says nothing
// else says that.
func linkLabel(lang model.Lang, l *model.Link) string {
	if l.Loop && l.Label == "" {
		return words.T(lang, "map.link.loop")
	}
	return l.Label
}

// labelWidth is where a link's label breaks, labelPad the ground around it.
const (
	labelWidth = 84.0
	labelPad   = 2.0
)

func labelSize(s string) canvas.Size {
	lines, h := block(s, faceSmall, canvas.Point{}, labelWidth)
	if lines.Empty() {
		return canvas.Size{}
	}
	w := 0.0
	for _, l := range lines.Lines {
		w = max(w, l.Width)
	}
	return canvas.Size{W: w + 2*labelPad, H: h + 2*labelPad}
}
