package panels

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// tipDelay is how long the pointer rests before a control says what it is.
const tipDelay = 500 * time.Millisecond

// tips shows what a control is, on a layer above a panel. A nil tips shows
// nothing.
type tips struct {
	layer *fyne.Container // without a layout
	after func(time.Duration, func())
	box   *canvas.Rectangle
	text  *label
	of    *actor // whose tip shows or will
}

func newTips(layer *fyne.Container, after func(time.Duration, func())) *tips {
	return &tips{layer: layer, after: after}
}

// show shows a tip after a while, unless the pointer goes on before.
func (t *tips) show(a *actor, text string) {
	if t == nil || text == "" {
		return
	}
	t.of = a
	t.after(tipDelay, func() {
		if t.of == a {
			t.put(a, text)
		}
	})
}

func (t *tips) put(a *actor, text string) {
	if t.box == nil {
		t.box = canvas.NewRectangle(nil)
		t.text = newLabel("", theme.SizeNameCaptionText, theme.ColorNameForeground)
		t.text.whole = true
		t.layer.Add(t.box)
		t.layer.Add(t.text)
	}
	t.text.set(text)
	t.box.FillColor = theme.Color(theme.ColorNameOverlayBackground)
	t.box.StrokeColor, t.box.StrokeWidth, t.box.CornerRadius = theme.Color(theme.ColorNameInputBorder), 1, 4
	const inset = 5
	size := t.text.MinSize()
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(a.whole).Subtract(driver.AbsolutePositionForObject(t.layer))
	at.Y += a.whole.Size().Height + 3
	room := t.layer.Size()
	if at.Y+size.Height+2*inset > room.Height {
		at.Y -= a.whole.Size().Height + size.Height + 2*inset + 6
	}
	at.X = max(2, min(at.X, room.Width-size.Width-2*inset-2))
	t.box.Move(at)
	t.box.Resize(size.AddWidthHeight(2*inset, 2*inset-4))
	t.text.Move(at.AddXY(inset, inset-2))
	t.text.Resize(size)
	t.box.Show()
	t.text.Show()
	t.layer.Refresh()
}

// hide takes a control's tip away.
func (t *tips) hide(a *actor) {
	if t == nil || t.of != a {
		return
	}
	t.of = nil
	if t.box != nil && t.box.Visible() {
		t.box.Hide()
		t.text.Hide()
	}
}
