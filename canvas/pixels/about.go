package pixels

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"

	_ "image/gif"  // the first frame
	_ "image/jpeg" // and
	_ "image/png"  // these
)

const (
	// MaxSide is how long a side may be, in px: more than any screen or
	// scanner gives.
	MaxSide = 100_000
	// MaxBytes is what decoding may take: a photo of 120 megapixels, a
	// screenshot of 50.
	MaxBytes = 192 << 20
)

// Why a picture is not decoded.
var (
	ErrUnknown = errors.New("no PNG, JPEG or GIF picture")
	ErrTooMuch = errors.New("picture takes too much memory")
	ErrBroken  = errors.New("picture is damaged")
)

// About is what the first bytes of a picture say of it.
type About struct {
	Format        string // "png", "jpeg" or "gif"
	Width, Height int    // px
	Bytes         int    // that decoding takes
}

// Look reads the first bytes of a picture. The error is [ErrUnknown] or
// [ErrTooMuch]; with the latter the size is known.
func Look(data []byte) (About, error) {
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width < 1 || c.Height < 1 {
		return About{}, ErrUnknown
	}
	a := About{Format: format, Width: c.Width, Height: c.Height}
	if c.Width > MaxSide || c.Height > MaxSide {
		return a, ErrTooMuch
	}
	px := c.Width * c.Height // at most 10^10
	switch format {
	case "jpeg":
		a.Bytes = px * jpegBytes(data)
	default:
		a.Bytes = px * bytesOf(c.ColorModel)
		if format == "png" && len(data) > 28 && data[28] == 1 { // interlaced: in passes that are put together
			a.Bytes *= 2
		}
	}
	if a.Bytes > MaxBytes {
		return a, ErrTooMuch
	}
	return a, nil
}

// bytesOf is how many bytes a pixel of a picture in memory has.
func bytesOf(m color.Model) int {
	switch m {
	case color.GrayModel:
		return 1
	case color.Gray16Model:
		return 2
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	if _, ok := m.(color.Palette); ok {
		return 1
	}
	return 4
}

// jpegBytes is how many bytes a pixel takes while a JPEG is decoded, from its
// frame: a byte for each component (or for each of several pixels, where
// colours are stored coarser; that counts as one half), and four bytes more
// for the coefficients of one that comes in several scans.
func jpegBytes(data []byte) int {
	for i := 2; i+10 < len(data) && data[i] == 0xFF; {
		kind := data[i+1]
		if kind == 0xFF { // a byte to fill up
			i++
			continue
		}
		if kind == 0xD8 || kind == 0x01 || kind >= 0xD0 && kind <= 0xD7 { // markers alone
			i += 2
			continue
		}
		if kind < 0xC0 || kind > 0xC2 {
			i += 2 + int(binary.BigEndian.Uint16(data[i+2:]))
			continue
		}
		components := max(1, int(data[i+9]))
		if kind == 0xC2 {
			return 5 * components
		}
		if components == 3 && i+11 < len(data) && data[i+11] != 0x11 { // the first in more detail than the others
			return 2
		}
		return components
	}
	return 4
}
