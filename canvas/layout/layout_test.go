package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// documents draws small blueprints of every shape: lanes of any role in any
// order, spans, stacks, links of all kinds, long and empty texts.
func documents() *rapid.Generator[*model.Document] {
	texts := rapid.SampledFrom([]string{"", "支付", "Pay", "填写个人资料与职业信息", "A rather long sentence about what the customer does here", "Donaudampfschifffahrtsgesellschaftskapitän", "一\n二\n三", "😀 done"})
	return rapid.Custom(func(t *rapid.T) *model.Document {
		var p model.Parts
		p.Head = &model.Head{Title: texts.Draw(t, "title"), Segment: texts.Draw(t, "segment")}
		roles := rapid.SliceOfN(rapid.SampledFrom(model.Roles), 0, 7).Draw(t, "roles")
		for i, r := range roles {
			p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("l", i)), Role: r, Name: texts.Draw(t, "lane")})
		}
		steps := rapid.IntRange(0, 8).Draw(t, "steps")
		var all []model.StepID
		for i := 0; i < steps; {
			n := rapid.IntRange(1, steps-i).Draw(t, "phase")
			ph := &model.Phase{ID: model.PhaseID(fmt.Sprint("p", i)), Name: texts.Draw(t, "phase name")}
			for range n {
				id := model.StepID(fmt.Sprint("s", i))
				ph.Steps = append(ph.Steps, &model.Step{ID: id, Name: texts.Draw(t, "step")})
				all = append(all, id)
				i++
			}
			p.Phases = append(p.Phases, ph)
		}
		var hold []*model.Lane
		for _, l := range p.Lanes {
			if !l.Role.Derived() {
				hold = append(hold, l)
			}
		}
		if len(hold) > 0 && steps > 0 {
			n := rapid.IntRange(0, 14).Draw(t, "cards")
			ranks := model.Ranks(n)
			for i := range n {
				col := rapid.IntRange(0, steps-1).Draw(t, "column")
				c := &model.Card{
					ID: model.CardID(fmt.Sprint("c", i)), Lane: rapid.SampledFrom(hold).Draw(t, "in").ID, Step: all[col], Rank: ranks[i],
					Span: rapid.IntRange(1, min(3, steps-col)).Draw(t, "span"), Kind: rapid.SampledFrom(model.Kinds).Draw(t, "kind"),
					Text: texts.Draw(t, "text"), Detail: texts.Draw(t, "detail"), Marks: model.Marks(rapid.IntRange(0, 7).Draw(t, "marks")),
				}
				if rapid.Bool().Draw(t, "touch") {
					v := rapid.Float64Range(-2, 2).Draw(t, "feeling")
					c.Touch = &model.Touchpoint{Feeling: &v, Quote: texts.Draw(t, "quote"), Time: 120, MaxTime: 300, Owner: texts.Draw(t, "owner")}
					c.Touch.Risk = model.Risk{Likelihood: rapid.IntRange(0, 5).Draw(t, "likelihood"), Impact: rapid.IntRange(0, 5).Draw(t, "impact")}
					if rapid.Bool().Draw(t, "measured") {
						base, goal := 10.0, 20.0
						c.Touch.Metrics = []model.Metric{{Name: texts.Draw(t, "metric"), Baseline: &base, Measured: &v, Target: &goal}, {Name: "NPS", Measured: &v}}
						c.Touch.Quality = []model.Quality{{Dimension: model.Dimensions[0], Expectation: 6, Perception: 4.5}, {Dimension: model.Dimensions[1], Expectation: 5, Perception: 6}}
					}
				}
				p.Cards = append(p.Cards, c)
			}
			for i := range rapid.IntRange(0, 10).Draw(t, "links") {
				if n < 2 {
					break
				}
				from, to := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
				if from == to {
					continue
				}
				var pins []model.Pin
				if rapid.IntRange(0, 2).Draw(t, "led") == 0 {
					pins = rapid.SliceOfN(rapid.SampledFrom([]model.Pin{
						{Step: rapid.SampledFrom(all).Draw(t, "before")},
						{Lane: rapid.SampledFrom(p.Lanes).Draw(t, "above").ID},
						{End: model.AfterSteps},
						{End: model.BelowLanes},
					}), 1, model.MaxPins).Draw(t, "vias")
				}
				p.Links = append(p.Links, &model.Link{
					Pins: pins,
					ID:   model.LinkID(fmt.Sprint("k", i)), From: p.Cards[from].ID, To: p.Cards[to].ID,
					Kind: rapid.SampledFrom(model.LinkKinds).Draw(t, "link"), Label: texts.Draw(t, "label"), Loop: rapid.Bool().Draw(t, "loop"),
				})
			}
		}
		return model.New(p)
	})
}

