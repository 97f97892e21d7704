package model

import "slices"

// WithHead returns the document with another head.
func (d *Document) WithHead(h *Head) *Document {
	next := *d
	next.sums.head(d.Head, -1)
	next.sums.head(h, 1)
	next.Head = h
	return &next
}

// WithPhases returns the document with other phases and steps. Cards and
// links stay as they are: the caller takes care of those in removed steps.
func (d *Document) WithPhases(p []*Phase) *Document {
	next := *d
	next.sums.grid(d.Phases, nil, -1)
	next.sums.grid(p, nil, 1)
	next.Phases = p
	next.grid = makeGrid(p, d.Lanes)
	return &next
}

// WithLanes returns the document with other lanes; as WithPhases.
func (d *Document) WithLanes(l []*Lane) *Document {
	next := *d
	next.sums.grid(nil, d.Lanes, -1)
	next.sums.grid(nil, l, 1)
	next.Lanes = l
	next.grid = makeGrid(d.Phases, l)
	return &next
}

// WithCard returns the document with the card added, or put in place of the
// one that has its id.
func (d *Document) WithCard(c *Card) *Document {
	next := *d
	if old := d.Card(c.ID); old != nil {
		next.sums.card(old, -1)
	}
	next.sums.card(c, 1)
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
	next.sums.card(c, -1)
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
		next.sums.link(old, -1)
		next.detach(old)
	}
	next.sums.link(l, 1)
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
	next.sums.link(l, -1)
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
	if old := d.Sticky(s.ID); old != nil {
		next.sums.sticky(old, -1)
	}
	next.sums.sticky(s, 1)
	next.stickies = d.stickies.With(s.ID, s)
	return &next
}

// WithoutSticky returns the document without a note.
func (d *Document) WithoutSticky(id StickyID) *Document {
	next := *d
	if old := d.Sticky(id); old != nil {
		next.sums.sticky(old, -1)
	}
	next.stickies = d.stickies.Without(id)
	return &next
}

// WithPicture returns the document with the picture added.
func (d *Document) WithPicture(p *Picture) *Document {
	next := *d
	if old := d.Picture(p.ID); old != nil {
		next.sums.picture(old, -1)
	}
	next.sums.picture(p, 1)
	next.pictures = d.pictures.With(p.ID, p)
	return &next
}

// WithoutPicture returns the document without a picture.
func (d *Document) WithoutPicture(id PictureID) *Document {
	next := *d
	if old := d.Picture(id); old != nil {
		next.sums.picture(old, -1)
	}
	next.pictures = d.pictures.Without(id)
	return &next
}
