package png

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"slices"
	"testing"

	"touchline/canvas"
	"touchline/canvas/raster"
	"touchline/canvas/text"
	"touchline/model"
)

// cards is a drawing of n cards in rows of 40 with their text and arrows.
func cards(n int) *canvas.Scene {
	const perRow, w, h = 40, 140.0, 70.0
	rows := (n + perRow - 1) / perRow
	s := &canvas.Scene{
		Size:   canvas.Size{W: w*float64(min(n, perRow)) + 20, H: h*float64(rows) + 20},
		Ground: canvas.RGB(0xFFFFFF),
	}
	face := text.Face{Size: 9.5}
	for i := range n {
		x, y := 10+w*float64(i%perRow), 10+h*float64(i/perRow)
		box := canvas.Rect{X: x, Y: y, W: 106, H: 42}
		body := &canvas.Text{Source: "填写个人资料与职业信息 APP 3", Size: 9.5, Color: canvas.RGB(0x1F2933)}
		body.Lines = text.Wrap(body.Source, face, 88)
		for j := range body.Lines {
			body.Lines[j].At = body.Lines[j].At.Add(canvas.Point{X: x + 11, Y: y + 6.5})
		}
		var way canvas.Path
		way.Move(box.Right(), y+20)
		way.Line(x+w-4, y+20)
		var tip canvas.Path
		tip.Move(x+w, y+20)
		tip.Line(x+w-6, y+17)
		tip.Line(x+w-6, y+23)
		tip.Close()
		s.Groups = append(s.Groups, &canvas.Group{
			Owner: canvas.Owner(fmt.Sprint("card:", i)), Bounds: canvas.Rect{X: x - 1, Y: y - 1, W: w + 2, H: 44},
			Items: []canvas.Item{
				&canvas.Box{Rect: box, Radius: 4, Fill: canvas.RGB(0xF0F5FF), Stroke: canvas.Stroke{Color: canvas.RGB(0xCBD2D9), Width: .75}},
				body,
				&canvas.Shape{Path: way, Stroke: canvas.Stroke{Color: canvas.RGB(0x52606D), Width: 1.1}},
				&canvas.Shape{Path: tip, Fill: canvas.RGB(0x52606D)},
				&canvas.Shape{Path: canvas.Circle(canvas.Point{X: box.Right() - 6, Y: y}, 6.75), Fill: canvas.RGB(0xD92D20)},
			},
		})
	}
	return s
}

func whole(s *canvas.Scene) canvas.Page {
	return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{
		Scene: s, Source: canvas.Rect{W: s.Size.W, H: s.Size.H}, Scale: 1,
	}}}
}

func decoded(t testing.TB, page canvas.Page, o Options, workers int) (image.Image, []byte) {
	t.Helper()
	var b bytes.Buffer
	if err := write(context.Background(), &b, page, o, workers, nil); err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return m, b.Bytes()
}

// The bands are the picture that one painter paints in one go.
func TestBandsAreThePicture(t *testing.T) {
	s := cards(300)
	const scale = 1.5
	got, one := decoded(t, whole(s), Options{Scale: scale}, 1)
	want := image.NewRGBA(got.Bounds())
	draw.Draw(want, want.Rect, image.White, image.Point{}, draw.Src)
	raster.NewPainter(canvas.InParts(s), nil).Paint(want, scale)
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			if a, b := color.RGBAModel.Convert(got.At(x, y)), want.RGBAAt(x, y); a != b {
				t.Fatalf("pixel %d,%d is %v, painted at once %v", x, y, a, b)
			}
		}
	}
	for _, n := range []int{2, 5} {
		if _, b := decoded(t, whole(s), Options{Scale: scale}, n); !bytes.Equal(b, one) {
			t.Errorf("%d workers made other bytes than 1", n)
		}
	}
}

func TestTransparent(t *testing.T) {
	s := cards(4)
	m, _ := decoded(t, whole(s), Options{Scale: 2, Transparent: true}, 2)
	if _, _, _, a := m.At(2, 2).RGBA(); a != 0 {
		t.Errorf("beside the cards the alpha is %d", a)
	}
	if c := color.NRGBAModel.Convert(m.At(2*60, 2*48)).(color.NRGBA); c != (color.NRGBA{0xF0, 0xF5, 0xFF, 255}) {
		t.Errorf("in a card the colour is %v", c)
	}
	if s.Ground != canvas.RGB(0xFFFFFF) {
		t.Error("the scene has been written to")
	}
}

