package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"

	"touchline/canvas"
	"touchline/canvas/editor/view"
)

// The bars beside the picture, in units: the one below it has the minimap's tab
// at its end.
const (
	barHigh   = 21.0
	barWide   = 12.0
	thumbWide = 8.0
	leastBar  = 28.0 // the shortest thumb
	tabWide   = 86.0
	tabText   = 11.0 // of its letters
)

// bars is the scroll bars of a board and the tab that opens the minimap. They
// lie beside the picture and cover nothing of it.
type bars struct {
	below, beside *fynecanvas.Rectangle // the grounds
	across, down  *fynecanvas.Rectangle // the thumbs
	tab, map0     *fynecanvas.Rectangle // the tab, and the sign on it
	map1          *fynecanvas.Rectangle
	name          *fynecanvas.Text

	size   fyne.Size
	look   Look
	mapped bool // the minimap is open, where there can be one
	held   bar
	from   canvas.Point // where the thumb was taken, units
	was    view.Bar
}

// bar says which of the bars is held.
type bar uint8

const (
	noBar bar = iota
	acrossBar
	downBar
	tabBar // the minimap's tab is pressed
)

func newBars() bars {
	r := func() *fynecanvas.Rectangle { return fynecanvas.NewRectangle(nil) }
	b := bars{below: r(), beside: r(), across: r(), down: r(), tab: r(), map0: r(), map1: r(), name: fynecanvas.NewText("", nil)}
	b.across.CornerRadius, b.down.CornerRadius = thumbWide/2, thumbWide/2
	b.tab.CornerRadius, b.tab.StrokeWidth = 4, 1
	b.map0.CornerRadius, b.map0.StrokeWidth, b.map1.StrokeWidth = 2, 1.2, 1.2
	b.name.TextSize = tabText
	return b
}

func (s *bars) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.below, s.beside, s.across, s.down, s.tab, s.map0, s.map1, s.name}
}

// paint sets the colours.
func (s *bars) paint(l Look) {
	s.look = l
	s.below.FillColor, s.beside.FillColor = l.Desk, l.Desk
	s.across.FillColor, s.down.FillColor = l.Thumb, l.Thumb
	s.tab.FillColor, s.tab.StrokeColor = l.Panel, l.Edge
	ink := color.Color(l.Quiet)
	if s.mapped {
		ink = l.Accent
	}
	s.name.Color, s.map0.StrokeColor, s.map1.StrokeColor = ink, ink, ink
	s.map0.FillColor, s.map1.FillColor = color.Transparent, color.Transparent
}

// lay puts the grounds beside a picture on a board of some size.
func (s *bars) lay(size fyne.Size) {
	s.size = size
	place(s.below, canvas.Rect{Y: float64(size.Height) - barHigh, W: float64(size.Width), H: barHigh})
	place(s.beside, canvas.Rect{X: float64(size.Width) - barWide, W: barWide, H: float64(size.Height) - barHigh})
}

// tabAt is where the minimap's tab is.
func (s *bars) tabAt() canvas.Rect {
	return canvas.Rect{X: float64(s.size.Width) - tabWide - 4, Y: float64(s.size.Height) - barHigh, W: tabWide, H: barHigh}
}

// tracks is where the two thumbs run.
func (s *bars) tracks() (across, down canvas.Rect) {
	w, h := float64(s.size.Width), float64(s.size.Height)
	return canvas.Rect{X: 4, Y: h - barHigh, W: max(1, w-tabWide-16), H: barHigh},
		canvas.Rect{X: w - barWide, Y: 4, W: barWide, H: max(1, h-barHigh-8)}
}

// thumb is a thumb of a bar of some length on a track: how far from its begin,
// and how long.
func thumb(b view.Bar, track float64) (from, length float64) {
	length = min(track, max(leastBar, b.Length*track))
	if b.Length >= 1 {
		return 0, track
	}
	return b.From / (1 - b.Length) * (track - length), length
}

