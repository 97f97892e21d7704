package part

import (
	"cmp"

	"touchline/model"
	"touchline/model/words"
)

// Choice is what of a blueprint is wanted. What a list does not name is left
// out; an empty list names all. Phases and Steps together name the steps: those
// of the phases, and those.
type Choice struct {
	Phases []model.PhaseID
	Steps  []model.StepID
	Lanes  []model.LaneID
	Cards  []model.CardID
}

// All reports whether the choice leaves nothing out.
func (c Choice) All() bool {
	return len(c.Phases)+len(c.Steps)+len(c.Lanes)+len(c.Cards) == 0
}

// Options is what else there is to say of a part.
type Options struct {
	Lang model.Lang // of what tags say; "" is the document's
	// Page is the number of the page that shows a card which is not in the
	// part, or 0. It may be nil.
	Page func(*model.Card) int
}

// Of takes a part out of a document. The document itself comes back if the
// choice is all of it. It fails with the Fault "part.empty" if nothing of the
// document was chosen.
func Of(d *model.Document, c Choice, o Options) (*model.Document, error) {
	if c.All() {
		return d, nil
	}
	return From(d).Of(c, o)
}

// Of takes a part out of the document of a source, as the function does.
func (s *Source) Of(c Choice, o Options) (*model.Document, error) {
	d := s.doc
	if c.All() {
		return d, nil
	}
	if o.Lang == "" {
		o.Lang = d.Head.Language
	}
	t := taking{doc: d, source: s, options: o}
	t.choose(c)
	if len(t.steps) == 0 || len(t.lanes) == 0 {
		return nil, model.NewFault("part.empty")
	}
	t.takeCards()
	t.takeLinks()
	return model.New(t.parts()), nil
}

// taking is a part while it is gathered.
type taking struct {
	doc     *model.Document
	source  *Source
	options Options

	only  map[model.CardID]bool // the cards that were chosen; nil is all
	steps map[model.StepID]bool
	lanes map[model.LaneID]bool
	first int // column of the first step that is in, last of the last
	last  int

	cards []*model.Card
	in    map[model.CardID]bool
	links []*model.Link
	tags  tags
}

// choose finds the steps and lanes that are in.
func (t *taking) choose(c Choice) {
	if len(c.Cards) > 0 {
		t.only = map[model.CardID]bool{}
	}
	for _, id := range c.Cards {
		if t.doc.Card(id) != nil {
			t.only[id] = true
		}
	}
	t.chooseSteps(c)
	t.lanes = map[model.LaneID]bool{}
	t.chooseLanes(setOf(c.Lanes))
	t.first = len(t.doc.Steps())
	for id := range t.steps {
		if i, ok := t.doc.Column(id); ok {
			t.first, t.last = min(t.first, i), max(t.last, i)
		}
	}
}

