package film

import (
	"cmp"
	"image"
	"slices"
	"sort"
)

// mostColours is how many colours the palette of a GIF has, beside the one for
// what stays.
const mostColours = 255

// tally counts how many px have a colour, 0xRRGGBB.
type tally struct {
	count map[uint32]int
	mask  uint32 // of what is told apart
}

func newTally() *tally { return &tally{map[uint32]int{}, 0xFFFFFF} }

// add counts a picture. Where photos bring more colours than are of use, those
// that hardly differ are counted together.
func (t *tally) add(m *image.RGBA) {
	const most = 1 << 17 // colours told apart
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		pix := row(m, y)
		for i := 0; i < len(pix); {
			c, n := colour(pix[i:]), 1
			for i += 4; i < len(pix) && colour(pix[i:]) == c; i += 4 {
				n++
			}
			if _, known := t.count[c]; !known {
				c &= t.mask
			}
			t.count[c] += n
		}
		if len(t.count) > most {
			t.coarser()
		}
	}
}

// coarser counts colours together that differ in the last bit that is told apart,
// unless much is painted in them: those are of grounds and letters.
func (t *tally) coarser() {
	const much = 2000 // px
	t.mask &= t.mask << 1 & 0xFEFEFE
	rest := make(map[uint32]int, len(t.count)/4)
	for c, n := range t.count {
		if n < much {
			c &= t.mask
		}
		rest[c] += n
	}
	t.count = rest
}

// colour is that of the first px, which is opaque.
func colour(pix []byte) uint32 { return uint32(pix[0])<<16 | uint32(pix[1])<<8 | uint32(pix[2]) }

// justSo is how many of the colours are those that are painted most, however alike:
// the grounds of lanes hardly differ from paper.
const justSo = 128

// palette is the colours of a GIF: those that are painted most, each as it is, and
// then others that are not near one of them. How near is as little as leaves
// mostColours.
func (t *tally) palette() []uint32 {
	all := make([]uint32, 0, len(t.count))
	for c := range t.count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b uint32) int { return cmp.Or(cmp.Compare(t.count[b], t.count[a]), cmp.Compare(a, b)) })
	if len(all) <= mostColours {
		return all
	}
	const far = 512 // further than black is from white
	near := sort.Search(far, func(near int) bool { return len(spread(all, near)) <= mostColours })
	return spread(all, near)
}

// spread is the first of some colours, and those of the others that are not as
// near as that to one before. It gives up where they are more than a palette has.
func spread(all []uint32, near int) []uint32 {
	chosen := append(make([]uint32, 0, mostColours+1), all[:justSo]...)
	for _, c := range all[justSo:] {
		if distance(chosen[nearest(chosen, c)], c) > near*near {
			if chosen = append(chosen, c); len(chosen) > mostColours {
				break
			}
		}
	}
	return chosen
}

// nearest is the index of the colour that is nearest to one.
func nearest(all []uint32, c uint32) int {
	best, least := 0, 1<<30
	for i, a := range all {
		if d := distance(a, c); d < least {
			best, least = i, d
		}
	}
	return best
}

// distance is how far apart two colours look, squared: green counts most.
func distance(a, b uint32) int {
	r := int(a>>16&0xFF) - int(b>>16&0xFF)
	g := int(a>>8&0xFF) - int(b>>8&0xFF)
	u := int(a&0xFF) - int(b&0xFF)
	return (2*r*r + 4*g*g + 3*u*u) / 3
}

// finder finds colours in a palette, and remembers those that it found.
type finder struct {
	palette []uint32
	found   map[uint32]uint8
}

func (f *finder) index(c uint32) uint8 {
	if i, ok := f.found[c]; ok {
		return i
	}
	const most = 1 << 18 // colours that are remembered
	if len(f.found) > most {
		clear(f.found)
	}
	i := uint8(nearest(f.palette, c))
	f.found[c] = i
	return i
}
