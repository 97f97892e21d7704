package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/model/words"
)

// ruleCase is a sound document that is changed, and where one rule finds
// something in it then.
type ruleCase struct {
	rule, name string
	change     func(*model.Parts)
	where      string // places, in order; "" for none
}

func f(v float64) *float64 { return &v }

// layers gives the document lanes behind the line: lb backstage, ls support.
func layers(p *model.Parts) {
	p.Lanes = append(p.Lanes[:3:3], &model.Lane{ID: "lb", Name: "Back office", Role: model.RoleBackstage}, &model.Lane{ID: "ls", Name: "S", Role: model.RoleSupport}, p.Lanes[3])
}

// put adds an action.
func put(p *model.Parts, id, lane, step string, change ...func(*model.Card)) *model.Card {
	c := &model.Card{ID: model.CardID(id), Lane: model.LaneID(lane), Step: model.StepID(step), Rank: "W", Span: 1, Kind: model.KindAction, Text: id}
	for _, f := range change {
		f(c)
	}
	p.Cards = append(p.Cards, c)
	return c
}

// tie links two cards.
func tie(p *model.Parts, from, to string, change ...func(*model.Link)) {
	l := &model.Link{ID: model.LinkID("k" + from + to), From: model.CardID(from), To: model.CardID(to), Kind: model.LinkFlow}
	for _, f := range change {
		f(l)
	}
	p.Links = append(p.Links, l)
}

// says gives a card a record.
func says(t model.Touchpoint) func(*model.Card) { return func(c *model.Card) { c.Touch = &t } }

func marked(m model.Marks) func(*model.Card) { return func(c *model.Card) { c.Marks = m } }

func kind(k model.Kind) func(*model.Card) { return func(c *model.Card) { c.Kind = k } }

func tagged(tag string) func(*model.Card) { return func(c *model.Card) { c.Tags = []string{tag} } }

func labelled(s string) func(*model.Link) { return func(l *model.Link) { l.Label = s } }

// card is a card of the document.
func card(p *model.Parts, id string) *model.Card {
	for _, c := range p.Cards {
		if string(c.ID) == id {
			return c
		}
	}
	return nil
}

// without takes the evidence out of a step.
func hideEvidence(p *model.Parts, step string) {
	p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.Lane == "le" && string(c.Step) == step })
}

// behind puts a backstage action with a record into the first step, linked to
// a frontstage one.
func behind(t model.Touchpoint) func(*model.Parts) {
	return func(p *model.Parts) {
		layers(p)
		put(p, "f", "lf", "s00")
		put(p, "b", "lb", "s00", says(t))
		tie(p, "f", "b")
		tie(p, "c00", "f")
	}
}

// of gives the first customer action's neighbour a record: c01 in the
// customer's lane, which no rule finds anything in.
func of(t model.Touchpoint) func(*model.Parts) {
	return func(p *model.Parts) { says(t)(card(p, "c01")) }
}

