package editor

import (
	"strings"

	"touchline/canvas"
	"touchline/model"
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
)

// Split takes an owner apart.
func Split(o canvas.Owner) (k Kind, id string) {
	kind, id, _ := strings.Cut(string(o), ":")
	return Kind(kind), id
}

// OfCard is the owner of what is drawn of a card; the others as well.
func OfCard(id model.CardID) canvas.Owner     { return canvas.Owner("card:" + id) }
func OfLink(id model.LinkID) canvas.Owner     { return canvas.Owner("link:" + id) }
func OfStep(id model.StepID) canvas.Owner     { return canvas.Owner("step:" + id) }
func OfPhase(id model.PhaseID) canvas.Owner   { return canvas.Owner("phase:" + id) }
func OfLane(id model.LaneID) canvas.Owner     { return canvas.Owner("lane:" + id) }
func OfSticky(id model.StickyID) canvas.Owner { return canvas.Owner("sticky:" + id) }

// OfTitle is the owner of the title block.
const OfTitle canvas.Owner = "title"

// exists reports whether what an owner names is in a document.
func exists(d *model.Document, o canvas.Owner) bool {
	kind, id := Split(o)
	switch kind {
	case KindCard:
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
