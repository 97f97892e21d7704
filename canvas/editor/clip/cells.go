package clip

import (
	"slices"
	"strconv"
	"strings"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// table pastes the cells of a table from a cell on: rows are lanes, columns
// steps. A table whose first cell is empty has heads, if a row below is called
// as a lane is: then its columns are new steps with those names, before a
// border, and its rows go to the lanes of those names, which are made where
// there are none.
func (p Paster) table(d *model.Document, cells [][]string, at At) (Pasted, error) {
	g := p.begin(d, nil)
	if err := g.count(cells); err != nil {
		return Pasted{}, err
	}
	if len(cells) > 1 && len(cells[0]) > 1 && cells[0][0] == "" && g.called(cells[1:]) {
		g.headed(cells, at)
		return g.end()
	}
	cells = trimmed(cells)
	if len(cells) == 0 {
		return Pasted{}, nil
	}
	widest := 0
	for _, row := range cells {
		widest = max(widest, len(row))
	}
	if err := room(at.Column+widest, model.MaxSteps, "model.count.steps"); err != nil {
		return Pasted{}, err
	}
	lanes, err := g.downFrom(at.Row, len(cells))
	if err != nil {
		return Pasted{}, err
	}
	g.widen(at.Column + widest)
	for i, row := range cells {
		for j, s := range row {
			if s != "" {
				g.text(s, lanes[i], g.steps[at.Column+j].ID, -1)
			}
		}
	}
	if len(g.cards) == 1 {
		g.behind(at.Card)
	}
	return g.end()
}

// InCell makes every line or cell of a text a card of one cell, behind the
// card that is named.
func (p Paster) InCell(d *model.Document, text string, at At) (Pasted, error) {
	if len(text) > maxText {
		return Pasted{}, tooLarge(maxText)
	}
	cells := tableOf(text)
	g := p.begin(d, nil)
	if err := g.count(cells); err != nil {
		return Pasted{}, err
	}
	if len(trimmed(cells)) == 0 {
		return Pasted{}, nil
	}
	lanes, err := g.downFrom(at.Row, 1)
	if err != nil {
		return Pasted{}, err
	}
	g.widen(at.Column + 1)
	for _, row := range cells {
		for _, s := range row {
			if s != "" {
				g.text(s, lanes[0], g.steps[at.Column].ID, -1)
			}
		}
	}
	g.behind(at.Card)
	return g.end()
}

// count refuses a table that has more texts than the document has room for,
// or a longer one than a card.
func (g *pasting) count(cells [][]string) error {
	n := g.d.CardTable().Len()
	for _, row := range cells {
		for _, s := range row {
			if s != "" {
				n++
			}
			if len(s) > model.MaxText {
				return model.NewFault("keys.paste.long", "n", strconv.Itoa(len(s)), "limit", strconv.Itoa(model.MaxText))
			}
		}
	}
	return room(n, model.MaxCards, "model.count.cards")
}

// trimmed is a table without what is empty at the end of its rows and at its
// end.
func trimmed(cells [][]string) [][]string {
	cells = slices.Clone(cells)
	end := 0
	for i, row := range cells {
		n := len(row)
		for n > 0 && row[n-1] == "" {
			n--
		}
		if cells[i] = row[:n]; n > 0 {
			end = i + 1
		}
	}
	return cells[:end]
}

// downFrom is some lanes that hold cards, from a row down. Those that are
// missing are made below the last one, and like it.
func (g *pasting) downFrom(from, n int) ([]model.LaneID, error) {
	var ids []model.LaneID
	last := -1
	for i, l := range g.lanes {
		if l.Role.Derived() {
			continue
		}
		last = i
		if i >= from && len(ids) < n {
			ids = append(ids, l.ID)
		}
	}
	if err := room(len(g.lanes)+n-len(ids), model.MaxLanes, "model.count.lanes"); err != nil {
		return nil, err
	}
	for len(ids) < n {
		l := &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, g.Bits), Role: model.RoleCustomer}
		if last >= 0 {
			l.Role = g.lanes[last].Role
		}
		last++
		g.insert(l.ID, l, last)
		ids = append(ids, l.ID)
	}
	return ids, nil
}

