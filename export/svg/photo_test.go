package svg

import (
	"encoding/base64"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// TestPhotosAreUpright in every program: what it is that turns them stands in
// the file, and the camera's notes, by which some programs would turn them
// again, do not.
func TestPhotosAreUpright(t *testing.T) {
	var items []canvas.Item
	for turn := 1; turn <= 8; turn++ {
		for i, kind := range []string{"image/jpeg", "image/png"} {
			b := canvastest.Photo(kind, turn)
			at := canvas.Rect{X: float64(turn-1) * 100, Y: float64(i) * 140, W: 96, H: 64}
			items = append(items, &canvas.Image{Rect: at, Bitmap: b})
			if turn%2 == 0 { // once more
				at.Y += 70
				items = append(items, &canvas.Image{Rect: at, Bitmap: b})
			}
		}
	}
	s := &canvas.Scene{Size: canvas.Size{W: 800, H: 280}, Ground: canvas.RGB(0xFFFFFF), Groups: []*canvas.Group{{Bounds: canvas.Rect{W: 800, H: 280}, Items: items}}}
	file := write(t, whole(s), Options{})
	for part := range strings.SplitSeq(file, "base64,") {
		text, _, _ := strings.Cut(part, `"`)
		data, _ := base64.StdEncoding.DecodeString(text)
		if strings.Contains(string(data), canvastest.Secret) || strings.Contains(strings.ToLower(string(data)), "exif") {
			t.Error("a photo has its camera's notes")
		}
	}
	if _, err := exec.LookPath("rsvg-convert"); err != nil {
		t.Skip("rsvg-convert is not installed")
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "a.svg"), filepath.Join(dir, "a.png")
	if err := os.WriteFile(in, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("rsvg-convert", "-o", out, "-w", "800", in).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	f, err := os.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range items {
		r := item.(*canvas.Image).Rect
		for _, p := range [][2]int{{20, 15}, {70, 15}, {20, 50}, {70, 50}} {
			r1, g1, b1, _ := m.At(int(r.X)+p[0], int(r.Y)+p[1]).RGBA()
			want := canvastest.PhotoColour(p[0], p[1])
			d := func(a uint32, b uint8) int { return max(int(a>>8)-int(b), int(b)-int(a>>8)) }
			if d(r1, want.R)+d(g1, want.G)+d(b1, want.B) > 60 {
				t.Errorf("the photo at %v is %s at %v, not %v", r, fmt.Sprint(r1>>8, g1>>8, b1>>8), p, want)
			}
		}
	}
}
