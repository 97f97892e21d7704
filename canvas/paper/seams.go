package paper

import (
	"cmp"
	"slices"

	"touchline/canvas"
)

// Seams says where a drawing that is cut into tiles is cut, and what each tile
// shows again. The zero Seams cuts wherever a sheet ends and shows nothing
// again.
type Seams struct {
	X, Y  Axis
	Lanes Span // on the y axis: what the heads at the left (X.Head) are of
	// Heads draws the band of heads (Y.Head) between two places on the x axis,
	// where it is in the drawing, with names that stand whole between them; nil
	// shows the drawing there as it is.
	Heads func(left, right float64) *canvas.Scene
}

// Axis is where tiles end in one direction.
type Axis struct {
	Head Span   // is shown at the begin of each tile that does not have it
	At   []Seam // from the begin to the end of the drawing
}

// Span is from one place of an axis to another, pt.
type Span struct{ From, To float64 }

// Len is how long it is.
func (s Span) Len() float64 { return s.To - s.From }

// Seam is a place where a drawing can be cut, pt, and how well it stands that.
type Seam struct {
	At   float64
	Cost Cost
}

// Cost is what is cut at a place: less is better.
type Cost uint8

const (
	CutsNothing    Cost = iota // a border: what stands before it belongs less to what stands after it
	CutsNeighbours             // between two parts, through nothing
	CutsThrough                // through something that reaches over both
)

// tile is what a tile shows of an axis: the head again, if Head is not empty,
// and then the drawing between two places.
type tile struct {
	Head, Body Span
}

func (t tile) len() float64 { return t.Head.Len() + t.Body.Len() }

// headShare is how much of a sheet a head that is shown again may take, with
// the overlap; a longer one is not.
const headShare = 0.6

// along is the tiles of an axis: a drawing of length total on sheets with room
// for so much, pt of the drawing. There is at least one. It stops past
// MaxPages.
func along(total, room, overlap float64, a Axis) []tile {
	if a.Head.Len()+overlap > headShare*room {
		a.Head = Span{}
	}
	tiles := a.tiles(total, room, overlap)
	if len(a.At) == 0 || len(tiles) == 1 || len(tiles) > MaxPages {
		return tiles
	}
	// As few tiles, but none that is nearly empty: with the least room that
	// gives no more of them and cuts through no more.
	low, best := room/2, tiles
	for range 12 {
		middle := (low + room) / 2
		if t := a.tiles(total, middle, overlap); len(t) == len(tiles) && a.through(t) <= a.through(tiles) {
			best, room = t, middle
		} else {
			low = middle
		}
	}
	return best
}

// hair is a rounding error, pt, which is no reason for another page.
const hair = 0.01

func (a Axis) tiles(total, room, overlap float64) (out []tile) {
	t := tile{}
	end := 0.0 // of what was shown
	for len(out) <= MaxPages {
		limit := t.Body.From + room - t.Head.Len()
		if total <= limit+hair {
			t.Body.To = total
			return append(out, t)
		}
		t.Body.To = a.cut(end, limit)
		out = append(out, t)
		end = t.Body.To
		t = tile{Head: a.Head, Body: Span{From: max(0, end-overlap)}}
		if t.Body.From < a.Head.To {
			t.Head = Span{} // it is there yet
		}
	}
	return out
}

// fillShare is how full a sheet must be at least to be cut at a border, though
// more would fit.
const fillShare = 0.6

// cut is where a tile ends that has more than what stands before begin, and
// goes to limit at most.
func (a Axis) cut(begin, limit float64) float64 {
	var last [CutsThrough + 1]float64 // by cost: the last seam; 0 for none
	for _, s := range a.At {
		if s.At > max(begin, a.Head.To) && s.At <= limit+hair {
			last[s.Cost] = s.At
		}
	}
	border, between := last[CutsNothing], max(last[CutsNothing], last[CutsNeighbours])
	switch {
	case border-begin > fillShare*(limit-begin):
		return border
	case between > 0:
		return between
	case last[CutsThrough] > 0:
		return last[CutsThrough]
	}
	return limit
}

// through counts the tiles that end within something.
func (a Axis) through(tiles []tile) (n int) {
	for _, t := range tiles[:len(tiles)-1] {
		i, ok := slices.BinarySearchFunc(a.At, t.Body.To, func(s Seam, at float64) int { return cmp.Compare(s.At, at) })
		if !ok || a.At[i].Cost == CutsThrough {
			n++
		}
	}
	return n
}
