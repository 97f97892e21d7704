package film_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"testing"

	"touchline/canvas"
	"touchline/canvas/buildup"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/export/film"
	paint "touchline/export/png"
	"touchline/model"
	"touchline/model/sample/sampletest"
)

// pages is the map of a sample, built up.
func pages(t testing.TB, by buildup.By) (out []canvas.Page) {
	t.Helper()
	p := layout.Make(sampletest.Template(t, "bank", "zh"), layout.Options{})
	all, err := buildup.Scenes(p, compose.Scene(p, compose.Themes()[0]), by)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		out = append(out, canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: s.Size.W, H: s.Size.H}, Scale: 1}}})
	}
	return out
}

func painted(t testing.TB, p canvas.Page, scale float64) *image.RGBA {
	t.Helper()
	img, err := paint.Paint(p, scale, nil)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// apart is how many px of two pictures differ by more than a distance in a colour.
func apart(a, b *image.RGBA, by int) (n int) {
	for i := 0; i < len(a.Pix); i += 4 {
		for c := range 3 {
			if d := int(a.Pix[i+c]) - int(b.Pix[i+c]); d > by || -d > by {
				n++
				break
			}
		}
	}
	return n
}

// Read back by the standard library, each picture of a GIF is the page as it is
// painted: almost every px just so, and none far from it.
func TestGIFShowsThePages(t *testing.T) {
	all := pages(t, buildup.Lanes)
	const scale = 1.0
	var b bytes.Buffer
	calls, last := 0, 0
	err := film.WriteGIF(context.Background(), &b, all, film.Options{Scale: scale, Delay: 0.8, Plays: 3}, func(done, total int) {
		if calls++; done <= last || total != 2*len(all) {
			t.Errorf("progress %d of %d after %d", done, total, last)
		}
		last = done
	})
	if err != nil {
		t.Fatal(err)
	}
	g, err := gif.DecodeAll(bytes.NewReader(b.Bytes()))
	if err != nil || len(g.Image) != len(all) || last != 2*len(all) {
		t.Fatalf("%d pictures of %d, progress %d: %v", len(g.Image), len(all), last, err)
	}
	if g.Delay[0] != 80 || g.Delay[len(all)-1] != 240 || g.LoopCount != 2 {
		t.Errorf("delays %v, loop %d", g.Delay, g.LoopCount)
	}
	shown := image.NewRGBA(image.Rect(0, 0, g.Config.Width, g.Config.Height))
	for i, page := range all {
		draw.Draw(shown, g.Image[i].Rect, g.Image[i], g.Image[i].Rect.Min, draw.Over)
		want := painted(t, page, scale)
		if n := apart(shown, want, 0); n*20 > len(want.Pix)/4 {
			t.Errorf("picture %d: %d px of %d are not just so", i+1, n, len(want.Pix)/4)
		}
		if n := apart(shown, want, 24); n > 0 {
			t.Errorf("picture %d: %d px have another colour", i+1, n)
		}
	}
	if b.Len() > 600_000 {
		t.Errorf("it takes %d bytes", b.Len())
	}
}

// frame is one of an animated PNG, read chunk by chunk.
type frame struct {
	at    image.Rectangle
	delay [2]uint16
	data  []byte
}

// chunks reads an animated PNG as its specification has it, and looks at checksums
// and at the numbers of the chunks.
func chunks(t *testing.T, data []byte) (head []byte, plays uint32, all []frame) {
	t.Helper()
	rest, number, count := data[8:], uint32(0), uint32(0)
	numbered := func(d []byte) []byte {
		if got := binary.BigEndian.Uint32(d); got != number {
			t.Errorf("chunk %d has the number %d", number, got)
		}
		number++
		return d[4:]
	}
	for len(rest) >= 12 {
		n := binary.BigEndian.Uint32(rest)
		body := rest[8 : 8+n]
		if crc32.ChecksumIEEE(rest[4:8+n]) != binary.BigEndian.Uint32(rest[8+n:]) {
			t.Fatalf("%s has a wrong checksum", rest[4:8])
		}
		switch string(rest[4:8]) {
		case "IHDR":
			head = body
		case "acTL":
			count, plays = binary.BigEndian.Uint32(body), binary.BigEndian.Uint32(body[4:])
		case "fcTL":
			b := numbered(body)
			u := func(i int) int { return int(binary.BigEndian.Uint32(b[4*i:])) }
			all = append(all, frame{at: image.Rect(0, 0, u(0), u(1)).Add(image.Pt(u(2), u(3))), delay: [2]uint16{binary.BigEndian.Uint16(b[16:]), binary.BigEndian.Uint16(b[18:])}})
			if b[20] != 0 || b[21] != 0 {
				t.Errorf("a frame is disposed by %d and blended by %d", b[20], b[21])
			}
		case "IDAT":
			all[len(all)-1].data = append(all[len(all)-1].data, body...)
		case "fdAT":
			all[len(all)-1].data = append(all[len(all)-1].data, numbered(body)...)
		}
		rest = rest[12+n:]
	}
	if int(count) != len(all) {
		t.Errorf("%d frames are told, %d there", count, len(all))
	}
	return head, plays, all
}

// still is a frame as a PNG of its own.
func still(head []byte, f frame) []byte {
	b := []byte("\x89PNG\r\n\x1a\n")
	put := func(name string, data []byte) {
		b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
		body := append([]byte(name), data...)
		b = binary.BigEndian.AppendUint32(append(b, body...), crc32.ChecksumIEEE(body))
	}
	own := bytes.Clone(head)
	binary.BigEndian.PutUint32(own, uint32(f.at.Dx()))
	binary.BigEndian.PutUint32(own[4:], uint32(f.at.Dy()))
	put("IHDR", own)
	put("IDAT", f.data)
	put("IEND", nil)
	return b
}

// Each picture of an animated PNG is the page as it is painted, px by px; and a
// program that knows no animation shows the first.
func TestAPNGShowsThePages(t *testing.T) {
	all := pages(t, buildup.Steps)
	const scale = 0.8
	var b bytes.Buffer
	if err := film.WriteAPNG(context.Background(), &b, all, film.Options{Scale: scale, Delay: 0.5}, nil); err != nil {
		t.Fatal(err)
	}
	first, err := png.Decode(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	shown := image.NewRGBA(first.Bounds())
	draw.Draw(shown, shown.Rect, first, image.Point{}, draw.Src)
	if n := apart(shown, painted(t, all[0], scale), 0); n > 0 {
		t.Errorf("as a picture that stands, %d px differ from the first page", n)
	}
	head, plays, frames := chunks(t, b.Bytes())
	if len(frames) != len(all) || plays != 0 || frames[0].delay != [2]uint16{50, 100} || frames[len(all)-1].delay != [2]uint16{150, 100} {
		t.Fatalf("%d frames of %d, %d plays, %v", len(frames), len(all), plays, frames[0].delay)
	}
	for i, f := range frames {
		img, err := png.Decode(bytes.NewReader(still(head, f)))
		if err != nil {
			t.Fatalf("frame %d: %v", i+1, err)
		}
		draw.Draw(shown, f.at, img, img.Bounds().Min, draw.Src)
		if n := apart(shown, painted(t, all[i], scale), 0); n > 0 {
			t.Errorf("frame %d: %d px differ", i+1, n)
		}
	}
}

// A photo brings more colours than a GIF has: grounds and letters keep theirs, and
// the photo is near what it was.
func TestAPhotoLeavesTheColoursOfTheMap(t *testing.T) {
	photo := image.NewRGBA(image.Rect(0, 0, 512, 512))
	for y := range 512 {
		for x := range 512 {
			photo.SetRGBA(x, y, color.RGBA{uint8(x / 2), uint8(y / 2), uint8((x ^ y) / 2), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, photo); err != nil {
		t.Fatal(err)
	}
	odd := canvas.RGB(0x2A63CD)
	s := &canvas.Scene{Size: canvas.Size{W: 700, H: 520}, Ground: canvas.RGB(0xFFFFFF), Groups: []*canvas.Group{{
		Bounds: canvas.Rect{W: 700, H: 520},
		Items: []canvas.Item{
			&canvas.Image{Rect: canvas.Rect{W: 512, H: 512}, Bitmap: &canvas.Bitmap{ID: "p", Type: "image/png", Width: 512, Height: 512, Data: b.Bytes()}},
			&canvas.Box{Rect: canvas.Rect{X: 520, Y: 10, W: 160, H: 90}, Fill: odd},
		},
	}}}
	page := canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 700, H: 520}, Scale: 1}}}
	var out bytes.Buffer
	if err := film.WriteGIF(context.Background(), &out, []canvas.Page{page}, film.Options{Scale: 1}, nil); err != nil {
		t.Fatal(err)
	}
	img, err := gif.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[image.Point]canvas.Color{{X: 600, Y: 50}: odd, {X: 600, Y: 300}: canvas.RGB(0xFFFFFF)} {
		if r, g, u, _ := img.At(at.X, at.Y).RGBA(); uint8(r>>8) != want.R || uint8(g>>8) != want.G || uint8(u>>8) != want.B {
			t.Errorf("at %v it is %v, not %v", at, img.At(at.X, at.Y), want)
		}
	}
	shown := image.NewRGBA(img.Bounds())
	draw.Draw(shown, shown.Rect, img, image.Point{}, draw.Src)
	if n := apart(shown, painted(t, page, 1), 72); n*100 > 512*512 {
		t.Errorf("%d px of the photo have another colour", n)
	}
}

// Pages of other sizes are fitted into that of the first; pages that are the same
// are pictures all the same.
func TestPagesOfOtherSizes(t *testing.T) {
	page := func(w, h float64, c uint32) canvas.Page {
		s := &canvas.Scene{Size: canvas.Size{W: w, H: h}, Ground: canvas.RGB(c)}
		return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: w, H: h}, Scale: 1}}}
	}
	all := []canvas.Page{page(200, 100, 0xFF0000), page(200, 100, 0xFF0000), page(100, 100, 0x0000FF)}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"gif": func(b *bytes.Buffer) error {
			return film.WriteGIF(context.Background(), b, all, film.Options{Scale: 1, Plays: 1}, nil)
		},
		"apng": func(b *bytes.Buffer) error {
			return film.WriteAPNG(context.Background(), b, all, film.Options{Scale: 1}, nil)
		},
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(name, err)
		}
		if name == "apng" {
			_, _, frames := chunks(t, b.Bytes())
			if frames[1].at.Dx() != 1 || len(frames) != 3 {
				t.Errorf("a page that is the same is %v", frames[1].at)
			}
			continue
		}
		g, err := gif.DecodeAll(&b)
		if err != nil || len(g.Image) != 3 || g.LoopCount != -1 {
			t.Fatalf("%v, %d pictures, loop %d", err, len(g.Image), g.LoopCount)
		}
		if r := g.Image[2].Rect; r != image.Rect(50, 0, 150, 100) && r != image.Rect(0, 0, 200, 100) {
			t.Errorf("the page of another size covers %v", r)
		}
	}
}

