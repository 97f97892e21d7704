package pixels_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/pixels"
)

// stored is the picture ab/cd/ef, as each way of holding a camera stores it.
var stored = map[pixels.Turn]string{
	0: "ab cd ef", 1: "ab cd ef", 2: "ba dc fe", 3: "fe dc ba", 4: "ef cd ab",
	5: "ace bdf", 6: "bdf ace", 7: "fdb eca", 8: "eca fdb", 9: "ab cd ef",
}

func TestTurned(t *testing.T) {
	for turn, rows := range stored {
		lines := strings.Fields(rows)
		w, h := len(lines[0]), len(lines)
		m := image.NewGray(image.Rect(7, -3, 7+w, -3+h))
		for y, line := range lines {
			for x := range line {
				m.SetGray(7+x, -3+y, color.Gray{line[x]})
			}
		}
		seen := pixels.Turned(m, turn)
		b := seen.Bounds()
		var got []string
		for y := b.Min.Y; y < b.Max.Y; y++ {
			row := ""
			for x := b.Min.X; x < b.Max.X; x++ {
				r, _, _, _ := seen.At(x, y).RGBA()
				row += string(rune(r >> 8))
			}
			got = append(got, row)
		}
		if s := strings.Join(got, " "); s != "ab cd ef" {
			t.Errorf("%d: %s is seen as %s", turn, rows, s)
		}
		if turn < 1 || turn > 8 {
			continue
		}
		if tw, th := turn.Size(w, h); tw != 2 || th != 3 {
			t.Errorf("%d: %d × %d", turn, tw, th)
		}
		// The matrix takes the middle of each stored pixel to its place.
		k := turn.Matrix()
		for y, line := range lines {
			for x := range line {
				px, py := (float64(x)+0.5)/float64(w), (float64(y)+0.5)/float64(h)
				sx, sy := k[0]*px+k[2]*py+k[4], k[1]*px+k[3]*py+k[5]
				if at := got[int(sy*3)][int(sx*2)]; at != line[x] {
					t.Errorf("%d: %c comes to %c", turn, line[x], at)
				}
			}
		}
	}
}

// TestPhotosAreUpright however the phone was held.
func TestPhotosAreUpright(t *testing.T) {
	for _, kind := range []string{"image/jpeg", "image/png"} {
		for turn := 1; turn <= 8; turn++ {
			data := canvastest.Photo(kind, turn).Data
			if got := pixels.TurnOf(data); got != pixels.Turn(turn) {
				t.Errorf("%s %d: %d", kind, turn, got)
			}
			m, err := pixels.Within(data, 1000)
			if err != nil || m.Rect.Max != canvastest.PhotoSize {
				t.Fatalf("%s %d: %v, %v", kind, turn, err, m.Rect)
			}
			small, err := pixels.Within(data, 48)
			if err != nil || small.Rect.Max != canvastest.PhotoSize.Div(2) {
				t.Fatalf("%s %d: %v, %v", kind, turn, err, small.Rect)
			}
			for _, at := range []image.Point{{10, 10}, {80, 10}, {10, 50}, {80, 50}} {
				want := canvastest.PhotoColour(at.X, at.Y)
				if got := m.RGBAAt(at.X, at.Y); far(got, want) {
					t.Errorf("%s %d: %v at %v, not %v", kind, turn, got, at, want)
				}
				if got := small.RGBAAt(at.X/2, at.Y/2); far(got, want) {
					t.Errorf("%s %d, made small: %v at %v, not %v", kind, turn, got, at, want)
				}
			}
		}
	}
}

func far(a, b color.RGBA) bool {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return d(a.R, b.R)+d(a.G, b.G)+d(a.B, b.B) > 40
}

// TestNotesThatMakeNoSense leave the picture as it is.
func TestNotesThatMakeNoSense(t *testing.T) {
	good := canvastest.Photo("image/jpeg", 6).Data
	at := bytes.Index(good, []byte("MM\x00*"))
	for name, put := range map[string]string{
		"another order": "XX\x00*", "a far directory": "MM\x00*\xFF\xFF\xFF\xFF", "a directory at the end": "MM\x00*\x00\x00\x00\x47",
		"too many entries": "MM\x00*\x00\x00\x00\x08\xFF\xFF\x00\x00", "turned nine": "MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x09",
	} {
		data := bytes.Clone(good)
		copy(data[at:], put)
		if got := pixels.TurnOf(data); got != pixels.Upright && name != "too many entries" || got > 8 {
			t.Errorf("%s: %d", name, got)
		}
		if _, err := pixels.Within(data, 100); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for i := range good {
		_ = pixels.TurnOf(good[:i])
		_, _ = pixels.Bare(good[:i])
	}
}

// TestBare: what is left are the pixels as they were, and their colours.
func TestBare(t *testing.T) {
	for _, kind := range []string{"image/jpeg", "image/png"} {
		data := canvastest.Photo(kind, 6).Data
		bare, ok := pixels.Bare(data)
		if !ok {
			t.Fatal(kind)
		}
		for _, s := range []string{canvastest.Secret, canvastest.Secret[:3], "Exif", "eXIf", "adobe", "MPF", "Photoshop", "Comment"} {
			if bytes.Contains(bare, []byte(s)) {
				t.Errorf("%s: %q is still in it", kind, s)
			}
		}
		for _, s := range map[string][]string{"image/jpeg": {"ICC_PROFILE\x00\x01\x01colours", "JFIF\x00"}, "image/png": {"gAMA", "IHDR", "IEND"}}[kind] {
			if !bytes.Contains(bare, []byte(s)) {
				t.Errorf("%s: %q is gone", kind, s)
			}
		}
		if got := pixels.TurnOf(bare); got != pixels.Upright {
			t.Errorf("%s: it still says how it lies: %d", kind, got)
		}
		samePixels(t, kind, data, bare)
		again, ok := pixels.Bare(bare)
		if !ok || !bytes.Equal(again, bare) {
			t.Errorf("%s: there was something left", kind)
		}
	}
	if _, ok := pixels.Bare([]byte("GIF89a")); ok {
		t.Error("a GIF")
	}
}

func samePixels(t *testing.T, name string, a, b []byte) {
	t.Helper()
	x, errX := pixels.Decode(a)
	y, errY := pixels.Decode(b)
	if errX != nil || errY != nil || x.Bounds() != y.Bounds() {
		t.Fatalf("%s: %v, %v", name, errX, errY)
	}
	if fmt.Sprintf("%v", x) != fmt.Sprintf("%v", y) {
		t.Errorf("%s: other pixels", name)
	}
}

// FuzzBare: whatever a picture is made of, it shows the same without its
// notes.
func FuzzBare(f *testing.F) {
	for turn := range 8 {
		f.Add(canvastest.Photo("image/jpeg", turn+1).Data)
		f.Add(canvastest.Photo("image/png", turn+1).Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if turn := pixels.TurnOf(data); turn < 1 || turn > 8 {
			t.Fatalf("turn %d", turn)
		}
		bare, ok := pixels.Bare(data)
		about, err := pixels.Look(data)
		if !ok || err != nil || about.Width*about.Height > 1<<18 {
			return
		}
		if len(bare) > len(data) {
			t.Fatal("it grew")
		}
		if _, err := pixels.Decode(data); err == nil {
			samePixels(t, about.Format, data, bare)
		}
	})
}
