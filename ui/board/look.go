package board

import (
	"image/color"

	"touchline/canvas"
)

// Look is the colours around the picture.
type Look struct {
	Desk   color.RGBA // the ground that the picture lies on
	Edge   color.RGBA // the picture's edge and the border of frozen heads
	Accent color.RGBA // the window's mark in the minimap
	Panel  color.RGBA // the minimap's frame
	Pad    color.RGBA // the buttons beside the selection
	Thumb  color.RGBA // of the scroll bars
	Quiet  color.RGBA // the words on the minimap's tab
	Shadow uint8      // how dark the shadows are, 0 to 255
}

// LightLook is for the themes of paper, DarkLook for the dark one.
var (
	LightLook = Look{
		Desk:   color.RGBA{0xee, 0xf1, 0xf5, 0xff},
		Edge:   color.RGBA{0xd5, 0xdb, 0xe3, 0xff},
		Accent: color.RGBA{0x2f, 0x6f, 0xde, 0xff},
		Panel:  color.RGBA{0xff, 0xff, 0xff, 0xff},
		Thumb:  color.RGBA{0xb8, 0xc2, 0xcd, 0xff},
		Quiet:  color.RGBA{0x47, 0x54, 0x62, 0xff},
		Pad:    color.RGBA{0x1c, 0x24, 0x30, 0xff},
		Shadow: 26,
	}
	DarkLook = Look{
		Desk:   color.RGBA{0x11, 0x14, 0x19, 0xff},
		Edge:   color.RGBA{0x3a, 0x42, 0x4e, 0xff},
		Accent: color.RGBA{0x6c, 0xa0, 0xff, 0xff},
		Panel:  color.RGBA{0x22, 0x27, 0x2f, 0xff},
		Thumb:  color.RGBA{0x4a, 0x55, 0x63, 0xff},
		Quiet:  color.RGBA{0xb4, 0xbe, 0xc9, 0xff},
		Pad:    color.RGBA{0x3b, 0x46, 0x57, 0xff},
		Shadow: 90,
	}
)

func colorOf(c color.RGBA) canvas.Color { return canvas.Color{R: c.R, G: c.G, B: c.B, A: c.A} }
