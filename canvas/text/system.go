package text

import (
	"image"
	"strings"
	"sync"

	"touchline/canvas"
)

// System is the fonts of the machine, for what the embedded ones lack. They
// are looked for when the first cluster is asked for. It is safe for
// concurrent use, and no font file, however broken, makes it panic.
type System struct {
	dirs []string

	mu     sync.Mutex
	own    []*fontFile // the program's, for text from right to left
	files  []*fontFile // nil until looked for
	opened bool
	found  map[glyphID]foundGlyph
	widths widths
	faces  []*openFace // the one used last at the end
}

type glyphID struct {
	cluster string
	weight  canvas.Weight
}

// Bounds of what a System keeps in memory.
const (
	maxFontFiles   = 5_000
	maxFontBytes   = 256 << 20 // a larger file is left alone
	maxFoundGlyphs = 4_096     // then all are forgotten
	maxWidths      = 1 << 16   // of clusters of several characters; then all are forgotten
	maxOpenFaces   = 12        // then the one is closed that was not used for longest
	maxOpenBytes   = 48 << 20  // of their files, likewise; a larger one is open alone
	maxTries       = 6         // fonts that have a cluster and do not draw it, before it is given up
)

// Glyph is how a font of the machine draws a cluster: an outline, or for
// colour emoji a picture.
type Glyph struct {
	Outline canvas.Path // in em, y down, the origin on the baseline; empty if there is a Bitmap
	Bitmap  image.Image // nil if there is an Outline
	Advance float64     // in em
}

type foundGlyph struct {
	Glyph
	ok bool
}

var (
	machine = sync.OnceValue(func() *System { return &System{dirs: fontDirs()} })
	none    = sync.OnceValue(func() *System { return &System{} })
)

// Machine is the fonts of this machine.
func Machine() *System { return machine() }

// Glyph draws a cluster that Missing names. It is false if neither the program
// nor a font of the machine has all of it. A nil System is a machine without
// fonts. Only the program's own fonts know the weight.
func (s *System) Glyph(cluster string, w canvas.Weight) (Glyph, bool) {
	if s == nil {
		s = none()
	}
	if cluster == "" || len(cluster) > maxClusterBytes {
		return Glyph{}, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	id := glyphID{cluster, w}
	if g, ok := s.found[id]; ok {
		return g.Glyph, g.ok
	}
	g, ok := s.look(cluster, w, true)
	if s.found == nil || len(s.found) >= maxFoundGlyphs {
		s.found = map[glyphID]foundGlyph{}
	}
	s.found[glyphID{strings.Clone(cluster), w}] = foundGlyph{g, ok} // not the text that it is a part of
	return g, ok
}

// Width is the advance of a cluster's outline, in em; 0 where there is none, or
// a picture. Text is measured more often than it is drawn.
func (s *System) Width(cluster string, w canvas.Weight) float64 {
	if s == nil {
		s = none()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	width, ok := s.widths.of(cluster, w)
	if ok || cluster == "" || len(cluster) > maxClusterBytes {
		return width
	}
	if g, ok := s.look(cluster, w, false); ok && g.Bitmap == nil {
		width = max(0, g.Advance)
	}
	s.widths.keep(cluster, w, width)
	return width
}

// maxClusterBytes is the longest cluster that is looked for. The longest
// emoji in use has 35 bytes; letters under heaps of marks have more.
const maxClusterBytes = 256

// Inside returns the glyph's place in a run: the scale from em to pt, and the
// origin on the baseline for an outline. It is never stretched, only made
// smaller to fit, and stands in the middle of the run's width.
func (g Glyph) Inside(x, baseline, width, size float64) (scale float64, origin canvas.Point) {
	ink := g.Outline.Bounds()
	scale = size
	wide := max(g.Advance, ink.W)
	if wide*scale > width && wide > 0 {
		scale = width / wide
	}
	// Taller than the line: stacked marks.
	if tall := ink.H * scale; tall > lineHeight*size {
		scale *= lineHeight * size / tall
	}
	left := x + (width-g.Advance*scale)/2
	if ink.W > g.Advance || g.Advance <= 0 {
		left = x + (width-ink.W*scale)/2 - ink.X*scale
	}
	return scale, canvas.Point{X: left, Y: baseline}
}

// Frame returns where a bitmap stands in a run: the largest rectangle of its
// proportions in the run's width and the size, in the middle of the line.
func (g Glyph) Frame(x, baseline, width, size float64) canvas.Rect {
	b := g.Bitmap.Bounds()
	scale := min(width/float64(max(1, b.Dx())), bitmapHeight*size/float64(max(1, b.Dy())))
	w, h := float64(b.Dx())*scale, float64(b.Dy())*scale
	return canvas.Rect{X: x + (width-w)/2, Y: baseline - middle*size - h/2, W: w, H: h}
}

// bitmapHeight is how tall an emoji stands, over the size.
const bitmapHeight = 1.1
