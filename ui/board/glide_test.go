package board

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"slices"
	"testing"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/raster"
	"touchline/model"
	"touchline/model/sample"
)

// slope paints what gets lighter from left to right and from top to bottom, by the
// place in the picture, whatever the scale.
type slope struct{}

func slopeAt(x, y float64) color.RGBA {
	return color.RGBA{uint8(x / 5), uint8(y / 4), 77, 0xff}
}

func (slope) Paint(dst *image.RGBA, scale float64) {
	for y := dst.Rect.Min.Y; y < dst.Rect.Max.Y; y++ {
		for x := dst.Rect.Min.X; x < dst.Rect.Max.X; x++ {
			dst.SetRGBA(x, y, slopeAt((float64(x)+0.5)/scale, (float64(y)+0.5)/scale))
		}
	}
}

func frameOf(v view.View, density float64) *image.RGBA {
	return image.NewRGBA(image.Rect(0, 0, round(v.Window.W*density), round(v.Window.H*density)))
}

// What is painted is shown as it is, in the panes of frozen heads too.
func TestGlideIsSharpWherePainted(t *testing.T) {
	for _, density := range []float64{1, 1.5} {
		e := NewEasel(nil)
		e.Show(&pattern{}, testScene.Size, testScene.Ground)
		for _, v := range []view.View{testView(), testView().Panned(300, 200)} {
			e.Want(v, density)
			e.Settle()
			dst := frameOf(v, density)
			if !e.Glide(dst, v, density, color.RGBA{1, 2, 3, 255}) {
				t.Error("it is not sharp")
			}
			for _, p := range v.Panes(density) {
				all := e.extent(v.Scale() * density)
				for y := p.Window.Min.Y; y < p.Window.Max.Y; y += 7 {
					for x := p.Window.Min.X; x < p.Window.Max.X; x += 7 {
						at := image.Pt(x, y).Sub(p.Window.Min).Add(p.Origin)
						want := color.RGBA{1, 2, 3, 255}
						if at.In(all) {
							want = patternAt(at.X, at.Y)
						}
						if got := dst.RGBAAt(x, y); got != want {
							t.Fatalf("density %v, at %d, %d: %v, want %v", density, x, y, got, want)
						}
					}
				}
			}
		}
	}
}

// In between it shows the same places, smoothed, from tiles at other scales, and
// where there are none from the picture of the whole: never nothing, and nothing is
// painted for it.
func TestGlideShowsTheSamePlaces(t *testing.T) {
	e := NewEasel(nil)
	e.Show(slope{}, testScene.Size, testScene.Ground)
	near := testView().ZoomedAt(2, canvas.Point{X: 400, Y: 300})
	far := testView()
	for _, v := range []view.View{far, near} {
		e.Want(v, 1)
		e.Settle()
	}
	had := len(slices.Collect(e.shelf.All()))
	for _, zoom := range []float64{0.6, 1.1, 1.3, 1.7, 2.4, 3.3} {
		for _, scales := range [][]float64{nil, {near.Scale()}, {far.Scale(), near.Scale()}, {near.Scale(), far.Scale(), far.Scale()}} {
			v := testView().ZoomedAt(zoom, canvas.Point{X: 450, Y: 330})
			dst := frameOf(v, 1)
			if e.Glide(dst, v, 1, color.RGBA{255, 255, 255, 255}, scales...) {
				t.Error("it is said to be sharp")
			}
			worst := 0
			all := e.extent(v.Scale())
			for _, p := range v.Panes(1) {
				for y := p.Window.Min.Y; y < p.Window.Max.Y; y += 3 {
					for x := p.Window.Min.X; x < p.Window.Max.X; x += 3 {
						at := image.Pt(x, y).Sub(p.Window.Min).Add(p.Origin)
						if !at.In(all) {
							continue
						}
						got, want := dst.RGBAAt(x, y), slopeAt((float64(at.X)+0.5)/v.Scale(), (float64(at.Y)+0.5)/v.Scale())
						worst = max(worst, abs(int(got.R)-int(want.R)), abs(int(got.G)-int(want.G)), abs(int(got.B)-int(want.B)), abs(int(got.A)-255))
					}
				}
			}
			if worst > 2 {
				t.Errorf("at %v from %v a px is %d off", zoom, scales, worst)
			}
		}
	}
	if len(slices.Collect(e.shelf.All())) != had || e.workers != 0 {
		t.Error("something was painted for a frame of a move")
	}
}

func abs(n int) int { return max(n, -n) }

// TestPale blends to a colour and stays within the part.
func TestPale(t *testing.T) {
	dst := image.NewRGBA(image.Rect(0, 0, 4, 4))
	fill(dst, dst.Rect, color.RGBA{10, 200, 0, 255})
	before := bytes.Clone(dst.Pix)
	Pale(dst, image.Rect(1, 1, 3, 99), color.RGBA{210, 100, 255, 255}, 128)
	for y := range 4 {
		for x := range 4 {
			want := color.RGBA{before[dst.PixOffset(x, y)], before[dst.PixOffset(x, y)+1], 0, 255}
			if x >= 1 && x < 3 && y >= 1 {
				want = color.RGBA{110, 150, 127, 255}
			}
			got := dst.RGBAAt(x, y)
			if abs(int(got.R)-int(want.R)) > 1 || abs(int(got.G)-int(want.G)) > 1 || abs(int(got.B)-int(want.B)) > 1 || got.A != 255 {
				t.Errorf("at %d, %d: %v, want %v", x, y, got, want)
			}
		}
	}
}

// BenchmarkGlide is a frame of a move at 1920 × 1080 px, between a view of all and
// one of a column, of which both are painted.
func BenchmarkGlide(b *testing.B) {
	for _, n := range []int{40, 2_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := compose.Next(nil, layout.Make(sample.Make(n, 1, model.English), layout.Options{}), compose.Themes()[0], compose.Look{})
			e := NewEasel(nil)
			e.Show(raster.NewPainter(&s.Picture, nil), s.Size, s.Ground)
			far := view.View{Picture: s.Size, Window: canvas.Size{W: 1920, H: 1000}, Zoom: 1}.Fitted()
			near := far.ZoomedAt(2, canvas.Point{X: 700, Y: 300})
			for _, v := range []view.View{far, near} {
				e.Want(v, 1)
				e.Settle()
			}
			v := far.ZoomedAt(1.3, canvas.Point{X: 700, Y: 300})
			dst := frameOf(v, 1)
			for b.Loop() {
				e.Glide(dst, v, 1, color.RGBA{255, 255, 255, 255}, near.Scale(), far.Scale())
			}
		})
	}
}
