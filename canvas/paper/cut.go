package paper

import (
	"cmp"
	"strconv"

	"touchline/canvas"
	"touchline/model"
)

// Cut puts a drawing on paper. Fitted, it gives one page: as large as the
// margins allow but never over [MaxEnlarge], in the middle from left to right
// and at the top, where a reader looks for the title. Tiled, it gives the
// pages row by row, left to right, at least one; a tile with nothing on it
// is a page like the others, for a sheet that is not there looks lost.
// Faults are the user's: see paper.json.
func Cut(s *canvas.Scene, o Options) ([]canvas.Page, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	if !canvas.Finite(s.Size.W, s.Size.H) || s.Size.W <= 0 || s.Size.H <= 0 {
		return nil, model.NewFault("paper.drawing")
	}
	switch {
	case o.Sheet.own():
		return []canvas.Page{own(s, o.Margin, cmp.Or(o.MaxSide, MaxSide))}, nil
	case o.Tiled:
		return tiles(s, o)
	}
	return []canvas.Page{fitted(s, o)}, nil
}

// own is a page as large as the drawing, smaller only where that is over the
// most that a side may have.
func own(s *canvas.Scene, margin, most float64) canvas.Page {
	k := min(1, (most-2*margin)/max(s.Size.W, s.Size.H))
	size := canvas.Size{W: min(most, s.Size.W*k+2*margin), H: min(most, s.Size.H*k+2*margin)}
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

// tiles cuts the drawing, row by row.
func tiles(s *canvas.Scene, o Options) ([]canvas.Page, error) {
	size := o.held(s.Size)
	cols, rows := o.split(size, s.Size)
	if n := len(cols) * len(rows); n > MaxPages {
		return nil, model.NewFault("paper.pages", "pages", strconv.Itoa(n), "max", strconv.Itoa(MaxPages))
	}
	heads := make([]*canvas.Scene, len(cols))
	for i, c := range cols {
		if o.Seams.Heads != nil && o.Seams.Y.Head.Len() > 0 {
			heads[i] = o.Seams.Heads(c.Body.From, c.Body.To)
		}
	}
	pages := make([]canvas.Page, 0, len(cols)*len(rows))
	for row, r := range rows {
		for col, c := range cols {
			p := canvas.Page{Size: size, Name: tileName(col, row), Placed: o.pieces(s, c, r, heads[col])}
			if len(cols)*len(rows) > 1 {
				f := frame{
					page: size, options: o, name: p.Name, number: len(pages) + 1, of: len(cols) * len(rows),
					tile:   canvas.Rect{X: o.Margin, Y: o.Margin, W: c.len() * o.scale(), H: r.len() * o.scale()},
					before: canvas.Point{X: o.glued(c), Y: o.glued(r)},
					after:  canvas.Point{X: overlapIf(col+1 < len(cols), o), Y: overlapIf(row+1 < len(rows), o)},
				}
				p.Placed = append(p.Placed, f.placement())
			}
			pages = append(pages, p)
		}
	}
	return pages, nil
}

// FirstTile is how much of a drawing the first tile shows from left to right,
// pt of the drawing: titles stand there.
func FirstTile(o Options, drawing canvas.Size) float64 {
	if o.check() != nil {
		return drawing.W
	}
	cols, _ := o.split(o.held(drawing), drawing)
	return cols[0].Body.To
}

// split is the columns and rows of tiles that pages of a size make.
func (o Options) split(page, drawing canvas.Size) (cols, rows []tile) {
	in, k := o.inner(page), o.scale()
	return along(drawing.W, in.W/k, o.Overlap/k, o.Seams.X), along(drawing.H, in.H/k, o.Overlap/k, o.Seams.Y)
}

// pieces is what a tile shows: the drawing, and the heads beside and above it.
func (o Options) pieces(s *canvas.Scene, col, row tile, heads *canvas.Scene) (out []canvas.Placement) {
	k := o.scale()
	put := func(scene *canvas.Scene, x, y Span, at canvas.Point) {
		if x.Len() > 0 && y.Len() > 0 {
			out = append(out, canvas.Placement{
				Scene: scene, Source: canvas.Rect{X: x.From, Y: y.From, W: x.Len(), H: y.Len()},
				At: canvas.Point{X: o.Margin + at.X*k, Y: o.Margin + at.Y*k}, Scale: k,
			})
		}
	}
	left := col.Head.Len() // where the drawing begins in the tile
	band := row.Head       // of heads, in the drawing
	if band.Len() == 0 && heads != nil {
		band = Span{min(max(o.Seams.Y.Head.From, row.Body.From), row.Body.To), min(max(o.Seams.Y.Head.To, row.Body.From), row.Body.To)}
	}
	y := 0.0
	for _, part := range []Span{{row.Body.From, min(row.Body.To, band.From)}, band, {max(row.Body.From, band.To), row.Body.To}} {
		if part.Len() <= 0 {
			continue
		}
		if part == band && heads != nil {
			put(heads, col.Body, band, canvas.Point{X: left, Y: y})
		} else {
			put(s, col.Body, part, canvas.Point{X: left, Y: y})
		}
		lanes := Span{max(part.From, o.Seams.Lanes.From), min(part.To, o.Seams.Lanes.To)}
		put(s, col.Head, lanes, canvas.Point{Y: y + lanes.From - part.From})
		y += part.Len()
	}
	return out
}

// glued is how much of a tile lies under the one before, pt of paper.
func (o Options) glued(t tile) float64 {
	if t.Body.From == 0 {
		return 0
	}
	return t.Head.Len()*o.scale() + o.Overlap
}

func overlapIf(neighbour bool, o Options) float64 {
	if neighbour {
		return o.Overlap
	}
	return 0
}

// scale is that of the tiles.
func (o Options) scale() float64 {
	if o.Scale == 0 {
		return 1
	}
	return o.Scale
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
