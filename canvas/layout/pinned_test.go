package layout_test

import (
	"fmt"
	"testing"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Other widths of columns are tried for a page, but not where hundreds of links are
// pinned: each looks through the whole grid for its way, and a page took 16 s.
func TestManyPinsAreLaidOutOnce(t *testing.T) {
	width := func(links, pinned int) float64 {
		p := model.Parts{Phases: []*model.Phase{{ID: "p"}}, Lanes: []*model.Lane{{ID: "l0", Role: model.RoleCustomer}, {ID: "l1", Role: model.RoleFrontstage}}}
		for i := range 24 {
			id := fmt.Sprint(i)
			p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: model.StepID("s" + id)})
			for lane := range 2 {
				p.Cards = append(p.Cards, &model.Card{
					ID: model.CardID(fmt.Sprint("c", 2*i+lane)), Lane: p.Lanes[lane].ID, Step: model.StepID("s" + id), Rank: "K", Span: 1,
					Text: "a few short words that may stand in more lines",
				})
			}
		}
		for i := range links {
			l := &model.Link{ID: model.LinkID(fmt.Sprint("k", i)), From: p.Cards[i%48].ID, To: p.Cards[(i%48+1+i/48)%48].ID, Kind: model.LinkFlow}
			if i < pinned {
				l.Pins = []model.Pin{{Lane: "l1"}}
			}
			p.Links = append(p.Links, l)
		}
		plan := layout.Make(model.New(p), layout.Options{Area: canvas.Size{W: 595, H: 842}})
		return plan.Cards()[0].Rect.W
	}
	const some, many = 150, 250
	usual := width(many, many)
	if w := width(many, 0); w == usual {
		t.Fatalf("no other width than %v fits better: nothing is tested", w)
	}
	if w := width(some, some); w == usual {
		t.Errorf("with %d pins no other width than %v is tried", some, w)
	}
}
