package sheet

import (
	"strings"
	"unicode/utf8"

	"touchline/model"
)

// Ranks: of several words in one label the highest says what it is. "Customer
// pain points" are pain points, "backstage systems" backstage, "customer
// support" is support.
const (
	rankWeak         = 20 // who or what mostly works there: a nurse, a system
	rankTouch        = 24
	rankTechnology   = 25
	rankEither       = 35
	rankWeakCustomer = 36 // a patient, a reader
	rankCustomer     = 40
	rankSupport      = 45
	rankEvidence     = 50
	rankFrontstage   = 55
	rankBackstage    = 60
	rankHead         = 80
	rankField        = 85
	rankValue        = 90
	rankLine         = 100
)

// entry is words of one meaning, parted by spaces. "_" joins the words of a
// phrase: the dictionary has them as one.
type entry struct {
	sense
	words string
}

func role(r model.Role, rank int, words string) entry {
	return entry{sense{class: roleOf, role: r, rank: rank}, words}
}

func field(key, words string) entry {
	return entry{sense{class: fieldOf, field: key, rank: rankField}, words}
}

func head(c class, rank int, words string) entry { return entry{sense{class: c, rank: rank}, words} }

// entries is every word that is known, in English and Chinese, simplified and
// traditional.
var entries = []entry{
	role(model.RoleEvidence, rankEvidence, `evidence physical_evidence tangible tangible_evidence artefact artifact prop touchable
		有形展示 有形证据 有形證據 实体证据 實體證據 物理证据 實體展示 实体展示 物证 有形 实物 可见物 物理环境 服务环境`),
	role(model.RoleCustomer, rankCustomer, `customer client user consumer 客户 客戶 顾客 顧客 用户 用戶 消费者 消費者`),
	role(model.RoleCustomer, rankWeakCustomer, `patient guest visitor passenger citizen resident traveller traveler student reader member buyer shopper diner rider applicant tenant
		患者 病人 乘客 市民 居民 游客 遊客 旅客 会员 學生 学生 读者 讀者 买家 客人 申请人 家长 参观者 观众 住户 业主 旅行者 storyline doing`),
	role(model.RoleFrontstage, rankFrontstage, `frontstage front_stage onstage on_stage front_office front_of_house frontline front_line front_desk front contact_employee contact_person visible
		前台 前臺 前端 可见 可視`),
	role(model.RoleFrontstage, rankWeak, `staff employee receptionist clerk agent waiter waitress cashier barista driver courier adviser advisor teller bellperson concierge host salesperson counter reception service_staff
		员工 員工 店员 服务员 服務員 客服 营业员 工作人员 服务人员 服务行为 服務行為 服务者 接待 接待员 收银员 司机 快递员 导游 柜员 销售 顾问 窗口`),
	role(model.RoleBackstage, rankBackstage, `backstage back_stage offstage off_stage back_office back_of_house behind_the_scene invisible 后台 後臺 後台 后端 不可见 幕后 幕後`),
	role(model.RoleBackstage, rankWeak, `nurse kitchen cook chef warehouse workshop housekeeping laboratory lab dispatcher manager store operations
		护士 厨房 后厨 厨师 仓库 运营 调度 车间 实验室 后勤`),
	role(model.RoleSupport, rankSupport, `support supporting 支持 支援 支撑 支撐`),
	role(model.RoleSupport, rankWeak, `system database platform vendor supplier partner third_party infrastructure 系统 系統 平台 数据库 供应商 第三方 合作伙伴 基础设施`),
	role(model.RoleTime, rankValue, `time duration standard_time time_spent 时间 時間 时长 時長 标准时间 耗时 用时 历时`),
	role(model.RoleEmotion, rankValue, `emotion emotional feeling mood emotional_curve emotion_curve emotional_journey emotion_score sentiment experience customer_experience user_experience emotional_experience
		情绪 情緒 情绪曲线 情緒曲線 情感 情感曲线 感受 心情 情绪值 情绪分 情绪变化 体验曲线 体验值 客户体验 用户体验 顾客体验`),
	role(model.RoleMetric, rankField, `metric kpi indicator measure 指标 指標 度量`),
	role(model.RoleChannel, rankField, `channel 渠道 渠道触点 触点渠道`),
	role(model.RoleOwner, rankValue, `owner_row 负责人行`),
	role(model.RoleRisk, rankValue, `risk_row 风险行`),
	role(model.RoleGap, rankValue, `gap_row 质量差距行`),
	role(model.RoleText, rankField, `text note_lane 文本 文字 文字说明`),

	field("painPoint", `pain_point pain pains painpoint frustration problem issue 痛点 痛點 问题 問題 痛点问题 困扰 槽点 抱怨`),
	field("opportunity", `opportunity opportunitie opportunities idea improvement_idea improvement improvement_opportunity 机会 機會 机会点 機會點 改进机会 优化建议 优化机会 改进建议 改进点 改进措施 优化点 解决方案 优化 改进 改善 措施`),
	field("quote", `quote thought thinking thinks say voice voice_of_customer 引述 原话 客户原话 想法 思考 心声 内心独白 心理活动 心理`),
	field("owner", `owner responsible responsibility accountable in_charge 负责人 負責人 责任人 责任部门 负责部门 归属 归口 主责 责任方 责任岗位`),
	field("actors", `actor 参与者 角色人物 参与人`),
	field("policy", `policy policie policies rule 政策 规则 制度 规范`),
	field("standard", `standard service_standard sla 标准 服务标准 服務標準 服务要求`),
	field("promise", `promise service_promise 承诺 服务承诺`),
	field("expectation", `expectation need goal customer_expectation 期望 需求 目标 客户期望 用户期望 用户目标 用户需求`),
	field("inputs", `input 输入 輸入`),
	field("outputs", `output 输出 輸出`),
	field("resources", `resource 资源 資源 所需资源 资源需求`),
	field("failCause", `fail_point failpoint failure fail failure_point cause risk 失败点 失敗點 失误点 可能失误 潜在失误 失误 风险 風險 风险点 原因`),
	field("failEffect", `effect consequence impact 影响 影響 后果 後果`),
	field("failRecovery", `recovery contingency 补救 补救措施 应急预案`),
	field("feedback", `feedback feedback_channel 反馈 反馈渠道`),
	field("class", `class touchpoint_type touchpoint_class 触点分类 触点类型 触点类别 分类`),
	field("maxTime", `max_time maximum_time longest_time acceptable_time time_limit max_duration 最长时间 最长时长 最大时长 时间上限 时限`),
	field("expectedWait", `expected_wait wait_time waiting_time wait waiting 预期等待 等待时间 等待時間 等待时长 等候时间`),
	field("maxWait", `longest_wait max_wait maximum_wait 最长等待`),
	field("satisfaction", `satisfaction csat rating score nps ces 满意度 滿意度 评分 打分 客户满意度`),
	field("baseline", `baseline before_improvement before 改进前 优化前 改善前 基线 现值`),
	field("target", `target goal_value 目标值`),
	field("measured", `measured after after_improvement actual 改进后 优化后 改善后 实测 现状值`),
	field("change", `change delta 变化 变化率 提升 增减`),
	field("direction", `direction good_is 方向 好的方向 指标方向`),
	field("industry", `industry sector 行业 行業 业务 领域`),
	field("why", `why reason 为什么 改进原因`),
	field("due", `due due_date deadline 截止日期 完成时间 期限`),
	field("status", `status 状态 进度 进展`),
	field("frequency", `frequency 频率`),
	field("medium", `medium 媒介 触点形式`),
	field("contact", `contact_type 接触方式`),
	field("tags", `tag label 标签`),
	{sense{class: fieldOf, field: "systems", rank: rankTechnology}, `technology technologie technologies tool it_system software 技术 技術 工具 科技`},

	head(touchOf, rankTouch, `touchpoint touch_point contact_point point_of_contact 触点 觸點 接触点 接觸點 关键触点 服务触点`),
	head(phaseOf, rankHead, `phase stage journey_phase journey_stage 阶段 階段 旅程阶段 流程阶段 服务阶段`),
	head(stepOf, rankHead, `step process_step journey_step 步骤 步驟`),
	head(eitherOf, rankEither, `journey scene scenario activity timeline event 旅程 环节 環節 场景 節點 节点 活动 流程 阶段步骤`),
	head(lineOf, rankLine, `line_of_interaction line_of_visibility line_of_internal_interaction line_of_external_interaction interaction_line visibility_line internal_interaction_line
		line_of_order_penetration line_of_implementation
		互动线 互動線 互动分界线 互動分界線 可视线 可視線 可视分界线 可視分界線 可见线 可见性线 能见线 能見度線 能见度线 可见度线 内部互动线 內部互動線 内部互动分界线 内部交互线 外部互动线 外部交互线 交互线 分界线`),
	head(labelOf, 10, `role lane swimlane swim_lane layer row level actor_role dimension category item 角色 泳道 层 层级 层次 行 维度 類別 类别 项目 模块 人物 对象 主体 要素`),
	{sense{class: labelOf, field: "name", rank: 10}, `name who lane_name 名称 名稱 姓名 泳道名称`},
	head(noteOf, 12, `note notes comment comments remark remarks 备注 備註 注释 说明 备注说明`),
	head(numberOf, 12, `no nr number # index id_no 序号 序號 编号 編號`),
	head(cardOf, 12, `card content description action_text what_happens detail 卡片 内容 描述 具体行为 事项`),
	head(titleOf, 12, `title project service blueprint service_blueprint 标题 标题名称 服务名称 蓝图 服务蓝图 蓝图名称`),
	head(totalOf, 70, `total sum subtotal grand_total average 合计 合計 总计 總計 小计 小計 共计 汇总 平均 平均值 均值`),
	head(idOf, 12, `touchline_id`),

	head(qualifies, 1, `action actions activity_of staff_action process processe processes contact employee_action people person personnel team technology_of
		interaction interactions behaviour behavior side work works task role_of service services digital physical technical operation operations internal external system_of
		行为 行為 动作 活动行为 员工行为动作 流程动作 过程 過程 人员 部分 层面 侧 端 操作 服务 服務 内部 外部 数字 实体 关键 主要 我们的`),
}

// stop is words that change nothing.
var stop = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the of and or a an our their by with in at for to 的 与 和 及 或 、 行 点 类 所 其 方`) {
		m[w] = true
	}
	return m
}()

// dictionary is entries by word. A word in two entries has its first meaning.
var dictionary = func() map[string]sense {
	m := map[string]sense{}
	for _, e := range entries {
		for _, w := range strings.Fields(e.words) {
			w = strings.ReplaceAll(w, "_", "")
			if _, twice := m[w]; !twice {
				m[w] = e.sense
			}
		}
	}
	return m
}()

// longestHan is the most characters of a Chinese word of the dictionary.
var longestHan = func() int {
	n := 0
	for w := range dictionary {
		if w[0] >= 0x80 {
			n = max(n, utf8.RuneCountInString(w))
		}
	}
	return n
}()
