// Package comparetest has a pair of blueprints for tests: the bank sample, and
// a to-be of it with something of every kind of change. Tests alone import it.
package comparetest

import (
	"touchline/assets"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/edit"
	"touchline/model/file"
)

// rewords is what cards say in the to-be, in English and in Chinese.
var rewords = map[model.CardID][2]string{
	"cmht79a2": {"Register and set the passwords", "注册，同时设置密码"},
	"ct1bbrv9": {"Confirm three fields", "只填三项，其余确认"},
	"ce1ek9em": {"Hold the phone to the ID", "手机贴近身份证"},
	"cdeezaa7": {"Read the chip by NFC", "NFC 读取芯片信息"},
	"cb88m1r9": {"Wait, the next step is named", "等待结果，下一步写明"},
	"cspxa0fh": {"Low risk passes by itself", "低风险自动通过"},
}

// Bank is the bank sample as it is, and as it shall be.
func Bank(lang model.Lang) (before, after *model.Document, err error) {
	data, _ := assets.Template("bank", string(lang))
	if before, _, err = file.Decode(data); err != nil {
		return nil, nil, err
	}
	say := func(en, zh string) string {
		if lang == model.Chinese {
			return zh
		}
		return en
	}
	after = compare.ToBe(before)
	head := *after.Head
	head.Version = "v2.0"
	all := edit.Batch{
		edit.SetHead{Head: &head},
		edit.MoveCards{Cards: []model.CardID{"cb2d5jtg"}, Lane: "lpbtqb3c", Step: "sheeq28w", At: 1},
		edit.RemoveCards{Cards: []model.CardID{"c93q1hjt", "cpad26gr", "c1dw2k17"}},
		edit.RemoveSteps{Steps: []model.StepID{"sgpy6gb1"}},
		edit.AddCard{Card: &model.Card{
			ID: "cvideoag", Lane: "lws6qhad", Step: "sy5pmrtq", Span: 1, Kind: model.KindAction, Text: say("Video agent takes over", "视频客服接手重试"),
			Touch: &model.Touchpoint{Time: 3 * model.Minute},
		}},
		edit.AddCard{Card: &model.Card{
			ID: "cprefill", Lane: "lqefwtkz", Step: "sqa2ryj3", Span: 1, Kind: model.KindSystem, Text: say("Fill from police and credit data", "公安、征信数据回填"),
		}},
		edit.AddLink{Link: &model.Link{ID: "kprefill", From: "cprefill", To: "ct1bbrv9", Kind: model.LinkFlow}},
		edit.AddSticky{Sticky: &model.Sticky{ID: "nwhenall", Lane: "lpbtqb3c", Step: "syprhad5", Text: say("From January 2027", "2027 年 1 月起")}},
	}
	for _, c := range before.CardsInOrder() {
		if text, ok := rewords[c.ID]; ok {
			next := *c
			next.Text = say(text[0], text[1])
			all = append(all, edit.SetCard{Card: &next})
		}
	}
	photo := *before.Card("ce1ek9em")
	photo.Text, photo.Marks = say(rewords["ce1ek9em"][0], rewords["ce1ek9em"][1]), 0
	photo.Touch = photo.Touch.Clone()
	photo.Touch.Time, photo.Touch.MaxTime, photo.Touch.Risk = model.Minute, 3*model.Minute, model.Risk{Likelihood: 2, Impact: 2}
	waiting := *before.Card("cb88m1r9")
	waiting.Text = say(rewords["cb88m1r9"][0], rewords["cb88m1r9"][1])
	waiting.Touch = waiting.Touch.Clone()
	waiting.Touch.Time, waiting.Touch.MaxTime = 30*model.Minute, 4*model.Hour
	all = append(all, edit.SetCard{Card: &photo}, edit.SetCard{Card: &waiting})
	after, err = edit.Apply(after, all)
	return before, after, err
}
