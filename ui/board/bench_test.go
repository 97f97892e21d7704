package board

import (
	"fmt"
	"image"
	"testing"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/layout"
	"touchline/canvas/raster"
	"touchline/model"
	"touchline/model/sample"
)

// bigPicture is a document of so many cards, on a 1,920 × 1,080 window.
func bigPicture(b *testing.B, cards int) (*Easel, editor.View, *image.RGBA) {
	b.Helper()
	p := layout.Make(sample.Make(cards, 1, model.English), layout.Options{})
	scene := compose.Scene(p, compose.Themes()[0])
	e := NewEasel(nil)
	e.Show(raster.NewPainter(scene, nil), scene, nil)
	v := editor.View{
		Picture: scene.Size, Zoom: 1, Window: canvas.Size{W: 1920, H: 1080},
		Heads: editor.Heads{Left: p.Top.X, Right: p.Frozen.X, Top: p.Top.Y, Bottom: p.Frozen.Y},
	}
	return e, v.Home(), image.NewRGBA(image.Rect(0, 0, 1920, 1080))
}

var sizes = []int{200, 2000, 10000}

// BenchmarkCompose is a frame whose tiles are all there: what every frame of
// a scroll costs on the toolkit's goroutine.
func BenchmarkCompose(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			e, v, dst := bigPicture(b, n)
			v = v.Panned(300, 200)
			e.Want(v, 1)
			e.Settle()
			for b.Loop() {
				e.Frame(dst, v, 1, LightLook, nil)
			}
		})
	}
}

// BenchmarkPan is a scroll by 60 px, everything painted that comes into
// sight: from the wheel's turn to a sharp frame.
func BenchmarkPan(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			e, v, dst := bigPicture(b, n)
			e.Want(v, 1)
			e.Settle()
			for b.Loop() {
				next := v.Panned(60, 20)
				if next == v {
					next = v.Home()
				}
				v = next
				e.Want(v, 1)
				e.Settle()
				e.Frame(dst, v, 1, LightLook, nil)
			}
		})
	}
}

// BenchmarkZoom is a step of zoom to one not seen before: from the wheel's
// turn to a sharp frame of the whole window. The step from 100 to 125 % is
// the usual one, to 10 % the worst: there the most cards are in sight.
func BenchmarkZoom(b *testing.B) {
	for _, n := range sizes {
		for _, zoom := range []float64{1.25, 0.1} {
			b.Run(fmt.Sprintf("%d/%d%%", n, editor.Percent(zoom)), func(b *testing.B) {
				e, v, dst := bigPicture(b, n)
				v = v.ZoomedAt(zoom, v.Middle())
				for b.Loop() {
					e.mu.Lock()
					e.shelf.Clear()
					e.mu.Unlock()
					e.Want(v, 1)
					e.Settle()
					e.Frame(dst, v, 1, LightLook, nil)
				}
			})
		}
	}
}

// BenchmarkStandIn is the frame right after a step of zoom, before its tiles
// are painted: what the toolkit's goroutine does for it.
func BenchmarkStandIn(b *testing.B) {
	e, v, dst := bigPicture(b, 2000)
	e.Settle()
	v = v.ZoomedAt(1.25, v.Middle())
	for b.Loop() {
		e.Frame(dst, v, 1, LightLook, nil)
	}
}
