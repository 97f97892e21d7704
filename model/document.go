package model

import (
	"cmp"
	"iter"
	"slices"
)

// Document is a blueprint. It is a value: never write to what it holds.
// Head, Phases and Lanes may be read directly and are changed by the With…
// methods, which keep the indexes right.
type Document struct {
	Head   *Head
	Phases []*Phase
	Lanes  []*Lane
	Extra  Extra

	cards    Table[CardID, *Card]
	links    Table[LinkID, *Link]
	stickies Table[StickyID, *Sticky]
	pictures Table[PictureID, *Picture]

	grid  *grid                    // of Phases and Lanes
	cells Table[cellKey, []CardID] // the cards that begin in a cell, by rank
	ends  Table[CardID, []LinkID]  // the links at a card, by id
}

// grid finds lanes and steps. It is made anew when phases or lanes change:
// there are at most a few thousand.
type grid struct {
	steps   []*Step
	phaseOf []int // by column: index of its phase
	column  map[StepID]int
	row     map[LaneID]int
}

type cellKey string

func keyOf(l LaneID, s StepID) cellKey { return cellKey(string(l) + "\x00" + string(s)) }

// Parts is a document taken apart, for making one in bulk.
type Parts struct {
	Head     *Head
	Phases   []*Phase
	Lanes    []*Lane
	Cards    []*Card
	Links    []*Link
	Stickies []*Sticky
	Pictures []*Picture
	Extra    Extra
}

// New makes a document of parts. It does not judge them: Check does. The
// parts belong to the document from here on.
func New(p Parts) *Document {
	d := &Document{Head: p.Head, Phases: p.Phases, Lanes: p.Lanes, Extra: p.Extra}
	if d.Head == nil {
		d.Head = &Head{}
	}
	d.grid = makeGrid(d.Phases, d.Lanes)
	d.cards = tableOf(p.Cards, func(c *Card) CardID { return c.ID })
	d.links = tableOf(p.Links, func(l *Link) LinkID { return l.ID })
	d.stickies = tableOf(p.Stickies, func(s *Sticky) StickyID { return s.ID })
	d.pictures = tableOf(p.Pictures, func(p *Picture) PictureID { return p.ID })

	cells := make(map[cellKey][]CardID, len(p.Cards))
	for id, c := range d.cards.All() {
		k := keyOf(c.Lane, c.Step)
		cells[k] = append(cells[k], id)
	}
	for _, ids := range cells {
		slices.SortFunc(ids, d.byRank)
	}
	d.cells = MakeTable(mapSeq(cells), len(cells))

	ends := make(map[CardID][]LinkID, len(p.Cards))
	for id, l := range d.links.All() {
		ends[l.From] = append(ends[l.From], id)
		if l.To != l.From {
			ends[l.To] = append(ends[l.To], id)
		}
	}
	for _, ids := range ends {
		slices.Sort(ids)
	}
	d.ends = MakeTable(mapSeq(ends), len(ends))
	return d
}

func mapSeq[K comparable, V any](m map[K]V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for k, v := range m {
			if !yield(k, v) {
				return
			}
		}
	}
}

func tableOf[K ~string, V any](all []V, key func(V) K) Table[K, V] {
	return MakeTable(func(yield func(K, V) bool) {
		for _, v := range all {
			if !yield(key(v), v) {
				return
			}
		}
	}, len(all))
}

func makeGrid(phases []*Phase, lanes []*Lane) *grid {
	g := &grid{column: map[StepID]int{}, row: make(map[LaneID]int, len(lanes))}
	for i, p := range phases {
		for _, s := range p.Steps {
			g.column[s.ID] = len(g.steps)
			g.steps = append(g.steps, s)
			g.phaseOf = append(g.phaseOf, i)
		}
	}
	for i, l := range lanes {
		g.row[l.ID] = i
	}
	return g
}

// Parts takes the document apart, cards in reading order (step by step, lane
// by lane, by rank), links by the place of their ends, the rest by id.
func (d *Document) Parts() Parts {
	return Parts{
		Head: d.Head, Phases: d.Phases, Lanes: d.Lanes, Extra: d.Extra,
		Cards: d.CardsInOrder(), Links: d.LinksInOrder(),
		Stickies: d.Stickies(), Pictures: d.Pictures(),
	}
}

// Steps is every step, left to right.
func (d *Document) Steps() []*Step { return d.grid.steps }

// Column is the index of a step, and whether there is such a step.
func (d *Document) Column(id StepID) (int, bool) { i, ok := d.grid.column[id]; return i, ok }