// holds checks what must be true of every plan.
func holds(t *rapid.T, p *layout.Plan) {
	const eps = 0.01
	whole := canvas.Rect{W: p.Size.W, H: p.Size.H}.Inset(-eps)
	inside := func(what string, r canvas.Rect, outer canvas.Rect) {
		outer = outer.Inset(-eps)
		if r.X < outer.X || r.Y < outer.Y || r.Right() > outer.Right() || r.Bottom() > outer.Bottom() {
			t.Fatalf("%s: %v is not inside %v", what, r, outer)
		}
	}
	for i, c := range p.Cards() {
		inside("card in its lane", c.Rect, p.Lanes[c.Row].Body)
		if c.Rect.X < p.Steps[c.Column].Left-eps || c.Rect.Right() > p.Steps[c.Column+c.Span-1].Right+eps {
			t.Fatalf("card %s leaves its columns", c.Card.ID)
		}
		for _, b := range []layout.Block{c.Text, c.Detail} {
			for _, l := range b.Lines {
				inside("text in its card", canvas.Rect{X: l.At.X, Y: l.At.Y - 5, W: min(l.Width, 10), H: 6}, c.Rect)
			}
		}
		for _, d := range p.Cards()[:i] {
			if c.Rect.Inset(eps).Overlaps(d.Rect) {
				t.Fatalf("cards %s and %s overlap", c.Card.ID, d.Card.ID)
			}
		}
	}
	for i, l := range p.Lanes {
		inside("lane", l.Body, whole)
		if i > 0 && l.Body.Y < p.Lanes[i-1].Body.Bottom() {
			t.Fatalf("lane %d overlaps the one above", i)
		}
		for _, b := range []layout.Block{l.Name, l.Sub} {
			for _, line := range b.Lines {
				inside("lane name", canvas.Rect{X: line.At.X, Y: line.At.Y, W: 1}, l.Head)
			}
		}
	}
	for _, l := range p.Links() {
		checkLink(t, p, l)
	}
	for _, l := range p.Lines {
		for _, lane := range p.Lanes {
			if l.Y > lane.Body.Y && l.Y < lane.Body.Bottom() {
				t.Fatalf("line %d runs through a lane", l.Kind)
			}
		}
	}
}

// checkLink: orthogonal, from card to card, through no card.
func checkLink(t *rapid.T, p *layout.Plan, l *layout.Link) {
	const eps = 0.01
	from, to := p.Card(l.Link.From), p.Card(l.Link.To)
	if !from.Rect.Inset(-eps).Contains(l.Points[0]) || !to.Rect.Inset(-eps).Contains(l.Points[len(l.Points)-1]) {
		t.Fatalf("link %s does not reach its cards: %v", l.Link.ID, l.Points)
	}
	for i := 1; i < len(l.Points); i++ {
		a, b := l.Points[i-1], l.Points[i]
		if a.X != b.X && a.Y != b.Y {
			t.Fatalf("link %s is slanted: %v to %v", l.Link.ID, a, b)
		}
		seg := canvas.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: max(a.X, b.X) - min(a.X, b.X), H: max(a.Y, b.Y) - min(a.Y, b.Y)}
		for _, c := range p.Cards() {
			r := c.Rect.Inset(0.5)
			if c.Card.Kind == model.KindDecision && (c == from || c == to) {
				continue // its ends lie within the box, on the slanted edge
			}
			if seg.X <= r.Right() && seg.Right() >= r.X && seg.Y <= r.Bottom() && seg.Bottom() >= r.Y {
				t.Fatalf("link %s runs through card %s", l.Link.ID, c.Card.ID)
			}
		}
	}
}

func TestEveryPlanHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		lang := rapid.SampledFrom([]model.Lang{model.English, model.Chinese}).Draw(t, "lang")
		holds(t, layout.Make(d, layout.Options{Lang: lang}))
	})
}

func TestFittedPlansFillTheArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		area := canvas.Size{W: rapid.Float64Range(300, 2000).Draw(t, "w"), H: rapid.Float64Range(300, 2000).Draw(t, "h")}
		fitted := layout.Make(d, layout.Options{Lang: model.English, Area: area})
		holds(t, fitted)
		natural := layout.Make(d, layout.Options{Lang: model.English})
		scale := func(p *layout.Plan) float64 { return min(area.W/p.Size.W, area.H/p.Size.H) }
		if scale(fitted) < scale(natural)*0.98 {
			t.Fatalf("prints at %.3f, but at %.3f without fitting", scale(fitted), scale(natural))
		}
	})
}

// TestLinesFollowFromRoles: names play no part.
func TestLinesFollowFromRoles(t *testing.T) {
	cases := []struct {
		roles string // by first letter; t is time
		want  string // I, V, N above the lane before which they run
	}{
		{"ecfbs", "ec|I|f|V|b|N|s"},
		{"ecffbbs", "ec|I|ff|V|bb|N|s"},
		{"ccfbs", "cc|I|f|V|b|N|s"},
		{"ecbs", "ec|I|b|N|s"},
		{"tcf", "tc|I|f"},
		{"cft", "c|I|ft"},
		{"cttftb", "ctt|I|ft|V|b"}, // rows of annotation stay with the lane above
		{"c", "c"},
		{"ft", "ft"},
		{"cfcs", "cf|V|c|I|s"}, // the rule stays the rule in an odd order
		{"", ""},
	}
	role := map[rune]model.Role{'e': model.RoleEvidence, 'c': model.RoleCustomer, 'f': model.RoleFrontstage, 'b': model.RoleBackstage, 's': model.RoleSupport, 't': model.RoleTime}
	for _, c := range cases {
		var p model.Parts
		for i, r := range c.roles {
			p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("l", i)), Role: role[r], Name: "前台"})
		}
		plan := layout.Make(model.New(p), layout.Options{Lang: model.English})
		var got strings.Builder
		for i, l := range plan.Lanes {
			for _, line := range plan.Lines {
				if i > 0 && line.Y > plan.Lanes[i-1].Body.Y && line.Y < l.Body.Y && line.Y > plan.Lanes[i-1].Body.Bottom() {
					fmt.Fprintf(&got, "|%c|", "IVN"[line.Kind])
				}
			}
			got.WriteByte(c.roles[i])
		}
		// Visibility and interaction below the same lane pair merge their bars.
		if s := strings.ReplaceAll(got.String(), "||", "|"); s != c.want {
			t.Errorf("%s: %s, want %s", c.roles, s, c.want)
		}
	}
}

func TestDetailSaysWhoMeetsWhom(t *testing.T) {
	touch := &model.Touchpoint{Provider: model.PartyHuman, Receiver: model.PartyHuman, Contact: model.ContactPhone}
	cases := []struct {
		lang model.Lang
		card model.Card
		want string
	}{
		{model.Chinese, model.Card{Touch: touch}, "人 → 人 · 电话"},
		{model.English, model.Card{Touch: touch}, "person → person · phone"},
		{model.English, model.Card{Touch: touch, Detail: "own words"}, "own words"},
		{model.English, model.Card{Touch: &model.Touchpoint{}}, ""},
		{model.English, model.Card{}, ""},
	}
	for _, c := range cases {
		if got := layout.Detail(c.lang, &c.card); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
