package png

import (
	"context"
	"fmt"
	"image"
	"io"
	"math"
	"runtime"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
)

// Limits of a picture, in px. Most programs refuse a longer side, and what
// is within them takes a minute at most. Lines are bounded by their lengths
// together: a thousand cards that are all linked with each other have more of
// those than pixels.
const (
	MaxSide   = 100_000
	MaxPixels = 2_000_000_000
	MaxLines  = 400_000_000
)

// DefaultScale is 144 dpi: text of 8 pt is crisp on a screen of double
// density.
const DefaultScale = 2

// Options is how a page becomes pixels.
type Options struct {
	Scale       float64      // px per pt; 0 follows DPI, and without one it is DefaultScale
	DPI         float64      // written to the file; 0 is what Scale makes of a pt
	Transparent bool         // leave the ground out and keep the alpha
	System      *text.System // for characters that the embedded fonts lack; may be nil
}

// PixelsPerPoint is the scale, filled in where it is not given.
func (o Options) PixelsPerPoint() float64 {
	switch {
	case o.Scale != 0:
		return o.Scale
	case o.DPI != 0:
		return o.DPI / 72
	}
	return DefaultScale
}

// dpi fills in what is not given.
func (o Options) dpi() float64 {
	if o.DPI != 0 {
		return o.DPI
	}
	return o.PixelsPerPoint() * 72
}

// Write paints a page and writes it. Progress, which may be nil, is told how
// many rows of how many are written; ctx is looked at between bands. Faults:
// "export.number" for a size or scale that is none, "export.pixels" and
// "export.lines" for a picture over the limits.
func Write(ctx context.Context, w io.Writer, page canvas.Page, o Options, progress func(done, total int)) error {
	return write(ctx, w, page, o, runtime.GOMAXPROCS(0), progress)
}

func write(ctx context.Context, w io.Writer, page canvas.Page, o Options, workers int, progress func(done, total int)) error {
	width, height, err := Pixels(page.Size, o)
	if err != nil {
		return err
	}
	layers, err := layersOf(page, o)
	if err != nil {
		return err
	}
	if n := lines(page, o); n > MaxLines {
		return model.NewFault("export.lines", "lines", strconv.FormatFloat(n/1e6, 'f', 0, 64), "limit", strconv.Itoa(MaxLines/1_000_000))
	}
	e := encoder{
		out: w, width: width, height: height, dpi: o.dpi(), alpha: o.Transparent,
		paint: layers.paint, workers: workers, progress: progress,
	}
	if err := e.run(ctx); err != nil {
		return fmt.Errorf("failed to write the PNG: %w", err)
	}
	return nil
}

// Pixels is how large the picture of a page will be, in px.
func Pixels(page canvas.Size, o Options) (width, height int, err error) {
	k := o.PixelsPerPoint()
	w, h := math.Round(page.W*k), math.Round(page.H*k)
	if !canvas.Finite(w, h, o.dpi()) || k <= 0 || o.dpi() <= 0 || page.W <= 0 || page.H <= 0 {
		return 0, 0, model.NewFault("export.number")
	}
	w, h = max(w, 1), max(h, 1)
	if w > MaxSide || h > MaxSide || w*h > MaxPixels {
		return 0, 0, model.NewFault("export.pixels",
			"width", strconv.FormatFloat(w, 'f', 0, 64), "height", strconv.FormatFloat(h, 'f', 0, 64),
			"side", strconv.Itoa(MaxSide), "pixels", strconv.Itoa(MaxPixels/1_000_000))
	}
	return int(w), int(h), nil
}

// lines is how long the lines of a page are together, in px.
func lines(page canvas.Page, o Options) float64 {
	sum := 0.0
	for _, p := range page.Placed {
		length := 0.0
		for _, g := range p.Scene.Groups {
			if !g.Bounds.Overlaps(p.Source) {
				continue
			}
			for _, item := range g.Items {
				if s, ok := item.(*canvas.Shape); ok && s.Stroke.Visible() {
					length += lengthOf(s.Path.Points)
				}
			}
		}
		sum += length * p.Scale * o.PixelsPerPoint()
	}
	return sum
}

func lengthOf(pts []canvas.Point) float64 {
	sum := 0.0
	for i := 1; i < len(pts); i++ {
		sum += math.Abs(pts[i].X-pts[i-1].X) + math.Abs(pts[i].Y-pts[i-1].Y)
	}
	return sum
}

// Paint paints a page into memory at a scale, px per pt: for a window that
// shows it. Faults as with [Write].
func Paint(page canvas.Page, scale float64, system *text.System) (*image.RGBA, error) {
	o := Options{Scale: scale, System: system}
	width, height, err := Pixels(page.Size, o)
	if err != nil {
		return nil, err
	}
	layers, err := layersOf(page, o)
	if err != nil {
		return nil, err
	}
	dst := image.NewRGBA(image.Rect(0, 0, width, height))
	layers.paint(dst)
	return dst, nil
}
