package unusual

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"touchline/model"
)

// linksAcross has links from every card of the first step to every card of the
// last, and back.
func linksAcross(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "处处相连", "Links everywhere"), 5, model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport)
	grid := map[[2]int]*model.Card{}
	for lane := range 5 {
		for step := range 5 {
			grid[[2]int{lane, step}] = s.card(lane, step, fmt.Sprint(s.say("卡片 ", "Card "), lane+1, ".", step+1))
		}
	}
	for from := range 5 {
		for to := range 5 {
			s.link(grid[[2]int{from, 0}], grid[[2]int{to, 4}], model.LinkKinds[(from+to)%3], "")
		}
		s.link(grid[[2]int{from, 4}], grid[[2]int{4 - from, 1}], model.LinkFlow, "").Loop = true
	}
	return s
}

// labelsEverywhere has words on every link, of neighbours, of a decision and back.
func labelsEverywhere(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "每条连线都有字", "Words on every link"), 5, model.RoleCustomer, model.RoleFrontstage, model.RoleEmotion, model.RoleBackstage)
	long := s.say("资料不全时退回补正", "sent back when papers are missing")
	for step := range 5 {
		customer, front, back := s.card(0, step, s.say("提交材料", "Hands in papers")), s.card(1, step, s.say("材料齐全吗？", "All there?")), s.card(3, step, s.say("审核", "Reviews"))
		front.Kind = model.KindDecision
		touch(customer).Feeling, touch(customer).Quote = number(float64(step%3)-1), s.say("又要补？", "Again?")
		s.link(customer, front, model.LinkExchange, s.say("提交", "hands in"))
		s.link(front, back, model.LinkFlow, s.say("是", "yes"))
		if step > 0 {
			before := s.parts.Cards[3*(step-1) : 3*step]
			s.link(before[0], customer, model.LinkFlow, s.say("下一步", "next"))
			s.link(front, before[0], model.LinkFlow, long).Loop = true
			s.link(back, before[2], model.LinkSupport, s.say("借阅", "lends"))
		}
	}
	return s
}

// marks has every set of marks on every kind of card.
func marks(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "每一种标记", "Every mark"), 7, model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport, model.RoleText)
	for lane, kind := range model.Kinds {
		for step := range 7 {
			text := s.say("核对证件上的姓名与号码", "Checks name and number on the ID")
			if step%2 == 1 {
				text = s.say("核对", "OK")
			}
			c := s.card(lane, step, text)
			c.Kind, c.Marks = kind, model.Marks(1+step)
			c.Color = model.Accents[(lane+step)%len(model.Accents)]
			if step > 0 {
				s.link(s.parts.Cards[len(s.parts.Cards)-2], c, model.LinkKinds[lane%3], "")
			}
		}
	}
	return s
}

// pictures has pictures of odd sizes, one that is not there, and one with more
// words than picture.
func pictures(lang model.Lang) *sketch {
	s := begin(lang, s0(lang, "各种尺寸的图片", "Pictures of odd sizes"), 6, model.RoleEvidence, model.RoleCustomer)
	for i, size := range [][2]int{{1, 1}, {900, 3}, {3, 900}, {64, 64}, {320, 200}, {}} {
		c := s.card(0, i, "")
		c.Kind, c.Picture = model.KindPicture, model.PictureID(fmt.Sprint("i", i))
		if i >= 3 {
			c.Text = s.say("取景框与示例图，旁边有语音引导", "A viewfinder and a sample picture, with voice guidance")
		}
		s.link(c, s.card(1, i, s.say("看一看", "Looks")), model.LinkSupport, "")
		if size[0] > 0 {
			s.parts.Pictures = append(s.parts.Pictures, &model.Picture{ID: c.Picture, Type: "image/png", Width: size[0], Height: size[1], Data: painted(size[0], size[1])})
		}
	}
	return s
}

// painted is a picture of a slope from one colour to another.
func painted(w, h int) []byte {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.Set(x, y, color.RGBA{uint8(255 * x / w), 120, uint8(255 * y / h), 255})
		}
	}
	var b bytes.Buffer
	_ = png.Encode(&b, m) // into memory: it cannot fail
	return b.Bytes()
}
