// Package everything has one small blueprint with something of all that one can
// have: what is written or drawn of it is held against files, so that a part
// that is left out, or that stands elsewhere, is seen. Tests alone import it.
package everything

import (
	"strings"

	"touchline/model"
)

// Document is a blueprint that has something of all that can be drawn and
// written:
// phases with and without a name, steps and lanes of a size of their own, each
// kind of card, mark and link, links that pass rows of times, feelings and
// figures, go back, are pinned to gutters and stay in a cell, two notes, and
// texts of which only the begin finds room.
func Document() *model.Document {
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
			with(card("f", "3", "ask", model.KindAction), func(c *model.Card) { c.Touch = record() }),
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

// record is a touchpoint that says something in every field.
func record() *model.Touchpoint {
	n := func(v float64) *float64 { return &v }
	return &model.Touchpoint{
		Class: model.ClassFront, Medium: model.MediumHuman, Contact: model.ContactFace, Channel: "branch", Provider: model.PartyHuman, Receiver: model.PartyHuman,
		MoreChannels: []string{"hotline"}, Frequency: 2, FrequencyPer: model.PerMonth,
		Inputs: "Form", Outputs: "Receipt", Resources: "Counter", Owner: "Operations", PerceivedOwner: "The bank", Actors: []string{"Teller"}, Systems: []string{"Core"},
		Policy: "Four eyes", Standard: "Greets within 5 s", TierStandards: []model.TierStandard{{Tier: model.TierGold, Standard: "By name"}},
		PassLevel: "Greets", ExcellentLevel: "Smiles", Promise: "No more than 10 minutes", Tier: model.TierSilver, Perception: []model.Perception{model.PerceptionQuick},
		Time: 2 * model.Minute, MaxTime: 5 * model.Minute, ExpectedWait: model.Minute, MaxWait: 3 * model.Minute, Cost: n(1.25),
		Expectation: "To be asked once", Feeling: n(-1), PainPoint: "Asked twice", Quote: "Again?", Thought: "Why", Feedback: "Letter", LoopClosed: true,
		Fail:         model.Fail{Cause: "No form", Effect: "Comes again", Recovery: "Copy"},
		Risk:         model.Risk{Likelihood: 3, Impact: 4, Mitigation: "Stock"},
		Priority:     model.Priority{Impact: 7, Reach: 300, Effort: 2, Confidence: 80},
		Design:       model.Design{Consistent: 1, Simple: 2, Personal: 3, Reliable: 4, Efficient: 5, Scalable: 1},
		Quality:      []model.Quality{{Dimension: model.Empathy, Expectation: 6, Perception: 4.5, Sample: 40, Source: "Survey"}},
		Metrics:      []model.Metric{{Name: "CSAT", Unit: "%", Baseline: n(70), Measured: n(75), Target: n(90), Direction: model.Higher, Sample: 40, Date: "2026-10-01", Source: "Survey"}},
		Improvements: []model.Improvement{{What: "Ask once", Stage: model.StageOptimise, Status: model.StatusDoing, Owner: "IT", Due: "2027-01-31", Metric: "CSAT", Baseline: n(70), Target: n(90)}},
		Research:     []model.Method{model.MethodInterview}, Confidence: model.ConfidenceInterview, Source: "Ten interviews",
	}
}
