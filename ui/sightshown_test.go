//go:build linux && cgo && !race

package ui

import (
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/ui/panes"
)

// shown is what a window shows besides the picture, or in its place.
type shown struct {
	View     string   // the id of the view
	Presents bool     // a presentation is on
	Previews bool     // what would be imported is shown
	Overlay  string   // the id of what is laid over the picture
	Slices   bool     // the strip of slices is open, or a slice is on
	Folded   [2]bool  // the panel at the left, and at the right, is a rail
	Unfolded [2]bool  // and is open over the canvas
	Columns  []string // of the table, by their keys
	Rows     int      // of the table
	Adders   []target // points of the signs below the lanes that show, by the role of their row
}

func (w *Window) describeShown(s *sight) {
	ed := w.session.ed
	s.View, s.Presents, s.Previews = w.views.Now(), w.presenting.On(), w.imports.View != nil
	laid := ed.Laid()
	if laid.Overlay != nil {
		s.Overlay = laid.Overlay.Overlay.ID
	}
	s.Slices = laid.Slice != nil || w.slices.Object.Visible()
	s.Folded, s.Unfolded = [2]bool{w.panes.Folds(panes.AtLeft), w.panes.Folds(panes.AtRight)}, [2]bool{}
	for i, side := range []panes.Side{panes.AtLeft, panes.AtRight} {
		s.Unfolded[i] = s.Folded[i] && w.panes.Shows(side)
	}
	for _, c := range w.inventory.Table.Shown() {
		s.Columns = append(s.Columns, c.Key)
	}
	s.Rows = len(w.inventory.Table.Rows())
}

// adders is the signs in the strip below the lanes.
func (p *shownPicture) adders() (all []target) {
	_, signs := place.Grid{Index: index.Make(p.plan, nil), Scale: p.w.board.View().Scale()}.Adding()
	for _, a := range signs {
		r := p.w.board.Window(a.Rect)
		if at := r.Center(); r.H > leastSeen && p.free(at) {
			all = append(all, p.point("adding", string(a.Role), at))
		}
	}
	return all
}