var ruleCases = []ruleCase{
	{"flow.unanswered-action", "nothing answers", func(p *model.Parts) { hideEvidence(p, "s10") }, "card:c10"},
	{"flow.unanswered-action", "frontstage answers", func(p *model.Parts) { hideEvidence(p, "s10"); put(p, "f", "lf", "s10") }, ""},
	{"flow.unanswered-action", "a note in front does not", func(p *model.Parts) { hideEvidence(p, "s10"); put(p, "f", "lf", "s10", kind(model.KindNote)) }, "card:c10"},
	{"flow.unanswered-action", "self-service by an app", func(p *model.Parts) { hideEvidence(p, "s10"); says(model.Touchpoint{Channel: "app"})(card(p, "c10")) }, ""},
	{"flow.unanswered-action", "customer only", func(p *model.Parts) { hideEvidence(p, "s10"); tagged("Customer  only")(card(p, "c10")) }, ""},
	{"flow.unanswered-action", "仅客户", func(p *model.Parts) { hideEvidence(p, "s10"); tagged("仅客户")(card(p, "c10")) }, ""},
	{"flow.unanswered-action", "evidence that reaches in", func(p *model.Parts) { hideEvidence(p, "s10"); card(p, "e01").Span = 2 }, ""},

	{"flow.frontstage-alone", "no link", func(p *model.Parts) { put(p, "f", "lf", "s00") }, "card:f"},
	{"flow.frontstage-alone", "linked to the customer", func(p *model.Parts) { put(p, "f", "lf", "s00"); tie(p, "c00", "f") }, ""},
	{"flow.frontstage-alone", "through a colleague", func(p *model.Parts) {
		put(p, "f", "lf", "s00")
		put(p, "g", "lf", "s01")
		tie(p, "c00", "f")
		tie(p, "f", "g")
	}, ""},
	{"flow.frontstage-alone", "linked to evidence only", func(p *model.Parts) { put(p, "f", "lf", "s00"); tie(p, "f", "e00") }, "card:f"},

	{"flow.serves-nothing", "alone", func(p *model.Parts) { layers(p); put(p, "b", "lb", "s00"); put(p, "t", "ls", "s00") }, "card:b, card:t"},
	{"flow.serves-nothing", "support for support", func(p *model.Parts) {
		layers(p)
		put(p, "t", "ls", "s00")
		put(p, "u", "ls", "s01")
		tie(p, "t", "u")
	}, "card:t, card:u"},
	{"flow.serves-nothing", "through its own layer", func(p *model.Parts) {
		layers(p)
		put(p, "t", "ls", "s00")
		put(p, "u", "ls", "s01")
		put(p, "b", "lb", "s01")
		put(p, "f", "lf", "s01")
		tie(p, "t", "u")
		tie(p, "u", "b")
		tie(p, "b", "f")
	}, ""},

	{"flow.jump", "customer to backstage", func(p *model.Parts) { layers(p); put(p, "b", "lb", "s00"); tie(p, "c00", "b") }, "link:kc00b"},
	{"flow.jump", "frontstage to support", func(p *model.Parts) {
		layers(p)
		put(p, "f", "lf", "s00")
		put(p, "t", "ls", "s00")
		tie(p, "t", "f")
	}, "link:ktf"},
	{"flow.jump", "over one line", func(p *model.Parts) {
		layers(p)
		put(p, "f", "lf", "s00")
		put(p, "b", "lb", "s00")
		tie(p, "c00", "f")
		tie(p, "f", "b")
	}, ""},
	{"flow.jump", "technology", func(p *model.Parts) {
		layers(p)
		put(p, "f", "lf", "s00", says(model.Touchpoint{Medium: model.MediumDigital}))
		put(p, "t", "ls", "s00")
		put(p, "b", "lb", "s00", kind(model.KindSystem))
		tie(p, "t", "f")
		tie(p, "c00", "b")
	}, ""},

	{"flow.unmarked-loop", "back", func(p *model.Parts) { tie(p, "c10", "c00") }, "link:kc10c00"},
	{"flow.unmarked-loop", "marked", func(p *model.Parts) { tie(p, "c10", "c00", func(l *model.Link) { l.Loop = true }) }, ""},
	{"flow.unmarked-loop", "on", func(p *model.Parts) { tie(p, "c00", "c10"); tie(p, "c00", "e00") }, ""},
	{"flow.unmarked-loop", "both ways", func(p *model.Parts) {
		tie(p, "c10", "c00", func(l *model.Link) { l.Kind = model.LinkExchange })
	}, ""},

	{"flow.decision-exits", "one label", func(p *model.Parts) {
		card(p, "c00").Kind = model.KindDecision
		tie(p, "c00", "c01", labelled("yes"))
		tie(p, "c00", "c10")
		tie(p, "c20", "c00", labelled("not an exit"))
	}, "card:c00"},
	{"flow.decision-exits", "yes and no", func(p *model.Parts) {
		card(p, "c00").Kind = model.KindDecision
		tie(p, "c00", "c01", labelled("yes"))
		tie(p, "c00", "c10", labelled("no"))
	}, ""},

	{"flow.silent-lane", "a customer with nothing to do", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c01" || c.ID == "c10" || c.ID == "c11" })
	}, "lane:lc"},
	{"flow.silent-lane", "for two steps", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c01" || c.ID == "c10" })
	}, ""},
	{"flow.silent-lane", "named by others", func(p *model.Parts) {
		p.Lanes[2].Sub = "Guide · Clerk"
		put(p, "f", "lf", "s00")
		for _, id := range []string{"c01", "c10", "c11"} {
			says(model.Touchpoint{Actors: []string{"clerk "}})(card(p, id))
		}
	}, "lane:lf"},
	{"flow.silent-lane", "staff elsewhere", func(p *model.Parts) { put(p, "f", "lf", "s00"); put(p, "g", "lf", "s21") }, ""},

	{"flow.actor-twice", "at two places", func(p *model.Parts) {
		put(p, "f", "lf", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}))
		layers(p)
		put(p, "b", "lb", "s00", says(model.Touchpoint{Actors: []string{"Ben", "ann"}}))
	}, "card:b"},
	{"flow.actor-twice", "hands on to herself", func(p *model.Parts) {
		put(p, "f", "lf", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}))
		layers(p)
		put(p, "b", "lb", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}))
		tie(p, "f", "b")
	}, ""},
	{"flow.actor-twice", "one after the other", func(p *model.Parts) {
		put(p, "f", "lf", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}))
		put(p, "g", "lf", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}))
	}, ""},

	{"evidence.none-seen", "an encounter in the dark", func(p *model.Parts) { hideEvidence(p, "s10"); put(p, "f", "lf", "s10"); tie(p, "c10", "f") }, "card:c10"},
	{"evidence.none-seen", "seen", func(p *model.Parts) { put(p, "f", "lf", "s10"); tie(p, "c10", "f") }, ""},
	{"evidence.none-seen", "no encounter", func(p *model.Parts) { hideEvidence(p, "s10"); put(p, "f", "lf", "s10") }, ""},

	{"evidence.alone", "over nothing", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" })
	}, "card:e10"},
	{"evidence.alone", "linked to an action elsewhere", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" })
		tie(p, "c01", "e10")
	}, ""},
	{"evidence.alone", "reaches on to an action", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" || c.ID == "e11" })
		card(p, "e10").Span = 2
	}, ""},

	{"evidence.no-truth", "none", func(p *model.Parts) { card(p, "c00").Marks = 0 }, "document"},
	{"evidence.no-truth", "one", func(*model.Parts) {}, ""},
	{"evidence.no-truth", "no customer acts", func(p *model.Parts) { p.Cards = p.Cards[6:] }, ""},

	{"evidence.truth-incomplete", "without anything", func(p *model.Parts) { put(p, "f", "lf", "s00", marked(model.MarkTruth)) }, "card:f"},
	{"evidence.truth-incomplete", "without an owner", func(p *model.Parts) { card(p, "c00").Touch.Owner = "" }, "card:c00"},
	{"evidence.truth-incomplete", "standards by tier", func(p *model.Parts) {
		t := card(p, "c00").Touch
		t.Standard, t.TierStandards = "", []model.TierStandard{{Tier: model.TierGold, Standard: "at once"}}
	}, ""},

	{"evidence.many-truths", "three of six", func(p *model.Parts) {
		for _, id := range []string{"c01", "c10"} {
			card(p, id).Marks = model.MarkTruth
		}
	}, "document"},
	{"evidence.many-truths", "two of six", func(p *model.Parts) { card(p, "c01").Marks = model.MarkTruth }, ""},

	{"evidence.fail-incomplete", "without an owner", func(p *model.Parts) {
		card(p, "c01").Marks = model.MarkFail
		says(model.Touchpoint{Fail: model.Fail{Cause: "c", Effect: "e", Recovery: "r"}})(card(p, "c01"))
	}, "card:c01"},
	{"evidence.fail-incomplete", "whole", func(p *model.Parts) {
		card(p, "c01").Marks = model.MarkFail
		says(model.Touchpoint{Fail: model.Fail{Cause: "c", Effect: "e", Recovery: "r", Owner: "o"}})(card(p, "c01"))
	}, ""},

	{"evidence.wait-incomplete", "no maximum", func(p *model.Parts) {
		card(p, "c01").Marks = model.MarkWait
		says(model.Touchpoint{ExpectedWait: model.Minute})(card(p, "c01"))
	}, "card:c01"},
	{"evidence.wait-incomplete", "both", func(p *model.Parts) {
		card(p, "c01").Marks = model.MarkWait
		says(model.Touchpoint{ExpectedWait: model.Minute, MaxWait: model.Minute})(card(p, "c01"))
	}, ""},

	{"time.maximum-under-standard", "swapped", of(model.Touchpoint{Time: model.Hour, MaxTime: model.Minute}), "card:c01"},
	{"time.maximum-under-standard", "the same", of(model.Touchpoint{Time: model.Hour, MaxTime: model.Hour}), ""},
	{"time.maximum-under-standard", "no maximum", of(model.Touchpoint{Time: model.Hour}), ""},
	{"time.longest-wait-under-expected", "swapped", of(model.Touchpoint{ExpectedWait: model.Hour, MaxWait: model.Minute}), "card:c01"},
	{"time.longest-wait-under-expected", "in order", of(model.Touchpoint{ExpectedWait: model.Minute, MaxWait: model.Hour}), ""},
	{"time.tier-maximum-under-standard", "swapped", of(model.Touchpoint{TierStandards: []model.TierStandard{{Tier: model.TierGold}, {Tier: model.TierBasic, Time: model.Hour, MaxTime: model.Minute}}}), "card:c01"},
	{"time.tier-maximum-under-standard", "in order", of(model.Touchpoint{TierStandards: []model.TierStandard{{Tier: model.TierBasic, Time: model.Minute, MaxTime: model.Hour}}}), ""},

	{"time.over-accepted", "over", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		of(model.Touchpoint{Time: model.Hour})(p)
		says(model.Touchpoint{Time: model.Second})(card(p, "c10"))
	}, "document"},
	{"time.over-accepted", "just", func(p *model.Parts) { p.Head.AcceptedTime = model.Hour; of(model.Touchpoint{Time: model.Hour})(p) }, ""},
	{"time.over-accepted", "two customers at the same time", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		of(model.Touchpoint{Time: model.Hour})(p)
		p.Lanes = append(p.Lanes, &model.Lane{ID: "lc2", Role: model.RoleCustomer})
		put(p, "c2", "lc2", "s10", says(model.Touchpoint{Time: model.Hour}))
	}, ""},
	{"time.over-accepted", "nothing accepted is said", of(model.Touchpoint{Time: model.Day}), ""},
	{"time.longest-over-accepted", "at its longest", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		of(model.Touchpoint{Time: model.Minute, MaxTime: 2 * model.Hour})(p)
	}, "document"},
	{"time.longest-over-accepted", "said already by the standard", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		of(model.Touchpoint{Time: 2 * model.Hour, MaxTime: 3 * model.Hour})(p)
	}, ""},

	{"time.bad-feeling", "−1 and nothing", of(model.Touchpoint{Feeling: f(-1)}), "card:c01"},
	{"time.bad-feeling", "a pain and nothing done", of(model.Touchpoint{Feeling: f(-2), PainPoint: "slow"}), "card:c01"},
	{"time.bad-feeling", "answered", of(model.Touchpoint{Feeling: f(-2), PainPoint: "slow", Improvements: []model.Improvement{{What: "x"}}}), ""},
	{"time.bad-feeling", "−0.9", of(model.Touchpoint{Feeling: f(-0.9)}), ""},

	{"metric.empty-row", "no metrics", func(p *model.Parts) {
		p.Lanes[3].Role, p.Lanes[3].Follows = model.RoleMetric, "lf"
	}, "lane:lt"},
	{"metric.empty-row", "of the lane that it follows", func(p *model.Parts) {
		p.Lanes[3].Role, p.Lanes[3].Follows = model.RoleMetric, "lc"
	}, ""},
	{"metric.empty-row", "of any lane", func(p *model.Parts) { p.Lanes[3].Role = model.RoleMetric }, ""},
	{"metric.no-direction", "none", of(model.Touchpoint{Metrics: []model.Metric{{Name: "CES"}}}), "card:c01"},
	{"metric.no-direction", "lower", of(model.Touchpoint{Metrics: []model.Metric{{Name: "CES", Direction: model.Lower}}}), ""},
	{"metric.worse", "down where up is good", of(model.Touchpoint{Metrics: []model.Metric{{Name: "CSAT", Direction: model.Higher, Baseline: f(4.8), Measured: f(3.1)}}}), "card:c01"},
	{"metric.worse", "up where down is good", of(model.Touchpoint{Metrics: []model.Metric{{Name: "CES", Direction: model.Lower, Baseline: f(2), Measured: f(3)}}}), "card:c01"},
	{"metric.worse", "down where down is good", of(model.Touchpoint{Metrics: []model.Metric{{Name: "CES", Direction: model.Lower, Baseline: f(3), Measured: f(2)}}}), ""},
	{"metric.worse", "as before", of(model.Touchpoint{Metrics: []model.Metric{{Name: "CSAT", Direction: model.Higher, Baseline: f(3), Measured: f(3)}}}), ""},

	{"touch.no-class", "behind", behind(model.Touchpoint{Owner: "o"}), "card:b"},
	{"touch.no-class", "with one", behind(model.Touchpoint{Owner: "o", Class: model.ClassBack}), ""},
	{"touch.no-class", "how the customer fares", of(model.Touchpoint{Time: model.Minute, Feeling: f(1), Quote: "good"}), ""},
	{"touch.no-class", "a channel makes a touchpoint", of(model.Touchpoint{Channel: "app"}), "card:c01"},
	{"touch.class-against-lane", "前台 behind the line", behind(model.Touchpoint{Class: model.ClassFront}), "card:b"},
	{"touch.class-against-lane", "后台 in front", of(model.Touchpoint{Class: model.ClassBack}), "card:c01"},
	{"touch.class-against-lane", "where they belong", behind(model.Touchpoint{Class: model.ClassBack}), ""},
	{"touch.class-against-lane", "support anywhere", of(model.Touchpoint{Class: model.ClassSupport}), ""},

	{"touch.cross-unlinked", "one side", func(p *model.Parts) {
		behind(model.Touchpoint{Class: model.ClassBack})(p)
		card(p, "c00").Touch.Class = model.ClassCross
	}, "card:c00"},
	{"touch.cross-unlinked", "both sides", func(p *model.Parts) {
		behind(model.Touchpoint{Class: model.ClassBack})(p)
		card(p, "c00").Touch.Class = model.ClassCross
		tie(p, "b", "c00")
	}, ""},
	{"touch.cross-unlinked", "it is one side itself", behind(model.Touchpoint{Class: model.ClassCross}), ""},

	{"touch.key-incomplete", "no inputs", func(p *model.Parts) { card(p, "c00").Touch.Inputs = "" }, "card:c00"},
	{"touch.key-incomplete", "whole", func(*model.Parts) {}, ""},
	{"touch.risk-unanswered", "15", of(model.Touchpoint{Risk: model.Risk{Likelihood: 3, Impact: 5}}), "card:c01"},
	{"touch.risk-unanswered", "12", of(model.Touchpoint{Risk: model.Risk{Likelihood: 3, Impact: 4}}), ""},
	{"touch.risk-unanswered", "answered", of(model.Touchpoint{Risk: model.Risk{Likelihood: 5, Impact: 5, Mitigation: "m"}}), ""},
	{"touch.backstage-contact", "face to face", behind(model.Touchpoint{Class: model.ClassBack, Contact: model.ContactFace}), "card:b"},
	{"touch.backstage-contact", "for a machine", behind(model.Touchpoint{Class: model.ClassBack, Contact: model.ContactPhone, Receiver: model.PartyMachine}), ""},
	{"touch.backstage-contact", "in front", of(model.Touchpoint{Class: model.ClassFront, Contact: model.ContactFace}), ""},
	{"touch.perceived-owner", "another", of(model.Touchpoint{Owner: "IT", PerceivedOwner: "hotline"}), "card:c01"},
	{"touch.perceived-owner", "the same", of(model.Touchpoint{Owner: "IT", PerceivedOwner: " it"}), ""},
	{"touch.loop-open", "open", of(model.Touchpoint{Feedback: "survey"}), "card:c01"},
	{"touch.loop-open", "closed", of(model.Touchpoint{Feedback: "survey", LoopClosed: true}), ""},
	{"touch.loop-without-feedback", "closed by what?", of(model.Touchpoint{LoopClosed: true}), "card:c01"},
	{"touch.loop-without-feedback", "closed", of(model.Touchpoint{Feedback: "survey", LoopClosed: true}), ""},
	{"touch.no-source", "a figure", of(model.Touchpoint{Metrics: []model.Metric{{Measured: f(1)}}}), "card:c01"},
	{"touch.no-source", "a rating", of(model.Touchpoint{Quality: []model.Quality{{Dimension: model.Empathy, Expectation: 6, Perception: 5}}}), "card:c01"},
	{"touch.no-source", "says it knows", of(model.Touchpoint{Confidence: model.ConfidenceData}), "card:c01"},
	{"touch.no-source", "a source for all", of(model.Touchpoint{Confidence: model.ConfidenceData, Source: "s", Metrics: []model.Metric{{Measured: f(1)}}}), ""},
	{"touch.no-source", "an aim is no claim", of(model.Touchpoint{Metrics: []model.Metric{{Target: f(1)}}}), ""},

	{"improvement.incomplete", "no date", improved(model.Improvement{Baseline: f(1), Target: f(2), Measured: f(1)}), "card:c01"},
	{"improvement.incomplete", "whole", improved(model.Improvement{Baseline: f(1), Target: f(2), Measured: f(1), Due: "2027-01-01"}), ""},
	{"improvement.incomplete", "dropped", improved(model.Improvement{Status: model.StatusDropped}), ""},
	{"improvement.overdue", "yesterday", improved(model.Improvement{Due: "2026-11-20"}), "card:c01"},
	{"improvement.overdue", "today", improved(model.Improvement{Due: today}), ""},
	{"improvement.overdue", "done", improved(model.Improvement{Due: "2026-11-20", Status: model.StatusDone}), ""},
	{"improvement.no-review", "monitored", improved(model.Improvement{Stage: model.StageMonitor}), "card:c01"},
	{"improvement.no-review", "with a date", improved(model.Improvement{Stage: model.StageMonitor, Review: "2027-01-01"}), ""},
	{"improvement.review-overdue", "yesterday", improved(model.Improvement{Review: "2026-11-20"}), "card:c01"},
	{"improvement.review-overdue", "today", improved(model.Improvement{Review: today}), ""},
	{"improvement.worse-after", "down where up was meant", improved(model.Improvement{Baseline: f(82), Target: f(98), Measured: f(80)}), "card:c01"},
	{"improvement.worse-after", "up where down was meant", improved(model.Improvement{Baseline: f(10), Target: f(3), Measured: f(11)}), "card:c01"},
	{"improvement.worse-after", "halfway", improved(model.Improvement{Baseline: f(10), Target: f(3), Measured: f(7)}), ""},

	{"design.many-counters", "four in a phase", counters("A", "B", "C", "D"), "phase:p0"},
	{"design.many-counters", "three", counters("A", "B", "C", "a"), ""},
	{"design.back-office-seen", "a back office", func(p *model.Parts) {
		behind(model.Touchpoint{Owner: "Ops"})(p)
		says(model.Touchpoint{PerceivedOwner: "ops"})(card(p, "c01"))
	}, "card:c01"},
	{"design.back-office-seen", "by the name of its lane", func(p *model.Parts) {
		layers(p)
		says(model.Touchpoint{PerceivedOwner: "Back office"})(card(p, "c01"))
	}, "card:c01"},
	{"design.back-office-seen", "who works in front too", func(p *model.Parts) {
		behind(model.Touchpoint{Owner: "Ops"})(p)
		says(model.Touchpoint{Owner: "Ops"})(card(p, "f"))
		says(model.Touchpoint{PerceivedOwner: "Ops"})(card(p, "c01"))
	}, ""},
}

