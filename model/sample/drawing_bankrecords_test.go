package sample

import "touchline/model"

// The bank's records. Five of its improvements take their figures from
// published cases: fields of an opening 10 → 3, its time −70 %, steps to
// register 3 → 1, payments given up 70 % → 50 %, handling time −50 %.

const (
	bankLog    = "2026 年 9 月后台日志，n=12,840|server log of September 2026, n=12,840"
	bankSurvey = "2026 年 10 月问卷|questionnaire of October 2026"
	bankCases  = "公开案例汇编|collected published cases"
)

func bankHead(d *drawing) {
	h := &d.head
	h.Reviewed, h.Keywords = "2026-11-20", nil
	for _, s := range []string{"合规部|Compliance", "远程银行中心|Remote Banking Centre"} {
		h.Reviewers = append(h.Reviewers, d.say(s))
	}
	for _, s := range []string{"开户|account opening", "远程核验|remote verification"} {
		h.Keywords = append(h.Keywords, d.say(s))
	}
	h.AcceptedTime, h.Currency, h.Price = 3*model.Hour, d.say("元|CNY"), num(60)
	for _, r := range []model.Rate{
		{Name: "远程银行中心|Remote Banking Centre", PerMinute: 1.2},
		{Name: "风控岗|risk control", PerMinute: 1.5},
		{Name: "运营中心|operations centre", PerMinute: 0.1},
		{Name: "零售客户经理组|Retail Managers", PerMinute: 2},
		{Name: "人脸识别平台|face recognition platform", PerMinute: 0.8},
	} {
		r.Name = d.say(r.Name)
		h.Rates = append(h.Rates, r)
	}
	for i, points := range []float64{15, 30, 25, 20, 10} {
		h.Weights = append(h.Weights, model.Weight{Dimension: model.Dimensions[i], Points: points})
	}
	h.Shows = nil
}

