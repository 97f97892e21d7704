package png

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"math"
)

// chunks writes the pieces of a PNG file. The first error stays.
type chunks struct {
	out io.Writer
	err error
}

// head writes the signature, size, colour space and resolution.
func (c *chunks) head(width, height int, alpha bool, dpi float64) {
	c.write([]byte("\x89PNG\r\n\x1a\n"))
	kind := byte(2) // RGB
	if alpha {
		kind = 6
	}
	ihdr := binary.BigEndian.AppendUint32(nil, uint32(width))
	ihdr = binary.BigEndian.AppendUint32(ihdr, uint32(height))
	c.chunk("IHDR", append(ihdr, 8, kind, 0, 0, 0)) // 8 bits, deflate, not interlaced
	c.chunk("sRGB", []byte{0})

	perMetre := uint32(math.Round(min(dpi/0.0254, math.MaxInt32)))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = binary.BigEndian.AppendUint32(phys, perMetre)
	c.chunk("pHYs", append(phys, 1)) // 1: per metre
}

// pixels writes a strip as a chunk of its own. The first carries the zlib
// header, the last the checksum.
func (c *chunks) pixels(strip []byte, first, last bool, sum uint32) {
	var before, after []byte
	if first {
		before = []byte{0x78, 0x5E} // deflate, window of 32 KB
	}
	if last {
		after = binary.BigEndian.AppendUint32(nil, sum)
	}
	c.chunk("IDAT", before, strip, after)
}

func (c *chunks) end() { c.chunk("IEND") }

// chunk writes length, name, content and checksum.
func (c *chunks) chunk(name string, parts ...[]byte) {
	n := 0
	crc := crc32.ChecksumIEEE([]byte(name))
	for _, p := range parts {
		n += len(p)
		crc = crc32.Update(crc, crc32.IEEETable, p)
	}
	c.write(append(binary.BigEndian.AppendUint32(nil, uint32(n)), name...))
	for _, p := range parts {
		c.write(p)
	}
	c.write(binary.BigEndian.AppendUint32(nil, crc))
}

func (c *chunks) write(b []byte) {
	if c.err == nil && len(b) > 0 {
		_, c.err = c.out.Write(b)
	}
}

// combine is the Adler-32 of two pieces of bytes one after the other, of
// their sums and the length of the second. The low half is 1 + the sum of
// bytes, the high half the sum of all low halves on the way.
func combine(a, b uint32, length int64) uint32 {
	const mod = 65521
	n := uint64(length % mod)
	a1, a2 := uint64(a&0xFFFF), uint64(a>>16)
	b1, b2 := uint64(b&0xFFFF), uint64(b>>16)
	low := (a1 + b1 + mod - 1) % mod
	// Each of the n steps of the second piece counts a1 − 1 more.
	high := (a2 + b2 + n*((a1+mod-1)%mod)) % mod
	return uint32(high<<16 | low)
}
