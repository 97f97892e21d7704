package unusual

import (
	"strings"

	"touchline/model"
)

const (
	longGerman  = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	longAddress = "https://service.example.com/accounts/personal/opening/2026-11-27?channel=app&step=verify#identity"
)

// longWords has words that no column holds, wherever one may write.
func longWords(lang model.Lang) *sketch {
	s := begin(lang, "", 0)
	long := strings.Repeat(s.say("跨境人民币资金集中运营业务备案登记表填写说明", "Incomprehensibilities"), 3)
	s.parts.Head.Title = long + " " + longGerman
	s.parts.Head.Service, s.parts.Head.Segment, s.parts.Head.Scope = long, longGerman, longAddress
	s.parts.Head.Owner, s.parts.Head.Version, s.parts.Head.Date = long, "v2026.11.27-rc.1+build.20261127", "2026-11-27"
	s.phase(long, 1)
	s.phase(longGerman, 1)
	s.phase(longAddress, 2)
	s.steps[0].Name, s.steps[1].Name, s.steps[2].Name = long, longGerman, longAddress
	s.lane(model.RoleEvidence, long, longGerman)
	s.lane(model.RoleCustomer, longGerman, long)
	s.lane(model.RoleFrontstage, longAddress, longAddress)
	s.lane(model.RoleBackstage, "", "")
	s.lane(model.RoleEmotion, long, longGerman)
	s.lane(model.RoleOwner, "", "")
	s.lane(model.RoleChannel, "", "")
	for lane := range 4 {
		for step := range 4 {
			c := s.card(lane, step, []string{long, longGerman, longAddress, strings.Repeat("W", 60)}[(lane+step)%4])
			c.Detail = []string{longAddress, long, longGerman}[(lane+step)%3]
			if lane == 1 {
				t := touch(c)
				t.Feeling, t.Quote = number(float64(step)-1.5), []string{long, longGerman, longAddress, "W"}[step]
				t.Owner, t.Channel = long, longGerman
			}
		}
	}
	at := func(lane, step int) *model.Card { return s.parts.Cards[4*lane+step] }
	s.link(at(1, 0), at(1, 1), model.LinkFlow, long)
	s.link(at(1, 1), at(2, 2), model.LinkExchange, longGerman)
	s.link(at(2, 2), at(3, 0), model.LinkSupport, longAddress)
	return s
}

// mixedScripts has the scripts of many languages, from left to right and from
// right to left, in one line.
func mixedScripts(lang model.Lang) *sketch {
	s := begin(lang, "开户 Opening فتح الحساب פתיחת חשבון", 0)
	s.phase("申请 Apply التقديم", 2)
	s.phase("核验：Überprüfung “ID”（两次）", 2)
	texts := []string{
		"العميل يفتح التطبيق ويكتب 3 أرقام (OTP)",
		"הלקוח פותח את האפליקציה בתוך 5 דקות",
		"“为什么？”——客户问：《隐私条款》（v2.0）是什么……",
		"Zażółć gęślą jaźń · Příliš žluťoučký kůň · Ελληνικά ΐ · Ёж",
		"電話客服 ☎ 臺灣 體驗 ✔ ✗ ☑ → 5 ℃ ≤ 10 %",
		"APP 里点“下一步”，3 秒内跳转到 https://a.cn",
		"日本語の「かな」と漢字、カタカナ・テスト",
		"한국어 텍스트가 줄을 바꾸는 곳",
		"ไม่มีช่องว่างระหว่างคำในภาษาไทย",
		"हिन्दी में ग्राहक की यात्रा",
		"𠮷野家 👩‍👩‍👧‍👦 🇨🇳 👍🏽 é é",
		"don’t “quote” ‘me’ … it’s 5″ × 3′",
	}
	for i, r := range []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage} {
		s.lane(r, []string{"证据 Evidence", "العميل", "前台・人员（店内）"}[i], []string{"看到的", "לקוח", "clerk、经理"}[i])
	}
	s.lane(model.RoleEmotion, "", "")
	for i, text := range texts {
		c := s.card(i/4, i%4, text)
		if i/4 == 1 {
			touch(c).Feeling, touch(c).Quote = number(float64(i%4)-2), texts[(i+3)%len(texts)]
		}
	}
	for i := range s.steps {
		s.steps[i].Name = texts[(i*5)%len(texts)]
	}
	s.link(s.parts.Cards[4], s.parts.Cards[5], model.LinkFlow, "نعم")
	s.link(s.parts.Cards[5], s.parts.Cards[6], model.LinkFlow, "是 / yes")
	return s
}
