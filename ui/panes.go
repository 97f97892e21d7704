package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The sizes of windows and panels, in units.
const (
	leastWindowWidth, leastWindowHeight = 480, 320

	usualLeft, usualRight, usualBottom = 208, 300, 180
	leastSide, mostSide                = 150, 600
	leastBottom, mostBottom            = 90, 600

	leastMiddle = 300 // what panels leave to the canvas where they can, wide and high
	floorMiddle = 160 // and where they cannot
)

// panes is a middle with a panel at its left, its right and its lower edge.
// Each can be hidden, and is as wide as its border was dragged.
type panes struct {
	left, right, bottom, middle fyne.CanvasObject
	borders                     [3]*border // left, right, bottom
	memory                      panelMemory
	object                      *fyne.Container
	changed                     func(panelMemory) // after a border was dragged
}

func newPanes(m panelMemory, left, middle, right, bottom fyne.CanvasObject, changed func(panelMemory)) *panes {
	p := &panes{left: left, right: right, bottom: bottom, middle: middle, memory: m, changed: changed}
	for i := range p.borders {
		p.borders[i] = newBorder(p, side(i))
	}
	p.object = container.New(p)
	for _, o := range []fyne.CanvasObject{middle, left, right, bottom, p.borders[0], p.borders[1], p.borders[2]} {
		p.object.Add(o)
	}
	p.set(m)
	return p
}

// set shows, hides and sizes the panels.
func (p *panes) set(m panelMemory) {
	p.memory = m
	show := func(on bool, objects ...fyne.CanvasObject) {
		for _, o := range objects {
			if on {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	show(!m.HideLeft, p.left, p.borders[atLeft])
	show(!m.HideRight, p.right, p.borders[atRight])
	show(m.ShowBottom, p.bottom, p.borders[atBottom])
	p.object.Refresh()
}

// side is where a panel is.
type side int

const (
	atLeft side = iota
	atRight
	atBottom
)

// extent is how wide or high a panel is in so much room.
func (p *panes) extent(s side, size fyne.Size) float32 {
	m, usual, hidden := p.memory.Left, float32(usualLeft), p.memory.HideLeft
	least := float32(leastSide)
	switch s {
	case atRight:
		m, usual, hidden = p.memory.Right, usualRight, p.memory.HideRight
	case atBottom:
		m, usual, hidden, least = p.memory.Bottom, usualBottom, !p.memory.ShowBottom, leastBottom
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
func (p *panes) shown(s side) float32 {
	if s == atLeft && p.memory.HideLeft || s == atRight && p.memory.HideRight {
		return 0
	}
	return leastSide
}

// Layout is the toolkit's way to lay out the panels.
func (p *panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l, r, b := p.extent(atLeft, size), p.extent(atRight, size), p.extent(atBottom, size)
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	middle := size.Width - l - r
	place(p.left, 0, 0, l, size.Height)
	place(p.right, size.Width-r, 0, r, size.Height)
	place(p.middle, l, 0, middle, size.Height-b)
	place(p.bottom, l, size.Height-b, middle, b)
	const half = borderWidth / 2
	place(p.borders[atLeft], l-half, 0, borderWidth, size.Height)
	place(p.borders[atRight], size.Width-r-half, 0, borderWidth, size.Height)
	place(p.borders[atBottom], l, size.Height-b-half, middle, borderWidth)
}

// MinSize is the toolkit's way to ask for the least size.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(floorMiddle+p.shown(atLeft)+p.shown(atRight), floorMiddle)
	if p.memory.ShowBottom {
		least.Height += leastBottom
	}
	return least
}

// drag moves a border by so many units.
func (p *panes) drag(s side, by fyne.Delta) {
	size := p.object.Size()
	now := p.extent(s, size)
	switch s {
	case atLeft:
		p.memory.Left = max(leastSide, min(now+by.DX, mostSide))
	case atRight:
		p.memory.Right = max(leastSide, min(now-by.DX, mostSide))
	case atBottom:
		p.memory.Bottom = max(leastBottom, min(now-by.DY, mostBottom))
	}
	p.Layout(nil, size)
}

// borderWidth is how wide a border is to the pointer, in units; it shows as
// a hairline.
const borderWidth = 7

// border is the line beside a panel, which can be dragged.
type border struct {
	widget.BaseWidget
	p    *panes
	side side
	line *canvas.Rectangle
	hot  bool
}

var (
	_ fyne.Draggable     = (*border)(nil)
	_ desktop.Mouseable  = (*border)(nil)
	_ desktop.Hoverable  = (*border)(nil)
	_ desktop.Cursorable = (*border)(nil)
)

func newBorder(p *panes, s side) *border {
	b := &border{p: p, side: s, line: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// MouseDown keeps a press on the border from what lies below it.
func (b *border) MouseDown(*desktop.MouseEvent) {}

// MouseUp: see MouseDown.
func (b *border) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the border.
func (b *border) Dragged(e *fyne.DragEvent) { b.p.drag(b.side, e.Dragged) }

// DragEnd has the size remembered.
func (b *border) DragEnd() { b.p.changed(b.p.memory) }

// MouseIn lights the border up.
func (b *border) MouseIn(*desktop.MouseEvent) { b.hot = true; b.Refresh() }

// MouseMoved makes the border a desktop.Hoverable.
func (b *border) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (b *border) MouseOut() { b.hot = false; b.Refresh() }

// Cursor says that it can be dragged.
func (b *border) Cursor() desktop.Cursor {
	if b.side == atBottom {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// CreateRenderer is the toolkit's way to the border's objects.
func (b *border) CreateRenderer() fyne.WidgetRenderer { return &borderRenderer{b} }

type borderRenderer struct{ b *border }

func (r *borderRenderer) Layout(size fyne.Size) {
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

func (r *borderRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *borderRenderer) Refresh() {
	r.b.line.FillColor = theme.Color(theme.ColorNameSeparator)
	if r.b.hot {
		r.b.line.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b.line)
}
func (r *borderRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.line} }
func (r *borderRenderer) Destroy()                     {}
