// Package owner names what a part of a drawing belongs to: a canvas.Owner is
// the kind of a record of the blueprint and its id, "card:7f3k". Who draws
// writes them, who points at something gets them back, and here they are made
// and taken apart. It also says what a part without words of its own, an arrow,
// is told as to who has a page read aloud: see [Aloud].
package owner

import (
	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

// Kind is what an owner is: the part of it before the colon.
type Kind string

const (
	KindNone   Kind = ""
	KindCard   Kind = "card"
	KindLink   Kind = "link"
	KindStep   Kind = "step"
	KindPhase  Kind = "phase"
	KindLane   Kind = "lane"
	KindSticky Kind = "sticky"
	KindTitle  Kind = "title" // the document's; it has no id
	KindTime   Kind = "time"  // how long a card takes, as a time row shows it; the id is the card's
)

// Split takes an owner apart.
func Split(o canvas.Owner) (k Kind, id string) {
	kind, id := model.SplitOwner(string(o))
	return Kind(kind), id
}

// Card is the owner of what is drawn of a card; the others as well.
func Card(id model.CardID) canvas.Owner     { return canvas.Owner(id.Owner()) }
func Link(id model.LinkID) canvas.Owner     { return canvas.Owner(id.Owner()) }
func Step(id model.StepID) canvas.Owner     { return canvas.Owner(id.Owner()) }
func Phase(id model.PhaseID) canvas.Owner   { return canvas.Owner(id.Owner()) }
func Lane(id model.LaneID) canvas.Owner     { return canvas.Owner(id.Owner()) }
func Sticky(id model.StickyID) canvas.Owner { return canvas.Owner(id.Owner()) }

// Time is how long a card takes, as something that is said of it.
func Time(id model.CardID) canvas.Owner { return canvas.Owner(string(KindTime) + ":" + string(id)) }

// Title is the owner of the title block.
const Title canvas.Owner = "title"

// Exists reports whether what an owner names is in a document.
func Exists(d *model.Document, o canvas.Owner) bool {
	kind, id := Split(o)
	switch kind {
	case KindCard, KindTime:
		return d.Card(model.CardID(id)) != nil
	case KindLink:
		return d.Link(model.LinkID(id)) != nil
	case KindStep:
		return d.Step(model.StepID(id)) != nil
	case KindPhase:
		p, _ := d.Phase(model.PhaseID(id))
		return p != nil
	case KindLane:
		return d.Lane(model.LaneID(id)) != nil
	case KindSticky:
		return d.Sticky(model.StickyID(id)) != nil
	case KindTitle:
		return true
	}
	return false
}

// Text is what an owner says in a document, and whether it can say something.
func Text(d *model.Document, o canvas.Owner) (string, bool) {
	kind, id := Split(o)
	if !Exists(d, o) {
		return "", false
	}
	switch kind {
	case KindCard:
		return d.Card(model.CardID(id)).Text, true
	case KindTime:
		return times(d, d.Card(model.CardID(id))), true
	case KindLink:
		return d.Link(model.LinkID(id)).Label, true
	case KindStep:
		return d.Step(model.StepID(id)).Name, true
	case KindPhase:
		p, _ := d.Phase(model.PhaseID(id))
		return p.Name, true
	case KindLane:
		return d.Lane(model.LaneID(id)).Name, true
	case KindSticky:
		return d.Sticky(model.StickyID(id)).Text, true
	}
	return d.Head.Title, true
}

// times is a card's usual and its longest time: "3 min / 6 min".
func times(d *model.Document, c *model.Card) string {
	if c.Touch == nil || c.Touch.Time == 0 && c.Touch.MaxTime == 0 {
		return ""
	}
	lang := d.Head.Language
	s := ""
	if c.Touch.Time != 0 {
		s = words.Duration(lang, c.Touch.Time)
	}
	if c.Touch.MaxTime != 0 {
		s += " / " + words.Duration(lang, c.Touch.MaxTime)
	}
	return s
}

// All is the owners of some records of a kind: All(ids, Card).
func All[T ~string](ids []T, of func(T) canvas.Owner) []canvas.Owner {
	owners := make([]canvas.Owner, len(ids))
	for i, id := range ids {
		owners[i] = of(id)
	}
	return owners
}
