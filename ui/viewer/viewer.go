package viewer

import (
	"image"
	"runtime"
	"sync/atomic"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/canvas/raster"
	"touchline/canvas/text"
	"touchline/ui/board"
	"touchline/ui/device"
	"touchline/ui/widgets"
)

// Viewer is the widget. Make it with New; all methods belong to the toolkit's
// goroutine.
type Viewer struct {
	widget.BaseWidget

	// Pressed is told where in the picture was pressed, in pt.
	Pressed func(at canvas.Point)
	// Back is Escape; nil leaves it to the window.
	Back func()
	// At is what lies at a place: whether a press there does something.
	At func(at canvas.Point) bool

	host    widgets.Host
	later   func(func())
	system  *text.System
	easel   *board.Easel
	painter *raster.Painter
	look    board.Look
	view    view.View
	opening bool // the view is to be chosen when the size is known
	whole   bool // all of the picture is shown, whatever the size
	marked  []*canvas.Group

	surface *fynecanvas.Raster
	frame   *image.RGBA
	density float64
	hand    bool        // over something that a press is for
	due     atomic.Bool // a refresh is on its way to the toolkit's goroutine
}

var (
	_ fyne.Draggable     = (*Viewer)(nil)
	_ fyne.Scrollable    = (*Viewer)(nil)
	_ fyne.Tappable      = (*Viewer)(nil)
	_ fyne.Focusable     = (*Viewer)(nil)
	_ desktop.Hoverable  = (*Viewer)(nil)
	_ desktop.Cursorable = (*Viewer)(nil)
)

// New makes a viewer that shows nothing. later runs a function on the toolkit's
// goroutine; system is the machine's fonts, or nil.
func New(host widgets.Host, later func(func()), system *text.System) *Viewer {
	v := &Viewer{host: host, later: later, system: system, density: 1, look: board.LightLook}
	v.easel = board.NewEasel(v.painted)
	v.surface = fynecanvas.NewRaster(v.compose)
	v.surface.ScaleMode = fynecanvas.ImageScalePixels
	v.ExtendBaseWidget(v)
	return v
}

// Open shows a picture from its beginning. whole keeps all of it in the window.
func (v *Viewer) Open(s *canvas.Scene, heads view.Heads, look board.Look, whole bool) {
	p := canvas.InParts(s)
	again := v.painter != nil && v.view.Picture == s.Size
	v.painter = raster.NewPainter(p, v.system)
	v.look, v.whole, v.marked = look, whole, nil
	v.easel.Show(v.painter, s.Size, s.Ground)
	if again {
		v.view = v.view.Over(s.Size, heads)
		v.Refresh()
		return
	}
	v.view = view.View{Picture: s.Size, Heads: heads, Window: v.view.Window, Zoom: 1}
	v.opening = true
	v.open()
}

// Replace shows the next state of the picture, where it stands.
func (v *Viewer) Replace(s *canvas.Scene) {
	if v.painter == nil {
		return
	}
	v.painter = v.painter.Next(canvas.InParts(s))
	v.easel.Update(v.painter, s.Size, s.Ground, []canvas.Rect{{W: s.Size.W, H: s.Size.H}})
	v.easel.Freshen()
	v.view = v.view.Over(s.Size, v.view.Heads)
	v.Refresh()
}

// Clear shows nothing.
func (v *Viewer) Clear() {
	v.painter, v.marked = nil, nil
	v.easel.Clear()
	v.Refresh()
}

// open chooses the view when the size is known.
func (v *Viewer) open() {
	size := v.Size()
	if !v.opening || size.Width < 1 || size.Height < 1 {
		return
	}
	v.opening = false
	v.view.Window = canvas.Size{W: float64(size.Width), H: float64(size.Height)}
	v.view = v.view.Opened()
	if v.whole {
		v.view = v.view.Fitted()
	} else if wide := v.wide(); v.view.Zoom > v.view.Fitted().Zoom && wide >= leastWide {
		v.view.Zoom = min(wide, 1)
		v.view = v.view.Home()
	}
	v.Refresh()
}

