package export

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"touchline/canvas/handout"
	"touchline/model/sample/sampletest"
)

// TestPDFAndPNGShowTheSamePages: of each page of the handout of the bank sample
// the rasters of both differ by less than 2 % in the mean, as poppler paints
// the PDF.
func TestPDFAndPNGShowTheSamePages(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("poppler is not installed")
	}
	if testing.Short() {
		t.Skip("paints each page twice, which takes many seconds: make test has them")
	}
	for _, lang := range []string{"en", "zh"} {
		d := sampletest.Template(t, "bank", lang)
		teacher, _ := handout.PresetNamed("teacher")
		o := Defaults("pdf")
		o.Handout = &handout.Options{Kinds: teacher.Kinds, Names: true, Course: "Course", Seed: 1}
		dir := t.TempDir()
		path := filepath.Join(dir, "all.pdf")
		var pdf bytes.Buffer
		report, err := Run(context.Background(), &pdf, Job{Doc: d, Format: "pdf", Options: o}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, pdf.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("pdftoppm", "-png", "-r", "96", path, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		painted, _ := filepath.Glob(filepath.Join(dir, "p-*.png"))
		if len(painted) != report.Pages {
			t.Fatalf("poppler painted %d pages of %d", len(painted), report.Pages)
		}
		for i, name := range painted {
			o.DPI, o.Pages = 96, strconv.Itoa(i+1)
			var ours bytes.Buffer
			if _, err := Run(context.Background(), &ours, Job{Doc: d, Format: "png", Options: o}, nil); err != nil {
				t.Fatal(err)
			}
			theirs, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if diff := difference(t, ours.Bytes(), theirs); diff > 0.02 {
				t.Errorf("%s, page %d: the rasters differ by %.2f %%", lang, i+1, 100*diff)
			}
		}
	}
}

// difference is the mean difference of two pictures, of black and white.
func difference(t *testing.T, a, b []byte) float64 {
	t.Helper()
	x, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	y, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	r := x.Bounds().Intersect(y.Bounds())
	if dx, dy := x.Bounds().Dx()-y.Bounds().Dx(), x.Bounds().Dy()-y.Bounds().Dy(); dx*dx > 1 || dy*dy > 1 || r == (image.Rectangle{}) {
		t.Fatalf("sizes %v and %v", x.Bounds(), y.Bounds())
	}
	sum := 0.0
	for py := r.Min.Y; py < r.Max.Y; py++ {
		for px := r.Min.X; px < r.Max.X; px++ {
			r1, g1, b1, _ := x.At(px, py).RGBA()
			r2, g2, b2, _ := y.At(px, py).RGBA()
			for _, d := range [][2]uint32{{r1, r2}, {g1, g2}, {b1, b2}} {
				sum += math.Abs(float64(d[0])-float64(d[1])) / 0xffff
			}
		}
	}
	return sum / 3 / float64(r.Dx()*r.Dy())
}
