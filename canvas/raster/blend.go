package raster

import (
	"encoding/binary"
	"image"

	"touchline/canvas"
)

// ink is a colour, premultiplied by its alpha, 0 to 255 each.
type ink struct{ r, g, b, a uint32 }

// inkOf makes the ink of a colour that is there to a part (0 to 1).
func inkOf(c canvas.Color, strength float64) ink {
	a := uint32(float64(c.A)*strength + 0.5)
	return ink{over255(uint32(c.R) * a), over255(uint32(c.G) * a), over255(uint32(c.B) * a), a}
}

// over255 divides by 255, rounded, for up to 255².
func over255(v uint32) uint32 {
	v += 128
	return (v + v>>8) >> 8
}

// part is the ink where it covers alpha of 255.
func (k ink) part(alpha uint32) ink {
	if alpha == 255 {
		return k
	}
	return ink{over255(k.r * alpha), over255(k.g * alpha), over255(k.b * alpha), over255(k.a * alpha)}
}

// span paints pixels x0 to before x1 of row y, which lie in the image.
func span(dst *image.RGBA, y, x0, x1 int, k ink) {
	i := dst.PixOffset(x0, y)
	row := dst.Pix[i : i+4*(x1-x0) : i+4*(x1-x0)]
	if k.a == 255 {
		solid(row, k)
		return
	}
	rest := 255 - k.a
	for ; len(row) >= 4; row = row[4:] {
		row[0] = uint8(k.r + over255(uint32(row[0])*rest))
		row[1] = uint8(k.g + over255(uint32(row[1])*rest))
		row[2] = uint8(k.b + over255(uint32(row[2])*rest))
		row[3] = uint8(k.a + over255(uint32(row[3])*rest))
	}
}

// solid fills a row by copying what is filled already, twice as much each
// time.
func solid(row []byte, k ink) {
	const unrolled = 8 // px that are written one by one
	v := k.r | k.g<<8 | k.b<<16 | k.a<<24
	n := min(len(row), 4*unrolled)
	for i := 0; i+4 <= n; i += 4 {
		binary.LittleEndian.PutUint32(row[i:], v)
	}
	for n < len(row) {
		n += copy(row[n:], row[:n])
	}
}

// block fills a rectangle, clipped.
func block(dst *image.RGBA, r, clip image.Rectangle, k ink) {
	r = r.Intersect(clip)
	if r.Empty() || k.a == 0 {
		return
	}
	span(dst, r.Min.Y, r.Min.X, r.Max.X, k)
	if k.a < 255 {
		for y := r.Min.Y + 1; y < r.Max.Y; y++ {
			span(dst, y, r.Min.X, r.Max.X, k)
		}
		return
	}
	first := dst.Pix[dst.PixOffset(r.Min.X, r.Min.Y):][:4*r.Dx()]
	for y := r.Min.Y + 1; y < r.Max.Y; y++ {
		copy(dst.Pix[dst.PixOffset(r.Min.X, y):], first)
	}
}

// wipe makes every pixel transparent.
func wipe(dst *image.RGBA) {
	r := dst.Rect
	for y := r.Min.Y; y < r.Max.Y; y++ {
		clear(dst.Pix[dst.PixOffset(r.Min.X, y):][:4*r.Dx()])
	}
}

// mask is how much of each pixel a glyph covers. At is its top left corner,
// from where the glyph begins on the baseline.
type mask struct {
	at  image.Point
	w   int
	pix []uint8
}

// stamp paints an ink through a mask that begins at a pixel, clipped.
func stamp(dst *image.RGBA, m *mask, origin image.Point, clip image.Rectangle, k ink) {
	if m.w == 0 {
		return
	}
	at := origin.Add(m.at)
	r := image.Rect(at.X, at.Y, at.X+m.w, at.Y+len(m.pix)/m.w).Intersect(clip)
	if r.Empty() {
		return
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		from := (y-at.Y)*m.w + r.Min.X - at.X
		cov := m.pix[from : from+r.Dx()]
		i := dst.PixOffset(r.Min.X, y)
		row := dst.Pix[i : i+4*len(cov)]
		for j, c := range cov {
			if c == 0 {
				continue
			}
			px := row[4*j : 4*j+4 : 4*j+4]
			s := k.part(uint32(c))
			if s.a == 255 {
				px[0], px[1], px[2], px[3] = uint8(s.r), uint8(s.g), uint8(s.b), 255
				continue
			}
			rest := 255 - s.a
			px[0] = uint8(s.r + over255(uint32(px[0])*rest))
			px[1] = uint8(s.g + over255(uint32(px[1])*rest))
			px[2] = uint8(s.b + over255(uint32(px[2])*rest))
			px[3] = uint8(s.a + over255(uint32(px[3])*rest))
		}
	}
}

// lay paints a premultiplied picture whose top left is at a pixel, clipped.
func lay(dst, src *image.RGBA, at image.Point, clip image.Rectangle) {
	r := src.Bounds().Sub(src.Bounds().Min).Add(at).Intersect(clip)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		from := src.Pix[(y-at.Y)*src.Stride+4*(r.Min.X-at.X):]
		to := dst.Pix[dst.PixOffset(r.Min.X, y):]
		for i := 0; i < 4*r.Dx(); i += 4 {
			over(to[i:i+4:i+4], from[i], from[i+1], from[i+2], from[i+3])
		}
	}
}

// over paints one premultiplied pixel.
func over(px []byte, r, g, b, a uint8) {
	if a == 0 {
		return
	}
	rest := 255 - uint32(a)
	px[0] = uint8(uint32(r) + over255(uint32(px[0])*rest))
	px[1] = uint8(uint32(g) + over255(uint32(px[1])*rest))
	px[2] = uint8(uint32(b) + over255(uint32(px[2])*rest))
	px[3] = uint8(uint32(a) + over255(uint32(px[3])*rest))
}
