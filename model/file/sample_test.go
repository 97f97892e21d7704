package file_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"

	"touchline/model"
	"touchline/model/file"
)

func ptr(v float64) *float64 { return &v }

func pngOf(w, h int) []byte {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		m.Set(i%w, i/w, color.RGBA{uint8(i), uint8(i >> 3), 90, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func jpegOf(w, h int) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, w, h)), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func pictureOf(data []byte, kind string, w, h int) *model.Picture {
	return &model.Picture{ID: file.PictureHash(data), Type: kind, Width: w, Height: h, Data: data}
}

// full is a document in which every field of every record is set.
func full() *model.Document {
	extra := func(name string) model.Extra {
		return model.Extra{{Name: name, JSON: `{"kept":[1,2.50,"as \ud83d it was"],"deep":{"a":null}}`}, {Name: "and-" + name, JSON: `"第二"`}}
	}
	touch := &model.Touchpoint{
		Class: model.ClassCross, Medium: model.MediumDigital, Contact: model.ContactRemote, Channel: "app",
		Provider: model.PartyMachine, Receiver: model.PartyHuman, MoreChannels: []string{"counter", "视频"}, Frequency: 2.5, FrequencyPer: model.PerMonth,
		Inputs: "identity card", Outputs: "account number", Resources: "OCR service",
		Owner: "retail", PerceivedOwner: "branch", Actors: []string{"customer", "OCR"}, Systems: []string{"core", "CRM"},
		Policy: "KYC 第 3 条", Standard: "within two minutes", Promise: "an account in ten minutes", Tier: model.TierGold,
		TierStandards: []model.TierStandard{{Tier: model.TierDiamond, Standard: "at once", Time: model.Second, MaxTime: model.Minute, Extra: extra("ts")}},
		PassLevel:     "4 of 5", ExcellentLevel: "5 of 5", Cost: ptr(0),
		Perception: []model.Perception{model.PerceptionQuick, model.PerceptionAccurate},
		Time:       90 * model.Second, MaxTime: 2*model.Hour + 30*model.Minute, ExpectedWait: model.Day, MaxWait: 8*model.Day + model.Second,
		Expectation: "one photograph", Feeling: ptr(-1.5), PainPoint: "glare on the card", Quote: "“又要重拍?”\n— a customer", Thought: "算了",
		Feedback: "stars in the app", LoopClosed: true,
		Fail:     model.Fail{Cause: "blurred", Effect: "starts again", Recovery: "manual check", Owner: "support"},
		Risk:     model.Risk{Likelihood: 3, Impact: 5, Mitigation: "live hints"},
		Priority: model.Priority{Reach: 1200, Impact: 0.25, Confidence: 80, Effort: 1.5},
		Design:   model.Design{Simple: 1, Consistent: 2, Personal: 3, Efficient: 4, Reliable: 5, Scalable: 1},
		Quality: []model.Quality{{
			Dimension: model.Reliability, Expectation: 6.5, Perception: 4.25, Sample: 120, Source: "survey", Extra: extra("q"),
			ExpectationDeviation: ptr(0.5), PerceptionDeviation: ptr(1.25), ExpectationAlpha: ptr(0.8788), PerceptionAlpha: ptr(-0.1),
		}},
		Metrics: []model.Metric{{
			Name: "CSAT", Unit: "%", Direction: model.Higher, Baseline: ptr(71), Target: ptr(85), Measured: ptr(-0.5e-9),
			Date: "2026-03-01", Sample: 7, Deviation: ptr(1.5), Source: "panel", Extra: extra("m"),
		}},
		Improvements: []model.Improvement{{
			What: "frame guides", Why: "retakes", Stage: model.StageOptimise, Owner: "UX", Reviewer: "QA", Found: "2026-02-28", Due: "2026-06-30", Review: "2026-09-30",
			Metric: "retakes", Unit: "%", Baseline: ptr(31), Target: ptr(10), Measured: ptr(0), Status: model.StatusDoing, Extra: extra("i"),
		}},
		Research: []model.Method{model.MethodInterview, model.MethodABTest}, Confidence: model.ConfidenceData, Source: "report 7", Extra: extra("t"),
	}
	photo, scan := pngOf(4, 3), jpegOf(8, 2)
	p1, p2 := pictureOf(photo, "image/png", 4, 3), pictureOf(scan, "image/jpeg", 8, 2)
	p1.Extra, p2.Extra = extra("p"), extra("p")
	return model.New(model.Parts{
		Head: &model.Head{
			Title: "银行账户开户 <&> \"opening\" \\ \u2028 \x01", Service: "account", Scope: "from advert to first payment", Segment: "student",
			State: model.StateToBe, Version: "1.2", Date: "2026-11-21", Reviewed: "2026-11-20", Owner: "李", Reviewers: []string{"王", "Ann"},
			Keywords: []string{"bank", "开户"}, Language: model.Chinese, Notes: "line one\nline two\t😀", Extra: extra("h"),
			AcceptedTime: model.Hour, Currency: "CNY", Price: ptr(50), Rates: []model.Rate{{Name: "柜员", PerMinute: 0.1, Extra: extra("r")}},
			Weights: []model.Weight{{Dimension: model.Empathy, Points: 20, Extra: extra("w")}}, Shows: []model.Shown{model.ShownOwner, model.ShownTime},
			Numbers:   []model.RuleNumber{{Rule: "structure.many-steps", Name: "most", Value: 40, Extra: extra("rn")}},
			Dismissed: []model.Dismissal{{Rule: "flow.jump", Where: "link:k1", Reason: "第三方直连", By: "李", Date: "2026-11-22", Extra: extra("ds")}},
			Slices:    []model.Slice{{Name: "柜台", Owners: []string{"运营"}, Phases: []string{"p1"}, Lanes: []string{"l1"}, Tags: []string{"t"}, Channels: []string{"counter"}, Marks: []string{"fail"}, Extra: extra("sl")}},
			PageNotes: []model.PageNote{{Page: model.PageOverview, Text: "who was there?\nask", Extra: extra("pn")}},
			Handouts:  []model.Handout{{Name: "讲义 A", Settings: []string{"{\"pages\":[]", "}"}, Extra: extra("ho")}},
		},
		Phases: []*model.Phase{
			{ID: "p1", Name: "Learn", Steps: []*model.Step{{ID: "s1", Name: "See", Notes: "ask first\nthen show", Width: 180.5, Extra: extra("s")}, {ID: "s2"}}, Notes: "ten minutes", Extra: extra("f")},
			{ID: "p2", Steps: []*model.Step{{ID: "s3", Name: "Open"}}},
		},
		Lanes: []*model.Lane{
			{ID: "l1", Name: "客户", Sub: "student", Role: model.RoleCustomer, Line: model.LineDash, Height: 90, Extra: extra("l")},
			{ID: "l2", Name: "App", Role: model.RoleFrontstage},
			{ID: "l3", Role: model.RoleTime, Follows: "l1"},
		},
		Cards: []*model.Card{
			{
				ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 2, Kind: model.KindDecision, Text: "拍照\nphotograph", Detail: "ID card", Notes: "ask compliance",
				Marks: model.MarkTruth | model.MarkFail | model.MarkWait, Color: model.AccentAmber, Picture: p1.ID,
				Tags: []string{"kyc", ""}, Links: []string{"https://example.org/a?b=1&c=2"}, Touch: touch, Extra: extra("c"),
			},
			{ID: "c2", Lane: "l1", Step: "s1", Rank: "W", Span: 1, Kind: model.KindAction, Touch: &model.Touchpoint{}},
			{ID: "c3", Lane: "l2", Step: "s3", Rank: "V", Span: 1, Kind: model.KindPicture, Picture: p2.ID},
		},
		Links: []*model.Link{
			{ID: "k1", From: "c1", To: "c3", Kind: model.LinkExchange, Label: "否 / no", Loop: true, Pins: []model.Pin{{Step: "s2"}, {Lane: "l2"}, {End: model.AfterSteps}, {End: model.BelowLanes}}, Extra: extra("k")},
			{ID: "k2", From: "c3", To: "c2", Kind: model.LinkFlow},
		},
		Stickies: []*model.Sticky{{ID: "n1", Lane: "l2", Step: "s2", DX: -12.25, DY: 7, Text: "ask legal", Color: model.AccentRose, Extra: extra("n")}},
		Pictures: []*model.Picture{p1, p2},
		Extra:    extra("d"),
	})
}

// bulk is a realistic document of so many cards: a third of them in Chinese,
// two links a card, every second card with a touchpoint record of the size
// that teams fill in.
func bulk(cards int) *model.Document {
	r := rand.New(rand.NewPCG(1, uint64(cards)))
	var p model.Parts
	p.Head = &model.Head{Title: "A bank's account opening", Service: "account", State: model.StateAsIs, Language: model.English}
	roles := []model.Role{
		model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleFrontstage,
		model.RoleBackstage, model.RoleBackstage, model.RoleSupport, model.RoleText,
	}
	for i, role := range roles {
		p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprintf("l%07d", i)), Name: "Lane " + string(role), Role: role})
	}
	steps := min(model.MaxSteps, max(1, cards/(2*len(roles))))
	var all []model.StepID
	for i := range steps {
		if i%5 == 0 && len(p.Phases) < model.MaxPhases {
			p.Phases = append(p.Phases, &model.Phase{ID: model.PhaseID(fmt.Sprintf("p%07d", i)), Name: fmt.Sprintf("Phase %d 阶段", i/5)})
		}
		last := p.Phases[len(p.Phases)-1]
		s := &model.Step{ID: model.StepID(fmt.Sprintf("s%07d", i)), Name: fmt.Sprintf("Step %d 步骤", i)}
		last.Steps = append(last.Steps, s)
		all = append(all, s.ID)
	}
	texts := []string{
		"Takes a photograph of the identity card", "客户上传身份证正反面照片,等待识别", "Checks the name against the register",
		"Sends the account number by text message", "系统自动核验并返回结果", "Calls back when the form is incomplete",
	}
	ranks := model.Ranks(8)
	for i := range cards {
		c := &model.Card{
			ID: model.NewID[model.CardID](model.CardPrefix, r.Uint64), Lane: p.Lanes[r.IntN(len(p.Lanes))].ID,
			Step: all[min(i*steps/cards, steps-1)], Rank: ranks[r.IntN(len(ranks))], Span: 1, Kind: model.Kinds[r.IntN(4)],
			Text: texts[r.IntN(len(texts))], Marks: model.Marks(r.IntN(8) & r.IntN(8)),
		}
		if i%2 == 0 {
			c.Touch = &model.Touchpoint{
				Class: model.ClassFront, Medium: model.MediumDigital, Contact: model.ContactRemote, Channel: "app",
				Provider: model.PartyMachine, Receiver: model.PartyHuman, Owner: "retail banking", Inputs: texts[r.IntN(len(texts))],
				Outputs: "account number", Standard: "within two minutes", Time: model.Duration(r.IntN(600)+1) * model.Second,
				MaxTime: model.Duration(r.IntN(60)+1) * model.Minute, Feeling: ptr(float64(r.IntN(9)-4) / 2),
				PainPoint: texts[r.IntN(len(texts))], Risk: model.Risk{Likelihood: 1 + r.IntN(5), Impact: 1 + r.IntN(5)},
				Quality: []model.Quality{{Dimension: model.Reliability, Expectation: 6, Perception: 4.5, Sample: 40}},
				Metrics: []model.Metric{{Name: "CSAT", Unit: "%", Direction: model.Higher, Baseline: ptr(71.5), Target: ptr(85)}},
			}
		}
		p.Cards = append(p.Cards, c)
	}
	seen := map[[2]int]bool{}
	for len(p.Links) < 2*cards && cards > 20 {
		from := r.IntN(cards)
		to := from + r.IntN(40) - 20
		if to < 0 || to >= cards || to == from || seen[[2]int{from, to}] {
			continue
		}
		seen[[2]int{from, to}] = true
		p.Links = append(p.Links, &model.Link{
			ID: model.NewID[model.LinkID](model.LinkPrefix, r.Uint64), From: p.Cards[from].ID, To: p.Cards[to].ID, Kind: model.LinkFlow,
		})
	}
	return model.New(p)
}
