package comparetest

import (
	"fmt"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample/everything"
)

// Pairs is two blueprints each by a name, of few cards, in which something of
// all that can differ does.
func Pairs() (map[string][2]*model.Document, error) {
	all := everything.Document()
	moved, err := edited(all)
	if err != nil {
		return nil, err
	}
	anew, err := reworded(all)
	if err != nil {
		return nil, err
	}
	less, err := edit.Apply(nameless(all), edit.Batch{
		edit.MoveSteps{Steps: []model.StepID{"2"}, Phase: "p1", At: 1},
		edit.AddStep{Phase: "p3", Step: &model.Step{ID: "8"}, At: 0},
	})
	if err != nil {
		return nil, err
	}
	gone, err := edit.Apply(nameless(all), edit.MoveSteps{Steps: []model.StepID{"2"}, Phase: "p3", At: 0})
	if err != nil {
		return nil, err
	}
	full, turned := stacks()
	return map[string][2]*model.Document{
		"nameless": {nameless(all), Mapped(less, func(kind byte, id string) string { return "new." + string(kind) + id })},
		"rephased": {nameless(all), Mapped(gone, func(kind byte, id string) string {
			return strings.Repeat("new.", strings.Count("p", string(kind))) + id
		})},
		"stacks": {full, turned},
		"edited": {all, moved}, "edited-back": {moved, all}, "drawn anew": {all, anew}, "into it": {anew, all},
		"said": {all, said(all)}, "unsaid": {said(all), all},
		"less": {all, all.WithoutCard("ask").WithoutCard("wait")}, "from none": {model.New(model.Parts{Head: &model.Head{Currency: "€"}}), all},
	}, nil
}

// nameless is a document whose steps and phases have no names.
func nameless(d *model.Document) *model.Document {
	p := d.Parts()
	phases := p.Phases
	p.Phases = nil
	for _, ph := range phases {
		x := model.Phase{ID: ph.ID}
		for _, s := range ph.Steps {
			x.Steps = append(x.Steps, &model.Step{ID: s.ID})
		}
		p.Phases = append(p.Phases, &x)
	}
	return model.New(p)
}

// stacks is two blueprints with cells of one, two and three cards. In the second
// some of them stand the other way round, one went from cell to cell, and a step
// and a lane are others.
func stacks() (before, after *model.Document) {
	make := func(lanes, steps, order string) *model.Document {
		p := model.Parts{Head: &model.Head{}, Phases: []*model.Phase{{ID: "p"}}}
		for _, s := range steps {
			p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: model.StepID(s), Name: "Step " + string(s)})
		}
		for _, l := range lanes {
			p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(l), Role: model.RoleFrontstage, Name: "Lane " + string(l)})
		}
		for i, cell := range strings.Fields(order) { // "ax:uvw": lane, step, cards from the top
			for k, c := range cell[3:] {
				p.Cards = append(p.Cards, &model.Card{
					ID: model.CardID(c), Lane: model.LaneID(cell[:1]), Step: model.StepID(cell[1:2]), Rank: fmt.Sprintf("%02d", 10*i+k), Span: 1, Text: "Card " + string(c),
				})
			}
		}
		return model.New(p)
	}
	return make("abc", "xyz", "ax:12 ay:3 az:456 bx:78 by:9A bz:B cx:CD cy:EF cz:GHI"),
		make("abd", "xwz", "az:645 ax:21 aw:3 bx:7B8 bw:A9 bz: dx:DC dw:FE dz:IHG")
}