func bankCustomerRecords(d *drawing, customer row) {
	d.record(customer.at(2), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels = model.ClassFront, model.MediumDigital, "app", []string{"website"}
		t.Owner, t.Standard = "零售渠道部|Retail Channels", "3 分钟内完成下载与注册|downloaded and registered within 3 minutes"
		t.PassLevel, t.ExcellentLevel = "一次注册成功率 ≥90%|90 % register at the first try", "一次注册成功率 ≥97%|97 % register at the first try"
		t.Expectation, t.Thought = "一步就能注册|registering in one step", "条款这么长，先勾上再说|Such long terms; I just tick the box"
		t.Metrics = []model.Metric{lower("注册放弃率|abandoned registrations", "%", 24, 17, 12, "2026-10-31", bankLog)}
		t.Improvements = []model.Improvement{
			from(stands(days(work("一键登录代替验证码三步|one-tap log-in in place of three steps with a code", "三步里每步流失 6% 的客户|each of the three steps loses 6 % of the customers", "电子银行部|Electronic Banking", "零售渠道部|Retail Channels"),
				"2026-03-10", "2026-06-30", "2026-09-30"), model.StageMonitor, model.StatusDone), "登录步骤数|steps to log in", "步|steps", 3, 1, 1),
		}
		t.Source = bankCases
	})
	d.record(customer.at(3), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.Owner = model.ClassFront, model.MediumDigital, "app", "零售渠道部|Retail Channels"
		t.Inputs, t.Outputs, t.Resources = "身份信息、职业、地址|identity, job, address", "完整的开户资料|a complete application", "表单引擎、字典服务|form engine, dictionary service"
		t.Standard, t.Promise = "8 分钟内填完，随时可保存续填|filled in within 8 minutes, can be saved at any time", "只问开户必需的内容|only what opening an account needs"
		t.Expectation, t.PainPoint, t.Thought = "能自动带出的就别让我填|do not ask what you can look up", "10 项里有 4 项客户不懂为什么要填|of 10 fields, customers do not see why 4 are asked", "你们不是已经有我的信息了吗？|Don’t they know this already?"
		t.Fail = failing("字段多，职业分类看不懂|many fields, unclear list of jobs", "填错重来，一成客户放弃|starts again, one in ten gives up", "在线客服协助，自动保存草稿|an agent helps, the draft is saved", "零售渠道部|Retail Channels")
		t.Risk = model.Risk{Likelihood: 4, Impact: 3, Mitigation: "减少字段，职业分类改为搜索|fewer fields, jobs can be searched"}
		t.Quality = servqual(462, bankSurvey, [5][2]float64{{5.6, 5.0}, {6.4, 5.2}, {6.1, 4.6}, {6.0, 5.6}, {5.5, 4.3}})
		t.Metrics = []model.Metric{lower("填写放弃率|given up while filling in", "%", 18, 13.5, 8, "2026-10-31", bankLog)}
		cut := t.Improvements[0]
		cut.Why, cut.Owner, cut.Reviewer = "每多一项，放弃率上升 1.2 个百分点|each field more adds 1.2 points of abandonment", "零售渠道部|Retail Channels", "合规部|Compliance"
		cut.Unit, cut.Measured = "项|fields", num(6)
		t.Improvements = []model.Improvement{
			stands(days(cut, "2026-05-18", "2026-12-15", "2027-01-31"), model.StageOptimise, model.StatusDoing),
			from(stands(days(work("证件信息自动回填|details filled in from the ID", "客户抄写证件平均要 3 分钟|copying the ID takes 3 minutes on average", "电子银行部|Electronic Banking", "零售渠道部|Retail Channels"),
				"2026-05-18", "2027-01-31", "2027-03-31"), model.StageAssess, model.StatusOpen), "完成时间（改进前=100）|time to complete (before = 100)", "", 100, 72, 30),
		}
		t.Priority = model.Priority{Reach: 12_800, Impact: 2, Confidence: 80, Effort: 4}
		t.Design = model.Design{Simple: 2, Consistent: 4, Personal: 2}
		t.Research, t.Confidence, t.Source = []model.Method{model.MethodQuestionnaire, model.MethodHeatMap, model.MethodABTest}, model.ConfidenceData, bankLog
		t.Feedback, t.LoopClosed = "填写页底部一键反馈|one-tap feedback below the form", true
		t.Frequency, t.FrequencyPer = 1, model.PerCase
	})
	d.record(customer.at(4), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.Owner = model.ClassFront, model.MediumDigital, "app", "电子银行部|Electronic Banking"
		t.Standard, t.PainPoint = "两次内拍摄通过|accepted within two photographs", "反光、边角不全|glare, cut-off corners"
		t.Fail = failing("光线不足、证件反光|poor light, glare on the card", "反复重拍|takes the photograph again and again", "示例图与实时提示；三次后转人工|sample and live hints; after three tries an agent", "电子银行部|Electronic Banking")
		t.Risk = model.Risk{Likelihood: 3, Impact: 3, Mitigation: "实时检测反光并提示|detects glare while photographing"}
		t.Metrics = []model.Metric{higher("一次拍摄通过率|accepted at the first photograph", "%", 71, 84, 90, "2026-10-31", bankLog)}
		t.Source = bankLog
	})
	bankFace(d, customer.at(5))
	bankWait(d, customer.at(6))
	d.record(customer.at(8), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.Owner = model.ClassFront, model.MediumDigital, "app", "零售渠道部|Retail Channels"
		t.Inputs, t.Outputs, t.Resources = "审核通过的申请|an approved application", "可用账户、电子卡|a working account, a digital card", "核心账务系统|core banking system"
		t.Standard, t.Perception = "点击后 1 分钟内可用|usable within 1 minute of the tap", []model.Perception{model.PerceptionQuick, model.PerceptionComfortable}
		csat := higher("开户满意度 CSAT|CSAT of opening", "%", 78, 88.4, 90, "2026-10-31", bankSurvey)
		csat.Sample, csat.Deviation = 462, num(14.2)
		t.Metrics = []model.Metric{csat}
		t.Research, t.Confidence, t.Source = []model.Method{model.MethodQuestionnaire}, model.ConfidenceData, bankSurvey
	})
	d.record(customer.at(9), func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels = model.ClassFront, model.MediumDigital, "app", []string{"website", "counter"}
		t.Owner, t.Standard = "支付业务部|Payments", "2 分钟内到账|arrives within 2 minutes"
		t.Frequency, t.FrequencyPer = 9, model.PerMonth
		t.Improvements = []model.Improvement{
			from(stands(days(work("转账页只留三项，收款人可搜索|three fields only, payees can be searched", "首笔转账中途退出的多|many leave the first transfer half-way", "支付业务部|Payments", "零售渠道部|Retail Channels"),
				"2026-04-02", "2026-08-31", "2026-12-15"), model.StageMonitor, model.StatusDone), "转账放弃率|transfers given up", "%", 70, 50, 50),
		}
		t.Source = bankCases
	})
}

