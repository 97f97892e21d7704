package tiles

import (
	"image"
	"slices"
	"testing"

	"touchline/canvas"
)

func TestCover(t *testing.T) {
	got := slices.Collect(Cover(1.5, image.Rect(-1, 0, TileSize+1, 1)))
	want := []Tile{{1.5, -1, 0}, {1.5, 0, 0}, {1.5, 1, 0}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if n := len(slices.Collect(Cover(1, image.Rect(0, 0, TileSize, TileSize)))); n != 1 {
		t.Errorf("a tile's own square lies on %d tiles", n)
	}
	if n := len(slices.Collect(Cover(1, image.Rectangle{}))); n != 0 {
		t.Errorf("nothing lies on %d tiles", n)
	}
}

func TestShelfForgetsWhatWasNotAskedFor(t *testing.T) {
	s := NewShelf(2 * tileBytes)
	a, b, c := Tile{1, 0, 0}, Tile{1, 1, 0}, Tile{1, 2, 0}
	s.Put(a, s.Blank(a))
	s.Put(b, s.Blank(b))
	s.Get(a)
	s.Put(c, s.Blank(c))
	if !s.Has(a) || s.Has(b) || !s.Has(c) {
		t.Errorf("kept a %v, b %v, c %v; b was not asked for", s.Has(a), s.Has(b), s.Has(c))
	}
	if s.used != 2*tileBytes {
		t.Errorf("%d bytes used, bound is %d", s.used, 2*tileBytes)
	}
	if px := s.Blank(b); px.Rect != b.Bounds() || len(s.spare) != 0 {
		t.Errorf("pixels of the tile that went are not used again: %v, %d spare", px.Rect, len(s.spare))
	}
}

func TestShelfDropsWhatChanged(t *testing.T) {
	s := NewShelf(8 * tileBytes)
	for x := range 3 {
		tile := Tile{2, x, 0}
		s.Put(tile, s.Blank(tile))
	}
	s.Drop([]canvas.Rect{{X: 300, Y: 10, W: 5, H: 5}}) // px 600: tile 1
	if !s.Has(Tile{2, 0, 0}) || s.Has(Tile{2, 1, 0}) || !s.Has(Tile{2, 2, 0}) {
		t.Error("dropped another tile than the one that changed")
	}
	s.Clear()
	if s.used != 0 {
		t.Errorf("%d bytes after Clear", s.used)
	}
}
