package sheet

import (
	"testing"

	"touchline/model"
)

func TestSenseOf(t *testing.T) {
	for label, want := range map[string]struct {
		class class
		role  model.Role
		field string
		sure  bool
	}{
		"customer": {roleOf, model.RoleCustomer, "", true}, "Customer actions:": {roleOf, model.RoleCustomer, "", true},
		"1. 前台": {roleOf, model.RoleFrontstage, "", true}, "１客户": {roleOf, model.RoleCustomer, "", true},
		"前台（可见）": {roleOf, model.RoleFrontstage, "", true}, "前台 Frontstage": {roleOf, model.RoleFrontstage, "", true},
		"客户：": {roleOf, model.RoleCustomer, "", true}, "👤 **Customer actions**": {roleOf, model.RoleCustomer, "", true},
		"Physical / digital evidence": {roleOf, model.RoleEvidence, "", true}, "Front-stage staff": {roleOf, model.RoleFrontstage, "", true},
		"Onstage Contact Employee Actions":   {roleOf, model.RoleFrontstage, "", true},
		"Backstage Contact Employee Actions": {roleOf, model.RoleBackstage, "", true},
		"Support Processes & Systems":        {roleOf, model.RoleSupport, "", true},
		"Customer / 客户":                      {roleOf, model.RoleCustomer, "", true}, "Courier (back office)": {roleOf, model.RoleBackstage, "", true},
		"前台服务行为": {roleOf, model.RoleFrontstage, "", true}, "后台员工行为": {roleOf, model.RoleBackstage, "", true}, "支援流程": {roleOf, model.RoleSupport, "", true},
		"员工行为": {roleOf, model.RoleFrontstage, "", false}, "服务行为": {roleOf, model.RoleFrontstage, "", false}, "後臺": {roleOf, model.RoleBackstage, "", true},
		"Customer support": {roleOf, model.RoleSupport, "", true}, "Backstage systems": {roleOf, model.RoleBackstage, "", true}, "Support tier": {roleOf, model.RoleSupport, "", false},
		"Customer pain points": {fieldOf, "", "painPoint", true}, "用户痛点": {fieldOf, "", "painPoint", true}, "机会点": {fieldOf, "", "opportunity", true},
		"情绪曲线": {roleOf, model.RoleEmotion, "", true}, "Customer emotions": {roleOf, model.RoleEmotion, "", true}, "Time (min)": {roleOf, model.RoleTime, "", true},
		"Phase": {phaseOf, "", "", true}, "Stages": {phaseOf, "", "", true}, "Journey phase": {phaseOf, "", "", true}, "用户旅程阶段": {phaseOf, "", "", true},
		"Customer steps": {stepOf, "", "", true}, "步驟": {stepOf, "", "", true}, "旅程": {eitherOf, "", "", true}, "環節": {eitherOf, "", "", true},
		"Line of visibility": {lineOf, "", "", true}, "---*Line of internal interaction*---": {lineOf, "", "", true}, "可视分界线": {lineOf, "", "", true},
		"Patient": {roleOf, model.RoleCustomer, "", false}, "Nurse": {roleOf, model.RoleBackstage, "", false}, "Systems": {roleOf, model.RoleSupport, "", false},
		"Technology": {fieldOf, "", "systems", true}, "Owner": {fieldOf, "", "owner", true}, "Actions": {roleOf, model.RoleCustomer, "", false}, "用户行为": {roleOf, model.RoleCustomer, "", true},
		"Role": {labelOf, "", "", true}, "泳道": {labelOf, "", "", true}, "Layer": {labelOf, "", "", true}, "Merlin": {}, "Order": {}, "": {},
		"Locker screen": {}, "Customer Name": {roleOf, model.RoleCustomer, "", false}, "Touchpoints": {touchOf, "", "", true}, "触点": {touchOf, "", "", true},
	} {
		s := senseOf(label)
		if s.class != want.class || s.role != want.role || s.field != want.field || s.sure != want.sure && want.class != nothing {
			t.Errorf("%q is %+v, want %+v", label, s, want)
		}
	}
	for label, want := range map[string]bool{"customer": true, " customer ": true, "Customer": false, "customer actions": false, "客户": false} {
		if senseOf(label).plain != want {
			t.Errorf("%q is the program's own word: %v", label, !want)
		}
	}
}
