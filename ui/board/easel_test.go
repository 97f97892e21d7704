package board

import (
	"bytes"
	"image"
	"image/color"
	"sync"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/view"
	"touchline/canvas/raster"
)

// pattern paints every px with a colour that follows from its place in the
// picture alone, so that a frame shows where each of its px came from.
type pattern struct {
	mu    sync.Mutex
	calls int
	area  int           // px
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
	p.area += dst.Rect.Dx() * dst.Rect.Dy()
	p.mu.Unlock()
	for y := dst.Rect.Min.Y; y < dst.Rect.Max.Y; y++ {
		for x := dst.Rect.Min.X; x < dst.Rect.Max.X; x++ {
			dst.SetRGBA(x, y, patternAt(x, y))
		}
	}
}

var testScene = &canvas.Scene{Size: canvas.Size{W: 1200, H: 800}, Ground: canvas.RGB(0xfdfdfd)}

func testView() view.View {
	v := view.View{
		Picture: testScene.Size, Heads: view.Heads{Right: 90, Top: 50, Bottom: 90, End: 760},
		Window: canvas.Size{W: 900, H: 600}, Zoom: 1,
	}
	return v.Home()
}

// settledFrame is a frame with all painted.
func settledFrame(t testing.TB, e *Easel, v view.View, density float64) *image.RGBA {
	t.Helper()
	e.Want(v, density)
	e.Settle()
	dst := image.NewRGBA(image.Rect(0, 0, round(v.Window.W*density), round(v.Window.H*density)))
	if !e.Frame(dst, v, density, LightLook, Above{}) {
		t.Fatal("all is painted, but the frame is not sharp")
	}
	return dst
}

