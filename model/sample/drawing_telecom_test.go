package sample

import "touchline/model"

// telecomHall is an errand in a telecom shop, as training texts tell it: one
// customer, three channels, and much behind the counter.
func telecomHall(d *drawing) {
	d.about(model.Head{
		Title: "电信营业厅：办理融合套餐|Telecom Shop: Changing to a Bundle", Service: "营业厅业务办理|Errands in the shop", Scope: "从打听到首张账单|from asking to the first bill",
		Segment: "家庭用户，有宽带和两部手机|families with broadband and two telephones", State: model.StateAsIs, Version: "2.0", Date: "2026-11-18", Owner: "渠道运营中心|Channel Operations",
		AcceptedTime: model.Hour, Currency: "元|CNY",
	})
	d.stage("到厅前|Before", "了解套餐|Look at plans", "预约取号|Take a number")
	d.stage("到厅|In the shop", "进厅分流|Be guided", "等候叫号|Wait for the call", "核验身份|Prove identity")
	d.stage("办理|The errand", "选套餐|Choose a plan", "签约缴费|Sign and pay", "开通测试|Switch on and try")
	d.stage("使用|Use", "查看账单|Look at the bill", "投诉咨询|Complain or ask")
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "客户看到的|what customers see",
		"掌厅套餐页|Plans in the app", "排队号|Queue number", "引导牌、自助区|Guide boards, kiosks", "叫号屏|Queue screen", "身份证读卡器|ID reader", "套餐对比单|Comparison of plans", "电子协议|Contract on a tablet", "测速结果|Speed test", "首张账单|First bill", "热线语音菜单|Hotline menu")
	customer := d.fill(model.RoleCustomer, "客户行为|Customer actions", "",
		"比较套餐|Compares plans", "在掌厅取号|Takes a number in the app", "进厅说明来意|Says what for", "坐等叫号|Waits for the call", "出示身份证|Shows the ID", "听讲解、选套餐|Listens, chooses", "签名、缴费|Signs, pays", "试打、测速|Tries and measures", "查账单|Reads the bill", "打热线问费用|Calls about the charges")
	staff := d.fill(model.RoleFrontstage, "前台 · 人员|Frontstage · people", "引导员 · 营业员 · 话务员|guide · clerk · agent",
		"", "", "迎宾、问需、分流|Greets, asks, guides", "", "核对证件|Checks the ID", "一页纸对比讲解|Explains on one page", "讲清合约期|Says how long it binds", "协助开通|Helps to switch on", "", "接听、查询、答复|Answers, looks up, replies")
	system := d.fill(model.RoleFrontstage, "前台 · 系统|Frontstage · systems", "掌厅 · 自助终端 · 短信|app · kiosk · SMS",
		"显示资费|Shows the rates", "预约排队|Queues", "自助终端|Kiosk", "叫号与预计等待|Calls and tells the wait", "", "", "电子签名|Electronic signature", "开通短信|Text: switched on", "账单推送|Sends the bill", "语音导航|Voice menu")
	back := d.fill(model.RoleBackstage, "后台|Backstage", "业务支撑 · 装维|business support · field",
		"", "", "", "", "实名审核|Real-name review", "套餐规则配置|Rules of the plans", "受理单稽核|Checks the orders", "宽带装维派单|Dispatches the fitter", "出账|Makes the bills", "投诉处理组|Complaints team")
	support := d.fill(model.RoleSupport, "支持系统|Support systems", "BSS · 计费 · 公安核验|BSS · billing · police register",
		"", "", "", "", "公安实名核验|Police register", "产品库|Product catalogue", "BSS 受理|BSS orders", "网络开通系统|Network provisioning", "计费系统|Billing", "工单系统|Ticket system")
	d.derived(model.RoleTime, "时间|Time", "标准 / 最长|standard / maximum", nil)
	d.derived(model.RoleEmotion, "情绪曲线|Emotion", "−2 至 +2|−2 to +2", nil)

	d.chain(customer)
	for _, i := range []int{1, 2} {
		d.meet(customer.at(i), system.at(i))
	}
	for _, i := range []int{3, 5, 6, 7, 8, 10} {
		d.meet(customer.at(i), staff.at(i))
	}
	d.flow(staff.at(3), system.at(3))
	d.flow(system.at(4), customer.at(4))
	for _, i := range []int{5, 6, 10} {
		d.meet(staff.at(i), back.at(i), support.at(i))
	}
	d.flow(customer.at(7), system.at(7), back.at(7), support.at(7))
	d.flow(support.at(8), back.at(8), staff.at(8))
	d.flow(system.at(8), customer.at(8))
	d.flow(support.at(9), back.at(9), system.at(9), customer.at(9))
	d.flow(customer.at(10), system.at(10))
	customer.at(6).Marks, customer.at(10).Marks = model.MarkTruth, model.MarkTruth|model.MarkFail
	customer.at(4).Marks, customer.at(9).Marks = model.MarkWait, model.MarkFail
	take(customer, model.Minute, [][2]model.Duration{{5, 10}, {1, 2}, {2, 4}, {10, 30}, {2, 5}, {8, 15}, {5, 12}, {4, 15}, {2, 5}, {6, 20}}...)
	feel(customer, 0.2, 0.6, 0.5, -1, 0.1, 0.9, 0.4, 1.2, -1.3, -0.7)
	for _, i := range []int{5, 6, 7, 8, 9, 10} {
		classed(model.ClassBack, back.at(i), support.at(i))
	}
	telecomRecords(d, customer, staff, system, back)
}

