package sheet

import (
	"strings"

	"touchline/model"
)

// roleWords are the words that the role column may hold, in lower case and
// without spaces, hyphens or a plural s.
var roleWords = map[model.Role][]string{
	model.RoleEvidence:   {"evidence", "physicalevidence", "evidences", "有形展示", "有形证据", "实体证据", "物理证据", "实体展示"},
	model.RoleCustomer:   {"customer", "customeraction", "user", "useraction", "client", "客户", "客户行为", "顾客", "顾客行为", "用户", "用户行为"},
	model.RoleFrontstage: {"frontstage", "frontstageaction", "onstage", "onstageaction", "front", "前台", "前台行为", "前台员工", "前台系统", "前台人员"},
	model.RoleBackstage:  {"backstage", "backstageaction", "back", "后台", "后台行为", "后台员工", "后台系统", "后台人员"},
	model.RoleSupport:    {"support", "supportproces", "supportprocesse", "supportsystem", "支持", "支持过程", "支持系统", "支持流程"},
	model.RoleTime:       {"time", "duration", "standardtime", "时间", "时长", "标准时间"},
	model.RoleEmotion:    {"emotion", "feeling", "emotionalcurve", "emotioncurve", "情绪", "情绪曲线", "情感", "情感曲线", "感受"},
	model.RoleMetric:     {"metric", "kpi", "指标"},
	model.RoleChannel:    {"channel", "渠道"},
	model.RoleText: {
		"text", "note", "policy", "policie", "quote", "painpoint", "opportunity", "opportunitie",
		"文本", "文字", "备注", "政策", "引述", "原话", "痛点", "机会", "机会点",
	},
}

var roleByWord = func() map[string]model.Role {
	m := map[string]model.Role{}
	for role, words := range roleWords {
		for _, w := range words {
			m[w] = role
		}
	}
	return m
}()

// bare is a word as roleWords has it.
func bare(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '_', '\n':
			return -1
		}
		return r
	}, strings.ToLower(s))
	return strings.TrimSuffix(s, "s")
}

// roleOf reads the role column.
func roleOf(s string) (model.Role, bool) {
	r, ok := roleByWord[bare(s)]
	return r, ok
}

// header is what a row without a role names.
type header int

const (
	phaseHeader header = iota
	stepHeader
)

// headerOf tells a row of phase or step names: the word stands in the second
// column, or in the first where the second is empty.
func headerOf(t grid, row int) (header, bool) {
	word := t.at(row, 1)
	if first := t.at(row, 0); first != "" {
		if word != "" {
			return 0, false
		}
		word = first
	}
	switch bare(word) {
	case "phase", "stage", "阶段":
		return phaseHeader, true
	case "step", "步骤":
		return stepHeader, true
	}
	return 0, false
}

// channelWords are the channels that the program knows by name.
var channelWords = map[string]string{
	"website": "website", "web": "website", "网厅": "website", "网站": "website",
	"app": "app", "掌厅": "app",
	"kiosk": "kiosk", "自助终端": "kiosk",
	"hotline": "hotline", "热线": "hotline",
	"counter": "counter", "营业员": "counter", "柜台": "counter",
	"visit": "visit", "上门": "visit",
}
