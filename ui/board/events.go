package board

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/ui/input"
)

// hand is what the board remembers of the pointer and the keys from one event
// to the next.
type hand struct {
	clicks clicks
	button desktop.MouseButton // that began the gesture; 0: none is down
	last   canvas.Point        // of the pointer
	stir   input.Stir          // whether someone moved it to what it is on
	alt    bool                // Alt is held and the pointer was used: see watchAlt
}

// Point is a place of the toolkit's, in units.
func Point(p fyne.Position) canvas.Point { return at(p) }

func at(p fyne.Position) canvas.Point { return canvas.Point{X: float64(p.X), Y: float64(p.Y)} }

// MouseDown begins a gesture and takes the keyboard.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	b.Keys.Clicked()
	b.takeFocus()
	h := &b.hand
	clicks := h.clicks.count(e.Position, e.Button, b.now())
	h.last = at(e.Position)
	h.stir.Wake()
	b.watchAlt()
	if b.editor == nil {
		return
	}
	if h.button == e.Button {
		b.drop() // it is down again: nobody said when it went up
	}
	if h.button != 0 {
		return // a second button while one is down
	}
	h.button = e.Button
	if which, on := b.bars.on(h.last); on {
		if e.Button == desktop.MouseButtonPrimary {
			b.pressBar(which, h.last)
		}
		return
	}
	if e.Button == desktop.MouseButtonPrimary && b.pad.on(h.last) {
		b.pad.down, b.pad.hint = b.pad.button(h.last), ""
		b.rest.stop()
		b.redrawPad()
		return
	}
	b.editor.Press(event.Press{At: h.last, Button: buttonOf(e.Button), Mods: modsOf(e.Modifier), Clicks: clicks})
	if !b.editor.Busy() {
		h.button = 0 // it began nothing that a release would end: a menu opened, which takes the release
	}
}

// PressBeside is the secondary button pressed beside a menu, at a place of the
// window: where that is on the board, it opens the menu of what is there.
func (b *Board) PressBeside(at fyne.Position) {
	on := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b))
	if size := b.Size(); on.X < 0 || on.Y < 0 || on.X >= size.Width || on.Y >= size.Height {
		return
	}
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: on}, Button: desktop.MouseButtonSecondary}
	b.MouseDown(e)
	b.MouseUp(e)
}

// LetGo forgets the button and the keys that are down, and ends the gesture as
// if it had not begun: a dialog or a menu opens, which is told when they go up.
// It forgets the pointer too: where that rests when the dialog went, nobody put
// it to point at anything.
func (b *Board) LetGo() {
	b.drop()
	b.point("")
	if b.editor != nil {
		b.editor.Leave()
	}
	b.hand.stir.Doze()
}

// drop ends what a button began that was let go where the board is not told.
func (b *Board) drop() {
	b.hand.button, b.bars.held = 0, noBar
	b.liftPad()
	b.Cancel()
}

// liftPad lets the pad's button go without acting.
func (b *Board) liftPad() {
	if b.pad.down != "" {
		b.pad.down = ""
		b.redrawPad()
	}
}

// MouseUp ends the gesture. The toolkit sends it to whatever lies under the
// pointer, so DragEnd ends it too.
func (b *Board) MouseUp(e *desktop.MouseEvent) {
	if e.Button == b.hand.button {
		b.release(at(e.Position), modsOf(e.Modifier))
	}
}

// DragEnd always comes, wherever the button was released.
func (b *Board) DragEnd() { b.release(b.hand.last, modsOf(b.Keys.Mods())) }

func (b *Board) release(at canvas.Point, m event.Mods) {
	if b.editor == nil || b.hand.button == 0 {
		return
	}
	b.hand.button, b.hand.last = 0, at
	if b.bars.held != noBar {
		b.releaseBar(at)
		return
	}
	if down := b.pad.down; down != "" {
		b.liftPad()
		if b.pad.button(at) == down {
			b.editor.PressPad(down)
		}
		return
	}
	b.editor.Release(event.Release{At: at, Mods: m})
}

// Dragged is the pointer moving with a button down.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.hand.stir.Wake()
	b.watchAlt()
	b.moved(at(e.Position))
}

