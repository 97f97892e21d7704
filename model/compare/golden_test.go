package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/comparetest"
	"touchline/model/edit"
	"touchline/model/sample/everything"
	"touchline/model/sample/sampletest"
)

// TestWhatDiffers holds what is the same of two blueprints, what became of the
// rest, in its order, and the figures of both. A line of testdata that differs
// without a reason in the change at hand is a fault.
func TestWhatDiffers(t *testing.T) {
	a, b, err := comparetest.Bank(model.English)
	if err != nil {
		t.Fatal(err)
	}
	all := everything.Document()
	files := []string{}
	for name, of := range map[string][2]*model.Document{
		"bank":        {a, b},
		"streetlight": {sampletest.Template(t, "streetlight-actual", "zh"), sampletest.Template(t, "streetlight-designed", "zh")},
		"unrelated":   {sampletest.Template(t, "shoeshine", "en"), sampletest.Template(t, "parking-permit", "en")},
		"edited":      {all, edited(t, all)},
		"edited-back": {edited(t, all), all},
		"drawn anew":  {all, reworded(t, all)},
		"into it":     {reworded(t, all), all},
		"less":        {all, all.WithoutCard("ask").WithoutCard("wait")},
		"from none":   {model.New(model.Parts{Head: &model.Head{Currency: "€"}}), all},
	} {
		canvastest.Golden(t, name+".txt", whole(compare.Of(of[0], of[1])))
		files = append(files, name+".txt")
	}
	canvastest.Orphans(t, "*.txt", files...)
}

// edited is a document in which something of each sort went elsewhere, or says
// something else.
func edited(t *testing.T, d *model.Document) *model.Document {
	t.Helper()
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
		t.Fatal(err)
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
	return model.New(p)
}

// reworded is a document with other ids throughout, as somebody draws it anew:
// some of it in other words, in another row or column, or not at all.
func reworded(t *testing.T, d *model.Document) *model.Document {
	t.Helper()
	next, err := edit.Apply(d, edit.Batch{
		edit.MoveCards{Cards: []model.CardID{"core"}, Lane: "b", Step: "4", At: 0},
		edit.MoveCards{Cards: []model.CardID{"note"}, Lane: "f", Step: "3", At: 0},
		edit.RemoveCards{Cards: []model.CardID{"letter", "lost"}},
		edit.AddStep{Phase: "p1", Step: &model.Step{ID: "7", Name: "Way there"}, At: 0},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := mapped(next, func(kind byte, id string) string { return "new." + string(kind) + id }).Parts()
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
	return model.New(p)
}

// whole is all that a comparison says.
func whole(r *compare.Result) string {
	var out strings.Builder
	paired(&out, "phase", r.Before.Phases, func(p *model.Phase) model.PhaseID { return p.ID }, r.Pairs.Phases)
	paired(&out, "step", r.Before.Steps(), func(s *model.Step) model.StepID { return s.ID }, r.Pairs.Steps)
	paired(&out, "lane", r.Before.Lanes, func(l *model.Lane) model.LaneID { return l.ID }, r.Pairs.Lanes)
	paired(&out, "card", r.Before.CardsInOrder(), func(c *model.Card) model.CardID { return c.ID }, r.Pairs.Cards)
	paired(&out, "link", r.Before.LinksInOrder(), func(l *model.Link) model.LinkID { return l.ID }, r.Pairs.Links)
	paired(&out, "sticky", r.Before.Stickies(), func(s *model.Sticky) model.StickyID { return s.ID }, r.Pairs.Stickies)
	for i, x := range r.Items {
		fmt.Fprintf(&out, "item %d: %s\n", i, x.Sign())
	}
	out.WriteString(canvastest.Exact("item", r.Items, nil))
	for _, f := range r.Figures {
		by, percent := f.Difference()
		better, worse := f.Better()
		fmt.Fprintf(&out, "%s%sbetter %v, worse %v\n", canvastest.Exact(f.Key, f, nil), canvastest.Exact(f.Key+" by", []*float64{by, percent}, nil), better, worse)
	}
	return out.String()
}

// paired writes the pairs of a sort.
func paired[T any, ID ~string](out *strings.Builder, sort string, all []T, id func(T) ID, p compare.Pairing[ID]) {
	for _, x := range all {
		to, ok := p.After(id(x))
		if !ok {
			to = "–"
		}
		fmt.Fprintf(out, "%s %s = %s\n", sort, id(x), to)
	}
}
