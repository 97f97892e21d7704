package book

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/widgets"
)

// body lays the parts of the dialog out: presets, pages, preview and options
// side by side; where there is less room the presets become a choice above the
// pages, and where there is still less one part is shown at a time, below tabs.
type body struct {
	object  *fyne.Container
	tabs    *widgets.TabBar
	presets fyne.CanvasObject
	pages   fyne.CanvasObject
	preview fyne.CanvasObject
	options fyne.CanvasObject
	lines   [3]*canvas.Rectangle // between the parts
	choice  fyne.CanvasObject    // of presets, above the pages
	tab     int
}

// Widths of the parts, in units, and from which width of the dialog on they
// stand side by side.
const (
	presetsWidth = 156
	pagesWidth   = 292
	optionsWidth = 262
	pagesLess    = 224
	optionsLess  = 214
	wide         = 1060
	medium       = 740
	tabsHeight   = 34
)

func newBody(d *Dialog) *body {
	b := &body{presets: d.presets.object, preview: d.preview.object, options: d.options.object}
	b.choice = d.presets.choice
	b.pages = container.NewBorder(container.NewVBox(b.choice, d.list.head), nil, nil, nil, d.list.object)
	b.tabs = widgets.NewTabBar([]string{d.w.t("tab.pages"), d.w.t("tab.preview"), d.w.t("tab.options")}, func(i int) {
		b.tab = i
		b.object.Refresh()
	})
	b.tabs.Back = func() { d.Modal.Close() }
	b.tab = 1
	b.tabs.Chosen = 1
	objects := []fyne.CanvasObject{b.tabs, b.presets, b.pages, b.preview, b.options}
	for i := range b.lines {
		b.lines[i] = canvas.NewRectangle(color.Transparent)
		objects = append(objects, b.lines[i])
	}
	b.object = container.New(b, objects...)
	return b
}

// MinSize is small: the dialog is as large as its window has room for.
func (b *body) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(260, 120) }

// Layout places the parts.
func (b *body) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	for _, l := range b.lines {
		l.FillColor = theme.Color(theme.ColorNameSeparator)
	}
	show(b.tabs, size.Width < medium)
	show(b.presets, size.Width >= wide)
	show(b.choice, size.Width < wide)
	if size.Width < medium {
		for i, o := range []fyne.CanvasObject{b.pages, b.preview, b.options} {
			show(o, i == b.tab)
			place(o, 0, tabsHeight, size.Width, size.Height-tabsHeight)
		}
		place(b.tabs, 0, 0, size.Width, tabsHeight)
		for _, l := range b.lines {
			l.Hide()
		}
		return
	}
	x, pages, right := float32(0), float32(pagesLess), float32(optionsLess)
	show(b.lines[0], size.Width >= wide)
	if size.Width >= wide {
		place(b.presets, 0, 0, presetsWidth, size.Height)
		b.line(0, presetsWidth, size.Height)
		x, pages, right = presetsWidth+1, pagesWidth, optionsWidth
	}
	for _, o := range []fyne.CanvasObject{b.pages, b.preview, b.options, b.lines[1], b.lines[2]} {
		o.Show()
	}
	place(b.pages, x, 0, pages, size.Height)
	b.line(1, x+pages, size.Height)
	x += pages + 1
	place(b.preview, x, 0, size.Width-x-right-1, size.Height)
	b.line(2, size.Width-right-1, size.Height)
	place(b.options, size.Width-right, 0, right, size.Height)
}

func (b *body) line(i int, x, height float32) { place(b.lines[i], x, 0, 1, height) }

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

// placePage puts the small picture of a page into the middle of its place, and
// a frame that far around it: the frame of an upright page is upright too.
func placePage(frame fyne.CanvasObject, page *canvas.Image, at fyne.Position, room fyne.Size, around float32) {
	size := room
	if img := page.Image; img != nil && !img.Bounds().Empty() {
		w, h := float32(img.Bounds().Dx()), float32(img.Bounds().Dy())
		scale := min(room.Width/w, room.Height/h)
		size = fyne.NewSize(w*scale, h*scale)
	}
	x, y := at.X+(room.Width-size.Width)/2, at.Y+(room.Height-size.Height)/2
	place(frame, x-around, y-around, size.Width+2*around, size.Height+2*around)
	place(page, x, y, size.Width, size.Height)
}

// show shows or hides an object, if it is not so already.
func show(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// growing gives what the handout comes to what room a row of buttons leaves.
type growing struct{ d *Dialog }

// MinSize is that of the text, as far as the window has room beside the buttons.
func (g growing) MinSize([]fyne.CanvasObject) fyne.Size {
	const buttons = 330 // units, of all of them and what is around
	text := fyne.MeasureText(g.d.summary.Text, theme.TextSize(), fyne.TextStyle{}).Width + 4
	return fyne.NewSize(max(min(text, g.d.w.Canvas().Size().Width-buttons), 24), 20)
}

func (growing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		h := o.MinSize().Height
		place(o, 0, (size.Height-h)/2, size.Width, h)
	}
}
