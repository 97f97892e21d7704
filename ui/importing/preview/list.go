package preview

import (
	"touchline/model"
	"touchline/model/reading"
	"touchline/model/words"
)

// Item is a part of a drawing, or of a blueprint, in the list that stands where
// a table would.
type Item struct {
	Kind    string // "Lane", "Step", "Card", "Link", "Note"
	Text    string
	Where   string // the element, or the line
	Role    model.Role
	Guessed bool   // the role is only likely
	Lane    string // the name by which the role of a lane is said; "" for what is none
	Owner   string // of the lane in the blueprint
	Level   int    // how far it is set in
}

// Items is the parts of the file, for one that has no table.
func (p *Preview) Items(lang model.Lang) (all []Item) {
	if p.Seen != nil {
		return nil
	}
	if p.Reading == nil {
		return ofDocument(lang, p.Doc)
	}
	r := p.Reading
	add := func(kind, text string, at reading.Place, level int) {
		all = append(all, Item{Kind: words.T(lang, "import.item."+kind), Text: words.OneLine(text), Where: where(lang, at, 0, 0), Level: level})
	}
	for i, ph := range r.Phases {
		if ph.Text != "" {
			add("phase", ph.Text, ph.At, 0)
		}
		for _, s := range r.Steps {
			if s.Phase == i && s.Name != "" {
				add("step", s.Name, s.At, 1)
			}
		}
	}
	cards := make([][]int, len(r.Lanes))
	for i, c := range r.Cards {
		cards[c.Lane] = append(cards[c.Lane], i)
	}
	for i, l := range r.Lanes {
		add("lane", l.Name, l.At, 0)
		at := &all[len(all)-1]
		at.Role, at.Guessed, at.Lane = l.Role, l.Sure == reading.Proposed, l.Name
		if l.ID != "" {
			at.Owner = l.ID.Owner()
		}
		for _, c := range cards[i] {
			add("card", r.Cards[c].Text, r.Cards[c].At, 1)
		}
	}
	for _, l := range r.Links {
		text := r.Cards[l.From].Text + " → " + r.Cards[l.To].Text
		if l.Label != "" {
			text += " (" + l.Label + ")"
		}
		add("link", text, l.At, 0)
	}
	for _, n := range r.Notes {
		add("note", n.Text, n.At, 0)
	}
	return all
}

// ofDocument is the parts of a blueprint.
func ofDocument(lang model.Lang, d *model.Document) (all []Item) {
	if d == nil {
		return nil
	}
	for _, ph := range d.Phases {
		all = append(all, Item{Kind: words.T(lang, "import.item.phase"), Text: words.OneLine(ph.Name)})
		for _, s := range ph.Steps {
			all = append(all, Item{Kind: words.T(lang, "import.item.step"), Text: words.OneLine(s.Name), Level: 1})
		}
	}
	cards := map[model.LaneID][]*model.Card{}
	for _, c := range d.CardsInOrder() {
		cards[c.Lane] = append(cards[c.Lane], c)
	}
	for _, l := range d.Lanes {
		all = append(all, Item{Kind: words.T(lang, "import.item.lane"), Text: words.OneLine(l.Name), Role: l.Role, Owner: l.ID.Owner()})
		for _, c := range cards[l.ID] {
			all = append(all, Item{Kind: words.T(lang, "import.item.card"), Text: words.OneLine(c.Text), Level: 1})
		}
	}
	return all
}
