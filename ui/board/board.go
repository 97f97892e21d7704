package board

import (
	"image"
	"sync/atomic"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// Board shows a picture and lets the user look at it. Make it with New; all
// methods belong to the toolkit's goroutine.
type Board struct {
	widget.BaseWidget

	// Changed is told what an event changed.
	Changed func(editor.Did)
	// Key and Rune get the keys that the board has no use for, with the
	// modifiers held; Shortcut the shortcuts that no menu took.
	Key      func(fyne.KeyName, fyne.KeyModifier)
	Rune     func(rune)
	Shortcut func(fyne.Shortcut)

	reader  editor.Reader
	easel   *Easel
	picture Picture
	look    Look
	opening bool // the view is to be chosen when the size is known

	frame   *image.RGBA
	density float64
	sharp   bool
	due     atomic.Bool // a refresh is on its way to the toolkit's goroutine
	clicks  clicks
	mods    func() fyne.KeyModifier
	later   func(func())
	focused bool

	surface  *fynecanvas.Raster
	mapFrame *fynecanvas.Rectangle
	mapPlate *fynecanvas.Raster
	mapShows *image.RGBA
	mapMark  *fynecanvas.Rectangle
}

var (
	_ fyne.Widget        = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ fyne.Shortcutable  = (*Board)(nil)
	_ desktop.Mouseable  = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Keyable    = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
)

// New makes a board that shows an empty desk. later runs a function on the
// toolkit's goroutine: fyne.Do.
func New(later func(func())) *Board {
	b := &Board{density: 1, look: LightLook, mods: heldModifiers, later: later}
	b.easel = NewEasel(b.painted)
	b.surface = fynecanvas.NewRaster(b.compose)
	b.surface.ScaleMode = fynecanvas.ImageScalePixels
	b.mapFrame = fynecanvas.NewRectangle(nil)
	b.mapFrame.CornerRadius, b.mapFrame.StrokeWidth = 6, 1
	b.mapPlate = fynecanvas.NewRaster(b.composeMap)
	b.mapMark = fynecanvas.NewRectangle(nil)
	b.mapMark.CornerRadius, b.mapMark.StrokeWidth = 2, 1.5
	b.ExtendBaseWidget(b)
	b.SetLook(LightLook)
	return b
}

// Open shows another picture from the beginning: all of it, or, where it
// would be too small to read, its upper left corner.
func (b *Board) Open(p Picture) {
	b.reader = editor.Reader{}
	b.opening = true
	b.set(p, nil)
	b.begin()
}

// Update shows the next state of the same picture from where the view is.
// changed is what differs, in pt; nil is everything.
func (b *Board) Update(p Picture, changed []canvas.Rect) {
	v := b.reader.View
	v.Picture, v.Heads = p.Scene.Size, p.Heads
	b.reader.View = v.Resized(v.Window)
	b.set(p, changed)
	b.update()
}

func (b *Board) set(p Picture, changed []canvas.Rect) {
	b.picture = p
	b.reader.Look(p.hit)
	b.easel.Show(p.Painter, p.Scene, changed)
}

// SetLook sets the colours around the picture.
func (b *Board) SetLook(l Look) {
	b.look = l
	b.mapFrame.FillColor, b.mapFrame.StrokeColor = l.Panel, l.Edge
	b.mapMark.StrokeColor = l.Accent
	b.update()
}

// View is where the window stands.
func (b *Board) View() editor.View { return b.reader.View }

// SetView moves the window.
func (b *Board) SetView(v editor.View) { b.did(b.reader.Show(v)) }

// On is the card under the pointer, Picked the one clicked last; "" is none.
func (b *Board) On() canvas.Owner { return b.reader.On }

// Picked is the card that was clicked last, or "".
func (b *Board) Picked() canvas.Owner { return b.reader.Picked }

// Pick selects a card, or with "" none.
func (b *Board) Pick(o canvas.Owner) { b.did(b.reader.Pick(o)) }

// Cancel ends a gesture that is on, and reports whether there was one.
func (b *Board) Cancel() bool {
	if !b.reader.Busy() {
		return false
	}
	b.did(b.reader.Cancel())
	return true
}

// begin chooses the first view as soon as the size is known.
func (b *Board) begin() {
	size := b.Size()
	if !b.opening || size.Width < 1 || size.Height < 1 || b.picture.Scene == nil {
		return
	}
	b.opening = false
	v := editor.View{Picture: b.picture.Scene.Size, Heads: b.picture.Heads, Window: windowSize(size)}
	b.reader.View = v.Opened()
	b.did(editor.Moved | editor.Pointed | editor.Picked)
}

// did follows an event: the frame is composed anew if it changed.
func (b *Board) did(d editor.Did) {
	if d == 0 {
		return
	}
	b.update()
	if b.Changed != nil {
		b.Changed(d)
	}
}

// update has the frame composed anew and what is missing painted.
func (b *Board) update() {
	if b.picture.Scene != nil && !b.opening {
		b.easel.Want(b.reader.View, b.density)
	}
	b.placeMap()
	b.freshenMap()
	b.surface.Refresh()
}

// painted is called by the easel on any goroutine. However many tiles come
// in before the toolkit's goroutine is free, they make one refresh.
func (b *Board) painted() {
	if b.due.CompareAndSwap(false, true) {
		b.later(func() {
			b.due.Store(false)
			if !b.sharp {
				b.surface.Refresh()
			}
			b.freshenMap()
		})
	}
}

// compose hands the toolkit the window's pixels. It is called while the
// window is painted, so it waits for nothing.
func (b *Board) compose(w, h int) image.Image {
	if b.frame == nil || b.frame.Rect.Dx() != w || b.frame.Rect.Dy() != h {
		b.frame = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	if b.picture.Scene == nil || b.opening {
		fill(b.frame, b.frame.Rect, b.look.Desk)
		return b.frame
	}
	if d := b.pixelDensity(w); d != b.density {
		b.density = d
		b.easel.Want(b.reader.View, d)
	}
	b.sharp = b.easel.Frame(b.frame, b.reader.View, b.density, b.look, b.rings())
	return b.frame
}

// composeMap hands the toolkit the minimap's pixels.
func (b *Board) composeMap(_, _ int) image.Image {
	b.mapShows = b.easel.Thumb()
	if b.mapShows == nil {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return b.mapShows
}

// freshenMap has the minimap shown anew if it was painted anew. The toolkit
// passes over a refresh of an object that it has not laid out yet, so it is
// asked to refresh the whole widget, which it knows.
func (b *Board) freshenMap() {
	if b.mapPlate.Visible() && b.easel.Thumb() != b.mapShows {
		fynecanvas.Refresh(b)
	}
}

// pixelDensity is device px per unit: exactly what the canvas says, or else
// as the surface's own width tells.
func (b *Board) pixelDensity(w int) float64 {
	const probe = 1000
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		if x, _ := c.PixelCoordinateForPosition(fyne.NewPos(probe, 0)); x > 0 {
			return float64(x) / probe
		}
	}
	return float64(w) / float64(max(1, b.Size().Width))
}

// rings are the outlines of the card pointed at and the card picked.
func (b *Board) rings() []Ring {
	var rings []Ring
	add := func(o canvas.Owner, width float64, faint bool) {
		if box, radius, ok := b.picture.Box(o); ok {
			rings = append(rings, Ring{Box: box, Radius: radius, Width: width, Faint: faint})
		}
	}
	if b.reader.On != b.reader.Picked && !b.reader.Busy() {
		add(b.reader.On, 1.5, true)
	}
	add(b.reader.Picked, 2, false)
	return rings
}

func windowSize(s fyne.Size) canvas.Size {
	return canvas.Size{W: float64(s.Width), H: float64(s.Height)}
}