func TestFrameShowsEachPaneFromItsPlace(t *testing.T) {
	for _, density := range []float64{1, 1.25, 2} {
		for name, v := range map[string]view.View{
			"beginning":      testView(),
			"scrolled down":  testView().Panned(0, 300),
			"scrolled right": testView().Panned(400, 0),
			"both":           testView().Panned(400, 300),
			"the footer":     testView().Panned(400, 9999),
		} {
			e := NewEasel(nil)
			e.Show(&pattern{}, testScene.Size, testScene.Ground)
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
	e.Show(&pattern{}, testScene.Size, testScene.Ground)
	v := testView()
	frame := settledFrame(t, e, v, 1)
	edge := int(-v.At.X) - round(view.PageMargin*v.Scale())
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
	e.Show(slow, testScene.Size, testScene.Ground)
	v := testView()
	e.Want(v, 1)
	dst := image.NewRGBA(image.Rect(0, 0, 900, 600))
	if e.Frame(dst, v, 1, LightLook, Above{}) {
		t.Error("nothing is painted, but the frame claims to be sharp")
	}
	if got := dst.RGBAAt(450, 300); got != (color.RGBA{0xfd, 0xfd, 0xfd, 0xff}) {
		t.Errorf("a place not painted yet is %v, not the ground", got)
	}
	close(slow.hold)
	e.Settle()
	if !e.Frame(dst, v, 1, LightLook, Above{}) {
		t.Error("painted, but not sharp")
	}
}

func TestZoomStandsInUntilItIsPainted(t *testing.T) {
	e := NewEasel(nil)
	p := &pattern{}
	e.Show(p, testScene.Size, testScene.Ground)
	settledFrame(t, e, testView(), 1)
	v := testView()
	v = v.ZoomedAt(2, v.Middle())
	dst := image.NewRGBA(image.Rect(0, 0, 900, 600))
	if e.Frame(dst, v, 1, LightLook, Above{}) {
		t.Fatal("another zoom is sharp at once")
	}
	if got := dst.RGBAAt(600, 400); got == (color.RGBA{0xfd, 0xfd, 0xfd, 0xff}) {
		t.Error("the small picture of the whole does not stand in")
	}
}

func TestPaintedTilesAreKept(t *testing.T) {
	e := NewEasel(nil)
	p := &pattern{}
	e.Show(p, testScene.Size, testScene.Ground)
	settledFrame(t, e, testView(), 1)
	calls := p.calls
	settledFrame(t, e, testView(), 1)
	if p.calls != calls {
		t.Errorf("%d tiles painted again", p.calls-calls)
	}
	p.area = 0
	e.Update(p, testScene.Size, testScene.Ground, []canvas.Rect{{X: 10, Y: 10, W: 5, H: 5}})
	settledFrame(t, e, testView(), 1)
	if n := p.calls - calls; n != 1 {
		t.Errorf("a change in one corner painted %d parts", n)
	}
	if p.area > 500 {
		t.Errorf("a change of 5 × 5 pt painted %d px", p.area)
	}
}

func TestUpdatedPictureIsSharpAtOnce(t *testing.T) {
	e := NewEasel(nil)
	e.Show(&pattern{}, testScene.Size, testScene.Ground)
	v := testView()
	dst := image.NewRGBA(image.Rect(0, 0, 900, 600))
	e.Want(v, 1)
	e.Settle()
	e.Frame(dst, v, 1, LightLook, Above{})
	e.Update(&plain{}, testScene.Size, testScene.Ground, []canvas.Rect{{X: 300, Y: 200, W: 50, H: 20}})
	e.Want(v, 1)
	e.Rush(time.Now().Add(time.Hour))
	if !e.Frame(dst, v, 1, LightLook, Above{}) {
		t.Error("the frame after an edit shows an older picture")
	}
	x, y := round(325*v.Scale()-v.At.X), round(210*v.Scale()-v.At.Y)
	if got := dst.RGBAAt(x, y); got != (color.RGBA{1, 2, 3, 255}) {
		t.Errorf("what changed is %v", got)
	}
	if got := dst.RGBAAt(x, y+40); got == (color.RGBA{1, 2, 3, 255}) {
		t.Error("what did not change was painted")
	}
	if e.Rush(time.Time{}); !e.have(job{tile: e.visible[0]}) {
		t.Error("the tile is not there")
	}
}

func TestSlowEditShowsTheOldPictureMeanwhile(t *testing.T) {
	e := NewEasel(nil)
	e.Show(&pattern{}, testScene.Size, testScene.Ground)
	v := testView()
	dst := settledFrame(t, e, v, 1)
	before := bytes.Clone(dst.Pix)
	slow := &pattern{hold: make(chan struct{})}
	e.Update(slow, testScene.Size, testScene.Ground, []canvas.Rect{{W: 1200, H: 800}})
	e.Want(v, 1)
	e.Rush(time.Time{}) // no time at all
	if e.Frame(dst, v, 1, LightLook, Above{}) {
		t.Error("an older picture is called sharp")
	}
	if !bytes.Equal(before, dst.Pix) {
		t.Error("the frame does not show the old picture")
	}
	close(slow.hold)
	e.Settle()
	if !e.Frame(dst, v, 1, LightLook, Above{}) {
		t.Error("painted, but not sharp")
	}
}

func TestSmallPicturesFollowWhenItIsQuiet(t *testing.T) {
	e := NewEasel(nil)
	p := &pattern{}
	e.Show(p, testScene.Size, testScene.Ground)
	v := testView()
	v = v.ZoomedAt(2, v.Middle())
	v.Mapped = true
	settledFrame(t, e, v, 1)
	old := e.Thumb()
	e.Update(&plain{}, testScene.Size, testScene.Ground, []canvas.Rect{{W: 600, H: 800}})
	settledFrame(t, e, v, 1)
	if e.Thumb() != old {
		t.Error("the minimap is painted while one types")
	}
	e.Freshen()
	e.Settle()
	thumb := e.Thumb()
	if thumb == old {
		t.Fatal("it is never painted")
	}
	w, h := thumb.Rect.Dx(), thumb.Rect.Dy()
	if got := thumb.RGBAAt(w/4, h/2); got != (color.RGBA{1, 2, 3, 255}) {
		t.Errorf("what changed is %v in it", got)
	}
	if got := thumb.RGBAAt(w*3/4, h/2); got == (color.RGBA{1, 2, 3, 255}) {
		t.Error("what did not change was painted in it")
	}
}

// ringAt is a group that paints a frame around a rectangle.
func ringAt(r canvas.Rect) *canvas.Group {
	return &canvas.Group{Bounds: r.Inset(-2), Items: []canvas.Item{&canvas.Box{Rect: r, Stroke: canvas.Stroke{Color: canvas.RGB(0xff0000), Width: 1.5}}}}
}

func TestWhatLiesAboveMovesAndLeavesNothingBehind(t *testing.T) {
	e := NewEasel(nil)
	e.Show(&pattern{}, testScene.Size, testScene.Ground)
	for _, v := range []view.View{testView(), testView().Panned(300, 250)} {
		clean := settledFrame(t, e, v, 1)
		dst := image.NewRGBA(clean.Rect)
		ink := raster.NewPainter(canvas.InParts(testScene), nil)
		ghost := NewGhost(&overlay.Ghost{
			Scene: &canvas.Scene{Size: testScene.Size, Groups: []*canvas.Group{ringAt(canvas.Rect{X: 310, Y: 310, W: 90, H: 40})}},
			Area:  canvas.Rect{X: 308, Y: 308, W: 94, H: 44}, By: canvas.Point{X: 12, Y: 34}, Alpha: 0.5,
		}, nil, ink)
		above := Above{Painter: ink, Ghost: ghost, Overlay: []*canvas.Group{ringAt(canvas.Rect{X: 60, Y: 300, W: 200, H: 60})}, Pad: []*canvas.Group{ringAt(canvas.Rect{X: 400, Y: 300, W: 80, H: 20})}}
		e.Frame(dst, v, 1, LightLook, Above{})
		for range 3 {
			e.Frame(dst, v, 1, LightLook, above)
			above.Ghost = NewGhost(&overlay.Ghost{Scene: ghost.of, Area: ghost.area, By: canvas.Point{X: 50, Y: -20}, Alpha: 0.5}, ghost, ink)
			if above.Ghost.shelf != ghost.shelf {
				t.Error("the ghost is painted anew for each frame")
			}
		}
		if bytes.Equal(dst.Pix, clean.Pix) {
			t.Error("nothing is drawn")
		}
		fresh := image.NewRGBA(clean.Rect)
		e.Frame(fresh, v, 1, LightLook, above)
		e.Frame(dst, v, 1, LightLook, above)
		if !bytes.Equal(dst.Pix, fresh.Pix) {
			t.Error("a frame composed bit by bit differs from one composed at once")
		}
		e.Frame(dst, v, 1, LightLook, Above{})
		if !bytes.Equal(dst.Pix, clean.Pix) {
			t.Error("traces stay behind")
		}
	}
}

func TestGhostShowsThePictureThrough(t *testing.T) {
	dst, src := image.NewRGBA(image.Rect(0, 0, 2, 1)), image.NewRGBA(image.Rect(0, 0, 2, 1))
	fill(dst, dst.Rect, color.RGBA{200, 100, 0, 255})
	src.SetRGBA(0, 0, color.RGBA{0, 100, 200, 255})
	blend(dst, dst.Rect, src, image.Point{}, 128)
	if got := dst.RGBAAt(0, 0); got != (color.RGBA{100, 100, 100, 255}) {
		t.Errorf("half of both is %v", got)
	}
	if got := dst.RGBAAt(1, 0); got != (color.RGBA{200, 100, 0, 255}) {
		t.Errorf("where the ghost has nothing is %v", got)
	}
}

// plain paints one colour.
type plain struct{}

func (*plain) Paint(dst *image.RGBA, _ float64) { fill(dst, dst.Rect, color.RGBA{1, 2, 3, 255}) }
