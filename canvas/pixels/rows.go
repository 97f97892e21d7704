package pixels

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image/color"
	"io"
)

// rows is a PNG that is read row by row: one that is scaled down is never in
// memory as a whole, which for 16 bits a channel would be eight bytes a pixel.
type rows struct {
	width, height int
	kind, depth   int // as IHDR has them
	palette       []color.RGBA
	key           []byte // the colour that is not seen, a sample in two bytes each; nil: none

	z            io.Reader
	left         int    // rows to come
	now, before  []byte // rows with their filters' bytes in front
	bytesOfPixel int
}

// Colour types of PNG.
const (
	pngGrey      = 0
	pngColour    = 2
	pngPalette   = 3
	pngGreyAlpha = 4
	pngAlpha     = 6
)

// channels is how many samples a pixel of a colour type has.
var channels = map[int]int{pngGrey: 1, pngColour: 3, pngPalette: 1, pngGreyAlpha: 2, pngAlpha: 4}

// rowsOf reads a PNG up to its pixels. It is nil for what is to be read as a whole:
// another format, passes, or a file that is not in order.
func rowsOf(data []byte) *rows {
	if !bytes.HasPrefix(data, pngBegin) {
		return nil
	}
	r := &rows{}
	var packed []io.Reader
	var trns []byte
	for c := range chunks(data) {
		if n := len(c.all); crc32.ChecksumIEEE(c.all[4:n-4]) != binary.BigEndian.Uint32(c.all[n-4:]) {
			return nil
		}
		switch c.name {
		case "IHDR":
			if len(c.body) != 13 || c.body[12] != 0 {
				return nil
			}
			r.width, r.height = int(binary.BigEndian.Uint32(c.body)), int(binary.BigEndian.Uint32(c.body[4:]))
			r.depth, r.kind = int(c.body[8]), int(c.body[9])
		case "PLTE":
			for p := c.body; len(p) >= 3; p = p[3:] {
				r.palette = append(r.palette, color.RGBA{p[0], p[1], p[2], 255})
			}
		case "tRNS":
			trns = c.body
		case "IDAT":
			packed = append(packed, bytes.NewReader(c.body))
		}
	}
	if !r.begin(trns, packed) {
		return nil
	}
	return r
}

// begin makes ready to read rows.
func (r *rows) begin(trns []byte, packed []io.Reader) bool {
	n := channels[r.kind]
	if n == 0 || r.width < 1 || r.width > MaxSide || r.height < 1 || r.height > MaxSide || r.depth < 1 || r.depth > 16 || len(r.palette) > 256 {
		return false
	}
	if n > 1 && r.depth < 8 || r.kind == pngPalette && (r.depth == 16 || len(r.palette) == 0) || r.depth&(r.depth-1) != 0 {
		return false
	}
	if r.kind == pngPalette {
		for i := range min(len(trns), len(r.palette)) {
			p := &r.palette[i]
			p.R, p.G, p.B, p.A = under(p.R, trns[i]), under(p.G, trns[i]), under(p.B, trns[i]), trns[i]
		}
	} else if len(trns) == 2*n && n != 2 && n != 4 {
		r.key = trns
	}
	r.bytesOfPixel, r.left = max(1, n*r.depth/8), r.height
	size := 1 + (r.width*n*r.depth+7)/8
	r.now, r.before = make([]byte, size), make([]byte, size)
	var err error
	r.z, err = zlib.NewReader(io.MultiReader(packed...))
	return err == nil
}

// next reads a row into RGBA, four bytes a pixel.
func (r *rows) next(out []uint8) error {
	r.now, r.before = r.before, r.now
	if _, err := io.ReadFull(r.z, r.now); err != nil {
		return ErrBroken
	}
	if !unfilter(r.now, r.before[1:], r.bytesOfPixel) {
		return ErrBroken
	}
	if r.left--; r.left == 0 { // the sum at the end is looked at when that is read
		if n, err := r.z.Read(make([]byte, 1)); n > 0 || err != io.EOF {
			return ErrBroken
		}
	}
	for x := range r.width {
		r.pixel(r.now[1:], x, out[4*x:4*x+4:4*x+4])
	}
	return nil
}

// pixel reads a pixel.
func (r *rows) pixel(row []byte, x int, out []uint8) {
	n, wide := channels[r.kind], r.depth/8
	if r.depth < 8 {
		r.small(row, x, out)
		return
	}
	at := row[x*n*wide:]
	alpha := uint8(255)
	if r.key != nil && r.hidden(at, n, wide) {
		alpha = 0
	}
	switch r.kind {
	case pngPalette:
		r.coloured(int(at[0]), out)
		return
	case pngGreyAlpha, pngAlpha:
		alpha = at[(n-1)*wide]
	}
	red, green, blue := at[0], at[0], at[0]
	if n >= 3 {
		green, blue = at[wide], at[2*wide]
	}
	out[0], out[1], out[2], out[3] = under(red, alpha), under(green, alpha), under(blue, alpha), alpha
}

// hidden reports whether a pixel has the colour that is not seen.
func (r *rows) hidden(at []byte, n, wide int) bool {
	for i := range n {
		if wide == 1 && at[i] != r.key[2*i+1] || wide == 2 && !bytes.Equal(at[2*i:2*i+2], r.key[2*i:2*i+2]) {
			return false
		}
	}
	return true
}

// small reads a pixel of less than a byte: a grey or a number of the palette.
func (r *rows) small(row []byte, x int, out []uint8) {
	most := 1<<r.depth - 1
	bit := x * r.depth
	v := int(row[bit/8]>>(8-r.depth-bit%8)) & most
	if r.kind == pngPalette {
		r.coloured(v, out)
		return
	}
	grey, alpha := uint8(v*255/most), uint8(255)
	if r.key != nil && v == int(binary.BigEndian.Uint16(r.key)) {
		grey, alpha = 0, 0
	}
	out[0], out[1], out[2], out[3] = grey, grey, grey, alpha
}

// coloured reads a pixel by its number in the palette; what is not in it is black.
func (r *rows) coloured(n int, out []uint8) {
	c := color.RGBA{A: 255}
	if n < len(r.palette) {
		c = r.palette[n]
	}
	out[0], out[1], out[2], out[3] = c.R, c.G, c.B, c.A
}

// under is a sample under an alpha.
func under(v, alpha uint8) uint8 {
	if alpha == 255 {
		return v
	}
	return uint8((uint32(v)*uint32(alpha) + 127) / 255)
}

// unfilter makes of what is stored the samples: differences to the pixel on the
// left (a), above (b) and above on the left (c). It is false for a filter that is none.
func unfilter(row, above []byte, n int) bool {
	now := row[1:]
	switch row[0] {
	case 0:
	case 1:
		for i := n; i < len(now); i++ {
			now[i] += now[i-n]
		}
	case 2:
		for i := range now {
			now[i] += above[i]
		}
	case 3:
		for i := range now {
			a := 0
			if i >= n {
				a = int(now[i-n])
			}
			now[i] += uint8((a + int(above[i])) / 2)
		}
	case 4:
		for i := range now {
			var a, c int
			if i >= n {
				a, c = int(now[i-n]), int(above[i-n])
			}
			now[i] += uint8(paeth(a, int(above[i]), c))
		}
	default:
		return false
	}
	return true
}

// paeth is which of three neighbours is nearest to a + b − c.
func paeth(a, b, c int) int {
	pa, pb, pc := b-c, a-c, a+b-2*c
	pa, pb, pc = max(pa, -pa), max(pb, -pb), max(pc, -pc)
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}
