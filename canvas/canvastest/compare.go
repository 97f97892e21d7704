package canvastest

import (
	"fmt"
	"image"
	"image/color"
)

// Difference is how far two pictures are apart, over all channels, 0 to 255.
type Difference struct {
	Max  int
	Mean float64
	At   image.Point // where the first of the largest is
}

// String says it in one line.
func (d Difference) String() string {
	return fmt.Sprintf("max %d at %v, mean %.3f", d.Max, d.At, d.Mean)
}

// Compare holds two pictures against each other, pixel by pixel. It fails if
// they are not equally large.
func Compare(a, b image.Image) (Difference, error) {
	if a.Bounds() != b.Bounds() {
		return Difference{}, fmt.Errorf("pictures of %v and %v", a.Bounds(), b.Bounds())
	}
	var d Difference
	sum := 0
	r := a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			for _, v := range apart(a.At(x, y), b.At(x, y)) {
				sum += v
				if v > d.Max {
					d.Max, d.At = v, image.Point{X: x, Y: y}
				}
			}
		}
	}
	if n := r.Dx() * r.Dy() * 4; n > 0 {
		d.Mean = float64(sum) / float64(n)
	}
	return d, nil
}

func apart(a, b color.Color) [4]int {
	p, q := color.RGBAModel.Convert(a).(color.RGBA), color.RGBAModel.Convert(b).(color.RGBA)
	diff := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return [4]int{diff(p.R, q.R), diff(p.G, q.G), diff(p.B, q.B), diff(p.A, q.A)}
}
