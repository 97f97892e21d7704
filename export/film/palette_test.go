package film

import (
	"fmt"
	"image"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// strip is a picture of runs of colours: colour, how many px.
func strip(w int, runs ...uint32) *image.RGBA {
	var pix []byte
	for i := 0; i < len(runs); i += 2 {
		c := runs[i]
		for range runs[i+1] {
			pix = append(pix, byte(c>>16), byte(c>>8), byte(c), 255)
		}
	}
	return &image.RGBA{Pix: pix, Stride: 4 * w, Rect: image.Rect(0, 0, w, len(pix)/4/w)}
}

// Every px of every picture counts once, wherever a run ends: what is painted most
// keeps its colour.
func TestEveryPixelCounts(t *testing.T) {
	c := newTally()
	c.add(strip(4, 0xFF0000, 3, 0x00FF00, 5, 0x0000FF, 4))
	c.add(strip(2, 0x0000FF, 1, 0x00FF00, 1, 0x102030, 2))
	want := map[uint32]int{0xFF0000: 3, 0x00FF00: 6, 0x0000FF: 5, 0x102030: 2}
	if !maps.Equal(c.count, want) {
		t.Errorf("%v, want %v", c.count, want)
	}
	if got := c.palette(); !slices.Equal(got, []uint32{0x00FF00, 0x0000FF, 0xFF0000, 0x102030}) {
		t.Errorf("the palette is %06X: what is painted most comes first", got)
	}
}

// Where photos bring too many, colours that differ in the last bit are one; those
// of grounds stay, and what comes later is counted with its like.
func TestCoarserLeavesTheGrounds(t *testing.T) {
	c := newTally()
	c.count = map[uint32]int{0x101011: 2000, 0x101010: 1999, 0x111111: 5, 0x222223: 1}
	c.coarser()
	if want := (map[uint32]int{0x101011: 2000, 0x101010: 2004, 0x222222: 1}); !maps.Equal(c.count, want) {
		t.Errorf("%06X", c.count)
	}
	c.add(strip(3, 0x101011, 1, 0x232323, 1, 0x333333, 1))
	if c.count[0x101011] != 2001 || c.count[0x222222] != 2 || c.count[0x323232] != 1 {
		t.Errorf("a later picture: %06X", c.count)
	}
	c.coarser()
	if c.mask != 0xFCFCFC || c.count[0x101010] != 2004 || c.count[0x202020] != 2 || c.count[0x303030] != 1 {
		t.Errorf("again: mask %06X, %06X", c.mask, c.count)
	}
}

// A palette of 255 is enough for 255 colours; of more, those that are painted most
// are in it as they are, however alike, and every other has one that is near.
func TestPalette(t *testing.T) {
	for _, n := range []int{1, 254, 255, 256, 257, 2000} {
		r := rand.New(rand.NewPCG(uint64(n), 1))
		c := newTally()
		for i := 0; len(c.count) < n; i++ {
			if i < 130 {
				c.count[0xF0F000+uint32(i)] = 1_000_000 - i // hardly differ
			} else {
				c.count[r.Uint32()&0xFFFFFF] = 1 + r.IntN(1000)
			}
		}
		all := c.palette()
		if len(all) > mostColours || len(all) < min(n, 200) {
			t.Errorf("of %d colours %d are in the palette", n, len(all))
		}
		find := finder{all, map[uint32]uint8{}}
		worst := 0
		for colour := range c.count {
			at := find.index(colour)
			if again := find.index(colour); again != at {
				t.Fatalf("%06X is %d and then %d", colour, at, again)
			}
			d := distance(all[at], colour)
			worst = max(worst, d)
			for _, other := range all {
				if distance(other, colour) < d {
					t.Fatalf("%d colours: %06X is nearer to %06X than %06X is", n, other, colour, all[at])
				}
			}
		}
		if n <= mostColours && worst > 0 || worst > 60*60 {
			t.Errorf("of %d colours one is as far as %d from its own", n, worst)
		}
		for i := range min(n, justSo) {
			if all[i] != 0xF0F000+uint32(i) {
				t.Fatalf("of %d colours, number %d in the order of what is painted is %06X", n, i, all[i])
			}
		}
	}
}

// How far colours look apart: green counts most, then blue, and order does not.
func TestDistance(t *testing.T) {
	got := ""
	for _, p := range [][2]uint32{{0, 0xFFFFFF}, {0, 0xFF0000}, {0, 0x00FF00}, {0, 0x0000FF}, {0x102030, 0x102030}, {0x102030, 0x132030}, {0x102030, 0x102330}, {0x102030, 0x102033}} {
		if distance(p[0], p[1]) != distance(p[1], p[0]) {
			t.Errorf("%06X and %06X are not as far apart as the other way", p[0], p[1])
		}
		got += fmt.Sprint(distance(p[0], p[1]), " ")
	}
	if want := "195075 43350 86700 65025 0 6 12 9 "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A GIF of a photo is no longer than the colours that are remembered for it.
func TestWhatIsFoundIsForgottenInTime(t *testing.T) {
	f := finder{[]uint32{0, 0xFFFFFF}, map[uint32]uint8{}}
	for c := range uint32(1<<18 + 10) {
		f.found[c] = 0
	}
	if f.index(0xFFFFFE) != 1 || len(f.found) != 1 {
		t.Errorf("%d are remembered", len(f.found))
	}
}
