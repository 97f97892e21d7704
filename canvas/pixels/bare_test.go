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
