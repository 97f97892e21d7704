package pdf

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/text"
)

// words is a text of a scene, broken to a width in pt; 0 leaves it on one
// line. at is the top left corner.
func words(s string, x, y, size, width float64, w canvas.Weight) *canvas.Text {
	f := text.Face{Size: size, Weight: w}
	t := &canvas.Text{Source: s, Size: size, Weight: w, Color: canvas.RGB(0x1F2937)}
	if width > 0 {
		t.Lines = text.Wrap(s, f, width)
	} else {
		l := text.Single(s, f)
		l.At.Y = text.Ascent(f)
		t.Lines = []canvas.Line{l}
	}
	for i := range t.Lines {
		t.Lines[i].At = t.Lines[i].At.Add(canvas.Point{X: x, Y: y})
	}
	return t
}

// card is a card of a blueprint: a box, a bar at its left and a text.
func card(id string, x, y float64, s string) *canvas.Group {
	b := canvas.Rect{X: x, Y: y, W: 110, H: 48}
	return &canvas.Group{
		Owner: canvas.Owner("card:" + id), Bounds: b.Inset(-0.5),
		Items: []canvas.Item{
			&canvas.Box{Rect: b, Radius: 4, Fill: canvas.RGB(0xFFFFFF), Stroke: canvas.Stroke{Color: canvas.RGB(0xCBD5E1), Width: 0.75}},
			&canvas.Box{Rect: canvas.Rect{X: x, Y: y + 2, W: 3, H: 44}, Fill: canvas.RGB(0x2F6FDE)},
			words(s, x+9, y+6, 9, 96, canvas.Regular),
		},
	}
}

// actions is what the cards of a synthetic blueprint say, in turns.
var actions = []string{
	"下载 APP 同意条款并注册", "填写个人资料与职业信息", "拍摄身份证正反面", "等待审核结果，反复查看进度",
	"在线客服解答填写疑问", "OCR 识别证件并回填姓名号码", "活体检测，比对公安照片", "人工复核可疑人脸",
	"整理常见问题，统一口径", "开立账户并登记额度", "显示开户成功，生成电子卡", "向亲友转账 100 元",
	"Guest hands over the key card", "Front desk prints the receipt", "Housekeeping is told by the system",
	"Payment is cleared overnight", "Luggage is taken to the room", "Wake-up call at 6:30",
}

// blueprint is a scene of n cards in columns of ten, with a link from each
// card to the next, groups step by step.
func blueprint(n int) *canvas.Scene {
	const rows, w, h = 10, 150, 80
	cols := (n + rows - 1) / rows
	s := &canvas.Scene{Size: canvas.Size{W: float64(cols)*w + 40, H: rows*h + 80}, Ground: canvas.RGB(0xFFFFFF)}
	for r := range rows {
		b := canvas.Rect{X: 20, Y: 60 + float64(r)*h, W: float64(cols) * w, H: h - 4}
		s.Groups = append(s.Groups, &canvas.Group{Owner: "lane:x", Bounds: b, Items: []canvas.Item{
			&canvas.Box{Rect: b, Fill: canvas.RGB(0xEEF4FE).Alpha(160)},
		}})
	}
	var links []*canvas.Group
	for c := range cols {
		x := 20 + float64(c)*w
		s.Groups = append(s.Groups, &canvas.Group{Owner: "step:x", Bounds: canvas.Rect{X: x, Y: 40, W: w, H: 16}, Items: []canvas.Item{
			words(fmt.Sprintf("步骤 %d", c+1), x+8, 42, 10, 0, canvas.Bold),
		}})
		for r := range rows {
			i := c*rows + r
			if i >= n {
				break
			}
			y := 60 + float64(r)*h + 14
			s.Groups = append(s.Groups, card(fmt.Sprint(i), x+8, y, fmt.Sprintf("%s %d", actions[i%len(actions)], i)))
			links = append(links, link(x+118, y+24, x+158, y+24+float64(i%3-1)*h))
		}
	}
	s.Groups = append(s.Groups, links...)
	return s
}

// link is an orthogonal arrow.
func link(x0, y0, x1, y1 float64) *canvas.Group {
	var p, head canvas.Path
	mid := (x0 + x1) / 2
	p.Move(x0, y0)
	p.Line(mid, y0)
	p.Line(mid, y1)
	p.Line(x1-4, y1)
	head.Move(x1, y1)
	head.Line(x1-6, y1-3)
	head.Line(x1-6, y1+3)
	head.Close()
	c := canvas.RGB(0x475569)
	return &canvas.Group{Owner: "link:x", Bounds: p.Bounds().Union(head.Bounds()).Inset(-1), Items: []canvas.Item{
		&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: c, Width: 1, Join: canvas.JoinRound}},
		&canvas.Shape{Path: head, Fill: c},
	}}
}

// whole is a page as large as a scene, or as large as a page can be.
func whole(s *canvas.Scene) canvas.Page {
	k := min(1, MaxSide/max(s.Size.W, s.Size.H))
	return canvas.Page{Size: canvas.Size{W: s.Size.W * k, H: s.Size.H * k}, Placed: []canvas.Placement{
		{Scene: s, Source: canvas.Rect{W: s.Size.W, H: s.Size.H}, Scale: k},
	}}
}
