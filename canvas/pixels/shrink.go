package pixels

import (
	"image"
	"image/draw"
)

// Shrink scales a picture down to a size that is no larger than its own in
// either direction. Each pixel is the mean of the area that it stands for,
// so no detail flickers. It takes a row of memory beside the result, however
// large the picture is.
func Shrink(img image.Image, size image.Point) *image.RGBA {
	b := img.Bounds()
	if size == b.Size() {
		out := image.NewRGBA(image.Rectangle{Max: size})
		draw.Draw(out, out.Rect, img, b.Min, draw.Src)
		return out
	}
	y := b.Min.Y
	out, _ := shrink(b.Size(), size, func(row []uint8) error { // which never fails
		draw.Draw(&image.RGBA{Pix: row, Stride: len(row), Rect: image.Rect(0, 0, b.Dx(), 1)}, image.Rect(0, 0, b.Dx(), 1), img, image.Pt(b.Min.X, y), draw.Src)
		y++
		return nil
	})
	return out
}

// shrink scales rows down that are given one after the other, in RGBA.
func shrink(from, to image.Point, next func(row []uint8) error) (*image.RGBA, error) {
	out := image.NewRGBA(image.Rectangle{Max: to})
	s := shrinker{
		columns: newAxis(from.X, to.X), rows: newAxis(from.Y, to.Y), pix: make([]uint8, 4*from.X),
		row: make([]float64, 4*to.X), sum: make([]float64, 4*to.X),
	}
	for y := range from.Y {
		if err := next(s.pix); err != nil {
			return nil, err
		}
		s.read()
		to, part, rest := s.rows.share(y)
		s.add(part)
		if s.rows.ends(y) {
			s.put(out, to)
			if rest > 0 {
				s.add(rest)
			}
		}
	}
	return out, nil
}

// axis tells which of n parts, and which of fewer, larger ones, are at the
// same place.
type axis struct {
	from, to int
	unit     float64 // a part of from, in parts of to
}

func newAxis(from, to int) axis { return axis{from, to, float64(to) / float64(from)} }

// share is the part of to in which part i of from begins, how much of that i
// covers, and how much of the next one.
func (a axis) share(i int) (to int, part, rest float64) {
	to = i * a.to / a.from
	if over := (i+1)*a.to - (to+1)*a.from; over > 0 {
		rest = float64(over) / float64(a.from)
	}
	return to, a.unit - rest, rest
}

// ends reports whether a part of to is covered whole once i is.
func (a axis) ends(i int) bool { return (i+1)*a.to/a.from > i*a.to/a.from }

type shrinker struct {
	columns, rows axis
	pix           []uint8   // a row of the picture
	row, sum      []float64 // RGBA: that row scaled, and rows of it so far
}

// read scales a row into row.
func (s *shrinker) read() {
	clear(s.row)
	for x := range len(s.pix) / 4 {
		to, part, rest := s.columns.share(x)
		p := s.pix[4*x : 4*x+4 : 4*x+4]
		mix(s.row[4*to:], p, part)
		if rest > 0 {
			mix(s.row[4*to+4:], p, rest)
		}
	}
}

func mix(to []float64, p []uint8, part float64) {
	to = to[:4:4]
	to[0] += part * float64(p[0])
	to[1] += part * float64(p[1])
	to[2] += part * float64(p[2])
	to[3] += part * float64(p[3])
}

// add adds so much of row to the sum.
func (s *shrinker) add(part float64) {
	for i, v := range s.row {
		s.sum[i] += part * v
	}
}

// put writes the sum as row y of the result, and begins a new one.
func (s *shrinker) put(out *image.RGBA, y int) {
	pix := out.Pix[y*out.Stride:]
	for i, v := range s.sum {
		pix[i] = uint8(min(255, v+0.5))
	}
	clear(s.sum)
}