// bankFace is the moment of truth with every kind of field in it.
func bankFace(d *drawing, c *model.Card) {
	d.record(c, func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels = model.ClassFront, model.MediumDigital, "app", []string{"counter"}
		t.Inputs, t.Outputs = "身份证影像、活体视频、手机号|images of the ID, live video, telephone number", "验证结果、风险等级、影像存档号|result, level of risk, archive number"
		t.Resources = "公安联网核查接口、OCR 引擎、人工复核岗 6 人|police interface, OCR engine, 6 reviewers"
		t.Owner, t.PerceivedOwner = "电子银行部|Electronic Banking", "客服热线|the hotline"
		t.Actors, t.Systems = []string{"客户|customer"}, []string{"人脸识别平台|face recognition platform", "反洗钱系统|AML system"}
		t.Policy = "个人银行账户实名制：Ⅱ类户须双因子验证|real-name rule: class II accounts need two factors"
		t.Standard = "三次机会内通过率 ≥98%，单次 ≤30 秒，语音与文字双提示|98 % pass within three tries, 30 s each, prompts by voice and text"
		t.TierStandards = []model.TierStandard{
			{Tier: model.TierDiamond, Standard: "专属坐席视频核验，免排队|video with a personal agent, no queue", Time: 40, MaxTime: 2 * model.Minute},
			{Tier: model.TierGold, Standard: "失败一次即转视频坐席|an agent by video after one failure", Time: 50, MaxTime: 3 * model.Minute},
			{Tier: model.TierSilver, Standard: "失败两次转视频坐席|an agent by video after two failures", Time: model.Minute, MaxTime: 4 * model.Minute},
			{Tier: model.TierBasic, Standard: "失败三次提示到网点|after three failures sent to a branch", Time: model.Minute, MaxTime: 4 * model.Minute},
		}
		t.PassLevel, t.ExcellentLevel = "一次通过率 ≥90%|90 % pass at the first try", "一次通过率 ≥98%|98 % pass at the first try"
		t.Promise, t.Perception = "30 秒内告知结果|the result within 30 seconds", []model.Perception{model.PerceptionQuick, model.PerceptionAccurate}
		t.ExpectedWait, t.MaxWait = 30, 2*model.Minute
		t.Expectation, t.PainPoint = "一次通过，不用去网点|passes at once, no branch visit", "戴眼镜反复失败，不知道原因|fails with glasses, and nobody says why"
		t.Thought, t.Feedback, t.LoopClosed = "我的脸会被存多久？|How long will they keep my face?", "APP 弹窗评价 + 短信问卷|rating in the app, questionnaire by text", true
		t.Risk = model.Risk{Likelihood: 4, Impact: 5, Mitigation: "失败两次转人工视频；接口超时自动排队并通知|after two failures an agent by video; time-outs are queued and announced"}
		t.Quality = servqual(462, bankSurvey, [5][2]float64{{5.8, 5.1}, {6.7, 4.9}, {6.5, 4.2}, {6.6, 5.9}, {5.2, 4.4}})
		for i := range t.Quality { // of 22 items in all, 4 or 5 a dimension
			t.Quality[i].ExpectationDeviation, t.Quality[i].PerceptionDeviation = num(0.92), num(1.31)
			t.Quality[i].ExpectationAlpha, t.Quality[i].PerceptionAlpha = num(0.84), num(0.89)
		}
		t.Metrics = []model.Metric{higher("一次通过率|passed at the first try", "%", 82, 91.5, 98, "2026-11-20", bankLog)}
		t.Improvements = []model.Improvement{
			from(stands(days(work("失败两次起给出原因并一键转人工视频|from the second failure say why, one tap to an agent", "响应性差距 −2.3|gap of responsiveness −2.3", "电子银行部|Electronic Banking", "合规部|Compliance"),
				"2026-09-15", "2026-12-31", "2027-01-31"), model.StageOptimise, model.StatusDoing), "一次通过率|passed at the first try", "%", 82, 91.5, 98),
		}
		t.Priority = model.Priority{Reach: 12_800, Impact: 3, Confidence: 80, Effort: 6}
		t.Design = model.Design{Simple: 3, Consistent: 4, Personal: 2, Efficient: 4, Reliable: 3, Scalable: 5}
		t.Cost, t.Frequency, t.FrequencyPer = num(0.6), 1.4, model.PerCase
		t.Research = []model.Method{model.MethodQuestionnaire, model.MethodMystery, model.MethodObservation}
		t.Confidence, t.Source = model.ConfidenceData, bankLog
	})
	for _, tag := range []string{"开户重点|key to opening", "课堂案例|case for class"} {
		c.Tags = append(c.Tags, d.say(tag))
	}
	c.Links = []string{"https://example.com/kyc"}
}

