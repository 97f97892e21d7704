package presenting

import (
	"image"
	"sync/atomic"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/presenting"
	"touchline/ui/board"
	"touchline/ui/device"
	"touchline/ui/input"
)

// stage is the widget that the room sees.
type stage struct {
	widget.BaseWidget
	of      *Presenting
	surface *fynecanvas.Raster
	frame   *image.RGBA
	density float64
	sharp   bool
	due     atomic.Bool // a refresh is on its way to the toolkit's goroutine
	timer   *time.Timer
	keys    hearer
}

var (
	_ fyne.Focusable     = (*stage)(nil)
	_ fyne.Tabbable      = (*stage)(nil)
	_ fyne.Draggable     = (*stage)(nil)
	_ fyne.Scrollable    = (*stage)(nil)
	_ desktop.Mouseable  = (*stage)(nil)
	_ desktop.Hoverable  = (*stage)(nil)
	_ desktop.Keyable    = (*stage)(nil)
	_ desktop.Cursorable = (*stage)(nil)
)

func newStage(of *Presenting) *stage {
	s := &stage{of: of, density: 1, keys: hearer{of: of}}
	s.surface = fynecanvas.NewRaster(s.compose)
	s.surface.ScaleMode = fynecanvas.ImageScalePixels
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer makes the surface the whole of it.
func (s *stage) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.surface) }

// MinSize is next to nothing: the screen decides.
func (s *stage) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Resize is the window in another size.
func (s *stage) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	if s.of.show != nil {
		s.of.did(s.of.show.Resize(canvas.Size{W: float64(size.Width), H: float64(size.Height)}))
	}
}

// compose makes the frame, in device px.
func (s *stage) compose(w, h int) image.Image {
	s.density = device.Density(s.surface, w)
	w, h = device.Size(s.surface, w, h)
	if s.frame == nil || s.frame.Rect.Dx() != w || s.frame.Rect.Dy() != h {
		s.frame = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	if s.of.show == nil {
		return s.frame
	}
	s.want()
	s.sharp = s.of.picture.frame(s.frame, s.of.show, s.of.now(), s.density, s.of.dressing())
	return s.frame
}

// aheadBytes is how much of what the easel keeps is for what is not seen yet.
const aheadBytes = 48 << 20

// want has painted what is seen at rest, and then what is near, as much as the
// easel keeps.
func (s *stage) want() {
	show := s.of.show
	s.of.picture.easel.Want(show.Rest(), s.density)
	if s.frame == nil || show.Moving() { // the processors are for the frames
		return
	}
	left := aheadBytes
	for _, v := range show.Ahead() {
		if left -= len(s.frame.Pix); left < 0 {
			return
		}
		s.of.picture.easel.WantAlso(v, s.density)
	}
}

// painted is called on any goroutine.
func (s *stage) painted() {
	if s.due.CompareAndSwap(false, true) {
		s.of.Later(func() {
			s.due.Store(false)
			if s.of.show != nil && !s.sharp {
				s.surface.Refresh()
			}
		})
	}
}

// often is how often a move is drawn at most: twice in a frame of 60 a second, so
// that none is missed.
const often = time.Second / 120

// wind sets the clock for when the time is wanted next. While it is not, nothing
// runs.
func (s *stage) wind() {
	s.stop()
	if s.of.show == nil {
		return
	}
	if d, ok := s.of.show.NextTick(s.of.now()); ok {
		if s.of.show.Moving() {
			d = often
		}
		s.timer = time.AfterFunc(max(d, time.Millisecond), func() { s.of.Later(s.tick) })
	}
}

func (s *stage) stop() {
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
}

func (s *stage) tick() {
	if s.of.show != nil {
		s.of.did(s.of.show.Tick(s.of.now()))
	}
}

// MouseDown is a button going down, and takes the keyboard.
func (s *stage) MouseDown(e *desktop.MouseEvent) {
	s.focus()
	if s.of.show == nil {
		return
	}
	b := event.ButtonPrimary
	switch e.Button {
	case desktop.MouseButtonSecondary:
		b = event.ButtonSecondary
	case desktop.MouseButtonTertiary:
		b = event.ButtonMiddle
	}
	s.of.did(s.of.show.Press(event.Press{At: board.Point(e.Position), Button: b, Clicks: 1}, s.of.now()))
}

func (s *stage) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() != fyne.Focusable(s) {
		c.Focus(s)
	}
}

// MouseUp ends a stroke, DragEnd does where the button is let go elsewhere.
func (s *stage) MouseUp(*desktop.MouseEvent) { s.DragEnd() }

// DragEnd: see MouseUp.
func (s *stage) DragEnd() {
	if s.of.show != nil {
		s.of.did(s.of.show.Release(event.Release{}))
	}
}

