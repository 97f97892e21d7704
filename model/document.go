package model

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
	sums  Sums
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

	placed := d.placed()
	d.cells = cellsOf(placed)
	d.ends = d.endsOf(placed)
	d.sumUp(p)
	return d
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
	cards := d.CardsInOrder()
	return Parts{
		Head: d.Head, Phases: d.Phases, Lanes: d.Lanes, Extra: d.Extra,
		Cards: cards, Links: d.linksBy(cards),
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

// Followed is the lane whose cards a derived lane shows: the one that it
// names, else the first customer lane, else nil.
func (d *Document) Followed(l *Lane) *Lane {
	if l.Follows != "" {
		return d.Lane(l.Follows)
	}
	for _, of := range d.Lanes {
		if of.Role == RoleCustomer {
			return of
		}
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
