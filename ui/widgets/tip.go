package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// tipDelay is how long the pointer rests on a control before it says what it
// is.
const tipDelay = 500 * time.Millisecond

// Tips lies above a window's content, lets every event through, and
// shows what the control under the pointer is. Dialogs lie above it: what
// stands in them has its text.
type Tips struct {
	Object *fyne.Container // without a layout
	box    *canvas.Rectangle
	text   *canvas.Text
	of     fyne.CanvasObject // whose tip shows or will; nil for none
	after  func(time.Duration, func())
}

func NewTips(later func(func())) *Tips {
	t := &Tips{
		box: canvas.NewRectangle(nil), text: canvas.NewText("", nil),
		after: func(d time.Duration, f func()) { time.AfterFunc(d, func() { later(f) }) },
	}
	t.box.CornerRadius, t.box.StrokeWidth = 4, 1
	t.Object = container.NewWithoutLayout(t.box, t.text)
	t.box.Hide()
	t.text.Hide()
	return t
}

// Show shows a text at a control after a while, unless the pointer goes on
// before.
func (t *Tips) Show(o fyne.CanvasObject, text string) {
	if text == "" {
		t.Hide()
		return
	}
	t.of = o
	t.after(tipDelay, func() {
		if t.of == o {
			t.put(o, text)
		}
	})
}

func (t *Tips) put(o fyne.CanvasObject, text string) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(t.Object))
	t.putAt(fyne.NewPos(at.X, at.Y+o.Size().Height+4), at.Y-4, text)
}

// putAt shows a text with its upper left corner at a place of the layer; if
// there is no room below, with its lower edge at above.
func (t *Tips) putAt(at fyne.Position, above float32, text string) {
	const inset = 6
	t.text.Text = text
	t.text.TextSize = theme.CaptionTextSize()
	t.text.Color = theme.Color(theme.ColorNameBackground)
	t.box.FillColor = theme.Color(theme.ColorNameForeground)
	t.box.StrokeColor = t.box.FillColor
	size := t.text.MinSize()
	room := t.Object.Size()
	box := size.AddWidthHeight(2*inset, 4)
	if at.Y+box.Height > room.Height {
		at.Y = above - box.Height
	}
	at.X = max(2, min(at.X, room.Width-box.Width-2))
	t.box.Move(at)
	t.box.Resize(box)
	t.text.Move(at.AddXY(inset, 2))
	t.text.Resize(size)
	t.box.Show()
	t.text.Show()
	// The toolkit does not know yet what window holds what has never been
	// seen, and would refresh nothing. The layer has been there all along.
	t.Object.Refresh()
}

// Hide takes the tip away.
func (t *Tips) Hide() {
	t.of = nil
	if t.box.Visible() {
		t.box.Hide()
		t.text.Hide()
	}
}
