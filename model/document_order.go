package model

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// placed is a card with its place in the grid; what is in no lane or step
// stands beyond it.
type placed struct {
	column, row int
	*Card
}

// placed is every card in reading order.
func (d *Document) placed() []placed {
	all := make([]placed, 0, d.cards.Len())
	for _, c := range d.cards.All() {
		p := placed{Card: c}
		var okStep, okLane bool
		p.column, okStep = d.Column(c.Step)
		p.row, okLane = d.Row(c.Lane)
		if !okStep || !okLane {
			p.column, p.row = math.MaxInt, 0
		}
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b placed) int {
		switch {
		case a.column != b.column:
			return cmp.Compare(a.column, b.column)
		case a.row != b.row:
			return cmp.Compare(a.row, b.row)
		case a.Lane != b.Lane:
			return strings.Compare(string(a.Lane), string(b.Lane))
		case a.Step != b.Step:
			return strings.Compare(string(a.Step), string(b.Step))
		case a.Rank != b.Rank:
			return strings.Compare(a.Rank, b.Rank)
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	return all
}

// CardsInOrder is every card in reading order: step by step, in it lane by
// lane, in the cell by rank. Cards in no lane or step come last, by the ids
// of the lane and step that they name.
func (d *Document) CardsInOrder() []*Card {
	all := d.placed()
	out := make([]*Card, len(all))
	for i, p := range all {
		out[i] = p.Card
	}
	return out
}

// LinksInOrder is every link, in the reading order of the cards they leave,
// then of those they reach, then by id.
func (d *Document) LinksInOrder() []*Link { return d.linksBy(d.CardsInOrder()) }

func (d *Document) linksBy(cards []*Card) []*Link {
	place := make(map[CardID]int32, len(cards))
	for i, c := range cards {
		place[c.ID] = int32(i)
	}
	type placedLink struct {
		ends int64 // place of From, then of To
		*Link
	}
	all := make([]placedLink, 0, d.links.Len())
	for _, l := range d.links.All() {
		all = append(all, placedLink{int64(place[l.From])<<32 | int64(place[l.To]), l})
	}
	slices.SortFunc(all, func(a, b placedLink) int {
		if a.ends != b.ends {
			return cmp.Compare(a.ends, b.ends)
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	out := make([]*Link, len(all))
	for i, p := range all {
		out[i] = p.Link
	}
	return out
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