// bankWait is the wait that customers mind most.
func bankWait(d *drawing, c *model.Card) {
	d.record(c, func(t *model.Touchpoint) {
		t.Class, t.Medium, t.Channel, t.MoreChannels = model.ClassFront, model.MediumDigital, "app", []string{"hotline"}
		t.Owner, t.PerceivedOwner = "远程银行中心|Remote Banking Centre", "远程银行中心|Remote Banking Centre"
		t.Inputs, t.Outputs, t.Resources = "提交完成的申请|a finished application", "审核结论、补件清单|the decision, what is missing", "审核岗 12 人、进度推送|12 reviewers, progress messages"
		t.Standard, t.Promise = "2 小时内给出结论，每 30 分钟推送进度|a decision within 2 hours, news every 30 minutes", "当天一定有答复|an answer on the same day"
		t.PassLevel, t.ExcellentLevel = "95% 在 4 小时内|95 % within 4 hours", "95% 在 2 小时内|95 % within 2 hours"
		t.ExpectedWait, t.MaxWait = 2*model.Hour, 24*model.Hour
		t.Expectation, t.PainPoint = "知道排到哪、还要多久|to know how long it still takes", "不知道卡在哪一步，只能反复刷新|nobody says where it is stuck"
		t.Thought = "是不是没通过？|Have I been refused?"
		t.Risk = model.Risk{Likelihood: 4, Impact: 4, Mitigation: "夜间自动预审；超过 2 小时主动致电|pre-review at night; a call after 2 hours"}
		t.Quality = servqual(462, bankSurvey, [5][2]float64{{5.1, 4.9}, {6.5, 5.0}, {6.6, 3.9}, {6.2, 5.4}, {5.9, 4.1}})
		nps := higher("NPS|NPS", "", -8, 10, 25, "2026-10-31", bankSurvey)
		nps.Sample = 1000
		t.Metrics = []model.Metric{nps, lower("催办来电占比|share who call to ask", "%", 31, 22, 10, "2026-10-31", bankLog)}
		t.Improvements = []model.Improvement{
			from(stands(days(work("低风险申请自动审批|low-risk applications approved by rule", "七成申请资料齐全、名单无命中|seven in ten are complete and match no list", "运营中心|operations centre", "合规部|Compliance"),
				"2026-06-20", "2026-11-30", "2027-02-28"), model.StageOptimise, model.StatusDoing), "处理时间（改进前=100）|handling time (before = 100)", "", 100, 68, 50),
		}
		t.Priority = model.Priority{Reach: 12_800, Impact: 3, Confidence: 100, Effort: 8}
		t.Feedback, t.LoopClosed = "进度页评价、回访电话|rating on the progress page, call-back", true
		t.Design = model.Design{Simple: 3, Consistent: 3, Personal: 1}
		t.Research, t.Confidence, t.Source = []model.Method{model.MethodQuestionnaire, model.MethodCalls, model.MethodInterview}, model.ConfidenceData, bankSurvey
	})
}

