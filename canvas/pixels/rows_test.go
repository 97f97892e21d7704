package pixels

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"testing"

	"pgregory.net/rapid"
)

// PNGs that are read row by row give the pixels that the library gives: of every
// colour type and depth, with every filter, with palettes and colours that are not
// seen, however they are cut into chunks.
func TestRowsAreThoseOfTheLibrary(t *testing.T) {
	depths := map[int][]int{pngGrey: {1, 2, 4, 8, 16}, pngColour: {8, 16}, pngPalette: {1, 2, 4, 8}, pngGreyAlpha: {8, 16}, pngAlpha: {8, 16}}
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom([]int{pngGrey, pngColour, pngPalette, pngGreyAlpha, pngAlpha}).Draw(t, "kind")
		depth := rapid.SampledFrom(depths[kind]).Draw(t, "depth")
		w, h := rapid.IntRange(3, 40).Draw(t, "width"), rapid.IntRange(1, 40).Draw(t, "height")
		data := anyPNG(t, w, h, kind, depth)
		side := rapid.IntRange(1, max(w, h)-1).Draw(t, "side")
		whole, wholeErr := Decode(data)
		got, err := Small(data, side)
		if (err == nil) != (wholeErr == nil) {
			t.Fatalf("%v, and as a whole %v", err, wholeErr)
		}
		if err != nil {
			return
		}
		if rowsOf(data) == nil {
			t.Fatal("it is not read by rows")
		}
		want := Shrink(whole, Fitted(image.Pt(w, h), side))
		m := got.(*image.RGBA)
		if m.Rect != want.Rect {
			t.Fatalf("%v, not %v", m.Rect, want.Rect)
		}
		const most = 2 // of rounding
		for i, v := range m.Pix {
			if d := int(v) - int(want.Pix[i]); d > most || d < -most {
				t.Fatalf("byte %d is %d, not %d", i, v, want.Pix[i])
			}
		}
	})
}

// anyPNG is a picture of any bytes.
func anyPNG(t *rapid.T, w, h, kind, depth int) []byte {
	var raw bytes.Buffer
	for range h {
		raw.WriteByte(byte(rapid.IntRange(0, 4).Draw(t, "filter")))
		row := make([]byte, (w*channels[kind]*depth+7)/8)
		seed := rapid.Uint64().Draw(t, "row")
		for i := range row {
			seed = seed*6364136223846793005 + 1442695040888963407
			row[i] = byte(seed >> 56)
		}
		raw.Write(row)
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	if _, err := z.Write(raw.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	out := bytes.Clone(pngBegin)
	chunk := func(name string, body []byte) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(body)))
		begin := len(out)
		out = append(append(out, name...), body...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[begin:]))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(w)), uint32(h))
	chunk("IHDR", append(head, byte(depth), byte(kind), 0, 0, 0))
	if kind == pngPalette {
		n := rapid.IntRange(1, 1<<depth).Draw(t, "colours")
		chunk("PLTE", rapid.SliceOfN(rapid.Byte(), 3*n, 3*n).Draw(t, "palette"))
		if rapid.Bool().Draw(t, "see-through") {
			n = rapid.IntRange(1, n).Draw(t, "alphas")
			chunk("tRNS", rapid.SliceOfN(rapid.Byte(), n, n).Draw(t, "alpha"))
		}
	} else if (kind == pngGrey || kind == pngColour) && rapid.Bool().Draw(t, "hidden") {
		key := make([]byte, 2*channels[kind])
		for i := range channels[kind] {
			v := rapid.IntRange(0, min(3, 1<<depth-1)).Draw(t, "key")
			key[2*i+1] = byte(v)
		}
		chunk("tRNS", key)
	}
	body := packed.Bytes()
	for cut := rapid.IntRange(1, len(body)).Draw(t, "cut"); len(body) > 0; {
		n := min(cut, len(body))
		chunk("IDAT", body[:n])
		body = body[n:]
	}
	chunk("IEND", nil)
	return out
}

// A picture that is damaged anywhere is broken, read either way.
func TestDamagedRowsAreBroken(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 60, 60))
	for i := range m.Pix {
		m.Pix[i] = byte(i * i >> 3)
	}
	data := pngBytes(t, m)
	if _, err := Small(data, 20); err != nil {
		t.Fatal(err)
	}
	for at := len(pngBegin); at < len(data)-12; at += 7 {
		bad := bytes.Clone(data)
		bad[at] ^= 0x55
		if _, err := Small(bad, 20); err == nil {
			t.Errorf("byte %d of %d is another, and nothing is said", at, len(data))
		}
	}
	for n := len(data) - 20; n > 0; n -= 50 {
		if _, err := Small(data[:n], 20); err == nil {
			t.Errorf("cut behind %d of %d bytes, and nothing is said", n, len(data))
		}
	}
}

func pngBytes(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