// A picture that is too high to be read as a whole is opened as wide as the
// window, where that takes a zoom of leastWide or more.
const leastWide = 0.55

// wide is the zoom at which the picture is as wide as the window.
func (v *Viewer) wide() float64 {
	return v.view.Window.W / (v.view.Picture.W + 2*view.PageMargin) / view.UnitsPerPoint
}

// Mark lays groups above the picture, in pt of it.
func (v *Viewer) Mark(groups []*canvas.Group) {
	v.marked = groups
	v.Refresh()
}

// leastReveal is the zoom down to which one goes to have all of something in
// sight.
const leastReveal = 0.5

// Reveal brings a rectangle of the picture into the window, smaller if it has
// to be.
func (v *Viewer) Reveal(r canvas.Rect) {
	to := v.view
	left, top := to.Frozen()
	room := canvas.Size{W: to.Window.W - left - 24, H: to.Window.H - top - 24}
	if fits := min(room.W/max(r.W, 1), room.H/max(r.H, 1)) / view.UnitsPerPoint; fits < to.Zoom && fits > 0 {
		to = to.ZoomedAt(max(fits, min(leastReveal, to.Zoom)), to.Middle())
	}
	v.set(to.Showing(r))
}

// Zoom is how large the picture is shown; 1 is 100 %.
func (v *Viewer) Zoom() float64 { return v.view.Zoom }

// ZoomBy zooms in steps around the middle; 0 shows all of it.
func (v *Viewer) ZoomBy(steps int) {
	if steps == 0 {
		v.set(v.view.Fitted())
		return
	}
	v.set(v.view.ZoomedAt(view.ZoomStep(v.view.Zoom, steps), v.view.Middle()))
}

func (v *Viewer) set(to view.View) {
	if to != v.view {
		v.view = to
		v.Refresh()
	}
}

// painted is called on any goroutine.
func (v *Viewer) painted() {
	if v.due.CompareAndSwap(false, true) {
		v.later(func() {
			v.due.Store(false)
			v.surface.Refresh()
		})
	}
}

// compose makes the frame that the surface shows, in device px.
func (v *Viewer) compose(w, h int) image.Image {
	v.density = device.Density(v.surface, w)
	w, h = device.Size(v.surface, w, h)
	if v.frame == nil || v.frame.Rect.Dx() != w || v.frame.Rect.Dy() != h {
		v.frame = image.NewRGBA(image.Rect(0, 0, w, h))
		v.easel.Forget()
	}
	v.easel.Want(v.view, v.density)
	v.easel.Frame(v.frame, v.view, v.density, v.look, board.Above{Painter: v.painter, Overlay: v.marked})
	return v.frame
}

// Refresh draws it again.
func (v *Viewer) Refresh() { v.surface.Refresh() }

// Tapped takes the keyboard and says where.
func (v *Viewer) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	if v.Pressed != nil && v.painter != nil {
		v.Pressed(v.place(e.Position))
	}
}

func (v *Viewer) place(p fyne.Position) canvas.Point {
	return v.view.ToPicture(canvas.Point{X: float64(p.X), Y: float64(p.Y)})
}

// Scrolled is the wheel: with Ctrl it zooms at the pointer, with Shift it goes
// sideways.
func (v *Viewer) Scrolled(e *fyne.ScrollEvent) {
	gain, notch := 60.0/25, 25.0 // a notch is 25 units, and scrolls a lane's height
	if runtime.GOOS == "darwin" {
		gain, notch = 1, 10
	}
	dx, dy := -float64(e.Scrolled.DX)*gain, -float64(e.Scrolled.DY)*gain
	switch mods := v.host.Keys().Mods(); {
	case mods&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0:
		at := canvas.Point{X: float64(e.Position.X), Y: float64(e.Position.Y)}
		steps := 1
		if float64(e.Scrolled.DY)/notch < 0 {
			steps = -1
		}
		v.set(v.view.ZoomedAt(view.ZoomStep(v.view.Zoom, steps), at))
	case mods&fyne.KeyModifierShift != 0 && dx == 0:
		v.set(v.view.Panned(dy, 0))
	default:
		v.set(v.view.Panned(dx, dy))
	}
}

