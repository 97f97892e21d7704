package paper

import (
	"math"

	"touchline/canvas"
)

// Impose puts several pages on each sheet, smaller: 2 above one another, 4 or 6.
// A booklet has 2 on each side in the order in which sheets that are printed on
// both sides, turned over the short edge, and folded in the middle are read: its
// leaves turn up. Pages that are not as large as the first one keep a sheet of
// their own.
func Impose(pages []canvas.Page, n int, booklet bool) []canvas.Page {
	if booklet {
		n = 2
	}
	columns, rows := map[int]int{2: 1, 4: 2, 6: 2}[n], map[int]int{2: 2, 4: 2, 6: 3}[n]
	if columns == 0 || len(pages) == 0 {
		return pages
	}
	size := pages[0].Size
	if columns == rows {
		size = canvas.Size{W: max(size.W, size.H), H: min(size.W, size.H)}
	} else {
		size = canvas.Size{W: min(size.W, size.H), H: max(size.W, size.H)}
	}
	var alike, others []canvas.Page
	for _, p := range pages {
		if p.Size == pages[0].Size {
			alike = append(alike, p)
		} else {
			others = append(others, p)
		}
	}
	order := inTurn(len(alike), booklet)
	var out []canvas.Page
	for from := 0; from < len(order); from += n {
		sheet := canvas.Page{Size: size}
		for k, i := range order[from:min(from+n, len(order))] {
			if i >= len(alike) {
				continue // a side that stays empty
			}
			cell := canvas.Rect{
				X: size.W / float64(columns) * float64(k%columns), Y: size.H / float64(rows) * float64(k/columns),
				W: size.W / float64(columns), H: size.H / float64(rows),
			}
			place(&sheet, alike[i], cell)
		}
		out = append(out, sheet)
	}
	return append(out, others...)
}

// inTurn is the numbers of pages, from 0, as they follow one another on the
// sheets.
func inTurn(n int, booklet bool) (order []int) {
	if !booklet {
		for i := range n {
			order = append(order, i)
		}
		return order
	}
	all := (n + 3) / 4 * 4
	for i := 0; i < all/2; i += 2 {
		order = append(order, all-1-i, i, i+1, all-2-i) // outside above and below, inside above and below
	}
	return order
}

// place puts a page into a part of a sheet, as large as it can be there.
func place(sheet *canvas.Page, p canvas.Page, cell canvas.Rect) {
	scale := math.Min(cell.W/p.Size.W, cell.H/p.Size.H)
	at := canvas.Point{X: cell.X + (cell.W-p.Size.W*scale)/2, Y: cell.Y + (cell.H-p.Size.H*scale)/2}
	for _, pl := range p.Placed {
		pl.At = canvas.Point{X: at.X + pl.At.X*scale, Y: at.Y + pl.At.Y*scale}
		pl.Scale *= scale
		sheet.Placed = append(sheet.Placed, pl)
	}
	if p.Number > 0 {
		sheet.Holds = append(sheet.Holds, p.Number)
	}
}
