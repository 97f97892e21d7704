package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
)

// The words for what is selected, and for what of the picture belongs to
// which record: see the packages selection and owner.

// Selection is what is selected.
type Selection = selection.Set

// Kind is what an owner is.
type Kind = owner.Kind

const (
	KindNone   = owner.KindNone
	KindCard   = owner.KindCard
	KindLink   = owner.KindLink
	KindStep   = owner.KindStep
	KindPhase  = owner.KindPhase
	KindLane   = owner.KindLane
	KindSticky = owner.KindSticky
	KindTitle  = owner.KindTitle
)

// Split takes an owner apart.
func Split(o canvas.Owner) (k Kind, id string) { return owner.Split(o) }

// OfCard is the owner of what is drawn of a card; the others as well.
func OfCard(id model.CardID) canvas.Owner     { return owner.Card(id) }
func OfLink(id model.LinkID) canvas.Owner     { return owner.Link(id) }
func OfStep(id model.StepID) canvas.Owner     { return owner.Step(id) }
func OfPhase(id model.PhaseID) canvas.Owner   { return owner.Phase(id) }
func OfLane(id model.LaneID) canvas.Owner     { return owner.Lane(id) }
func OfSticky(id model.StickyID) canvas.Owner { return owner.Sticky(id) }

// OfTitle is the owner of the title block.
const OfTitle = owner.Title

// SelectionOf makes a selection; what is named twice counts once.
func SelectionOf(owners ...canvas.Owner) Selection { return selection.Of(owners...) }

func cardsSelected(ids []model.CardID) Selection { return selection.Cards(ids) }

func exists(d *model.Document, o canvas.Owner) bool { return owner.Exists(d, o) }
