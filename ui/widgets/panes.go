package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The sizes of panels, in units.
const (
	usualLeft, usualRight, usualBottom = 208, 300, 180
	leastSide, mostSide                = 150, 600
	leastBottom, mostBottom            = 90, 600

	leastMiddle = 300 // what panels leave to the canvas where they can, wide and high
	floorMiddle = 160 // and where they cannot
)

// PaneSizes is how wide (at the bottom: high) the panels are, in units, 0
// for the usual, and which are hidden.
type PaneSizes struct {
	Left       float32 `json:"left,omitempty"`
	Right      float32 `json:"right,omitempty"`
	Bottom     float32 `json:"bottom,omitempty"`
	HideLeft   bool    `json:"hideLeft,omitempty"`
	HideRight  bool    `json:"hideRight,omitempty"`
	ShowBottom bool    `json:"showBottom,omitempty"`
}

// Mend takes away sizes that make no sense.
func (m *PaneSizes) Mend() {
	for _, p := range []struct {
		size        *float32
		least, most float32
	}{{&m.Left, leastSide, mostSide}, {&m.Right, leastSide, mostSide}, {&m.Bottom, leastBottom, mostBottom}} {
		if !(*p.size >= p.least && *p.size <= p.most) {
			*p.size = 0
		}
	}
}

// Panes is a middle with a panel at its left, its right and its lower edge.
// Each can be hidden, and is as wide as its border was dragged.
type Panes struct {
	Left, Right, bottom, Middle fyne.CanvasObject
	borders                     [3]*edge // left, right, bottom
	Sizes                       PaneSizes
	Object                      *fyne.Container
	changed                     func(PaneSizes) // after a border was dragged
}

func NewPanes(m PaneSizes, left, middle, right, bottom fyne.CanvasObject, changed func(PaneSizes)) *Panes {
	p := &Panes{Left: left, Right: right, bottom: bottom, Middle: middle, Sizes: m, changed: changed}
	for i := range p.borders {
		p.borders[i] = newEdge(p, side(i))
	}
	p.Object = container.New(p)
	for _, o := range []fyne.CanvasObject{middle, left, right, bottom, p.borders[0], p.borders[1], p.borders[2]} {
		p.Object.Add(o)
	}
	p.Set(m)
	return p
}