// Two placements: a part of the drawing, and marks over the whole page.
func TestPlacements(t *testing.T) {
	red, blue := canvas.RGB(0xFF0000), canvas.RGB(0x0000FF)
	drawing := &canvas.Scene{Size: canvas.Size{W: 100, H: 100}, Ground: blue}
	marks := &canvas.Scene{Size: canvas.Size{W: 60, H: 40}, Groups: []*canvas.Group{{
		Bounds: canvas.Rect{W: 60, H: 40},
		Items:  []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 0, Y: 0, W: 5, H: 5}, Fill: red}},
	}}}
	page := canvas.Page{Size: canvas.Size{W: 60, H: 40}, Placed: []canvas.Placement{
		{Scene: drawing, Source: canvas.Rect{X: 50, Y: 50, W: 10, H: 5}, At: canvas.Point{X: 20, Y: 10}, Scale: 2},
		{Scene: marks, Source: canvas.Rect{W: 60, H: 40}, Scale: 1},
	}}
	m, _ := decoded(t, page, Options{Scale: 3}, 2)
	white := color.RGBA{255, 255, 255, 255}
	for at, want := range map[image.Point]color.RGBA{
		{3, 3}:     {255, 0, 0, 255},
		{15, 15}:   white, // just right of the mark
		{59, 30}:   white,
		{60, 30}:   {0, 0, 255, 255},
		{119, 59}:  {0, 0, 255, 255},
		{120, 59}:  white,
		{119, 60}:  white,
		{60, 29}:   white,
		{179, 119}: white,
	} {
		if got := color.RGBAModel.Convert(m.At(at.X, at.Y)); got != want {
			t.Errorf("pixel %v is %v, want %v", at, got, want)
		}
	}
}

func TestLimits(t *testing.T) {
	nan := math.NaN()
	a4 := canvas.Size{W: 595, H: 842}
	for _, c := range []struct {
		page canvas.Size
		o    Options
		key  string
	}{
		{a4, Options{Scale: nan}, "export.number"},
		{a4, Options{Scale: -1}, "export.number"},
		{a4, Options{DPI: math.Inf(1)}, "export.number"},
		{a4, Options{Scale: 1, DPI: -3}, "export.number"},
		{canvas.Size{W: nan, H: 1}, Options{}, "export.number"},
		{canvas.Size{}, Options{}, "export.number"},
		{a4, Options{Scale: 1e9}, "export.pixels"},
		{a4, Options{DPI: 9000}, "export.pixels"},
		{canvas.Size{W: MaxSide + 1, H: 1}, Options{Scale: 1}, "export.pixels"},
	} {
		err := Write(context.Background(), io.Discard, canvas.Page{Size: c.page}, c.o, nil)
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != c.key {
			t.Errorf("%v %+v: %v, want %s", c.page, c.o, err, c.key)
		}
	}
	if w, h, err := Pixels(a4, Options{DPI: 300}); w != 2479 || h != 3508 || err != nil {
		t.Errorf("A4 at 300 dpi is %d × %d: %v", w, h, err)
	}
	if w, h, err := Pixels(canvas.Size{W: 0.1, H: 0.1}, Options{Scale: 1}); w != 1 || h != 1 || err != nil {
		t.Errorf("a tiny page is %d × %d: %v", w, h, err)
	}
}

// TestLinesAreBoundedTogether: each of many lines is within what a picture may
// be, and all together are not.
func TestLinesAreBoundedTogether(t *testing.T) {
	page := func(n int) canvas.Page {
		line := &canvas.Shape{
			Path:   canvas.Path{Ops: []canvas.Op{canvas.MoveTo, canvas.LineTo}, Points: []canvas.Point{{}, {X: 90, Y: 10}}},
			Stroke: canvas.Stroke{Color: canvas.Color{A: 255}, Width: 1},
		}
		size := canvas.Size{W: 100, H: 100}
		g := &canvas.Group{Bounds: canvas.Rect{W: 100, H: 100}, Items: slices.Repeat([]canvas.Item{line}, n)}
		s := &canvas.Scene{Size: size, Groups: []*canvas.Group{g}}
		return canvas.Page{Size: size, Placed: []canvas.Placement{{Scene: s, Source: g.Bounds, Scale: 1}}}
	}
	const most = MaxLines / 100 // of 100 px
	if n := lines(page(most), Options{Scale: 1}); n != MaxLines {
		t.Errorf("%v px", n)
	}
	err := Write(t.Context(), io.Discard, page(most+1), Options{Scale: 1}, nil)
	var f *model.Fault
	if !errors.As(err, &f) || f.Key != "export.lines" {
		t.Error(err)
	}
	if err := Write(t.Context(), io.Discard, page(100), Options{Scale: 1}, nil); err != nil {
		t.Error(err)
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		page := whole(cards(n))
		o := Options{Scale: 10_000 / page.Size.W} // px wide
		if n == 20000 {
			o.Scale = 5_000 / page.Size.W
		}
		w, h, _ := Pixels(page.Size, o)
		b.Run(fmt.Sprintf("%dcards/%dx%d", n, w, h), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(context.Background(), io.Discard, page, o, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
