package overlay

import (
	"touchline/canvas"
	"touchline/canvas/text"
)

// How the sheet of a record looks, in units of the window.
const (
	recordWidth  = 372.0
	recordNames  = 104.0 // the column of the names
	recordPad    = 14.0
	recordOff    = 14.0 // from the card's edge
	recordBeak   = 7.0
	recordSize   = 12.0  // of the letters
	recordGap    = 4.0   // between two lines
	recordMargin = 8.0   // to the window's edge
	recordMost   = 360.0 // high: a look at a card leaves the map in sight, the panel has the rest
)

// RecordLine is a line of a record: what a field is called and what it says.
type RecordLine struct{ Name, Value string }

// Record is a sheet beside a card with what its record says: at its right, or
// where there is no room at its left, or in a narrow window above or below it,
// never over it. more says how many lines had no room.
func (s *Sheet) Record(of canvas.Owner, card canvas.Rect, title string, lines []RecordLine, more func(n int) string) {
	pt := s.Pt
	k := s.view.Scale()
	window := canvas.Rect{X: s.view.At.X / k, Y: s.view.At.Y / k, W: s.view.Window.W / k, H: s.view.Window.H / k}.Inset(pt(recordMargin))
	off, wide := pt(recordOff), pt(recordWidth)
	right, left := window.Right()-card.Right()-off >= wide, card.X-off-window.X >= wide
	high := min(window.H, pt(recordMost))
	above, below := card.Y-off-window.Y, window.Bottom()-card.Bottom()-off
	if !right && !left {
		high = min(high, max(above, below))
	}
	body := s.recordBody(title, lines, high-2*pt(recordPad), more)
	r := canvas.Rect{W: wide, H: body.height + 2*pt(recordPad)}
	r.Y = min(max(card.Center().Y-r.H/2, window.Y), max(window.Y, window.Bottom()-r.H))
	switch {
	case right:
		r.X = card.Right() + off
	case left:
		r.X = card.X - off - r.W
	default:
		r.X = max(window.X, min(card.Center().X-wide/2, window.Right()-wide))
		if r.Y = card.Bottom() + off; above > below {
			r.Y = card.Y - off - r.H
		}
	}
	items := []canvas.Item{
		&canvas.Box{Rect: r.Inset(-pt(3)), Radius: pt(11), Fill: s.theme.Ink.Alpha(26)},
		&canvas.Box{Rect: r, Radius: pt(8), Fill: s.theme.Card, Stroke: canvas.Stroke{Color: s.theme.Edge, Width: pt(1)}},
	}
	if right || left {
		items = append(items, s.beak(r, card, !right))
	}
	for _, t := range body.texts {
		items = append(items, moveText(t, canvas.Point{X: r.X + pt(recordPad), Y: r.Y + pt(recordPad)}))
	}
	s.Group(of, items...)
}

// beak points from the sheet to the middle of its card.
func (s *Sheet) beak(r, card canvas.Rect, left bool) canvas.Item {
	b := s.Pt(recordBeak)
	y := min(max(card.Center().Y, r.Y+2*b), r.Bottom()-2*b)
	x, tip := r.X, -b
	if left {
		x, tip = r.Right(), b
	}
	var p canvas.Path
	p.Move(x-tip/4, y-b)
	p.Line(x+tip, y)
	p.Line(x-tip/4, y+b)
	p.Close()
	return &canvas.Shape{Path: p, Fill: s.theme.Card}
}

// recordText is the words of a sheet, from its inner corner on.
type recordText struct {
	texts  []*canvas.Text
	height float64
}

// recordBody breaks the words into lines as far as a height goes.
func (s *Sheet) recordBody(title string, lines []RecordLine, most float64, more func(n int) string) (b recordText) {
	pt := s.Pt
	width := pt(recordWidth - 2*recordPad)
	regular, bold := text.Face{Size: pt(recordSize)}, text.Face{Size: pt(recordSize), Weight: canvas.Bold}
	put := func(x float64, words string, f text.Face, w float64, c canvas.Color) float64 {
		broken := text.Wrap(words, f, w)
		for i := range broken {
			broken[i].At.X += x
			broken[i].At.Y += b.height
		}
		b.texts = append(b.texts, &canvas.Text{Source: words, Lines: broken, Size: f.Size, Weight: f.Weight, Color: c})
		return float64(len(broken)) * text.LineHeight(f)
	}
	b.height += put(0, title, bold, width, s.theme.Ink) + pt(recordGap)
	for i, l := range lines {
		mark := len(b.texts)
		names := put(0, l.Name, regular, pt(recordNames-8), s.theme.Muted)
		h := max(names, put(pt(recordNames), l.Value, regular, width-pt(recordNames), s.theme.Ink))
		if b.height+h+pt(recordGap)+text.LineHeight(regular) > most && i < len(lines)-1 || b.height+h > most {
			b.texts = b.texts[:mark]
			b.height += put(0, more(len(lines)-i), regular, width, s.theme.Muted)
			return b
		}
		b.height += h + pt(recordGap)
	}
	b.height -= pt(recordGap)
	return b
}

func moveText(t *canvas.Text, by canvas.Point) *canvas.Text {
	for i := range t.Lines {
		t.Lines[i].At = t.Lines[i].At.Add(by)
	}
	return t
}

// More is a small sign at the lower right corner of a card: there is more to
// read about it.
func (s *Sheet) More(of canvas.Owner, card canvas.Rect) {
	const dot, gap, inset = 1.6, 4.0, 5.0
	var items []canvas.Item
	for i := range 3 {
		at := canvas.Point{X: card.Right() - inset - float64(2-i)*gap, Y: card.Bottom() - inset + 1}
		items = append(items, &canvas.Box{Rect: canvas.Rect{X: at.X - dot/2, Y: at.Y - dot/2, W: dot, H: dot}, Radius: dot / 2, Fill: s.theme.Muted})
	}
	s.Group(of, items...)
}
