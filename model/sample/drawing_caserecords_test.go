package sample

import "touchline/model"

// The records of the cases of the field: what matters in each.

func hotelRecords(d *drawing, guest, front, back, support row) {
	d.head.Owner, d.head.AcceptedTime, d.head.Currency, d.head.Price = d.say("前厅部|Front Office"), 0, d.say("元|CNY"), num(680)
	d.head.Rates = []model.Rate{{Name: d.say("前厅部|Front Office"), PerMinute: 0.9}, {Name: d.say("客房送餐部|Room Service"), PerMinute: 0.8}}
	const survey, cases = "离店问卷，n=318|check-out questionnaire, n=318", "公开案例汇编|collected published cases"
	guest.at(4).Marks, guest.at(8).Marks = model.MarkTruth, model.MarkWait
	d.record(guest.at(4), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels = model.ClassFront, model.MediumHuman, "counter", []string{"kiosk"}
		t.Owner, t.Inputs, t.Outputs, t.Resources = "前厅部|Front Office", "身份证、预订单|ID, reservation", "房卡、早餐券|key card, breakfast voucher", "接待员 4 人、登记系统|4 receptionists, registration system"
		t.Standard, t.Promise = "微笑问候，3 分钟内办妥|a smile, done within 3 minutes", "不排第二次队|nobody queues twice"
		t.TierStandards = []model.TierStandard{
			{Tier: model.TierDiamond, Standard: "房内登记，客房经理迎接|registered in the room, met by the manager", Time: model.Minute, MaxTime: 2 * model.Minute},
			{Tier: model.TierGold, Standard: "专用柜台|a counter of its own", Time: 2 * model.Minute, MaxTime: 4 * model.Minute},
		}
		t.Perception, t.Expectation = []model.Perception{model.PerceptionQuick, model.PerceptionComfortable}, "赶了一天路，快点拿到房卡|after a day on the road, the key at once"
		t.Quote, t.Thought = "房间准备好了吗？|Is the room ready?", "希望不要是临街的房|I hope it does not face the street"
		t.Quality = servqual(318, survey, [5][2]float64{{5.9, 6.0}, {6.4, 5.7}, {6.3, 5.1}, {6.1, 6.0}, {6.2, 5.6}})
		t.Metrics = []model.Metric{higher("接待满意度（改进前=100）|satisfaction with reception (before = 100)", "", 100, 114, 120, "2026-10-31", survey)}
		t.Improvements = []model.Improvement{
			from(stands(days(work("微笑服务与称呼姓名|smile and call guests by name", "同理心差距 −0.6|gap of empathy −0.6", "前厅部|Front Office", "总经理办公室|General Manager’s Office"),
				"2026-04-01", "2026-12-31", "2027-02-28"), model.StageMonitor, model.StatusDoing), "接待满意度（改进前=100）|satisfaction with reception (before = 100)", "", 100, 114, 120),
		}
		t.Risk = model.Risk{Likelihood: 3, Impact: 4, Mitigation: "14 点前预排房号|rooms assigned before 2 pm"}
		t.Feedback, t.LoopClosed = "离店问卷|check-out questionnaire", true
		t.Research, t.Confidence, t.Source = []model.Method{model.MethodQuestionnaire, model.MethodMystery}, model.ConfidenceData, survey
		t.Design = model.Design{Simple: 4, Consistent: 4, Personal: 5}
		t.Priority = model.Priority{Reach: 3200, Impact: 2, Confidence: 80, Effort: 3}
	})
	d.record(guest.at(7), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner = model.ClassFront, model.MediumPhysical, "客房部|Housekeeping"
		t.Standard = "室温、灯光、窗帘由客人一键调节|temperature, light and curtains at one touch"
		t.Improvements = []model.Improvement{
			from(stands(days(work("智能客房：客人自助调节|smart room: guests set it themselves", "报修里四成是空调|four in ten calls are about the air conditioner", "工程部|Engineering", "客房部|Housekeeping"),
				"2026-02-01", "2026-09-30", "2027-01-15"), model.StageMonitor, model.StatusDone), "客房满意度（改进前=100）|satisfaction with the room (before = 100)", "", 100, 122, 120),
		}
		t.Source = cases
	})
	d.record(guest.at(8), func(t *model.Touchpoint) {
		t.Class, t.Channel, t.Owner = model.ClassFront, "hotline", "客房送餐部|Room Service"
		t.Standard, t.ExpectedWait, t.MaxWait = "三声内接听，30 分钟内送到|answered at the third ring, brought within 30 minutes", 25*model.Minute, 40*model.Minute
		t.PainPoint = "不知道还要等多久|nobody says how long it takes"
	})
	d.record(front.at(3), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner = model.ClassFront, model.MediumHuman, "礼宾部|Concierge"
		t.Standard, t.Time, t.MaxTime = "车停稳 30 秒内迎上|met within 30 seconds of stopping", 30, 2*model.Minute
	})
	d.record(front.at(4), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner = model.ClassFront, model.MediumHuman, "前厅部|Front Office"
		t.Standard, t.Time, t.MaxTime = "3 分钟内办妥|done within 3 minutes", 3*model.Minute, 8*model.Minute
		t.Systems = []string{"登记系统|registration system"}
	})
	for _, c := range []*model.Card{front.at(6), front.at(9), front.at(11)} {
		classed(model.ClassFront, c)
	}
	d.record(front.at(9), func(t *model.Touchpoint) {
		t.Owner, t.Standard, t.Time, t.MaxTime = "客房送餐部|Room Service", "热菜 ≥65 ℃，说出菜名|hot dishes 65 °C or more, named aloud", 2*model.Minute, 4*model.Minute
	})
	front.at(11).Marks |= model.MarkFail
	d.record(front.at(11), func(t *model.Touchpoint) {
		t.Owner, t.Standard, t.Time, t.MaxTime = "前厅部|Front Office", "2 分钟内结清|settled within 2 minutes", 2*model.Minute, 6*model.Minute
		t.Fail = failing("迷你吧与挂账未及时入账|minibar and charges entered late", "客人对账单有异议|the guest disputes the bill", "当场核对并免去争议小额|checked at once, small sums waived", "前厅部|Front Office")
		t.Risk = model.Risk{Likelihood: 3, Impact: 3, Mitigation: "23 点统一入账|all charges entered at 11 pm"}
	})
	for _, c := range []*model.Card{back.at(1), back.at(3), back.at(8)} {
		classed(model.ClassBack, c)
	}
	d.record(back.at(8), func(t *model.Touchpoint) {
		t.Owner, t.Systems = "客房送餐部|Room Service", []string{"点餐系统|order system"}
	})
	for _, c := range []*model.Card{support.at(1), support.at(4), support.at(8), support.at(11)} {
		if c.Text == d.say("准备餐食|Prepare food") {
			d.record(c, func(t *model.Touchpoint) {
				t.Class, t.Owner, t.Time, t.MaxTime = model.ClassBack, "厨房|Kitchen", 18*model.Minute, 30*model.Minute
			})
			continue
		}
		touch(c).Class, touch(c).Medium = model.ClassBack, model.MediumDigital
	}
}

