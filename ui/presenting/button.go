package presenting

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// button is a button of the presenter's window. It never takes the keyboard: the
// keys stay those of the presentation.
type button struct {
	widget.BaseWidget
	text   *fynecanvas.Text
	ground *fynecanvas.Rectangle
	main   bool // it stands out
	tapped func()
}

var (
	_ fyne.Tappable     = (*button)(nil)
	_ desktop.Hoverable = (*button)(nil)
)

func newButton(s string, main bool, tapped func()) *button {
	b := &button{text: text(14, main, notesInk), ground: fynecanvas.NewRectangle(nil), main: main, tapped: tapped}
	b.text.Text, b.text.Alignment = s, fyne.TextAlignCenter
	b.ground.CornerRadius, b.ground.StrokeWidth = 6, 1
	b.look(false)
	b.ExtendBaseWidget(b)
	return b
}

// look shows whether the mouse is on it.
func (b *button) look(hot bool) {
	fill, edge := color.Color(color.Transparent), color.Color(notesEdge)
	if b.main {
		fill, edge = notesMain, notesMain
	}
	if hot {
		fill = notesHot
		if b.main {
			fill = notesAccent
		}
	}
	b.ground.FillColor, b.ground.StrokeColor = fill, edge
	b.ground.Refresh()
}

// say changes what it says.
func (b *button) say(s string) {
	if b.text.Text != s {
		b.text.Text = s
		b.text.Refresh()
	}
}

// Tapped does what it is for.
func (b *button) Tapped(*fyne.PointEvent) { b.tapped() }

// MouseIn and MouseOut show that the mouse is on it.
func (b *button) MouseIn(*desktop.MouseEvent) { b.look(true) }

// MouseMoved does nothing.
func (b *button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (b *button) MouseOut() { b.look(false) }

// MinSize has room beside the text for the longer of two.
func (b *button) MinSize() fyne.Size {
	return fyne.NewSize(max(44, b.text.MinSize().Width+24), 32)
}

// CreateRenderer lays the text over the ground.
func (b *button) CreateRenderer() fyne.WidgetRenderer { return &buttonRenderer{b} }

type buttonRenderer struct{ *button }

// Layout fills the button.
func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	high := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(0, (size.Height-high)/2))
	r.text.Resize(fyne.NewSize(size.Width, high))
}

func (r *buttonRenderer) Refresh() { r.ground.Refresh(); r.text.Refresh() }

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text}
}

func (r *buttonRenderer) Destroy() {}
