package hostile

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
)

func pictureCases() []Case {
	png := func(cards, width, height, kind, depth int) func(int) []byte {
		return func(size int) []byte {
			one := PNG(width, height, kind, depth)
			return pictures(size, cards, "image/png", func(i int) []byte { return marked(one, 33, i) })
		}
	}
	return []Case{
		{"large PNGs", png(1, 4096, 4096, 6, 8)},
		{"large PNGs of 16 bits", png(1, 4096, 4096, 6, 16)},
		{"large PNGs of 1 bit", png(1, 4096, 4096, 0, 1)},
		{"wide PNGs", png(1, 16<<20, 1, 0, 1)},
		{"one picture on many cards", png(1000, 4096, 4096, 6, 8)},
		{"large JPEGs", func(size int) []byte {
			one := JPEG(4096, 4096)
			return pictures(size, 1, "image/jpeg", func(i int) []byte { return remarked(one, i) })
		}},
		{"pictures that are none", func(size int) []byte {
			return pictures(size, 1, "image/png", func(i int) []byte { return fmt.Append(nil, "GIF", i) })
		}},
	}
}

// pictures puts each of many pictures on some cards.
func pictures(size, cards int, kind string, picture func(i int) []byte) []byte {
	b := newBlueprint(size)
	b.grid(100, 20)
	n := 0
	for i := 0; ; i++ {
		data := picture(i)
		sum := sha256.Sum256(data)
		id := hex.EncodeToString(sum[:])
		for range cards {
			b.card(n, n/100%20, n%100, fmt.Sprintf(`,"kind":"picture","picture":%q`, id))
			n++
		}
		if !b.add("pictures", `{"id":%q,"type":%q,"data":%q}`, id, kind, base64.StdEncoding.EncodeToString(data)) || i == 1999 {
			return b.bytes()
		}
	}
}

// PNG is a picture without content; kind is PNG's colour type.
func PNG(width, height, kind, depth int) []byte {
	samples := map[int]int{0: 1, 2: 3, 4: 2, 6: 4}[kind]
	head := binary.BigEndian.AppendUint32(nil, uint32(width))
	head = binary.BigEndian.AppendUint32(head, uint32(height))
	out := []byte("\x89PNG\r\n\x1a\n")
	out = append(out, chunk("IHDR", append(head, byte(depth), byte(kind), 0, 0, 0))...)
	out = append(out, chunk("IDAT", zeros(height*(1+(width*depth*samples+7)/8)))...)
	return append(out, chunk("IEND", nil)...)
}

func chunk(name string, data []byte) []byte {
	out := append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), name...)
	out = append(out, data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// marked is a PNG that differs from others by a note, at a place where a
// chunk may stand.
func marked(png []byte, at, i int) []byte {
	out := append([]byte{}, png[:at]...)
	out = append(out, chunk("tEXt", fmt.Append(nil, "n\x00", i))...)
	return append(out, png[at:]...)
}

// zeros is n zeros, packed.
func zeros(n int) []byte { return packed(0, n) }

// packed is n equal bytes, packed.
func packed(what byte, n int) []byte {
	var b bytes.Buffer
	z, _ := zlib.NewWriterLevel(&b, zlib.BestCompression) // the level is one
	block := bytes.Repeat([]byte{what}, 1<<20)
	for left := n; left > 0; left -= len(block) {
		_, _ = z.Write(block[:min(left, len(block))]) // a buffer takes all
	}
	_ = z.Close()
	return b.Bytes()
}

// JPEG is a grey picture.
func JPEG(width, height int) []byte {
	m := image.NewGray(image.Rect(0, 0, width, height))
	m.SetGray(0, 0, color.Gray{Y: 255})
	var b bytes.Buffer
	_ = jpeg.Encode(&b, m, nil) // a buffer takes all
	return b.Bytes()
}

// remarked is a JPEG that differs from others by a comment.
func remarked(jpeg []byte, i int) []byte {
	comment := fmt.Append(nil, i)
	out := append([]byte{}, jpeg[:2]...)
	out = append(out, 0xFF, 0xFE)
	out = binary.BigEndian.AppendUint16(out, uint16(2+len(comment)))
	return append(append(out, comment...), jpeg[2:]...)
}
