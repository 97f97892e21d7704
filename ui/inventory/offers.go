package inventory

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model/words"
	"touchline/ui/painted"
)

// mostOffers is how many suggestions show at once.
const mostOffers = 7

// offer looks for what would do.
func (f *cellField) offer() {
	f.chosen = -1
	typed := f.entry.Text
	if f.caret && typed == f.before && f.column.Choices != nil && !f.column.List {
		typed = "" // all the choices there are
	}
	f.offers = f.grid.inv.Table.Offers(f.column, typed, mostOffers)
	f.grid.Repaint()
}

// complete takes an offer.
func (f *cellField) complete(i int) {
	text := f.grid.inv.Table.Completed(f.column, f.entry.Text, f.offers[i].Text)
	f.entry.SetText(text)
	f.entry.Act(&fyne.KeyEvent{Name: fyne.KeyEnd})
	f.offers, f.chosen = nil, -1
	f.grid.Repaint()
}

// The offers below the field, in units.
const (
	offerHeight = 26
	offerWidth  = 190
)

// box is where the offers stand, or the sentence that says why what was typed
// is no value: below the field, or above it where there is no room.
func (f *cellField) box() (canvas.Rect, bool) {
	if !f.on() || len(f.offers) == 0 && f.why == "" {
		return canvas.Rect{}, false
	}
	cell, w := f.grid.cell(f.at), f.grid.window()
	r := canvas.Rect{X: cell.X, Y: float64(f.object.Position().Y + f.object.Size().Height + 3), W: max(cell.W, offerWidth), H: float64(len(f.offers))*offerHeight + 8}
	if f.why != "" {
		r.W = max(cell.W, 300)
		r.H = typeset.TextHeight(r.W-2*inset, f.why, typeset.Regular(painted.Beside)) + 2*inset
	}
	r.X = max(0, min(r.X, w.W-r.W))
	if r.Bottom() > headHeight+w.H && cell.Y-r.H-3 > headHeight {
		r.Y = cell.Y - r.H - 3
	}
	return r, true
}

// draw draws the offers, each with how often it is used.
func (f *cellField) draw(s *typeset.Sheet) {
	r, ok := f.box()
	if !ok {
		return
	}
	s.Fill(canvas.Rect{X: r.X - 1, Y: r.Y + 2, W: r.W + 2, H: r.H + 1}, 6, painted.Color(theme.ColorNameShadow))
	s.Fill(r, 5, painted.Color(theme.ColorNameOverlayBackground))
	if f.why != "" {
		s.Frame(r, 5, canvas.Stroke{Color: s.Inks.Bad, Width: 1})
		s.Text(canvas.Point{X: r.X + inset, Y: r.Y + inset}, r.W-2*inset, f.why, typeset.Regular(painted.Beside), s.Inks.Ink)
		return
	}
	s.Frame(r, 5, canvas.Stroke{Color: s.Inks.Hairline, Width: 1})
	for i, u := range f.offers {
		line := canvas.Rect{X: r.X + 4, Y: r.Y + 4 + float64(i)*offerHeight, W: r.W - 8, H: offerHeight}
		if i == f.chosen {
			s.Fill(line, 4, painted.Blend(painted.Color(theme.ColorNameOverlayBackground), s.Inks.Accent, 0.16))
		}
		line.X, line.W = line.X+6, line.W-12
		if u.N > 0 {
			line.W -= painted.Fit(s, line, words.Count(u.N), typeset.Regular(painted.Beside), s.Inks.Muted, painted.Right) + 8
		}
		painted.Fit(s, line, u.Text, typeset.Regular(painted.Text), s.Inks.Ink, painted.Left)
	}
}

// offerAt is the offer at a place, or −1.
func (f *cellField) offerAt(p fyne.Position) int {
	r, ok := f.box()
	if !ok || f.why != "" || !r.Contains(canvas.Point{X: float64(p.X), Y: float64(p.Y)}) {
		return -1
	}
	return max(0, min(len(f.offers)-1, int((float64(p.Y)-r.Y-4)/offerHeight)))
}

// take takes the offer at a place; false where there is none.
func (f *cellField) take(p fyne.Position) bool {
	i := f.offerAt(p)
	if i < 0 {
		return false
	}
	f.complete(i)
	e := f.entry
	f.grid.inv.Later(func() {
		if f.entry == e && e != nil {
			f.grid.inv.Canvas().Focus(e)
		}
	})
	return true
}

// pointAt lights up the offer under the pointer.
func (f *cellField) pointAt(p fyne.Position) {
	if i := f.offerAt(p); i >= 0 && i != f.chosen {
		f.chosen = i
		f.grid.Repaint()
	}
}

// offerKey goes through the offers; what is chosen is taken by Return and Tab,
// which then go on.
func (f *cellField) offerKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		f.chosen = (f.chosen + 1) % len(f.offers)
	case fyne.KeyUp:
		f.chosen = (max(f.chosen, 0) + len(f.offers) - 1) % len(f.offers)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		if f.chosen >= 0 {
			f.complete(f.chosen)
		}
		return false
	case fyne.KeyEscape:
		if f.chosen < 0 {
			return false
		}
		f.chosen = -1
	default:
		return false
	}
	f.grid.Repaint()
	return true
}