func streetlightRecords(d *drawing, citizen, crew, data row, actual bool) {
	d.head.Owner, d.head.AcceptedTime = d.say("市政照明管理处|Street Lighting Office"), 3*model.Day
	citizen.at(1).Marks |= model.MarkTruth
	d.record(citizen.at(1), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel = model.ClassFront, model.MediumDigital, "app"
		t.Owner, t.Inputs, t.Outputs, t.Resources = "市政照明管理处|Street Lighting Office", "灯杆编号或位置、照片|number or place of the pole, a photo", "工单号|ticket number", "GIS 门户、工单应用|GIS portal, ticket app"
		t.Standard, t.Promise = "3 分钟内报完，当场给工单号|reported within 3 minutes, with a ticket number", "48 小时内修好|repaired within 48 hours"
		t.Time, t.MaxTime = 3*model.Minute, 6*model.Minute
		m := lower("重复报修占比|reported twice", "%", 34, 34, 5, "2026-10-31", "热线记录|hotline records")
		t.Feeling = num(0.5)
		if actual {
			t.Medium, t.Channel, t.MoreChannels = model.MediumHuman, "hotline", []string{"微信群|WeChat group"}
			t.Inputs, t.Outputs, t.Resources = "口头描述|told by mouth", "无凭证|no receipt", "接线员 2 人|2 operators"
			t.Time, t.MaxTime, t.Feeling = 8*model.Minute, 20*model.Minute, num(-0.6)
			t.Quote = "要等接线员有空才行|Only when an operator is free"
		} else {
			m.Measured = nil
		}
		t.Metrics, t.Source = []model.Metric{m}, "热线记录|hotline records"
	})
	if actual {
		streetlightPains(d, citizen)
	} else {
		d.record(citizen.at(5), func(t *model.Touchpoint) {
			t.Class, t.Medium, t.Channel, t.Time, t.MaxTime, t.Feeling = model.ClassFront, model.MediumDigital, "app", model.Minute, 2*model.Minute, num(1.2)
			t.Standard, t.Feedback, t.LoopClosed = "修好后一键确认|confirmed with one tap", "短信评价|rating by text message", true
		})
	}
	d.record(crew.at(4), func(t *model.Touchpoint) {
		t.Class, t.Owner, t.Standard = model.ClassFront, "维修一队|Repair Crew 1", "单盏 30 分钟，拍照回传|30 minutes a lamp, with a photo"
		t.Time, t.MaxTime, t.Cost = 30*model.Minute, model.Hour, num(85)
		if actual {
			t.Standard, t.Time, t.MaxTime = "纸质记录，月底汇总|on paper, summed up monthly", 45*model.Minute, 3*model.Hour
		}
	})
	d.record(data.at(2), func(t *model.Touchpoint) {
		t.Class, t.Owner = model.ClassBack, "市政照明管理处|Street Lighting Office"
		t.Risk = model.Risk{Likelihood: 2, Impact: 4, Mitigation: "每晚备份|backed up every night"}
		if actual {
			t.Risk = model.Risk{Likelihood: 5, Impact: 4, Mitigation: "改用资产数据库（见设计图）|move to the asset database (see the design)"}
		}
	})
}

