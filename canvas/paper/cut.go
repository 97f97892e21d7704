package paper

import (
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/model"
)

// Cut puts a drawing on paper. Fitted, it gives one page: as large as the
// margins allow but never over MaxEnlarge, in the middle from left to right
// and at the top, where a reader looks for the title. Tiled, it gives the
// pages row by row, left to right, at least one; a tile with nothing on it
// is a page like the others, for a sheet that is not there looks lost.
// Faults are the user's: see paper.json.
func Cut(s *canvas.Scene, o Options) ([]canvas.Page, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	if !finite(s.Size.W, s.Size.H) || s.Size.W <= 0 || s.Size.H <= 0 {
		return nil, model.Faultf(nil, "paper.drawing")
	}
	switch {
	case o.Sheet.own():
		return []canvas.Page{own(s, o.Margin)}, nil
	case o.Tiled:
		return tiles(s, o)
	}
	return []canvas.Page{fitted(s, o)}, nil
}

// own is a page as large as the drawing, smaller only where a viewer would
// refuse it.
func own(s *canvas.Scene, margin float64) canvas.Page {
	k := min(1, (MaxSide-2*margin)/max(s.Size.W, s.Size.H))
	size := canvas.Size{W: min(MaxSide, s.Size.W*k+2*margin), H: min(MaxSide, s.Size.H*k+2*margin)}
	return page(s, size, canvas.Point{X: margin, Y: margin}, k)
}

func fitted(s *canvas.Scene, o Options) canvas.Page {
	size := o.held(s.Size)
	in := o.inner(size)
	k := min(MaxEnlarge, fit(in, s.Size))
	return page(s, size, canvas.Point{X: (size.W - s.Size.W*k) / 2, Y: o.Margin}, k)
}

// page shows the whole drawing at a place; its ground goes on to the edges
// of the page.
func page(s *canvas.Scene, size canvas.Size, at canvas.Point, k float64) canvas.Page {
	p := canvas.Page{Size: size}
	whole := canvas.Rect{W: s.Size.W, H: s.Size.H}
	if s.Ground.Visible() && size != s.Size {
		ground := &canvas.Scene{Size: size, Ground: s.Ground}
		p.Placed = append(p.Placed, canvas.Placement{
			Scene: ground, Source: canvas.Rect{W: size.W, H: size.H}, Scale: 1,
		})
	}
	p.Placed = append(p.Placed, canvas.Placement{Scene: s, Source: whole, At: at, Scale: k})
	return p
}

// tiles cuts the drawing. Each tile begins an overlap before the end of the
// one to its left and above.
func tiles(s *canvas.Scene, o Options) ([]canvas.Page, error) {
	if o.Scale == 0 {
		o.Scale = 1
	}
	size := o.held(s.Size)
	if n := o.count(size, s.Size); n > MaxPages {
		return nil, model.Faultf(nil, "paper.pages",
			"pages", strconv.FormatFloat(n, 'f', 0, 64), "max", strconv.Itoa(MaxPages))
	}
	in := o.inner(size)
	cols, rows := o.along(in.W, s.Size.W), o.along(in.H, s.Size.H)
	at := canvas.Point{X: o.Margin, Y: o.Margin}
	pages := make([]canvas.Page, 0, int(cols*rows))
	for row := 0; row < int(rows); row++ {
		for col := 0; col < int(cols); col++ {
			k := o.Scale
			src := canvas.Rect{
				X: float64(col) * (in.W - o.Overlap) / k, Y: float64(row) * (in.H - o.Overlap) / k,
				W: in.W / k, H: in.H / k,
			}
			src.W, src.H = min(src.W, s.Size.W-src.X), min(src.H, s.Size.H-src.Y)
			drawing := canvas.Placement{Scene: s, Source: src, At: at, Scale: k}
			p := canvas.Page{Size: size, Name: tileName(col, row), Placed: []canvas.Placement{drawing}}
			if cols*rows > 1 {
				f := frame{
					page: size, tile: drawing.Target(), options: o,
					before: canvas.Point{X: overlapIf(col > 0, o), Y: overlapIf(row > 0, o)},
					after:  canvas.Point{X: overlapIf(col+1 < int(cols), o), Y: overlapIf(row+1 < int(rows), o)},
					name:   p.Name, number: len(pages) + 1, of: int(cols * rows),
				}
				p.Placed = append(p.Placed, f.placement())
			}
			pages = append(pages, p)
		}
	}
	return pages, nil
}

func overlapIf(neighbour bool, o Options) float64 {
	if neighbour {
		return o.Overlap
	}
	return 0
}

// count is how many tiles pages of that size make; a float, as a huge
// drawing may need more than an int counts.
func (o Options) count(page, drawing canvas.Size) float64 {
	in := o.inner(page)
	return o.along(in.W, drawing.W) * o.along(in.H, drawing.H)
}

// along is how many tiles of length in pt cover a drawing of length d.
func (o Options) along(in, d float64) float64 {
	k := o.Scale
	if k == 0 {
		k = 1
	}
	const hair = 0.01 // pt: a rounding error is no reason for another page
	if rest := d*k - in; rest > hair {
		return 1 + math.Ceil((rest-hair)/(in-o.Overlap))
	}
	return 1
}

// tileName counts columns in letters and rows in figures, as spreadsheets
// do: A1, B1, … Z1, AA1.
func tileName(col, row int) string {
	letters := ""
	for c := col; c >= 0; c = c/26 - 1 {
		letters = string(rune('A'+c%26)) + letters
	}
	return letters + strconv.Itoa(row+1)
}