func improved(i model.Improvement) func(*model.Parts) {
	i.What = "better"
	return of(model.Touchpoint{Improvements: []model.Improvement{i}})
}

func counters(owners ...string) func(*model.Parts) {
	return func(p *model.Parts) {
		for i, o := range owners {
			put(p, fmt.Sprint("f", i), "lf", fmt.Sprintf("s0%d", i%2), says(model.Touchpoint{Owner: o, Provider: model.PartyHuman}))
		}
	}
}

// places is where one rule finds something.
func places(d *model.Document, rule string) string {
	var all []string
	for _, f := range check.On(d, today).All() {
		if f.Rule == rule {
			all = append(all, f.Where)
		}
	}
	return strings.Join(all, ", ")
}

func TestEachRuleFindsWhatItIsFor(t *testing.T) {
	for _, c := range ruleCases {
		t.Run(c.rule+" "+c.name, func(t *testing.T) {
			p := sound()
			c.change(&p)
			if got := places(model.New(p), c.rule); got != c.where {
				t.Errorf("found at %q, want %q", got, c.where)
			}
		})
	}
}

// Each rule has a case that it finds and one that is just not one, here or in
// the table of the rules of structure.
func TestEachRuleHasItsCases(t *testing.T) {
	finds, not := map[string]bool{}, map[string]bool{}
	for _, c := range ruleCases {
		finds[c.rule] = finds[c.rule] || c.where != ""
		not[c.rule] = not[c.rule] || c.where == ""
	}
	for _, r := range check.Rules {
		if strings.HasPrefix(r.ID, "structure.") {
			continue // TestRules names everything that is found in each of its documents
		}
		if !finds[r.ID] || !not[r.ID] {
			t.Errorf("%s: a case that it finds: %v, one that it does not: %v", r.ID, finds[r.ID], not[r.ID])
		}
	}
}

