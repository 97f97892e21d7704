package outline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// rowHeight is in units; the list puts the toolkit's padding between
// two rows.
const rowHeight = 19

// row is a line.
type row struct {
	widget.BaseWidget
	o       *Outline
	i       int
	node    node
	hovered bool
}

func newRow(o *Outline) *row {
	r := &row{o: o, i: -1}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(i int) {
	if i < 0 || i >= len(r.o.nodes) {
		return
	}
	r.i, r.node = i, r.o.nodes[i]
	r.Refresh()
}

// left is where a row's text begins.
func (r *row) left() float32 { return 22 + 16*float32(r.node.depth) }

func (r *row) Tapped(e *fyne.PointEvent) {
	if r.node.branch && e.Position.X < r.left() {
		r.o.toggle(r.i)
		return
	}
	r.o.press(r.i)
	r.o.Host.FocusBoard() // what is selected there is what the keys are for now
}

func (r *row) Dragged(e *fyne.DragEvent)      { r.o.dragged(r.i, e.AbsolutePosition) }
func (r *row) DragEnd()                       { r.o.dropped() }
func (r *row) MouseIn(*desktop.MouseEvent)    { r.hovered = true; r.Refresh() }
func (r *row) MouseMoved(*desktop.MouseEvent) {}
func (r *row) MouseOut()                      { r.hovered = false; r.Refresh() }

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	box, dot := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	arrow := canvas.NewImageFromResource(nil)
	arrow.FillMode = canvas.ImageFillContain
	text := widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground)
	note := widgets.Caption("")
	note.Right = true
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{box, dot, arrow, text, note}, Least: fyne.NewSize(80, rowHeight)}
	p.Place = func(size fyne.Size) {
		box.Move(fyne.NewPos(6, -2))
		box.Resize(fyne.NewSize(size.Width-12, size.Height+4))
		const arrowSize = 13
		arrow.Resize(fyne.NewSquareSize(arrowSize))
		arrow.Move(fyne.NewPos(r.left()-arrowSize-2, (size.Height-arrowSize)/2))
		dot.Resize(fyne.NewSize(3, 12))
		dot.Move(fyne.NewPos(r.left()-8, (size.Height-12)/2))
		note.Whole = true
		n := note.MinSize()
		note.Whole = false
		room := max(0, size.Width-r.left()-12)
		n.Width = min(n.Width, room*0.4)
		h := text.MinSize().Height
		text.Move(fyne.NewPos(r.left(), (size.Height-h)/2))
		w := room
		if n.Width > 0 {
			w -= n.Width + 6
		}
		text.Resize(fyne.NewSize(w, h))
		note.Move(fyne.NewPos(size.Width-12-n.Width, (size.Height-n.Height)/2))
		note.Resize(n)
	}
	p.Paint = func() {
		l := r.o.list
		ground := theme.Color(theme.ColorNameBackground)
		primary := theme.Color(theme.ColorNamePrimary)
		box.FillColor, box.StrokeWidth, box.CornerRadius = color.Transparent, 0, 5
		text.Color = theme.ColorNameForeground
		switch {
		case r.i == r.o.marked:
			box.FillColor = widgets.Blend(ground, primary, 0.14)
			text.Color = theme.ColorNameHyperlink
		case r.hovered:
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		if r.i == r.o.target || l.focused && r.i == l.at {
			box.StrokeColor, box.StrokeWidth = primary, 1.5
		}
		text.Bold = r.node.depth == 0
		text.Text, note.Text = r.node.text, r.node.note
		arrow.Hidden = !r.node.branch
		quiet := theme.Color(theme.ColorNamePlaceHolder)
		if r.node.open {
			arrow.Resource = widgets.DownSign(quiet)
		} else {
			arrow.Resource = widgets.RightSign(quiet)
		}
		dot.Hidden = r.node.depth != 2
		dot.CornerRadius = 1.5
		dot.FillColor = color.Transparent
		if th := r.o.Host.Theme(); r.node.depth == 2 {
			dot.FillColor = panels.RGBA(th.Roles[r.node.role].Accent)
			if c, ok := th.Accents[r.node.accent]; ok {
				dot.FillColor = panels.RGBA(c)
			}
		}
		p.Place(r.Size())
		for _, x := range p.Parts {
			x.Refresh()
		}
	}
	return p
}
