package film

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"

	"touchline/canvas"
)

// WriteAPNG paints pages and writes them as an animated PNG: see [WriteGIF]. Each
// picture is painted once.
func WriteAPNG(ctx context.Context, w io.Writer, pages []canvas.Page, o Options, progress func(done, total int)) error {
	f, err := newFrames(ctx, pages, o)
	if err != nil {
		return err
	}
	f.done = share(progress, len(pages))
	a := &apng{out: w, encoder: png.Encoder{CompressionLevel: png.DefaultCompression, BufferPool: &pool{}}}
	var before *image.RGBA
	for i := range pages {
		img, err := f.paint(i)
		if err != nil {
			return err
		}
		area := img.Rect
		if before != nil {
			area = changed(before, img)
		} else {
			a.head(img.Rect.Size(), len(pages), max(o.Plays, 0))
		}
		if err := a.frame(img, area, f.delay(i, o)); err != nil {
			return fmt.Errorf("failed to write the PNG: %w", err)
		}
		before = img
	}
	a.chunk("IEND", nil)
	if a.err != nil {
		return fmt.Errorf("failed to write the PNG: %w", a.err)
	}
	return nil
}

// apng writes the chunks of an animated PNG. It keeps the first error.
type apng struct {
	out     io.Writer
	encoder png.Encoder
	packed  bytes.Buffer // a frame as a PNG of its own
	number  uint32       // of the next chunk of the animation
	err     error
}

// head writes signature, size, that the pixels are RGB of 8 bits, and how many
// frames follow, shown how often; 0 is again and again.
func (a *apng) head(size image.Point, frames, plays int) {
	a.write([]byte("\x89PNG\r\n\x1a\n"))
	ihdr := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	ihdr = binary.BigEndian.AppendUint32(ihdr, uint32(size.Y))
	a.chunk("IHDR", append(ihdr, 8, 2, 0, 0, 0))
	a.chunk("sRGB", []byte{0})
	a.chunk("acTL", binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(frames)), uint32(plays)))
}

// frame writes a part of a picture, whose pixels are all opaque.
func (a *apng) frame(img *image.RGBA, area image.Rectangle, delay int) error {
	first := a.number == 0
	head := a.numbered()
	for _, v := range []int{area.Dx(), area.Dy(), area.Min.X, area.Min.Y} {
		head = binary.BigEndian.AppendUint32(head, uint32(v))
	}
	head = binary.BigEndian.AppendUint16(head, uint16(delay))
	head = binary.BigEndian.AppendUint16(head, 100)
	a.chunk("fcTL", append(head, 0, 0)) // it stays when the next comes, and covers what was there
	a.packed.Reset()
	if err := a.encoder.Encode(&a.packed, img.SubImage(area)); err != nil {
		return err
	}
	rest := a.packed.Bytes()[8:] // behind the signature
	for len(rest) >= 12 && a.err == nil {
		n := binary.BigEndian.Uint32(rest)
		name, data := string(rest[4:8]), rest[8:8+n]
		rest = rest[12+n:]
		switch {
		case name != "IDAT":
		case first:
			a.chunk("IDAT", data)
		default:
			a.chunk("fdAT", a.numbered(), data)
		}
	}
	return a.err
}

// numbered is the number that begins a chunk of the animation.
func (a *apng) numbered() []byte {
	a.number++
	return binary.BigEndian.AppendUint32(nil, a.number-1)
}

// chunk writes length, name, content and checksum.
func (a *apng) chunk(name string, parts ...[]byte) {
	n, sum := 0, crc32.ChecksumIEEE([]byte(name))
	for _, p := range parts {
		n += len(p)
		sum = crc32.Update(sum, crc32.IEEETable, p)
	}
	a.write(binary.BigEndian.AppendUint32(nil, uint32(n)))
	a.write([]byte(name))
	for _, p := range parts {
		a.write(p)
	}
	a.write(binary.BigEndian.AppendUint32(nil, sum))
}

func (a *apng) write(b []byte) {
	if a.err == nil && len(b) > 0 {
		_, a.err = a.out.Write(b)
	}
}

// pool lends the encoder what it works with.
type pool struct{ b *png.EncoderBuffer }

func (p *pool) Get() *png.EncoderBuffer  { return p.b }
func (p *pool) Put(b *png.EncoderBuffer) { p.b = b }
