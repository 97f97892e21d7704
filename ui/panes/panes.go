package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/ui/input"
)

// The sizes of panels, in units.
const (
	usualLeft, usualRight, usualBottom = 208, 300, 180
	leastSide, mostSide                = 150, 600
	leastBottom, mostBottom            = 90, 600

	leastMiddle = 300 // what panels leave to the canvas where they can, wide and high
	floorMiddle = 160 // and where they cannot

	railWidth  = 36
	foldsLeft  = 1280 // in a narrower window the left panel is a rail
	foldsRight = 1100 // and the right one too
)

// Side is where a panel is.
type Side int

// The sides.
const (
	AtLeft Side = iota
	AtRight
	AtBottom
	nowhere Side = -1
)

// Sizes is how wide (at the bottom: high) the panels are, in units, 0
// for the usual, and which are hidden.
type Sizes struct {
	Left       float32 `json:"left,omitempty"`
	Right      float32 `json:"right,omitempty"`
	Bottom     float32 `json:"bottom,omitempty"`
	HideLeft   bool    `json:"hideLeft,omitempty"`
	HideRight  bool    `json:"hideRight,omitempty"`
	ShowBottom bool    `json:"showBottom,omitempty"`
}

// Mend takes away sizes that make no sense.
func (m *Sizes) Mend() {
	for _, p := range []struct {
		size        *float32
		least, most float32
	}{{&m.Left, leastSide, mostSide}, {&m.Right, leastSide, mostSide}, {&m.Bottom, leastBottom, mostBottom}} {
		if !(*p.size >= p.least && *p.size <= p.most) {
			*p.size = 0
		}
	}
}

// Parts is what the panes hold.
type Parts struct {
	Left, Middle, Right, Bottom fyne.CanvasObject
	RailLeft, RailRight         fyne.CanvasObject // that the panels fold to

	Dragged func(Sizes) // a border was dragged
	Folded  func()      // panels folded or unfolded, opened over the middle or closed
}

// Panes is a middle with a panel at its left, its right and its lower edge.
// Each can be hidden, and is as wide as its border was dragged.
type Panes struct {
	Parts
	Sizes  Sizes
	Object *fyne.Container

	borders [3]*edge // left, right, bottom
	veil    *veil    // over the middle while a panel is
	open    Side     // the folded panel that lies over the middle; nowhere for none
	width   float32  // that was folded for
}

// New makes the panes.
func New(m Sizes, parts Parts) *Panes {
	p := &Panes{Parts: parts, Sizes: m, open: nowhere}
	p.veil = newVeil(p.Close)
	for i := range p.borders {
		p.borders[i] = newEdge(p, Side(i))
	}
	p.Object = container.New(p)
	for _, o := range []fyne.CanvasObject{
		p.Middle, p.Bottom, p.borders[AtBottom], p.veil, p.Left, p.Right, p.borders[AtLeft], p.borders[AtRight], p.RailLeft, p.RailRight,
	} {
		p.Object.Add(o)
	}
	p.Set(m)
	return p
}

// Set shows, hides and sizes the panels.
func (p *Panes) Set(m Sizes) {
	p.Sizes = m
	p.show()
	p.Object.Refresh()
}

// show shows what shows in a window as wide as this.
func (p *Panes) show() {
	left, right := p.Folds(AtLeft), p.Folds(AtRight)
	show(left, p.RailLeft)
	show(right, p.RailRight)
	show(left && p.open == AtLeft || !left && !p.Sizes.HideLeft, p.Left, p.borders[AtLeft])
	show(right && p.open == AtRight || !right && !p.Sizes.HideRight, p.Right, p.borders[AtRight])
	show(p.Sizes.ShowBottom, p.Bottom, p.borders[AtBottom])
	show(p.open != nowhere, p.veil)
}

func show(on bool, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		switch {
		case on && !o.Visible():
			o.Show()
		case !on && o.Visible():
			o.Hide()
		}
	}
}

// Folds reports whether the window is so narrow that a panel is a rail.
func (p *Panes) Folds(s Side) bool {
	switch s {
	case AtLeft:
		return p.width > 0 && p.width < foldsLeft
	case AtRight:
		return p.width > 0 && p.width < foldsRight
	}
	return false
}

// Shows reports whether a panel is to be seen.
func (p *Panes) Shows(s Side) bool {
	return [...]fyne.CanvasObject{p.Left, p.Right, p.Bottom}[s].Visible()
}

// Toggle opens a folded panel over the middle, or closes it.
func (p *Panes) Toggle(s Side) {
	if p.open == s || !p.Folds(s) {
		s = nowhere
	}
	p.unfold(s)
}

