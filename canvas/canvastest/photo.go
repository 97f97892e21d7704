package canvastest

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strconv"

	"touchline/canvas"
)

// PhotoSize is how large a Photo is as it is seen.
var PhotoSize = image.Pt(96, 64)

// Secret is what a Photo says beside its pixels, in several places.
const Secret = "taken at 48.8584N 2.2945E"

// PhotoColour is the colour of a Photo at a place as it is seen: red at the
// top left, green at the top right, blue at the bottom left, else white.
func PhotoColour(x, y int) color.RGBA {
	right, bottom := x >= PhotoSize.X/2, y >= PhotoSize.Y/2
	switch {
	case right && bottom:
		return color.RGBA{255, 255, 255, 255}
	case right:
		return color.RGBA{0, 160, 0, 255}
	case bottom:
		return color.RGBA{0, 0, 200, 255}
	}
	return color.RGBA{200, 0, 0, 255}
}

// Photo is a picture as a phone stores it that was held in one of the eight
// ways of Exif: the first row and column of its pixels are at these sides of
// what is seen. kind is "image/jpeg" or "image/png".
func Photo(kind string, turn int) *canvas.Bitmap {
	sides := [9][2]string{
		1: {"top", "left"}, 2: {"top", "right"}, 3: {"bottom", "right"}, 4: {"bottom", "left"},
		5: {"left", "top"}, 6: {"right", "top"}, 7: {"right", "bottom"}, 8: {"left", "bottom"},
	}[turn]
	w, h := PhotoSize.X, PhotoSize.Y
	if turn > 4 {
		w, h = h, w
	}
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			var at image.Point
			for i, side := range sides { // how far from each side it is seen
				n := [2]int{y, x}[i]
				switch side {
				case "top":
					at.Y = n
				case "bottom":
					at.Y = PhotoSize.Y - 1 - n
				case "left":
					at.X = n
				case "right":
					at.X = PhotoSize.X - 1 - n
				}
			}
			m.SetRGBA(x, y, PhotoColour(at.X, at.Y))
		}
	}
	b := &canvas.Bitmap{ID: "photo" + strconv.Itoa(turn) + kind, Type: kind, Width: w, Height: h}
	if kind == "image/png" {
		b.Data = photoPNG(m, turn)
	} else {
		b.Data = photoJPEG(m, turn)
	}
	return b
}

// exif is a camera's notes: how the picture lies, and a text.
func exif(turn int) []byte {
	b := []byte("MM\x00*\x00\x00\x00\x08\x00\x02")
	for _, v := range []uint16{0x010E, 2, 0, uint16(len(Secret)), 0, 38, 0x0112, 3, 0, 1, uint16(turn), 0, 0, 0} {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return append(b, Secret...)
}

func photoJPEG(m image.Image, turn int) []byte {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}) // a picture of this size can be encoded
	data := b.Bytes()
	out := bytes.Clone(data[:2])
	part := func(kind byte, body string) {
		out = binary.BigEndian.AppendUint16(append(out, 0xFF, kind), uint16(len(body)+2))
		out = append(out, body...)
	}
	part(0xE0, "JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01"+Secret[:3])
	part(0xE1, "Exif\x00\x00"+string(exif(turn)))
	part(0xE1, "http://ns.adobe.com/xap/1.0/\x00<x>"+Secret+"</x>")
	part(0xE2, "ICC_PROFILE\x00\x01\x01colours")
	part(0xE2, "MPF\x00"+Secret)
	part(0xED, "Photoshop 3.0\x00"+Secret)
	part(0xFE, Secret)
	return append(append(out, data[2:]...), Secret...)
}

func photoPNG(m image.Image, turn int) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, m) // likewise
	const head = 8 + 25   // bytes: the beginning and IHDR
	data := b.Bytes()
	out := bytes.Clone(data[:head])
	for _, c := range []struct{ name, body string }{
		{"gAMA", "\x00\x00\xB1\x8F"}, {"eXIf", string(exif(turn))}, {"tEXt", "Comment\x00" + Secret}, {"prVt", Secret},
	} {
		out = binary.BigEndian.AppendUint32(out, uint32(len(c.body)))
		out = append(append(out, c.name...), c.body...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(c.name+c.body)))
	}
	return append(append(out, data[head:]...), Secret...)
}
