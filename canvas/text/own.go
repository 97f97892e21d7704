package text

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"

	"touchline/canvas"
	"touchline/model"
)

// Own is a font of a house in place of the program's: its outlines and how far
// they move the pen, in both weights. What it lacks the program's fonts draw. It is
// safe for concurrent use, and no file, however broken, makes it panic.
type Own struct {
	family string
	names  []string // of all fonts of the file

	mu     sync.Mutex
	faces  [2]*font.Face // by weight; the second one may be the first
	drawn  bool          // the bold face is the other one, drawn bolder
	glyphs [2]map[rune]ownGlyph
}

// ownGlyph is a character of a font of one's own, in thousandths of an em.
type ownGlyph struct {
	path    canvas.Path // in em, y down
	advance int
	ok      bool
}

// MaxOwnBytes is the largest font file that is read.
const MaxOwnBytes = 64 << 20

// maxOwnPoints is how many points an outline may have: a character of Chinese has a
// few hundred.
const maxOwnPoints = 20_000

// LoadOwn reads a TrueType or OpenType font, the one with a number, from 0, where
// the file holds several. It fails with a Fault whose key begins with "font." if
// the file is none, or if its maker does not allow what is done with it.
func LoadOwn(data []byte, number int) (o *Own, err error) {
	defer func() {
		if p := recover(); p != nil { // a broken file, and a parser that trusted it
			o, err = nil, model.NewFault("font.broken")
		}
	}()
	if len(data) > MaxOwnBytes {
		return nil, model.NewFault("font.size")
	}
	loaders, err := ot.NewLoaders(bytes.NewReader(data))
	if err != nil || len(loaders) == 0 {
		return nil, model.Faultf(err, "font.broken")
	}
	if number < 0 || number >= len(loaders) {
		return nil, model.NewFault("font.number", "n", strconv.Itoa(number), "most", strconv.Itoa(len(loaders)-1))
	}
	ld := loaders[number]
	if err := mayEmbed(ld); err != nil {
		return nil, err
	}
	about, _ := font.Describe(ld, nil)
	o = &Own{family: strings.Join(strings.Fields(about.Family), " ")}
	for _, ld := range loaders {
		other, _ := font.Describe(ld, nil)
		o.names = append(o.names, other.Family+" "+strconv.Itoa(int(other.Aspect.Weight)))
	}
	if o.faces[canvas.Regular], err = faceOf(ld); err != nil {
		return nil, err
	}
	o.faces[canvas.Bold] = o.boldFace(loaders, number, about)
	if !o.usable() {
		return nil, model.NewFault("font.letters", "font", o.family)
	}
	return o, nil
}

// faceOf is a face of a font in its usual weight.
func faceOf(ld *ot.Loader) (*font.Face, error) {
	f, err := font.NewFont(ld)
	if err != nil {
		return nil, model.Faultf(err, "font.broken")
	}
	return font.NewFace(f), nil
}

// boldFace is the bold face that belongs to a font: another weight of the same
// outlines, or the bold one of its collection. A font without one is drawn bolder.
func (o *Own) boldFace(loaders []*ot.Loader, number int, about font.Description) *font.Face {
	if table, err := loaders[number].RawTable(ot.MustNewTag("fvar")); err == nil && bytes.Contains(table, []byte("wght")) {
		if f, err := faceOf(loaders[number]); err == nil {
			f.SetVariations([]font.Variation{{Tag: ot.MustNewTag("wght"), Value: float32(font.WeightBold)}})
			return f
		}
	}
	for i, ld := range loaders {
		other, _ := font.Describe(ld, nil)
		if i == number || other.Family != about.Family || other.Aspect.Style != about.Aspect.Style || other.Aspect.Weight < font.WeightBold || mayEmbed(ld) != nil {
			continue
		}
		if f, err := faceOf(ld); err == nil {
			return f
		}
	}
	o.drawn = about.Aspect.Weight < font.WeightBold
	return o.faces[canvas.Regular]
}

// mayEmbed holds a font to what its maker allows, after the field fsType of the
// OpenType specification.
func mayEmbed(ld *ot.Loader) error {
	const at, uses, restricted, whole, pictures = 8, 0x000F, 0x0002, 0x0100, 0x0200
	table, err := ld.RawTable(ot.MustNewTag("OS/2"))
	if err != nil || len(table) < at+2 {
		return nil // it says nothing
	}
	allowed := int(table[at])<<8 | int(table[at+1])
	key := ""
	switch {
	case allowed&uses == restricted:
		key = "font.restricted"
	case allowed&pictures != 0:
		key = "font.pictures"
	case allowed&whole != 0:
		key = "font.whole"
	default:
		return nil
	}
	about, _ := font.Describe(ld, nil)
	return model.NewFault(key, "font", about.Family)
}

