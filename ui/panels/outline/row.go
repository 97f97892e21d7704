package outline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

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

func (r *row) Dragged(e *fyne.DragEvent)     { r.o.dragged(r.i, e.AbsolutePosition) }
func (r *row) DragEnd()                      { r.o.dropped() }
func (r *row) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }
func (r *row) MouseOut()                     { r.hovered = false; r.Refresh() }

// MouseMoved lights the row up, once somebody moved the pointer there.
func (r *row) MouseMoved(e *desktop.MouseEvent) {
	if !r.hovered && r.o.Host.Tips().Stirred(e) {
		r.hovered = true
		r.Refresh()
	}
}

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	d := &rowDrawing{
		row: r,
		box: canvas.NewRectangle(color.Transparent), dot: canvas.NewRectangle(color.Transparent),
		arrow: canvas.NewImageFromResource(nil),
		text:  widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground), note: widgets.Caption(""),
	}
	d.arrow.FillMode = canvas.ImageFillContain
	d.note.Right = true
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{d.box, d.dot, d.arrow, d.text, d.note}, Least: fyne.NewSize(80, rowHeight)}
	for i := range d.signs {
		d.signs[i] = canvas.NewImageFromResource(nil)
		d.signs[i].FillMode = canvas.ImageFillContain
		p.Parts = append(p.Parts, d.signs[i])
	}
	p.Place = d.place
	p.Paint = func() {
		d.paint()
		d.place(r.Size())
		for _, x := range p.Parts {
			if x.Visible() { // a sign is a drawing, which costs
				x.Refresh()
			}
		}
	}
	return p
}

// rowDrawing is what a line is drawn with.
type rowDrawing struct {
	*row
	box, dot   *canvas.Rectangle
	arrow      *canvas.Image
	text, note *widgets.Label
	signs      [3]*canvas.Image // of the marks, from the right; those that are none are hidden
}

// Sizes of a line's parts, in units.
const (
	rowEdge    = 12
	arrowSize  = 13
	signSize   = 12
	signGap    = 3
	wideEnough = 240 // from here on the lane of a card has room beside it
)

func (d *rowDrawing) place(size fyne.Size) {
	left := d.left()
	d.box.Move(fyne.NewPos(6, -2))
	d.box.Resize(fyne.NewSize(size.Width-12, size.Height+4))
	d.arrow.Resize(fyne.NewSquareSize(arrowSize))
	d.arrow.Move(fyne.NewPos(left-arrowSize-2, (size.Height-arrowSize)/2))
	d.dot.Resize(fyne.NewSize(3, 12))
	d.dot.Move(fyne.NewPos(left-8, (size.Height-12)/2))
	right := size.Width - rowEdge
	for _, s := range d.signs {
		if s.Visible() {
			right -= signSize
			s.Resize(fyne.NewSquareSize(signSize))
			s.Move(fyne.NewPos(right, (size.Height-signSize)/2))
			right -= signGap
		}
	}
	n := fyne.Size{}
	if d.noteFits(size.Width) {
		d.note.Whole = true
		n = d.note.MinSize()
		d.note.Whole = false
		n.Width = min(n.Width, max(0, right-left)*0.4)
		d.note.Move(fyne.NewPos(right-n.Width, (size.Height-n.Height)/2))
		right -= n.Width + 6
	}
	d.note.Resize(n)
	h := d.text.MinSize().Height
	d.text.Move(fyne.NewPos(left, (size.Height-h)/2))
	d.text.Resize(fyne.NewSize(max(0, right-left), h))
}

// noteFits reports whether a line shows its note: a card's lane only where
// there is room, its colour says it too, or where a search brings together
// what stands apart.
func (d *rowDrawing) noteFits(width float32) bool {
	return d.node.note != "" && (d.node.depth != 2 || d.node.found || width >= wideEnough)
}

func (d *rowDrawing) paint() {
	ground, primary := theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNamePrimary)
	d.box.FillColor, d.box.StrokeWidth, d.box.CornerRadius = color.Transparent, 0, 5
	d.text.Color = theme.ColorNameForeground
	switch {
	case d.i == d.o.marked:
		d.box.FillColor = widgets.Blend(ground, primary, 0.14)
		d.text.Color = theme.ColorNameHyperlink
	case d.hovered:
		d.box.FillColor = theme.Color(theme.ColorNameHover)
	}
	if l := d.o.list; d.i == d.o.target || l.focused && d.i == l.at {
		d.box.StrokeColor, d.box.StrokeWidth = primary, 1.5
	}
	d.text.Bold = d.node.depth == 0
	d.text.Text, d.note.Text = d.node.text, d.node.note
	quiet := theme.Color(theme.ColorNamePlaceHolder)
	d.arrow.Hidden, d.arrow.Resource = !d.node.branch, widgets.RightSign(quiet)
	if d.node.open {
		d.arrow.Resource = widgets.DownSign(quiet)
	}
	th := d.o.Host.Theme()
	d.dot.Hidden, d.dot.CornerRadius, d.dot.FillColor = d.node.depth != 2, 1.5, color.Transparent
	if d.node.depth == 2 {
		d.dot.FillColor = panels.RGBA(th.Roles[d.node.role].Accent)
		if c, ok := th.Accents[d.node.accent]; ok {
			d.dot.FillColor = panels.RGBA(c)
		}
	}
	for i, s := range []struct {
		mark model.Marks
		sign func() fyne.Resource
	}{
		{model.MarkWait, func() fyne.Resource { return widgets.WaitSign(panels.RGBA(th.Wait)) }},
		{model.MarkFail, func() fyne.Resource { return widgets.FailSign(panels.RGBA(th.Fail), ground) }},
		{model.MarkTruth, func() fyne.Resource { return widgets.StarSign(panels.RGBA(th.Truth), ground) }},
	} {
		if d.signs[i].Hidden = !d.node.marks.Has(s.mark); !d.signs[i].Hidden {
			d.signs[i].Resource = s.sign()
		}
	}
}
