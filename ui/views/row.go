package views

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// The sizes of the buttons, in units.
const (
	rowHeight = 30
	rowPad    = 2  // around the button that is on
	rowInset  = 13 // beside a name
	rowRadius = 7
)

// Row is the buttons of a switch side by side; folded it is one that shows the
// names below.
type Row struct {
	widget.BaseWidget
	of       *Switch
	segments []*segment
	folded   bool
	ground   *canvas.Rectangle
}

func newRow(s *Switch) *Row {
	r := &Row{of: s, ground: canvas.NewRectangle(nil)}
	r.ground.CornerRadius = rowRadius
	for i, v := range s.views {
		g := &segment{row: r, at: i, name: v.Name}
		g.Tips, g.Tip = s.frame.Tips(), v.Tip
		g.Act = func() { r.pressed(i) }
		g.Of(g)
		r.segments = append(r.segments, g)
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *Row) pressed(i int) {
	if r.folded {
		r.of.drop(r)
		return
	}
	r.of.press(i)
}

// Fold makes the row a drop-down, or the buttons again.
func (r *Row) Fold(on bool) {
	if r.folded != on {
		r.folded = on
		r.follow()
	}
}

// follow shows which view is on.
func (r *Row) follow() {
	for i, g := range r.segments {
		if r.folded && i != r.of.at {
			g.Hide()
		} else {
			g.Show()
		}
		g.Refresh()
	}
	r.Refresh()
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *Row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *Row }

func (x *rowRenderer) Layout(size fyne.Size) {
	x.r.ground.Resize(size)
	at := float32(rowPad)
	for _, g := range x.r.segments {
		if g.Visible() {
			w := g.MinSize().Width
			g.Move(fyne.NewPos(at, rowPad))
			g.Resize(fyne.NewSize(w, size.Height-2*rowPad))
			at += w
		}
	}
}

func (x *rowRenderer) MinSize() fyne.Size {
	w := float32(2 * rowPad)
	for _, g := range x.r.segments {
		if g.Visible() {
			w += g.MinSize().Width
		}
	}
	return fyne.NewSize(w, rowHeight)
}

func (x *rowRenderer) Refresh() {
	x.r.ground.FillColor = widgets.Blend(theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNameForeground), 0.08)
	x.r.ground.Refresh()
	x.Layout(x.r.Size())
}

func (x *rowRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{x.r.ground}
	for _, g := range x.r.segments {
		all = append(all, g)
	}
	return all
}

func (x *rowRenderer) Destroy() {}

// segment is one of the buttons.
type segment struct {
	widgets.Actor
	row  *Row
	at   int
	name string
}

func (g *segment) on() bool { return g.row.of.at == g.at }

// CreateRenderer is the toolkit's way to the button's objects.
func (g *segment) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	label := canvas.NewText(g.name, nil)
	label.TextSize = theme.TextSize()
	d := &widgets.Drawing{Parts: []fyne.CanvasObject{box, label}}
	text := func() string {
		if g.row.folded {
			return g.name + " ▾"
		}
		return g.name
	}
	d.Place = func(size fyne.Size) {
		box.Resize(size)
		s := label.MinSize()
		label.Move(fyne.NewPos((size.Width-s.Width)/2, (size.Height-s.Height)/2))
		label.Resize(s)
	}
	d.Paint = func() {
		// As wide as its name in bold, so that nothing moves when it is chosen.
		width := fyne.MeasureText(text(), theme.TextSize(), fyne.TextStyle{Bold: true}).Width
		d.Least = fyne.NewSize(width+2*rowInset, rowHeight-2*rowPad)
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		label.Text, label.Color, label.TextStyle.Bold = text(), theme.Color(theme.ColorNamePlaceHolder), false
		if g.on() {
			box.FillColor, box.StrokeColor, box.StrokeWidth = theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNameSeparator), 1
			label.Color, label.TextStyle.Bold = theme.Color(theme.ColorNameForeground), true
		} else if g.Hovered {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		g.Look(box, rowRadius-rowPad)
		d.Place(g.Size())
		box.Refresh()
		label.Refresh()
	}
	d.Paint()
	return d
}
