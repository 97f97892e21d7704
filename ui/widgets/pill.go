package widgets

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Pill is a switch with round ends: off, on, or mixed where the records say
// different things.
type Pill struct {
	Actor
	Text        string
	Picture     image.Image                        // before the text; nil: none
	PictureSize fyne.Size                          // in units
	sign        func(on color.Color) fyne.Resource // nil: none; on is the ground's colour
	color       func() color.Color                 // when it is on
	on, Mixed   bool
}

// pillHeight is in units.
const pillHeight = 26

func NewPill(text string, color func() color.Color, sign func(color.Color) fyne.Resource) *Pill {
	p := &Pill{Text: text, color: color, sign: sign}
	p.Of(p)
	return p
}

// Say changes its text.
func (p *Pill) Say(text string) {
	if p.Text != text {
		p.Text = text
		p.Refresh()
	}
}

// Turn changes its state.
func (p *Pill) Turn(on, mixed bool) {
	if p.on != on || p.Mixed != mixed {
		p.on, p.Mixed = on, mixed
		p.Refresh()
	}
}

func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	sign := canvas.NewImageFromResource(nil)
	sign.FillMode = canvas.ImageFillContain
	text := NewLabel(p.Text, theme.SizeNameText, theme.ColorNameForeground)
	r := &Drawing{Parts: []fyne.CanvasObject{box, sign, text}}
	const gap, inset = 4, 8
	signSize := fyne.NewSquareSize(14)
	if p.Picture != nil {
		sign.Image, signSize = p.Picture, p.PictureSize
	}
	signed := p.sign != nil || p.Picture != nil
	width := func() float32 {
		text.Whole = true
		w := text.MinSize().Width
		text.Whole = false
		if signed {
			w += signSize.Width + gap
		}
		return w
	}
	r.min = func() fyne.Size { return fyne.NewSize(width()+2*inset, pillHeight) }
	r.Place = func(size fyne.Size) {
		box.Resize(size)
		w := min(width(), size.Width-2*inset+6)
		x := (size.Width - w) / 2
		if signed {
			sign.Resize(signSize)
			sign.Move(fyne.NewPos(x, (size.Height-signSize.Height)/2))
			x += signSize.Width + gap
			w -= signSize.Width + gap
		}
		h := text.MinSize().Height
		text.Resize(fyne.NewSize(w, h))
		text.Move(fyne.NewPos(x, (size.Height-h)/2))
	}
	r.Paint = func() { p.paint(box, sign, text) }
	r.Paint()
	return r
}

// paint gives the parts of a pill their colours, its text and its sign.
func (p *Pill) paint(box *canvas.Rectangle, sign *canvas.Image, text *Label) {
	ground := theme.Color(theme.ColorNameBackground)
	box.FillColor, box.StrokeColor, box.StrokeWidth = ground, theme.Color(theme.ColorNameInputBorder), 1
	accent := p.color()
	switch {
	case p.on:
		box.FillColor, box.StrokeColor = Blend(ground, accent, 0.16), accent
	case p.Mixed:
		box.StrokeColor = accent
	}
	if p.Hovered && !p.Disabled && !p.on {
		box.FillColor = Blend(ground, accent, 0.07)
	}
	p.Look(box, pillHeight/2)
	text.Color = theme.ColorNameForeground
	if !p.on && p.Picture == nil || p.Disabled { // one with a picture is no switch that is off
		text.Color = theme.ColorNamePlaceHolder
	}
	if text.Text = p.Text; p.Mixed {
		text.Text += " ≠"
	}
	text.Refresh()
	if p.sign != nil {
		sign.Resource = p.sign(ground)
		sign.Translucency = 0
		if !p.on {
			sign.Translucency = 0.45
		}
		sign.Refresh()
	}
	box.Refresh()
}
