package png

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/adler32"
	"image"
	"image/color"
	"image/png"
	"io"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
)

// stripes paints something that no two rows share, with alpha if asked for.
func stripes(alpha bool) func(*image.RGBA) {
	return func(dst *image.RGBA) {
		for y := dst.Rect.Min.Y; y < dst.Rect.Max.Y; y++ {
			for x := dst.Rect.Min.X; x < dst.Rect.Max.X; x++ {
				dst.SetRGBA(x, y, pixel(x, y, alpha))
			}
		}
	}
}

func pixel(x, y int, alpha bool) color.RGBA {
	c := color.RGBA{uint8(x * 3), uint8(y * 7), uint8(x ^ y), 255}
	if alpha {
		c.A = uint8(x + y)
		c.R, c.G, c.B = min(c.R, c.A), min(c.G, c.A), min(c.B, c.A)
	}
	return c
}

func encoded(t testing.TB, e encoder) []byte {
	t.Helper()
	var b bytes.Buffer
	e.out = &b
	if err := e.run(context.Background()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDecodesToWhatWasPainted(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {1, 3000}, {7000, 400}, {33, 2049}, {640, 480}} {
		for _, alpha := range []bool{false, true} {
			file := encoded(t, encoder{width: size.X, height: size.Y, dpi: 150, alpha: alpha, paint: stripes(alpha), workers: 3})
			got, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatalf("%v alpha=%v: %v", size, alpha, err)
			}
			if got.Bounds().Size() != size {
				t.Fatalf("%v alpha=%v: decoded to %v", size, alpha, got.Bounds())
			}
			for y := range size.Y {
				for x := range size.X {
					want := pixel(x, y, alpha)
					if have := color.RGBAModel.Convert(got.At(x, y)).(color.RGBA); !near(have, want) {
						t.Fatalf("%v alpha=%v: pixel %d,%d is %v, want %v", size, alpha, x, y, have, want)
					}
				}
			}
		}
	}
}

// near allows for the rounding that straight alpha costs.
func near(a, b color.RGBA) bool {
	d := func(x, y uint8) bool { return int(x)-int(y) <= 1 && int(y)-int(x) <= 1 }
	return d(a.R, b.R) && d(a.G, b.G) && d(a.B, b.B) && a.A == b.A
}

func TestBytesDoNotDependOnWorkers(t *testing.T) {
	e := encoder{width: 3000, height: 2500, dpi: 72, paint: stripes(false), workers: 1}
	one := encoded(t, e)
	for _, n := range []int{2, 5, 64} {
		e.workers = n
		if !bytes.Equal(encoded(t, e), one) {
			t.Errorf("%d workers made other bytes than 1", n)
		}
	}
}

func TestResolutionIsWritten(t *testing.T) {
	file := encoded(t, encoder{width: 2, height: 2, dpi: 300, paint: stripes(false), workers: 1})
	i := bytes.Index(file, []byte("pHYs"))
	if i < 0 {
		t.Fatal("no pHYs")
	}
	x, y, unit := binary.BigEndian.Uint32(file[i+4:]), binary.BigEndian.Uint32(file[i+8:]), file[i+12]
	if x != 11811 || y != 11811 || unit != 1 { // 300 / 0.0254
		t.Errorf("pHYs says %d × %d, unit %d", x, y, unit)
	}
}

func TestCombine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SliceOf(rapid.Byte()).Draw(t, "a")
		b := rapid.SliceOf(rapid.Byte()).Draw(t, "b")
		got := combine(adler32.Checksum(a), adler32.Checksum(b), int64(len(b)))
		if want := adler32.Checksum(append(a, b...)); got != want {
			t.Fatalf("combined %08x, want %08x", got, want)
		}
	})
	long := bytes.Repeat([]byte{255}, 1<<20)
	if got := combine(adler32.Checksum(long), adler32.Checksum(long), 1<<20); got != adler32.Checksum(append(long, long...)) {
		t.Error("long pieces do not combine")
	}
}

// broken fails after n bytes, as a full disk does.
type broken struct{ n int }

var errFull = errors.New("no space left")

func (b *broken) Write(p []byte) (int, error) {
	if b.n -= len(p); b.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	for _, n := range []int{0, 40, 100, 200_000} {
		e := encoder{width: 3000, height: 5000, dpi: 72, paint: stripes(false), workers: 3, out: &broken{n}}
		if err := e.run(context.Background()); !errors.Is(err, errFull) {
			t.Errorf("full after %d bytes: %v", n, err)
		}
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	painting := atomic.Int32{}
	e := encoder{
		width: 3000, height: 50_000, dpi: 72, workers: 3, out: io.Discard,
		paint:    func(*image.RGBA) { painting.Add(1); painting.Add(-1) },
		progress: func(done, total int) { cancel() },
	}
	if err := e.run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if n := painting.Load(); n != 0 {
		t.Errorf("%d workers still paint", n)
	}
}

func TestProgressEndsAtTheHeight(t *testing.T) {
	last := 0
	encoded(t, encoder{
		width: 2000, height: 3333, dpi: 72, paint: stripes(false), workers: 2,
		progress: func(done, total int) {
			if total != 3333 || done <= last {
				t.Fatalf("progress %d of %d after %d", done, total, last)
			}
			last = done
		},
	})
	if last != 3333 {
		t.Errorf("progress ended at %d", last)
	}
}

func TestPanicWhilePaintingIsAFault(t *testing.T) {
	e := encoder{
		width: 2000, height: 3000, dpi: 72, workers: 2, out: io.Discard,
		paint: func(dst *image.RGBA) {
			if dst.Rect.Min.Y > 0 {
				panic("a card that cannot be painted")
			}
		},
	}
	var f *model.Fault
	if err := e.run(context.Background()); !errors.As(err, &f) || f.Key != "export.broken" || !strings.Contains(err.Error(), "cannot be painted") {
		t.Errorf("painting panicked: %v", err)
	}
}

// diagram paints what a blueprint is like to a compressor: flat areas with
// text-like noise here and there.
func diagram(dst *image.RGBA) {
	for i := range dst.Pix {
		dst.Pix[i] = 255
	}
	for y := dst.Rect.Min.Y; y < dst.Rect.Max.Y; y++ {
		if y%200 < 40 {
			continue
		}
		r := rand.New(rand.NewPCG(uint64(y), 1))
		for x := dst.Rect.Min.X; x+60 < dst.Rect.Max.X; x += 300 {
			row := dst.Pix[dst.PixOffset(x, y):]
			for i := range 240 {
				row[i] = 0xF0
			}
			if y%200 > 100 && y%200 < 130 {
				for i := range 20 {
					row[80+4*i] = uint8(r.Uint32())
				}
			}
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, alpha := range []bool{false, true} {
		name := map[bool]string{false: "opaque", true: "alpha"}[alpha]
		b.Run(name+"8000x5000", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(8000 * 5000 * 4)
			for b.Loop() {
				e := encoder{width: 8000, height: 5000, dpi: 144, alpha: alpha, paint: diagram, workers: 2, out: io.Discard}
				if err := e.run(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