// MouseIn is the pointer coming in.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved is the pointer moving, with no button down or before a drag. It
// says which buttons are down, and so whether a release went elsewhere.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	if b.hand.button != 0 && e.Button&b.hand.button == 0 {
		b.drop()
	}
	if !b.hand.stir.Moved(e.Position) {
		b.hand.last = at(e.Position)
		return
	}
	b.moved(at(e.Position))
}

func (b *Board) moved(to canvas.Point) {
	b.hand.last = to
	if b.editor == nil || b.pad.down != "" {
		return
	}
	if b.bars.held != noBar {
		b.dragBar(to)
		return
	}
	if _, on := b.bars.on(to); on && !b.editor.Busy() {
		b.point("")
		b.editor.Leave()
		return
	}
	if !b.editor.Busy() {
		b.point(b.pad.button(to))
		if b.pad.on(to) {
			b.editor.Leave()
			return
		}
	}
	b.editor.Move(event.Move{At: to, Mods: modsOf(b.Keys.Mods())})
}

// MouseOut is the pointer leaving.
func (b *Board) MouseOut() {
	b.point("")
	if b.editor != nil && b.hand.button == 0 {
		b.editor.Leave()
	}
}

// Scrolled is the wheel.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	b.watchAlt()
	if b.editor == nil {
		return
	}
	gain, notch := wheel()
	b.editor.Wheel(event.Wheel{
		At: at(e.Position),
		DX: -float64(e.Scrolled.DX) * gain, DY: -float64(e.Scrolled.DY) * gain,
		Notches: float64(e.Scrolled.DY) / notch,
		Mods:    modsOf(b.Keys.Mods()),
	})
}

// wheel is how many units to scroll for each that the toolkit reports, and
// how many it reports for a notch of the wheel. On macOS they come smooth
// and accelerated by the system; elsewhere a notch is 25, and 60 scroll a
// lane's height.
func wheel() (gain, notch float64) {
	if runtime.GOOS == "darwin" {
		return 1, 10
	}
	return 60.0 / 25, 25
}

// Notches is how many notches of a wheel a turn is: positive away from the user.
func Notches(e *fyne.ScrollEvent) float64 {
	_, notch := wheel()
	return float64(e.Scrolled.DY) / notch
}

// FocusGained is the keyboard coming to the board. Nothing is noted: while the
// keyboard goes from one to another the toolkit may call this for one that
// does not get it in the end.
func (b *Board) FocusGained() {}

// FocusLost is the keyboard leaving: a gesture that is on ends.
func (b *Board) FocusLost() {
	b.LetGo()
}

func (b *Board) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.Focused() != fyne.Focusable(b) {
		c.Focus(b)
	}
}

func buttonOf(b desktop.MouseButton) event.Button {
	switch b {
	case desktop.MouseButtonPrimary:
		return event.ButtonPrimary
	case desktop.MouseButtonTertiary:
		return event.ButtonMiddle
	}
	return event.ButtonSecondary
}

// modsOf maps Ctrl, and on macOS Cmd, to Command: the toolkit reports Cmd as
// Control with a button and as Super with a key.
func modsOf(m fyne.KeyModifier) event.Mods {
	var out event.Mods
	if m&fyne.KeyModifierShift != 0 {
		out |= event.Shift
	}
	if m&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0 {
		out |= event.Ctrl
	}
	if m&fyne.KeyModifierAlt != 0 {
		out |= event.Alt
	}
	return out
}

// clicks counts presses of a button that follow each other fast in one place.
type clicks struct {
	n      int
	when   time.Time
	at     fyne.Position
	button desktop.MouseButton
}

// doubleClickNear is how far apart, in units, the two presses of a double click
// may be.
const doubleClickNear = 4

func (c *clicks) count(p fyne.Position, button desktop.MouseButton, now time.Time) int {
	d := p.Subtract(c.at)
	if button != c.button || now.Sub(c.when) > input.DoubleClick || d.X*d.X+d.Y*d.Y > doubleClickNear*doubleClickNear {
		c.n = 0
	}
	c.n, c.when, c.at, c.button = c.n+1, now, p, button
	return c.n
}
