package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"math"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/text"
)

// whole paints all of a scene at once.
func whole(p *Painter, scale float64) *image.RGBA {
	m := image.NewRGBA(image.Rect(-3, -3, int(p.picture.Size.W*scale)+4, int(p.picture.Size.H*scale)+4))
	p.Paint(m, scale)
	return m
}

// paste copies a tile into a picture.
func paste(m, tile *image.RGBA) {
	r := tile.Rect
	for y := r.Min.Y; y < r.Max.Y; y++ {
		copy(m.Pix[m.PixOffset(r.Min.X, y):][:4*r.Dx()], tile.Pix[tile.PixOffset(r.Min.X, y):])
	}
}

// tiled paints a scene tile by tile, each over what another left in its memory.
func tiled(p *Painter, r image.Rectangle, scale float64, w, h int) *image.RGBA {
	m := image.NewRGBA(r)
	pix := bytes.Repeat([]byte{0x5A}, 4*w*h)
	for y := r.Min.Y; y < r.Max.Y; y += h {
		for x := r.Min.X; x < r.Max.X; x += w {
			t := image.Rect(x, y, x+w, y+h).Intersect(r)
			tile := &image.RGBA{Pix: pix[:4*t.Dx()*t.Dy()], Stride: 4 * t.Dx(), Rect: t}
			p.Paint(tile, scale)
			paste(m, tile)
		}
	}
	return m
}

func same(t interface{ Fatalf(string, ...any) }, what string, got, want *image.RGBA) {
	if bytes.Equal(got.Pix, want.Pix) {
		return
	}
	d, err := canvastest.Compare(got, want)
	t.Fatalf("%s: the pictures differ: %v %v", what, d, err)
}

func TestTilesAreThePicture(t *testing.T) {
	sys := text.Machine()
	for _, scale := range []float64{0.05, 0.3, 0.77, 1, 1.5, 2, 3.1, 8} {
		p := NewPainter(canvas.InParts(canvastest.Scene()), sys)
		want := whole(p, scale)
		for _, side := range [][2]int{{256, 256}, {64, 64}, {33, 57}, {10_000, 16}, {7, 400}} {
			same(t, fmt.Sprintf("scale %v in tiles of %v", scale, side), tiled(p, want.Rect, scale, side[0], side[1]), want)
		}
		same(t, "another painter", whole(NewPainter(canvas.InParts(canvastest.Scene()), sys), scale), want)
	}
}

func TestTilesOfRandomScenes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := NewPainter(canvas.InParts(randomScene(t)), nil)
		scale := rapid.Float64Range(0.1, 4).Draw(t, "scale")
		want := whole(p, scale)
		side := rapid.IntRange(5, 90)
		same(t, "tiles", tiled(p, want.Rect, scale, side.Draw(t, "w"), side.Draw(t, "h")), want)
	})
}

// randomScene has everything in it anywhere, partly beside the scene and
// partly beside its own bounds.
func randomScene(t *rapid.T) *canvas.Scene {
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 80}, Ground: canvas.RGB(0xFFFFFF)}
	coord, length := rapid.Float64Range(-20, 120), rapid.Float64Range(0, 60)
	colour := func() canvas.Color {
		v := rapid.Uint32().Draw(t, "colour")
		return canvas.RGB(v).Alpha(uint8(v >> 24))
	}
	at := func() (float64, float64) { return coord.Draw(t, "x"), coord.Draw(t, "y") }
	stroke := func() canvas.Stroke {
		st := canvas.Stroke{
			Color: colour(), Width: rapid.Float64Range(0, 6).Draw(t, "width"),
			Cap: canvas.Cap(rapid.IntRange(0, 1).Draw(t, "cap")), Join: canvas.Join(rapid.IntRange(0, 1).Draw(t, "join")),
		}
		if rapid.Bool().Draw(t, "dashed") {
			st.Dash = rapid.SliceOfN(rapid.Float64Range(0, 9), 1, 4).Draw(t, "dash")
		}
		return st
	}
	for range rapid.IntRange(1, 6).Draw(t, "groups") {
		var item canvas.Item
		x, y := at()
		w, h := length.Draw(t, "w"), length.Draw(t, "h")
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			item = &canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: w, H: h}, Radius: length.Draw(t, "radius") / 4, Fill: colour(), Stroke: stroke()}
		case 1:
			var p canvas.Path
			p.Move(x, y)
			for range rapid.IntRange(1, 4).Draw(t, "steps") {
				switch rapid.IntRange(0, 4).Draw(t, "step") {
				case 0:
					x, y = at()
					p.Line(x, y)
				case 1:
					x += w
					p.Line(x, y)
				case 2:
					y -= h
					p.Line(x, y)
				case 3:
					a, b := at()
					c, d := at()
					x, y = at()
					p.Curve(a, b, c, d, x, y)
				case 4:
					p.Close()
				}
			}
			item = &canvas.Shape{Path: p, Fill: colour(), Stroke: stroke()}
		case 2:
			size := rapid.Float64Range(1, 40).Draw(t, "size")
			lines := text.Wrap("字a✔客户（服务）", text.Face{Size: size}, w)
			for i := range lines {
				lines[i].At = lines[i].At.Add(canvas.Point{X: x, Y: y})
			}
			item = &canvas.Text{Lines: lines, Size: size, Color: colour(), Weight: canvas.Weight(rapid.IntRange(0, 1).Draw(t, "weight"))}
		case 3:
			item = &canvas.Image{Rect: canvas.Rect{X: x, Y: y, W: w, H: h}, Bitmap: canvastest.Picture()}
		case 4:
			item = &canvas.Image{Rect: canvas.Rect{X: x, Y: y, W: w, H: h}, Bitmap: canvastest.BrokenPicture()}
		}
		bx, by := at()
		s.Groups = append(s.Groups, &canvas.Group{Bounds: canvas.Rect{X: bx, Y: by, W: 2 * w, H: 2 * h}, Items: []canvas.Item{item}})
	}
	return s
}