// Close closes the panel that lies over the middle, and reports whether one
// did.
func (p *Panes) Close() bool {
	if p.open == nowhere {
		return false
	}
	p.unfold(nowhere)
	return true
}

// Hold reports whether what has the keyboard stands in one of the panels.
func (p *Panes) Hold(f fyne.Focusable) bool {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return false
	}
	return input.Within(o, p.Left) || input.Within(o, p.Right) || input.Within(o, p.Bottom)
}

func (p *Panes) unfold(s Side) {
	if p.open == s {
		return
	}
	p.open = s
	p.show()
	p.Object.Refresh()
	p.Parts.Folded()
}

// extent is how wide or high a panel is in so much room.
func (p *Panes) extent(s Side, size fyne.Size) float32 {
	m, usual, least := p.Sizes.Left, float32(usualLeft), float32(leastSide)
	switch s {
	case AtRight:
		m, usual = p.Sizes.Right, usualRight
	case AtBottom:
		m, usual, least = p.Sizes.Bottom, usualBottom, leastBottom
	}
	if m == 0 {
		m = usual
	}
	var room float32
	switch {
	case s == AtBottom:
		room = size.Height - leastMiddle
	case p.Folds(s):
		room = size.Width - railWidth - floorMiddle/2 // to click beside it
	case s == AtLeft:
		room = size.Width - leastMiddle - p.least(AtRight)
	case s == AtRight:
		room = size.Width - leastMiddle - p.least(AtLeft)
	}
	return max(least, min(m, room))
}

// least is the least room that a panel, or its rail, takes from the middle.
func (p *Panes) least(s Side) float32 {
	switch {
	case p.Folds(s):
		return railWidth
	case s == AtLeft && p.Sizes.HideLeft || s == AtRight && p.Sizes.HideRight:
		return 0
	}
	return leastSide
}

// takes is the room that a panel, or its rail, takes from the middle.
func (p *Panes) takes(s Side, size fyne.Size) float32 {
	switch {
	case p.Folds(s):
		return railWidth
	case !p.Shows(s):
		return 0
	}
	return p.extent(s, size)
}

// Layout is the toolkit's way to lay out the panels.
func (p *Panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, right := p.Folds(AtLeft), p.Folds(AtRight)
	p.width = size.Width
	if left != p.Folds(AtLeft) || right != p.Folds(AtRight) {
		p.open = nowhere
		p.show()
		p.Parts.Folded()
	}
	p.place(size)
}

func (p *Panes) place(size fyne.Size) {
	l, r, b := p.takes(AtLeft, size), p.takes(AtRight, size), p.takes(AtBottom, size)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	middle := size.Width - l - r
	put(p.Middle, l, 0, middle, size.Height-b)
	put(p.Bottom, l, size.Height-b, middle, b)
	put(p.veil, l, 0, middle, size.Height)
	put(p.RailLeft, 0, 0, railWidth, size.Height)
	put(p.RailRight, size.Width-railWidth, 0, railWidth, size.Height)
	// A folded panel lies over the middle, beside its rail.
	from, to := float32(0), size.Width
	if p.Folds(AtLeft) {
		from = railWidth
	}
	if p.Folds(AtRight) {
		to -= railWidth
	}
	wl, wr := p.extent(AtLeft, size), p.extent(AtRight, size)
	put(p.Left, from, 0, wl, size.Height)
	put(p.Right, to-wr, 0, wr, size.Height)
	const half = borderWidth / 2
	put(p.borders[AtLeft], from+wl-half, 0, borderWidth, size.Height)
	put(p.borders[AtRight], to-wr-half, 0, borderWidth, size.Height)
	put(p.borders[AtBottom], l, size.Height-b-half, middle, borderWidth)
}

// MinSize is the toolkit's way to ask for the least size: with rails.
func (p *Panes) MinSize([]fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(floorMiddle+2*railWidth, floorMiddle)
	if p.Sizes.ShowBottom {
		least.Height += leastBottom
	}
	return least
}

// drag moves a border by so many units.
func (p *Panes) drag(s Side, by fyne.Delta) {
	size := p.Object.Size()
	now := p.extent(s, size)
	switch s {
	case AtLeft:
		p.Sizes.Left = max(leastSide, min(now+by.DX, mostSide))
	case AtRight:
		p.Sizes.Right = max(leastSide, min(now-by.DX, mostSide))
	case AtBottom:
		p.Sizes.Bottom = max(leastBottom, min(now-by.DY, mostBottom))
	}
	p.place(size)
}
