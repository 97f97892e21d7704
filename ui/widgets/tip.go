package widgets

import (
	"slices"
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
// shows what the control under the pointer is. A dialog lies above it, and has
// a layer of its own.
type Tips struct {
	Object *fyne.Container // above the content, without a layout
	*tipLayer
	below []*tipLayer
	of    fyne.CanvasObject // whose tip shows or will; nil for none
	under fyne.CanvasObject // came under a pointer that rests; nil for none
	stir  input.Stir
	shows int  // how many were put up
	warm  bool // one shows, or did just now
	after func(time.Duration, func())
}

// tipLayer is what a tip is drawn with, and what that lies on.
type tipLayer struct {
	whole *fyne.Container
	box   *canvas.Rectangle
	beak  *canvas.Image
	text  *canvas.Text
}

func newTipLayer() *tipLayer {
	l := &tipLayer{box: canvas.NewRectangle(nil), beak: canvas.NewImageFromResource(nil), text: canvas.NewText("", nil)}
	l.box.CornerRadius = 5
	l.whole = container.NewWithoutLayout(l.box, l.beak, l.text)
	l.show(false)
	return l
}

func (l *tipLayer) show(on bool) {
	for _, o := range l.whole.Objects {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// NewTips makes the tips of a window.
func NewTips(later func(func())) *Tips {
	t := &Tips{tipLayer: newTipLayer(), after: func(d time.Duration, f func()) { time.AfterFunc(d, func() { later(f) }) }}
	t.Object = t.whole
	return t
}

// Over puts a dialog's content below a layer of its own, on which tips show
// until done is called.
func (t *Tips) Over(content fyne.CanvasObject) (whole fyne.CanvasObject, done func()) {
	t.Hide()
	l := newTipLayer()
	t.below = append(t.below, t.tipLayer)
	t.tipLayer = l
	return container.NewStack(content, l.whole), func() {
		t.Hide()
		if t.tipLayer == l {
			t.tipLayer = t.below[len(t.below)-1]
			t.below = t.below[:len(t.below)-1]
			return
		}
		t.below = slices.DeleteFunc(t.below, func(other *tipLayer) bool { return other == l })
	}
}

// Stirred takes where the pointer is reported to be, and reports whether
// somebody moved it to what it is on: that does not light up under a pointer
// that rests.
func (t *Tips) Stirred(e *desktop.MouseEvent) bool { return t.stir.Moved(e.AbsolutePosition) }

// In is the pointer coming to a control: its text shows after a while, unless
// the pointer goes on before, or nobody moved it there.
func (t *Tips) In(o fyne.CanvasObject, text string, e *desktop.MouseEvent) {
	if t.under = nil; !t.stir.Moved(e.AbsolutePosition) {
		t.under = o
		return
	}
	t.await(o, text)
}

// Moved is the pointer on a control: one that it rested on shows its text when
// somebody moves it after all.
func (t *Tips) Moved(o fyne.CanvasObject, text string, e *desktop.MouseEvent) {
	if t.under == o && t.stir.Moved(e.AbsolutePosition) {
		t.under = nil
		t.await(o, text)
	}
}

func (t *Tips) await(o fyne.CanvasObject, text string) {
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
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(t.whole))
	t.putAt(at, o.Size(), text)
}

// room is where the layer has room for a tip: all of the window, also beside
// the dialog that it lies on.
func (t *Tips) room() (from, to fyne.Position) {
	c := fyne.CurrentApp().Driver().CanvasForObject(t.whole)
	if len(t.below) == 0 || c == nil {
		return from, fyne.NewPos(t.whole.Size().Components())
	}
	from = fyne.Position{}.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.whole))
	return from, from.AddXY(c.Size().Components())
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
	size := t.text.MinSize()
	from, to := t.room()
	box := size.AddWidthHeight(2*tipInset, 2*tipAside)
	y, beakY := at.Y+of.Height+tipDistance, at.Y+of.Height+tipDistance-tipBeakHigh
	up := y+box.Height > to.Y
	if up {
		y = at.Y - tipDistance - box.Height
		beakY = at.Y - tipDistance
	}
	middle := at.X + of.Width/2
	x := max(from.X+tipEdge, min(middle-box.Width/2, to.X-box.Width-tipEdge))
	t.box.Move(fyne.NewPos(x, y))
	t.box.Resize(box)
	t.text.Move(fyne.NewPos(x+tipInset, y+tipAside))
	t.text.Resize(size)
	t.beak.Resource = BeakSign(ink, up)
	t.beak.Move(fyne.NewPos(middle-tipBeak/2, beakY))
	t.beak.Resize(fyne.NewSize(tipBeak, tipBeakHigh))
	t.tipLayer.show(true)
	t.shows++
	t.warm = true
	// The toolkit does not know yet what window holds what has never been
	// seen, and would refresh nothing. The layer has been there all along.
	t.whole.Refresh()
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
	t.tipLayer.show(false)
	shown := t.shows
	t.after(tipWarm, func() {
		if t.shows == shown {
			t.warm = false
		}
	})
}
