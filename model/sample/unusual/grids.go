package unusual

import (
	"fmt"

	"touchline/model"
)

// oneCard is as little as there can be on a page.
func oneCard(lang model.Lang) *sketch {
	s := begin(lang, "", 1, model.RoleCustomer)
	s.card(0, 0, s.say("付款", "Pay"))
	return s
}

// twentySteps is one phase that is wider than any sheet.
func twentySteps(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "一个阶段，二十个步骤", "One phase of twenty steps"), 20, model.RoleCustomer, model.RoleFrontstage, model.RoleTime, model.RoleEmotion)
	s.parts.Phases[0].Name = s.say("办理", "The errand")
	var row []*model.Card
	for i := range s.steps {
		c := s.card(0, i, fmt.Sprint(s.say("客户做第 ", "The customer does thing "), i+1, s.say(" 件事", "")))
		touch(c).Time, touch(c).MaxTime = model.Duration(i+1)*model.Minute, model.Duration(2*i+3)*model.Minute
		touch(c).Feeling = number(float64(i*7%9)/2 - 2)
		row = append(row, c)
		if i%3 == 0 {
			s.link(c, s.card(1, i, s.say("店员答复", "A clerk answers")), model.LinkExchange, "")
		}
	}
	s.chain(row...)
	return s
}

// manyPhases has phases of one step each, whose names are wider than it.
func manyPhases(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "每个阶段一个步骤", "A step a phase"), 0)
	for i := range 12 {
		s.phase(fmt.Sprint(s.say("第 ", "Stage "), i+1, s.say(" 阶段：了解产品与比较方案", ": learning about and comparing the offers")), 1)
	}
	s.lane(model.RoleCustomer, "", "")
	s.lane(model.RoleTime, "", "")
	var row []*model.Card
	for i := range s.steps {
		c := s.card(0, i, s.say("比较", "Compares"))
		touch(c).Time = model.Duration(i+1) * model.Minute
		row = append(row, c)
	}
	s.chain(row...)
	return s
}

// twelveLanes has several lanes of a role, one of them without a card, and links
// from the first to the last.
func twelveLanes(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "十二条泳道", "Twelve lanes"), 5,
		model.RoleEvidence, model.RoleEvidence, model.RoleCustomer, model.RoleCustomer, model.RoleFrontstage, model.RoleFrontstage,
		model.RoleFrontstage, model.RoleBackstage, model.RoleBackstage, model.RoleSupport, model.RoleSupport, model.RoleText)
	for i, l := range s.parts.Lanes {
		l.Name = fmt.Sprint(s.say("第 ", "Row "), i+1, s.say(" 行", ""))
		l.Sub = s.say("部门、系统、第三方与合作伙伴", "departments, systems and partners")
	}
	var first *model.Card
	for lane := range s.parts.Lanes {
		if lane == 6 {
			continue
		}
		for step := lane % 2; step < 5; step += 2 {
			c := s.card(lane, step, fmt.Sprint(s.say("卡片 ", "Card "), lane+1, ".", step+1))
			if first == nil {
				first = c
			} else if lane > 2 {
				s.link(first, c, model.LinkKinds[(lane+step)%3], "")
			}
		}
	}
	return s
}

// deepCells has cells of six cards, linked down and to the next cell.
func deepCells(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "一格六张卡片", "Six cards a cell"), 4, model.RoleEvidence, model.RoleCustomer, model.RoleBackstage, model.RoleEmotion)
	var last *model.Card
	for step := range 4 {
		for lane := range 3 {
			for i := range 6 {
				c := s.card(lane, step, fmt.Sprint(s.say("做事 ", "Thing "), lane+1, ".", step+1, ".", i+1))
				if lane == 1 {
					if last != nil {
						s.link(last, c, model.LinkFlow, "")
					}
					last = c
					touch(c).Feeling, touch(c).Quote = number(float64(i)*0.8-2), s.say("还要多久？", "How much longer?")
					c.Marks = model.Marks(1 + (i+step)%7)
				}
				if lane == 2 && i%2 == 0 {
					s.link(c, last, model.LinkSupport, "")
				}
			}
		}
	}
	return s
}

// spansAndNotes has cards over several steps and free notes on whatever there is.
func spansAndNotes(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "跨步骤的卡片与便签", "Spans and notes"), 6, model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage)
	wide := s.card(1, 0, s.say("从头到尾都在等", "Waits from first to last"))
	wide.Span, wide.Marks = 6, model.MarkWait
	half := s.card(2, 1, s.say("店员陪同", "A clerk stays with them"))
	half.Span = 3
	end := s.card(3, 5, s.say("归档", "Files it"))
	s.link(wide, half, model.LinkExchange, s.say("陪同", "together"))
	s.link(half, end, model.LinkFlow, "")
	s.card(0, 2, s.say("海报", "Poster"))
	for i, at := range [][2]int{{0, 0}, {3, 1}, {0, 4}, {3, 3}, {0, 5}, {3, 2}} { // where no card stands
		s.parts.Stickies = append(s.parts.Stickies, &model.Sticky{
			ID: model.StickyID(fmt.Sprint("n", i)), Lane: s.parts.Lanes[at[0]].ID, Step: s.steps[at[1]].ID,
			DX: float64(i * 4), DY: float64(i*23%30) + 4, Text: s.say("这里为什么要等这么久？问运营部", "Why is the wait so long here? Ask operations"), Color: model.Accents[i],
		})
	}
	return s
}

// narrowAndWide has columns and rows of the least and the greatest size that a
// user can give.
func narrowAndWide(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "窄列与宽列", "Narrow and wide"), 5, model.RoleCustomer, model.RoleFrontstage, model.RoleTime, model.RoleEmotion, model.RoleMetric, model.RoleRisk)
	for i, w := range []float64{60, 600, 60, 90, 300} {
		s.steps[i].Width, s.steps[i].Name = w, s.say("填写个人资料与职业信息", "Filling in personal and job details")
	}
	s.parts.Lanes[1].Height = 300
	var row []*model.Card
	for i := range s.steps {
		c := s.card(0, i, s.say("填写个人资料与职业信息，再核对一遍", "Fills in personal and job details and checks them"))
		c.Kind = model.Kinds[i%4]
		c.Marks = model.MarkTruth | model.MarkFail | model.MarkWait
		t := touch(c)
		t.Time, t.MaxTime, t.ExpectedWait, t.MaxWait = 90*model.Minute, 26*60*model.Minute, 3*model.Minute, 45*model.Minute
		t.Feeling, t.Quote = number(float64(i%3)-1), s.say("为什么要问这么多，还要问两遍？", "Why do they ask so much, and twice?")
		t.Risk = model.Risk{Likelihood: 5, Impact: 5}
		t.Metrics = []model.Metric{{Name: s.say("首次通过率", "first-time pass rate"), Unit: "%", Direction: model.Higher, Baseline: number(82), Measured: number(91.5), Target: number(98)}}
		row = append(row, c)
	}
	s.chain(row...)
	s.link(row[4], row[0], model.LinkFlow, s.say("退回重填", "sent back")).Loop = true
	return s
}
