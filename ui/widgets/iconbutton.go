package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// IconButton is a small button of a sign only.
type IconButton struct {
	Actor
	icon fyne.Resource
}

func NewIconButton(tips *Tips, icon fyne.Resource, tip string, act func()) *IconButton {
	b := &IconButton{icon: icon}
	b.Tips, b.Tip, b.Act = tips, tip, act
	b.Of(b)
	return b
}

// iconButtonSize is in units.
const iconButtonSize = 22

func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	r := &Drawing{Least: fyne.NewSquareSize(iconButtonSize)}
	box := canvas.NewRectangle(color.Transparent)
	image := canvas.NewImageFromResource(b.icon)
	image.FillMode = canvas.ImageFillContain
	r.Parts = []fyne.CanvasObject{box, image}
	r.Place = func(size fyne.Size) {
		box.Resize(size)
		const inset = 4
		image.Move(fyne.NewSquareOffsetPos(inset))
		image.Resize(size.SubtractWidthHeight(2*inset, 2*inset))
	}
	r.Paint = func() {
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		if b.Hovered && !b.Disabled {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		b.Look(box, 5)
		image.Resource = b.icon
		image.Translucency = 0.15
		if b.Disabled {
			image.Translucency = 0.7
		}
		box.Refresh()
		image.Refresh()
	}
	r.Paint()
	return r
}
