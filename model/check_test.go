package model

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func sound() Parts {
	return Parts{
		Phases: []*Phase{{ID: "p", Steps: []*Step{{ID: "s1"}, {ID: "s2"}}}},
		Lanes:  []*Lane{{ID: "l", Role: RoleCustomer}, {ID: "t", Role: RoleTime, Follows: "l"}},
		Cards: []*Card{
			{ID: "a", Lane: "l", Step: "s1", Rank: "V", Span: 2, Kind: KindAction, Touch: &Touchpoint{Quality: []Quality{{Dimension: Empathy, Expectation: 1, Perception: 7}}}},
			{ID: "b", Lane: "l", Step: "s2", Rank: "V", Span: 1, Kind: KindNote},
		},
		Links:    []*Link{{ID: "k", From: "a", To: "b", Kind: LinkFlow, Pins: []Pin{{Step: "s2"}, {Lane: "l"}, {End: AfterSteps}, {End: BelowLanes}}}},
		Stickies: []*Sticky{{ID: "n", Lane: "t", Step: "s1"}},
		Pictures: []*Picture{{ID: PictureID(strings.Repeat("0a", 32)), Type: "image/png", Width: 1, Height: 1, Data: []byte{1}}},
	}
}

// TestCheckFinds breaks a sound document in one place after another.
func TestCheckFinds(t *testing.T) {
	if found := New(sound()).Check(); len(found) > 0 {
		t.Fatalf("a sound document has %+v", found)
	}
	if found := New(Parts{}).Check(); len(found) > 0 {
		t.Fatalf("an empty document has %+v", found)
	}
	nan, inf, three := math.NaN(), math.Inf(1), 3.0
	long := strings.Repeat("x", MaxText+1)
	for want, spoil := range map[string]func(*Parts){
		"id phase:":                      func(p *Parts) { p.Phases[0].ID = "" },
		"id.duplicate step:s1":           func(p *Parts) { p.Phases[0].Steps = append(p.Phases[0].Steps, &Step{ID: "s1"}) },
		"id.duplicate lane:l":            func(p *Parts) { p.Lanes = append(p.Lanes, &Lane{ID: "l", Role: RoleText}) },
		"id card:a b":                    func(p *Parts) { p.Cards[1].ID = "a b"; p.Links = nil },
		"phase.empty phase:q":            func(p *Parts) { p.Phases = append(p.Phases, &Phase{ID: "q"}) },
		"range step:s1":                  func(p *Parts) { p.Phases[0].Steps[0].Width = -1 },
		"range lane:l":                   func(p *Parts) { p.Lanes[0].Height = nan },
		"value lane:l":                   func(p *Parts) { p.Lanes[0].Role = "boss" },
		"lane.follows lane:t":            func(p *Parts) { p.Lanes[1].Follows = "t" },
		"card.lane card:a":               func(p *Parts) { p.Cards[0].Lane = "x" },
		"card.derived card:a":            func(p *Parts) { p.Cards[0].Lane = "t" },
		"card.step card:b":               func(p *Parts) { p.Cards[1].Step = "x" },
		"card.span card:b":               func(p *Parts) { p.Cards[1].Span = 2 },
		"card.span card:a":               func(p *Parts) { p.Cards[0].Span = 0 },
		"card.rank card:a":               func(p *Parts) { p.Cards[0].Rank = "0" },
		"value card:a":                   func(p *Parts) { p.Cards[0].Kind = "" },
		"value card:b":                   func(p *Parts) { p.Cards[1].Marks = 8 },
		"card.picture card:b":            func(p *Parts) { p.Cards[1].Picture = "x" },
		"text.long card:b":               func(p *Parts) { p.Cards[1].Text = long },
		"text.characters card:b":         func(p *Parts) { p.Cards[1].Text = "\xff" },
		"list.long card:b":               func(p *Parts) { p.Cards[1].Tags = make([]string, MaxList+1) },
		"extra.long card:b":              func(p *Parts) { p.Cards[1].Extra = Extra{{"x", strings.Repeat("1", MaxExtra)}} },
		"range card:a feeling":           func(p *Parts) { p.Cards[0].Touch.Feeling = &three },
		"range card:a feeling NaN":       func(p *Parts) { p.Cards[0].Touch.Feeling = &nan },
		"range card:a riskImpact":        func(p *Parts) { p.Cards[0].Touch.Risk.Impact = 6 },
		"range card:a perception":        func(p *Parts) { p.Cards[0].Touch.Quality[0].Perception = 0 },
		"value card:a dimension":         func(p *Parts) { p.Cards[0].Touch.Quality[0].Dimension = "" },
		"duration card:a":                func(p *Parts) { p.Cards[0].Touch.Time = MaxDuration + 1 },
		"duration card:a maxWait":        func(p *Parts) { p.Cards[0].Touch.MaxWait = -1 },
		"number card:a":                  func(p *Parts) { p.Cards[0].Touch.Metrics = []Metric{{Target: &inf}} },
		"date card:a":                    func(p *Parts) { p.Cards[0].Touch.Improvements = []Improvement{{Due: "soon"}} },
		"value card:a research":          func(p *Parts) { p.Cards[0].Touch.Research = []Method{"guess"} },
		"link.from link:k":               func(p *Parts) { p.Links[0].From = "x" },
		"link.to link:k":                 func(p *Parts) { p.Links[0].To = "x" },
		"link.self link:k":               func(p *Parts) { p.Links[0].To = "a" },
		"link.duplicate link:k":          func(p *Parts) { p.Links = append(p.Links, &Link{ID: "k2", From: "a", To: "b", Kind: LinkFlow}) },
		"link.via link:k before:x":       func(p *Parts) { p.Links[0].Pins = []Pin{{Step: "s2"}, {Step: "x"}} },
		"link.via link:k above:x":        func(p *Parts) { p.Links[0].Pins = []Pin{{Lane: "x"}} },
		"link.via link:k":                func(p *Parts) { p.Links[0].Pins = []Pin{{}} },
		"list.long link:k via":           func(p *Parts) { p.Links[0].Pins = make([]Pin, MaxPins+1) },
		"value link:k":                   func(p *Parts) { p.Links[0].Kind = "x" },
		"sticky.lane sticky:n":           func(p *Parts) { p.Stickies[0].Lane = "x" },
		"sticky.step sticky:n":           func(p *Parts) { p.Stickies[0].Step = "x" },
		"range sticky:n":                 func(p *Parts) { p.Stickies[0].DX = inf },
		"picture.size picture:0a0a0a":    func(p *Parts) { p.Pictures[0].Width = MaxPicturePixels; p.Pictures[0].Height = 2 },
		"picture.bytes picture:0a0a0a":   func(p *Parts) { p.Pictures[0].Data = nil },
		"id picture:x":                   func(p *Parts) { p.Pictures[0].ID = "x" },
		"date document":                  func(p *Parts) { p.Head = &Head{Reviewed: "2026-02-30"} },
		"value document":                 func(p *Parts) { p.Head = &Head{Language: "fr"} },
		"count.lanes document":           func(p *Parts) { p.Lanes = append(p.Lanes, make([]*Lane, MaxLanes)...); fillLanes(p.Lanes) },
		"text.long document":             func(p *Parts) { p.Head = &Head{Reviewers: []string{long}} },
		"value card:b color":             func(p *Parts) { p.Cards[1].Color = "pink" },
		"value lane:l line":              func(p *Parts) { p.Lanes[0].Line = "wavy" },
		"text.long lane:l":               func(p *Parts) { p.Lanes[0].Sub = long },
		"value picture:0a0a0a image/gif": func(p *Parts) { p.Pictures[0].Type = "image/gif" },
	} {
		p := sound()
		spoil(&p)
		found := New(p).Check()
		if !slices.ContainsFunc(found, func(x Problem) bool { return matches(x, want) }) {
			t.Errorf("%s was not found: %+v", want, found)
		}
	}
}

func fillLanes(all []*Lane) {
	for i := range all {
		if all[i] == nil {
			all[i] = &Lane{ID: LaneID(strings.Repeat("x", i/60+1) + string(rune('A'+i%26)) + string(rune('a'+i%25))), Role: RoleText}
		}
	}
}

// matches reports whether a problem is "code where arg…".
func matches(p Problem, want string) bool {
	all := p.Code + " " + p.Where + " " + strings.Join(p.Args, " ")
	words := strings.Fields(want)
	return strings.HasPrefix(all, words[0]+" ") && strings.HasPrefix(p.Where, words[1]) &&
		(len(words) < 3 || strings.Contains(all, words[2]))
}

func TestProblemsAreFaults(t *testing.T) {
	p := Problem{Code: "card.lane", Where: "card:a", Args: []string{"lane", "x"}}
	if got := p.Fault().Error(); got != "model.card.lane where=card:a lane=x" {
		t.Error(got)
	}
}
