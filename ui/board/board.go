package board

import (
	"image"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/view"
	"touchline/canvas/raster"
	"touchline/canvas/text"
	"touchline/ui/device"
	"touchline/ui/input"
)

// Board shows what an editor edits. Make it with New; all methods belong to
// the toolkit's goroutine.
type Board struct {
	widget.BaseWidget

	// Words is the words of a text of the window's: what the button of the pad
	// that the pointer is on does, and what the minimap is called.
	Words func(key string) string
	// Key and Rune get the keys that the editor has no use for, with the
	// modifiers held; Shortcut the shortcuts that no menu took either.
	Key      func(fyne.KeyName, fyne.KeyModifier)
	Rune     func(rune)
	Shortcut func(fyne.Shortcut)
	// Framed, or nil, is told once that the first frame of what was opened is
	// composed.
	Framed func()
	// Escape is asked before the editor hears of that key: whether something
	// that lies over the board closed. nil: nothing ever does.
	Escape func() bool
	// Keys is the window's.
	Keys *input.Keys

	editor  *editor.Editor // nil: an empty desk
	deaf    func()         // ends listening to it; nil: an empty desk
	system  *text.System
	painter *raster.Painter  // of shown
	shown   *compose.Picture // what the easel shows
	easel   *Easel
	look    Look
	opening bool   // the view is to be chosen when the size is known
	place   *Place // to be returned to then; nil: the beginning

	frame   *image.RGBA
	density float64
	sharp   bool
	above   Above
	pad     shownPad
	due     atomic.Bool // a refresh is on its way to the toolkit's goroutine
	clock   clock
	settled clock // counts the quiet time after edits
	alt     clock // looks after a held Alt
	rest    clock // until the pad says what its button does
	hand    hand
	later   func(func())
	now     func() time.Time

	// Mapped is told when the minimap was opened or folded.
	Mapped func(open bool)

	surface  *fynecanvas.Raster
	bars     bars
	mapFrame *fynecanvas.Rectangle
	mapPlate *fynecanvas.Raster
	mapShows *image.RGBA
	mapMark  *fynecanvas.Rectangle
	laid     []fyne.CanvasObject
}

var (
	_ fyne.Widget        = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ fyne.Tabbable      = (*Board)(nil)
	_ fyne.Shortcutable  = (*Board)(nil)
	_ desktop.Mouseable  = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Keyable    = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
)

// New makes a board that shows an empty desk. later runs a function on the
// toolkit's goroutine: fyne.Do. system is the machine's fonts, or nil.
func New(later func(func()), system *text.System) *Board {
	b := &Board{density: 1, look: LightLook, Keys: input.NewKeys(), later: later, system: system, now: time.Now}
	b.clock.after, b.settled.after, b.alt.after, b.rest.after = time.AfterFunc, time.AfterFunc, time.AfterFunc, time.AfterFunc
	b.easel = NewEasel(b.painted)
	b.surface = fynecanvas.NewRaster(b.compose)
	b.surface.ScaleMode = fynecanvas.ImageScalePixels
	b.mapFrame = fynecanvas.NewRectangle(nil)
	b.mapFrame.CornerRadius, b.mapFrame.StrokeWidth = 6, 1
	b.mapPlate = fynecanvas.NewRaster(b.composeMap)
	b.mapMark = fynecanvas.NewRectangle(nil)
	b.mapMark.CornerRadius, b.mapMark.StrokeWidth = 2, 1.5
	b.bars = newBars()
	b.ExtendBaseWidget(b)
	b.SetLook(LightLook)
	return b
}

// Editor is the editor whose picture is shown, or nil.
func (b *Board) Editor() *editor.Editor { return b.editor }

// Open shows another document from the beginning: all of it, or, where it
// would be too small to read, its upper left corner. nil is an empty desk.
// Making the picture takes a while for a large document: call e.Picture
// before, on a goroutine of its own.
func (b *Board) Open(e *editor.Editor) {
	b.clock.stop()
	b.settled.stop()
	b.rest.stop()
	if b.deaf != nil {
		b.deaf()
		b.deaf = nil
	}
	b.editor, b.place, b.above, b.pad = e, nil, Above{}, shownPad{}
	b.hand.stir.Doze()
	b.opening = e != nil
	if e == nil {
		b.painter, b.shown, b.frame = nil, nil, nil
		b.easel.Clear()
		b.update()
		return
	}
	b.deaf = e.Listen(b.follow)
	b.shown = e.Picture()
	b.painter = raster.NewPainter(&b.shown.Picture, b.system)
	b.easel.Show(b.painter, b.shown.Size, b.shown.Ground)
	b.begin()
}

