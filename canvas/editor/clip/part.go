package clip

import (
	"slices"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// kindIn is what a clip is of.
func kindIn(part *model.Document) kind {
	var k kind
	if !field(part, kindField, &k) {
		return ofCards
	}
	return k
}

// part pastes a clip.
func (p Paster) part(d, part *model.Document, at At) (Pasted, error) {
	return p.kindOfPart(d, part, kindIn(part), at)
}

func (p Paster) kindOfPart(d, part *model.Document, k kind, at At) (Pasted, error) {
	g := p.begin(d, part)
	if err := room(d.CardTable().Len()+part.CardTable().Len(), model.MaxCards, "model.count.cards"); err != nil {
		return Pasted{}, err
	}
	switch k {
	case ofSteps, ofPhases:
		g.matchLanes(At{Row: -1})
		g.newSteps(at.Border, k == ofPhases)
	case ofLanes:
		g.newLanes(at.Row)
		g.sameSteps()
	default:
		g.matchLanes(at)
		g.lay(part.Phases, at.Column)
	}
	g.records(at.Card, k == ofCards)
	switch k {
	case ofSteps, ofPhases:
		for _, x := range part.Steps() {
			g.owners = append(g.owners, owner.Step(g.at[x.ID]))
		}
	case ofLanes:
		for _, l := range part.Lanes {
			g.owners = append(g.owners, owner.Lane(g.of[l.ID]))
		}
	}
	return g.end()
}

// end is all edits, or why there is no room for what they make.
func (g *pasting) end() (Pasted, error) {
	if err := room(len(g.lanes), model.MaxLanes, "model.count.lanes"); err != nil {
		return Pasted{}, err
	}
	if err := room(len(g.steps), model.MaxSteps, "model.count.steps"); err != nil {
		return Pasted{}, err
	}
	batch := g.laneEdits()
	if g.regrid {
		batch = append(batch, edit.SetPhases{Phases: g.phases})
	}
	return Pasted{slices.Concat(batch, g.pictures, g.cards, g.links, g.notes), g.owners}, nil
}

// records adds the cards, links, notes and pictures of a clip. A single card
// comes behind another one; owned says that they are what is selected
// afterwards.
func (g *pasting) records(behind model.CardID, owned bool) {
	for _, x := range g.part.Pictures() {
		g.pictures = append(g.pictures, edit.AddPicture{Picture: x})
	}
	column := map[model.StepID]int{}
	for i, s := range g.steps {
		column[s.ID] = i
	}
	cards := map[model.CardID]model.CardID{}
	for _, old := range g.part.CardsInOrder() {
		c := *old
		c.ID = model.NewID[model.CardID](model.CardPrefix, g.Bits)
		c.Lane, c.Step = g.of[c.Lane], g.at[c.Step]
		c.Span = max(1, min(c.Span, len(g.steps)-column[c.Step]))
		cards[old.ID] = c.ID
		at := -1
		if owned && g.part.CardTable().Len() == 1 {
			at = slices.Index(g.d.Cell(c.Lane, c.Step), behind) + 1
			if at == 0 {
				at = -1
			}
		}
		g.cards = append(g.cards, edit.AddCard{Card: &c, At: at})
		if owned {
			g.owners = append(g.owners, owner.Card(c.ID))
		}
	}
	for _, old := range g.part.LinksInOrder() {
		l := *old
		l.ID = model.NewID[model.LinkID](model.LinkPrefix, g.Bits)
		l.From, l.To, l.Pins = cards[l.From], cards[l.To], g.pins(l.Pins)
		g.links = append(g.links, edit.AddLink{Link: &l})
	}
	for _, old := range g.part.Stickies() {
		s := *old
		s.ID = model.NewID[model.StickyID](model.StickyPrefix, g.Bits)
		if s.Lane, s.Step = g.of[s.Lane], g.at[s.Step]; s.Lane == "" {
			continue // it lay on a row that only shows what others say
		}
		g.notes = append(g.notes, edit.AddSticky{Sticky: &s})
		if owned {
			g.owners = append(g.owners, owner.Sticky(s.ID))
		}
	}
}

// pins is the gutters of a clip's link where its lanes and steps are now.
func (g *pasting) pins(of []model.Pin) []model.Pin {
	var all []model.Pin
	for _, v := range of {
		switch {
		case v.Step != "" && g.at[v.Step] != "":
			all = append(all, model.Pin{Step: g.at[v.Step]})
		case v.Lane != "" && g.of[v.Lane] != "":
			all = append(all, model.Pin{Lane: g.of[v.Lane]})
		case v.End == model.AfterSteps:
			steps := g.part.Steps()
			i := slices.IndexFunc(g.steps, func(s *model.Step) bool { return s.ID == g.at[steps[len(steps)-1].ID] })
			if i+1 < len(g.steps) {
				v = model.Pin{Step: g.steps[i+1].ID}
			}
			all = append(all, v)
		case v.End == model.BelowLanes:
			i := slices.IndexFunc(g.lanes, func(l *model.Lane) bool { return l.ID == g.of[g.part.Lanes[len(g.part.Lanes)-1].ID] })
			if i+1 < len(g.lanes) {
				v = model.Pin{Lane: g.lanes[i+1].ID}
			}
			all = append(all, v)
		}
	}
	return all
}
