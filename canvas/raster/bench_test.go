package raster

import (
	"fmt"
	"image"
	"testing"

	"touchline/canvas"
	"touchline/canvas/text"
)

// large is a picture of 8,000 × 5,000 pt: bands, 1,000 cards with 2,000 texts,
// 1,000 arrows.
func large() *canvas.Scene {
	const cols, rows = 50, 20
	s := &canvas.Scene{Size: canvas.Size{W: 8000, H: 5000}, Ground: canvas.RGB(0xFFFFFF)}
	add := func(owner string, b canvas.Rect, items ...canvas.Item) {
		s.Groups = append(s.Groups, &canvas.Group{Owner: canvas.Owner(owner), Bounds: b, Items: items})
	}
	dark, grey, blue := canvas.RGB(0x1F2937), canvas.RGB(0x64748B), canvas.RGB(0x2F6BDE)
	titles := []string{"填写个人资料与职业信息", "等待审核结果，反复查看进度", "Open the account in the app", "客户经理欢迎回访"}
	for r := range rows {
		y := float64(r) * 250
		band := canvas.Rect{X: 0, Y: y, W: 8000, H: 245}
		add(fmt.Sprintf("lane:%d", r), band, &canvas.Box{Rect: band, Fill: canvas.RGB(0xEFF4FE)})
	}
	for r := range rows {
		for c := range cols {
			x, y := float64(c)*160+12.3, float64(r)*250+70.7
			b := canvas.Rect{X: x, Y: y, W: 128, H: 90}
			title := text.Wrap(titles[(r+c)%len(titles)], text.Face{Size: 11}, 110)
			detail := text.Wrap("机 → 人 · 60 秒内", text.Face{Size: 8.5}, 110)
			for i := range title {
				title[i].At = title[i].At.Add(canvas.Point{X: x + 12, Y: y + 10})
			}
			for i := range detail {
				detail[i].At = detail[i].At.Add(canvas.Point{X: x + 12, Y: y + 60})
			}
			add(fmt.Sprintf("card:%d-%d", r, c), b.Inset(-1),
				&canvas.Box{Rect: b, Radius: 5, Fill: canvas.RGB(0xFFFFFF), Stroke: canvas.Stroke{Color: canvas.RGB(0xCBD5E1), Width: 1}},
				&canvas.Box{Rect: canvas.Rect{X: x, Y: y + 4, W: 3, H: 82}, Radius: 1.5, Fill: blue},
				&canvas.Text{Lines: title, Size: 11, Color: dark},
				&canvas.Text{Lines: detail, Size: 8.5, Color: grey},
			)
			var p, head canvas.Path
			p.Move(x+128, y+45)
			p.Line(x+140, y+45)
			p.Curve(x+142, y+45, x+144, y+47, x+144, y+49)
			p.Line(x+144, y+200)
			head.Move(x+144, y+208)
			head.Line(x+140, y+199)
			head.Line(x+144, y+201)
			head.Line(x+148, y+199)
			head.Close()
			add(fmt.Sprintf("link:%d-%d", r, c), canvas.Rect{X: x + 127, Y: y + 44, W: 22, H: 165},
				&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: grey, Width: 1.2}},
				&canvas.Shape{Path: head, Fill: grey},
			)
		}
	}
	return s
}

func BenchmarkWholePicture(b *testing.B) {
	s := large()
	p := NewPainter(canvas.InParts(s), nil)
	m := image.NewRGBA(image.Rect(0, 0, 8000, 5000))
	b.ReportAllocs()
	for b.Loop() {
		p.Paint(m, 1)
	}
}

// BenchmarkPictureInBands paints the same in bands, as the PNG export does.
func BenchmarkPictureInBands(b *testing.B) {
	s := large()
	p := NewPainter(canvas.InParts(s), nil)
	pix := make([]byte, 4*8000*128)
	for b.Loop() {
		for y := 0; y < 5000; y += 128 {
			p.Paint(&image.RGBA{Pix: pix, Stride: 4 * 8000, Rect: image.Rect(0, y, 8000, y+128)}, 1)
		}
	}
}

func BenchmarkTile(b *testing.B) {
	s := large()
	p := NewPainter(canvas.InParts(s), nil)
	for _, side := range []int{256, 512} {
		for _, scale := range []float64{0.25, 1, 2, 8} {
			b.Run(fmt.Sprintf("%d at %v", side, scale), func(b *testing.B) {
				x, y := int(2000*scale), int(2000*scale)
				m := image.NewRGBA(image.Rect(x, y, x+side, y+side))
				b.ReportAllocs()
				for b.Loop() {
					p.Paint(m, scale)
				}
			})
		}
	}
}
