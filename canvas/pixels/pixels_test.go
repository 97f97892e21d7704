package pixels_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas/pixels"
	"touchline/model/sample/hostile"
)

func encoded(t testing.TB, m image.Image, how string) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch how {
	case "png":
		err = png.Encode(&b, m)
	case "jpeg":
		err = jpeg.Encode(&b, m, nil)
	case "gif":
		err = gif.Encode(&b, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLook(t *testing.T) {
	r := image.Rect(0, 0, 30, 20)
	for _, c := range []struct {
		name string
		data []byte
		want pixels.About
		err  error
	}{
		{"grey PNG", encoded(t, image.NewGray(r), "png"), pixels.About{"png", 30, 20, 600}, nil},
		{"PNG of 16 bits", encoded(t, image.NewNRGBA64(r), "png"), pixels.About{"png", 30, 20, 4800}, nil},
		{"PNG of few colours", encoded(t, image.NewPaletted(r, color.Palette{color.Black, color.White}), "png"), pixels.About{"png", 30, 20, 600}, nil},
		{"grey JPEG", encoded(t, image.NewGray(r), "jpeg"), pixels.About{"jpeg", 30, 20, 600}, nil},
		{"JPEG with coarse colours", encoded(t, image.NewRGBA(r), "jpeg"), pixels.About{"jpeg", 30, 20, 1200}, nil},
		{"GIF", encoded(t, image.NewPaletted(r, color.Palette{color.Black, color.White}), "gif"), pixels.About{"gif", 30, 20, 600}, nil},
		{"nothing", nil, pixels.About{}, pixels.ErrUnknown},
		{"text", []byte("hello"), pixels.About{}, pixels.ErrUnknown},
		{"a row of 120 million", hostile.PNG(120<<20, 1, 0, 1), pixels.About{Format: "png", Width: 120 << 20, Height: 1}, pixels.ErrTooMuch},
		{"a column", hostile.PNG(1, 1<<24, 0, 1), pixels.About{Format: "png", Width: 1, Height: 1 << 24}, pixels.ErrTooMuch},
		{"a large one", hostile.PNG(16_000, 16_000, 0, 1), pixels.About{"png", 16_000, 16_000, 256_000_000}, pixels.ErrTooMuch},
		{"a phone's photo", photo(12_000, 9_000), pixels.About{"jpeg", 12_000, 9_000, 108_000_000}, nil},
		{"the same in scans", inScans(photo(12_000, 9_000)), pixels.About{"jpeg", 12_000, 9_000, 540_000_000}, pixels.ErrTooMuch},
		{"interlaced", interlaced(hostile.PNG(100, 100, 0, 8)), pixels.About{"png", 100, 100, 20_000}, nil},
	} {
		got, err := pixels.Look(c.data)
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: %+v, %v; want %+v, %v", c.name, got, err, c.want, c.err)
		}
		if _, dec := pixels.Decode(c.data); c.err != nil && !errors.Is(dec, c.err) {
			t.Errorf("%s: decoded with %v", c.name, dec)
		}
	}
}

// inScans says of a JPEG that it comes in several scans.
func inScans(data []byte) []byte {
	return bytes.Replace(data, []byte{0xFF, 0xC0}, []byte{0xFF, 0xC2}, 1)
}

// photo is a grey JPEG that says it is of another size.
func photo(width, height int) []byte {
	data := hostile.JPEG(8, 8)
	frame := data[bytes.Index(data, []byte{0xFF, 0xC0}):]
	binary.BigEndian.PutUint16(frame[5:], uint16(height))
	binary.BigEndian.PutUint16(frame[7:], uint16(width))
	return data
}

// interlaced says of a PNG that it is.
func interlaced(data []byte) []byte {
	data[28] = 1
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

// What is said of the cost is true: decoding takes so much and little more.
func TestDecodingTakesWhatLookSays(t *testing.T) {
	for _, data := range [][]byte{
		hostile.PNG(3000, 2000, 6, 8), hostile.PNG(3000, 2000, 6, 16), hostile.PNG(3000, 2000, 0, 1), hostile.JPEG(3000, 2000),
		encoded(t, image.NewRGBA(image.Rect(0, 0, 3000, 2000)), "jpeg"),
	} {
		about, err := pixels.Look(data)
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := pixels.Decode(data); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		if got := after.TotalAlloc - before.TotalAlloc; got > uint64(about.Bytes)*11/10+1<<20 {
			t.Errorf("%+v took %d bytes", about, got)
		}
	}
}

// A picture scaled down is as bright as before, all over, whatever its size.
func TestShrinkKeepsTheMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 60).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
		to := image.Pt(rapid.IntRange(1, w).Draw(t, "to w"), rapid.IntRange(1, h).Draw(t, "to h"))
		m := image.NewGray(image.Rect(3, -2, 3+w, -2+h))
		want := 0.0
		for i := range m.Pix {
			m.Pix[i] = rapid.Byte().Draw(t, "px")
			want += float64(m.Pix[i])
		}
		out := pixels.Shrink(m, to)
		got := 0.0
		for i := 0; i < len(out.Pix); i += 4 {
			got += float64(out.Pix[i])
			if out.Pix[i+3] != 255 {
				t.Fatalf("pixel %d has alpha %d", i/4, out.Pix[i+3])
			}
		}
		got, want = got/float64(to.X*to.Y), want/float64(w*h)
		if out.Rect.Size() != to || math.Abs(got-want) > 0.51 {
			t.Fatalf("%d×%d to %v: mean %.2f, want %.2f", w, h, to, got, want)
		}
	})
}