// Set shows, hides and sizes the panels.
func (p *Panes) Set(m PaneSizes) {
	p.Sizes = m
	show := func(on bool, objects ...fyne.CanvasObject) {
		for _, o := range objects {
			if on {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	show(!m.HideLeft, p.Left, p.borders[atLeft])
	show(!m.HideRight, p.Right, p.borders[atRight])
	show(m.ShowBottom, p.bottom, p.borders[atBottom])
	p.Object.Refresh()
}

// side is where a panel is.
type side int

const (
	atLeft side = iota
	atRight
	atBottom
)

// extent is how wide or high a panel is in so much room.
func (p *Panes) extent(s side, size fyne.Size) float32 {
	m, usual, hidden := p.Sizes.Left, float32(usualLeft), p.Sizes.HideLeft
	least := float32(leastSide)
	switch s {
	case atRight:
		m, usual, hidden = p.Sizes.Right, usualRight, p.Sizes.HideRight
	case atBottom:
		m, usual, hidden, least = p.Sizes.Bottom, usualBottom, !p.Sizes.ShowBottom, leastBottom
	}
	if hidden {
		return 0
	}
	if m == 0 {
		m = usual
	}
	room := size.Width
	switch s {
	case atLeft:
		room -= leastMiddle + p.shown(atRight)
	case atRight:
		room -= leastMiddle + p.shown(atLeft)
	case atBottom:
		room = size.Height - leastMiddle
	}
	return max(least, min(m, room))
}

// shown is the least that a panel takes.
func (p *Panes) shown(s side) float32 {
	if s == atLeft && p.Sizes.HideLeft || s == atRight && p.Sizes.HideRight {
		return 0
	}
	return leastSide
}

// Layout is the toolkit's way to lay out the panels.
func (p *Panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l, r, b := p.extent(atLeft, size), p.extent(atRight, size), p.extent(atBottom, size)
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	middle := size.Width - l - r
	place(p.Left, 0, 0, l, size.Height)
	place(p.Right, size.Width-r, 0, r, size.Height)
	place(p.Middle, l, 0, middle, size.Height-b)
	place(p.bottom, l, size.Height-b, middle, b)
	const half = borderWidth / 2
	place(p.borders[atLeft], l-half, 0, borderWidth, size.Height)
	place(p.borders[atRight], size.Width-r-half, 0, borderWidth, size.Height)
	place(p.borders[atBottom], l, size.Height-b-half, middle, borderWidth)
}

// MinSize is the toolkit's way to ask for the least size.
func (p *Panes) MinSize([]fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(floorMiddle+p.shown(atLeft)+p.shown(atRight), floorMiddle)
	if p.Sizes.ShowBottom {
		least.Height += leastBottom
	}
	return least
}

// drag moves a border by so many units.
func (p *Panes) drag(s side, by fyne.Delta) {
	size := p.Object.Size()
	now := p.extent(s, size)
	switch s {
	case atLeft:
		p.Sizes.Left = max(leastSide, min(now+by.DX, mostSide))
	case atRight:
		p.Sizes.Right = max(leastSide, min(now-by.DX, mostSide))
	case atBottom:
		p.Sizes.Bottom = max(leastBottom, min(now-by.DY, mostBottom))
	}
	p.Layout(nil, size)
}

// borderWidth is how wide a border is to the pointer, in units; it shows as
// a hairline.
const borderWidth = 7

// edge is the line beside a panel, which can be dragged.
type edge struct {
	widget.BaseWidget
	p    *Panes
	side side
	line *canvas.Rectangle
	hot  bool
}

var (
	_ fyne.Draggable     = (*edge)(nil)
	_ desktop.Mouseable  = (*edge)(nil)
	_ desktop.Hoverable  = (*edge)(nil)
	_ desktop.Cursorable = (*edge)(nil)
)

func newEdge(p *Panes, s side) *edge {
	b := &edge{p: p, side: s, line: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// MouseDown keeps a press on the border from what lies below it.
func (b *edge) MouseDown(*desktop.MouseEvent) {}

// MouseUp: see MouseDown.
func (b *edge) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the border.
func (b *edge) Dragged(e *fyne.DragEvent) { b.p.drag(b.side, e.Dragged) }

// DragEnd has the size remembered.
func (b *edge) DragEnd() { b.p.changed(b.p.Sizes) }

// MouseIn lights the border up.
func (b *edge) MouseIn(*desktop.MouseEvent) { b.hot = true; b.Refresh() }

// MouseMoved makes the border a desktop.Hoverable.
func (b *edge) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (b *edge) MouseOut() { b.hot = false; b.Refresh() }

// Cursor says that it can be dragged.
func (b *edge) Cursor() desktop.Cursor {
	if b.side == atBottom {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// CreateRenderer is the toolkit's way to the border's objects.
func (b *edge) CreateRenderer() fyne.WidgetRenderer { return &edgeRenderer{b} }

type edgeRenderer struct{ b *edge }

func (r *edgeRenderer) Layout(size fyne.Size) {
	width := float32(1)
	if r.b.hot {
		width = 3
	}
	if r.b.side == atBottom {
		r.b.line.Move(fyne.NewPos(0, (size.Height-width)/2))
		r.b.line.Resize(fyne.NewSize(size.Width, width))
	} else {
		r.b.line.Move(fyne.NewPos((size.Width-width)/2, 0))
		r.b.line.Resize(fyne.NewSize(width, size.Height))
	}
}

func (r *edgeRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *edgeRenderer) Refresh() {
	r.b.line.FillColor = theme.Color(theme.ColorNameSeparator)
	if r.b.hot {
		r.b.line.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b.line)
}
func (r *edgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.line} }
func (r *edgeRenderer) Destroy()                     {}
