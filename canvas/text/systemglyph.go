package text

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"github.com/rivo/uniseg"
	"golang.org/x/image/math/fixed"

	"touchline/canvas"
)

// openFace is a font that has been read whole.
type openFace struct {
	id     faceID
	face   *font.Face
	bytes  int // of its file, of which it holds most
	shaper shaping.HarfbuzzShaper
}

// emojiRank is the rank up to which a font is an emoji font: emoji are looked
// for there first, and other characters there last.
const emojiRank = 2

// look finds the first font that draws a cluster; the outline is left out where only
// the advance is asked for. Spaces and marks that no font
// draws are in most fonts, and to open each for each of them took a minute.
func (s *System) look(cluster string, w canvas.Weight, outline bool) (Glyph, bool) {
	if s.own == nil {
		s.own = ownFonts()
	}
	for _, f := range s.own {
		if f.weight == w && f.hasAll(cluster) {
			if g, ok := s.draw(f, cluster, outline); ok {
				return g, true
			}
		}
	}
	if !s.opened {
		s.files, s.opened = readFonts(fontPaths(s.dirs)), true
	}
	emoji, tries := emojiLike(cluster), 0
	for _, first := range [...]bool{true, false} {
		for _, f := range s.files {
			if (f.rank <= emojiRank == emoji) != first || !f.hasAll(cluster) {
				continue
			}
			if g, ok := s.draw(f, cluster, outline); ok {
				return g, true
			}
			if tries++; tries == maxTries {
				return Glyph{}, false
			}
		}
	}
	return Glyph{}, false
}

// emojiLike reports whether a cluster is two columns wide by default or by a
// selector, and no East Asian script.
func emojiLike(cluster string) bool {
	r, _ := utf8.DecodeRuneInString(cluster)
	return !wideScript(r) && uniseg.StringWidth(cluster) >= 2
}

// wideScript reports whether a character belongs to one of the scripts of
// East Asia: all of planes 2 and 3, and what stands before the symbols of
// plane 1.
func wideScript(r rune) bool {
	return r >= 0x1100 && r < 0x2000 || r >= 0x2E80 && r < 0x1F000 || r >= 0x20000
}

// draw shapes a cluster with one font. Whatever the parsers do with a broken
// file, it only says that this font does not draw it.
func (s *System) draw(f *fontFile, cluster string, outline bool) (g Glyph, ok bool) {
	defer func() {
		if recover() != nil {
			g, ok = Glyph{}, false
			f.has = nil // never again
		}
	}()
	o := s.open(f)
	if o == nil {
		f.has = nil
		return Glyph{}, false
	}
	const unitsPerEm = 2048 // of the shaper, rounding to 1/64 of one
	runes := []rune(cluster)
	direction := di.DirectionLTR
	if fromRight(runes[0]) {
		direction = di.DirectionRTL
	}
	out := o.shaper.Shape(shaping.Input{
		Text: runes, RunEnd: len(runes),
		Direction: direction,
		Face:      o.face,
		Size:      fixed.I(unitsPerEm),
		Script:    language.LookupScript(runes[0]),
		Language:  language.NewLanguage("und"),
	})
	em := func(v fixed.Int26_6) float64 { return float64(v) / 64 / unitsPerEm }
	pen, seen := 0.0, false
	for _, sg := range out.Glyphs {
		if sg.GlyphID == 0 {
			return Glyph{}, false
		}
		if img := bitmap(o.face, sg.GlyphID); img != nil {
			return Glyph{Bitmap: img, Advance: em(out.Advance)}, true
		}
		if !outline && sg.Width != 0 && sg.Height != 0 {
			seen = true
		} else if outline, has := o.face.GlyphDataOutline(sg.GlyphID); has {
			at := canvas.Point{X: pen + em(sg.XOffset), Y: -em(sg.YOffset)}
			appendOutline(&g.Outline, outline, at, 1/float64(o.face.Upem()))
		}
		pen += em(sg.Advance)
	}
	g.Advance = pen
	return g, seen || len(g.Outline.Ops) > 0
}

// open reads a font file. The result is kept for the next cluster.
func (s *System) open(f *fontFile) *openFace {
	id := faceID{f.path, f.index}
	if i := slices.IndexFunc(s.faces, func(o *openFace) bool { return o.id == id }); i >= 0 {
		o := s.faces[i]
		s.faces = append(slices.Delete(s.faces, i, i+1), o)
		return o
	}
	data := f.data
	if data == nil {
		var err error
		if data, err = os.ReadFile(f.path); err != nil {
			return nil
		}
	}
	loaders, err := ot.NewLoaders(bytes.NewReader(data))
	if err != nil || f.index >= len(loaders) {
		return nil
	}
	ft, err := font.NewFont(loaders[f.index])
	if err != nil {
		return nil
	}
	o := &openFace{id: id, face: font.NewFace(ft), bytes: len(data) / len(loaders)}
	open := o.bytes
	for _, f := range s.faces {
		open += f.bytes
	}
	for len(s.faces) > 0 && (len(s.faces) >= maxOpenFaces || open > maxOpenBytes) {
		open -= s.faces[0].bytes
		s.faces = slices.Delete(s.faces, 0, 1)
	}
	s.faces = append(s.faces, o)
	return o
}

// maxBitmapSide is the largest emoji picture that is decoded, in px.
const maxBitmapSide = 1024

// bitmap decodes the picture of a colour glyph; nil if it has none.
func bitmap(face *font.Face, gid font.GID) image.Image {
	data, ok := face.GlyphDataBitmap(gid)
	if !ok {
		return nil
	}
	var config func([]byte) (image.Config, error)
	var decode func([]byte) (image.Image, error)
	switch data.Format {
	case font.PNG:
		config = func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) }
		decode = func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) }
	case font.JPG:
		config = func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) }
		decode = func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) }
	default:
		return nil
	}
	c, err := config(data.Data)
	if err != nil || c.Width < 1 || c.Height < 1 || c.Width > maxBitmapSide || c.Height > maxBitmapSide {
		return nil
	}
	img, err := decode(data.Data)
	if err != nil {
		return nil
	}
	return img
}

// appendOutline adds an outline in font units, y up, at a place in em.
func appendOutline(p *canvas.Path, o font.GlyphOutline, at canvas.Point, scale float64) {
	x := func(q ot.SegmentPoint) float64 { return at.X + float64(q.X)*scale }
	y := func(q ot.SegmentPoint) float64 { return at.Y - float64(q.Y)*scale }
	for i, s := range o.Segments {
		a := s.Args
		switch s.Op {
		case ot.SegmentOpMoveTo:
			if i > 0 {
				p.Close()
			}
			p.Move(x(a[0]), y(a[0]))
		case ot.SegmentOpLineTo:
			p.Line(x(a[0]), y(a[0]))
		case ot.SegmentOpQuadTo:
			p.Quad(x(a[0]), y(a[0]), x(a[1]), y(a[1]))
		case ot.SegmentOpCubeTo:
			p.Curve(x(a[0]), y(a[0]), x(a[1]), y(a[1]), x(a[2]), y(a[2]))
		}
	}
	if len(o.Segments) > 0 {
		p.Close()
	}
}