// follow brings the picture, and what lies above it, to what the editor says
// has changed.
func (b *Board) follow(d event.Did) {
	if d&(event.Edited|event.Laid) != 0 {
		b.edited()
	}
	if d.Has(event.Moved) {
		b.mapFolds()
	}
	if d&(event.Moved|event.Edited|event.Laid|event.Overlaid|event.Picked) != 0 {
		b.lift()
		b.update()
	}
	b.wind()
}

// patience is how long a frame waits for what an edit changed.
const patience = 24 * time.Millisecond

// edited takes the editor's new picture: what changed is painted at once.
func (b *Board) edited() {
	p := b.editor.Picture()
	b.painter = b.painter.Next(&p.Picture)
	b.easel.Update(b.painter, p.Size, p.Ground, compose.Changed(b.shown, p))
	b.shown = p
	if !b.opening {
		b.easel.Want(b.editor.View(), b.density)
		b.easel.Rush(time.Now().Add(patience))
	}
	b.settled.set(quiet, func() { b.later(b.easel.Freshen) })
}

// quiet is how long after the last edit the minimap is painted anew.
const quiet = 250 * time.Millisecond

// lift takes what lies above the picture now.
func (b *Board) lift() {
	if b.painter == nil {
		return
	}
	b.above.Painter = b.painter
	b.above.Ghost = NewGhost(b.editor.Ghost(), b.above.Ghost, b.painter)
	b.above.Overlay = b.editor.Overlay().Groups
	b.pad.set(b.editor)
	b.pad.window = b.editor.View().Window
	b.above.Pad = b.pad.groups(b.look)
}

// SetLook sets the colours around the picture.
func (b *Board) SetLook(l Look) {
	b.look = l
	b.bars.paint(l)
	b.mapFrame.FillColor, b.mapFrame.StrokeColor = l.Panel, l.Edge
	b.mapMark.StrokeColor = l.Accent
	b.above.Pad = b.pad.groups(l)
	b.update()
}

// View is where the window stands.
func (b *Board) View() view.View {
	if b.editor == nil {
		return view.View{Zoom: 1}
	}
	return b.editor.View()
}

// SetView moves the window.
func (b *Board) SetView(v view.View) {
	if b.editor != nil {
		b.editor.Show(v)
	}
}

// Cancel ends a gesture that is on, and reports whether there was one.
func (b *Board) Cancel() bool {
	if b.editor == nil {
		return false
	}
	busy := b.editor.Busy()
	b.editor.Cancel()
	return busy
}

// begin chooses the first view as soon as the size is known.
func (b *Board) begin() {
	size := b.Size()
	if !b.opening || size.Width < 1 || size.Height < 1 {
		return
	}
	b.opening = false
	v := b.editor.View()
	v.Window, v.Mapped = windowSize(size), b.bars.mapped
	if v = v.Opened(); b.place != nil {
		v = b.place.view(v)
	}
	b.editor.Show(v)
	b.follow(event.Overlaid) // even where the view is as it was
}

// update has the frame composed anew and what is missing painted.
func (b *Board) update() {
	if b.editor != nil && !b.opening {
		b.easel.Want(b.editor.View(), b.density)
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
	density := device.Density(b.surface, w)
	w, h = device.Size(b.surface, w, h)
	if b.frame == nil || b.frame.Rect.Dx() != w || b.frame.Rect.Dy() != h {
		b.frame = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	if b.editor == nil || b.opening {
		fill(b.frame, b.frame.Rect, b.look.Desk)
		b.easel.Forget()
		return b.frame
	}
	v := b.editor.View()
	if density != b.density {
		b.density = density
		b.easel.Want(v, density)
	}
	b.sharp = b.easel.Frame(b.frame, v, b.density, b.look, b.above)
	if told := b.Framed; told != nil {
		b.Framed = nil
		told()
	}
	return b.frame
}

// windowSize is the size of what shows the picture on a board of some size:
// the bars lie beside it.
func windowSize(s fyne.Size) canvas.Size {
	return canvas.Size{W: max(1, float64(s.Width)-barWide), H: max(1, float64(s.Height)-barHigh)}
}
