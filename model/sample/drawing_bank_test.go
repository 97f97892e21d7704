package sample

import "touchline/model"

// bank is the welcome sample: opening an account in a bank's app, card for
// card and link for link the page that the program's look was designed on.
func bank(d *drawing) {
	d.about(model.Head{
		Title:   "个人客户 APP 开户|Opening a Personal Account in the App",
		Service: "个人客户 APP 开户|Opening a Personal Account in the App",
		Scope:   "从下载到首笔转账|from download to first transfer",
		Segment: "首次开户的年轻上班族|young professionals opening their first account",
		State:   model.StateAsIs, Version: "v1.3", Date: "2026-11-21", Owner: "零售渠道部|Retail Channels",
	})
	d.stage("申请|Apply", "了解产品|Learn about it", "下载与注册|Download and register", "填写资料|Fill in details")
	d.stage("核验|Verify", "拍摄证件|Photograph ID", "人脸识别|Face recognition", "等待审核|Wait for review")
	d.stage("开通|Open", "设置密码|Set passwords", "账户激活|Activate account")
	d.stage("使用|Use", "首笔转账|First transfer")

	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "客户看到的|what customers see",
		"地铁广告\n应用商店评分|Subway advert\nApp store rating", "启动页\n隐私条款弹窗|Launch screen\nPrivacy notice",
		"资料表单\n进度条|Details form\nProgress bar", "取景框\n示例图|Viewfinder\nSample picture",
		"动作提示\n语音引导|Motion prompts\nVoice guidance", "“审核中”页面\n短信通知|In-review page\nText message",
		"密码强度条|Password meter", "开户成功页\n电子卡面|Success page\nDigital card", "转账回执|Transfer receipt")
	customer := d.fill(model.RoleCustomer, "客户行为|Customer actions", "",
		"比较几家银行\n看评价|Compare banks\nRead reviews", "下载 APP\n同意条款并注册|Download the app\nAccept and register",
		"填写个人资料\n与职业信息|Fill in personal\nand job details", "拍摄身份证\n正反面|Photograph both\nsides of the ID",
		"完成人脸识别|Complete face\nrecognition", "等待审核结果\n反复查看进度|Wait for the result\nKeep checking",
		"设置登录与\n交易密码|Set login and\npayment passwords", "激活账户|Activate the account", "向亲友转账\n100 元|Send ¥100 to\nfamily or friends")
	people := d.fill(model.RoleFrontstage, "前台 · 人员|Frontstage · people", "客服 · 客户经理|agents · managers",
		"", "", "在线客服\n解答填写疑问|Online agent\nanswers questions", "", "", "电话告知\n补件事项|Calls about\nmissing documents", "", "",
		"客户经理\n欢迎回访|Manager makes\na welcome call")
	system := d.fill(model.RoleFrontstage, "前台 · 系统|Frontstage · systems", "APP · 短信|app · SMS",
		"", "发送短信验证码|Send SMS code", "", "OCR 识别证件\n回填姓名号码|Read the ID by OCR\nFill in the name",
		"活体检测\n比对公安照片|Liveness check\nMatch police photo", "推送审核进度|Push review progress", "",
		"显示开户成功\n生成电子卡|Show success\nIssue digital card")
	back := d.fill(model.RoleBackstage, "后台|Backstage", "运营中心|operations centre",
		"", "", "整理常见问题\n统一口径|Keep the FAQ\nAlign the answers", "", "人工复核\n可疑人脸|Review doubtful\nfaces by hand",
		"资料审核\n反洗钱名单筛查|Review the file\nScreen AML lists", "", "开立账户\n登记额度|Open the account\nRecord the limits")
	support := d.fill(model.RoleSupport, "支持系统|Support systems", "核心 · 风控 · 第三方|core · risk · partners",
		"", "短信网关|SMS gateway", "", "影像平台|Image archive", "公安身份核验|Police ID check", "反洗钱系统|AML system", "",
		"核心账务系统|Core banking system", "支付清算系统|Clearing system")
	d.derived(model.RoleTime, "时间|Time", "标准 / 最长|standard / maximum", nil)
	d.derived(model.RoleEmotion, "情绪曲线|Emotion", "−2 至 +2|−2 to +2", nil)

	for column, detail := range map[*model.Card]string{
		customer.at(2): "目标 3 分钟|target 3 minutes", customer.at(3): "10 项 → 目标 3 项|10 fields → target 3",
		system.at(2): "机 → 人 · 60 秒内|system → person · 60\u00a0s",
		back.at(3):   "知识运营组|knowledge team", back.at(5): "风控岗 · ≤10 分钟|risk control · ≤10\u00a0min",
		back.at(6): "运营中心 · 标准 2 小时|operations · 2\u00a0h target", back.at(8): "运营中心|operations centre",
		support.at(2): "第三方|third party", support.at(4): "留存 5 年|kept for 5 years",
		support.at(5): "第三方接口|third-party interface", support.at(6): "名单每日更新|lists updated daily",
	} {
		column.Detail = d.say(detail)
	}
	bankRecords(d, customer, people, system, back)
	bankHead(d)
	bankCustomerRecords(d, customer)
	bankStaffRecords(d, people, system, back, support)

	customer.at(3).Marks = model.MarkFail
	customer.at(4).Marks = model.MarkFail
	customer.at(5).Marks = model.MarkTruth
	customer.at(6).Marks = model.MarkTruth | model.MarkWait
	customer.at(8).Marks = model.MarkTruth
	back.at(5).Marks = model.MarkFail
	back.at(6).Marks = model.MarkWait

	d.chain(customer)
	d.meet(customer.at(3), people.at(3))
	d.meet(customer.at(6), people.at(6))
	d.flow(support.at(2), system.at(2), customer.at(2))
	d.flow(system.at(5), customer.at(5))
	d.meet(customer.at(4), system.at(4))
	d.flow(back.at(6), system.at(6), customer.at(6))
	d.flow(back.at(8), system.at(8), customer.at(8))
	d.flow(people.at(9), customer.at(9))
	d.meet(system.at(5), back.at(5), support.at(5))
	d.meet(back.at(6), support.at(6))
	d.meet(back.at(8), support.at(8))
	d.flow(system.at(4), support.at(4))
	d.flow(back.at(3), people.at(3))
	d.flow(back.at(6), back.at(8))
	d.flow(support.at(8), support.at(9))
}

