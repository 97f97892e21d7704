package layout

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
)

// notes is the free notes of a document.
type notes struct {
	table model.Table[model.StickyID, *model.Sticky]
	list  []*model.Sticky
}

func makeNotes(d *model.Document, last *notes) *notes {
	if last != nil && !changed(last.table, d.StickyTable()) {
		return last
	}
	return &notes{d.StickyTable(), d.Stickies()}
}

type stickiesIn struct {
	notes   *notes
	outline *outline
	across  *across
	rows    *rows
	cards   *cards // that notes keep off on a page; nil: on none
	stacks  *stacks
}

// on is the same with the cards that notes keep off on a page.
func (in stickiesIn) on(g *grid, c *cards, s *stacks) stickiesIn {
	if g.density == dense && len(in.notes.list) > 0 {
		in.cards, in.stacks = c, s
	}
	return in
}

// makeStickies puts the free notes at their cells.
func makeStickies(in stickiesIn, last []*Sticky) []*Sticky {
	if len(in.notes.list) == 0 {
		return nil
	}
	var out []*Sticky
	columns, rows := in.outline.columns(), in.outline.rows()
	for _, s := range in.notes.list {
		row, okRow := rows[s.Lane]
		column, okColumn := columns[s.Step]
		if !okRow || !okColumn {
			continue
		}
		at := canvas.Point{X: in.across.left[column] + s.DX, Y: in.rows.lanes[row].body.Y + s.DY}
		at.X = min(max(at.X, 0), in.across.end-stickyWidth)
		at.Y = max(at.Y, 0)
		if in.cards != nil && len(in.notes.list) <= mostCleared {
			at = in.clear(at, s, out)
		}
		if n := len(out); n < len(last) && last[n].Sticky == s && last[n].Rect.X == at.X && last[n].Rect.Y == at.Y {
			out = append(out, last[n])
			continue
		}
		body, h := block(s.Text, faceSmall, at.Add(canvas.Point{X: stickyPad, Y: stickyPad}), stickyWidth-2*stickyPad)
		out = append(out, &Sticky{Sticky: s, Rect: stickyRect(at, h), Text: body})
	}
	return out
}

func stickyRect(at canvas.Point, high float64) canvas.Rect {
	return canvas.Rect{X: at.X, Y: at.Y, W: stickyWidth, H: max(high, text.LineHeight(faceSmall)) + 2*stickyPad}
}

// Up to mostCleared notes are moved off the cards, by clearStep at a time and up to
// clearFar, pt.
const (
	mostCleared = 100
	clearStep   = 6.0
	clearFar    = 150.0
)

// clear is where a note stands on a page: nearest to its place among the cards, but
// on none of them, nor on a note before it. It was laid beside them where rows are
// higher and columns wider. A note that finds no such place stays.
func (in *stickiesIn) clear(at canvas.Point, s *model.Sticky, before []*Sticky) canvas.Point {
	_, high := block(s.Text, faceSmall, canvas.Point{}, stickyWidth-2*stickyPad)
	own := stickyRect(at, high)
	near := own.Inset(-clearFar)
	var taken []canvas.Rect
	for i, col := range in.cards.columns {
		for k := range col.spots {
			if r := frame(&col.spots[k], in.stacks.columns[i].cards[k], i, in.across, in.rows); r.Overlaps(near) {
				taken = append(taken, r.Inset(-1))
			}
		}
	}
	for _, b := range before {
		taken = append(taken, b.Rect)
	}
	grid := canvas.Rect{X: in.across.bounds[0], Y: in.rows.top, W: in.across.end - in.across.bounds[0], H: in.rows.bottom - in.rows.top}
	free := func(r canvas.Rect) bool {
		if r != own && (r.X < grid.X || r.Y < grid.Y || r.Right() > grid.Right() || r.Bottom() > grid.Bottom()) {
			return false
		}
		return !slices.ContainsFunc(taken, r.Overlaps)
	}
	best, far := at, math.Inf(1)
	for dy := -clearFar; dy <= clearFar; dy += clearStep {
		for dx := -clearFar; dx <= clearFar; dx += clearStep {
			if d := math.Hypot(dx, dy); d < far && free(own.Move(canvas.Point{X: dx, Y: dy})) {
				best, far = at.Add(canvas.Point{X: dx, Y: dy}), d
			}
		}
	}
	return best
}
