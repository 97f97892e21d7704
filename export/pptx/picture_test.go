package pptx_test

import (
	"bytes"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/pixels"
	"touchline/export/pptx"
)

var placed = regexp.MustCompile(`<a:xfrm((?: \w+="\d+")*)><a:off x="(-?\d+)" y="(-?\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`)

// A photo that a camera stored on its side stands upright on a slide: its corners
// come where the turn takes them. And what else the camera wrote stays out.
func TestPhotosStandUpright(t *testing.T) {
	const emu = 12700 // in a pt
	r := canvas.Rect{X: 100, Y: 50, W: 300, H: 200}
	for turn := pixels.Turn(1); turn <= 8; turn++ {
		img := &canvas.Image{Rect: r, Bitmap: canvastest.Photo("image/jpeg", int(turn))}
		var out bytes.Buffer
		if err := pptx.Write(t.Context(), &out, pptx.File{Pages: []canvas.Page{page(1, &canvas.Group{Items: []canvas.Item{img}})}}, nil); err != nil {
			t.Fatal(err)
		}
		files := parts(t, out.Bytes())
		m := placed.FindStringSubmatch(files[slideOne])
		if m == nil {
			t.Fatalf("turn %d: no picture in %s", turn, files[slideOne])
		}
		var box [4]float64
		for i := range box {
			v, err := strconv.Atoi(m[2+i])
			if err != nil {
				t.Fatal(err)
			}
			box[i] = float64(v) / emu
		}
		matrix := turn.Matrix()
		for _, c := range []canvas.Point{{}, {X: 1}, {Y: 1}} { // corners of the picture as it is stored
			want := canvas.Point{X: r.X + r.W*(matrix[0]*c.X+matrix[2]*c.Y+matrix[4]), Y: r.Y + r.H*(matrix[1]*c.X+matrix[3]*c.Y+matrix[5])}
			got := turned(m[1], box, c)
			if math.Hypot(got.X-want.X, got.Y-want.Y) > 0.01 {
				t.Errorf("turn %d: corner %v comes to %v, want %v", turn, c, got, want)
			}
		}
		if strings.Contains(files["ppt/media/image1.jpeg"], canvastest.Secret) || len(files["ppt/media/image1.jpeg"]) == 0 {
			t.Errorf("turn %d: the camera's notes went along, or the picture did not", turn)
		}
	}
}

// turned is where a program for slides puts a corner of a picture: it mirrors it
// and then turns it clockwise around its middle.
func turned(how string, box [4]float64, c canvas.Point) canvas.Point {
	x, y := box[2]*(c.X-0.5), box[3]*(c.Y-0.5)
	if strings.Contains(how, `flipH="1"`) {
		x = -x
	}
	if strings.Contains(how, `flipV="1"`) {
		y = -y
	}
	for _, quarters := range []struct {
		rot string
		n   int
	}{{`rot="5400000"`, 1}, {`rot="10800000"`, 2}, {`rot="16200000"`, 3}} {
		if strings.Contains(how, quarters.rot) {
			for range quarters.n {
				x, y = -y, x
			}
		}
	}
	return canvas.Point{X: box[0] + box[2]/2 + x, Y: box[1] + box[3]/2 + y}
}
