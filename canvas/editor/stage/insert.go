package stage

import (
	"touchline/canvas"
	"touchline/canvas/editor/add"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/owner"
	"touchline/model"
)

// Grid makes parts of the grid; Adder cards and notes.
func (s *Stage) Grid() grid.Maker { return grid.Maker{Bits: s.Bits} }

// Adder: see Grid.
func (s *Stage) Adder() add.Maker { return add.Maker{Bits: s.Bits} }

// Insert puts a new step, phase or lane before the i-th one and asks for its
// name. before says to which phase a step goes where two meet; a lane without a
// role gets that of the lane above, if that holds cards.
func (s *Stage) Insert(kind owner.Kind, i int, before bool, role model.Role) bool {
	switch kind {
	case owner.KindStep:
		batch, ids := s.Grid().Steps(s.Document(), i, 1, before)
		return s.Make(batch, owner.Step(ids[0]))
	case owner.KindPhase:
		x, id := s.Grid().Phase(i)
		return s.Make(x, owner.Phase(id))
	case owner.KindLane:
		x := s.Grid().Lane(s.Document(), i, role)
		return s.Make(x, owner.Lane(x.Lane.ID))
	}
	return false
}

// AddRow adds a lane for cards below the last one, and asks for its name; or a
// row of what is reckoned at the end, which has a name of its own.
func (s *Stage) AddRow(role model.Role) bool {
	doc := s.Document()
	if role == "" {
		at := len(doc.Lanes)
		if rows := grid.CardRows(doc); len(rows) > 0 {
			at = rows[len(rows)-1] + 1
		}
		return s.Insert(owner.KindLane, at, true, "")
	}
	x := s.Grid().Lane(doc, len(doc.Lanes), role)
	return s.Apply(x, selection.Of(owner.Lane(x.Lane.ID))) == nil
}

// SplitPhase begins a phase at a column, in the middle of another one, and asks
// for its name.
func (s *Stage) SplitPhase(column int) bool {
	x, id, ok := s.Grid().Split(s.Document(), column)
	if !ok || s.Apply(x, selection.Of(owner.Phase(id))) != nil {
		return false
	}
	s.Rename(owner.Phase(id), "")
	return true
}

// AppendCard makes a card at a side of another one, linked to it.
func (s *Stage) AppendCard(id model.CardID, to side.Side) bool {
	c := s.Plan().Card(id)
	if c == nil {
		return false
	}
	batch, made := s.Adder().Beside(s.Document(), c, to)
	if made == nil {
		s.Say("canvas.append.no-lane")
		return false
	}
	return s.Make(batch, owner.Card(made.ID))
}

// StandAt puts the keyboard's cursor into the cell at a point of the picture,
// in pt; where none is, or one that holds cards, into none.
func (s *Stage) StandAt(p canvas.Point) {
	s.Lit = false
	x := s.Index()
	lane, step := x.CellAt(p)
	if l := s.Document().Lane(lane); l != nil && !l.Role.Derived() {
		s.Cell = walk.Cell{Lane: lane, Step: step}
		s.Lit = len(x.In(x.Row(p.Y), x.Column(p.X))) == 0
	}
	s.Redraw()
}
