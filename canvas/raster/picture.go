package raster

import (
	"image"
	"math"
	"sync"

	"golang.org/x/image/draw"

	"touchline/canvas"
	"touchline/canvas/pixels"
)

const (
	// maxPictureSide is the side in px to which larger pictures are scaled when
	// they are read: those that the editor brings in have no longer one.
	maxPictureSide = 2048
	// maxScaledPx is the largest scaled picture that is made as a whole. Beyond,
	// each pixel is worked out as it is painted.
	maxScaledPx = 4 << 20
	// maxCurvedPx is for how many px in between scaling by curves has room: it
	// takes 32 bytes for each.
	maxCurvedPx = 1 << 20
)

// pictures keeps decoded and scaled pictures. mu makes workers wait for a
// picture that another is decoding, rather than do it as well.
type pictures struct {
	mu      sync.Mutex
	decoded cache[pictureKey, *image.RGBA]
	scaled  cache[scaledKey, *image.RGBA]
}

// pictureKey is the hash of a picture or, where it has none, its place in
// memory.
type pictureKey struct {
	id     string
	bitmap *canvas.Bitmap
}

type scaledKey struct {
	pictureKey
	w, h int // px
}

func (b *brush) image(m *canvas.Image) {
	if !canvas.Finite(m.Rect.X, m.Rect.Y, m.Rect.W, m.Rect.H) || m.Rect.W <= 0 || m.Rect.H <= 0 {
		return
	}
	key := pictureKey{}
	if m.Bitmap != nil {
		key.id = m.Bitmap.ID
		if key.id == "" {
			key.bitmap = m.Bitmap
		}
	}
	if !b.picture(key, func() *image.RGBA { return decode(m.Bitmap) }, m.Rect) {
		clip := b.clip
		b.broken(m.Rect)
		b.clip = clip
	}
}

// picture paints a picture into a rectangle in pt. It is false if the picture
// cannot be decoded.
func (b *brush) picture(key pictureKey, decode func() *image.RGBA, r canvas.Rect) bool {
	at := b.pixels(r)
	if !at.Overlaps(b.clip) {
		return true
	}
	if at.Dx() > maxScaledPx/at.Dy() {
		src := b.kept.pictures.source(key, decode)
		if src == nil {
			return false
		}
		sample(b.dst, src, at, at.Intersect(b.clip))
		return true
	}
	scaled := b.kept.pictures.fitted(scaledKey{key, at.Dx(), at.Dy()}, decode)
	if scaled == nil {
		return false
	}
	lay(b.dst, scaled, at.Min, b.clip)
	return true
}

// pixels is a rectangle on the grid, at least one pixel large.
func (b *brush) pixels(r canvas.Rect) image.Rectangle {
	x, y := int(b.edge(r.X, 0)), int(b.edge(r.Y, 0))
	return image.Rect(x, y, max(x+1, int(b.edge(r.Right(), 0))), max(y+1, int(b.edge(r.Bottom(), 0))))
}

// source is the decoded picture; nil if it is broken.
func (p *pictures) source(key pictureKey, decode func() *image.RGBA) *image.RGBA {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.sourceLocked(key, decode)
}

func (p *pictures) sourceLocked(key pictureKey, decode func() *image.RGBA) *image.RGBA {
	if src, ok := p.decoded.get(key); ok {
		return src
	}
	src := decode()
	size := 64 // a broken one is kept as nil
	if src != nil {
		size += len(src.Pix)
	}
	p.decoded.put(key, src, size)
	return src
}

// fitted is the picture at a size; nil if it is broken.
func (p *pictures) fitted(key scaledKey, decode func() *image.RGBA) *image.RGBA {
	if s, ok := p.scaled.get(key); ok {
		return s
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if s, ok := p.scaled.get(key); ok {
		return s
	}
	src := p.sourceLocked(key.pictureKey, decode)
	if src == nil {
		return nil
	}
	dst := resized(src, image.Pt(key.w, key.h))
	p.scaled.put(key, dst, len(dst.Pix))
	return dst
}

// resized is a picture scaled: down by means, up by curves or, where those
// take much memory, by straight lines.
func resized(src *image.RGBA, size image.Point) *image.RGBA {
	have := src.Bounds().Size()
	if small := image.Pt(min(have.X, size.X), min(have.Y, size.Y)); small != have {
		src = pixels.Shrink(src, small)
		have = small
	}
	if have == size {
		return src
	}
	dst := image.NewRGBA(image.Rectangle{Max: size})
	var kernel draw.Interpolator = draw.CatmullRom
	if size.X*have.Y > maxCurvedPx {
		kernel = draw.ApproxBiLinear
	}
	kernel.Scale(dst, dst.Rect, src, src.Rect, draw.Src, nil)
	return dst
}

// decode reads a picture; nil if it is broken or too large.
func decode(m *canvas.Bitmap) *image.RGBA {
	if m == nil {
		return nil
	}
	img, err := pixels.Within(m.Data, maxPictureSide)
	if err != nil {
		return nil
	}
	return img
}

// sample paints the part of a picture that is seen in a clip, between its four
// nearest pixels. The picture fills at.
func sample(dst, src *image.RGBA, at, clip image.Rectangle) {
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	kx, ky := float64(w)/float64(at.Dx()), float64(h)/float64(at.Dy())
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		y0, y1, fy := nearest((float64(y-at.Min.Y)+0.5)*ky, h)
		to := dst.Pix[dst.PixOffset(clip.Min.X, y):]
		for x := clip.Min.X; x < clip.Max.X; x++ {
			x0, x1, fx := nearest((float64(x-at.Min.X)+0.5)*kx, w)
			var c [4]uint8
			for i := range c {
				p := func(x, y int) uint32 { return uint32(src.Pix[y*src.Stride+4*x+i]) }
				top := p(x0, y0)*(256-fx) + p(x1, y0)*fx
				bottom := p(x0, y1)*(256-fx) + p(x1, y1)*fx
				c[i] = uint8((top*(256-fy) + bottom*fy + 1<<15) >> 16)
			}
			i := 4 * (x - clip.Min.X)
			over(to[i:i+4:i+4], c[0], c[1], c[2], c[3])
		}
	}
}

// nearest is the two pixels whose middles are around a place, and how much of
// 256 the second counts.
func nearest(v float64, n int) (lo, hi int, part uint32) {
	v = max(0, v-0.5)
	lo = min(int(v), n-1)
	return lo, min(lo+1, n-1), uint32(math.Floor((v - math.Floor(v)) * 256))
}

// The box that stands for a picture that cannot be shown.
var (
	brokenFill = canvas.RGB(0xF1F5F9)
	brokenLine = canvas.Stroke{Color: canvas.RGB(0x94A3B8), Width: 1}
)

func (b *brush) broken(r canvas.Rect) {
	b.clip = b.clip.Intersect(b.pixels(r))
	if b.clip.Empty() {
		return
	}
	b.box(&canvas.Box{Rect: r.Inset(0.5), Fill: brokenFill, Stroke: brokenLine})
	var cross canvas.Path
	cross.Move(r.X, r.Y)
	cross.Line(r.Right(), r.Bottom())
	cross.Move(r.Right(), r.Y)
	cross.Line(r.X, r.Bottom())
	b.shape(&canvas.Shape{Path: cross, Stroke: brokenLine})
}
