package pixels

import (
	"bytes"
	"encoding/binary"
	"iter"
	"slices"
)

// What a camera or a program writes into a picture beside its pixels says
// where and when it was taken, and by whom: Exif, XMP, IPTC, comments, small
// copies, and whatever stands behind the end.

// Bare is a PNG or JPEG picture with its pixels and what colours they are
// meant to have, and nothing else: the bytes that tell the pixels are as they
// were. It reports false for a picture whose parts cannot be told apart. How
// it lies, see [TurnOf], is not in it any more.
func Bare(data []byte) ([]byte, bool) {
	if bytes.HasPrefix(data, pngBegin) {
		return barePNG(data)
	}
	return bareJPEG(data)
}

var pngBegin = []byte("\x89PNG\r\n\x1a\n")

// chunk is a part of a PNG: its name, what it holds, and all its bytes.
type chunk struct {
	name      string
	body, all []byte
}

// chunks goes through a PNG up to its end, or up to what makes no sense.
func chunks(data []byte) iter.Seq[chunk] {
	return func(yield func(chunk) bool) {
		const frame = 12 // length, name and sum
		for rest := data[len(pngBegin):]; len(rest) >= frame; {
			n := int64(binary.BigEndian.Uint32(rest))
			if n > int64(len(rest)-frame) {
				return
			}
			c := chunk{string(rest[4:8]), rest[8 : 8+n], rest[:frame+n]}
			rest = rest[len(c.all):]
			if !yield(c) || c.name == "IEND" {
				return
			}
		}
	}
}

// keptChunks are the pixels and their colours.
var keptChunks = []string{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP"}

func barePNG(data []byte) ([]byte, bool) {
	out := make([]byte, 0, len(data))
	out = append(out, pngBegin...)
	last := ""
	for c := range chunks(data) {
		if slices.Contains(keptChunks, c.name) {
			out = append(out, c.all...)
		}
		last = c.name
	}
	return out, last == "IEND"
}

// Kinds of the segments of a JPEG.
const (
	app0  = 0xE0
	app1  = 0xE1
	app2  = 0xE2
	app14 = 0xEE
	app15 = 0xEF
	sos   = 0xDA
	eoi   = 0xD9
	com   = 0xFE
)

// segment is a part of a JPEG before its pixels.
type segment struct {
	kind byte
	body []byte
	end  int // where the next part begins
}

// segments goes through the parts of a JPEG up to its first pixels.
func segments(data []byte) iter.Seq[segment] {
	return func(yield func(segment) bool) {
		if !bytes.HasPrefix(data, []byte{0xFF, 0xD8}) {
			return
		}
		for i := 2; ; {
			s, ok := segmentAt(data, i)
			if !ok || !yield(s) || s.kind == sos || s.kind == eoi {
				return
			}
			i = s.end
		}
	}
}

// UpToScan is the begin of a JPEG up to its pixels, with its size and colours.
func UpToScan(data []byte) ([]byte, bool) {
	for s := range segments(data) {
		if s.kind == sos {
			return data[:s.end:s.end], true
		}
	}
	return nil, false
}

// segmentAt reads the segment at a place.
func segmentAt(data []byte, i int) (segment, bool) {
	for i < len(data) && data[i] == 0xFF && i+1 < len(data) && data[i+1] == 0xFF {
		i++ // bytes to fill up
	}
	if i+2 > len(data) || data[i] != 0xFF {
		return segment{}, false
	}
	kind := data[i+1]
	if kind == eoi || kind == 0x01 || kind >= 0xD0 && kind <= 0xD7 { // markers alone
		return segment{kind: kind, end: i + 2}, true
	}
	if kind == 0 || i+4 > len(data) {
		return segment{}, false
	}
	n := int(binary.BigEndian.Uint16(data[i+2:]))
	if n < 2 || i+2+n > len(data) {
		return segment{}, false
	}
	return segment{kind, data[i+4 : i+2+n], i + 2 + n}, true
}

func bareJPEG(data []byte) ([]byte, bool) {
	if !bytes.HasPrefix(data, []byte{0xFF, 0xD8}) {
		return nil, false
	}
	out := append(make([]byte, 0, len(data)), 0xFF, 0xD8)
	for i := 2; ; {
		s, ok := segmentAt(data, i)
		if !ok {
			return nil, false
		}
		if s.kind == eoi {
			return append(out, 0xFF, eoi), true
		}
		out = appendSegment(out, s)
		i = s.end
		if s.kind != sos {
			continue
		}
		n := pixelBytes(data[i:])
		out = append(out, data[i:i+n]...)
		if i += n; i >= len(data) {
			return out, true // it was cut off, and shows as much as before
		}
	}
}

// appendSegment writes a segment, if it is about the pixels.
func appendSegment(out []byte, s segment) []byte {
	body := s.body
	switch {
	case s.kind == app0 && bytes.HasPrefix(body, []byte("JFIF\x00")) && len(body) >= 14:
		body = append(slices.Clone(body[:12]), 0, 0) // without a small copy
	case s.kind == app2 && bytes.HasPrefix(body, []byte("ICC_PROFILE\x00")):
	case s.kind == app14 && bytes.HasPrefix(body, []byte("Adobe")):
	case s.kind >= app0 && s.kind <= app15, s.kind == com:
		return out
	}
	if len(body) == 0 && s.body == nil {
		return append(out, 0xFF, s.kind)
	}
	out = binary.BigEndian.AppendUint16(append(out, 0xFF, s.kind), uint16(len(body)+2))
	return append(out, body...)
}

// pixelBytes is how many bytes there are up to the next marker.
func pixelBytes(data []byte) int {
	for i := 0; ; {
		j := bytes.IndexByte(data[i:], 0xFF)
		if j < 0 || i+j+1 >= len(data) {
			return len(data)
		}
		i += j
		if c := data[i+1]; c != 0 && !(c >= 0xD0 && c <= 0xD7) {
			if c != 0xFF {
				return i
			}
			i--
		}
		i += 2
	}
}
