package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// FlatButton is a button of the toolbar or the status bar: smaller and
// lighter than those of dialogs, with a tip. It never takes the keyboard from
// the canvas.
type FlatButton struct {
	widget.BaseWidget
	host   Host
	Text   string
	icon   fyne.Resource
	Tip    string
	color  fyne.ThemeColorName // of the text; "" is the usual one
	Edge   bool                // it has a border, as in the toolbar
	Main   bool                // it stands out
	tapped func()

	disabled bool
	hovered  bool
	ground   *canvas.Rectangle
	label    *canvas.Text
	sign     *canvas.Image
}

var (
	_ fyne.Tappable     = (*FlatButton)(nil)
	_ desktop.Hoverable = (*FlatButton)(nil)
)

func NewFlatButton(host Host, text string, icon fyne.Resource, tapped func()) *FlatButton {
	b := &FlatButton{host: host, Text: text, icon: icon, tapped: tapped, ground: canvas.NewRectangle(nil), label: canvas.NewText("", nil), sign: canvas.NewImageFromResource(nil)}
	b.sign.FillMode = canvas.ImageFillContain
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes what the button says.
func (b *FlatButton) SetText(text string, color fyne.ThemeColorName) {
	if b.Text == text && b.color == color {
		return
	}
	b.Text, b.color = text, color
	b.Refresh()
}

// Allow says whether the button can be used, and its tip.
func (b *FlatButton) Allow(on bool, tip string) {
	b.Tip = tip
	if b.disabled == !on {
		return
	}
	b.disabled = !on
	b.Refresh()
}

// Tapped does what the button is for. One that cannot be used is tapped all
// the same: the action says why it cannot be done.
func (b *FlatButton) Tapped(*fyne.PointEvent) {
	b.host.Tips().Hide()
	b.tapped()
}

// MouseIn lights the button up and shows its tip.
func (b *FlatButton) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	b.host.Tips().Show(b, b.Tip)
}

// MouseMoved makes the button a desktop.Hoverable.
func (b *FlatButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (b *FlatButton) MouseOut() {
	b.hovered = false
	b.Refresh()
	b.host.Tips().Hide()
}

// CreateRenderer is the toolkit's way to the button's objects.
func (b *FlatButton) CreateRenderer() fyne.WidgetRenderer {
	r := &flatRenderer{b}
	r.paint()
	return r
}

type flatRenderer struct{ b *FlatButton }

// The sizes of a flat button, in units.
const (
	flatInset   = 11 // beside the text
	flatHeight  = 28
	flatIcon    = 16
	flatTight   = 7 // beside the text where there is no border
	flatCorners = 6
)

func (r *flatRenderer) inset() float32 {
	if r.b.Edge {
		return flatInset
	}
	return flatTight
}

func (r *flatRenderer) paint() {
	b := r.b
	b.ground.CornerRadius = flatCorners
	ground, ink := theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNameForeground)
	b.ground.StrokeWidth = 0
	if b.Edge {
		b.ground.StrokeColor, b.ground.StrokeWidth = theme.Color(theme.ColorNameSeparator), 1
	}
	if b.color != "" {
		ink = theme.Color(b.color)
	}
	if b.Main {
		ground, ink = theme.Color(theme.ColorNamePrimary), theme.Color(theme.ColorNameForegroundOnPrimary)
	}
	if b.disabled {
		ink = faded(ink, theme.Color(theme.ColorNameBackground))
	}
	if b.hovered && !b.disabled {
		ground = over(theme.Color(theme.ColorNameHover), ground)
	}
	b.ground.FillColor = ground
	b.label.Text, b.label.Color, b.label.TextSize = b.Text, ink, theme.TextSize()
	b.sign.Resource = nil
	if b.icon != nil {
		if b.disabled {
			b.sign.Resource = theme.NewDisabledResource(b.icon)
		} else {
			b.sign.Resource = b.icon
		}
	}
}

// faded is a colour of what cannot be used, on a ground.
func faded(c, ground color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return over(color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 0x70}, ground)
}

// over is a colour that shows through laid over another one.
func over(c, ground color.Color) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	g := color.NRGBAModel.Convert(ground).(color.NRGBA)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(n.A) + int(b)*(255-int(n.A))) / 255) }
	return color.NRGBA{mix(n.R, g.R), mix(n.G, g.G), mix(n.B, g.B), 0xff}
}

func (r *flatRenderer) Layout(size fyne.Size) {
	b := r.b
	b.ground.Resize(size)
	text := b.label.MinSize()
	width := text.Width
	if b.Text == "" {
		width = 0
	}
	if b.icon != nil {
		width += flatIcon
		if b.Text != "" {
			width += 5
		}
	}
	x := (size.Width - width) / 2
	if b.icon != nil {
		b.sign.Move(fyne.NewPos(x, (size.Height-flatIcon)/2))
		b.sign.Resize(fyne.NewSquareSize(flatIcon))
		x += flatIcon + 5
	}
	b.label.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	b.label.Resize(text)
}

func (r *flatRenderer) MinSize() fyne.Size {
	b := r.b
	width := 2 * r.inset()
	if b.Text != "" {
		width += fyne.MeasureText(b.Text, theme.TextSize(), fyne.TextStyle{}).Width
	}
	if b.icon != nil {
		width += flatIcon
		if b.Text != "" {
			width += 5
		}
	}
	return fyne.NewSize(max(width, flatHeight), flatHeight)
}

func (r *flatRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b.ground)
	canvas.Refresh(r.b.label)
	canvas.Refresh(r.b.sign)
}

func (r *flatRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.sign, r.b.label}
}
func (r *flatRenderer) Destroy() {}