// edited is a document in which something of each sort went elsewhere, or says
// something else.
func edited(d *model.Document) (*model.Document, error) {
	next, err := edit.Apply(d, edit.Batch{
		edit.MoveCards{Cards: []model.CardID{"note"}, Lane: "f", Step: "3", At: 0},   // in its cell
		edit.MoveCards{Cards: []model.CardID{"greet"}, Lane: "b", Step: "1", At: 0},  // to another row
		edit.MoveCards{Cards: []model.CardID{"log"}, Lane: "s", Step: "4", At: 0},    // to another column
		edit.MoveCards{Cards: []model.CardID{"choose"}, Lane: "f", Step: "3", At: 1}, // between two that stay
		edit.MovePhase{Phase: "p3", At: 0},
		edit.MoveSteps{Steps: []model.StepID{"4"}, Phase: "p1", At: 0},
		edit.MoveLane{Lane: "s", At: 0},
		edit.RemoveSteps{Steps: []model.StepID{"2"}}, // with what is in it
		edit.RemoveLane{Lane: "h"},
		edit.AddPhase{Phase: &model.Phase{ID: "p4", Name: "Afterwards", Steps: []*model.Step{{ID: "6", Name: "Write"}}}, At: 3},
		edit.AddLane{Lane: &model.Lane{ID: "x", Role: model.RoleSupport, Name: "Archive"}, At: 5},
		edit.RemoveLinks{Links: []model.LinkID{"4"}},
	})
	if err != nil {
		return nil, err
	}
	p := next.Parts()
	for i, l := range p.Links {
		switch x := *l; l.ID {
		case "7":
			x.To = "log"
			p.Links[i] = &x
		case "9":
			x.Pins = []model.Pin{{Lane: "b"}}
			p.Links[i] = &x
		}
	}
	for i, s := range p.Stickies {
		if x := *s; s.ID == "n2" {
			x.DX, x.DY = 12, 34
			p.Stickies[i] = &x
		}
	}
	return model.New(p), nil
}

// reworded is a document with other ids throughout, as somebody draws it anew:
// some of it in other words, in another row or column, or not at all.
func reworded(d *model.Document) (*model.Document, error) {
	next, err := edit.Apply(d, edit.Batch{
		edit.MoveCards{Cards: []model.CardID{"core"}, Lane: "b", Step: "4", At: 0},
		edit.MoveCards{Cards: []model.CardID{"note"}, Lane: "f", Step: "3", At: 0},
		edit.RemoveCards{Cards: []model.CardID{"letter", "lost"}},
		edit.AddStep{Phase: "p1", Step: &model.Step{ID: "7", Name: "Way there"}, At: 0},
	})
	if err != nil {
		return nil, err
	}
	p := Mapped(next, func(kind byte, id string) string { return "new." + string(kind) + id }).Parts()
	say := map[model.CardID]string{
		"new.ccome": "Card come here", "new.cwait": "Sits and reads", "new.cgreet": "Greets by name", "new.clog": "CARD  LOG", "new.cchoose": "Is it the first time?",
	}
	for i, c := range p.Cards {
		if text, ok := say[c.ID]; ok {
			x := *c
			x.Text = text
			p.Cards[i] = &x
		}
	}
	phases := p.Phases
	p.Phases = nil
	for _, ph := range phases {
		x := *ph
		x.Steps = nil
		for _, s := range ph.Steps {
			y := *s
			y.Name = map[model.StepID]string{"new.s2": "Second step", "new.s4": ""}[s.ID]
			if y.Name == "" && s.ID != "new.s4" {
				y.Name = s.Name
			}
			x.Steps = append(x.Steps, &y)
		}
		if x.ID == "new.pp2" {
			x.Name = "In the branch"
		}
		p.Phases = append(p.Phases, &x)
	}
	lanes := p.Lanes
	p.Lanes = nil
	for _, l := range lanes {
		x := *l
		switch l.ID {
		case "new.lc":
			x.Name = "Customers"
		case "new.lf":
			x.Name = "At the counter"
		case "new.lb":
			x.Role = model.RoleFrontstage
		}
		p.Lanes = append(p.Lanes, &x)
	}
	for i, l := range p.Links {
		if x := *l; l.ID == "new.k6" || l.ID == "new.k1" {
			x.Kind = model.LinkExchange
			p.Links[i] = &x
		}
	}
	for i, s := range p.Stickies {
		if x := *s; s.ID == "new.nn1" {
			x.Lane = "new.lf"
			p.Stickies[i] = &x
		}
	}
	return model.New(p), nil
}

