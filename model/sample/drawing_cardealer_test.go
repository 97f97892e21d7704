package sample

import "touchline/model"

// carDealer is a visit to the workshop of a 4S shop, as training texts tell
// it: booking, reception, work, hand-over, call-back. Its figures are made
// up, except those that say where they come from.
func carDealer(d *drawing) {
	d.about(model.Head{
		Title: "4S 店保养服务|A Service Visit to the Car Dealer", Service: "汽车 4S 店售后保养|A car dealer’s after-sales service", Scope: "从预约到回访|from booking to the call-back",
		Segment: "上班族车主，两年内新车|working owners, cars under two years", State: model.StateAsIs, Version: "1.2", Date: "2026-11-20", Owner: "售后服务部|After-sales",
		AcceptedTime: 4 * model.Hour, Currency: "元|CNY", Price: num(860),
	})
	d.stage("预约|Book", "收到提醒|Get a reminder", "预约时间|Book a time")
	d.stage("接车|Reception", "到店|Arrive", "环车检查|Walk round the car", "确认项目|Agree the work")
	d.stage("维修|Work", "等候|Wait", "增项确认|Agree extra work")
	d.stage("交车|Hand-over", "验车结账|Check and pay", "取车离店|Drive away")
	d.stage("回访|Follow-up", "接受回访|Answer the call")
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "车主看到的|what owners see",
		"保养提醒短信|Reminder message", "小程序预约页|Booking page", "门头与引导牌\n停车位|Sign and guide boards\nParking bay", "座椅三件套\n环车检查单|Seat covers\nInspection sheet",
		"报价单\n预计交车时间|Quotation\nTime of hand-over", "休息区\n透明车间屏幕|Lounge\nScreen of the workshop", "旧件与照片|Old parts and photos", "结算单\n洗净的车|Bill\nWashed car", "保养手册盖章|Stamped service book", "回访电话\n评价链接|Call\nLink to rate")
	owner := d.fill(model.RoleCustomer, "客户行为|Customer actions", "",
		"查看提醒\n想起该保养|Reads the reminder", "选门店和时段|Chooses shop and time", "开车到店|Drives to the shop", "陪同环车检查|Walks round with them",
		"听讲解并签字|Listens and signs", "在休息区等候|Waits in the lounge", "决定是否加项|Decides on extra work", "验车、付款|Checks the car, pays", "取车离店|Drives away", "接电话、打分|Takes the call, rates")
	staff := d.fill(model.RoleFrontstage, "前台 · 服务顾问|Frontstage · advisers", "接待 · 顾问 · 收银|reception · adviser · cashier",
		"", "", "引导停车\n套上防护|Guides to a bay\nPuts covers on", "环车检查\n记录车况|Inspects the car\nNotes its state", "讲解项目\n报价与时间|Explains the work\nPrice and time", "每 30 分钟\n告知进度|News every\n30 minutes",
		"拿旧件说明\n是否加项|Shows the old part\nAsks about extras", "陪同验车\n逐项讲账单|Checks with the owner\nExplains the bill", "送至出口|Sees the car off", "三日内电话回访|Calls within three days")
	system := d.fill(model.RoleFrontstage, "前台 · 系统|Frontstage · systems", "小程序 · 短信|mini-program · SMS",
		"推送保养提醒|Sends the reminder", "显示空闲工位|Shows free bays", "", "", "", "工位屏显示进度|Screen shows progress", "推送增项报价|Sends the extra quote", "扫码支付|Pay by code", "", "推送评价|Sends the rating")
	back := d.fill(model.RoleBackstage, "后台 · 车间|Backstage · workshop", "调度 · 技师 · 质检|dispatch · technicians · inspection",
		"", "预留工位与技师|Reserves bay and technician", "", "", "派工、领料|Dispatches, draws parts", "按工单保养|Services by the order", "复核故障|Confirms the fault", "完工质检、洗车|Final check, wash", "", "整理不满意工单|Sorts bad ratings")
	support := d.fill(model.RoleSupport, "支持系统|Support systems", "厂家 · 备件 · 客户中心|maker · parts · customer centre",
		"厂家车联网|Maker’s car data", "经销商管理系统|Dealer system", "", "", "备件库|Parts store", "", "厂家技术支持|Maker’s hotline", "财务系统|Accounts", "", "客户中心|Customer centre")
	d.derived(model.RoleTime, "时间|Time", "标准 / 最长|standard / maximum", nil)
	d.derived(model.RoleEmotion, "情绪曲线|Emotion", "−2 至 +2|−2 to +2", nil)

	d.chain(owner)
	for _, i := range []int{1, 2} {
		d.meet(owner.at(i), system.at(i))
		d.flow(support.at(i), system.at(i))
	}
	d.flow(system.at(2), back.at(2))
	for _, i := range []int{3, 4, 5, 7, 8, 9, 10} {
		d.meet(owner.at(i), staff.at(i))
	}
	d.flow(staff.at(6), owner.at(6))
	d.flow(back.at(6), system.at(6), owner.at(6))
	d.meet(staff.at(5), back.at(5), support.at(5))
	d.flow(back.at(5), back.at(6), back.at(7))
	d.meet(back.at(7), staff.at(7))
	d.help(support.at(7), back.at(7))
	d.flow(system.at(7), owner.at(7))
	d.flow(back.at(8), staff.at(8))
	d.meet(owner.at(8), system.at(8))
	d.meet(system.at(8), support.at(8))
	d.flow(system.at(10), owner.at(10))
	d.flow(support.at(10), back.at(10), staff.at(10))
	owner.at(4).Marks, owner.at(7).Marks, owner.at(8).Marks = model.MarkTruth, model.MarkFail, model.MarkTruth
	owner.at(6).Marks, back.at(8).Marks = model.MarkWait, model.MarkFail

	take(owner, model.Minute, [][2]model.Duration{{1, 2}, {3, 6}, {5, 15}, {10, 20}, {8, 15}, {90, 180}, {5, 20}, {12, 30}, {3, 8}, {3, 5}}...)
	feel(owner, 0.4, 0.6, 0.2, 1.1, 0.3, -1.2, -0.8, 1.0, 1.3, 0.7)
	classed(model.ClassBack, back.at(2), back.at(5), back.at(6), back.at(7), back.at(8), back.at(10), support.at(1), support.at(2), support.at(5), support.at(7), support.at(8), support.at(10))
	for _, i := range []int{1, 2, 6, 7, 8, 10} {
		d.record(system.at(i), func(t *model.Touchpoint) {
			t.Class, t.Medium, t.Channel, t.Owner = model.ClassFront, model.MediumDigital, "app", "数字化部|Digital"
		})
	}
	carDealerRecords(d, owner, staff, back)
}

