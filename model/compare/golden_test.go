package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/comparetest"
	"touchline/model/sample/sampletest"
)

// TestWhatDiffers holds what is the same of two blueprints, what became of the
// rest, in its order, and the figures of both. A line of testdata that differs
// without a reason in the change at hand is a fault.
func TestWhatDiffers(t *testing.T) {
	pairs, err := comparetest.Pairs()
	if err != nil {
		t.Fatal(err)
	}
	a, b, err := comparetest.Bank(model.English)
	if err != nil {
		t.Fatal(err)
	}
	pairs["bank"] = [2]*model.Document{a, b}
	pairs["streetlight"] = [2]*model.Document{sampletest.Template(t, "streetlight-actual", "zh"), sampletest.Template(t, "streetlight-designed", "zh")}
	pairs["unrelated"] = [2]*model.Document{sampletest.Template(t, "shoeshine", "en"), sampletest.Template(t, "parking-permit", "en")}
	files := []string{}
	for name, of := range pairs {
		canvastest.Golden(t, name+".txt", whole(compare.Of(of[0], of[1])))
		files = append(files, name+".txt")
	}
	canvastest.Orphans(t, "*.txt", files...)
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
