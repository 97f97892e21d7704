package pixels

import (
	"bytes"
	"image"
)

// Decode reads a picture whole, as its pixels lie: see [TurnOf]. The error is [ErrUnknown], [ErrTooMuch] or
// [ErrBroken].
func Decode(data []byte) (img image.Image, err error) {
	if _, err := Look(data); err != nil {
		return nil, err
	}
	defer func() {
		if recover() != nil { // whatever a decoder does: the picture is at fault
			img, err = nil, ErrBroken
		}
	}()
	if img, _, err = image.Decode(bytes.NewReader(data)); err != nil {
		return nil, ErrBroken
	}
	return img, nil
}

// Small reads a picture as its pixels lie: see [TurnOf]. One with a side longer
// than so many px is scaled down, and where it can be, while it is read. The
// error is that of [Decode].
func Small(data []byte, side int) (image.Image, error) {
	about, err := Look(data)
	if err != nil {
		return nil, err
	}
	from := image.Pt(about.Width, about.Height)
	if to := Fitted(from, side); to != from {
		if r := rowsOf(data); r != nil && r.width == from.X && r.height == from.Y {
			return shrink(from, to, r.next)
		}
	}
	img, err := Decode(data)
	if err != nil {
		return nil, err
	}
	if to := Fitted(from, side); to != from {
		return Shrink(img, to), nil
	}
	return img, nil
}

// Within reads a picture as it is seen, upright, in premultiplied RGBA, from
// 0, 0, scaled down where a side is longer than so many px.
func Within(data []byte, side int) (*image.RGBA, error) {
	img, err := Small(data, side)
	if err != nil {
		return nil, err
	}
	img = Turned(img, TurnOf(data))
	size := img.Bounds().Size()
	if m, ok := img.(*image.RGBA); ok && m.Rect == (image.Rectangle{Max: size}) {
		return m, nil
	}
	return Shrink(img, size), nil
}

// Fitted is a size made to fit a square of so many px, in proportion; one
// that fits stays.
func Fitted(size image.Point, side int) image.Point {
	switch {
	case max(size.X, size.Y) <= side:
		return size
	case size.X >= size.Y:
		return image.Pt(side, max(1, size.Y*side/size.X))
	}
	return image.Pt(max(1, size.X*side/size.Y), side)
}