// Dragged is the mouse moving with a button down.
func (s *stage) Dragged(e *fyne.DragEvent) { s.moved(e.Position) }

// MouseIn is the mouse coming in.
func (s *stage) MouseIn(e *desktop.MouseEvent) { s.moved(e.Position) }

// MouseMoved is the mouse elsewhere.
func (s *stage) MouseMoved(e *desktop.MouseEvent) { s.moved(e.Position) }

func (s *stage) moved(to fyne.Position) {
	if s.of.show != nil {
		s.of.did(s.of.show.Move(event.Move{At: board.Point(to)}, s.of.now()))
	}
}

// MouseOut is the mouse leaving.
func (s *stage) MouseOut() {
	if s.of.show != nil {
		s.of.did(s.of.show.Away())
	}
}

// Scrolled is the wheel.
func (s *stage) Scrolled(e *fyne.ScrollEvent) {
	if s.of.show != nil {
		s.of.did(s.of.show.Wheel(event.Wheel{At: board.Point(e.Position), Notches: board.Notches(e)}, s.of.now()))
	}
}

// Cursor is none where the pointer or the pen stands in its place.
func (s *stage) Cursor() desktop.Cursor {
	switch {
	case s.of.show == nil:
		return desktop.DefaultCursor
	case s.of.show.Pointing():
		return desktop.HiddenCursor
	case s.of.show.Drawing():
		return desktop.CrosshairCursor
	}
	return desktop.DefaultCursor
}

// FocusGained and FocusLost change nothing: the keys are the window's.
func (s *stage) FocusGained() {}

// FocusLost ends a stroke.
func (s *stage) FocusLost() { s.DragEnd() }

// AcceptsTab keeps Tab from leading anywhere.
func (s *stage) AcceptsTab() bool { return true }

// KeyDown, KeyUp, TypedKey and TypedRune are the keyboard.
func (s *stage) KeyDown(*fyne.KeyEvent) { s.keys.down = true }

// KeyUp: see KeyDown.
func (s *stage) KeyUp(*fyne.KeyEvent) {}

// TypedKey: see KeyDown.
func (s *stage) TypedKey(e *fyne.KeyEvent) { s.keys.key(e, s.of.window) }

// TypedRune: see KeyDown.
func (s *stage) TypedRune(r rune) { s.keys.rune(r) }

// hearer makes of what the toolkit reports of the keyboard what a presentation
// understands. A letter counts as its key goes down, not as what it types: an input
// method that is on would keep it.
type hearer struct {
	of   *Presenting
	down bool // a key went down, and what it means was not told yet
	last input.Press
}

func (h *hearer) key(e *fyne.KeyEvent, in fyne.Window) {
	show := h.of.show
	if show == nil {
		return
	}
	held := !h.down
	h.down = false
	mods := input.HeldModifiers()
	h.last = input.Press{Name: e.Name, Code: e.Physical.ScanCode, Mods: mods, Held: held}
	k := event.KeyEvent{Key: board.NamedKey(e.Name), Held: held}
	if mods&fyne.KeyModifierShift != 0 {
		k.Mods |= event.Shift
	}
	if mods&(fyne.KeyModifierControl|fyne.KeyModifierAlt|fyne.KeyModifierSuper) != 0 {
		return
	}
	switch {
	case e.Name == fyne.KeyF1:
		h.of.did(show.ToggleHelp())
		return
	case e.Name == fyne.KeyF11:
		h.of.fill(in)
		return
	case k.Key == 0 && !plain(e.Name):
		return
	case k.Key == 0:
		k.Rune = unicode.ToLower(rune(e.Name[0]))
		if k.Rune >= '0' && k.Rune <= '9' && k.Mods != 0 {
			return
		}
	}
	h.tell(k, in)
}

// plain reports whether a key is a letter or a digit.
func plain(n fyne.KeyName) bool {
	return len(n) == 1 && (n[0] >= 'A' && n[0] <= 'Z' || n[0] >= '0' && n[0] <= '9')
}

// rune is what a key typed that is neither a letter nor a digit of ours: a sign, or
// a letter of another script on a key that has a place.
func (h *hearer) rune(r rune) {
	if h.of.show == nil || r == ' ' || r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
		return
	}
	k := event.KeyEvent{Rune: r}
	if unicode.IsLetter(r) {
		if unicode.Is(unicode.Han, r) || plain(h.last.Name) {
			return // an input method's
		}
		k.Letter = h.last.Letter(r)
	}
	h.tell(k, h.of.window)
}

func (h *hearer) tell(k event.KeyEvent, in fyne.Window) {
	did := h.of.show.Key(k, h.of.now())
	if did.Has(presenting.Full) {
		h.of.fill(in)
		did &^= presenting.Full
	}
	h.of.did(did)
}