// usable reports whether a font draws letters at all: English ones or Chinese.
func (o *Own) usable() bool {
	for _, all := range []string{"aeinorst", "的一是不了在人有"} {
		n := 0
		for _, r := range all {
			if g := o.glyph(canvas.Regular, r); g.ok && len(g.path.Ops) > 0 {
				n++
			}
		}
		if n == len([]rune(all)) {
			return true
		}
	}
	return false
}

// FontName is the name of the family.
func (o *Own) FontName() string { return o.family }

// Names is what the fonts of the file are called, with their weights; one for most.
func (o *Own) Names() []string { return o.names }

// Glyph is the outline of a character in em, y down, and how far it moves the pen;
// ok is false if the font lacks it, and the program's draws it.
func (o *Own) Glyph(w canvas.Weight, r rune) (p canvas.Path, advance float64, ok bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	g := o.glyph(w&1, r)
	return g.path, float64(g.advance) / thousand, g.ok
}

const thousand = 1000

// glyph looks a character up; the lock is held, or the font is not shared yet.
func (o *Own) glyph(w canvas.Weight, r rune) ownGlyph {
	if g, ok := o.glyphs[w][r]; ok {
		return g
	}
	g := o.draw(w, r)
	if o.glyphs[w] == nil {
		o.glyphs[w] = map[rune]ownGlyph{}
	}
	o.glyphs[w][r] = g
	return g
}

func (o *Own) draw(w canvas.Weight, r rune) (g ownGlyph) {
	defer func() {
		if recover() != nil {
			g = ownGlyph{}
		}
	}()
	face := o.faces[w]
	gid, ok := face.NominalGlyph(PlainForm(r))
	if em := float64(face.Upem()); !ok || gid == 0 || !(em > 0) {
		return ownGlyph{}
	}
	outline, has := face.GlyphDataOutline(gid)
	if n := len(outline.Segments); n > maxOwnPoints || !has && r != ' ' && r != '\u00A0' {
		return ownGlyph{}
	}
	scale := 1 / float64(face.Upem())
	var p canvas.Path
	appendOutline(&p, outline, canvas.Point{}, scale)
	if w == canvas.Bold && o.drawn {
		p = bolder(p)
	}
	for i, q := range p.Points {
		// As a font in a PDF has it: everything shows the same then.
		x, y := math.Round(q.X*thousand), math.Round(q.Y*thousand)
		if !(math.Abs(x) < 1<<14 && math.Abs(y) < 1<<14) {
			return ownGlyph{}
		}
		p.Points[i] = canvas.Point{X: x / thousand, Y: y / thousand}
	}
	advance := math.Round(float64(face.HorizontalAdvance(gid)) * scale * thousand)
	if !(advance >= 0 && advance < 1<<14) || !fits(r, advance/thousand) {
		return ownGlyph{}
	}
	return ownGlyph{p, int(advance), true}
}

// fits reports whether a mark of Chinese is as wide as the lines take it to be: one
// em, half of it white. A font that has it narrow is one for Latin.
func fits(r rune, advance float64) bool {
	const nearly = 0.02
	if LatinForm(r) == r && whiteOf(r) == noSide {
		return true
	}
	return math.Abs(advance-1) < nearly
}

// AdvanceIn is the advance of a character in a font of one's own, or else in the program's,
// in em.
func AdvanceIn(f canvas.Font, w canvas.Weight, r rune) float64 {
	if o, ok := f.(*Own); ok {
		if _, advance, has := o.Glyph(w, r); has {
			return advance
		}
	}
	return Advance(w, r)
}

// GlyphIn is the outline of a character in a font of one's own, or else in the
// program's, and its advance: see [GlyphPath].
func GlyphIn(f canvas.Font, w canvas.Weight, r rune) (p canvas.Path, advance float64) {
	if o, ok := f.(*Own); ok {
		if p, advance, has := o.Glyph(w, r); has {
			return p, advance
		}
	}
	return GlyphPath(w, r)
}

// Natural is how wide a run is in a font of one's own if nothing makes it narrower,
// in em; 0 for a cluster that another font draws.
func Natural(f canvas.Font, w canvas.Weight, r *canvas.Run) (sum float64) {
	if r.Missing {
		return 0
	}
	for _, c := range r.Text {
		if r.Latin {
			c = LatinForm(c)
		}
		if !invisible(c) {
			sum += AdvanceIn(f, w, c)
		}
	}
	return sum
}

// Narrowed is by how much a run in a font of one's own is narrower than it would be
// by itself, 1 for not at all.
func Narrowed(f canvas.Font, w canvas.Weight, r *canvas.Run, size float64) float64 {
	const least, same = 0.3, 0.9995
	natural := Natural(f, w, r) * size
	if !(natural > 0) || r.Width >= natural*same {
		return 1
	}
	return max(r.Width/natural, least)
}