// widen adds steps without names behind the last one, until there are n.
func (g *pasting) widen(n int) {
	var steps []*model.Step
	for i := len(g.steps); i < n; i++ {
		steps = append(steps, g.newStep(&model.Step{}))
	}
	if len(steps) > 0 {
		g.set(g.append(slices.Clone(g.phases), &model.Phase{}, false, steps))
	}
}

// text adds a card with a text.
func (g *pasting) text(s string, lane model.LaneID, step model.StepID, at int) {
	c := &model.Card{
		ID:   model.NewID[model.CardID](model.CardPrefix, g.Bits),
		Lane: lane, Step: step, Span: 1, Kind: g.lanes[g.row(lane)].Role.DefaultKind(), Text: s,
	}
	g.cards = append(g.cards, edit.AddCard{Card: c, At: at})
	g.owners = append(g.owners, owner.Card(c.ID))
}

// behind puts the cards, which are of one cell, behind one that is there.
func (g *pasting) behind(card model.CardID) {
	for i, x := range g.cards {
		add, ok := x.(edit.AddCard)
		if !ok {
			continue
		}
		if at := slices.Index(g.d.Cell(add.Card.Lane, add.Card.Step), card); at >= 0 {
			add.At = at + 1 + i
			g.cards[i] = add
		}
	}
}

// headed pastes a table with a head row and a head column.
func (g *pasting) headed(cells [][]string, at At) {
	heads := &model.Phase{ID: "heads"}
	for _, name := range cells[0][1:] {
		heads.Steps = append(heads.Steps, &model.Step{ID: model.NewID[model.StepID](model.StepPrefix, g.Bits), Name: oneLine(name)})
	}
	g.part = model.New(model.Parts{Phases: []*model.Phase{heads}})
	if g.bare && named(g.part.Phases) {
		at.Border = at.Column
	}
	g.newSteps(at.Border, false)
	for _, row := range cells[1:] {
		lane := g.laneNamed(oneLine(row[0]))
		for j, s := range row[1:] {
			if s != "" && j < len(heads.Steps) {
				g.text(s, lane, g.at[heads.Steps[j].ID], -1)
			}
		}
	}
}

// called reports whether a row is called as a lane is, or a role.
func (g *pasting) called(cells [][]string) bool {
	for _, row := range cells {
		name := oneLine(row[0])
		if _, role := g.roleNamed(name); role {
			return true
		}
		if slices.ContainsFunc(g.lanes, func(l *model.Lane) bool {
			return name != "" && !l.Role.Derived() && g.sameName(&model.Lane{Name: name}, l)
		}) {
			return true
		}
	}
	return false
}

// laneNamed is the first lane for cards with a name. Where there is none it
// is made: in the role that has the name by itself, else like the last lane.
func (g *pasting) laneNamed(name string) model.LaneID {
	like := &model.Lane{Name: name}
	for _, l := range g.lanes {
		if !l.Role.Derived() && name != "" && g.sameName(like, l) {
			return l.ID
		}
	}
	l := &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, g.Bits), Name: name, Role: model.RoleCustomer}
	at := len(g.lanes)
	if role, ok := g.roleNamed(name); ok {
		l.Name, l.Role = "", role
		at = g.place(l)
	} else if last := g.last(func(l *model.Lane) bool { return !l.Role.Derived() }); last >= 0 {
		l.Role, at = g.lanes[last].Role, last+1
	}
	g.insert(l.ID, l, at)
	return l.ID
}

// roleNamed is the role for cards whose lanes have a name by themselves.
func (g *pasting) roleNamed(name string) (model.Role, bool) {
	for _, r := range model.Roles {
		if r.Derived() {
			continue
		}
		if g.sameName(&model.Lane{Name: name}, &model.Lane{Role: r}) {
			return r, true
		}
	}
	return "", false
}

// oneLine makes a name of a text.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
