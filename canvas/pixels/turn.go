package pixels

import (
	"bytes"
	"encoding/binary"
	"image"
)

// Turn says how the pixels of a picture lie: a phone stores them as its
// sensor has them, and beside them how it was held. The numbers are those of
// Exif (tag 274).
type Turn uint8

// Upright is the Turn of a picture that lies as it is seen.
const Upright Turn = 1

// matrices take a point of a picture, its corners at 0, 0 and 1, 1, to where
// it is seen: x' = ax + cy + e, y' = bx + dy + f.
var matrices = [9][6]float64{
	1: {1, 0, 0, 1, 0, 0},
	2: {-1, 0, 0, 1, 1, 0},  // mirrored
	3: {-1, 0, 0, -1, 1, 1}, // upside down
	4: {1, 0, 0, -1, 0, 1},
	5: {0, 1, 1, 0, 0, 0},
	6: {0, 1, -1, 0, 1, 0}, // to be turned to the right
	7: {0, -1, -1, 0, 1, 1},
	8: {0, -1, 1, 0, 0, 1}, // to the left
}

// Matrix takes a point of the picture as it is stored to where it is seen,
// each in a square of 1: x' = m[0]x + m[2]y + m[4], y' = m[1]x + m[3]y + m[5].
func (t Turn) Matrix() [6]float64 { return matrices[t] }

// Size is the size as it is seen of a picture that is stored in a size.
func (t Turn) Size(w, h int) (int, int) {
	if t >= 5 {
		return h, w
	}
	return w, h
}

// TurnOf is how a PNG or JPEG picture lies, from what a camera wrote into it.
func TurnOf(data []byte) Turn {
	if bytes.HasPrefix(data, pngBegin) {
		for c := range chunks(data) {
			if c.name == "eXIf" {
				return exifTurn(c.body)
			}
		}
		return Upright
	}
	for s := range segments(data) {
		if exif, ok := bytes.CutPrefix(s.body, []byte("Exif\x00\x00")); ok && s.kind == app1 {
			return exifTurn(exif)
		}
	}
	return Upright
}

// exifTurn reads the tag from the first directory of Exif's TIFF.
func exifTurn(tiff []byte) Turn {
	if len(tiff) < 8 {
		return Upright
	}
	var order binary.ByteOrder
	switch string(tiff[:4]) {
	case "II*\x00":
		order = binary.LittleEndian
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return Upright
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return Upright
	}
	n := int(order.Uint16(tiff[at:]))
	entries := tiff[at+2:]
	const size, tag, short, long = 12, 274, 3, 4
	for i := 0; i < n && len(entries) >= size; i++ {
		e := entries[:size]
		entries = entries[size:]
		if order.Uint16(e) != tag {
			continue
		}
		var v uint32
		switch order.Uint16(e[2:]) {
		case short:
			v = uint32(order.Uint16(e[8:]))
		case long:
			v = order.Uint32(e[8:])
		}
		if v >= 1 && v <= 8 {
			return Turn(v)
		}
		return Upright
	}
	return Upright
}

// Turned is an image as it is seen, from 0, 0.
func Turned(img image.Image, t Turn) image.Image {
	if t <= Upright || t > 8 {
		return img
	}
	src := Shrink(img, img.Bounds().Size()) // in RGBA
	w, h := src.Rect.Dx(), src.Rect.Dy()
	tw, th := t.Size(w, h)
	dst := image.NewRGBA(image.Rect(0, 0, tw, th))
	m := t.Matrix()
	// Where the first pixel comes, and what a step to the right and one down are.
	x0, y0 := int(m[4])*(tw-1), int(m[5])*(th-1)
	for y := range h {
		at := dst.PixOffset(x0+int(m[2])*y, y0+int(m[3])*y)
		step := int(m[0])*4 + int(m[1])*dst.Stride
		row := src.Pix[y*src.Stride : y*src.Stride+4*w]
		for ; len(row) > 0; row = row[4:] {
			copy(dst.Pix[at:at+4:at+4], row[:4])
			at += step
		}
	}
	return dst
}
