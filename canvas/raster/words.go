package raster

import (
	"image"
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
)

const (
	// maxMaskPx is the size up to which glyphs are kept as masks; larger ones
	// are drawn as paths.
	maxMaskPx = 64
	// minTextPx is the size below which a line of text is a pale bar: nobody
	// can read it, and far out there are many.
	minTextPx = 2.0
	// subpixels is how many places within a pixel a glyph may begin at.
	subpixels = 4
)

// The bar that stands for a line of unreadable text.
const (
	barHeight   = 0.6 // of the size
	barStrength = 0.4
)

type outlineKey struct {
	weight canvas.Weight
	r      rune
}

// glyphKey is a character of a weight at a size, which begins at a part of a
// pixel.
type glyphKey struct {
	r      rune
	px64   int32 // size in 1/64 px
	weight canvas.Weight
	sub    uint8 // in quarters
}

func (b *brush) text(t *canvas.Text) {
	px := t.Size * b.scale
	if !canvas.Finite(px) || px <= 0 || px > farPx || !t.Color.Visible() {
		return
	}
	k := inkOf(t.Color, 1)
	for i := range t.Lines {
		l := &t.Lines[i]
		x, y := l.At.X*b.scale, l.At.Y*b.scale
		if !canvas.Finite(x, y, l.Width) || math.Abs(x) > farPx || math.Abs(y) > farPx {
			continue
		}
		baseline := int(math.Floor(y + 0.5))
		// No glyph of the fonts reaches further than twice its size.
		if reach := int(2*px) + 1; baseline+reach < b.clip.Min.Y || baseline-reach > b.clip.Max.Y {
			continue
		}
		if px < minTextPx {
			b.bar(x, baseline, l.Width*b.scale, px, inkOf(t.Color, barStrength))
			continue
		}
		for j := range l.Runs {
			run := &l.Runs[j]
			switch {
			case run.Missing:
				b.missing(run, l.At.X+run.X, baseline, t, k)
			case t.Font != nil:
				b.own(run, x+run.X*b.scale, float64(baseline), px, t, k)
			default:
				b.run(run, x+run.X*b.scale, baseline, px, t.Weight, k)
			}
		}
	}
}

func (b *brush) bar(x float64, baseline int, width, px float64, k ink) {
	height := max(1, int(px*barHeight+0.5))
	block(b.dst, image.Rect(int(math.Floor(x+0.5)), baseline-height, int(math.Floor(x+width+0.5)), baseline), b.clip, k)
}

// run paints characters of the embedded fonts from x px on.
func (b *brush) run(run *canvas.Run, x float64, baseline int, px float64, weight canvas.Weight, k ink) {
	if !canvas.Finite(x) {
		return
	}
	reach := 2 * px
	for _, r := range run.Text {
		if run.Latin {
			r = text.LatinForm(r)
		}
		advance := text.Advance(weight, r) * px
		if x-reach > float64(b.clip.Max.X) {
			return
		}
		if r != ' ' && x+reach+advance >= float64(b.clip.Min.X) {
			q := int(math.Floor(x*subpixels + 0.5))
			at := image.Point{X: floorDiv(q, subpixels), Y: baseline}
			sub := q - at.X*subpixels
			if px > maxMaskPx {
				b.large(r, at, sub, px, weight, k)
			} else {
				stamp(b.dst, b.mask(r, sub, px, weight), at, b.clip, k)
			}
		}
		x += advance
	}
}

// outline is that of a character, in em.
func (b *brush) outline(r rune, weight canvas.Weight) devicePath {
	key := outlineKey{weight, r}
	if d, ok := b.kept.outlines.get(key); ok {
		return d
	}
	path, _ := text.GlyphPath(weight, r)
	d := new(device).plain(path, 1)
	b.kept.outlines.put(key, d, 16*len(d.pts)+len(d.ops)+64)
	return d
}

// large paints a character as a path.
func (b *brush) large(r rune, at image.Point, sub int, px float64, weight canvas.Weight, k ink) {
	o := b.outline(r, weight)
	b.arena.reset()
	b.figures(b.arena.flatten(b.placed(o, px, float64(at.X)+float64(sub)/subpixels, float64(at.Y))), k)
}

// placed is a path in em, at a size and place in px.
func (b *brush) placed(o devicePath, px, x, y float64) devicePath {
	pts := b.device.pts[:0]
	for _, p := range o.pts {
		pts = append(pts, point{x + p.x*px, y + p.y*px})
	}
	b.device.pts = pts
	return devicePath{ops: o.ops, pts: pts}
}

// mask is how a character covers the pixels around its origin.
func (b *brush) mask(r rune, sub int, px float64, weight canvas.Weight) *mask {
	key := glyphKey{r, int32(px*64 + 0.5), weight, uint8(sub)}
	shard := &b.kept.glyphs[uint32(r)%shards]
	if m, ok := shard.get(key); ok {
		return m
	}
	m := &mask{}
	b.arena.reset()
	figures := b.arena.flatten(b.placed(b.outline(r, weight), float64(key.px64)/64, float64(sub)/subpixels, 0))
	if box := bounds(figures, 0); !box.Empty() {
		m.at, m.w = box.Min, box.Dx()
		m.pix = make([]uint8, box.Dx()*box.Dy())
		b.cover.begin(box)
		b.cover.fill(figures)
		b.cover.spans(func(y, x0, x1 int, alpha uint32) {
			row := m.pix[(y-box.Min.Y)*m.w:]
			for x := x0 - box.Min.X; x < x1-box.Min.X; x++ {
				row[x] = uint8(alpha)
			}
		})
	}
	shard.put(key, m, len(m.pix)+64)
	return m
}
