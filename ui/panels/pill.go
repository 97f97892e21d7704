package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// pill is a switch with round ends: off, on, or mixed where the records say
// different things.
type pill struct {
	actor
	text      string
	sign      func(on color.Color) fyne.Resource // nil: none; on is the ground's colour
	color     func() color.Color                 // when it is on
	on, mixed bool
}

// pillHeight is in units.
const pillHeight = 26

func newPill(text string, color func() color.Color, sign func(color.Color) fyne.Resource) *pill {
	p := &pill{text: text, color: color, sign: sign}
	p.of(p)
	return p
}

// show changes its state.
func (p *pill) show(on, mixed bool) {
	if p.on != on || p.mixed != mixed {
		p.on, p.mixed = on, mixed
		p.Refresh()
	}
}

func (p *pill) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	image := canvas.NewImageFromResource(nil)
	image.FillMode = canvas.ImageFillContain
	text := newLabel(p.text, theme.SizeNameText, theme.ColorNameForeground)
	r := &plain{objects: []fyne.CanvasObject{box, image, text}}
	const signSize, gap, inset = 14, 4, 8
	width := func() float32 {
		text.whole = true
		w := text.MinSize().Width
		text.whole = false
		if p.sign != nil {
			w += signSize + gap
		}
		return w
	}
	r.min = func() fyne.Size { return fyne.NewSize(width()+2*inset, pillHeight) }
	r.layout = func(size fyne.Size) {
		box.Resize(size)
		w := min(width(), size.Width-2*inset+6)
		x := (size.Width - w) / 2
		if p.sign != nil {
			image.Resize(fyne.NewSquareSize(signSize))
			image.Move(fyne.NewPos(x, (size.Height-signSize)/2))
			x += signSize + gap
			w -= signSize + gap
		}
		h := text.MinSize().Height
		text.Resize(fyne.NewSize(w, h))
		text.Move(fyne.NewPos(x, (size.Height-h)/2))
	}
	r.refresh = func() {
		ground := theme.Color(theme.ColorNameBackground)
		box.FillColor, box.StrokeColor, box.StrokeWidth = ground, theme.Color(theme.ColorNameInputBorder), 1
		accent := p.color()
		switch {
		case p.on:
			box.FillColor, box.StrokeColor = blend(ground, accent, 0.16), accent
		case p.mixed:
			box.StrokeColor = accent
		}
		if p.hovered && !p.disabled && !p.on {
			box.FillColor = blend(ground, accent, 0.07)
		}
		p.look(box, pillHeight/2)
		text.color = theme.ColorNameForeground
		if !p.on || p.disabled {
			text.color = theme.ColorNamePlaceHolder
		}
		if text.text = p.text; p.mixed {
			text.text += " ≠"
		}
		text.Refresh()
		if p.sign != nil {
			image.Resource = p.sign(ground)
			image.Translucency = 0
			if !p.on {
				image.Translucency = 0.45
			}
			image.Refresh()
		}
		box.Refresh()
	}
	r.refresh()
	return r
}

// blend mixes two colours: share 0 is a, 1 is b.
func blend(a, b color.Color, share float64) color.Color {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	mix := func(x, y uint32) uint8 {
		return uint8((float64(x>>8)*(1-share) + float64(y>>8)*share) + 0.5)
	}
	return color.NRGBA{mix(ar, br), mix(ag, bg), mix(ab, bb), 0xff}
}
