package png

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"testing"

	"touchline/canvas"
	"touchline/model"
)

// faultKey is what an error says, "" for none.
func faultKey(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// A picture is as large as the page says, to the px, and refused a px beyond what
// programs open.
func TestPixels(t *testing.T) {
	for _, c := range []struct {
		w, h float64
		o    Options
		want string
	}{
		{100, 50, Options{}, "200×100"},
		{100, 50, Options{DPI: 36}, "50×25"},
		{100, 50, Options{DPI: 36, Scale: 3}, "300×150"},
		{100, 0.1, Options{}, "200×1"},
		{0.1, 100, Options{}, "1×200"},
		{MaxSide, 20_000, Options{Scale: 1}, "100000×20000"},
		{20_000, MaxSide, Options{Scale: 1}, "20000×100000"},
		{MaxSide + 1, 1, Options{Scale: 1}, "export.pixels"},
		{1, MaxSide + 1, Options{Scale: 1}, "export.pixels"},
		{MaxSide, 20_001, Options{Scale: 1}, "export.pixels"},
		{0, 50, Options{}, "export.number"},
		{50, 0, Options{}, "export.number"},
		{50, -1, Options{}, "export.number"},
		{50, 50, Options{Scale: -1}, "export.number"},
		{50, 50, Options{Scale: 1, DPI: -1}, "export.number"},
		{50, 50, Options{DPI: -1}, "export.number"},
		{math.Inf(1), 50, Options{}, "export.number"},
	} {
		w, h, err := Pixels(canvas.Size{W: c.w, H: c.h}, c.o)
		got := faultKey(err)
		if err == nil {
			got = fmt.Sprintf("%d×%d", w, h)
		}
		if got != c.want {
			t.Errorf("%g×%g pt, %+v: %s, want %s", c.w, c.h, c.o, got, c.want)
		}
	}
}

// What is too far away to be counted in px, or has no place, is refused, whichever
// side of it that is; what is at the limit is not.
func TestPlacesThatAreNone(t *testing.T) {
	const far = 1 << 30
	at := func(r canvas.Rect, scale float64) canvas.Page {
		return canvas.Page{Size: canvas.Size{W: 10, H: 10}, Placed: []canvas.Placement{{Scene: &canvas.Scene{Size: canvas.Size{W: 10, H: 10}}, At: canvas.Point{X: r.X, Y: r.Y}, Source: canvas.Rect{W: r.W, H: r.H}, Scale: scale}}}
	}
	from := func(x, y float64) canvas.Page {
		p := at(canvas.Rect{W: 10, H: 10}, 1)
		p.Placed[0].Source.X, p.Placed[0].Source.Y = x, y
		return p
	}
	for name, c := range map[string]struct {
		page canvas.Page
		want string
	}{
		"plain":              {at(canvas.Rect{W: 10, H: 10}, 1), ""},
		"at the limit":       {at(canvas.Rect{X: -far, Y: -far, W: 10, H: 10}, 1), ""},
		"ends at the limit":  {at(canvas.Rect{X: far - 10, Y: far - 10, W: 10, H: 10}, 1), ""},
		"left":               {at(canvas.Rect{X: -far - 1, W: 10, H: 10}, 1), "export.number"},
		"above":              {at(canvas.Rect{Y: -far - 1, W: 10, H: 10}, 1), "export.number"},
		"right":              {at(canvas.Rect{X: far - 9, W: 10, H: 10}, 1), "export.number"},
		"below":              {at(canvas.Rect{Y: far - 9, W: 10, H: 10}, 1), "export.number"},
		"a part far away":    {from(far+1, 0), "export.number"},
		"a part far below":   {from(0, far+1), "export.number"},
		"no scale":           {at(canvas.Rect{W: 10, H: 10}, 0), "export.number"},
		"a scale below none": {at(canvas.Rect{W: 10, H: 10}, -1), "export.number"},
		"no number":          {at(canvas.Rect{X: math.NaN(), W: 10, H: 10}, 1), "export.number"},
	} {
		if _, err := layersOf(c.page, Options{Scale: 1}); faultKey(err) != c.want {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if _, err := layersOf(from(far/2+1, 0), Options{Scale: 2}); faultKey(err) != "export.number" {
		t.Errorf("far away in px: %v", err)
	}
}

// dot is a scene with a square of a colour in it, and without ground unless given.
func dot(x, y float64, c uint32, ground canvas.Color) *canvas.Scene {
	return &canvas.Scene{Size: canvas.Size{W: 100, H: 100}, Ground: ground, Groups: []*canvas.Group{{
		Bounds: canvas.Rect{W: 100, H: 100},
		Items:  []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: 4, H: 4}, Fill: canvas.RGB(c)}},
	}}}
}

