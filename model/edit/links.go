package edit

import "touchline/model"

// AddLink joins two cards. Gutters that it names and the document lacks, as
// when it comes from another document, are left out.
type AddLink struct{ Link *model.Link }

func (e AddLink) apply(d *model.Document) (*model.Document, error) { return relink(d, e) }

func (e AddLink) relink(r *relinking) error {
	if e.Link == nil {
		return incomplete("link")
	}
	if r.link(e.Link.ID) != nil {
		return taken("link", e.Link.ID)
	}
	r.count++
	if err := room(r.count, model.MaxLinks, "model.count.links"); err != nil {
		return err
	}
	r.set(e.Link.ID, sound(r.d, e.Link))
	return nil
}

// SetLink replaces a link's record by another one with its id. So its way is
// changed as well (Pins); of gutters, see [AddLink].
type SetLink struct{ Link *model.Link }

func (e SetLink) apply(d *model.Document) (*model.Document, error) { return relink(d, e) }

func (e SetLink) relink(r *relinking) error {
	if e.Link == nil {
		return incomplete("link")
	}
	old := r.link(e.Link.ID)
	switch {
	case old == nil:
		return gone("link", e.Link.ID)
	case old == e.Link:
		return nil
	}
	r.set(e.Link.ID, sound(r.d, e.Link))
	return nil
}

// RemoveLinks removes links.
type RemoveLinks struct{ Links []model.LinkID }

func (e RemoveLinks) apply(d *model.Document) (*model.Document, error) { return relink(d, e) }

func (e RemoveLinks) relink(r *relinking) error {
	for _, id := range e.Links {
		if r.link(id) == nil {
			return gone("link", id)
		}
	}
	for _, id := range e.Links {
		if r.link(id) != nil {
			r.count--
			r.set(id, nil)
		}
	}
	return nil
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