// follow shows the bars of what the board shows.
func (s *bars) follow(b *Board) {
	var v view.View
	shows := b.editor != nil && !b.opening
	if shows {
		v = b.editor.View()
	}
	x, y := v.Bars()
	across, down := s.tracks()
	from, length := thumb(x, across.W)
	place(s.across, canvas.Rect{X: across.X + from, Y: across.Center().Y - thumbWide/2, W: length, H: thumbWide})
	from, length = thumb(y, down.H)
	place(s.down, canvas.Rect{X: down.Center().X - thumbWide/2, Y: down.Y + from, W: thumbWide, H: length})
	visible(s.across, shows && x != view.Bar{})
	visible(s.down, shows && y != view.Bar{})

	tab := s.tabAt()
	place(s.tab, tab)
	place(s.map0, canvas.Rect{X: tab.X + 8, Y: tab.Center().Y - 5, W: 13, H: 10})
	place(s.map1, canvas.Rect{X: tab.X + 11, Y: tab.Center().Y - 2, W: 5, H: 4})
	if b.Words != nil {
		s.name.Text = b.Words("board.map")
	}
	size := s.name.MinSize()
	place(s.name, canvas.Rect{X: tab.X + 26, Y: tab.Center().Y - float64(size.Height)/2, W: float64(size.Width), H: float64(size.Height)})
	for _, o := range []fyne.CanvasObject{s.tab, s.map0, s.map1, s.name} {
		visible(o, shows && v.Mappable())
	}
}

func visible(o fyne.CanvasObject, on bool) {
	if on == o.Visible() {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// on is the bar at a point of the board; false beside them.
func (s *bars) on(at canvas.Point) (bar, bool) {
	w, h := float64(s.size.Width), float64(s.size.Height)
	switch {
	case s.tab.Visible() && s.tabAt().Contains(at):
		return tabBar, true
	case at.Y >= h-barHigh:
		return acrossBar, true
	case at.X >= w-barWide:
		return downBar, true
	}
	return noBar, false
}

// pressBar takes a bar: its thumb, or, beside that, brings the thumb there
// first.
func (b *Board) pressBar(which bar, at canvas.Point) {
	s := &b.bars
	s.held, s.from = which, at
	if which == tabBar {
		return
	}
	x, y := b.View().Bars()
	across, down := s.tracks()
	pos, track, old := at.X-across.X, across.W, x
	if which == downBar {
		pos, track, old = at.Y-down.Y, down.H, y
	}
	if old == (view.Bar{}) {
		s.held = noBar
		return
	}
	if from, length := thumb(old, track); pos < from || pos > from+length {
		old.From = slide(old, pos-length/2, track)
		b.slideTo(which, old.From)
		old.From = min(max(0, old.From), 1-old.Length)
	}
	s.was = old
}

// slide is the share before a thumb that begins at a place of its track.
func slide(b view.Bar, from, track float64) float64 {
	_, length := thumb(b, track)
	if track <= length {
		return 0
	}
	return from / (track - length) * (1 - b.Length)
}

// slideTo scrolls to where a thumb is; the other one stays.
func (b *Board) slideTo(which bar, share float64) {
	x, y := b.View().Bars()
	if which == acrossBar {
		b.SetView(b.View().Slid(share, y.From))
	} else {
		b.SetView(b.View().Slid(x.From, share))
	}
}

// dragBar moves the thumb that is held.
func (b *Board) dragBar(to canvas.Point) {
	s := &b.bars
	across, down := s.tracks()
	by, track := to.X-s.from.X, across.W
	if s.held == downBar {
		by, track = to.Y-s.from.Y, down.H
	}
	if s.held == acrossBar || s.held == downBar {
		from, _ := thumb(s.was, track)
		b.slideTo(s.held, slide(s.was, from+by, track))
	}
}

// releaseBar lets a bar go; on the tab that opens or folds the minimap.
func (b *Board) releaseBar(at canvas.Point) {
	held := b.bars.held
	b.bars.held = noBar
	if on, _ := b.bars.on(at); held == tabBar && on == tabBar {
		b.editor.SetMap(!b.editor.View().Mapped)
	}
}

// SetMap opens or folds the minimap of this document and of those to come.
func (b *Board) SetMap(open bool) {
	if b.editor != nil && !b.opening {
		b.editor.SetMap(open) // mapFolds follows
		return
	}
	b.bars.mapped = open
	b.bars.paint(b.look)
}

// mapFolds tells whoever keeps it that the minimap was opened or folded.
func (b *Board) mapFolds() {
	if open := b.editor.View().Mapped; !b.opening && open != b.bars.mapped {
		b.bars.mapped = open
		b.bars.paint(b.look)
		for _, o := range []fyne.CanvasObject{b.bars.name, b.bars.map0, b.bars.map1} {
			o.Refresh()
		}
		if b.Mapped != nil {
			b.Mapped(open)
		}
	}
}
