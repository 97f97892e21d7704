package text

import (
	"bytes"
	"compress/gzip"
	"math"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas"
)

// FuzzFont takes any bytes for a font of the machine: what it draws is a
// drawing of numbers, and nothing makes it panic or take long.
func FuzzFont(f *testing.F) {
	f.Add(goregular.TTF)
	f.Add([]byte("OTTO"))
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"))
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	_, _ = w.Write(goregular.TTF[:4000])
	_ = w.Close()
	f.Add(z.Bytes())
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, "a.ttf"), data, 0o600); err != nil {
			t.Fatal(err)
		}
		s := &System{dirs: []string{dir}}
		for _, c := range []string{"a", "é", "\U0001F600", "क्ष", "א", "한"} {
			g, ok := s.Glyph(c, canvas.Regular)
			if !ok {
				continue
			}
			ink := g.Outline.Bounds()
			for _, v := range []float64{g.Advance, ink.X, ink.Y, ink.W, ink.H} {
				if math.IsNaN(v) || math.IsInf(v, 0) {
					t.Fatalf("%q has the advance %v and the ink %v", c, g.Advance, ink)
				}
			}
		}
	})
}