// said is a document in which nothing went elsewhere, and whatever can be said
// of a record is another.
func said(d *model.Document) *model.Document {
	p := d.Parts()
	head := *p.Head
	head.Title, head.State, head.Language, head.Currency, head.Rates = "Another title", model.StateToBe, model.Chinese, "¥", []model.Rate{{Name: "Clerk", PerMinute: 2}}
	p.Head = &head
	phases := p.Phases
	p.Phases = nil
	for _, ph := range phases {
		x := *ph
		x.Name = ""
		x.Steps = nil
		for _, s := range ph.Steps {
			y := *s
			y.Width = 0
			x.Steps = append(x.Steps, &y)
		}
		p.Phases = append(p.Phases, &x)
	}
	lanes := p.Lanes
	p.Lanes = nil
	for _, l := range lanes {
		x := *l
		x.Line, x.Sub, x.Height = model.LineDash, "below", 0
		if l.ID == "m" || l.ID == "t" {
			x.Follows = "f"
		}
		p.Lanes = append(p.Lanes, &x)
	}
	for i, c := range p.Cards {
		x := *c
		x.Color, x.Detail, x.Notes, x.Tags, x.Links = model.Accents[i%len(model.Accents)], "more of it", "For the teacher", []string{"pilot", "x"}, []string{"https://example.org/"}
		switch c.ID {
		case "ask":
			x.Touch = nil
		case "come":
			x.Touch = c.Touch.Clone()
			x.Touch.MoreChannels, x.Touch.Metrics = []string{"branch", "hotline"}, []model.Metric{{Name: "NPS"}}
		case "wait":
			x.Marks = model.MarkFail
		case "photo":
			x.Picture = "gone"
		case "check":
			x.Kind, x.Text = model.KindSystem, "A text of which the begin alone names the card, since it says so very much that no line has room for it"
		case "log":
			x.Text = ""
		}
		p.Cards[i] = &x
	}
	for i, l := range p.Links {
		x := *l
		x.Label, x.Loop = "said", !l.Loop
		if i%2 == 0 {
			x.Kind = model.LinkSupport
		}
		if l.ID == "9" {
			x.Pins = nil
		}
		if l.ID == "1" {
			x.To = "log"
		}
		p.Links[i] = &x
	}
	for i, s := range p.Stickies {
		x := *s
		x.Text, x.Color = "", model.AccentRose
		p.Stickies[i] = &x
	}
	return model.New(p)
}

// Mapped gives every record the id that of makes of its own.
func Mapped(d *model.Document, of func(kind byte, id string) string) *model.Document {
	made := map[string]string{}
	id := func(kind byte, id string) string {
		if id == "" {
			return ""
		}
		k := string(kind) + id
		if made[k] == "" {
			made[k] = of(kind, id)
		}
		return made[k]
	}
	p := d.Parts()
	var phases []*model.Phase
	for _, ph := range p.Phases {
		next := *ph
		next.ID, next.Steps = model.PhaseID(id('p', string(ph.ID))), nil
		for _, s := range ph.Steps {
			step := *s
			step.ID = model.StepID(id('s', string(s.ID)))
			next.Steps = append(next.Steps, &step)
		}
		phases = append(phases, &next)
	}
	p.Phases = phases
	for i, l := range p.Lanes {
		next := *l
		next.ID, next.Follows = model.LaneID(id('l', string(l.ID))), model.LaneID(id('l', string(l.Follows)))
		p.Lanes = append(slices.Clone(p.Lanes[:i]), append([]*model.Lane{&next}, p.Lanes[i+1:]...)...)
	}
	for i, c := range p.Cards {
		next := *c
		next.ID, next.Lane, next.Step = model.CardID(id('c', string(c.ID))), model.LaneID(id('l', string(c.Lane))), model.StepID(id('s', string(c.Step)))
		p.Cards[i] = &next
	}
	for i, l := range p.Links {
		next := *l
		next.ID, next.From, next.To = model.LinkID(id('k', string(l.ID))), model.CardID(id('c', string(l.From))), model.CardID(id('c', string(l.To)))
		next.Pins = nil
		for _, at := range l.Pins {
			at.Step, at.Lane = model.StepID(id('s', string(at.Step))), model.LaneID(id('l', string(at.Lane)))
			next.Pins = append(next.Pins, at)
		}
		p.Links[i] = &next
	}
	for i, s := range p.Stickies {
		next := *s
		next.ID, next.Lane, next.Step = model.StickyID(id('n', string(s.ID))), model.LaneID(id('l', string(s.Lane))), model.StepID(id('s', string(s.Step)))
		p.Stickies[i] = &next
	}
	return model.New(p)
}