// Each placement stands where it belongs, over those before it: one that covers
// nothing of a band does not hide the next, and a part of a scene is the part that
// was asked for. The picture is higher than a band, and wide.
func TestLayersStandOverOneAnother(t *testing.T) {
	green := canvas.RGB(0x00FF00)
	all := canvas.Rect{W: 100, H: 100}
	page := canvas.Page{Size: canvas.Size{W: 20, H: 1000}, Placed: []canvas.Placement{
		{Scene: dot(0, 0, 0xFF0000, canvas.Color{}), Source: canvas.Rect{W: 20, H: 20}, At: canvas.Point{Y: 900}, Scale: 1},
		{Scene: dot(60, 70, 0x0000FF, green), Source: canvas.Rect{X: 58, Y: 67, W: 5, H: 10}, At: canvas.Point{X: 0, Y: 10}, Scale: 2},
		{Scene: dot(4, 4, 0xFF00FF, canvas.Color{}), Source: all, At: canvas.Point{X: 0, Y: 10}, Scale: 1},
		{Scene: &canvas.Scene{Size: canvas.Size{W: 5, H: 5}}, Source: all, Scale: 1}, // empty: it clears nothing
	}}
	for _, transparent := range []bool{false, true} {
		m, _ := decoded(t, page, Options{Scale: 3, Transparent: transparent}, 2)
		paper, ground := color.RGBA{255, 255, 255, 255}, color.RGBA{0, 255, 0, 255}
		if transparent {
			paper, ground = color.RGBA{}, color.RGBA{}
		}
		for at, want := range map[image.Point]color.RGBA{
			{1, 1}:                    paper,
			{3*11 + 1, 3*10 + 1}:      paper, // right of the part
			{1, 3*10 + 1}:             ground,
			{3*4 - 1, 3*16 + 1}:       ground,
			{3*4 + 1, 3*17 + 1}:       {255, 0, 255, 255}, // the blue one, (60−58)·2 to the right and (70−67)·2 down, under the third
			{3*9 + 1, 3*23 + 1}:       {0, 0, 255, 255},
			{3*4 + 1, 3*15 - 1 + 3*2}: {255, 0, 255, 255},
			{3*4 + 1, 3*14 + 1}:       {255, 0, 255, 255},
			{1, 3*901 + 1}:            {255, 0, 0, 255},
			{3*5 + 1, 3*901 + 1}:      paper,
			{1, 3*905 + 1}:            paper,
		} {
			if got := color.RGBAModel.Convert(m.At(at.X, at.Y)); got != want {
				t.Errorf("transparent %v: pixel %v is %v, want %v", transparent, at, got, want)
			}
		}
	}
	if page.Placed[1].Scene.Ground != green {
		t.Error("a scene has been written to")
	}
}

// Only lines that are painted cost: those of what is on the page, as long as they are
// on the picture, all placements together.
func TestLinesOfAPage(t *testing.T) {
	line := func(w canvas.Stroke, pts ...canvas.Point) *canvas.Shape {
		return &canvas.Shape{Path: canvas.Path{Points: pts}, Stroke: w}
	}
	ink := canvas.Stroke{Color: canvas.RGB(0), Width: 1}
	s := &canvas.Scene{Groups: []*canvas.Group{
		{Bounds: canvas.Rect{W: 10, H: 10}, Items: []canvas.Item{
			&canvas.Box{}, line(canvas.Stroke{}, canvas.Point{}, canvas.Point{X: 1000}),
			line(ink, canvas.Point{X: 1, Y: 2}, canvas.Point{X: 4, Y: 6}, canvas.Point{X: 2, Y: 3}), // 3+4 and 2+3
		}},
		{Bounds: canvas.Rect{X: 500, W: 10, H: 10}, Items: []canvas.Item{line(ink, canvas.Point{}, canvas.Point{X: 7})}},
		{Bounds: canvas.Rect{W: 10, H: 10}, Items: []canvas.Item{line(ink, canvas.Point{}, canvas.Point{Y: 8})}},
	}}
	page := canvas.Page{Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 100, H: 100}, Scale: 3}}}
	if got := lines(page, Options{Scale: 2}); got != (12+8)*3*2 {
		t.Errorf("%g px", got)
	}
	page.Placed = append(page.Placed, canvas.Placement{Scene: s, Source: canvas.Rect{X: 500, W: 100, H: 100}, Scale: 1})
	if got := lines(page, Options{Scale: 2}); got != (12+8)*3*2+7*2 {
		t.Errorf("with a second placement: %g px", got)
	}
}

// once fails one write and takes the others.
type once struct{ at, n int }

func (o *once) Write(b []byte) (int, error) {
	if o.n++; o.n == o.at {
		return 0, errFull
	}
	return len(b), nil
}

// A piece that could not be written is told, also where those after it can be.
func TestOneWriteThatFails(t *testing.T) {
	for at := 1; ; at++ {
		w := &once{at: at}
		e := encoder{width: 20, height: 3000, dpi: 72, paint: stripes(false), workers: 1, out: w}
		if err := e.run(context.Background()); w.n >= at && !errors.Is(err, errFull) {
			t.Fatalf("write %d failed: %v", at, err)
		} else if w.n < at {
			if err != nil || at < 20 {
				t.Errorf("%d writes: %v", at-1, err)
			}
			break
		}
	}
}

// Cancelled before it began nothing is said to be a picture; cancelled when the last
// row is written, it is one.
func TestCancelAtTheEdges(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	e := encoder{width: 20, height: 3000, dpi: 72, paint: stripes(false), workers: 2, out: io.Discard}
	if err := e.run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled before: %v", err)
	}
	ctx, cancel = context.WithCancel(context.Background())
	var b bytes.Buffer
	e.out, e.progress = &b, func(done, total int) {
		if done == total {
			cancel()
		}
	}
	if err := e.run(ctx); err != nil {
		t.Errorf("cancelled behind the last row: %v", err)
	}
	if _, err := png.Decode(&b); err != nil {
		t.Error(err)
	}
}

// A band is large enough that its edges cost little, and small enough for a few of
// them in memory.
func TestBandRows(t *testing.T) {
	for width, want := range map[int]int{1: 1024, 1024: 1024, 1025: 1023, 4096: 256, 60_000: 17, 65_536: 16, MaxSide: 16} {
		if got := bandRows(width); got != want {
			t.Errorf("%d px wide: %d rows, want %d", width, got, want)
		}
	}
}
