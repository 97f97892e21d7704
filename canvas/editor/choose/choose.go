// Package choose selects by a rule: all there is, what is linked, what has
// something in common. A document and what is selected in, a selection out.
package choose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
)

// By is what cards can have in common.
type By string

const (
	ByOwner By = "owner"
	ByClass By = "class"
	ByMark  By = "mark"
	ByTag   By = "tag"
	ByKind  By = "kind"
	ByLane  By = "lane"
	ByStep  By = "step"
)

// Bys is all of them, in the order of menus.
var Bys = []By{ByOwner, ByClass, ByMark, ByTag, ByKind, ByLane, ByStep}

// values is what a card has of one: a card may have several tags and marks.
func (b By) values(c *model.Card) []string {
	one := func(s string) []string {
		if s == "" {
			return nil
		}
		return []string{s}
	}
	switch b {
	case ByOwner:
		if c.Touch != nil {
			return one(c.Touch.Owner)
		}
	case ByClass:
		if c.Touch != nil {
			return one(string(c.Touch.Class))
		}
	case ByMark:
		var names []string
		for _, m := range model.AllMarks {
			if c.Marks.Has(m.Mark) {
				names = append(names, m.Name)
			}
		}
		return names
	case ByTag:
		return c.Tags
	case ByKind:
		return one(string(c.Kind))
	case ByLane:
		return one(string(c.Lane))
	case ByStep:
		return one(string(c.Step))
	}
	return nil
}

// Having is the cards that have one of some values, in reading order.
func Having(doc *model.Document, b By, values []string) []model.CardID {
	wanted := make(map[string]bool, len(values))
	for _, v := range values {
		wanted[v] = true
	}
	var ids []model.CardID
	for _, c := range doc.CardsInOrder() {
		if slices.ContainsFunc(b.values(c), func(v string) bool { return wanted[v] }) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// Shared is what the selected cards have of one; of a lane or a step itself.
func Shared(doc *model.Document, s selection.Set, b By) []string {
	var values []string
	for _, id := range s.Cards() {
		values = append(values, b.values(doc.Card(id))...)
	}
	switch b {
	case ByLane:
		for _, id := range s.Lanes() {
			values = append(values, string(id))
		}
	case ByStep:
		for _, id := range s.Steps() {
			values = append(values, string(id))
		}
		for _, id := range s.Phases() {
			ph, _ := doc.Phase(id)
			for _, step := range ph.Steps {
				values = append(values, string(step.ID))
			}
		}
	}
	return values
}

// All is every card and note.
func All(doc *model.Document) selection.Set {
	var owners []canvas.Owner
	for _, c := range doc.CardsInOrder() {
		owners = append(owners, owner.Card(c.ID))
	}
	for _, s := range doc.Stickies() {
		owners = append(owners, owner.Sticky(s.ID))
	}
	return selection.Of(owners...)
}

// Linked is a selection with the cards that its cards are linked with.
func Linked(doc *model.Document, s selection.Set) selection.Set {
	var more []canvas.Owner
	for _, id := range s.Cards() {
		for _, k := range doc.LinksAt(id) {
			l := doc.Link(k)
			more = append(more, owner.Card(l.From), owner.Card(l.To))
		}
	}
	return s.With(more...)
}
