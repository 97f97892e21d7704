package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/input"
)

// How tips come: the pointer rests on a control for a while before it says what
// it is, but goes on to the next one from control to control at once.
const (
	tipDelay = 400 * time.Millisecond
	tipWarm  = 300 * time.Millisecond // after one went, for which the next comes at once
)

// Tips lies above a window's content, lets every event through, and
// shows what the control under the pointer is. Dialogs lie above it: what
// stands in them has its text.
type Tips struct {
	Object *fyne.Container // without a layout
	box    *canvas.Rectangle
	beak   *canvas.Image
	text   *canvas.Text
	of     fyne.CanvasObject // whose tip shows or will; nil for none
	under  fyne.CanvasObject // came under a pointer that rests; nil for none
	stir   input.Stir
	shows  int  // how many were put up
	warm   bool // one shows, or did just now
	after  func(time.Duration, func())
}

// NewTips makes the tips of a window.
func NewTips(later func(func())) *Tips {
	t := &Tips{
		box: canvas.NewRectangle(nil), beak: canvas.NewImageFromResource(nil), text: canvas.NewText("", nil),
		after: func(d time.Duration, f func()) { time.AfterFunc(d, func() { later(f) }) },
	}
	t.box.CornerRadius = 5
	t.Object = container.NewWithoutLayout(t.box, t.beak, t.text)
	for _, o := range t.Object.Objects {
		o.Hide()
	}
	return t
}

// In is the pointer coming to a control: its text shows after a while, unless
// the pointer goes on before, or nobody moved it there.
func (t *Tips) In(o fyne.CanvasObject, text string, e *desktop.MouseEvent) {
	if t.under = nil; !t.stir.Moved(e.AbsolutePosition) {
		t.under = o
		return
	}
	t.show(o, text)
}

// Moved is the pointer on a control: one that it rested on shows its text when
// somebody moves it after all.
func (t *Tips) Moved(o fyne.CanvasObject, text string, e *desktop.MouseEvent) {
	if t.under == o && t.stir.Moved(e.AbsolutePosition) {
		t.under = nil
		t.show(o, text)
	}
}

func (t *Tips) show(o fyne.CanvasObject, text string) {
	if text == "" {
		t.Hide()
		return
	}
	t.of = o
	if t.warm {
		t.put(o, text)
		return
	}
	t.after(tipDelay, func() {
		if t.of == o {
			t.put(o, text)
		}
	})
}

func (t *Tips) put(o fyne.CanvasObject, text string) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(t.Object))
	t.putAt(at, o.Size(), text)
}

// The sizes of a tip, in units.
const (
	tipInset    = 9
	tipAside    = 4 // above and below the text
	tipDistance = 5
	tipBeak     = 10 // wide
	tipBeakHigh = 5
	tipEdge     = 2 // from the window's edges
)

// putAt shows a text below what stands at a place of the layer, and above it if
// there is no room below. Its beak points at the middle of that.
func (t *Tips) putAt(at fyne.Position, of fyne.Size, text string) {
	ink := theme.Color(theme.ColorNameForeground)
	t.text.Text, t.text.TextSize, t.text.Color = text, theme.CaptionTextSize()+0.5, theme.Color(theme.ColorNameBackground)
	t.box.FillColor = ink
	room, size := t.Object.Size(), t.text.MinSize()
	box := size.AddWidthHeight(2*tipInset, 2*tipAside)
	y, beakY := at.Y+of.Height+tipDistance, at.Y+of.Height+tipDistance-tipBeakHigh
	up := y+box.Height > room.Height
	if up {
		y = at.Y - tipDistance - box.Height
		beakY = at.Y - tipDistance
	}
	middle := at.X + of.Width/2
	x := max(tipEdge, min(middle-box.Width/2, room.Width-box.Width-tipEdge))
	t.box.Move(fyne.NewPos(x, y))
	t.box.Resize(box)
	t.text.Move(fyne.NewPos(x+tipInset, y+tipAside))
	t.text.Resize(size)
	t.beak.Resource = BeakSign(ink, up)
	t.beak.Move(fyne.NewPos(middle-tipBeak/2, beakY))
	t.beak.Resize(fyne.NewSize(tipBeak, tipBeakHigh))
	for _, o := range t.Object.Objects {
		o.Show()
	}
	t.shows++
	t.warm = true
	// The toolkit does not know yet what window holds what has never been
	// seen, and would refresh nothing. The layer has been there all along.
	t.Object.Refresh()
}

// Doze takes the tip away, until the pointer is moved again: something new
// came under it.
func (t *Tips) Doze() {
	t.Hide()
	t.stir.Doze()
}

// Hide takes the tip away. For a moment the next one comes at once.
func (t *Tips) Hide() {
	t.of, t.under = nil, nil
	if !t.box.Visible() {
		return
	}
	for _, o := range t.Object.Objects {
		o.Hide()
	}
	shown := t.shows
	t.after(tipWarm, func() {
		if t.shows == shown {
			t.warm = false
		}
	})
}
