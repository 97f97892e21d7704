// Package link is the rules of linking cards: which links can be, what a new
// one is like, and which one a card can be put into. A document in, links and
// edits out; how a link is drawn while it is on its way is the editor's
// business, and how it runs the layout's.
package link

import (
	"touchline/model"
	"touchline/model/edit"
)

// New is a link between two cards. One that goes back in time is a loop, and
// says so.
func New(d *model.Document, from, to model.CardID, bits model.Bits) *model.Link {
	l := &model.Link{ID: model.NewID[model.LinkID](model.LinkPrefix, bits), From: from, To: to, Kind: model.LinkFlow}
	if a, b := d.Card(from), d.Card(to); a != nil && b != nil {
		x, _ := d.Column(a.Step)
		y, _ := d.Column(b.Step)
		l.Loop = y < x
	}
	return l
}

// Why is the key of a text that says why a link cannot be in a document, or ""
// if it can: between a card and itself, or twice the same.
func Why(d *model.Document, l *model.Link) string {
	switch {
	case l.From == l.To:
		return "canvas.link.self"
	case d.Twin(l) != nil:
		return "canvas.link.exists"
	}
	return ""
}

// Between is [Why] for a new link between two cards.
func Between(d *model.Document, from, to model.CardID) string {
	return Why(d, &model.Link{From: from, To: to, Kind: model.LinkFlow})
}

// Splittable reports whether a card can be put into the middle of a link: the
// two links that come of it must not be there yet, and neither end is the card
// itself.
func Splittable(d *model.Document, card model.CardID, l *model.Link) bool {
	for _, id := range d.LinksAt(card) { // the link itself among them, if it is at the card
		if k := d.Link(id); k.From == l.From || k.To == l.To {
			return false
		}
	}
	return true
}

// Split is the edit that puts a card into the middle of a link. Each half
// keeps the pins on its part of the way.
func Split(l model.LinkID, card model.CardID, bits model.Bits) edit.SplitLink {
	return edit.SplitLink{Link: l, Card: card, New: model.NewID[model.LinkID](model.LinkPrefix, bits)}
}

// Unpinned is the edits that let links find their way by themselves again.
func Unpinned(d *model.Document, ids []model.LinkID) edit.Batch {
	var batch edit.Batch
	for _, id := range ids {
		if l := *d.Link(id); len(l.Pins) > 0 {
			l.Pins = nil
			batch = append(batch, edit.SetLink{Link: &l})
		}
	}
	return batch
}
