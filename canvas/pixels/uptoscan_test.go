package pixels_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"testing"

	"touchline/canvas/pixels"
)

// TestUpToScan: the begin of a photo tells its size, and a picture that has no
// pixels has none.
func TestUpToScan(t *testing.T) {
	var whole bytes.Buffer
	if err := jpeg.Encode(&whole, image.NewGray(image.Rect(0, 0, 300, 200)), nil); err != nil {
		t.Fatal(err)
	}
	begin, ok := pixels.UpToScan(whole.Bytes())
	if !ok || len(begin) >= whole.Len() || !bytes.HasPrefix(whole.Bytes(), begin) {
		t.Fatalf("%d of %d bytes, %v", len(begin), whole.Len(), ok)
	}
	if c, err := jpeg.DecodeConfig(bytes.NewReader(begin)); err != nil || c.Width != 300 || c.Height != 200 {
		t.Errorf("the begin says %d × %d, %v", c.Width, c.Height, err)
	}
	for _, data := range [][]byte{nil, begin[:len(begin)/2], []byte("\x89PNG\r\n\x1a\n")} {
		if _, ok := pixels.UpToScan(data); ok {
			t.Errorf("%q has pixels", data)
		}
	}
}
