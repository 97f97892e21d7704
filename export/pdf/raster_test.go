package pdf

import (
	"bytes"
	"image"
	_ "image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/raster"
)

// TestLooksLikeTheScreen holds the PDF, as poppler paints it, against the
// program's own raster of the same scene: shapes, dashes, transparency, clip
// and text in their places. Two painters smooth edges differently, so only
// the mean of small squares is compared.
func TestLooksLikeTheScreen(t *testing.T) {
	if !program(t, "pdftoppm") {
		t.Skip("pdftoppm is not installed")
	}
	s := blueprint(30)
	var wave canvas.Path
	wave.Move(20, 850)
	wave.Curve(120, 700, 220, 900, 320, 820)
	wave.Line(400, 860)
	s.Groups = append(s.Groups, &canvas.Group{Bounds: canvas.Rect{W: 490, H: 880}, Items: []canvas.Item{
		&canvas.Box{
			Rect: canvas.Rect{X: 40, Y: 640, W: 400, H: 100}, Radius: 20, Fill: canvas.RGB(0xE11D48).Alpha(90),
			Stroke: canvas.Stroke{Color: canvas.RGB(0x1D4ED8).Alpha(120), Width: 10},
		},
		&canvas.Shape{Path: wave, Stroke: canvas.Stroke{Color: canvas.RGB(0xBE185D), Width: 4, Dash: []float64{12, 6}, Cap: canvas.CapRound, Join: canvas.JoinRound}},
		&canvas.Shape{Path: canvas.Circle(canvas.Point{X: 330, Y: 780}, 30), Fill: canvas.RGB(0xF59E0B), Stroke: canvas.Stroke{Color: canvas.RGB(0), Width: 3}},
		words("有形展示 Evidence", 60, 660, 30, 0, canvas.Bold),
	}})
	compare(t, s)
	compare(t, canvastest.Scene())
}

// TestPhotosAreUpright in a PDF too, and say nothing of where they were taken.
func TestPhotosAreUpright(t *testing.T) {
	s := &canvas.Scene{Size: canvas.Size{W: 440, H: 340}, Ground: canvas.RGB(0xFFFFFF), Groups: []*canvas.Group{{Bounds: canvas.Rect{W: 440, H: 340}}}}
	for turn := 1; turn <= 8; turn++ {
		for i, kind := range []string{"image/jpeg", "image/png"} {
			at := canvas.Rect{X: 10 + float64((turn-1)%4)*108, Y: 10 + float64((turn-1)/4)*76 + float64(i)*160, W: 96, H: 64}
			s.Groups[0].Items = append(s.Groups[0].Items, &canvas.Image{Rect: at, Bitmap: canvastest.Photo(kind, turn)})
		}
	}
	if bytes.Contains(bytesOf(t, File{Pages: []canvas.Page{whole(s)}}), []byte(canvastest.Secret)) {
		t.Error("it says where a photo was taken")
	}
	if !program(t, "pdftoppm") {
		t.Skip("pdftoppm is not installed")
	}
	compare(t, s)
}

// compare paints a scene both ways, at 144 dpi.
func compare(t *testing.T, s *canvas.Scene) {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("pdftoppm", "-png", "-singlefile", "-r", "144", save(t, bytesOf(t, File{Pages: []canvas.Page{whole(s)}})), filepath.Join(dir, "p"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(filepath.Join(dir, "p.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, _, err := image.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	const scale = 2 // px a pt: 144 dpi
	want := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(s.Size.W*scale)), int(math.Ceil(s.Size.H*scale))))
	raster.NewPainter(canvas.InParts(s), nil).Paint(want, scale)
	if got.Bounds() != want.Bounds() {
		t.Fatalf("poppler paints %v, the raster %v", got.Bounds(), want.Bounds())
	}
	const square, most = 12, 40 // px; of 255
	for y := 0; y+square <= want.Rect.Max.Y; y += square {
		for x := 0; x+square <= want.Rect.Max.X; x += square {
			r := image.Rect(x, y, x+square, y+square)
			a, b := mean(got, r), mean(want, r)
			for i := range a {
				if d := a[i] - b[i]; d > most || d < -most {
					t.Fatalf("at %v poppler paints %v, the raster %v", r, a, b)
				}
			}
		}
	}
}

func mean(m image.Image, r image.Rectangle) (sum [3]int) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			cr, cg, cb, _ := m.At(x, y).RGBA()
			sum[0] += int(cr >> 8)
			sum[1] += int(cg >> 8)
			sum[2] += int(cb >> 8)
		}
	}
	for i := range sum {
		sum[i] /= r.Dx() * r.Dy()
	}
	return sum
}
