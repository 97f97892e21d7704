package layout

import (
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
		if n := len(out); n < len(last) && last[n].Sticky == s && last[n].Rect.X == at.X && last[n].Rect.Y == at.Y {
			out = append(out, last[n])
			continue
		}
		body, h := block(s.Text, faceSmall, at.Add(canvas.Point{X: stickyPad, Y: stickyPad}), stickyWidth-2*stickyPad)
		rect := canvas.Rect{X: at.X, Y: at.Y, W: stickyWidth, H: max(h, text.LineHeight(faceSmall)) + 2*stickyPad}
		out = append(out, &Sticky{Sticky: s, Rect: rect, Text: body})
	}
	return out
}
