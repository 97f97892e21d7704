package sample

import (
	"slices"

	"touchline/model"
)

// draft is a document in the making.
type draft struct {
	head   model.Head
	phases []*model.Phase
	steps  []*model.Step
	lanes  []*model.Lane
	cards  []*model.Card
	links  []*model.Link
	notes  []*model.Sticky

	cells map[place][]*model.Card
	twins map[twin]bool // the links so far
	bits  model.Bits
	used  map[string]bool
}

// place is a cell by row and column.
type place struct{ row, column int }

// twin is what no two links may have in common.
type twin struct {
	from, to model.CardID
	kind     model.LinkKind
}

func newDraft(bits model.Bits) *draft {
	return &draft{bits: bits, cells: map[place][]*model.Card{}, twins: map[twin]bool{}, used: map[string]bool{}}
}

// newID draws ids until one is new: among 50,000 of 35 bits one in 30 seeds
// brings the same twice.
func newID[T ~string](d *draft, prefix byte) T {
	for {
		id := model.NewID[T](prefix, d.bits)
		if !d.used[string(id)] {
			d.used[string(id)] = true
			return id
		}
	}
}

func (d *draft) phase(name string) {
	d.phases = append(d.phases, &model.Phase{ID: newID[model.PhaseID](d, model.PhasePrefix), Name: name})
}

// step adds a step to the last phase.
func (d *draft) step(name string) {
	s := &model.Step{ID: newID[model.StepID](d, model.StepPrefix), Name: name}
	p := d.phases[len(d.phases)-1]
	p.Steps = append(p.Steps, s)
	d.steps = append(d.steps, s)
}

// lane adds a lane and returns its row.
func (d *draft) lane(role model.Role, name, sub string) int {
	d.lanes = append(d.lanes, &model.Lane{ID: newID[model.LaneID](d, model.LanePrefix), Name: name, Sub: sub, Role: role})
	return len(d.lanes) - 1
}

// card adds a card at the end of a cell.
func (d *draft) card(row, column int, text string) *model.Card {
	at := place{row, column}
	c := &model.Card{
		ID: newID[model.CardID](d, model.CardPrefix), Lane: d.lanes[row].ID, Step: d.steps[column].ID,
		Span: 1, Kind: d.lanes[row].Role.DefaultKind(), Text: text,
	}
	d.cards = append(d.cards, c)
	d.cells[at] = append(d.cells[at], c)
	return c
}

// link joins two cards, unless such a link is there or an end is missing.
func (d *draft) link(from, to *model.Card, kind model.LinkKind) *model.Link {
	if from == nil || to == nil || from == to {
		return nil
	}
	t := twin{from.ID, to.ID, kind}
	if d.twins[t] {
		return nil
	}
	d.twins[t] = true
	l := &model.Link{ID: newID[model.LinkID](d, model.LinkPrefix), From: from.ID, To: to.ID, Kind: kind}
	d.links = append(d.links, l)
	return l
}

// document ranks the cells and makes the document.
func (d *draft) document() *model.Document {
	for _, cards := range d.cells {
		for i, rank := range model.Ranks(len(cards)) {
			cards[i].Rank = rank
		}
	}
	head := d.head
	return model.New(model.Parts{
		Head: &head, Phases: d.phases, Lanes: d.lanes, Cards: slices.Clone(d.cards), Links: d.links, Stickies: d.notes,
	})
}
