package pixels_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"testing"

	"touchline/canvas/pixels"
)

// part is a segment of a JPEG: its kind and what is in it; "-" stands for a marker
// alone.
func part(kind byte, body string) string {
	if body == "-" {
		return string([]byte{0xFF, kind})
	}
	n := len(body) + 2
	return string([]byte{0xFF, kind, byte(n >> 8), byte(n)}) + body
}

// TestWhatOfAJPEGIsKept is what a picture needs to look as it did: its tables, how
// its colours are meant, its pixels. What a camera or a program says beside goes,
// and a file that is no JPEG is none after it either.
func TestWhatOfAJPEGIsKept(t *testing.T) {
	const begin, end = "\xFF\xD8", "\xFF\xD9"
	jfif := "JFIF\x00\x01\x02\x00\x00\x48\x00\x48"
	table := part(0xDB, "table")
	scan := part(0xDA, "scan")
	for _, c := range []struct{ name, in, out string }{
		{"tables and pixels", begin + table + scan + "pixels" + end, begin + table + scan + "pixels" + end},
		{"bytes that fill up", begin + "\xFF\xFF" + table + scan + "p" + end, begin + table + scan + "p" + end},
		{"what fills up before the end", begin + table + scan + "p\xFF" + end, begin + table + scan + "p\xFF" + end},
		{"a small copy in JFIF", begin + part(0xE0, jfif+"\x02\x01rgbrgb") + table + scan + "p" + end, begin + part(0xE0, jfif+"\x00\x00") + table + scan + "p" + end},
		{"JFIF that is too short", begin + part(0xE0, "JFIF\x00\x01") + scan + end, begin + scan + end},
		{"another program's first", begin + part(0xE0, "JFXX\x00more of it") + scan + end, begin + scan + end},
		{"where it was taken", begin + part(0xE1, "Exif\x00\x00...") + scan + end, begin + scan + end},
		{"a profile of colours", begin + part(0xE2, "ICC_PROFILE\x00\x01\x01") + scan + end, begin + part(0xE2, "ICC_PROFILE\x00\x01\x01") + scan + end},
		{"other pictures", begin + part(0xE2, "MPF\x00") + scan + end, begin + scan + end},
		{"how Adobe means its colours", begin + part(0xEE, "Adobe\x00d") + scan + end, begin + part(0xEE, "Adobe\x00d") + scan + end},
		{"something else there", begin + part(0xEE, "Other") + scan + end, begin + scan + end},
		{"the last of what programs say", begin + part(0xEF, "x") + part(0xED, "y") + scan + end, begin + scan + end},
		{"a remark", begin + part(0xFE, "from my phone") + scan + end, begin + scan + end},
		{"a segment of nothing", begin + part(0xDD, "") + scan + end, begin + part(0xDD, "") + scan + end},
		{"markers alone", begin + part(0x01, "-") + table + scan + end, begin + part(0x01, "-") + table + scan + end},
		{"pixels with marks in them", begin + scan + "a\xFF\x00b\xFF\xD0c\xFF\xD7d" + end, begin + scan + "a\xFF\x00b\xFF\xD0c\xFF\xD7d" + end},
		{"several scans", begin + scan + "one" + part(0xE1, "Exif") + scan + "two" + end, begin + scan + "one" + scan + "two" + end},
		{"cut off in its pixels", begin + table + scan + "pix", begin + table + scan + "pix"},
		{"what comes behind its end", begin + scan + "p" + end + "secret", begin + scan + "p" + end},
	} {
		got, ok := pixels.Bare([]byte(c.in))
		if !ok || string(got) != c.out {
			t.Errorf("%s: %v, % x, not % x", c.name, ok, got, c.out)
		}
	}
	for name, in := range map[string]string{
		"nothing": "", "no JPEG": "GIF89a", "only its begin": begin, "no segment": begin + "xx", "cut off in a segment": begin + table[:5],
		"a segment longer than the file": begin + "\xFF\xDB\x00\x09table", "a length that is none": begin + "\xFF\xDB\x00\x01" + end, "a marker of nothing": begin + "\xFF\x00" + end,
	} {
		if out, ok := pixels.Bare([]byte(in)); ok {
			t.Errorf("%s: % x", name, out)
		}
	}
}