func TestWorkersPaintTheSame(t *testing.T) {
	sys := text.Machine()
	want := whole(NewPainter(canvas.InParts(canvastest.Scene()), sys), 2)
	p := NewPainter(canvas.InParts(canvastest.Scene()), sys)
	got := image.NewRGBA(want.Rect)
	var wg sync.WaitGroup
	var mu sync.Mutex
	for y := want.Rect.Min.Y; y < want.Rect.Max.Y; y += 40 {
		wg.Go(func() {
			tile := image.NewRGBA(image.Rect(want.Rect.Min.X, y, want.Rect.Max.X, min(y+40, want.Rect.Max.Y)))
			p.Paint(tile, 2)
			mu.Lock()
			defer mu.Unlock()
			paste(got, tile)
		})
	}
	wg.Wait()
	same(t, "side by side", got, want)
}

func TestTransparentGround(t *testing.T) {
	s := canvastest.Scene()
	s.Ground = canvas.Color{}
	s.Groups = s.Groups[:1]
	m := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for i := range m.Pix {
		m.Pix[i] = 99
	}
	NewPainter(canvas.InParts(s), nil).Paint(m, 1)
	if got := m.RGBAAt(10, 5); got != (color.RGBA{}) {
		t.Errorf("nothing is painted as %v", got)
	}
	if got := m.RGBAAt(10, 30); got.A != 255 {
		t.Errorf("the band is painted as %v", got)
	}
}

// A part of a larger picture can be painted in place.
func TestPaintingAPartInPlace(t *testing.T) {
	for _, ground := range []canvas.Color{white, {}} {
		s := canvastest.Scene()
		s.Ground = ground
		m := image.NewRGBA(image.Rect(0, 0, 100, 100))
		for i := range m.Pix {
			m.Pix[i] = 77
		}
		part := m.SubImage(image.Rect(20, 30, 70, 80)).(*image.RGBA)
		NewPainter(canvas.InParts(s), nil).Paint(part, 1)
		want := image.NewRGBA(part.Rect)
		NewPainter(canvas.InParts(s), nil).Paint(want, 1)
		for y := range 100 {
			for x := range 100 {
				c := color.RGBA{77, 77, 77, 77}
				if (image.Point{X: x, Y: y}).In(part.Rect) {
					c = want.RGBAAt(x, y)
				}
				if got := m.RGBAAt(x, y); got != c {
					t.Fatalf("pixel %d, %d is %v, want %v", x, y, got, c)
				}
			}
		}
	}
}

// A figure larger than what is worked out at once is the same as in tiles.
func TestLargeFigure(t *testing.T) {
	circle := canvas.Circle(canvas.Point{X: 700, Y: 800}, 690)
	s := &canvas.Scene{Size: canvas.Size{W: 1400, H: 1600}, Ground: white, Groups: []*canvas.Group{{
		Bounds: canvas.Rect{W: 1400, H: 1600},
		Items:  []canvas.Item{&canvas.Shape{Path: circle, Fill: red, Stroke: canvas.Stroke{Color: black, Width: 5, Dash: []float64{9, 4}}}},
	}}}
	p := NewPainter(canvas.InParts(s), nil)
	want := whole(p, 1)
	if n := want.Rect.Dx() * want.Rect.Dy(); n < 2*maxCoverPx {
		t.Fatalf("%d px is not large", n)
	}
	same(t, "tiles", tiled(p, want.Rect, 1, 300, 200), want)
}

