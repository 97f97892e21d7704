package pdf

import (
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/model"
)

// gofpdf fails badly on some input, and this package keeps all of it away:
//
//	a character above U+FFFF, invalid UTF-8   alphabet.go (codes), unicode.go (UTF-16)
//	MultiCell and SplitText with Chinese      never called: every line has its place
//	a character that the font lacks           words.go (missing)
//	combining marks                           alphabet.go (composed)
//	a font of 10 MB; shared font bytes        fontobjects.go: it is given no font
//	SetAttachments with an outline            finish.go
//	AddAttachmentAnnotation, page boxes       never called
//	SetAlpha before a page                    content.go (declare)
//	NaN, Inf                                  check, pen.go (fixed)
//	PNG: corrupt, 16 bit, interlaced          picture.go (safeImage)
//	outline levels that jump                  outline.go (entries)
//	"L" with a custom size                    draw.go (pages)
//	pages over 14,400 pt                      check
//	"{nb}"                                    AliasNbPages is never called
//	pictures of one width in random order     finish.go (renumber)
//
// A test by the name of each holds it.

// MaxSide is the longest side of a page in pt: 200 inches, beyond which
// readers refuse a page.
const MaxSide = 14400

// check refuses what no PDF can show.
func check(f File) error {
	if len(f.Pages) == 0 {
		return fault(nil, "no_pages")
	}
	for i, pg := range f.Pages {
		n := strconv.Itoa(i + 1)
		if !finite(pg.Size.W, pg.Size.H) {
			return fault(nil, "page_number", "page", n)
		}
		if pg.Size.W > MaxSide || pg.Size.H > MaxSide {
			return fault(nil, "page_size", "page", n, "max", strconv.Itoa(MaxSide))
		}
		if pg.Size.W <= 0 || pg.Size.H <= 0 {
			return fault(nil, "page_number", "page", n)
		}
		for _, pl := range pg.Placed {
			if !placeable(pl) {
				return fault(nil, "page_number", "page", n)
			}
		}
	}
	for _, m := range f.Marks {
		if !finite(m.At.X, m.At.Y) {
			return fault(nil, "number", "owner", m.Title)
		}
	}
	return nil
}

func placeable(pl canvas.Placement) bool {
	return pl.Scene != nil && pl.Scale > 0 &&
		finite(pl.Scale, pl.At.X, pl.At.Y, pl.Source.X, pl.Source.Y, pl.Source.W, pl.Source.H)
}

func finite(all ...float64) bool {
	for _, v := range all {
		if !(math.Abs(v) <= limit) {
			return false
		}
	}
	return true
}

// fault is a fault with a sentence in pdf.json.
func fault(err error, key string, args ...string) error {
	return model.Faultf(err, "pdf."+key, args...)
}
