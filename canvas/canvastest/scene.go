package canvastest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"touchline/canvas"
)

// Colours of the scene.
var (
	ink    = canvas.RGB(0x1F2937)
	grey   = canvas.RGB(0x64748B)
	blue   = canvas.RGB(0x2F6BDE)
	paper  = canvas.RGB(0xFFFFFF)
	band   = canvas.RGB(0xEFF4FE)
	red    = canvas.RGB(0xDC2626)
	shadow = canvas.Color{R: 15, G: 23, B: 42, A: 24}
)

// Scene is a small picture with every kind of shape and every property that
// one can have: a backend that draws it right draws anything right. It is
// made anew by each call.
func Scene() *canvas.Scene {
	return &canvas.Scene{
		Size:   canvas.Size{W: 360, H: 260},
		Ground: paper,
		Groups: []*canvas.Group{
			bands(), lines(), card(), link(), loop(), marks(), curve(), missing(), pictures(),
		},
	}
}

// bands: flat boxes edge to edge, one behind all and as wide as the scene.
func bands() *canvas.Group {
	return group("lane:customer", canvas.Rect{X: 0, Y: 20, W: 360, H: 150},
		&canvas.Box{Rect: canvas.Rect{X: 0, Y: 20, W: 360, H: 75}, Fill: band},
		&canvas.Box{Rect: canvas.Rect{X: 0, Y: 95, W: 360, H: 75}, Fill: canvas.RGB(0xEDFAF7)},
		&canvas.Box{Rect: canvas.Rect{X: 0, Y: 20, W: 3, H: 75}, Fill: blue},
	)
}

// lines: solid, dashed and dotted, with both caps.
func lines() *canvas.Group {
	across := func(y float64, s canvas.Stroke) *canvas.Shape {
		var p canvas.Path
		p.Move(10, y)
		p.Line(350, y)
		return &canvas.Shape{Path: p, Stroke: s}
	}
	return group("line:customer", canvas.Rect{X: 8, Y: 92, W: 344, H: 90},
		across(95, canvas.Stroke{Color: ink, Width: 1}),
		across(170, canvas.Stroke{Color: ink, Width: 1.5, Dash: []float64{8, 4}}),
		across(176, canvas.Stroke{Color: grey, Width: 1.5, Dash: []float64{0, 4}, Cap: canvas.CapRound}),
	)
}

// card: a shadow, a rounded box with a stroke, a bar, two sizes of text, a
// link to the web.
func card() *canvas.Group {
	g := group("card:1", canvas.Rect{X: 18, Y: 28, W: 106, H: 60},
		&canvas.Box{Rect: canvas.Rect{X: 20, Y: 32, W: 102, H: 54}, Radius: 5, Fill: shadow},
		&canvas.Box{
			Rect: canvas.Rect{X: 20, Y: 30, W: 102, H: 54}, Radius: 5, Fill: paper,
			Stroke: canvas.Stroke{Color: canvas.RGB(0xCBD5E1), Width: 1},
		},
		&canvas.Box{Rect: canvas.Rect{X: 20, Y: 33, W: 3, H: 48}, Radius: 1.5, Fill: blue},
		&canvas.Text{Source: "填写个人资料与职业信息", Size: 10, Color: ink, Lines: []canvas.Line{
			line(30, 45, 60, "填写个人资料"),
			line(30, 58.2, 50, "与职业信息"),
		}},
		&canvas.Text{Source: "目标", Size: 8, Weight: canvas.Bold, Color: grey, Lines: []canvas.Line{
			line(30, 73, 16, "目标"),
		}},
	)
	g.URL = "https://example.com/form?step=3&lang=zh"
	g.Note = "填写个人资料与职业信息"
	return g
}

// link: a path with round corners and an arrow head.
func link() *canvas.Group {
	var p canvas.Path
	p.Move(122, 57)
	p.Line(156, 57)
	p.Curve(158.2, 57, 160, 58.8, 160, 61)
	p.Line(160, 118)
	return group("link:1", canvas.Rect{X: 120, Y: 55, W: 45, H: 72},
		&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: grey, Width: 1.2}},
		&canvas.Shape{Path: head(160, 125), Fill: grey},
	)
}

// loop: a dashed path with a label.
func loop() *canvas.Group {
	var p canvas.Path
	p.Move(200, 150)
	p.Line(200, 130)
	p.Line(260, 130)
	p.Line(260, 150)
	return group("link:2", canvas.Rect{X: 197, Y: 116, W: 66, H: 36},
		&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: red, Width: 1, Dash: []float64{4, 2}, Join: canvas.JoinRound}},
		&canvas.Box{Rect: canvas.Rect{X: 216, Y: 124, W: 28, H: 12}, Fill: band},
		&canvas.Text{Source: "返回", Size: 8, Color: red, Lines: []canvas.Line{line(222, 133, 16, "返回")}},
	)
}

