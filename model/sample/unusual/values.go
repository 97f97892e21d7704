package unusual

import (
	"touchline/model"
)

const (
	second = model.Minute / 60
	hour   = 60 * model.Minute
	day    = 24 * hour
)

// everyFace has all that people feel in steep turns, each with a quote.
func everyFace(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "每一种心情", "Every feeling"), 14, model.RoleCustomer, model.RoleEmotion)
	quotes := []string{
		s.say("比想象的快！", "Faster than I thought!"), s.say("钱什么时候能到？", "When does the money arrive?"),
		s.say("为什么要问这么多？我上次已经填过一遍了。", "Why do they ask so much? I filled it in last time."), s.say("好", "Good"),
	}
	for i, v := range []float64{-2, 2, -2, 2, 0, 0, 1.9, 2, -1.9, -2, 0.1, -0.1, 0.5, -0.5} {
		c := s.card(0, i, s.say("办理", "Goes on"))
		touch(c).Feeling, touch(c).Quote = number(v), quotes[i%4]
		if i == 6 {
			again := s.card(0, i, s.say("再办理", "Goes on again"))
			touch(again).Feeling, touch(again).Quote = number(-1.5), quotes[2]
		}
	}
	return s
}

// feelingsBetween has two rows of feelings among lanes whose links cross them.
func feelingsBetween(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "心情行在中间", "Feelings in between"), 6,
		model.RoleCustomer, model.RoleEmotion, model.RoleTime, model.RoleCustomer, model.RoleEmotion, model.RoleFrontstage, model.RoleMetric, model.RoleBackstage)
	s.parts.Lanes[4].Follows = s.parts.Lanes[3].ID
	s.parts.Lanes[0].Name, s.parts.Lanes[3].Name = s.say("乘客", "Rider"), s.say("司机", "Driver")
	for i := range s.steps {
		var column []*model.Card
		for _, lane := range []int{0, 3, 5, 7} {
			c := s.card(lane, i, s.say("叫车、接单、到达", "Calls, accepts, arrives"))
			t := touch(c)
			t.Time, t.MaxTime = 3*model.Minute, 9*model.Minute
			t.Feeling, t.Quote = number(float64((i*5+lane)%9)/2-2), s.say("怎么还没到？", "Where is it?")
			t.Metrics = []model.Metric{{Name: s.say("准点率", "on time"), Unit: "%", Direction: model.Higher, Baseline: number(80), Measured: number(85), Target: number(95)}}
			column = append(column, c)
		}
		for j, to := range column[1:] {
			s.link(column[0], to, model.LinkKinds[j], "")
		}
		s.link(column[2], column[3], model.LinkExchange, s.say("派单", "dispatch"))
	}
	return s
}

// s0 chooses a title before there is a sketch.
func s0(lang model.Lang, zh, en string) string { return (&sketch{lang: lang}).say(zh, en) }

// figures has metrics, risks, gaps and costs of any size and sign.
func figures(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "任何大小的数", "Figures of any size"), 8,
		model.RoleCustomer, model.RoleMetric, model.RoleRisk, model.RoleGap, model.RoleOwner, model.RoleChannel)
	values := [][3]float64{
		{-12, -3.5, 0},
		{1234567, 2345678.9, 1e9},
		{0.0001, 0.00025, 0.001},
		{100, 100, 100},
		{5, -200, 95},
		{1e12, 9.99e11, 1e13},
		{-0.1, 0, 0.1},
		{82, 91.5, 98},
	}
	for i, v := range values {
		c := s.card(0, i, s.say("量一量", "Measures"))
		t := touch(c)
		unit := []string{"%", s.say("元/户", "CNY per household"), "", s.say("次", "times"), s.say("每千名活跃用户投诉件数", "complaints per thousand active users"), "¥", "℃", "pp"}[i]
		t.Metrics = []model.Metric{
			{Name: s.say("净推荐值", "Net promoter score"), Unit: unit, Direction: model.Higher, Baseline: number(v[0]), Measured: number(v[1]), Target: number(v[2])},
			{Name: s.say("单次服务的平均成本与人力投入", "average cost and staff hours of one execution"), Unit: unit, Direction: model.Lower, Measured: number(v[2])},
		}
		t.Risk = model.Risk{Likelihood: 1 + i%5, Impact: 1 + i*3%5}
		t.Quality = []model.Quality{{Dimension: model.Dimensions[i%5], Expectation: 7 - float64(i%3), Perception: 1 + float64(i)*0.8, Sample: 100 * i}}
		t.Owner = s.say("个人金融部／远程银行中心（二级）", "Retail Banking / Remote Banking Centre, second line")
		t.Channel, t.MoreChannels = "app", []string{"website", "hotline", "counter", "kiosk", s.say("合作商户的收银台", "a partner’s cash desk")}
	}
	return s
}

// times goes from five seconds to three months.
func times(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "从五秒到三个月", "From five seconds to three months"), 9, model.RoleCustomer, model.RoleTime)
	s.parts.Head.AcceptedTime = 30 * day
	all := []model.Duration{5 * second, 45 * second, 90 * second, 59 * model.Minute, 90 * model.Minute, 25 * hour, 7 * day, 30 * day, 90 * day}
	for i, d := range all {
		c := s.card(0, i, s.say("等", "Waits"))
		t := touch(c)
		t.Time, t.MaxTime = d, d*3+7*second
		if i%2 == 0 {
			t.ExpectedWait, t.MaxWait = d/2, d*5/2+13*second
		}
		if i == 4 {
			t.Time = 0
		}
	}
	return s
}

// everyRow has each row that is worked out, above, between and below the lanes
// of the service.
func everyRow(lang model.Lang) *sketch {
	rows := []model.Role{model.RoleTime, model.RoleEmotion, model.RoleMetric, model.RoleChannel, model.RoleOwner, model.RoleRisk, model.RoleGap}
	roles := append(append([]model.Role{}, rows...), model.RoleCustomer)
	roles = append(append(roles, rows...), model.RoleFrontstage)
	s := begin(lang, s0(lang, "每一种行", "Every row"), 5, append(roles, rows...)...)
	for i := range s.steps {
		front, back := s.card(7, i, s.say("客户说明情况", "The customer explains")), s.card(15, i, s.say("店员查询", "A clerk looks it up"))
		for j, c := range []*model.Card{front, back} {
			t := touch(c)
			t.Time, t.MaxTime, t.ExpectedWait, t.MaxWait = 2*model.Minute, 15*model.Minute, model.Minute, 9*model.Minute
			t.Feeling, t.Quote = number(float64(i)-2), s.say("我已经说过了。", "I said so already.")
			t.Owner, t.Channel = s.say("营业厅", "The shop"), []string{"app", "counter"}[j]
			t.Risk = model.Risk{Likelihood: 1 + i, Impact: 5 - i}
			t.Quality = []model.Quality{{Dimension: model.Empathy, Expectation: 6.2, Perception: 4.1 + float64(i)/2, Sample: 120}}
			t.Metrics = []model.Metric{{Name: s.say("一次解决", "solved at once"), Unit: "%", Direction: model.Higher, Baseline: number(68), Measured: number(79), Target: number(85)}}
		}
		s.link(front, back, model.LinkExchange, "")
	}
	return s
}