// PhaseAt is the index of the phase that a column belongs to.
func (d *Document) PhaseAt(column int) int { return d.grid.phaseOf[column] }

// Row is the index of a lane, and whether there is such a lane.
func (d *Document) Row(id LaneID) (int, bool) { i, ok := d.grid.row[id]; return i, ok }

// Lane returns a lane, or nil.
func (d *Document) Lane(id LaneID) *Lane {
	if i, ok := d.grid.row[id]; ok {
		return d.Lanes[i]
	}
	return nil
}

// Step returns a step, or nil.
func (d *Document) Step(id StepID) *Step {
	if i, ok := d.grid.column[id]; ok {
		return d.grid.steps[i]
	}
	return nil
}

// Phase returns a phase and its index, or nil and -1.
func (d *Document) Phase(id PhaseID) (*Phase, int) {
	for i, p := range d.Phases {
		if p.ID == id {
			return p, i
		}
	}
	return nil, -1
}

// Card returns a card, or nil.
func (d *Document) Card(id CardID) *Card { c, _ := d.cards.Get(id); return c }

// Link returns a link, or nil.
func (d *Document) Link(id LinkID) *Link { l, _ := d.links.Get(id); return l }

// Sticky returns a sticky note, or nil.
func (d *Document) Sticky(id StickyID) *Sticky { s, _ := d.stickies.Get(id); return s }

// Picture returns a picture, or nil.
func (d *Document) Picture(id PictureID) *Picture { p, _ := d.pictures.Get(id); return p }

// CardTable and LinkTable are the records by id; with Changes they tell what
// differs between two documents at the cost of the difference.
func (d *Document) CardTable() Table[CardID, *Card] { return d.cards }

// LinkTable: see CardTable.
func (d *Document) LinkTable() Table[LinkID, *Link] { return d.links }

// StickyTable: see CardTable.
func (d *Document) StickyTable() Table[StickyID, *Sticky] { return d.stickies }

// PictureTable: see CardTable.
func (d *Document) PictureTable() Table[PictureID, *Picture] { return d.pictures }

// Cell is the cards that begin in a cell, by rank. Cards that reach into the
// cell from a step further left are not among them.
func (d *Document) Cell(l LaneID, s StepID) []CardID {
	ids, _ := d.cells.Get(keyOf(l, s))
	return ids
}

// LinksAt is the links that begin or end at a card, by id.
func (d *Document) LinksAt(id CardID) []LinkID {
	ids, _ := d.ends.Get(id)
	return ids
}

// CardsInOrder is every card in reading order: step by step, in it lane by
// lane, in the cell by rank. Cards in no lane or step come last, by id.
func (d *Document) CardsInOrder() []*Card {
	out := make([]*Card, 0, d.cards.Len())
	for _, s := range d.Steps() {
		for _, l := range d.Lanes {
			for _, id := range d.Cell(l.ID, s.ID) {
				out = append(out, d.Card(id))
			}
		}
	}
	if len(out) < d.cards.Len() {
		lost := len(out)
		for _, c := range d.cards.All() {
			_, okStep := d.Column(c.Step)
			_, okLane := d.Row(c.Lane)
			if !okStep || !okLane {
				out = append(out, c)
			}
		}
		slices.SortFunc(out[lost:], func(a, b *Card) int { return cmp.Compare(a.ID, b.ID) })
	}
	return out
}

// LinksInOrder is every link, in the reading order of the cards they leave,
// then of those they reach, then by id.
func (d *Document) LinksInOrder() []*Link {
	place := make(map[CardID]int, d.cards.Len())
	for i, c := range d.CardsInOrder() {
		place[c.ID] = i
	}
	return sorted(d.links, func(a, b *Link) int {
		return cmp.Or(place[a.From]-place[b.From], place[a.To]-place[b.To], cmp.Compare(a.ID, b.ID))
	})
}

// Stickies is every sticky note, by id.
func (d *Document) Stickies() []*Sticky {
	return sorted(d.stickies, func(a, b *Sticky) int { return cmp.Compare(a.ID, b.ID) })
}

// Pictures is every picture, by id.
func (d *Document) Pictures() []*Picture {
	return sorted(d.pictures, func(a, b *Picture) int { return cmp.Compare(a.ID, b.ID) })
}

func sorted[K ~string, V any](t Table[K, V], by func(a, b V) int) []V {
	out := make([]V, 0, t.Len())
	for _, v := range t.All() {
		out = append(out, v)
	}
	slices.SortFunc(out, by)
	return out
}