// A rule says in both languages what it is called, what is wrong and what to
// do; its sentence is one, with all values put in.
func TestEachFindingOfTheCasesIsASentence(t *testing.T) {
	said := map[string]bool{}
	for _, c := range ruleCases {
		p := sound()
		c.change(&p)
		for _, f := range check.On(model.New(p), today).All() {
			said[f.Rule] = true
			for _, lang := range words.Langs {
				sentence, hint := check.Explain(lang, f, func(string) string { return "the place" })
				title := ""
				if r := check.RuleOf(f.Rule); r != nil {
					title = r.Title(lang)
				}
				for _, s := range []string{sentence, hint, title} {
					if s == "" || strings.ContainsAny(s, "{}") || strings.Contains(s, "check.") || strings.Contains(s, "panel.") || strings.Contains(s, "map.") {
						t.Errorf("%s %s: %q", lang, f.Rule, s)
					}
				}
			}
		}
	}
	for _, r := range check.Rules {
		if !strings.HasPrefix(r.ID, "structure.") && !said[r.ID] {
			t.Errorf("%s was never said", r.ID)
		}
	}
}

// What is mended is gone, by one edit, and nothing else comes of it but what
// an absence of the mended says.
func TestMendedIsGone(t *testing.T) {
	mended := map[string]bool{}
	cases := append(slices.Clone(ruleCases),
		ruleCase{rule: "structure.lane-order", change: func(p *model.Parts) { p.Lanes[1], p.Lanes[2] = p.Lanes[2], p.Lanes[1] }},
		ruleCase{rule: "structure.empty-step", change: func(p *model.Parts) {
			p.Phases[1].Steps = append(p.Phases[1].Steps, &model.Step{ID: "empty"})
		}})
	for _, c := range cases {
		p := sound()
		c.change(&p)
		d := model.New(p)
		for _, f := range check.On(d, today).All() {
			e := check.Fix(d, f)
			if (e != nil) != (check.FixName(model.English, f) != "") {
				t.Errorf("%s: it can be mended: %v, and is called %q", f.Rule, e != nil, check.FixName(model.English, f))
			}
			if e == nil {
				continue
			}
			mended[f.Rule] = true
			next, err := edit.Apply(d, e)
			if err != nil {
				t.Errorf("%s %s: %v", c.rule, c.name, err)
				continue
			}
			for _, g := range check.On(next, today).All() {
				if g.Rule == f.Rule && g.Where == f.Where {
					t.Errorf("%s %s: mended, it is still found", f.Rule, f.Where)
				}
			}
		}
	}
	for _, r := range check.Rules {
		if name := check.FixName(model.Chinese, check.Finding{Rule: r.ID}); (name != "") != mended[r.ID] {
			t.Errorf("%s: mended in a case: %v, called %q", r.ID, mended[r.ID], name)
		}
	}
}