// chunk is one of a PNG.
func chunk(name string, body []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	out = append(append(out, name...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// TestAPictureInPassesIsReadAsAWhole: a PNG whose rows come in seven passes, which
// are no rows, gives the same small picture as when all of it is decoded first.
func TestAPictureInPassesIsReadAsAWhole(t *testing.T) {
	var raw bytes.Buffer
	v := byte(0)
	for _, pass := range [][2]int{{1, 1}, {1, 1}, {2, 1}, {2, 2}, {4, 2}, {4, 4}, {8, 4}} { // of 8 × 8
		for range pass[1] {
			raw.WriteByte(0)
			for range pass[0] {
				raw.WriteByte(v)
				v += 37
			}
		}
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(raw.Bytes())
	_ = z.Close()
	data := []byte("\x89PNG\r\n\x1a\n")
	data = append(data, chunk("IHDR", []byte{0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1})...)
	data = append(data, chunk("IDAT", packed.Bytes())...)
	data = append(data, chunk("IEND", nil)...)
	whole, err := pixels.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	want := pixels.Shrink(whole, image.Pt(3, 3))
	got, err := pixels.Small(data, 3)
	if err != nil || !bytes.Equal(got.(*image.RGBA).Pix, want.Pix) {
		t.Errorf("%v: %v, not %v", err, got, want)
	}
}

// pngOf is a PNG of a head, chunks before its pixels, and rows without filters.
func pngOf(width, height, depth, kind int, before []byte, rows ...string) []byte {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	for _, r := range rows {
		_, _ = z.Write([]byte("\x00" + r))
	}
	_ = z.Close()
	data := []byte("\x89PNG\r\n\x1a\n")
	data = append(data, chunk("IHDR", []byte{0, 0, 0, byte(width), 0, 0, 0, byte(height), byte(depth), byte(kind), 0, 0, 0})...)
	data = append(data, before...)
	data = append(data, chunk("IDAT", packed.Bytes())...)
	return append(data, chunk("IEND", nil)...)
}

// TestAColourThatIsNotSeen is not seen in a picture that is made small row by row
// either, and those that differ from it in one channel are.
func TestAColourThatIsNotSeen(t *testing.T) {
	for name, data := range map[string][]byte{
		"colours":            pngOf(4, 2, 8, 2, chunk("tRNS", []byte{0, 10, 0, 20, 0, 30}), "\x0A\x14\x1E\x0B\x14\x1E\x0A\x15\x1E\x0A\x14\x1F", "\x0A\x14\x1E\x0A\x14\x1E\xFF\x00\x00\x0A\x14\x00"),
		"colours of 16 bits": pngOf(2, 2, 16, 2, chunk("tRNS", []byte{1, 10, 2, 20, 3, 30}), "\x01\x0A\x02\x14\x03\x1E\x01\x0A\x02\x14\x03\x1F", "\x01\x0A\x02\x14\x03\x1E\x01\x0B\x02\x14\x03\x1E"),
		"greys":              pngOf(4, 2, 8, 0, chunk("tRNS", []byte{0, 200}), "\xC8\xC7\xC9\xC8", "\x00\xC8\xFF\xC8"),
		"greys of 16 bits":   pngOf(2, 2, 16, 0, chunk("tRNS", []byte{200, 7}), "\xC8\x07\xC8\x08", "\xC9\x07\xC8\x07"),
		"greys of 2 bits":    pngOf(4, 2, 2, 0, chunk("tRNS", []byte{0, 2}), "\x9B", "\xE4"),
	} {
		whole, err := pixels.Decode(data)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, side := range []int{1, whole.Bounds().Dx() - 1} {
			got, err := pixels.Small(data, side)
			if err != nil {
				t.Fatal(name, err)
			}
			want := pixels.Shrink(whole, pixels.Fitted(whole.Bounds().Size(), side))
			for i, v := range got.(*image.RGBA).Pix {
				if d := int(v) - int(want.Pix[i]); d > 2 || d < -2 {
					t.Errorf("%s at %d px: %v, not %v", name, side, got.(*image.RGBA).Pix, want.Pix)
					break
				}
			}
		}
	}
}

// TestAPictureWithAWrongSumIsBroken, made small as well as whole: its sum comes
// behind its last row.
func TestAPictureWithAWrongSumIsBroken(t *testing.T) {
	good := pngOf(4, 2, 8, 0, nil, "\xC8\xC7\xC9\xC8", "\x00\xC8\xFF\xC8")
	at := bytes.Index(good, []byte("IDAT"))
	n := int(binary.BigEndian.Uint32(good[at-4:]))
	body := bytes.Clone(good[at+4 : at+4+n])
	body[n-1] ^= 1
	data := append(append(bytes.Clone(good[:at-4]), chunk("IDAT", body)...), chunk("IEND", nil)...)
	if _, err := pixels.Decode(data); err == nil {
		t.Fatal("it is whole")
	}
	if _, err := pixels.Small(data, 2); err == nil {
		t.Error("made small it is whole")
	}
	if _, err := pixels.Small(good, 2); err != nil {
		t.Error(err)
	}
}

// TestTheLastNoteOfACamera counts, however near to the end of what it wrote it is.
func TestTheLastNoteOfACamera(t *testing.T) {
	entry := "\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" // turned to the right
	for name, c := range map[string]struct {
		exif string
		want pixels.Turn
	}{
		"it ends there":      {"MM\x00*\x00\x00\x00\x08\x00\x01" + entry, 6},
		"more comes":         {"MM\x00*\x00\x00\x00\x08\x00\x01" + entry + "\x00\x00\x00\x00", 6},
		"behind another one": {"MM\x00*\x00\x00\x00\x08\x00\x02" + "\x01\x0F\x00\x02\x00\x00\x00\x01\x00\x00\x00\x00" + entry, 6},
		"as a long number":   {"II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x04\x00\x01\x00\x00\x00\x08\x00\x00\x00", 8},
		"cut off":            {"MM\x00*\x00\x00\x00\x08\x00\x01" + entry[:11], pixels.Upright},
		"not counted":        {"MM\x00*\x00\x00\x00\x08\x00\x00" + entry, pixels.Upright},
		"as text":            {"MM\x00*\x00\x00\x00\x08\x00\x01" + "\x01\x12\x00\x02\x00\x00\x00\x01\x00\x06\x00\x00", pixels.Upright},
	} {
		jpeg := "\xFF\xD8" + part(0xE1, "Exif\x00\x00"+c.exif) + part(0xDA, "scan") + "\xFF\xD9"
		if got := pixels.TurnOf([]byte(jpeg)); got != c.want {
			t.Errorf("%s: %d", name, got)
		}
	}
}
