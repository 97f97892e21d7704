package paper

import (
	"strconv"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

// Orientation is how a sheet is held.
type Orientation uint8

const (
	Auto Orientation = iota // whichever shows the drawing larger, or on fewer pages
	Portrait
	Landscape
)

// Limits of a page, all in pt or as a factor.
const (
	MaxSide    = 14400 // pt, 200 in: PDF viewers refuse a longer side
	MaxEnlarge = 1.5   // a small drawing is not blown up further to fill a sheet
	MinScale   = 0.05  // of tiles
	MaxScale   = 10
	MaxPages   = 1000 // of one drawing
)

// DefaultMargin is 12 mm: inside what every office printer can reach, and
// room for crop marks and page names.
const DefaultMargin = 12 * MM

// MarkMargin is the margin that crop marks and page names need: 6 mm.
const MarkMargin = 6 * MM

// Options is how a drawing is put on paper. The zero Options is the
// drawing's own size without margins; Defaults is what a new export begins
// with.
type Options struct {
	Sheet       Sheet
	MaxSide     float64 // pt, of a page as large as the drawing; 0 is MaxSide
	Orientation Orientation
	Margin      float64 // pt, on each side
	Lang        model.Lang

	Tiled     bool    // cut over pages instead of fitted to one
	Scale     float64 // of the tiles: paper pt per drawing pt; 0 is 1
	Overlap   float64 // pt of paper that neighbouring tiles share, beside the heads that each shows
	CropMarks bool
	PageNames bool
	Seams     Seams // of the drawing that is cut
}

// Defaults is A4 or A3 held as it fits, 12 mm margins, one page; and for whoever
// asks for tiles, crop marks and names, and no overlap: the heads that each
// tile shows again are what is glued.
func Defaults() Options {
	return Options{
		Sheet: Best, Margin: DefaultMargin, Scale: 1,
		CropMarks: true, PageNames: true, Lang: model.English,
	}
}

// Area is the part of the sheet that a drawing can fill, for a layout that
// wants to use it well; the zero Size if the sheet follows the drawing or
// the options are faulty. natural is about how large the drawing would be
// by itself: it decides how an Auto sheet is held. Tiles have no area to
// fill.
func Area(o Options, natural canvas.Size) canvas.Size {
	if o.Tiled || o.Sheet.own() || o.check() != nil {
		return canvas.Size{}
	}
	return o.inner(o.held(natural))
}

// check refuses options that no page can be made of.
func (o Options) check() error {
	if !canvas.Finite(o.Margin, o.Scale, o.Overlap, o.Sheet.Size.W, o.Sheet.Size.H) || o.Margin < 0 || o.Overlap < 0 {
		return model.NewFault("paper.number")
	}
	if o.Sheet.own() {
		if o.Tiled {
			return model.NewFault("paper.own-tiled")
		}
		if 4*o.Margin > MaxSide {
			return model.NewFault("paper.margin", "margin", inMM(o.Margin), "sheet", o.Sheet.Name)
		}
		return nil
	}
	if short := min(o.Sheet.Size.W, o.Sheet.Size.H); short <= 0 || max(o.Sheet.Size.W, o.Sheet.Size.H) > MaxSide {
		return model.NewFault("paper.sheet", "max", strconv.Itoa(MaxSide))
	} else if in := short - 2*o.Margin; in < 72 && in < short/4 {
		// Less than an inch is left, and less than a quarter of the sheet.
		return model.NewFault("paper.margin", "margin", inMM(o.Margin), "sheet", o.Sheet.Name)
	} else if !o.Tiled {
		return nil
	} else if o.Overlap > in/2 {
		return model.NewFault("paper.overlap", "overlap", inMM(o.Overlap), "max", inMM(in/2))
	}
	if o.Scale != 0 && (o.Scale < MinScale || o.Scale > MaxScale) {
		return model.NewFault("paper.scale",
			"scale", words.Percent(o.Scale), "min", words.Percent(MinScale), "max", words.Percent(MaxScale))
	}
	if (o.CropMarks || o.PageNames) && o.Margin < MarkMargin {
		return model.NewFault("paper.marks", "margin", inMM(MarkMargin))
	}
	return nil
}

// held is the sheet's size in the orientation that suits a drawing.
func (o Options) held(drawing canvas.Size) canvas.Size {
	p := canvas.Size{W: min(o.Sheet.Size.W, o.Sheet.Size.H), H: max(o.Sheet.Size.W, o.Sheet.Size.H)}
	l := canvas.Size{W: p.H, H: p.W}
	switch {
	case o.Orientation == Portrait:
		return p
	case o.Orientation == Landscape, o.Sheet.Slide:
		return l
	case o.Tiled:
		if o.count(p, drawing) < o.count(l, drawing) {
			return p
		}
		return l
	}
	if fit(o.inner(p), drawing) > fit(o.inner(l), drawing) {
		return p
	}
	return l
}

// count is how many tiles pages of that size make.
func (o Options) count(page, drawing canvas.Size) int {
	cols, rows := o.split(page, drawing)
	return len(cols) * len(rows)
}

// inner is what a page of that size has inside its margins.
func (o Options) inner(page canvas.Size) canvas.Size {
	return canvas.Size{W: page.W - 2*o.Margin, H: page.H - 2*o.Margin}
}

// fit is the largest scale at which a drawing goes into a size.
func fit(in, drawing canvas.Size) float64 {
	return min(in.W/drawing.W, in.H/drawing.H)
}

// inMM writes a length for a sentence: "12.5 mm".
func inMM(pt float64) string {
	return words.WithUnit(words.Rounded(pt/MM, 1), "mm")
}
