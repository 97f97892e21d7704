package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

func jpegBitmap(t *testing.T, w, h int) *canvas.Bitmap {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for y := range h {
		for x := range w / 2 {
			m.SetRGBA(x, y, color.RGBA{0, 0, 0, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return &canvas.Bitmap{Type: "image/jpeg", Width: w, Height: h, Data: b.Bytes()}
}

func TestPictureFillsItsRectangle(t *testing.T) {
	// The second is too large to be scaled as a whole, so it is sampled.
	for _, scale := range []float64{1, 100} {
		s := &canvas.Scene{Size: canvas.Size{W: 60, H: 40}, Ground: red, Groups: []*canvas.Group{{
			Bounds: canvas.Rect{W: 60, H: 40},
			Items:  []canvas.Item{&canvas.Image{Rect: canvas.Rect{X: 10, Y: 10, W: 40, H: 20}, Bitmap: jpegBitmap(t, 64, 32)}},
		}}}
		for at, want := range map[canvas.Point]uint8{{X: 15, Y: 20}: 0, {X: 45, Y: 20}: 255} {
			x, y := int(at.X*scale), int(at.Y*scale)
			m := image.NewRGBA(image.Rect(x, y, x+1, y+1))
			NewPainter(canvas.InParts(s), nil).Paint(m, scale)
			if c := m.RGBAAt(x, y); diff(c.R, want) > 3 || diff(c.G, want) > 3 {
				t.Errorf("scale %v: at %v there is %v, want %d", scale, at, c, want)
			}
		}
		for _, at := range []canvas.Point{{X: 9.5, Y: 20}, {X: 50.5, Y: 20}, {X: 20, Y: 9.5}, {X: 20, Y: 30.5}} {
			x, y := int(at.X*scale), int(at.Y*scale)
			m := image.NewRGBA(image.Rect(x, y, x+1, y+1))
			NewPainter(canvas.InParts(s), nil).Paint(m, scale)
			if c := m.RGBAAt(x, y); c != (color.RGBA{255, 0, 0, 255}) {
				t.Errorf("scale %v: beside the picture, at %v, there is %v", scale, at, c)
			}
		}
	}
}

func TestBrokenPictureIsVisible(t *testing.T) {
	for name, b := range map[string]*canvas.Bitmap{
		"cut off":   canvastest.BrokenPicture(),
		"none":      nil,
		"wrong":     {Type: "image/jpeg", Data: canvastest.Picture().Data},
		"not known": {Type: "image/webp", Data: []byte("RIFF")},
		"too large": {Type: "image/png", Data: hugePNG()},
	} {
		m := paint(40, 30, 1, &canvas.Image{Rect: canvas.Rect{X: 5, Y: 5, W: 30, H: 20}, Bitmap: b})
		if m.RGBAAt(20, 15) == m.RGBAAt(20, 8) || m.RGBAAt(20, 8) == (color.RGBA{255, 255, 255, 255}) {
			t.Errorf("%s: no crossed box:\n%s", name, art(m))
		}
	}
}

// hugePNG says that it is 100,000 px wide and high.
func hugePNG() []byte {
	data := bytes.Clone(canvastest.Picture().Data)
	copy(data[16:], []byte{0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0})
	return data
}

func TestPictureIsDecodedOnce(t *testing.T) {
	s := canvastest.Scene()
	p := NewPainter(canvas.InParts(s), nil)
	n := 0
	read := func() *image.RGBA { n++; return decode(canvastest.Picture()) }
	key := pictureKey{id: "x"}
	for range 3 {
		if p.kept.pictures.fitted(scaledKey{key, 10, 10}, read) == nil || p.kept.pictures.fitted(scaledKey{key, 20, 20}, read) == nil || p.kept.pictures.source(key, read) == nil {
			t.Fatal("not decoded")
		}
	}
	if n != 1 {
		t.Errorf("decoded %d times", n)
	}
	bad := 0
	for range 3 {
		p.kept.pictures.source(pictureKey{id: "bad"}, func() *image.RGBA { bad++; return nil })
	}
	if bad != 1 {
		t.Errorf("a broken picture is read %d times", bad)
	}
}

// TestPhotosAreUpright however the phone was held.
func TestPhotosAreUpright(t *testing.T) {
	for _, kind := range []string{"image/jpeg", "image/png"} {
		for turn := 1; turn <= 8; turn++ {
			for _, scale := range []float64{1, 40} {
				s := &canvas.Scene{Size: canvas.Size{W: 96, H: 64}, Groups: []*canvas.Group{{
					Bounds: canvas.Rect{W: 96, H: 64},
					Items:  []canvas.Item{&canvas.Image{Rect: canvas.Rect{W: 96, H: 64}, Bitmap: canvastest.Photo(kind, turn)}},
				}}}
				for _, at := range []image.Point{{20, 20}, {70, 20}, {20, 50}, {70, 50}} {
					p := at.Mul(int(scale))
					m := image.NewRGBA(image.Rectangle{p, p.Add(image.Pt(1, 1))})
					NewPainter(canvas.InParts(s), nil).Paint(m, scale)
					got, want := m.RGBAAt(p.X, p.Y), canvastest.PhotoColour(at.X, at.Y)
					if diff(got.R, want.R) > 20 || diff(got.G, want.G) > 20 || diff(got.B, want.B) > 20 {
						t.Errorf("%s %d at scale %v: %v at %v, not %v", kind, turn, scale, got, at, want)
					}
				}
			}
		}
	}
}
