package brand

import (
	"fmt"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/text"
	"touchline/model"
)

// Brand is the colours, the logo and the font of a house.
type Brand struct {
	Accent   canvas.Color   // of phases and of what is pointed at; the zero Color is the theme's
	OnAccent canvas.Color   // of words on it; the zero Color is one that is readable
	Logo     *canvas.Bitmap // nil: none
	Font     *text.Own      // nil: the program's
}

// Readable is the least contrast of words with what they stand on, after WCAG 2.1.
const Readable = 4.5

var white, black = canvas.RGB(0xFFFFFF), canvas.RGB(0)

// Check fails with the Fault "brand.contrast" if words on the accent could not
// be read.
func (b Brand) Check() error {
	if !b.Accent.Visible() || !b.OnAccent.Visible() {
		return nil
	}
	if readable(b.OnAccent, b.Accent) {
		return nil
	}
	c := compose.Contrast(b.OnAccent, b.Accent)
	return model.NewFault("brand.contrast", "ink", Hex(b.OnAccent), "accent", Hex(b.Accent), "contrast", strconv.FormatFloat(c, 'f', 1, 64))
}

// readable reports whether words of a colour can be read on another one.
func readable(words, ground canvas.Color) bool { return compose.Contrast(words, ground) >= Readable }

// On is a theme in the colours of the brand. One without colours, for printers
// that have none, stays as it is.
func (b Brand) On(t *compose.Theme) *compose.Theme {
	if !b.Accent.Visible() || t.Grey {
		return t
	}
	own := *t
	own.PhaseFrom, own.PhaseInk = b.Accent, b.ink(t)
	// The last phase is a little paler, where its name stays readable, or darker.
	const apart = 0.16
	own.PhaseTo = compose.Mix(b.Accent, white, apart)
	if !readable(own.PhaseInk, own.PhaseTo) {
		own.PhaseTo = compose.Mix(b.Accent, black, apart)
	}
	return &own
}

// ink is the colour of words on the accent: the one that was chosen, or the
// first that is readable. White or black always is.
func (b Brand) ink(t *compose.Theme) canvas.Color {
	if b.OnAccent.Visible() {
		return b.OnAccent
	}
	for _, c := range []canvas.Color{t.PhaseInk, white, t.Ink} {
		if readable(c, b.Accent) {
			return c
		}
	}
	return black
}

// ParseColor reads "#0A7D4F", "0a7d4f" or "#0a7".
func ParseColor(s string) (canvas.Color, bool) {
	s = strings.TrimPrefix(strings.TrimSpace(s), "#")
	if len(s) == 3 {
		s = string([]byte{s[0], s[0], s[1], s[1], s[2], s[2]})
	}
	v, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 6 {
		return canvas.Color{}, false
	}
	return canvas.RGB(uint32(v)), true
}

// Hex is a colour as [ParseColor] reads it; "" for the zero Color.
func Hex(c canvas.Color) string {
	if !c.Visible() {
		return ""
	}
	return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
}
