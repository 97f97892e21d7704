package sample

import "touchline/model"

// phrases is what a sample says beside its vocabulary.
type phrases struct {
	title, service, scope, segment, owner, notes string
	lanes                                        [sceneLanes][2]string // name and second name
	time, emotion                                string
	again                                        []string // labels of loops
	yes, no, decide                              string   // a decision's exits, and its question
	quotes                                       []string // of customers who are not content
	causes, effects, recoveries                  []string
	standards                                    []string
	notesOn                                      []string // sticky notes
	satisfaction                                 string
}

var spoken = map[model.Lang]phrases{
	model.English: {
		title: "A large service, {n} cards", service: "Services of one city", scope: "From the first look to the renewal",
		segment: "Residents between 25 and 60", owner: "Service design", notes: "Made by the sample generator; no real organisation is meant.",
		lanes: [sceneLanes][2]string{
			{"Customer actions", ""},
			{"Physical evidence", "what the customer sees"},
			{"Frontstage · people", "desk, telephone, visit"},
			{"Frontstage · systems", "app, website, kiosk"},
			{"Backstage · people", "operations"},
			{"Backstage · systems", "case and stock"},
			{"Support processes", "third parties"},
			{"Pain points", ""},
		},
		time: "Time", emotion: "Emotion",
		again:        []string{"again", "correct and resend", "not reached", "something is missing"},
		yes:          "complete",
		no:           "something is missing",
		decide:       "Is all there?",
		quotes:       []string{"Why do they ask this again?", "When will it be done?", "Nobody told me.", "I almost gave up here."},
		causes:       []string{"Two systems hold different data", "The rule changed and the form did not", "Too few people at noon", "The message goes out once a day"},
		effects:      []string{"The customer starts over", "The customer waits without news", "The customer calls the hotline", "The customer leaves"},
		recoveries:   []string{"Call within an hour and finish it together", "Take over what was entered", "Apologise and waive the fee", "Send the state by text message"},
		standards:    []string{"95 of 100 within the standard time", "Answered at the first contact", "No more than one question back", "Told before the customer asks"},
		notesOn:      []string{"Ask the team: is this still so?", "Seen on three of five visits", "Idea: do it one step earlier", "Check the figure with operations"},
		satisfaction: "CSAT",
	},
	model.Chinese: {
		title: "大型服务蓝图 · {n} 张卡片", service: "一座城市的服务", scope: "从第一次了解到续约",
		segment: "25 至 60 岁的居民", owner: "服务设计部", notes: "由示例生成器生成，不指任何真实机构。",
		lanes: [sceneLanes][2]string{
			{"客户行为", ""},
			{"有形展示", "客户看到的"},
			{"前台 · 人员", "柜台 · 电话 · 上门"},
			{"前台 · 系统", "APP · 网站 · 自助终端"},
			{"后台 · 人员", "运营"},
			{"后台 · 系统", "工单与库存"},
			{"支持过程", "第三方"},
			{"痛点", ""},
		},
		time: "时间", emotion: "情绪曲线",
		again:        []string{"重来", "更正后重新提交", "未联系上", "缺材料"},
		yes:          "齐全",
		no:           "缺材料",
		decide:       "是否齐全？",
		quotes:       []string{"为什么又问一遍？", "什么时候能好？", "没有人告诉我。", "差点就放弃了。"},
		causes:       []string{"两个系统数据不一致", "规则变了，表单没变", "中午人手不足", "消息每天只发一次"},
		effects:      []string{"客户从头再来", "客户等待，没有消息", "客户拨打热线", "客户流失"},
		recoveries:   []string{"一小时内致电并一起完成", "沿用已填写的内容", "致歉并免收费用", "短信告知进度"},
		standards:    []string{"95% 在标准时间内完成", "首次接触即答复", "最多追问一次", "在客户询问前告知"},
		notesOn:      []string{"请团队确认：现在还是这样吗？", "五次走访中三次见到", "想法：提前一步完成", "与运营核对数字"},
		satisfaction: "满意度",
	},
}
