package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/pixels"
	"touchline/model"
	"touchline/model/sample/hostile"
)

// pictureBytesOf makes a file of a picture with some grain.
func pictureBytesOf(t testing.TB, format string, w, h int) []byte {
	img := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.White, color.Black})
	for i := range img.Pix {
		img.Pix[i] = uint8(i % 2)
	}
	var b bytes.Buffer
	var err error
	switch format {
	case "png":
		err = png.Encode(&b, img)
	case "jpeg":
		err = jpeg.Encode(&b, img, nil)
	case "gif":
		err = gif.Encode(&b, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPicturesAreScaledOnImport(t *testing.T) {
	for _, c := range []struct {
		format     string
		w, h       int
		typ        string
		toW, toH   int
		sameAsFile bool
	}{
		{"png", 40, 30, "image/png", 40, 30, true},
		{"jpeg", 40, 30, "image/jpeg", 40, 30, true},
		{"gif", 40, 30, "image/png", 40, 30, false},
		{"png", 2048, 3, "image/png", 2048, 3, true}, // as large as it may be
		{"png", 300, 2049, "image/png", 299, 2048, false},
		{"png", 4096, 100, "image/png", 2048, 50, false},
		{"jpeg", 100, 2500, "image/jpeg", 81, 2048, false},
	} {
		data := pictureBytesOf(t, c.format, c.w, c.h)
		p, err := Import(data)
		if err != nil {
			t.Fatal(err)
		}
		if p.Type != c.typ || p.Width != c.toW || p.Height != c.toH || bytes.Equal(p.Data, data) != c.sameAsFile {
			t.Errorf("%s %d×%d becomes %s %d×%d", c.format, c.w, c.h, p.Type, p.Width, p.Height)
		}
		if found := p.Check(); len(found) != 0 {
			t.Errorf("%+v", found)
		}
	}
}

// TestPhotosAreImportedUpright however the phone was held, and without what
// it wrote beside the pixels.
func TestPhotosAreImportedUpright(t *testing.T) {
	for _, kind := range []string{"image/jpeg", "image/png"} {
		for turn := 1; turn <= 8; turn++ {
			data := canvastest.Photo(kind, turn).Data
			p, err := Import(data)
			if err != nil {
				t.Fatal(err)
			}
			if p.Type != kind || image.Pt(p.Width, p.Height) != canvastest.PhotoSize || pixels.TurnOf(p.Data) != pixels.Upright {
				t.Errorf("%s %d becomes %s of %d × %d, turned %d", kind, turn, p.Type, p.Width, p.Height, pixels.TurnOf(p.Data))
			}
			if bytes.Contains(p.Data, []byte(canvastest.Secret)) {
				t.Errorf("%s %d says where it was taken", kind, turn)
			}
			img, err := pixels.Decode(p.Data)
			if err != nil {
				t.Fatal(err)
			}
			for _, at := range []image.Point{{10, 10}, {80, 10}, {10, 50}, {80, 50}} {
				r, g, b, _ := img.At(at.X, at.Y).RGBA()
				want := canvastest.PhotoColour(at.X, at.Y)
				d := func(a uint32, b uint8) int { return max(int(a>>8)-int(b), int(b)-int(a>>8)) }
				if d(r, want.R)+d(g, want.G)+d(b, want.B) > 40 {
					t.Errorf("%s %d: at %v it is %d %d %d", kind, turn, at, r>>8, g>>8, b>>8)
				}
			}
			again, err := Import(p.Data)
			if err != nil || again.ID != p.ID {
				t.Errorf("%s %d: imported again it is another one", kind, turn)
			}
		}
	}
}

func TestPicturesThatCannotBeImported(t *testing.T) {
	good := pictureBytesOf(t, "png", 40, 30)
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("hello"), "cut off": good[:len(good)-30],
	} {
		if _, err := Import(data); err == nil {
			t.Errorf("%s was imported", name)
		}
	}
	most := make([]byte, mostBytes+1)
	for n, key := range map[int]string{mostBytes: "canvas.picture.unknown", mostBytes + 1: "canvas.picture.large"} {
		_, err := Import(most[:n])
		var fault *model.Fault
		if !errors.As(err, &fault) || fault.Key != key {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
	for name, data := range map[string][]byte{
		"a row of 120 million px": hostile.PNG(120<<20, 1, 0, 1), "more than memory should hold": hostile.PNG(16_000, 16_000, 0, 1),
	} {
		_, err := Import(data)
		var fault *model.Fault
		if !errors.As(err, &fault) || fault.Key != "canvas.picture.pixels" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