func (d *Document) byRank(a, b CardID) int {
	return cmp.Or(cmp.Compare(d.Card(a).Rank, d.Card(b).Rank), cmp.Compare(a, b))
}

// WithHead returns the document with another head.
func (d *Document) WithHead(h *Head) *Document {
	next := *d
	next.Head = h
	return &next
}

// WithPhases returns the document with other phases and steps. Cards and
// links stay as they are: the caller takes care of those in removed steps.
func (d *Document) WithPhases(p []*Phase) *Document {
	next := *d
	next.Phases = p
	next.grid = makeGrid(p, d.Lanes)
	return &next
}

// WithLanes returns the document with other lanes; as WithPhases.
func (d *Document) WithLanes(l []*Lane) *Document {
	next := *d
	next.Lanes = l
	next.grid = makeGrid(d.Phases, l)
	return &next
}

// WithCard returns the document with the card added, or put in place of the
// one that has its id.
func (d *Document) WithCard(c *Card) *Document {
	next := *d
	if old := d.Card(c.ID); old != nil && (old.Lane != c.Lane || old.Step != c.Step || old.Rank != c.Rank) {
		next.leaveCell(old)
	} else if old != nil {
		next.cards = d.cards.With(c.ID, c)
		return &next
	}
	next.cards = d.cards.With(c.ID, c)
	k := keyOf(c.Lane, c.Step)
	ids, _ := next.cells.Get(k)
	at, _ := slices.BinarySearchFunc(ids, c.ID, next.byRank)
	next.cells = next.cells.With(k, slices.Insert(slices.Clone(ids), at, c.ID))
	return &next
}

// WithoutCard returns the document without a card. Its links stay: the
// caller removes or re-attaches them.
func (d *Document) WithoutCard(id CardID) *Document {
	c := d.Card(id)
	if c == nil {
		return d
	}
	next := *d
	next.leaveCell(c)
	next.cards = next.cards.Without(id)
	return &next
}

func (d *Document) leaveCell(c *Card) {
	k := keyOf(c.Lane, c.Step)
	ids, _ := d.cells.Get(k)
	rest := slices.DeleteFunc(slices.Clone(ids), func(id CardID) bool { return id == c.ID })
	if len(rest) == 0 {
		d.cells = d.cells.Without(k)
		return
	}
	d.cells = d.cells.With(k, rest)
}

// WithLink returns the document with the link added or replaced.
func (d *Document) WithLink(l *Link) *Document {
	next := *d
	if old := d.Link(l.ID); old != nil {
		next.detach(old)
	}
	next.links = next.links.With(l.ID, l)
	next.attach(l.From, l.ID)
	next.attach(l.To, l.ID)
	return &next
}

// WithoutLink returns the document without a link.
func (d *Document) WithoutLink(id LinkID) *Document {
	l := d.Link(id)
	if l == nil {
		return d
	}
	next := *d
	next.detach(l)
	next.links = next.links.Without(id)
	return &next
}

func (d *Document) attach(c CardID, l LinkID) {
	ids, _ := d.ends.Get(c)
	if at, ok := slices.BinarySearch(ids, l); !ok {
		d.ends = d.ends.With(c, slices.Insert(slices.Clone(ids), at, l))
	}
}

func (d *Document) detach(l *Link) {
	for _, c := range []CardID{l.From, l.To} {
		ids, _ := d.ends.Get(c)
		rest := slices.DeleteFunc(slices.Clone(ids), func(id LinkID) bool { return id == l.ID })
		if len(rest) == 0 {
			d.ends = d.ends.Without(c)
		} else {
			d.ends = d.ends.With(c, rest)
		}
	}
}

// WithSticky returns the document with the note added or replaced.
func (d *Document) WithSticky(s *Sticky) *Document {
	next := *d
	next.stickies = d.stickies.With(s.ID, s)
	return &next
}

// WithoutSticky returns the document without a note.
func (d *Document) WithoutSticky(id StickyID) *Document {
	next := *d
	next.stickies = d.stickies.Without(id)
	return &next
}

// WithPicture returns the document with the picture added.
func (d *Document) WithPicture(p *Picture) *Document {
	next := *d
	next.pictures = d.pictures.With(p.ID, p)
	return &next
}

// WithoutPicture returns the document without a picture.
func (d *Document) WithoutPicture(id PictureID) *Document {
	next := *d
	next.pictures = d.pictures.Without(id)
	return &next
}