// streetlightPains is what hurts in the service as it is done.
func streetlightPains(d *drawing, citizen row) {
	d.record(citizen.at(2), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.Feeling = model.ClassFront, model.MediumDigital, "微信群|WeChat group", num(-1.4)
		t.Time, t.MaxTime = 10*model.Minute, 30*model.Minute
		t.PainPoint, t.Quote = "同一件事说两遍|telling the same thing twice", "刚才不是说过了吗？|Didn’t I just say that?"
		t.Fail.Recovery, t.Fail.Owner = "接线员代为补录|the operator enters it", "市政照明管理处|Street Lighting Office"
		t.Improvements = []model.Improvement{
			from(stands(days(work("热线与工单系统打通|connect hotline and ticket system", "三成市民报两遍|one in three reports twice", "信息中心|IT Centre", "市政照明管理处|Street Lighting Office"),
				"2026-05-06", "2027-03-31", "2027-06-30"), model.StageIdentify, model.StatusOpen), "重复报修占比|reported twice", "%", 34, 34, 5),
		}
		t.Source = "热线记录|hotline records"
	})
	d.record(citizen.at(5), func(t *model.Touchpoint) {
		t.Feeling, t.Thought, t.Time, t.MaxTime = num(-0.8), "修没修好只能自己去看|nobody tells me, I have to look", 20*model.Minute, 40*model.Minute
	})
}
