package pixels

import (
	"image"
	"image/draw"
)

// piece is how many pixels of a row are worked on at a time.
const piece = 1 << 12

// Shrink scales a picture down to a size that is no larger than its own in
// either direction. Each pixel is the mean of the area that it stands for,
// so no detail flickers. It takes a row of memory beside the result, however
// large the picture is.
func Shrink(img image.Image, size image.Point) *image.RGBA {
	b := img.Bounds()
	out := image.NewRGBA(image.Rectangle{Max: size})
	if size == b.Size() {
		draw.Draw(out, out.Rect, img, b.Min, draw.Src)
		return out
	}
	s := shrinker{
		img: img, columns: newAxis(b.Dx(), size.X), rows: newAxis(b.Dy(), size.Y),
		part: image.NewRGBA(image.Rect(0, 0, min(piece, b.Dx()), 1)),
		row:  make([]float64, 4*size.X), sum: make([]float64, 4*size.X),
	}
	for y := range b.Dy() {
		s.read(y)
		to, part, rest := s.rows.share(y)
		s.add(part)
		if s.rows.ends(y) {
			s.put(out, to)
			if rest > 0 {
				s.add(rest)
			}
		}
	}
	return out
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
	img           image.Image
	columns, rows axis
	part          *image.RGBA // a piece of a row of img
	row, sum      []float64   // RGBA: a row of img scaled, and rows of it so far
}

// read scales row y into row.
func (s *shrinker) read(y int) {
	clear(s.row)
	b := s.img.Bounds()
	for x := 0; x < b.Dx(); x += piece {
		n := min(piece, b.Dx()-x)
		draw.Draw(s.part, image.Rect(0, 0, n, 1), s.img, image.Pt(b.Min.X+x, b.Min.Y+y), draw.Src)
		for i := range n {
			to, part, rest := s.columns.share(x + i)
			p := s.part.Pix[4*i : 4*i+4 : 4*i+4]
			mix(s.row[4*to:], p, part)
			if rest > 0 {
				mix(s.row[4*to+4:], p, rest)
			}
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