// Dragged moves the picture about.
func (v *Viewer) Dragged(e *fyne.DragEvent) {
	v.set(v.view.Panned(-float64(e.Dragged.DX), -float64(e.Dragged.DY)))
}

// DragEnd makes it a fyne.Draggable.
func (v *Viewer) DragEnd() {}

// MouseIn makes it a desktop.Hoverable.
func (v *Viewer) MouseIn(*desktop.MouseEvent) {}

// MouseMoved notes whether something lies there.
func (v *Viewer) MouseMoved(e *desktop.MouseEvent) {
	v.hand = v.At != nil && v.painter != nil && v.At(v.place(e.Position))
}

// MouseOut: see MouseIn.
func (v *Viewer) MouseOut() { v.hand = false }

// Cursor is a hand over what can be pressed.
func (v *Viewer) Cursor() desktop.Cursor {
	if v.hand {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained and FocusLost make it a fyne.Focusable.
func (v *Viewer) FocusGained() {}

// FocusLost: see FocusGained.
func (v *Viewer) FocusLost() {}

// TypedRune zooms with + and −; 0 shows all.
func (v *Viewer) TypedRune(r rune) {
	switch r {
	case '+', '=':
		v.ZoomBy(1)
	case '-', '−':
		v.ZoomBy(-1)
	case '0':
		v.ZoomBy(0)
	default:
		v.host.Rune(r)
	}
}

// TypedKey scrolls with the arrows; other keys are the window's.
func (v *Viewer) TypedKey(e *fyne.KeyEvent) {
	if !v.host.Keys().Key(e) {
		return
	}
	const step = 60 // units
	w := v.view.Window
	switch e.Name {
	case fyne.KeyLeft:
		v.set(v.view.Panned(-step, 0))
	case fyne.KeyRight:
		v.set(v.view.Panned(step, 0))
	case fyne.KeyUp:
		v.set(v.view.Panned(0, -step))
	case fyne.KeyDown:
		v.set(v.view.Panned(0, step))
	case fyne.KeyPageUp:
		v.set(v.view.Panned(0, -w.H*0.9))
	case fyne.KeyPageDown:
		v.set(v.view.Panned(0, w.H*0.9))
	case fyne.KeyHome:
		v.set(v.view.Home())
	case fyne.KeyEscape:
		if v.Back != nil {
			v.Back()
			return
		}
		v.host.Key(e.Name, v.host.Keys().Mods())
	default:
		v.host.Key(e.Name, v.host.Keys().Mods())
	}
}

// CreateRenderer is the toolkit's way to the surface.
func (v *Viewer) CreateRenderer() fyne.WidgetRenderer { return renderer{v} }

type renderer struct{ v *Viewer }

func (r renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.v.surface} }

func (r renderer) Layout(size fyne.Size) {
	v := r.v
	v.surface.Resize(size)
	if v.opening {
		v.open()
		return
	}
	window := canvas.Size{W: float64(size.Width), H: float64(size.Height)}
	if window == v.view.Window || window.W < 1 || window.H < 1 {
		return
	}
	if v.whole || v.view.Window.W > 0 && v.view.Zoom == v.view.Fitted().Zoom {
		v.view.Window = window
		v.view = v.view.Fitted()
	} else {
		v.view = v.view.Resized(window)
	}
	v.Refresh()
}

func (r renderer) MinSize() fyne.Size { return fyne.NewSize(120, 90) }

func (r renderer) Refresh() { r.v.surface.Refresh() }

func (r renderer) Destroy() { r.v.easel.Clear() }