func head(x, tip float64) canvas.Path {
	var p canvas.Path
	p.Move(x, tip)
	p.Line(x-3.5, tip-8)
	p.Line(x, tip-6.5)
	p.Line(x+3.5, tip-8)
	p.Close()
	return p
}

// marks: a disc, a star in it, a diamond with sharp corners, a hole.
func marks() *canvas.Group {
	var star, diamond canvas.Path
	for i, q := range []canvas.Point{
		{X: 300, Y: 34},
		{X: 301.8, Y: 38.2},
		{X: 306.4, Y: 38.6},
		{X: 302.9, Y: 41.6},
		{X: 303.9, Y: 46},
		{X: 300, Y: 43.6},
		{X: 296.1, Y: 46},
		{X: 297.1, Y: 41.6},
		{X: 293.6, Y: 38.6},
		{X: 298.2, Y: 38.2},
	} {
		if i == 0 {
			star.Move(q.X, q.Y)
		} else {
			star.Line(q.X, q.Y)
		}
	}
	star.Close()
	diamond.Move(330, 30)
	diamond.Line(348, 41)
	diamond.Line(330, 52)
	diamond.Line(312, 41)
	diamond.Close()
	return group("card:2", canvas.Rect{X: 288, Y: 26, W: 64, H: 30},
		&canvas.Shape{Path: canvas.Circle(canvas.Point{X: 300, Y: 41}, 10), Fill: canvas.RGB(0xF2B10B)},
		&canvas.Shape{Path: star, Fill: paper},
		&canvas.Shape{Path: diamond, Fill: paper, Stroke: canvas.Stroke{Color: blue, Width: 1.5}},
		&canvas.Box{Rect: canvas.Rect{X: 326, Y: 37, W: 8, H: 8}, Radius: 4, Stroke: canvas.Stroke{Color: red, Width: 1, Dash: []float64{2, 1}}},
	)
}

// curve: a smooth line over a translucent area.
func curve() *canvas.Group {
	var area, p canvas.Path
	p.Move(20, 230)
	p.Curve(50, 230, 60, 200, 90, 200)
	p.Curve(130, 200, 140, 245, 180, 245)
	area = canvas.Path{Ops: append([]canvas.Op{}, p.Ops...), Points: append([]canvas.Point{}, p.Points...)}
	area.Line(180, 222)
	area.Line(20, 222)
	area.Close()
	return group("lane:emotion", canvas.Rect{X: 16, Y: 196, W: 168, H: 54},
		&canvas.Shape{Path: area, Fill: red.Alpha(40)},
		&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: red, Width: 2, Cap: canvas.CapRound, Join: canvas.JoinRound}},
	)
}

// missing: characters that the embedded fonts lack, between some that they
// have.
func missing() *canvas.Group {
	return group("card:3", canvas.Rect{X: 198, Y: 196, W: 150, H: 20},
		&canvas.Text{Source: "已办ᚠ家庭👨‍👩‍👧", Size: 12, Color: ink, Lines: []canvas.Line{{
			At: canvas.Point{X: 200, Y: 210}, Width: 67.2,
			Runs: []canvas.Run{
				{Text: "已办", Width: 24},
				{Text: "ᚠ", X: 24, Width: 7.2, Missing: true},
				{Text: "家庭", X: 31.2, Width: 24},
				{Text: "👨‍👩‍👧", X: 55.2, Width: 12, Missing: true},
			},
		}}},
	)
}

// pictures: one that can be decoded, one that is broken.
func pictures() *canvas.Group {
	return group("card:4", canvas.Rect{X: 198, Y: 218, W: 130, H: 36},
		&canvas.Image{Rect: canvas.Rect{X: 200, Y: 220, W: 48, H: 32}, Bitmap: Picture()},
		&canvas.Image{Rect: canvas.Rect{X: 260, Y: 220, W: 48, H: 32}, Bitmap: BrokenPicture()},
	)
}

// Picture is a PNG of 24 × 16 px with an alpha channel.
func Picture() *canvas.Bitmap {
	const w, h = 24, 16
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{R: uint8(x * 10), G: uint8(y * 15), B: 160, A: uint8(255 - 8*y)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err) // a picture of this size can be encoded
	}
	return &canvas.Bitmap{ID: "4f1c", Type: "image/png", Width: w, Height: h, Data: b.Bytes()}
}

// BrokenPicture is the begin of a PNG.
func BrokenPicture() *canvas.Bitmap {
	return &canvas.Bitmap{ID: "dead", Type: "image/png", Width: 24, Height: 16, Data: Picture().Data[:40]}
}

func group(o canvas.Owner, b canvas.Rect, items ...canvas.Item) *canvas.Group {
	return &canvas.Group{Owner: o, Bounds: b, Items: items}
}

func line(x, y, width float64, s string) canvas.Line {
	return canvas.Line{At: canvas.Point{X: x, Y: y}, Width: width, Runs: []canvas.Run{{Text: s, Width: width}}}
}