func telecomRecords(d *drawing, customer, staff, system, back row) {
	for _, r := range []model.Rate{{Name: "营业厅|The Shop", PerMinute: 0.9}, {Name: "热线中心|Hotline Centre", PerMinute: 0.8}, {Name: "自助终端|kiosk", PerMinute: 0.1}} {
		r.Name = d.say(r.Name)
		d.head.Rates = append(d.head.Rates, r)
	}
	const survey, log, cases = "厅内问卷，n=385|questionnaire in the shop, n=385", "排队机与工单 2026 年 10 月|queue and tickets, October 2026", "公开案例汇编|collected published cases"
	for i, cards := range staff {
		for _, c := range cards {
			d.record(c, func(t *model.Touchpoint) {
				t.Class, t.Medium, t.Owner, t.Channel = model.ClassFront, model.MediumHuman, "营业厅|The Shop", "counter"
				if i == 9 {
					t.Owner, t.Channel = "热线中心|Hotline Centre", "hotline"
				}
			})
		}
	}
	for i, cards := range system {
		for _, c := range cards {
			d.record(c, func(t *model.Touchpoint) {
				t.Class, t.Medium, t.Owner, t.Channel = model.ClassFront, model.MediumDigital, "电子渠道部|Electronic Channels", "app"
				if i == 2 {
					t.Channel, t.Systems = "kiosk", []string{"自助终端|kiosk"}
				}
			})
		}
	}
	d.record(customer.at(2), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels, t.Owner = model.ClassFront, model.MediumDigital, "app", []string{"kiosk"}, "电子渠道部|Electronic Channels"
		t.Standard = "登录一步，取号两步|logged in by one step, a number in two"
		t.Improvements = []model.Improvement{from(stands(days(work("号码认证一键登录|log-in by the number of the telephone", "三步登录每步都有人离开|people leave at each of three steps", "电子渠道部|Electronic Channels", "渠道运营中心|Channel Operations"),
			"2026-01-15", "2026-05-31", "2026-12-31"), model.StageMonitor, model.StatusDone), "登录步骤数|steps to log in", "步|steps", 3, 1, 1)}
		t.Source = cases
	})
	d.record(customer.at(4), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner, t.Channel = model.ClassFront, model.MediumPhysical, "营业厅|The Shop", "counter"
		t.Standard, t.ExpectedWait, t.MaxWait = "等候不超过 10 分钟，屏幕显示预计时间|10 minutes at most, the screen says how long", 10*model.Minute, 30*model.Minute
		t.PainPoint, t.Quote = "过号要重新排|a missed call means queuing again", "前面还有几个？|How many before me?"
		t.Improvements = []model.Improvement{from(stands(days(work("自助终端分流简单业务|simple errands to the kiosk", "六成是查费和补卡|six in ten ask about charges or a lost card", "营业厅|The Shop", "渠道运营中心|Channel Operations"),
			"2026-06-01", "2026-12-20", "2027-01-31"), model.StageOptimise, model.StatusDoing), "平均等候|mean wait", "分钟|min", 24, 16, 10)}
		t.Metrics = []model.Metric{lower("平均等候|mean wait", "分钟|min", 24, 16, 10, "2026-10-31", log)}
		t.Priority, t.Source = model.Priority{Reach: 5200, Impact: 2, Confidence: 80, Effort: 3}, log
	})
	d.record(customer.at(6), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Owner, t.Channel = model.ClassFront, model.MediumHuman, "营业厅|The Shop", "counter"
		t.Inputs, t.Outputs, t.Resources = "近三月用量|use of the last three months", "选定的套餐|a chosen plan", "营业员 8 人、对比单|8 clerks, comparison sheets"
		t.Standard, t.Promise = "按用量推荐，三个方案一页纸讲完|by use, three plans on one page", "不推荐用不上的|nothing you won’t use"
		t.TierStandards = []model.TierStandard{
			{Tier: model.TierDiamond, Standard: "客户经理上门|an account manager comes", Time: 15 * model.Minute, MaxTime: 30 * model.Minute},
			{Tier: model.TierGold, Standard: "贵宾室办理|in the lounge", Time: 8 * model.Minute, MaxTime: 12 * model.Minute},
			{Tier: model.TierSilver, Standard: "优先叫号|called first", Time: 8 * model.Minute, MaxTime: 15 * model.Minute},
			{Tier: model.TierBasic, Standard: "按号办理|in turn", Time: 8 * model.Minute, MaxTime: 15 * model.Minute},
		}
		t.PassLevel, t.ExcellentLevel = "讲清合约期与违约金|term and penalty are said", "客户能复述资费|the customer can repeat the rates"
		t.Quality = servqual(385, survey, [5][2]float64{{5.2, 5.4}, {6.6, 5.3}, {6.3, 5.0}, {6.2, 5.6}, {5.8, 5.2}})
		t.Metrics = []model.Metric{higher("办理满意度|satisfaction with the errand", "%", 76, 83, 90, "2026-10-31", survey)}
		t.Design, t.Research, t.Confidence, t.Source = model.Design{Simple: 3, Consistent: 3, Personal: 4}, []model.Method{model.MethodQuestionnaire, model.MethodMystery}, model.ConfidenceData, survey
	})
	d.record(customer.at(9), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.Owner, t.PerceivedOwner = model.ClassFront, model.MediumDigital, "app", "计费中心|Billing Centre", "营业厅|The Shop"
		t.PainPoint, t.Quote = "首月按天折算，看不懂|the first month is charged by days, nobody understands it", "怎么和说的不一样？|That’s not what I was told."
		t.Fail = failing("首月折算没有讲|nobody explained the first month", "客户以为多收费|the customer feels overcharged", "账单附折算说明，当场退差|the bill explains it, differences are paid back", "计费中心|Billing Centre")
		t.Risk = model.Risk{Likelihood: 4, Impact: 4, Mitigation: "签约时发首月账单预览|a preview of the first bill when signing"}
		t.Improvements = []model.Improvement{from(stands(days(work("自动化计费核对|billing checked by rule", "人工核对漏错|checks by hand miss errors", "计费中心|Billing Centre", "客户体验部|Customer Experience"),
			"2026-02-10", "2026-10-31", "2027-01-31"), model.StageMonitor, model.StatusDone), "出账错误率（改进前=100）|errors in bills (before = 100)", "", 100, 10, 10)}
		t.Source = cases
	})
	d.record(customer.at(10), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels, t.Owner = model.ClassFront, model.MediumHuman, "hotline", []string{"app"}, "热线中心|Hotline Centre"
		t.Inputs, t.Outputs, t.Resources = "账单、来电|the bill, the call", "答复或退费|an answer or a refund", "话务员、工单系统|agents, ticket system"
		t.Standard, t.Promise = "一次说清；要查的 24 小时内回电|solved at once, else a call within 24 hours", "谁接谁负责到底|who answers sees it through"
		t.Fail = failing("转接三次、重复描述|put through three times, told again each time", "情绪升级为投诉|a question becomes a complaint", "首问负责，工单自动带出|the first agent keeps it, the ticket comes along", "热线中心|Hotline Centre")
		t.Risk = model.Risk{Likelihood: 3, Impact: 5, Mitigation: "首问负责制与自动建单|the first agent owns it, tickets open themselves"}
		t.Improvements = []model.Improvement{from(stands(days(work("投诉自动建单与分派|complaints become tickets by themselves", "人工分派平均半天|sorting by hand takes half a day", "客户体验部|Customer Experience", "渠道运营中心|Channel Operations"),
			"2026-03-20", "2026-12-31", "2027-03-31"), model.StageOptimise, model.StatusDoing), "处理时间（改进前=100）|handling time (before = 100)", "", 100, 64, 50)}
		t.Metrics = []model.Metric{lower("CES|CES", "分|of 7", 4.6, 3.8, 3, "2026-10-31", survey), lower("重复来电率|calls about the same again", "%", 28, 21, 12, "2026-10-31", log)}
		t.Feedback, t.LoopClosed, t.Source = "结案短信评价|rating when closed", true, log
	})
	d.record(back.at(8), func(t *model.Touchpoint) {
		t.Owner, t.Time, t.MaxTime, t.Actors = "装维中心|Field Service", 2*model.Hour, 24*model.Hour, []string{"装维工程师|fitter"}
		t.Design = model.Design{Efficient: 3, Reliable: 4, Scalable: 3}
	})
	d.record(back.at(10), func(t *model.Touchpoint) {
		t.Owner, t.Time, t.MaxTime = "客户体验部|Customer Experience", 4*model.Hour, 24*model.Hour
	})
}
