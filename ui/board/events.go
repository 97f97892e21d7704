package board

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/editor"
)

func at(p fyne.Position) canvas.Point { return canvas.Point{X: float64(p.X), Y: float64(p.Y)} }

// MouseDown begins a gesture and takes the keyboard.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	b.takeFocus()
	b.did(b.reader.Press(editor.Press{
		At: at(e.Position), Button: button(e.Button), Mods: modsOf(e.Modifier),
		Clicks: b.clicks.count(e.Position, time.Now()),
	}))
}

// MouseUp ends the gesture. The toolkit sends it to whatever lies under the
// pointer, so DragEnd ends it too.
func (b *Board) MouseUp(e *desktop.MouseEvent) { b.did(b.reader.Release(at(e.Position))) }

// Dragged is the pointer moving with a button down.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.clicks.last = at(e.Position)
	b.did(b.reader.Move(at(e.Position)))
}

// DragEnd always comes, wherever the button was released.
func (b *Board) DragEnd() { b.did(b.reader.Release(b.clicks.last)) }

// MouseIn is the pointer coming in.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved is the pointer moving, with no button down or before a drag.
func (b *Board) MouseMoved(e *desktop.MouseEvent) { b.did(b.reader.Move(at(e.Position))) }

// MouseOut is the pointer leaving.
func (b *Board) MouseOut() {
	if !b.reader.Busy() {
		b.did(b.reader.Leave())
	}
}

// Scrolled is the wheel.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	gain, notch := wheel()
	b.did(b.reader.Wheel(editor.Wheel{
		At: at(e.Position),
		DX: -float64(e.Scrolled.DX) * gain, DY: -float64(e.Scrolled.DY) * gain,
		Notches: float64(e.Scrolled.DY) / notch,
		Mods:    modsOf(b.mods()),
	}))
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

// Cursor is the pointer's look.
func (b *Board) Cursor() desktop.Cursor {
	if b.reader.On != "" && !b.reader.Busy() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained is the keyboard coming to the board.
func (b *Board) FocusGained() { b.focused = true }

// FocusLost is the keyboard leaving: a gesture that is on ends.
func (b *Board) FocusLost() {
	b.focused = false
	b.Cancel()
}

func (b *Board) takeFocus() {
	if b.focused {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
}

// KeyDown and KeyUp make the board a desktop.Keyable, whose keys come with
// their releases; the reader needs none yet.
func (b *Board) KeyDown(*fyne.KeyEvent) {}

// KeyUp: see KeyDown.
func (b *Board) KeyUp(*fyne.KeyEvent) {}

var viewKeys = map[fyne.KeyName]editor.Key{
	fyne.KeyLeft: editor.KeyLeft, fyne.KeyRight: editor.KeyRight,
	fyne.KeyUp: editor.KeyUp, fyne.KeyDown: editor.KeyDown,
	fyne.KeyPageUp: editor.KeyPageUp, fyne.KeyPageDown: editor.KeyPageDown,
	fyne.KeyHome: editor.KeyHome, fyne.KeyEnd: editor.KeyEnd,
}

// TypedKey scrolls, ends a gesture, or goes to Key.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if k, ok := viewKeys[e.Name]; ok && b.picture.Scene != nil {
		b.did(b.reader.Key(k))
		return
	}
	if e.Name == fyne.KeyEscape {
		if b.Cancel() {
			return
		}
		if b.reader.Picked != "" {
			b.Pick("")
			return
		}
	}
	if b.Key != nil {
		b.Key(e.Name, b.mods())
	}
}

// TypedRune goes to Rune.
func (b *Board) TypedRune(r rune) {
	if b.Rune != nil {
		b.Rune(r)
	}
}

// TypedShortcut goes to Shortcut.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if b.Shortcut != nil {
		b.Shortcut(s)
	}
}

func button(b desktop.MouseButton) editor.Button {
	switch b {
	case desktop.MouseButtonPrimary:
		return editor.ButtonPrimary
	case desktop.MouseButtonTertiary:
		return editor.ButtonMiddle
	}
	return editor.ButtonSecondary
}

// modsOf maps Ctrl, and on macOS Cmd, to Command: the toolkit reports Cmd as
// Control with a button and as Super with a key.
func modsOf(m fyne.KeyModifier) editor.Mods {
	var out editor.Mods
	if m&fyne.KeyModifierShift != 0 {
		out |= editor.Shift
	}
	if m&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0 {
		out |= editor.Command
	}
	if m&fyne.KeyModifierAlt != 0 {
		out |= editor.Alt
	}
	return out
}

// heldModifiers asks the desktop driver; other drivers know none.
func heldModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// clicks counts presses that follow each other fast in one place.
type clicks struct {
	n    int
	when time.Time
	at   fyne.Position
	last canvas.Point // of the drag that is on
}

// A double click is two presses within this time and this many units.
const (
	doubleClick     = 400 * time.Millisecond
	doubleClickNear = 4
)

func (c *clicks) count(p fyne.Position, now time.Time) int {
	d := p.Subtract(c.at)
	if now.Sub(c.when) > doubleClick || d.X*d.X+d.Y*d.Y > doubleClickNear*doubleClickNear {
		c.n = 0
	}
	c.n, c.when, c.at = c.n+1, now, p
	c.last = at(p)
	return c.n
}