// What a scene may hold by mistake, or by malice, does no harm.
func TestHostileScenes(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	stroke := canvas.Stroke{Color: canvas.RGB(0), Width: 1}
	wild := []float64{nan, inf, -inf, 1e300, -1e300, 1e9, 0, -5}
	var items []canvas.Item
	for _, v := range wild {
		var p canvas.Path
		p.Move(0, 0)
		p.Line(v, 10)
		p.Curve(v, v, 10, v, 20, 20)
		items = append(items,
			&canvas.Box{Rect: canvas.Rect{X: v, Y: 1, W: 10, H: 10}, Fill: canvas.RGB(1), Stroke: stroke},
			&canvas.Box{Rect: canvas.Rect{X: 1, Y: 1, W: v, H: v}, Radius: v, Fill: canvas.RGB(1), Stroke: stroke},
			&canvas.Box{Rect: canvas.Rect{W: 10, H: 10}, Stroke: canvas.Stroke{Color: canvas.RGB(1), Width: v}},
			&canvas.Shape{Path: p, Fill: canvas.RGB(1), Stroke: stroke},
			&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: canvas.RGB(1), Width: v, Dash: []float64{v, 2}, Cap: canvas.CapRound, Join: canvas.JoinRound}},
			&canvas.Shape{Path: canvas.Circle(canvas.Point{X: 5, Y: 5}, 4), Stroke: canvas.Stroke{Color: canvas.RGB(1), Width: 1, Dash: []float64{1e-12, v}}},
			&canvas.Text{Size: v, Color: canvas.RGB(1), Lines: []canvas.Line{{Width: v, Runs: []canvas.Run{{Text: "字a", X: v, Width: v}, {Text: "✔", Missing: true, X: v, Width: v}}}}},
			&canvas.Text{Size: 10, Color: canvas.RGB(1), Lines: []canvas.Line{{At: canvas.Point{X: v, Y: v}, Runs: []canvas.Run{{Text: "字\xff", X: v}, {Text: "", Missing: true, Width: 10}}}}},
			&canvas.Image{Rect: canvas.Rect{X: v, Y: v, W: v, H: v}, Bitmap: canvastest.Picture()},
			&canvas.Image{Rect: canvas.Rect{W: 20, H: 20}, Bitmap: &canvas.Bitmap{Type: "image/jpeg", Data: []byte{0xFF, 0xD8}}},
		)
	}
	items = append(items,
		nil, &canvas.Image{Rect: canvas.Rect{W: 5, H: 5}}, &canvas.Shape{Stroke: stroke},
		&canvas.Shape{Path: canvas.Path{Ops: []canvas.Op{canvas.LineTo, canvas.Close}}, Stroke: stroke},
		&canvas.Shape{Path: canvas.Path{Ops: []canvas.Op{canvas.MoveTo, canvas.CurveTo}, Points: make([]canvas.Point, 2)}, Stroke: stroke},
		&canvas.Shape{Path: canvas.Path{Ops: []canvas.Op{canvas.MoveTo, canvas.Close, canvas.Close, canvas.Close}, Points: make([]canvas.Point, 1)}, Fill: canvas.RGB(1), Stroke: stroke},
		&canvas.Text{}, &canvas.Box{},
	)
	for _, size := range []canvas.Size{{W: 50, H: 50}, {W: nan, H: inf}, {W: 1e300, H: 1e300}, {}} {
		s := &canvas.Scene{Size: size, Ground: canvas.RGB(0xFFFFFF), Groups: []*canvas.Group{
			nil, {Bounds: canvas.Rect{X: -10, Y: -10, W: 100, H: 100}, Items: items}, {Bounds: canvas.Rect{X: nan}},
		}}
		for _, scale := range []float64{1, 0.001, 1e6, nan, inf, 0, -1} {
			p := NewPainter(canvas.InParts(s), nil)
			p.Paint(image.NewRGBA(image.Rect(0, 0, 32, 32)), scale)
			p.Paint(image.NewRGBA(image.Rectangle{}), scale)
		}
	}
}
