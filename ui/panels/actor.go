package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// actor is what small controls have in common: they can be pressed by mouse
// or keyboard, show that they have the keyboard, and say what they are when
// the pointer rests on them.
type actor struct {
	widget.BaseWidget
	whole fyne.Widget // that this is the core of

	hovered, focused, disabled bool

	act  func()                  // pressed, or Return or space
	at   func(fyne.Position)     // pressed at a place; instead of act
	keys func(fyne.KeyName) bool // a key; false if it has no use for it
	back func()                  // Escape
	tip  string                  // what it is, where that cannot be read on it
	tips *tips
}

func (a *actor) Tapped(e *fyne.PointEvent) {
	if a.disabled {
		return
	}
	a.tips.hide(a)
	if c := fyne.CurrentApp().Driver().CanvasForObject(a.whole); c != nil {
		c.Focus(a.whole.(fyne.Focusable))
	}
	if a.at != nil {
		a.at(e.Position)
	} else if a.act != nil {
		a.act()
	}
}

// of makes an actor the core of a widget.
func (a *actor) of(whole fyne.Widget) {
	a.whole = whole
	a.ExtendBaseWidget(whole)
}

func (a *actor) FocusGained()   { a.focused = true; a.Refresh() }
func (a *actor) FocusLost()     { a.focused = false; a.Refresh() }
func (a *actor) TypedRune(rune) {}

func (a *actor) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		if a.back != nil {
			a.back()
		}
	case a.disabled, a.keys != nil && a.keys(e.Name):
	case a.act != nil && (e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		a.act()
	}
}

func (a *actor) MouseIn(*desktop.MouseEvent) {
	a.hovered = true
	a.Refresh()
	a.tips.show(a, a.tip)
}

func (a *actor) MouseMoved(*desktop.MouseEvent) {}

func (a *actor) MouseOut() {
	a.hovered = false
	a.Refresh()
	a.tips.hide(a)
}

// allow allows or forbids to press it.
func (a *actor) allow(on bool) {
	if a.disabled == on {
		a.disabled = !on
		a.Refresh()
	}
}

// Cursor is a hand over what can be pressed.
func (a *actor) Cursor() desktop.Cursor {
	if a.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// look is how a control's ground is drawn: the box, with a border that shows
// the keyboard.
func (a *actor) look(box *canvas.Rectangle, radius float32) {
	box.CornerRadius = radius
	if a.focused {
		box.StrokeColor, box.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	}
}

// iconButton is a small button of a sign only.
type iconButton struct {
	actor
	icon fyne.Resource
}

func newIconButton(tips *tips, icon fyne.Resource, tip string, act func()) *iconButton {
	b := &iconButton{icon: icon}
	b.tips, b.tip, b.act = tips, tip, act
	b.of(b)
	return b
}

// iconButtonSize is in units.
const iconButtonSize = 22

func (b *iconButton) CreateRenderer() fyne.WidgetRenderer {
	r := &plain{least: fyne.NewSquareSize(iconButtonSize)}
	box := canvas.NewRectangle(color.Transparent)
	image := canvas.NewImageFromResource(b.icon)
	image.FillMode = canvas.ImageFillContain
	r.objects = []fyne.CanvasObject{box, image}
	r.layout = func(size fyne.Size) {
		box.Resize(size)
		const inset = 4
		image.Move(fyne.NewSquareOffsetPos(inset))
		image.Resize(size.SubtractWidthHeight(2*inset, 2*inset))
	}
	r.refresh = func() {
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		if b.hovered && !b.disabled {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		b.look(box, 5)
		image.Resource = b.icon
		image.Translucency = 0.15
		if b.disabled {
			image.Translucency = 0.7
		}
		box.Refresh()
		image.Refresh()
	}
	r.refresh()
	return r
}

// plain is the renderer of a widget that says how by functions.
type plain struct {
	objects []fyne.CanvasObject
	least   fyne.Size
	min     func() fyne.Size // nil: least
	layout  func(fyne.Size)
	refresh func()
}

func (r *plain) Layout(size fyne.Size)        { r.layout(size) }
func (r *plain) Refresh()                     { r.refresh() }
func (r *plain) Objects() []fyne.CanvasObject { return r.objects }
func (r *plain) Destroy()                     {}
func (r *plain) MinSize() fyne.Size {
	if r.min != nil {
		return r.min()
	}
	return r.least
}
