package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// FlatButton is a button of the toolbar, a rail or the status bar: smaller and
// lighter than those of dialogs, with a tip. It never takes the keyboard from
// the canvas.
type FlatButton struct {
	widget.BaseWidget
	host   Host
	Text   string
	sign   func(color.Color) fyne.Resource // in a colour; nil for none
	Tip    string
	color  fyne.ThemeColorName // of the text; "" is the usual one
	Tool   bool                // it stands in the toolbar or a rail, which are higher than the status bar
	Main   bool                // it stands out
	Opens  bool                // it opens a menu, and shows that
	Edged  bool                // it has a border
	tapped func()

	short    bool // its sign stands for its text
	signless bool // its sign does not show
	on       bool // what it is for is so now
	disabled bool
	hovered  bool
	ground   *canvas.Rectangle
	label    *canvas.Text
	picture  *canvas.Image
	chevron  *canvas.Image
}

var (
	_ fyne.Tappable     = (*FlatButton)(nil)
	_ desktop.Hoverable = (*FlatButton)(nil)
)

// NewFlatButton makes a button of a text, a sign, or both.
func NewFlatButton(host Host, text string, sign func(color.Color) fyne.Resource, tapped func()) *FlatButton {
	b := &FlatButton{host: host, Text: text, sign: sign, tapped: tapped}
	b.ground, b.label = canvas.NewRectangle(nil), canvas.NewText("", nil)
	b.picture, b.chevron = canvas.NewImageFromResource(nil), canvas.NewImageFromResource(nil)
	b.picture.FillMode, b.chevron.FillMode = canvas.ImageFillContain, canvas.ImageFillContain
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

// Set says whether what the button is for is so now.
func (b *FlatButton) Set(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// On reports whether what the button is for is so now.
func (b *FlatButton) On() bool { return b.on }

// Shorten has the button's sign stand for its text, where it has one.
func (b *FlatButton) Shorten(on bool) {
	if b.short != on && b.sign != nil {
		b.short = on
		b.Refresh()
	}
}

// ShowSign says whether the button's sign shows.
func (b *FlatButton) ShowSign(on bool) {
	if b.signless == on {
		b.signless = !on
		b.Refresh()
	}
}

// Tapped does what the button is for. One that cannot be used is tapped all
// the same: the action says why it cannot be done.
func (b *FlatButton) Tapped(*fyne.PointEvent) {
	b.host.Tips().Hide()
	b.tapped()
}

// MouseIn lights the button up and shows its tip.
func (b *FlatButton) MouseIn(e *desktop.MouseEvent) {
	b.light(e)
	b.host.Tips().In(b, b.Tip, e)
}

// light shows that the pointer is on the button, once somebody moved it there.
func (b *FlatButton) light(e *desktop.MouseEvent) {
	if !b.hovered && b.host.Tips().Stirred(e) {
		b.hovered = true
		b.Refresh()
	}
}

// MouseMoved: see MouseIn.
func (b *FlatButton) MouseMoved(e *desktop.MouseEvent) {
	b.light(e)
	b.host.Tips().Moved(b, b.Tip, e)
}

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
	flatHeight  = 28
	flatIcon    = 16
	flatTight   = 7 // beside the text
	toolHeight  = 32
	toolIcon    = 20
	toolInset   = 11 // beside the text
	flatGap     = 5  // between sign and text
	flatChevron = 12
	flatCorners = 6
)

// icon is how wide the sign is, and what it takes together with a text.
func (r *flatRenderer) icon() (wide, withText float32) {
	wide = flatIcon
	if r.b.Tool && r.text() == "" {
		wide = toolIcon
	}
	if r.b.sign == nil || r.b.signless {
		return 0, 0
	}
	if r.text() == "" {
		return wide, wide
	}
	return wide, wide + flatGap
}

func (r *flatRenderer) text() string {
	if r.b.short {
		return ""
	}
	return r.b.Text
}

func (r *flatRenderer) paint() {
	b := r.b
	b.ground.CornerRadius = flatCorners
	ground, ink := theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNameForeground)
	if b.color != "" {
		ink = theme.Color(b.color)
	}
	switch {
	case b.Main:
		ground, ink = theme.Color(theme.ColorNamePrimary), theme.Color(theme.ColorNameForegroundOnPrimary)
	case b.on:
		ground, ink = over(theme.Color(theme.ColorNamePressed), ground), theme.Color(theme.ColorNameHyperlink)
	}
	if b.disabled {
		ink = faded(ink, theme.Color(theme.ColorNameBackground))
	}
	if b.hovered && !b.disabled {
		ground = over(theme.Color(theme.ColorNameHover), ground)
	}
	b.ground.FillColor, b.ground.StrokeWidth = ground, 0
	if b.Edged {
		b.ground.StrokeColor, b.ground.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	}
	b.label.Text, b.label.Color, b.label.TextSize = r.text(), ink, theme.TextSize()
	b.picture.Resource, b.chevron.Resource = nil, nil
	if b.sign != nil && !b.signless {
		b.picture.Resource = b.sign(ink)
	}
	b.picture.Hidden = b.picture.Resource == nil // else it goes on showing the last one
	if b.Opens {
		b.chevron.Resource = DownSign(ink)
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

// Layout puts sign, text and chevron side by side into the middle.
func (r *flatRenderer) Layout(size fyne.Size) {
	b := r.b
	b.ground.Resize(size)
	text := fyne.Size{}
	if r.text() != "" {
		text = b.label.MinSize()
	}
	icon, width := r.icon()
	width += text.Width
	if b.Opens {
		width += flatChevron
	}
	x := (size.Width - width) / 2
	place := func(o fyne.CanvasObject, w, h float32) {
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
		x += w
	}
	if icon > 0 {
		place(b.picture, icon, icon)
		if text.Width > 0 {
			x += flatGap
		}
	}
	place(b.label, text.Width, text.Height)
	if b.Opens {
		place(b.chevron, flatChevron, flatChevron)
	}
}

// MinSize is a square for a sign alone.
func (r *flatRenderer) MinSize() fyne.Size {
	b := r.b
	height, inset := float32(flatHeight), float32(flatTight)
	if b.Edged {
		inset = toolInset
	}
	if b.Tool {
		height = toolHeight
		if r.text() != "" {
			inset = toolInset
		}
	}
	_, width := r.icon()
	if r.text() != "" {
		width += fyne.MeasureText(r.text(), theme.TextSize(), fyne.TextStyle{}).Width
	}
	if b.Opens {
		width += flatChevron
	}
	if r.text() == "" {
		return fyne.NewSize(max(width, height), height)
	}
	return fyne.NewSize(max(width+2*inset, height), height)
}

// Refresh paints the button anew.
func (r *flatRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh() // a picture reads its resource anew
	}
}

// Objects is what the button is drawn with.
func (r *flatRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.picture, r.b.label, r.b.chevron}
}

// Destroy has nothing to give back.
func (r *flatRenderer) Destroy() {}
