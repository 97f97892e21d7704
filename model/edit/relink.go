package edit

import (
	"slices"

	"touchline/model"
)

// linkEdit is an edit of links that can be made together with others.
type linkEdit interface {
	Edit
	relink(r *relinking) error
}

// relinking is several link edits in a row, made as one: see arrangement. So
// it is the links afterwards that must be sound, and two that go to and fro
// between two cards can be turned at once.
type relinking struct {
	d     *model.Document
	links map[model.LinkID]*model.Link // new or changed; nil: removed
	order []model.LinkID               // of links, as they came
	count int
}

func relink(d *model.Document, edits ...linkEdit) (*model.Document, error) {
	r := &relinking{d: d, links: map[model.LinkID]*model.Link{}, count: d.LinkTable().Len()}
	for _, e := range edits {
		if err := e.relink(r); err != nil {
			return nil, err
		}
	}
	return r.document()
}

// link is a link as it is by now, or nil.
func (r *relinking) link(id model.LinkID) *model.Link {
	if l, ok := r.links[id]; ok {
		return l
	}
	return r.d.Link(id)
}

// set changes a link's record; nil takes it away.
func (r *relinking) set(id model.LinkID, l *model.Link) {
	if _, ok := r.links[id]; !ok {
		r.order = append(r.order, id)
	}
	r.links[id] = l
}

// document is the document after all edits.
func (r *relinking) document() (*model.Document, error) {
	var removed []model.LinkID
	var changed []*model.Link
	for _, id := range r.order {
		if l := r.links[id]; l != nil {
			changed = append(changed, l)
		} else {
			removed = append(removed, id)
		}
	}
	next := r.d
	if len(removed) > 0 {
		next = next.WithoutLinks(removed)
	}
	if len(changed) > 0 {
		next = next.WithLinks(changed)
	}
	for _, l := range changed {
		if err := refuse(next.CheckLink(l)); err != nil {
			return nil, err
		}
	}
	return next, nil
}

// joined is the links that lead past cards that go: where each on the way has
// one link in and one out, the first link of the way goes on to its end,
// through those gutters of all that lie between the two cards. A way back to
// where it began, or between two cards that are linked so already, is cut.
func joined(d *model.Document, gone map[model.CardID]bool, ids []model.CardID) []*model.Link {
	type ends struct {
		from, to model.CardID
		kind     model.LinkKind
	}
	taken := map[ends]bool{}
	var all []*model.Link
	for _, id := range ids {
		for _, k := range d.LinksAt(id) {
			first := d.Link(k)
			if first.To != id || gone[first.From] {
				continue
			}
			l := *first
			for onward := first; onward != nil && gone[l.To]; {
				if onward = through(d, l.To); onward != nil {
					l.To, l.Pins = onward.To, slices.Concat(l.Pins, onward.Pins)
				}
			}
			e := ends{l.From, l.To, l.Kind}
			if gone[l.To] || l.To == l.From || taken[e] || d.Twin(&l) != nil {
				continue
			}
			taken[e] = true
			l.Pins = slices.Compact(l.Pins)
			whole := between(d, &l)
			if len(whole.Pins) > model.MaxPins {
				l.Pins, whole = whole.Pins[:model.MaxPins], &l
			}
			all = append(all, whole)
		}
	}
	return all
}

// through is the link that leaves a card, where that has one link in and one
// out; else nil.
func through(d *model.Document, id model.CardID) *model.Link {
	ks := d.LinksAt(id)
	if len(ks) != 2 {
		return nil
	}
	a, b := d.Link(ks[0]), d.Link(ks[1])
	switch {
	case a.To == id && b.From == id:
		return b
	case b.To == id && a.From == id:
		return a
	}
	return nil
}