func setOf[ID comparable](ids []ID) map[ID]bool {
	set := make(map[ID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// chooseSteps: those that were named, or those of the cards that were, or all.
func (t *taking) chooseSteps(c Choice) {
	phases, steps := setOf(c.Phases), setOf(c.Steps)
	t.steps = map[model.StepID]bool{}
	if len(phases)+len(steps) == 0 && t.only != nil {
		for id := range t.only {
			t.steps[t.doc.Card(id).Step] = true
		}
		return
	}
	for _, p := range t.doc.Phases {
		if len(phases)+len(steps) == 0 || phases[p.ID] {
			for _, s := range p.Steps {
				t.steps[s.ID] = true
			}
		}
	}
	for id := range steps {
		if _, ok := t.doc.Column(id); ok {
			t.steps[id] = true
		}
	}
}

// chooseLanes: those that were named, or those of the cards that were, or all;
// and with them the derived rows that have something to show.
func (t *taking) chooseLanes(named map[model.LaneID]bool) {
	for _, l := range t.doc.Lanes {
		if !l.Role.Derived() && (named[l.ID] || len(named) == 0 && t.only == nil) {
			t.lanes[l.ID] = true
		}
	}
	if len(named) == 0 {
		for id := range t.only {
			t.lanes[t.doc.Card(id).Lane] = true
		}
	}
	for _, l := range t.doc.Lanes {
		if !l.Role.Derived() {
			continue
		}
		of := t.doc.Followed(l)
		switch {
		case named[l.ID]:
			t.lanes[l.ID] = true
			if of != nil {
				t.lanes[of.ID] = true
			}
		case len(named) == 0:
			t.lanes[l.ID] = of != nil && t.lanes[of.ID]
		}
	}
}

// takeCards takes the cards that stand in the part, and those that reach into
// it.
func (t *taking) takeCards() {
	t.in = map[model.CardID]bool{}
	for _, card := range t.source.reaching(t.first, t.last) {
		if !t.lanes[card.Lane] || t.only != nil && !t.only[card.ID] {
			continue
		}
		if taken := t.cut(card); taken != nil {
			t.cards, t.in[card.ID] = append(t.cards, taken), true
		}
	}
}

// cut is a card with the span that it has in the part; nil if it has none.
func (t *taking) cut(card *model.Card) *model.Card {
	column, ok := t.doc.Column(card.Step)
	if !ok {
		return nil
	}
	steps := t.doc.Steps()
	first, span := -1, 0
	for i := column; i < min(column+max(card.Span, 1), len(steps)); i++ {
		if !t.steps[steps[i].ID] {
			continue
		}
		if first < 0 {
			first = i
		}
		span++
	}
	if first < 0 {
		return nil
	}
	if first == column && span == max(card.Span, 1) {
		return card
	}
	out := *card
	out.Step, out.Span = steps[first].ID, span
	return &out
}

// takeLinks takes the links between cards of the part, and those that leave it
// with a tag at their other end.
func (t *taking) takeLinks() {
	for _, card := range t.cards {
		for _, id := range t.doc.LinksAt(card.ID) {
			l := t.doc.Link(id)
			if l == nil {
				continue
			}
			from, to := t.in[l.From], t.in[l.To]
			switch {
			case from && to:
				if l.From == card.ID { // and not once more at its other end
					t.links = append(t.links, l)
				}
			case from:
				t.tag(l, l.From, l.To)
			case to:
				t.tag(l, l.To, l.From)
			}
		}
	}
}

// parts puts together what was taken.
func (t *taking) parts() model.Parts {
	p := model.Parts{Head: t.head(), Cards: append(t.cards, t.tags.cards...), Links: t.links}
	p.Phases = t.tags.beside(t.phases())
	p.Lanes = t.tags.around(t.chosenLanes())
	for _, s := range t.source.stickies {
		if t.steps[s.Step] && t.lanes[s.Lane] {
			p.Stickies = append(p.Stickies, s)
		}
	}
	seen := map[model.PictureID]bool{}
	for _, c := range t.cards {
		if pic := t.doc.Picture(c.Picture); pic != nil && !seen[c.Picture] {
			seen[c.Picture] = true
			p.Pictures = append(p.Pictures, pic)
		}
	}
	return p
}

// head is the document's head, whose title says which part of it this is.
func (t *taking) head() *model.Head {
	var names []string
	for i := t.first; i <= t.last; i++ {
		s := t.doc.Steps()[i]
		name := cmp.Or(t.doc.Phases[t.doc.PhaseAt(i)].Name, s.Name)
		if t.steps[s.ID] && name != "" && (len(names) == 0 || names[len(names)-1] != name) {
			names = append(names, name)
		}
	}
	if len(t.steps) == len(t.doc.Steps()) || len(names) == 0 {
		return t.doc.Head
	}
	h := *t.doc.Head
	key := "part.title"
	if len(names) > 1 {
		key = "part.title-from-to"
	}
	h.Title = words.T(t.options.Lang, key, "title", cmp.Or(h.Title, words.T(t.options.Lang, "map.head.untitled")), "first", names[0], "last", names[len(names)-1])
	return &h
}

// phases is the phases of the steps that are in, with only those.
func (t *taking) phases() (out []*model.Phase) {
	for _, p := range t.doc.Phases {
		var steps []*model.Step
		for _, s := range p.Steps {
			if t.steps[s.ID] {
				steps = append(steps, s)
			}
		}
		switch len(steps) {
		case 0:
		case len(p.Steps):
			out = append(out, p)
		default:
			less := *p
			less.Steps = steps
			out = append(out, &less)
		}
	}
	return out
}

func (t *taking) chosenLanes() (out []*model.Lane) {
	for _, l := range t.doc.Lanes {
		if t.lanes[l.ID] {
			out = append(out, l)
		}
	}
	return out
}
