package raster

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"touchline/canvas"
)

func TestOverPaintsAboveWhatIsThere(t *testing.T) {
	box := &canvas.Group{
		Bounds: canvas.Rect{X: 10, Y: 10, W: 20, H: 10},
		Items:  []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 20, H: 10}, Fill: canvas.RGB(0xff0000)}},
	}
	p := NewPainter(&canvas.Picture{Size: canvas.Size{W: 100, H: 100}}, nil)
	dst := image.NewRGBA(image.Rect(0, 0, 50, 50))
	for i := range dst.Pix {
		dst.Pix[i] = 0x80 | 0x7f*uint8(i%4/3)
	}
	p.Over(dst, 1, []*canvas.Group{box, nil})
	if got := dst.RGBAAt(15, 15); got != (color.RGBA{0xff, 0, 0, 0xff}) {
		t.Errorf("in the box %v", got)
	}
	if got := dst.RGBAAt(5, 5); got != (color.RGBA{0x80, 0x80, 0x80, 0xff}) {
		t.Errorf("beside it %v: what was there is gone", got)
	}
}

func TestNextPaintsAnotherPictureAsItsOwnPainterDoes(t *testing.T) {
	s := &canvas.Scene{Size: canvas.Size{W: 60, H: 60}, Ground: canvas.RGB(0xffffff), Groups: []*canvas.Group{{
		Bounds: canvas.Rect{X: 5, Y: 5, W: 40, H: 30},
		Items:  []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 5, Y: 5, W: 40, H: 30}, Radius: 6, Fill: canvas.RGB(0x336699)}},
	}}}
	want, got := image.NewRGBA(image.Rect(0, 0, 90, 90)), image.NewRGBA(image.Rect(0, 0, 90, 90))
	NewPainter(canvas.InParts(s), nil).Paint(want, 1.5)
	NewPainter(&canvas.Picture{}, nil).Next(canvas.InParts(s)).Paint(got, 1.5)
	if !bytes.Equal(want.Pix, got.Pix) {
		t.Error("the pixels differ")
	}
}
