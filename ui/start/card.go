package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/frame"
	"touchline/ui/input"
	"touchline/ui/widgets"
)

// The size of a card of the start page, in units.
const (
	cardWidth  = 216
	cardHeight = 186
)

// card is a picture with a name, to press.
type card struct {
	widget.BaseWidget
	w       *frame.Frame
	ground  *canvas.Rectangle
	body    fyne.CanvasObject
	open    func()
	hovered bool
	focused bool
}

var (
	_ fyne.Tappable      = (*card)(nil)
	_ fyne.Focusable     = (*card)(nil)
	_ desktop.Hoverable  = (*card)(nil)
	_ desktop.Cursorable = (*card)(nil)
)

func newCard(w *frame.Frame, picture fyne.CanvasObject, name, about string, open func()) *card {
	c := &card{w: w, ground: canvas.NewRectangle(nil), open: open}
	title := widget.NewLabelWithStyle(words.OneLine(words.Harmless(name)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Truncation = fyne.TextTruncateEllipsis
	small := widget.NewLabel(words.OneLine(words.Harmless(about)))
	small.Importance = widget.LowImportance
	small.SizeName = theme.SizeNameCaptionText
	small.Truncation = fyne.TextTruncateEllipsis
	text := container.New(layout.NewCustomPaddedVBoxLayout(-2*theme.InnerPadding()), title, small)
	c.body = container.New(layout.NewCustomPaddedLayout(6, 0, 6, 6), container.NewBorder(nil, text, nil, nil, widgets.Framed(picture)))
	c.ground.CornerRadius = 8
	c.ExtendBaseWidget(c)
	return c
}

// Tapped opens what the card shows.
func (c *card) Tapped(*fyne.PointEvent) {
	if !c.w.Dialogs().Any() {
		c.open()
	}
}

// MouseIn lights the card up, if somebody moved the pointer there.
func (c *card) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved: see MouseIn.
func (c *card) MouseMoved(e *desktop.MouseEvent) {
	if !c.hovered && c.w.Tips().Stirred(e) {
		c.hovered = true
		c.Refresh()
	}
}

// MouseOut: see MouseIn.
func (c *card) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor says that the card can be pressed.
func (c *card) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained is the keyboard coming to the card.
func (c *card) FocusGained() {
	c.focused = true
	c.Refresh()
	input.InSight(c)
}

// FocusLost: see FocusGained.
func (c *card) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune goes to the window.
func (c *card) TypedRune(r rune) { c.w.Rune(r) }

// TypedKey opens what the card shows, or goes to the window.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	default:
		c.w.Key(e.Name, c.w.Keys().Mods())
	}
}

// Refresh shows whether the pointer or the keyboard is on the card.
func (c *card) Refresh() {
	c.ground.FillColor, c.ground.StrokeWidth = theme.Color(theme.ColorNameBackground), 0
	if c.hovered {
		c.ground.FillColor = theme.Color(theme.ColorNameHover)
	}
	if c.focused {
		c.ground.StrokeColor, c.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	}
	c.BaseWidget.Refresh()
}

// CreateRenderer is the toolkit's way to the card's objects.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.ground, c.body))
}
