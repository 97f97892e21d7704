package board

import (
	"image"
	"image/color"
	"sync"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// pattern paints every px with a colour that follows from its place in the
// picture alone, so that a frame shows where each of its px came from.
type pattern struct {
	mu    sync.Mutex
	calls int
	hold  chan struct{} // if not nil, painting waits until it is closed
}

func patternAt(x, y int) color.RGBA {
	return color.RGBA{uint8(x), uint8(y), uint8(x>>8)<<4 | uint8(y>>8)&15, 0xff}
}

func (p *pattern) Paint(dst *image.RGBA, scale float64) {
	if p.hold != nil {
		<-p.hold
	}
	p.mu.Lock()
	p.calls++
	p.mu.Unlock()
	for y := dst.Rect.Min.Y; y < dst.Rect.Max.Y; y++ {
		for x := dst.Rect.Min.X; x < dst.Rect.Max.X; x++ {
			dst.SetRGBA(x, y, patternAt(x, y))
		}
	}
}

var testScene = &canvas.Scene{Size: canvas.Size{W: 1200, H: 800}, Ground: canvas.RGB(0xfdfdfd)}

func testView() editor.View {
	v := editor.View{
		Picture: testScene.Size, Heads: editor.Heads{Right: 90, Top: 50, Bottom: 90, End: 760},
		Window: canvas.Size{W: 900, H: 600}, Zoom: 1,
	}
	return v.Home()
}

// settledFrame is a frame with all painted.
func settledFrame(t testing.TB, e *Easel, v editor.View, density float64) *image.RGBA {
	t.Helper()
	e.Want(v, density)
	e.Settle()
	dst := image.NewRGBA(image.Rect(0, 0, round(v.Window.W*density), round(v.Window.H*density)))
	if !e.Frame(dst, v, density, LightLook, nil) {
		t.Fatal("all is painted, but the frame is not sharp")
	}
	return dst
}

func TestFrameShowsEachPaneFromItsPlace(t *testing.T) {
	for _, density := range []float64{1, 1.25, 2} {
		for name, v := range map[string]editor.View{
			"beginning":      testView(),
			"scrolled down":  testView().Panned(0, 300),
			"scrolled right": testView().Panned(400, 0),
			"both":           testView().Panned(400, 300),
			"the footer":     testView().Panned(400, 9999),
		} {
			e := NewEasel(nil)
			e.Show(&pattern{}, testScene, nil)
			frame := settledFrame(t, e, v, density)
			all := e.extent(v.Scale() * density)
			for _, p := range v.Panes(density) {
				if p.Window.Empty() {
					continue
				}
				// The middle is clear of the shadows at the edges.
				at := p.Window.Min.Add(p.Window.Size().Div(2))
				px := at.Sub(p.Window.Min).Add(p.Origin)
				if !px.In(all) {
					continue
				}
				if got, want := frame.RGBAAt(at.X, at.Y), patternAt(px.X, px.Y); got != want {
					t.Errorf("density %v, %s: window %v shows %v, picture %v is %v", density, name, at, got, px, want)
				}
			}
		}
	}
}

func TestFrameAroundThePicture(t *testing.T) {
	e := NewEasel(nil)
	e.Show(&pattern{}, testScene, nil)
	v := testView()
	frame := settledFrame(t, e, v, 1)
	edge := int(-v.At.X) - round(editor.PageMargin*v.Scale())
	for _, c := range []struct {
		at   image.Point
		want color.RGBA
		what string
	}{
		{image.Pt(0, 0), LightLook.Desk, "the desk"},
		{image.Pt(edge-1, 300), LightLook.Edge, "the paper's edge"},
		{image.Pt(edge+2, 300), color.RGBA{0xfd, 0xfd, 0xfd, 0xff}, "the blank margin"},
	} {
		if got := frame.RGBAAt(c.at.X, c.at.Y); got != c.want {
			t.Errorf("%s at %v is %v, want %v", c.what, c.at, got, c.want)
		}
	}
}

func TestFrameNeverWaits(t *testing.T) {
	e := NewEasel(nil)
	slow := &pattern{hold: make(chan struct{})}
	e.Show(slow, testScene, nil)
	v := testView()
	e.Want(v, 1)
	dst := image.NewRGBA(image.Rect(0, 0, 900, 600))
	if e.Frame(dst, v, 1, LightLook, nil) {
		t.Error("nothing is painted, but the frame claims to be sharp")
	}
	if got := dst.RGBAAt(450, 300); got != (color.RGBA{0xfd, 0xfd, 0xfd, 0xff}) {
		t.Errorf("a place not painted yet is %v, not the ground", got)
	}
	close(slow.hold)
	e.Settle()
	if !e.Frame(dst, v, 1, LightLook, nil) {
		t.Error("painted, but not sharp")
	}
}

func TestZoomStandsInUntilItIsPainted(t *testing.T) {
	e := NewEasel(nil)
	p := &pattern{}
	e.Show(p, testScene, nil)
	settledFrame(t, e, testView(), 1)
	v := testView()
	v = v.ZoomedAt(2, v.Middle())
	dst := image.NewRGBA(image.Rect(0, 0, 900, 600))
	if e.Frame(dst, v, 1, LightLook, nil) {
		t.Fatal("another zoom is sharp at once")
	}
	if got := dst.RGBAAt(600, 400); got == (color.RGBA{0xfd, 0xfd, 0xfd, 0xff}) {
		t.Error("the small picture of the whole does not stand in")
	}
}

func TestPaintedTilesAreKept(t *testing.T) {
	e := NewEasel(nil)
	p := &pattern{}
	e.Show(p, testScene, nil)
	settledFrame(t, e, testView(), 1)
	calls := p.calls
	settledFrame(t, e, testView(), 1)
	if p.calls != calls {
		t.Errorf("%d tiles painted again", p.calls-calls)
	}
	e.Show(p, testScene, []canvas.Rect{{X: 10, Y: 10, W: 5, H: 5}})
	settledFrame(t, e, testView(), 1)
	if n := p.calls - calls; n > 3 { // the tile, the whole, the minimap
		t.Errorf("a change in one corner painted %d pictures", n)
	}
}

func TestRingIsDrawnInEveryPaneOfTheCard(t *testing.T) {
	e := NewEasel(nil)
	e.Show(&pattern{}, testScene, nil)
	v := testView()
	e.Want(v, 1)
	e.Settle()
	dst := image.NewRGBA(image.Rect(0, 0, 900, 600))
	box := canvas.Rect{X: 201, Y: 201, W: 90, H: 39} // whole px at 100 %
	e.Frame(dst, v, 1, LightLook, []Ring{{Box: box, Radius: 5, Width: 2}})
	s := v.Scale()
	x, y := round(box.X*s-v.At.X), round(box.Y*s-v.At.Y)
	if got := dst.RGBAAt(x-3, y+20); got != LightLook.Accent {
		t.Errorf("left of the card is %v, want %v", got, LightLook.Accent)
	}
	px := image.Pt(round(box.X*s)+20, round(box.Y*s)+20)
	if got := dst.RGBAAt(x+20, y+20); got != patternAt(px.X, px.Y) {
		t.Errorf("in the card is %v, not the picture", got)
	}
}
