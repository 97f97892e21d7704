package layout_test

import (
	"strings"

	"touchline/model"
)

// everything is a blueprint that has something of all that a plan can show:
// phases with and without a name, steps and lanes of a size of their own, each
// kind of card, mark and link, links that pass rows of times, feelings and
// figures, go back, are pinned to gutters and stay in a cell, two notes, and
// texts of which only the begin finds room.
func everything() *model.Document {
	step := func(id model.StepID, width float64) *model.Step {
		return &model.Step{ID: id, Name: "Step " + string(id), Width: width}
	}
	feeling := func(v float64, quote string) *model.Touchpoint { return &model.Touchpoint{Feeling: &v, Quote: quote} }
	card := func(lane model.LaneID, step model.StepID, id model.CardID, kind model.Kind) *model.Card {
		return &model.Card{ID: id, Lane: lane, Step: step, Rank: "V", Span: 1, Kind: kind, Text: "Card " + string(id)}
	}
	with := func(c *model.Card, change func(c *model.Card)) *model.Card { change(c); return c }
	return model.New(model.Parts{
		Head: &model.Head{
			Title: "A branch of a bank", Service: "Counter", Segment: "Private customers", Scope: "From the door to the door", State: model.StateAsIs,
			Version: "v2.1", Date: "2026-11-21", Owner: "Operations", Language: model.English,
		},
		Phases: []*model.Phase{
			{ID: "p1", Name: "Before the visit and on the way there", Steps: []*model.Step{step("1", 0)}},
			{ID: "p2", Name: "Visit", Steps: []*model.Step{step("2", 150), step("3", 0), step("4", 70)}},
			{ID: "p3", Steps: []*model.Step{step("5", 0)}},
		},
		Lanes: []*model.Lane{
			{ID: "e", Role: model.RoleEvidence},
			{ID: "c", Role: model.RoleCustomer, Name: "Customer", Sub: "private", Line: model.LineDot},
			{ID: "t", Role: model.RoleTime},
			{ID: "m", Role: model.RoleEmotion},
			{ID: "h", Role: model.RoleChannel},
			{ID: "f", Role: model.RoleFrontstage, Name: "Teller", Height: 240},
			{ID: "b", Role: model.RoleBackstage},
			{ID: "s", Role: model.RoleSupport, Sub: "A system of which the name is long"},
		},
		Cards: []*model.Card{
			card("e", "1", "letter", model.KindEvidence),
			with(card("e", "3", "photo", model.KindPicture), func(c *model.Card) { c.Picture = "x" }),
			with(card("e", "5", "lost", model.KindPicture), func(c *model.Card) { c.Picture = "gone" }),
			with(card("c", "1", "come", model.KindAction), func(c *model.Card) {
				c.Touch, c.Marks = feeling(1, "Nice"), model.MarkTruth
				c.Touch.Time, c.Touch.Channel, c.Touch.MoreChannels = model.Minute, "app", []string{"hotline", "branch", "letter", "counter"}
			}),
			with(card("c", "2", "wait", model.KindAction), func(c *model.Card) {
				c.Touch, c.Marks = feeling(-2, strings.Repeat("Nobody says how long it takes. ", 9)), model.MarkWait|model.MarkFail
				c.Touch.Time, c.Touch.MaxTime, c.Touch.Channel = 20*model.Minute, 45*model.Minute, "branch"
			}),
			with(card("c", "3", "which", model.KindDecision), func(c *model.Card) { c.Touch = feeling(0.5, "") }),
			with(card("c", "5", "leave", model.KindAction), func(c *model.Card) { c.Touch, c.Detail = feeling(2, "Done"), "by the back door" }),
			with(card("f", "1", "greet", model.KindAction), func(c *model.Card) { c.Span = 2 }),
			card("f", "3", "ask", model.KindAction),
			with(card("f", "3", "note", model.KindNote), func(c *model.Card) {
				c.Rank, c.Text = "W", "What the teller must not forget to say before the customer leaves the counter"
			}),
			with(card("f", "4", "choose", model.KindDecision), func(c *model.Card) {
				c.Text = "Is it the first time that the customer comes to this branch of the bank?"
			}),
			card("b", "3", "check", model.KindAction),
			card("s", "3", "core", model.KindSystem),
			card("s", "5", "log", model.KindSystem),
		},
		Links: []*model.Link{
			{ID: "1", From: "come", To: "wait", Kind: model.LinkFlow},
			{ID: "2", From: "wait", To: "which", Kind: model.LinkFlow, Label: "in turn"},
			{ID: "3", From: "which", To: "leave", Kind: model.LinkFlow, Label: "no"},
			{ID: "4", From: "which", To: "ask", Kind: model.LinkExchange, Label: "yes"},
			{ID: "5", From: "wait", To: "greet", Kind: model.LinkExchange},
			{ID: "6", From: "ask", To: "check", Kind: model.LinkSupport},
			{ID: "7", From: "check", To: "core", Kind: model.LinkSupport},
			{ID: "8", From: "core", To: "come", Kind: model.LinkFlow, Loop: true},
			{ID: "9", From: "log", To: "leave", Kind: model.LinkFlow, Pins: []model.Pin{{End: model.AfterSteps}, {Lane: "c"}}},
			{ID: "10", From: "come", To: "leave", Kind: model.LinkFlow},
			{ID: "12", From: "choose", To: "leave", Kind: model.LinkFlow, Label: "first"},
			{ID: "13", From: "choose", To: "note", Kind: model.LinkFlow, Label: "again"},
			{ID: "14", From: "log", To: "choose", Kind: model.LinkFlow},
			{ID: "15", From: "check", To: "choose", Kind: model.LinkSupport},
			{ID: "11", From: "photo", To: "core", Kind: model.LinkSupport},
		},
		Stickies: []*model.Sticky{
			{ID: "n1", Lane: "c", Step: "2", DX: 30, DY: -12, Text: "Who counts?"},
			{ID: "n2", Lane: "s", Step: "5", DX: 90, DY: 40, Text: "Ask the bank, and do so before the next meeting"},
		},
		Pictures: []*model.Picture{{ID: "x", Type: "image/png", Width: 400, Height: 100}},
	})
}
