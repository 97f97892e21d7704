package check

import (
	"fmt"
	"slices"
	"testing"

	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

// TestAnEditIsLookedAtAlone: of a large document only what an edit touches is
// looked at again; where lanes, numbers or the order of steps are others,
// everything is.
func TestAnEditIsLookedAtAlone(t *testing.T) {
	d := sample.Make(300, 1, model.English)
	card := *d.CardsInOrder()[150]
	card.Text += "x"
	step := *d.Steps()[3]
	step.Name += "x"
	lane := *d.Lanes[1]
	lane.Name += "x"
	other := lane
	other.Role = model.RoleSupport
	head, numbers := *d.Head, *d.Head
	head.Owner += "x"
	numbers.Numbers = []model.RuleNumber{{Rule: "structure.many-steps", Name: "most", Value: 1}}
	first, last := d.Phases[0], d.Phases[len(d.Phases)-1]
	for _, c := range []struct {
		name  string
		edit  edit.Edit
		anew  bool // everything is looked at
		steps int  // whose columns are filled anew
	}{
		{"nothing", nil, false, 0},
		{"a card's text", edit.SetCard{Card: &card}, false, card.Span},
		{"a step's name", edit.SetStep{Step: &step}, false, 0},
		{"a new step", edit.AddStep{Step: &model.Step{ID: "new"}, Phase: last.ID, At: len(last.Steps)}, false, 0},
		{"a lane's name", edit.SetLane{Lane: &lane}, false, 0},
		{"a lane's role", edit.SetLane{Lane: &other}, true, 0},
		{"the head", edit.SetHead{Head: &head}, false, 0},
		{"the numbers", edit.SetHead{Head: &numbers}, true, 0},
		{"steps in another order", edit.MoveSteps{Steps: []model.StepID{first.Steps[0].ID}, Phase: last.ID, At: len(last.Steps)}, true, 0},
	} {
		next := d
		if c.edit != nil {
			var err error
			if next, err = edit.Apply(d, c.edit); err != nil {
				t.Fatal(err)
			}
		}
		var k Checker
		k.Check(d, "2026-11-21")
		long := 0
		for _, x := range d.CardsInOrder() {
			if x.Span > 1 {
				long++
			}
		}
		if len(k.long) != long {
			t.Errorf("%d cards are kept as long, there are %d", len(k.long), long)
		}
		before := columnsOf(&k, d)
		k.Check(next, "2026-11-21")
		made := 0
		for i, now := range columnsOf(&k, d) {
			if now != before[i] {
				made++
			}
		}
		if c.anew != (made == len(before)) || !c.anew && made != c.steps {
			t.Errorf("%s: %d of %d columns are filled anew", c.name, made, len(before))
		}
	}
}

func columnsOf(k *Checker, d *model.Document) (all []*column) {
	for _, s := range d.Steps() {
		all = append(all, k.columns[s.ID])
	}
	return all
}

// TestHowFarAnEditReaches: a card whose text is another takes up itself; one
// that comes or goes those that its rules may reach, and no others.
func TestHowFarAnEditReaches(t *testing.T) {
	p := model.Parts{
		Head:   &model.Head{},
		Lanes:  []*model.Lane{{ID: "lc", Role: model.RoleCustomer}, {ID: "lf", Role: model.RoleFrontstage}, {ID: "lb", Role: model.RoleBackstage}},
		Phases: []*model.Phase{{ID: "p"}},
	}
	for i := range 12 {
		s := model.StepID(fmt.Sprintf("s%02d", i))
		p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: s})
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprintf("f%02d", i)), Lane: "lf", Step: s, Rank: "V", Span: 1, Kind: model.KindAction})
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprintf("b%02d", i)), Lane: "lb", Step: s, Rank: "V", Span: 1, Kind: model.KindAction})
		if i > 0 { // a chain of frontstage cards
			p.Links = append(p.Links, &model.Link{ID: model.LinkID(fmt.Sprintf("k%02d", i)), From: p.Cards[2*i-2].ID, To: p.Cards[2*i].ID, Kind: model.LinkFlow})
		}
	}
	d := model.New(p)
	text := *d.Card("f05")
	text.Text = "x"
	for _, c := range []struct {
		name  string
		edit  edit.Edit
		cards string
		steps string
	}{
		{"its text", edit.SetCard{Card: &text}, "f05", "s05"},
		{"a neighbour in the step", edit.RemoveCards{Cards: []model.CardID{"b00"}}, "b00", "s00"},
		{"a link", edit.RemoveLinks{Links: []model.LinkID{"k11"}}, "f06 f07 f08 f09 f10 f11", "s09 s10 s11"},
	} {
		next, err := edit.Apply(d, c.edit)
		if err != nil {
			t.Fatal(err)
		}
		var k Checker
		k.Check(d, "")
		touch := &touched{map[model.CardID]bool{}, map[model.LinkID]bool{}, map[model.StepID]bool{}, map[model.StepID]bool{}, map[model.CardID]bool{}}
		k.touchSteps(next, touch)
		k.touchCards(next, touch)
		k.touchLinks(next, touch)
		k.refill(next, touch)
		if got := sortedKeys(touch.cards); got != c.cards {
			t.Errorf("%s: it looks at the cards %s, not %s", c.name, got, c.cards)
		}
		if got := sortedKeys(touch.steps); got != c.steps {
			t.Errorf("%s: it looks at the steps %s, not %s", c.name, got, c.steps)
		}
	}
}

func sortedKeys[K ~string](m map[K]bool) string {
	var all []string
	for k := range m {
		all = append(all, string(k))
	}
	slices.Sort(all)
	out := ""
	for i, s := range all {
		if i > 0 {
			out += " "
		}
		out += s
	}
	return out
}