// broken fails after some bytes.
type broken struct{ left int }

var errFull = errors.New("the disk is full")

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// What cannot be says so: a size over the limits, a scale that is none, a full
// disk, a user who had enough.
func TestWhatCannotBe(t *testing.T) {
	all := pages(t, buildup.Lanes)[:2]
	key := func(err error) string {
		var f *model.Fault
		if errors.As(err, &f) {
			return f.Key
		}
		return ""
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	for name, write := range map[string]func(context.Context, *broken, film.Options) error{
		"gif": func(ctx context.Context, w *broken, o film.Options) error { return film.WriteGIF(ctx, w, all, o, nil) },
		"apng": func(ctx context.Context, w *broken, o film.Options) error {
			return film.WriteAPNG(ctx, w, all, o, nil)
		},
	} {
		if err := write(context.Background(), &broken{1 << 30}, film.Options{Scale: 90}); key(err) != "export.film-size" {
			t.Errorf("%s: too large: %v", name, err)
		}
		if err := write(context.Background(), &broken{1 << 30}, film.Options{Scale: -1}); key(err) != "export.number" {
			t.Errorf("%s: a scale of -1: %v", name, err)
		}
		if err := write(context.Background(), &broken{2000}, film.Options{Scale: 0.3}); !errors.Is(err, errFull) {
			t.Errorf("%s: a full disk: %v", name, err)
		}
		if err := write(stopped, &broken{1 << 30}, film.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: stopped: %v", name, err)
		}
	}
	if err := film.WriteGIF(context.Background(), &broken{1 << 30}, nil, film.Options{}, nil); key(err) != "export.number" {
		t.Errorf("no pages: %v", err)
	}
}