// Each pixel is the mean of its own area and of no other.
func TestShrinkKeepsPlaces(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 6, 4))
	draw.Draw(m, image.Rect(0, 0, 3, 2), image.NewUniform(color.RGBA{200, 0, 0, 255}), image.Point{}, draw.Src)
	draw.Draw(m, image.Rect(3, 2, 6, 4), image.NewUniform(color.RGBA{0, 100, 0, 255}), image.Point{}, draw.Src)
	out := pixels.Shrink(m, image.Pt(2, 2))
	for at, want := range map[image.Point]color.RGBA{
		{}: {200, 0, 0, 255}, {X: 1, Y: 1}: {0, 100, 0, 255}, {X: 1}: {}, {Y: 1}: {},
	} {
		if got := out.RGBAAt(at.X, at.Y); got != want {
			t.Errorf("pixel %v is %v, not %v", at, got, want)
		}
	}
	if got := pixels.Shrink(m, image.Pt(4, 4)).RGBAAt(1, 0); got != (color.RGBA{200, 0, 0, 255}) {
		t.Errorf("half of one and of the next: %v", got)
	}
	if got := pixels.Shrink(m, image.Pt(5, 4)).RGBAAt(2, 0); got != (color.RGBA{100, 0, 0, 128}) {
		t.Errorf("across the edge: %v", got)
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		size image.Point
		side int
		want image.Point
	}{
		{image.Pt(30, 20), 30, image.Pt(30, 20)},
		{image.Pt(30, 20), 15, image.Pt(15, 10)},
		{image.Pt(20, 30), 15, image.Pt(10, 15)},
		{image.Pt(3000, 1), 10, image.Pt(10, 1)},
	} {
		m, err := pixels.Within(encoded(t, image.NewGray(image.Rectangle{Max: c.size}), "png"), c.side)
		if err != nil || m.Rect != (image.Rectangle{Max: c.want}) {
			t.Errorf("%v within %d: %v, %v", c.size, c.side, m.Rect, err)
		}
	}
	if _, err := pixels.Within(encoded(t, image.NewGray(image.Rect(0, 0, 9, 9)), "png")[:60], 9); !errors.Is(err, pixels.ErrBroken) {
		t.Errorf("cut off: %v", err)
	}
}

// Scaling a large picture takes little beside the result.
func TestShrinkTakesLittle(t *testing.T) {
	m := image.NewYCbCr(image.Rect(0, 0, 8000, 6000), image.YCbCrSubsampleRatio420)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	out := pixels.Shrink(m, image.Pt(2048, 1536))
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > uint64(len(out.Pix))+4<<20 {
		t.Errorf("it took %d bytes for a result of %d", got, len(out.Pix))
	}
}

// Whatever the bytes: a picture or an error of ours.
func FuzzDecode(f *testing.F) {
	m := image.NewRGBA(image.Rect(0, 0, 9, 7))
	for i := range m.Pix {
		m.Pix[i] = byte(i * 7)
	}
	for _, how := range []string{"png", "jpeg", "gif"} {
		f.Add(encoded(f, m, how))
	}
	f.Add(encoded(f, image.NewPaletted(m.Rect, color.Palette{color.Black, color.White}), "png"))
	f.Fuzz(func(t *testing.T, data []byte) {
		about, err := pixels.Look(data)
		if err == nil && about.Width*about.Height > 1<<20 {
			return // sound, and slow to try
		}
		img, err := pixels.Within(data, 64)
		if err == nil && max(img.Rect.Dx(), img.Rect.Dy()) > 64 {
			t.Fatalf("%v", img.Rect)
		}
		if err != nil && !errors.Is(err, pixels.ErrUnknown) && !errors.Is(err, pixels.ErrTooMuch) && !errors.Is(err, pixels.ErrBroken) {
			t.Fatal(err)
		}
	})
}
