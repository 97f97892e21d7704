package edit

import "touchline/model"

// AddLink joins two cards.
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
	if err := refuse(d.CheckLink(e.Link)); err != nil {
		return nil, err
	}
	return d.WithLink(e.Link), nil
}

// SetLink replaces a link's record by another one with its id.
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
	if err := refuse(d.CheckLink(e.Link)); err != nil {
		return nil, err
	}
	return d.WithLink(e.Link), nil
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

// Reattach moves a link's ends to other cards; an empty end stays.
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
	return SetLink{&l}.apply(d)
}
