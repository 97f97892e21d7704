package compare

import "touchline/model"

// Kind is what sort of record an item is, as owners name it: "card".
type Kind string

const (
	Head   Kind = "document"
	Phase  Kind = "phase"
	Step   Kind = "step"
	Lane   Kind = "lane"
	Card   Kind = "card"
	Link   Kind = "link"
	Sticky Kind = "sticky"
)

// Result is how one document differs from another.
type Result struct {
	Before, After *model.Document
	Pairs         *Pairs
	Items         []*Item   // records that differ: head, phases, steps, lanes, then cards, links and notes as they are read
	Figures       []*Figure // of both, those that at least one of them has
}

// Same reports whether nothing differs.
func (r *Result) Same() bool { return len(r.Items) == 0 }

// Sign is what became of a record.
type Sign string

const (
	Added   Sign = "added"
	Removed Sign = "removed"
	Moved   Sign = "moved"
	Changed Sign = "changed"
)

// Signs is every sign, in the order in which they are shown.
var Signs = []Sign{Added, Removed, Moved, Changed}

// Item is a record that differs.
type Item struct {
	Kind Kind
	ID   string // in the document after; of a removed one in that before
	Was  string // the id in the document before, of one that is in both

	Added, Removed bool
	From, To       *Place  // of one that was moved
	Fields         []Field // of one that was changed

	column, row int // where it is read
}

// Has reports whether a sign belongs to the item. One that was moved may be
// changed too.
func (i *Item) Has(s Sign) bool {
	switch s {
	case Added:
		return i.Added
	case Removed:
		return i.Removed
	case Moved:
		return i.To != nil
	}
	return len(i.Fields) > 0
}

// Sign is the item's foremost sign.
func (i *Item) Sign() Sign {
	for _, s := range Signs {
		if i.Has(s) {
			return s
		}
	}
	return Changed
}

// Signed is the items with a sign.
func (r *Result) Signed(s Sign) (out []*Item) {
	for _, i := range r.Items {
		if i.Has(s) {
			out = append(out, i)
		}
	}
	return out
}

// Place is where a record stands: of a card its cell, of a note its cell and
// the way to it, of a step its phase. Order counts from 0: among the cards of
// the cell, the steps, lanes or phases of the document.
type Place struct {
	Phase  model.PhaseID
	Step   model.StepID
	Lane   model.LaneID
	Order  int
	DX, DY float64 // pt, of a note
}

// Field is what a field said before and says after, as files write it (JSON);
// "" is nothing said. Ids of other records are those of the document after.
type Field struct {
	Key           string
	Before, After string
}

// Pairs is which record of one document is which of the other.
type Pairs struct {
	Phases   Pairing[model.PhaseID]
	Steps    Pairing[model.StepID]
	Lanes    Pairing[model.LaneID]
	Cards    Pairing[model.CardID]
	Links    Pairing[model.LinkID]
	Stickies Pairing[model.StickyID]
}

// Pairing is ids of the document before and after that name one record.
type Pairing[ID ~string] struct {
	after  map[ID]ID
	before map[ID]ID
}

func newPairing[ID ~string](n int) Pairing[ID] {
	return Pairing[ID]{make(map[ID]ID, n), make(map[ID]ID, n)}
}

func (p Pairing[ID]) pair(before, after ID) { p.after[before], p.before[after] = after, before }

// After is the id that a record of the document before has in that after.
func (p Pairing[ID]) After(before ID) (ID, bool) { id, ok := p.after[before]; return id, ok }

// Before is the other way round.
func (p Pairing[ID]) Before(after ID) (ID, bool) { id, ok := p.before[after]; return id, ok }

// turned is the pairs the other way round.
func (p *Pairs) turned() *Pairs {
	return &Pairs{
		Phases: p.Phases.turned(), Steps: p.Steps.turned(), Lanes: p.Lanes.turned(),
		Cards: p.Cards.turned(), Links: p.Links.turned(), Stickies: p.Stickies.turned(),
	}
}

func (p Pairing[ID]) turned() Pairing[ID] { return Pairing[ID]{p.before, p.after} }
