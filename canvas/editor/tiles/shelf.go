package tiles

import (
	"container/list"
	"image"
	"iter"
	"maps"

	"touchline/canvas"
)

// TileSize is the edge of a tile in device px. 512 px is 1 MB: a 1080p
// window shows 12 to 20 of them, and the work of finding what lies in a tile
// is small beside painting it.
const TileSize = 512

// Tile names a square of the picture at a scale.
type Tile struct {
	Scale float64 // device px per pt
	X, Y  int     // in tiles from the picture's top left corner
}

// Bounds is the tile's place in the picture at its scale, in px. Tiles at
// the right and lower edges reach past the picture.
func (t Tile) Bounds() image.Rectangle {
	return image.Rect(t.X*TileSize, t.Y*TileSize, (t.X+1)*TileSize, (t.Y+1)*TileSize)
}

// Area is the tile's place in the picture, in pt.
func (t Tile) Area() canvas.Rect {
	k := TileSize / t.Scale
	return canvas.Rect{X: float64(t.X) * k, Y: float64(t.Y) * k, W: k, H: k}
}

// Cover yields the tiles at a scale that a rectangle of the picture, in px,
// lies on, row by row.
func Cover(scale float64, r image.Rectangle) iter.Seq[Tile] {
	return func(yield func(Tile) bool) {
		if r.Empty() {
			return
		}
		for y := floorDiv(r.Min.Y, TileSize); y*TileSize < r.Max.Y; y++ {
			for x := floorDiv(r.Min.X, TileSize); x*TileSize < r.Max.X; x++ {
				if !yield(Tile{scale, x, y}) {
					return
				}
			}
		}
	}
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// Shelf keeps painted tiles, as many as its bound allows; the tile longest
// not asked for goes first, and its pixels are used again. It is not safe
// for concurrent use.
type Shelf struct {
	bound int // bytes
	used  int
	tiles map[Tile]*list.Element // of shelved
	order *list.List             // front: asked for last
	spare []*image.RGBA          // pixels of tiles that went
}

type shelved struct {
	tile Tile
	px   *image.RGBA
}

// tileBytes is what a tile takes.
const tileBytes = TileSize * TileSize * 4

// NewShelf makes a shelf for so many bytes of tiles.
func NewShelf(bound int) *Shelf {
	return &Shelf{bound: max(bound, tileBytes), tiles: map[Tile]*list.Element{}, order: list.New()}
}

// Get returns a tile's pixels, or nil.
func (s *Shelf) Get(t Tile) *image.RGBA {
	e := s.tiles[t]
	if e == nil {
		return nil
	}
	s.order.MoveToFront(e)
	return e.Value.(shelved).px
}

// Has reports whether a tile is there, and does not count as asking for it.
func (s *Shelf) Has(t Tile) bool { return s.tiles[t] != nil }

// Blank returns pixels to paint a tile into, with the tile's bounds. What
// they show before is undefined.
func (s *Shelf) Blank(t Tile) *image.RGBA {
	if n := len(s.spare); n > 0 {
		px := s.spare[n-1]
		s.spare = s.spare[:n-1]
		px.Rect = t.Bounds()
		return px
	}
	return image.NewRGBA(t.Bounds())
}

// Put puts a painted tile on the shelf.
func (s *Shelf) Put(t Tile, px *image.RGBA) {
	if e := s.tiles[t]; e != nil {
		s.remove(e)
	}
	s.tiles[t] = s.order.PushFront(shelved{t, px})
	s.used += len(px.Pix)
	for s.used > s.bound && s.order.Len() > 1 {
		s.remove(s.order.Back())
	}
}

// Drop removes the tiles that show any of the areas, in pt.
func (s *Shelf) Drop(areas []canvas.Rect) {
	for t, e := range s.tiles {
		at := t.Area()
		for _, a := range areas {
			if at.Overlaps(a) {
				s.remove(e)
				break
			}
		}
	}
}

// Clear removes all.
func (s *Shelf) Clear() {
	for _, e := range s.tiles {
		s.remove(e)
	}
}

// maxSpare bounds the pixels that wait to be used again.
const maxSpare = 16

func (s *Shelf) remove(e *list.Element) {
	v := s.order.Remove(e).(shelved)
	delete(s.tiles, v.tile)
	s.used -= len(v.px.Pix)
	if len(s.spare) < maxSpare {
		s.spare = append(s.spare, v.px)
	}
}

// All yields the tiles that are there.
func (s *Shelf) All() iter.Seq[Tile] { return maps.Keys(s.tiles) }
