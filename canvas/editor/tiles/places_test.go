package tiles_test

import (
	"fmt"
	"image"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/tiles"
)

// TestWhereTilesLie: in px and in pt, at two scales, and which ones a rectangle
// of the picture lies on, to the pixel.
func TestWhereTilesLie(t *testing.T) {
	for _, c := range []struct {
		tile   tiles.Tile
		bounds image.Rectangle
		area   canvas.Rect
	}{
		{tiles.Tile{Scale: 1}, image.Rect(0, 0, 512, 512), canvas.Rect{W: 512, H: 512}},
		{tiles.Tile{Scale: 2, X: 3, Y: 1}, image.Rect(1536, 512, 2048, 1024), canvas.Rect{X: 768, Y: 256, W: 256, H: 256}},
		{tiles.Tile{Scale: 0.5, X: -1, Y: 2}, image.Rect(-512, 1024, 0, 1536), canvas.Rect{X: -1024, Y: 2048, W: 1024, H: 1024}},
	} {
		if got := c.tile.Bounds(); got != c.bounds {
			t.Errorf("%v lies at %v, want %v", c.tile, got, c.bounds)
		}
		if got := c.tile.Area(); got != c.area {
			t.Errorf("%v lies at %v pt, want %v", c.tile, got, c.area)
		}
	}
	for r, want := range map[image.Rectangle]string{
		{}:                                 "",
		image.Rect(0, 0, 1, 1):             "0,0 ",
		image.Rect(0, 0, 512, 512):         "0,0 ",
		image.Rect(0, 0, 513, 512):         "0,0 1,0 ",
		image.Rect(511, 511, 513, 513):     "0,0 1,0 0,1 1,1 ",
		image.Rect(512, 1024, 600, 1100):   "1,2 ",
		image.Rect(-1, -512, 1, -1):        "-1,-1 0,-1 ",
		image.Rect(-513, -513, -511, -512): "-2,-2 -1,-2 ",
		image.Rect(-1024, 0, -512, 1):      "-2,0 ",
	} {
		got := ""
		for x := range tiles.Cover(1, r) {
			got += fmt.Sprintf("%d,%d ", x.X, x.Y)
		}
		if got != want {
			t.Errorf("%v lies on %s, want %s", r, got, want)
		}
	}
}

// TestTheBound: as many tiles stay as have room, to the byte, and one at least.
func TestTheBound(t *testing.T) {
	const one = tiles.TileSize * tiles.TileSize * 4
	for bound, want := range map[int]int{0: 1, one: 1, 2*one - 1: 1, 2 * one: 2, 2*one + 1: 2, 40 * one: 30} {
		s := tiles.NewShelf(bound)
		for i := range 30 {
			x := tiles.Tile{Scale: 1, X: i}
			s.Put(x, s.Blank(x))
		}
		n := 0
		for range s.All() {
			n++
		}
		if n != want {
			t.Errorf("%d tiles stay in %d bytes, want %d", n, bound, want)
		}
		s.Drop([]canvas.Rect{{X: 512*29 + 1, Y: 1, W: 1, H: 1}, {X: 512*29 + 1, Y: 1, W: 2, H: 2}, {X: 512*28 + 1, Y: 1, W: 1, H: 1}})
		m := 0
		for range s.All() {
			m++
		}
		if m != max(0, want-2) {
			t.Errorf("%d tiles are left of %d without two", m, want)
		}
	}
}
