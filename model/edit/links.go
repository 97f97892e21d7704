package edit

import "touchline/model"

// AddLink joins two cards. Gutters that it names and the document lacks, as
// when it comes from another document, are left out.
type AddLink struct{ Link *model.Link }

func (e AddLink) apply(d *model.Document) (*model.Document, error) {
	if e.Link == nil {
		return nil, incomplete("link")
	}
	if d.Link(e.Link.ID) != nil {
		return nil, taken("link", e.Link.ID)
	}
	if err := room(d.LinkTable().Len()+1, model.MaxLinks, "model.count.links"); err != nil {
		return nil, err
	}
	return withLink(d, e.Link)
}

func withLink(d *model.Document, l *model.Link) (*model.Document, error) {
	l = sound(d, l)
	if err := refuse(d.CheckLink(l)); err != nil {
		return nil, err
	}
	return d.WithLink(l), nil
}

// SetLink replaces a link's record by another one with its id. So its way is
// changed as well (Via); of gutters, see AddLink.
type SetLink struct{ Link *model.Link }

func (e SetLink) apply(d *model.Document) (*model.Document, error) {
	if e.Link == nil {
		return nil, incomplete("link")
	}
	old := d.Link(e.Link.ID)
	switch {
	case old == nil:
		return nil, gone("link", e.Link.ID)
	case old == e.Link:
		return d, nil
	}
	return withLink(d, e.Link)
}

// RemoveLinks removes links.
type RemoveLinks struct{ Links []model.LinkID }

func (e RemoveLinks) apply(d *model.Document) (*model.Document, error) {
	for _, id := range e.Links {
		if d.Link(id) == nil {
			return nil, gone("link", id)
		}
	}
	for _, id := range e.Links {
		d = d.WithoutLink(id)
	}
	return d, nil
}

// Reattach moves a link's ends to other cards; an empty end stays. Where an
// end goes to another cell, only the gutters between the cards stay pinned.
type Reattach struct {
	Link     model.LinkID
	From, To model.CardID
}

func (e Reattach) apply(d *model.Document) (*model.Document, error) {
	old := d.Link(e.Link)
	if old == nil {
		return nil, gone("link", e.Link)
	}
	l := *old
	if e.From != "" {
		l.From = e.From
	}
	if e.To != "" {
		l.To = e.To
	}
	if l.From == old.From && l.To == old.To {
		return d, nil
	}
	if sameCell(d, l.From, old.From) && sameCell(d, l.To, old.To) {
		return SetLink{&l}.apply(d)
	}
	return SetLink{between(d, &l)}.apply(d)
}

func sameCell(d *model.Document, a, b model.CardID) bool {
	x, y := d.Card(a), d.Card(b)
	return x == y || x != nil && y != nil && x.Lane == y.Lane && x.Step == y.Step
}