func carDealerRecords(d *drawing, owner, staff, back row) {
	for _, r := range []model.Rate{{Name: "服务顾问组|Service Advisers", PerMinute: 1.1}, {Name: "机修车间|Workshop", PerMinute: 1.8}, {Name: "客户中心|Customer Centre", PerMinute: 0.7}} {
		r.Name = d.say(r.Name)
		d.head.Rates = append(d.head.Rates, r)
	}
	const survey, log = "三日回访，n=640|three-day call-back, n=640", "工单系统 2026 年 10 月|dealer system, October 2026"
	for i, cards := range staff {
		if len(cards) == 0 {
			continue
		}
		d.record(cards[0], func(t *model.Touchpoint) {
			t.Class, t.Medium, t.Owner, t.Channel = model.ClassFront, model.MediumHuman, "服务顾问组|Service Advisers", "counter"
			if i == 9 {
				t.Owner, t.Channel = "客户中心|Customer Centre", "hotline"
			}
		})
	}
	d.record(owner.at(2), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels, t.Owner = model.ClassFront, model.MediumDigital, "app", []string{"hotline"}, "数字化部|Digital"
		t.Standard, t.Frequency, t.FrequencyPer = "三步内约好，当场确认|booked in three steps, confirmed at once", 2, model.PerYear
		t.Metrics = []model.Metric{higher("预约到店率|bookings kept", "%", 62, 74, 80, "2026-10-31", log)}
		t.Improvements = []model.Improvement{from(stands(days(work("显示真实空闲工位|show the bays that are really free", "四成客户到店仍要排队|four in ten queue in spite of a booking", "数字化部|Digital", "售后服务部|After-sales"),
			"2026-03-02", "2026-08-31", "2026-12-31"), model.StageMonitor, model.StatusDone), "预约到店率|bookings kept", "%", 62, 74, 80)}
		t.Source = log
	})
	d.record(owner.at(4), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner, t.Channel = model.ClassFront, model.MediumHuman, "服务顾问组|Service Advisers", "counter"
		t.Inputs, t.Outputs, t.Resources = "车辆、行驶证|the car, its papers", "双方签字的检查单|an inspection sheet signed by both", "顾问 6 人、检查单、三件套|6 advisers, sheets, covers"
		t.Standard, t.Promise = "10 分钟内完成 24 项，客户在场|24 points in 10 minutes, with the owner", "不让客户回头再问|no question is left open"
		t.TierStandards = []model.TierStandard{
			{Tier: model.TierDiamond, Standard: "专属顾问，上门取送车|a personal adviser, the car is fetched", Time: 8 * model.Minute, MaxTime: 12 * model.Minute},
			{Tier: model.TierGold, Standard: "专属顾问，免排队|a personal adviser, no queue", Time: 8 * model.Minute, MaxTime: 15 * model.Minute},
			{Tier: model.TierBasic, Standard: "轮到的顾问接待|the next adviser", Time: 10 * model.Minute, MaxTime: 20 * model.Minute},
		}
		t.PassLevel, t.ExcellentLevel = "检查单完整率 ≥95%|95 % of the sheets complete", "检查单完整率 100% 且有照片|all complete, with photos"
		t.Perception, t.Thought = []model.Perception{model.PerceptionAccurate, model.PerceptionComfortable}, "别是想让我多花钱吧|I hope they won’t sell me something"
		t.Quality = servqual(640, survey, [5][2]float64{{5.7, 5.9}, {6.5, 6.0}, {6.2, 5.3}, {6.4, 5.8}, {5.6, 5.5}})
		t.Metrics = []model.Metric{higher("接待满意度|satisfaction with reception", "%", 81, 88, 92, "2026-10-31", survey)}
		t.Design, t.Research, t.Confidence, t.Source = model.Design{Simple: 4, Consistent: 3, Personal: 4}, []model.Method{model.MethodMystery, model.MethodQuestionnaire}, model.ConfidenceData, survey
		t.Risk = model.Risk{Likelihood: 2, Impact: 4, Mitigation: "车损当场拍照存档|damage is photographed at once"}
	})
	d.record(owner.at(6), func(t *model.Touchpoint) {
		t.Class, t.Owner = model.ClassFront, "服务顾问组|Service Advisers"
		t.Standard, t.ExpectedWait, t.MaxWait = "每 30 分钟主动告知一次进度|news every 30 minutes without asking", 90*model.Minute, 3*model.Hour
		t.PainPoint, t.Quote = "不知道车修到哪一步|nobody says how far the car is", "还要多久？|How much longer?"
		t.Improvements = []model.Improvement{from(stands(days(work("车间进度推送到小程序|progress of the workshop in the app", "等候期情绪最低 −1.2|the lowest feeling of all, −1.2", "数字化部|Digital", "售后服务部|After-sales"),
			"2026-07-01", "2026-12-31", "2027-02-28"), model.StageOptimise, model.StatusDoing), "主动询问进度的客户|owners who ask how far it is", "%", 46, 33, 15)}
		t.Priority, t.Source = model.Priority{Reach: 1900, Impact: 2, Confidence: 80, Effort: 2}, survey
	})
	d.record(owner.at(7), func(t *model.Touchpoint) {
		t.Class, t.Owner = model.ClassFront, "服务顾问组|Service Advisers"
		t.Fail = failing("增项口头说，没有旧件和照片|extras told by mouth, no part, no photo", "客户觉得被推销|the owner feels sold to", "出示旧件与照片，可以不做|show part and photo, no is an answer", "服务顾问组|Service Advisers")
		t.Risk = model.Risk{Likelihood: 4, Impact: 4, Mitigation: "增项必须附照片，客户确认后施工|no extra work without photo and consent"}
		t.Metrics, t.Source = []model.Metric{lower("增项投诉|complaints about extras", "‰", 9, 6.2, 3, "2026-10-31", log)}, log
	})
	d.record(owner.at(8), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner, t.Channel, t.MoreChannels = model.ClassFront, model.MediumHuman, "服务顾问组|Service Advisers", "counter", []string{"app"}
		t.Inputs, t.Outputs, t.Resources = "完工车辆、结算单|the finished car, the bill", "付清的账单、交车确认|a paid bill, signed hand-over", "顾问、收银 2 人|advisers, 2 cashiers"
		t.Standard, t.Quote = "逐项对照报价讲账单，差额为零|the bill item by item against the quotation, no difference", "和报价一样，放心|As quoted. Good."
		t.Metrics = []model.Metric{higher("一次修好率|fixed at the first visit", "%", 93, 95.6, 97, "2026-10-31", log)}
		t.Source = log
	})
	d.record(owner.at(10), func(t *model.Touchpoint) {
		t.Class, t.Channel, t.Owner, t.Feedback, t.LoopClosed = model.ClassFront, "hotline", "客户中心|Customer Centre", "回访电话、评价链接|call, link to rate", true
		t.Metrics, t.Source = []model.Metric{higher("NPS|NPS", "", 18, 27, 35, "2026-10-31", survey)}, survey
	})
	d.record(back.at(6), func(t *model.Touchpoint) {
		t.Owner, t.Standard, t.Time, t.MaxTime, t.Actors = "机修车间|Workshop", "按厂家工时 60 分钟|60 minutes by the maker’s list", model.Hour, 2*model.Hour, []string{"技师|technician"}
		t.Cost, t.Design = num(210), model.Design{Efficient: 3, Reliable: 4, Scalable: 2}
	})
	d.record(back.at(8), func(t *model.Touchpoint) {
		t.Owner, t.Standard, t.Time, t.MaxTime = "质检组|Final Inspection", "质检不过不交车|no car leaves without it", 15*model.Minute, 40*model.Minute
		t.Fail = failing("高峰期漏检|skipped at peak hours", "返工，客户再跑一趟|the owner has to come back", "上门取车返工，免费代步|fetched, repaired, a car to drive meanwhile", "质检组|Final Inspection")
		t.Risk = model.Risk{Likelihood: 2, Impact: 5, Mitigation: "质检单与放行闸机联动|the gate opens with the inspection sheet"}
	})
}