// A number that the document sets moves the bound.
func TestNumbersOfRules(t *testing.T) {
	for _, tt := range []struct {
		rule, number string
		value        float64
		change       func(*model.Parts)
		where        string
	}{
		{"touch.risk-unanswered", "least", 10, of(model.Touchpoint{Risk: model.Risk{Likelihood: 2, Impact: 5}}), "card:c01"},
		{"touch.risk-unanswered", "least", 20, of(model.Touchpoint{Risk: model.Risk{Likelihood: 3, Impact: 5}}), ""},
		{"time.bad-feeling", "depth", 0.5, of(model.Touchpoint{Feeling: f(-0.5)}), "card:c01"},
		{"time.bad-feeling", "depth", 1.5, of(model.Touchpoint{Feeling: f(-1)}), ""},
		{"structure.many-steps", "most", 5, func(*model.Parts) {}, "document"},
		{"structure.few-actions", "least", 7, func(*model.Parts) {}, "document"},
		{"structure.few-phases", "least", 4, func(*model.Parts) {}, "document"},
		{"structure.not-reviewed", "months", 0, func(*model.Parts) {}, "document"},
		{"evidence.many-truths", "percent", 10, func(p *model.Parts) { card(p, "c01").Marks = model.MarkTruth }, "document"},
		{"design.many-counters", "most", 1, counters("A", "B"), "phase:p0"},
		{"flow.decision-exits", "least", 3, func(p *model.Parts) {
			card(p, "c00").Kind = model.KindDecision
			tie(p, "c00", "c01", labelled("yes"))
			tie(p, "c00", "c10", labelled("no"))
		}, "card:c00"},
		{"flow.silent-lane", "least", 2, func(p *model.Parts) {
			p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c01" || c.ID == "c10" })
		}, "lane:lc"},
	} {
		p := sound()
		tt.change(&p)
		p.Head.Numbers = []model.RuleNumber{{Rule: tt.rule, Name: tt.number, Value: tt.value}, {Rule: "no.rule", Name: "most", Value: 1}}
		if got := places(model.New(p), tt.rule); got != tt.where {
			t.Errorf("%s with %s %v: found at %q, want %q", tt.rule, tt.number, tt.value, got, tt.where)
		}
	}
}
