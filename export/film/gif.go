package film

import (
	"bufio"
	"compress/lzw"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"io"

	"touchline/canvas"
)

// stays is the index of the colour that leaves a px as it was.
const stays = mostColours

// WriteGIF paints pages and writes them as an animated GIF. Progress, which may be
// nil, is told how many pictures of how many are painted: each twice, once to see
// its colours. Faults: "export.number" for a scale that is none,
// "export.film-size" for a picture over the limits.
func WriteGIF(ctx context.Context, w io.Writer, pages []canvas.Page, o Options, progress func(done, total int)) error {
	f, err := newFrames(ctx, pages, o)
	if err != nil {
		return err
	}
	f.done = share(progress, 2*len(pages))
	colours := newTally()
	for i := range pages {
		img, err := f.paint(i)
		if err != nil {
			return err
		}
		colours.add(img)
	}
	out := bufio.NewWriter(w)
	g := &gif{out: out, find: finder{colours.palette(), map[uint32]uint8{}}}
	g.head(f.size, o.Plays)
	var before *image.RGBA
	for i := range pages {
		img, err := f.paint(i)
		if err != nil {
			return err
		}
		area := img.Rect
		if before != nil {
			area = changed(before, img)
		}
		if err := g.frame(before, img, area, f.delay(i, o)); err != nil {
			return fmt.Errorf("failed to write the GIF: %w", err)
		}
		before = img
	}
	g.bytes(0x3B)
	if err := out.Flush(); err != nil {
		return fmt.Errorf("failed to write the GIF: %w", err)
	}
	return nil
}

// gif writes the blocks of a GIF 89a. A bufio.Writer keeps its first error.
type gif struct {
	out  *bufio.Writer
	find finder
	row  []byte
}

func (g *gif) bytes(b ...byte) { _, _ = g.out.Write(b) }

func (g *gif) uint16s(all ...int) {
	for _, v := range all {
		g.bytes(binary.LittleEndian.AppendUint16(nil, uint16(v))...)
	}
}

// head writes the size, 256 colours and how often it plays.
func (g *gif) head(size image.Point, plays int) {
	_, _ = g.out.WriteString("GIF89a")
	g.uint16s(size.X, size.Y)
	g.bytes(0xF7, 0, 0) // a table of 256 colours, of 8 bits each
	for i := range mostColours + 1 {
		c := uint32(0)
		if i < len(g.find.palette) {
			c = g.find.palette[i]
		}
		g.bytes(byte(c>>16), byte(c>>8), byte(c))
	}
	if plays != 1 {
		g.bytes(0x21, 0xFF, 11)
		_, _ = g.out.WriteString("NETSCAPE2.0")
		g.bytes(3, 1)
		g.uint16s(max(plays-1, 0)) // how often again; 0: always
		g.bytes(0)
	}
}

// frame writes the part of a picture that changed. A px as before stays: long runs
// of one value take little room.
func (g *gif) frame(before, img *image.RGBA, area image.Rectangle, delay int) error {
	g.bytes(0x21, 0xF9, 4, 1<<2|1) // it stays when the next comes; one colour is see-through
	g.uint16s(delay)
	g.bytes(stays, 0)
	g.bytes(0x2C)
	g.uint16s(area.Min.X, area.Min.Y, area.Dx(), area.Dy())
	g.bytes(0, 8) // no colours of its own; 8 bits to a px
	blocks := &blocks{out: g.out}
	packed := lzw.NewWriter(blocks, lzw.LSB, 8)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		g.row = g.row[:0]
		now := row(img, y)[4*area.Min.X : 4*area.Max.X]
		var was []byte
		if before != nil {
			was = row(before, y)[4*area.Min.X : 4*area.Max.X]
		}
		for i := 0; i < len(now); i += 4 {
			c := colour(now[i:])
			if was != nil && colour(was[i:]) == c {
				g.row = append(g.row, stays)
			} else {
				g.row = append(g.row, g.find.index(c))
			}
		}
		if _, err := packed.Write(g.row); err != nil {
			return err
		}
	}
	if err := packed.Close(); err != nil {
		return err
	}
	return blocks.end()
}

// blocks writes bytes in blocks of up to 255, each after its length.
type blocks struct {
	out *bufio.Writer
	n   int
	buf [255]byte
}

func (b *blocks) Write(data []byte) (int, error) {
	for i, v := range data {
		b.buf[b.n] = v
		if b.n++; b.n == len(b.buf) {
			if err := b.flush(); err != nil {
				return i, err
			}
		}
	}
	return len(data), nil
}

func (b *blocks) flush() error {
	if b.n == 0 {
		return nil
	}
	n := b.n
	b.n = 0
	if err := b.out.WriteByte(byte(n)); err != nil {
		return err
	}
	_, err := b.out.Write(b.buf[:n])
	return err
}

// end writes what is left, and that nothing follows.
func (b *blocks) end() error {
	if err := b.flush(); err != nil {
		return err
	}
	return b.out.WriteByte(0)
}
