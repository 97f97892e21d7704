package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"

	"touchline/canvas"
)

// photos is a page of so many photos that no two bytes pack, and what they hold.
func photos(t *testing.T, n int) (canvas.Page, [][]byte) {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	g, all := &canvas.Group{Bounds: canvas.Rect{W: 400, H: 400}}, [][]byte(nil)
	for i := range n {
		img := image.NewYCbCr(image.Rect(0, 0, 512, 512), image.YCbCrSubsampleRatio420)
		for k := range img.Y {
			img.Y[k] = byte(random.Uint32())
		}
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
			t.Fatal(err)
		}
		all = append(all, b.Bytes())
		g.Items = append(g.Items, &canvas.Image{
			Rect:   canvas.Rect{X: float64(i) * 20, Y: 10, W: 18, H: 18},
			Bitmap: &canvas.Bitmap{ID: fmt.Sprint("photo", i), Type: "image/jpeg", Width: 512, Height: 512, Data: b.Bytes()},
		})
	}
	s := &canvas.Scene{Size: canvas.Size{W: 400, H: 400}, Groups: []*canvas.Group{g}}
	return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 400, H: 400}, Scale: 1}}}, all
}

// TestPhotosGoInWhole: each photo is in the file as it is, though the begins of
// all of them are alike; and no more memory is asked for than it takes to look at
// each and to write it. 60 photos of 3 MB took 900 MB.
func TestPhotosGoInWhole(t *testing.T) {
	page, all := photos(t, 12)
	write := func(w io.Writer) error {
		return Write(context.Background(), w, File{Pages: []canvas.Page{page}}, nil)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	size := 0
	for i, data := range all {
		size += len(data)
		if n := bytes.Count(out.Bytes(), data); n != 1 {
			t.Errorf("photo %d of %d bytes is in the file %d times", i, len(data), n)
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := write(io.Discard); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	const times = 6 // pixels, and twice the photo without what a camera noted
	if asked := int(after.TotalAlloc - before.TotalAlloc); asked > times*size {
		t.Errorf("%d KB of photos ask for %d KB", size>>10, asked>>10)
	}
}

// full takes so many bytes and no more.
type full struct{ left int }

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// TestAFullDiskIsTold: whichever piece of the file finds no room.
func TestAFullDiskIsTold(t *testing.T) {
	page, _ := photos(t, 2)
	var whole bytes.Buffer
	if err := Write(context.Background(), &whole, File{Pages: []canvas.Page{page}}, nil); err != nil {
		t.Fatal(err)
	}
	for left := 0; left < whole.Len(); left += whole.Len()/7 + 1 {
		if err := Write(context.Background(), &full{left}, File{Pages: []canvas.Page{page}}, nil); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes of %d: %v", left, whole.Len(), err)
		}
	}
}
