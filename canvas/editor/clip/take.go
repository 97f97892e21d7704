package clip

import (
	"encoding/json"
	"slices"

	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/file"
)

// The JSON of a clip is a .blueprint that holds what was copied and the part
// of the grid that it stands in. It has no head, and two fields of its own at
// its top: what it is of, and the rows that it was taken from. A whole
// .blueprint, without the fields, pastes as its cards.

// kind is what a clip is of.
type kind string

const (
	ofCards  kind = "cards"  // they stand at the same distances when pasted
	ofSteps  kind = "steps"  // new columns with what stands in them
	ofPhases kind = "phases" // the same, as phases
	ofLanes  kind = "lanes"  // new rows
)

// The fields at the top of a clip.
const (
	kindField = "clip"
	rowsField = "clipRows"
)

// row is a lane of the document that a clip was taken from. All of them come
// along, so that a lane that is made elsewhere finds its place, and one that
// shows what another says finds that.
type row struct {
	ID      model.LaneID `json:"id"`
	Role    model.Role   `json:"role"`
	Name    string       `json:"name,omitempty"` // "" too where it is too long to be found by
	Follows model.LaneID `json:"follows,omitempty"`
}

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

// Of is a clip of what is selected, and whether anything can be copied. lang
// is the language of the names that lanes have by themselves.
func Of(d *model.Document, s selection.Set, lang model.Lang) (Clip, bool) {
	part := take(d, s)
	if part == nil {
		return Clip{}, false
	}
	return Clip{Text: textOf(d, part, s, lang), JSON: file.Encode(part)}, true
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

// Steps is the selected steps and those of the selected phases.
func Steps(d *model.Document, s selection.Set) map[model.StepID]bool {
	steps := map[model.StepID]bool{}
	for _, id := range s.Steps() {
		steps[id] = true
	}
	for _, id := range s.Phases() {
		ph, _ := d.Phase(id)
		for _, x := range ph.Steps {
			steps[x.ID] = true
		}
	}
	return steps
}

// Cards is the cards that are copied: those selected, and those that begin in
// a selected step, phase or lane, in reading order.
func Cards(d *model.Document, s selection.Set) []*model.Card {
	picked, lanes, steps := map[model.CardID]bool{}, map[model.LaneID]bool{}, Steps(d, s)
	for _, id := range s.Cards() {
		picked[id] = true
	}
	for _, id := range s.Lanes() {
		lanes[id] = true
	}
	var cards []*model.Card
	for _, c := range d.CardsInOrder() {
		if picked[c.ID] || lanes[c.Lane] || steps[c.Step] {
			cards = append(cards, c)
		}
	}
	return cards
}

// Notes is the notes that are copied.
func Notes(d *model.Document, s selection.Set) []*model.Sticky {
	steps, lanes := Steps(d, s), map[model.LaneID]bool{}
	for _, id := range s.Lanes() {
		lanes[id] = true
	}
	var notes []*model.Sticky
	for _, n := range d.Stickies() {
		if steps[n.Step] || lanes[n.Lane] || s.Has(owner.Sticky(n.ID)) {
			notes = append(notes, n)
		}
	}
	return notes
}
