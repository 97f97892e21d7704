package layout

import (
	"cmp"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/model"
)

// wire is a link between two cards that are drawn.
type wire struct {
	link     *model.Link
	from, to int32       // indexes of spots
	label    canvas.Size // pt, with its ground
	vias     []route.Gutter
}

// wire lists the links in the reading order of the cards that they join.
func (b *builder) wire() {
	if !b.diff.sameGrid {
		b.listWires()
		return
	}
	b.diff.sameWires = b.diff.sameOrder && len(b.diff.links) == 0
	if b.diff.sameWires {
		b.wires = b.old.wires
		return
	}
	b.keepWires()
}

// listWires lists all links anew.
func (b *builder) listWires() {
	b.census.links = map[model.LinkKind]int{}
	for _, l := range b.doc.LinksInOrder() {
		if w, ok := b.wireOf(l); ok {
			b.wires = append(b.wires, w)
			b.census.links[l.Kind]++
		}
	}
}

func (b *builder) wireOf(l *model.Link) (wire, bool) {
	from, okFrom := b.spotOf[l.From]
	to, okTo := b.spotOf[l.To]
	if !okFrom || !okTo {
		return wire{}, false
	}
	return wire{link: l, from: from, to: to, label: labelSize(b.linkLabel(l)), vias: b.vias(l)}, true
}

// keepWires takes over the list of the plan before, without the links that
// changed or whose ends moved, and merges those in.
func (b *builder) keepWires() {
	loose := map[model.LinkID]bool{}
	for _, c := range b.diff.links {
		for _, l := range []*model.Link{c.was, c.now} {
			if l != nil {
				loose[l.ID] = true
				b.restackJoined(l)
			}
		}
	}
	place := b.places()
	if place != nil {
		for _, c := range b.diff.cards {
			for _, id := range b.doc.LinksAt(c.id()) {
				loose[id] = true
			}
		}
	}
	var come []wire
	for id := range loose {
		if l := b.doc.Link(id); l != nil {
			if w, ok := b.wireOf(l); ok {
				come = append(come, w)
				b.census.links[l.Kind]++
			}
		}
	}
	slices.SortFunc(come, compareWires)
	b.wires = make([]wire, 0, len(b.old.wires)+len(come))
	for _, w := range b.old.wires {
		if loose[w.link.ID] {
			b.census.links[w.link.Kind]--
			continue
		}
		if place != nil {
			w.from, w.to = place[w.from], place[w.to]
		}
		for len(come) > 0 && compareWires(come[0], w) < 0 {
			b.wires = append(b.wires, come[0])
			come = come[1:]
		}
		b.wires = append(b.wires, w)
	}
	b.wires = append(b.wires, come...)
}

func compareWires(v, w wire) int {
	if c := cmp.Or(cmp.Compare(v.from, w.from), cmp.Compare(v.to, w.to)); c != 0 {
		return c
	}
	return strings.Compare(string(v.link.ID), string(w.link.ID))
}

// places is, by index of a spot before, its index now, -1 for one that is
// gone; nil where none changed.
func (b *builder) places() []int32 {
	if b.diff.sameOrder {
		return nil
	}
	out := make([]int32, len(b.old.spots))
	for i := range out {
		out[i] = -1
	}
	for now, was := range b.diff.from {
		if was >= 0 {
			out[was] = int32(now)
		}
	}
	return out
}

// restackJoined has the row of a link that comes or goes stacked again: the
// gap between two joined cards is wider.
func (b *builder) restackJoined(l *model.Link) {
	from, okFrom := b.spotOf[l.From]
	to, okTo := b.spotOf[l.To]
	if okFrom && okTo && b.spots[from].row == b.spots[to].row {
		b.diff.restack[b.spots[from].row] = true
	}
}
