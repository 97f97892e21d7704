package film

import (
	"context"
	"image"
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/export/png"
	"touchline/model"
)

// Options is how pages become a film.
type Options struct {
	Scale  float64      // px per pt; 0 follows DPI, and without one the longest side has LongSide px
	DPI    float64      // px per inch
	Delay  float64      // s that each page shows; 0 is DefaultDelay
	Plays  int          // how often it is shown; 0: again and again
	System *text.System // for characters that the embedded fonts lack; may be nil
}

const (
	// LongSide is the longest side of a film of which nobody says how large it is.
	LongSide = 1920

	// MaxPixels is the largest picture, in px: two of them are in memory.
	MaxPixels = 24_000_000

	// maxSide is what a GIF can say, in px.
	maxSide = 65_535

	// DefaultDelay is long enough to see what came, in s.
	DefaultDelay = 1.5

	// MinDelay and MaxDelay bound Delay, in s: programs show no faster ones, and a
	// longer one looks like a picture that stands.
	MinDelay, MaxDelay = 0.05, 120

	// lastPage is how much longer the last page shows than the others.
	lastPage = 3
)

// frames paints pages one by one.
type frames struct {
	ctx    context.Context
	pages  []canvas.Page
	scale  float64
	system *text.System
	size   image.Point // px
	done   func()      // after each that is painted
}

// newFrames looks how large the pictures will be. Faults: "export.number",
// "export.film-size".
func newFrames(ctx context.Context, pages []canvas.Page, o Options) (*frames, error) {
	if len(pages) == 0 {
		return nil, model.NewFault("export.number")
	}
	page := pages[0].Size
	k := o.Scale
	switch {
	case k != 0:
	case o.DPI != 0:
		k = o.DPI / 72
	default:
		k = LongSide / max(page.W, page.H)
	}
	w, h := math.Round(page.W*k), math.Round(page.H*k)
	if !canvas.Finite(w, h) || k <= 0 || page.W <= 0 || page.H <= 0 {
		return nil, model.NewFault("export.number")
	}
	w, h = max(w, 1), max(h, 1)
	if w > maxSide || h > maxSide || w*h > MaxPixels {
		return nil, model.NewFault("export.film-size", "width", strconv.FormatFloat(w, 'f', 0, 64), "height", strconv.FormatFloat(h, 'f', 0, 64),
			"side", strconv.Itoa(maxSide), "pixels", strconv.Itoa(MaxPixels/1_000_000))
	}
	return &frames{ctx: ctx, pages: pages, scale: k, system: o.System, size: image.Pt(int(w), int(h)), done: func() {}}, nil
}

// paint is the picture of a page. One of another size is fitted into that of the
// first.
func (f *frames) paint(i int) (*image.RGBA, error) {
	if err := f.ctx.Err(); err != nil {
		return nil, err
	}
	page := f.pages[i]
	if first := f.pages[0].Size; page.Size != first {
		page = fitted(page, first)
	}
	img, err := png.Paint(page, f.scale, f.system)
	if err != nil {
		return nil, err
	}
	f.done()
	return img, nil
}

// fitted is a page on one of another size, as large as it can be, in the middle.
func fitted(p canvas.Page, size canvas.Size) canvas.Page {
	k := min(size.W/p.Size.W, size.H/p.Size.H)
	by := canvas.Point{X: (size.W - p.Size.W*k) / 2, Y: (size.H - p.Size.H*k) / 2}
	placed := make([]canvas.Placement, len(p.Placed))
	for i, pl := range p.Placed {
		pl.At = canvas.Point{X: pl.At.X*k + by.X, Y: pl.At.Y*k + by.Y}
		pl.Scale *= k
		placed[i] = pl
	}
	p.Size, p.Placed = size, placed
	return p
}

// delay is how long a page shows, in hundredths of a second.
func (f *frames) delay(i int, o Options) int {
	s := o.Delay
	if s == 0 {
		s = DefaultDelay
	}
	s = min(max(s, MinDelay), MaxDelay)
	if i == len(f.pages)-1 && i > 0 {
		s *= lastPage
	}
	return int(math.Round(s * 100))
}

// changed is where two pictures of one size differ; a corner if they do not.
func changed(a, b *image.RGBA) image.Rectangle {
	r := image.Rectangle{}
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		p, q := row(a, y), row(b, y)
		if string(p) == string(q) {
			continue
		}
		first, last := 0, len(p)-1
		for p[first] == q[first] {
			first++
		}
		for p[last] == q[last] {
			last--
		}
		r = r.Union(image.Rect(first/4, y, last/4+1, y+1))
	}
	if r.Empty() {
		return image.Rect(0, 0, 1, 1)
	}
	return r
}

// row is the bytes of a row.
func row(m *image.RGBA, y int) []byte {
	i := m.PixOffset(m.Rect.Min.X, y)
	return m.Pix[i : i+4*m.Rect.Dx()]
}

// share tells a progress, which may be nil, of one more of some parts.
func share(progress func(done, total int), total int) func() {
	n := 0
	return func() {
		if n++; progress != nil {
			progress(min(n, total), total)
		}
	}
}
