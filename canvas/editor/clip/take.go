package clip

import (
	"encoding/json"
	"slices"

	"touchline/canvas/editor/selection"
	"touchline/model"
)

// maxRowName bounds the names in a clip's rows, in bytes: 200 of them must
// stay within model.MaxExtra.
const maxRowName = 400

func rowsOf(d *model.Document) []row {
	rows := make([]row, len(d.Lanes))
	for i, l := range d.Lanes {
		rows[i] = row{ID: l.ID, Role: l.Role, Name: l.Name, Follows: l.Follows}
		if len(l.Name) > maxRowName {
			rows[i].Name = ""
		}
	}
	return rows
}

// kindOf is what a selection is copied as: the largest of what it holds.
func kindOf(s selection.Set) kind {
	switch {
	case len(s.Lanes()) > 0:
		return ofLanes
	case len(s.Phases()) > 0 && len(s.Steps()) == 0:
		return ofPhases
	case len(s.Phases())+len(s.Steps()) > 0:
		return ofSteps
	}
	return ofCards
}

// take is a document of what is selected, or nil if that is nothing to copy.
func take(d *model.Document, s selection.Set) *model.Document {
	k := kindOf(s)
	cards, notes := Cards(d, s), Notes(d, s)
	if k != ofLanes {
		notes = grounded(d, notes)
	}
	if k == ofCards && len(cards)+len(notes) == 0 {
		return nil
	}
	rows, err := json.Marshal(rowsOf(d))
	if err != nil { // strings alone
		return nil
	}
	p := model.Parts{Extra: model.Extra{{Name: kindField, JSON: `"` + string(k) + `"`}, {Name: rowsField, JSON: string(rows)}}}
	p.Lanes, p.Phases = gridOf(d, s, k, cards, notes)
	p.Stickies = notes
	room := roomIn(d, p.Phases)
	in := make(map[model.CardID]bool, len(cards))
	pictures := map[model.PictureID]bool{}
	for _, old := range cards {
		c := *old
		c.Span = min(c.Span, room[c.Step])
		in[c.ID] = true
		p.Cards = append(p.Cards, &c)
		if x := d.Picture(c.Picture); x != nil && !pictures[x.ID] {
			pictures[x.ID] = true
			p.Pictures = append(p.Pictures, x)
		}
	}
	p.Links = within(d, cards, in, gutters(d, p))
	return model.New(p)
}

// within is the links among cards, pinned to those gutters of theirs that
// come along.
func within(d *model.Document, cards []*model.Card, in map[model.CardID]bool, comes func(model.Pin) bool) []*model.Link {
	var links []*model.Link
	for _, c := range cards {
		for _, k := range d.LinksAt(c.ID) {
			l := d.Link(k)
			if l.From != c.ID || !in[l.To] {
				continue
			}
			if slices.ContainsFunc(l.Pins, func(v model.Pin) bool { return !comes(v) }) {
				next := *l
				next.Pins = slices.DeleteFunc(slices.Clone(l.Pins), func(v model.Pin) bool { return !comes(v) })
				l = &next
			}
			links = append(links, l)
		}
	}
	return links
}

// gutters tells which gutters of a document a part has too.
func gutters(d *model.Document, p model.Parts) func(model.Pin) bool {
	all := map[model.Pin]bool{}
	for _, l := range p.Lanes {
		all[model.Pin{Lane: l.ID}] = true
		if row, _ := d.Row(l.ID); row == len(d.Lanes)-1 {
			all[model.Pin{End: model.BelowLanes}] = true
		}
	}
	for _, ph := range p.Phases {
		for _, s := range ph.Steps {
			all[model.Pin{Step: s.ID}] = true
			if col, _ := d.Column(s.ID); col == len(d.Steps())-1 {
				all[model.Pin{End: model.AfterSteps}] = true
			}
		}
	}
	return func(v model.Pin) bool { return all[v] }
}

// grounded is notes with those on rows that do not come along, since they
// only show what others say, moved to the nearest row that can; above it, if
// there is one.
func grounded(d *model.Document, notes []*model.Sticky) []*model.Sticky {
	var all []*model.Sticky
	for _, n := range notes {
		at, ok := d.Row(n.Lane)
		if !ok {
			continue
		}
		to := -1
		for i, l := range d.Lanes {
			if !l.Role.Derived() && (i <= at || to < 0) {
				to = i
			}
		}
		switch {
		case to == at:
			all = append(all, n)
		case to >= 0:
			moved := *n
			moved.Lane = d.Lanes[to].ID
			all = append(all, &moved)
		}
	}
	return all
}