func bankStaffRecords(d *drawing, people, system, back, support row) {
	for i, owner := range map[int]string{3: "远程银行中心|Remote Banking Centre", 6: "远程银行中心|Remote Banking Centre", 9: "零售客户经理组|Retail Managers"} {
		d.record(people.at(i), func(t *model.Touchpoint) { t.Owner = owner })
	}
	d.record(people.at(3), func(t *model.Touchpoint) {
		t.Channel, t.Actors, t.Systems = "app", []string{"在线客服|online agent"}, []string{"客服工作台|agent desk"}
		t.Standard, t.Time, t.MaxTime, t.ExpectedWait, t.MaxWait = "20 秒内应答，一次说清|answered within 20 seconds, once and for all", 2*model.Minute, 5*model.Minute, 20, model.Minute
		t.Metrics = []model.Metric{higher("一次解决率|solved at once", "%", 68, 79, 85, "2026-10-31", "客服工单|agents’ tickets")}
		t.Design, t.Source = model.Design{Simple: 4, Consistent: 3, Personal: 4}, "客服工单|agents’ tickets"
	})
	d.record(people.at(6), func(t *model.Touchpoint) {
		t.Channel, t.Actors = "hotline", []string{"电话坐席|telephone agent"}
		t.Standard, t.Time, t.MaxTime = "一次电话说清全部补件|one call says all that is missing", 3*model.Minute, 6*model.Minute
	})
	d.record(people.at(9), func(t *model.Touchpoint) {
		t.Channel, t.Actors, t.Tier = "hotline", []string{"客户经理|account manager"}, model.TierDiamond
		t.Standard, t.Time, t.MaxTime = "激活后 24 小时内致电，三分钟以内|calls within 24 hours of activation, three minutes at most", 3*model.Minute, 5*model.Minute
		t.Feedback, t.LoopClosed = "回访记录|record of the call", true
	})
	for i, owner := range map[int]string{2: "电子银行部|Electronic Banking", 4: "电子银行部|Electronic Banking", 5: "电子银行部|Electronic Banking", 6: "远程银行中心|Remote Banking Centre", 8: "零售渠道部|Retail Channels"} {
		d.record(system.at(i), func(t *model.Touchpoint) { t.Owner, t.Channel = owner, "app" })
	}
	d.record(system.at(5), func(t *model.Touchpoint) {
		t.Class, t.Time, t.MaxTime = model.ClassCross, 15, 30
		t.Standard, t.Systems = "单次比对 ≤30 秒|30 seconds a match at most", []string{"人脸识别平台|face recognition platform"}
		t.Inputs, t.Outputs = "活体视频|live video", "比对分数|score of the match"
		t.Metrics = []model.Metric{lower("接口超时率|time-outs of the interface", "%", 2.4, 0.9, 0.5, "2026-10-31", bankLog)}
		t.Design = model.Design{Efficient: 4, Reliable: 3, Scalable: 4}
		t.Source = bankLog
	})
	d.record(back.at(3), func(t *model.Touchpoint) {
		t.Class, t.Outputs, t.Systems = model.ClassBack, "统一口径的问答库|one set of answers", []string{"知识库|knowledge base"}
	})
	d.record(back.at(5), func(t *model.Touchpoint) {
		t.Class, t.Time, t.Actors, t.Systems = model.ClassBack, 4*model.Minute, []string{"人工复核员|reviewer"}, []string{"复核工作台|review desk"}
		t.Standard = "10 分钟内给出结论|a decision within 10 minutes"
		t.Fail = failing("夜间只有一人值守|one person on duty at night", "客户多等一晚|the customer waits a night longer", "值班经理增派，短信告知|the duty manager adds people and sends a message", "风控岗|risk control")
		t.Risk = model.Risk{Likelihood: 3, Impact: 4, Mitigation: "夜间轮班加一人|one more on the night shift"}
	})
	d.record(back.at(6), func(t *model.Touchpoint) {
		t.Class, t.MaxTime, t.Actors, t.Systems = model.ClassBack, 4*model.Hour, []string{"审核员|examiner"}, []string{"反洗钱系统|AML system"}
		t.Standard, t.ExpectedWait, t.MaxWait = "2 小时内完成审核|reviewed within 2 hours", 30*model.Minute, 4*model.Hour
		t.Inputs, t.Outputs, t.Resources = "开户资料、名单|application, lists", "审核结论|decision", "审核岗 12 人|12 reviewers"
		t.Design = model.Design{Efficient: 2, Reliable: 4, Scalable: 2}
		t.Risk = model.Risk{Likelihood: 3, Impact: 5, Mitigation: "双人复核命中名单|two people on every match"}
	})
	d.record(back.at(8), func(t *model.Touchpoint) {
		t.Class, t.Systems = model.ClassBack, []string{"核心账务系统|core banking system"}
	})
	for _, i := range []int{2, 4, 5, 6, 8, 9} {
		classed(model.ClassBack, support.at(i))
	}
	d.record(support.at(5), func(t *model.Touchpoint) {
		t.Owner, t.Cost, t.Time, t.MaxTime = "公安部查询中心|police register", num(1.2), 2, 10
	})
}
