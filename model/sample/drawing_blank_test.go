package sample

import "touchline/model"

// Blueprints to begin with: lanes, phases and steps, and no cards.

// blankSteps are three phases of two steps.
func blankSteps(d *drawing) {
	d.stage("之前|Before", "", "")
	d.stage("之中|During", "", "")
	d.stage("之后|After", "", "")
}

func classic(d *drawing) {
	d.about(model.Head{Title: "服务蓝图|Service Blueprint"})
	blankSteps(d)
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "")
	d.fill(model.RoleCustomer, "客户行为|Customer actions", "")
	d.fill(model.RoleFrontstage, "前台|Frontstage", "")
	d.fill(model.RoleBackstage, "后台|Backstage", "")
	d.fill(model.RoleSupport, "支持过程|Support processes", "")
}

func peopleTechnology(d *drawing) {
	d.about(model.Head{Title: "服务蓝图：人员与技术|Service Blueprint: People and Technology"})
	blankSteps(d)
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "")
	d.fill(model.RoleCustomer, "客户行为|Customer actions", "")
	d.fill(model.RoleFrontstage, "前台 · 人员|Frontstage · people", "")
	d.fill(model.RoleFrontstage, "前台 · 技术|Frontstage · technology", "")
	d.fill(model.RoleBackstage, "后台 · 人员|Backstage · people", "")
	d.fill(model.RoleBackstage, "后台 · 技术|Backstage · technology", "")
	d.fill(model.RoleSupport, "支持过程|Support processes", "")
	d.derived(model.RoleTime, "时间|Time", "", nil)
	d.derived(model.RoleEmotion, "情绪曲线|Emotion", "", nil)
}

func twoCustomers(d *drawing) {
	d.about(model.Head{Title: "服务蓝图：两类客户|Service Blueprint: Two Customers"})
	blankSteps(d)
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "")
	d.fill(model.RoleCustomer, "客户甲|Customer A", "例如乘客|for example the rider")
	d.fill(model.RoleCustomer, "客户乙|Customer B", "例如司机|for example the driver")
	d.fill(model.RoleFrontstage, "前台|Frontstage", "")
	d.fill(model.RoleBackstage, "后台|Backstage", "")
	d.fill(model.RoleSupport, "支持过程|Support processes", "")
	d.derived(model.RoleEmotion, "客户甲的情绪|Emotion of customer A", "", nil)
	d.derived(model.RoleEmotion, "客户乙的情绪|Emotion of customer B", "", nil)
	d.lanes[6].Follows, d.lanes[7].Follows = d.lanes[1].ID, d.lanes[2].ID
}

// training is for a class: the first step is worked out, the notes ask for
// the rest.
func training(d *drawing) {
	d.about(model.Head{
		Title: "课堂练习：画一张服务蓝图|Exercise: Draw a Service Blueprint", Service: "门诊挂号|Seeing a doctor", Scope: "从预约到离院|from booking to leaving",
		Segment: "第一次来的病人|first-time patients", State: model.StateToBe, Version: "1.0", Date: "2026-11-21", Owner: "各小组|each group",
		Notes: "分组 45 分钟：先写客户行为，再向下写前台、后台和支持，最后连线并标出关键时刻、失败点和等待点。|Groups, 45 minutes: write the customer’s actions first, then down to frontstage, backstage and support; link them last and mark moments of truth, fail points and wait points.",
	})
	d.stage("之前|Before", "预约|Book")
	d.stage("就诊|Visit", "到院|Arrive", "候诊|Wait", "就诊|See the doctor")
	d.stage("之后|After", "离院|Leave")
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "客户看到、听到、拿到的|what the customer sees, hears, receives", "预约确认短信|Confirmation message")
	patient := d.fill(model.RoleCustomer, "客户行为|Customer actions", "", "在手机上预约|Books on the telephone")
	front := d.fill(model.RoleFrontstage, "前台|Frontstage", "客户看得见的人和系统|people and systems in the customer’s sight", "预约页面显示可约时段|Booking page shows free hours")
	back := d.fill(model.RoleBackstage, "后台|Backstage", "客户看不见的工作|work out of the customer’s sight", "公布医生排班|Publish the doctors’ rota")
	support := d.fill(model.RoleSupport, "支持过程|Support processes", "其他部门、系统、第三方|other departments, systems, third parties", "短信网关|SMS gateway")
	d.derived(model.RoleTime, "时间|Time", "", nil)
	d.derived(model.RoleEmotion, "情绪曲线|Emotion", "", nil)
	d.fill(model.RoleText, "思考|Questions", "",
		"哪一步最可能出错？|What is most likely to go wrong?", "客户怎么知道该去哪里？|How does the customer know where to go?",
		"可以接受等多久？|How long a wait is acceptable?", "哪里是关键时刻？|Where is the moment of truth?", "客户带着什么离开？|What does the customer take away?")
	d.meet(patient.at(1), front.at(1))
	d.flow(back.at(1), front.at(1))
	d.flow(support.at(1), back.at(1))
	touch(patient.at(1)).Time, touch(patient.at(1)).MaxTime = 2*model.Minute, 5*model.Minute
	feel(patient, 0.5)
	for column, prompt := range []string{
		"客户到院后先做什么？|What does the customer do first on arriving?", "客户等待时做什么？有什么感受？|What does the customer do while waiting, and feel?",
		"写下客户的每个动作|Write down each action of the customer", "客户怎样付款、取药？|How does the customer pay and get the medicine?",
	} {
		d.note(1, column+2, prompt)
	}
	d.note(2, 2, "谁迎接客户？人还是机器？|Who meets the customer: a person or a machine?")
	d.note(3, 3, "谁决定先看哪位病人？|Who decides which patient is next?")
	d.note(4, 4, "需要哪些系统？|Which systems does this need?")
}