// bankRecords writes the touchpoint records: the figures of the page's time
// and emotion rows, and what the small lines of the cards say.
func bankRecords(d *drawing, customer, people, system, back row) {
	take(customer, model.Minute, [][2]model.Duration{{}, {3, 6}, {8, 15}, {2, 5}, {1, 4}, {120, 1440}, {1, 3}, {1, 2}, {2, 5}}...)
	feel(customer, 0.6, 0.3, -1, -0.4, 0.8, -1.7, 0.1, 1.6, 1.2)
	touch(customer.at(3)).Quote = d.say("为什么要问这么多？|Why do they ask so much?")
	touch(customer.at(6)).Quote = d.say("钱什么时候能到？|When does it arrive?")
	touch(customer.at(8)).Quote = d.say("比想象的快！|Faster than I thought!")

	ten, three := 10.0, 3.0
	touch(customer.at(3)).Improvements = []model.Improvement{{
		What: d.say("减少填写项|Ask for fewer fields"), Metric: d.say("填写项数|fields to fill in"), Baseline: &ten, Target: &three,
	}}
	served(model.PartyHuman, model.PartyHuman, model.ContactRemote, people.at(3))
	served(model.PartyHuman, model.PartyHuman, model.ContactPhone, people.at(6), people.at(9))
	served(model.PartyMachine, model.PartyHuman, model.ContactUnset, system.at(2), system.at(4), system.at(5), system.at(6), system.at(8))
	for _, r := range []row{people, system} {
		for _, cards := range r {
			for _, c := range cards {
				c.Touch.Class = model.ClassFront
				c.Touch.Medium = model.MediumHuman
				if c.Touch.Provider == model.PartyMachine {
					c.Touch.Medium = model.MediumDigital
				}
			}
		}
	}
	touch(system.at(2)).MaxTime = 60 * model.Second
	touch(back.at(3)).Owner = d.say("知识运营组|knowledge team")
	touch(back.at(5)).Owner = d.say("风控岗|risk control")
	touch(back.at(5)).MaxTime = 10 * model.Minute
	touch(back.at(6)).Owner = d.say("运营中心|operations centre")
	touch(back.at(6)).Time = 2 * model.Hour
	touch(back.at(8)).Owner = d.say("运营中心|operations centre")
}
