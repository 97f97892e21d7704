package compose

import (
	"math"

	"touchline/canvas"
	"touchline/model"
)

// Theme is the colours of a picture. Every text colour stands on its ground
// with a contrast of 4.5 or more (a test holds it), and nothing is told by
// colour alone: marks, faces, line styles and arrows differ in shape too, so
// that the picture is readable for colour-blind people and on grey paper.
type Theme struct {
	Name   string
	Screen bool // not for paper
	Grey   bool // without colours

	Ground   canvas.Color // of the page
	Ink      canvas.Color // titles, names, card texts
	Muted    canvas.Color // subtitles, details, legend, footer
	Hairline canvas.Color
	Card     canvas.Color
	Edge     canvas.Color // of a card
	Note     canvas.Color // ground of a plain text card
	Fold     canvas.Color // evidence: edge and dog-ear
	Link     canvas.Color
	Line     canvas.Color // the three derived lines
	Shadow   float64      // share of ink in a card's shadow, 0 to 1

	PhaseFrom, PhaseTo, PhaseInk canvas.Color

	Roles   map[model.Role]Tint
	Accents map[model.Accent]canvas.Color

	Truth, Fail, Wait canvas.Color // marks
	OnMark            canvas.Color
	Warn              canvas.Color // a value that stands out
	Good, Fair, Poor  canvas.Color // faces
	Sticky            canvas.Color
}

// Tint is the colours of a lane: its accent, and its quiet ground.
type Tint struct{ Accent, Ground, Text canvas.Color }

// Themes is every theme, the usual one first.
func Themes() []*Theme { return []*Theme{colour(), grey(), dark()} }

// ThemeNamed returns a theme by its name: "colour", "grey" or "dark".
func ThemeNamed(name string) (*Theme, bool) {
	for _, t := range Themes() {
		if t.Name == name {
			return t, true
		}
	}
	return nil, false
}

func rgb(v uint32) canvas.Color { return canvas.RGB(v) }

func colour() *Theme {
	return &Theme{
		Name: "colour", Ground: rgb(0xFFFFFF), Ink: rgb(0x1F2933), Muted: rgb(0x5A6673),
		Hairline: rgb(0xE4E7EB), Card: rgb(0xFFFFFF), Edge: rgb(0xCBD2D9), Note: rgb(0xFFFFFF),
		Fold: rgb(0xD7CCC8), Link: rgb(0x52606D), Line: rgb(0x1F2933), Shadow: 0.07,
		PhaseFrom: rgb(0x2A63CC), PhaseTo: rgb(0x4577D6), PhaseInk: rgb(0xFFFFFF),
		Roles: map[model.Role]Tint{
			model.RoleEvidence:   {rgb(0x8D6E63), rgb(0xFAF6F3), rgb(0x6D4C41)},
			model.RoleCustomer:   {rgb(0x2F6FDE), rgb(0xF1F6FE), rgb(0x1D4FAF)},
			model.RoleFrontstage: {rgb(0x0E9384), rgb(0xEEFAF8), rgb(0x0B6B60)},
			model.RoleBackstage:  {rgb(0x7A5AF8), rgb(0xF5F3FF), rgb(0x5B3FD0)},
			model.RoleSupport:    {rgb(0x667085), rgb(0xF4F5F7), rgb(0x475467)},
			model.RoleTime:       {rgb(0xB7791F), rgb(0xFFFBEF), rgb(0x7A4D0B)},
			model.RoleEmotion:    {rgb(0xD6336C), rgb(0xFFF4F8), rgb(0xA61E4D)},
			model.RoleMetric:     {rgb(0x2E7D32), rgb(0xF3FAF3), rgb(0x1B5E20)},
			model.RoleChannel:    {rgb(0x1E88A8), rgb(0xEFF9FC), rgb(0x115C73)},
			model.RoleOwner:      {rgb(0x6B7F99), rgb(0xF3F6FA), rgb(0x3F5068)},
			model.RoleRisk:       {rgb(0xB42318), rgb(0xFEF6F5), rgb(0x1F2933)},
			model.RoleGap:        {rgb(0x7A5AF8), rgb(0xF8F6FF), rgb(0x1F2933)},
			model.RoleText:       {rgb(0x9AA5B1), rgb(0xF8F9FA), rgb(0x475467)},
		},
		Accents: map[model.Accent]canvas.Color{
			model.AccentBlue: rgb(0x2F6FDE), model.AccentTeal: rgb(0x0E9384), model.AccentViolet: rgb(0x7A5AF8),
			model.AccentSlate: rgb(0x667085), model.AccentBrown: rgb(0x8D6E63), model.AccentAmber: rgb(0xE09F1F),
			model.AccentRose: rgb(0xD6336C), model.AccentGreen: rgb(0x2E9E4F),
		},
		Truth: rgb(0xF5B301), Fail: rgb(0xD92D20), Wait: rgb(0xB7791F), OnMark: rgb(0xFFFFFF), Warn: rgb(0xB42318),
		Good: rgb(0x12B76A), Fair: rgb(0xE3A008), Poor: rgb(0xD92D20), Sticky: rgb(0xFFF4C2),
	}
}

// grey is for laser printers: no tone carries a meaning, edges are darker,
// and grounds are light enough not to be screened into dots.
func grey() *Theme {
	tint := func(accent, ground uint32) Tint { return Tint{rgb(accent), rgb(ground), rgb(0x222222)} }
	t := &Theme{
		Name: "grey", Grey: true, Ground: rgb(0xFFFFFF), Ink: rgb(0x111111), Muted: rgb(0x505050),
		Hairline: rgb(0xD0D0D0), Card: rgb(0xFFFFFF), Edge: rgb(0x8A8A8A), Note: rgb(0xFFFFFF),
		Fold: rgb(0xA8A8A8), Link: rgb(0x333333), Line: rgb(0x000000), Shadow: 0,
		PhaseFrom: rgb(0x3A3A3A), PhaseTo: rgb(0x666666), PhaseInk: rgb(0xFFFFFF),
		Roles: map[model.Role]Tint{
			model.RoleEvidence: tint(0x9A9A9A, 0xFAFAFA), model.RoleCustomer: tint(0x111111, 0xF3F3F3),
			model.RoleFrontstage: tint(0x444444, 0xF8F8F8), model.RoleBackstage: tint(0x6B6B6B, 0xF1F1F1),
			model.RoleSupport: tint(0x8A8A8A, 0xF6F6F6), model.RoleTime: tint(0x777777, 0xFAFAFA),
			model.RoleEmotion: tint(0x333333, 0xFAFAFA), model.RoleMetric: tint(0x777777, 0xFAFAFA),
			model.RoleChannel: tint(0x777777, 0xFAFAFA), model.RoleOwner: tint(0x777777, 0xFAFAFA),
			model.RoleRisk: tint(0x333333, 0xFAFAFA), model.RoleGap: tint(0x777777, 0xFAFAFA),
			model.RoleText: tint(0xAAAAAA, 0xFBFBFB),
		},
		Accents: map[model.Accent]canvas.Color{},
		Truth:   rgb(0x111111), Fail: rgb(0x111111), Wait: rgb(0x111111), OnMark: rgb(0xFFFFFF), Warn: rgb(0x000000),
		Good: rgb(0x333333), Fair: rgb(0x333333), Poor: rgb(0x333333), Sticky: rgb(0xEEEEEE),
	}
	// A card's own colour becomes a tone of its accent bar: from black to
	// light grey in the order of the accents.
	for i, a := range model.Accents {
		v := uint8(0x20 + i*0x14)
		t.Accents[a] = canvas.Color{R: v, G: v, B: v, A: 255}
	}
	return t
}

func dark() *Theme {
	return &Theme{
		Name: "dark", Screen: true, Ground: rgb(0x14181D), Ink: rgb(0xE6EAEE), Muted: rgb(0x9DA9B5),
		Hairline: rgb(0x2A313A), Card: rgb(0x232A32), Edge: rgb(0x3E4853), Note: rgb(0x1C2229),
		Fold: rgb(0x6B5B53), Link: rgb(0x9DA9B5), Line: rgb(0xD5DBE1), Shadow: 0,
		PhaseFrom: rgb(0x2A5FC4), PhaseTo: rgb(0x3D6CC0), PhaseInk: rgb(0xFFFFFF),
		Roles: map[model.Role]Tint{
			model.RoleEvidence:   {rgb(0xA88B7F), rgb(0x1D1B1A), rgb(0xD3BDB2)},
			model.RoleCustomer:   {rgb(0x5A8FF0), rgb(0x161D29), rgb(0xA9C6FA)},
			model.RoleFrontstage: {rgb(0x2BB5A4), rgb(0x15201F), rgb(0x8FDDD3)},
			model.RoleBackstage:  {rgb(0x9A82FA), rgb(0x1B1928), rgb(0xC9BDFC)},
			model.RoleSupport:    {rgb(0x8A95A5), rgb(0x1A1D21), rgb(0xC0C8D2)},
			model.RoleTime:       {rgb(0xD79A3C), rgb(0x201C14), rgb(0xEBC07A)},
			model.RoleEmotion:    {rgb(0xE8638F), rgb(0x22171C), rgb(0xF4A6C0)},
			model.RoleMetric:     {rgb(0x5DAF62), rgb(0x161F17), rgb(0xA5D9A8)},
			model.RoleChannel:    {rgb(0x4FB3D0), rgb(0x151E22), rgb(0x9AD6E8)},
			model.RoleOwner:      {rgb(0x8FA3BD), rgb(0x181D24), rgb(0xBECBDD)},
			model.RoleRisk:       {rgb(0xFF8A80), rgb(0x221918), rgb(0xE6EAEE)},
			model.RoleGap:        {rgb(0x9A82FA), rgb(0x1A1826), rgb(0xE6EAEE)},
			model.RoleText:       {rgb(0x6F7B88), rgb(0x191C20), rgb(0xC0C8D2)},
		},
		Accents: map[model.Accent]canvas.Color{
			model.AccentBlue: rgb(0x5A8FF0), model.AccentTeal: rgb(0x2BB5A4), model.AccentViolet: rgb(0x9A82FA),
			model.AccentSlate: rgb(0x8A95A5), model.AccentBrown: rgb(0xA88B7F), model.AccentAmber: rgb(0xE8B04A),
			model.AccentRose: rgb(0xE8638F), model.AccentGreen: rgb(0x5DAF62),
		},
		Truth: rgb(0xF5B301), Fail: rgb(0xE5483B), Wait: rgb(0xE0A545), OnMark: rgb(0xFFFFFF), Warn: rgb(0xFF8A80),
		Good: rgb(0x32D583), Fair: rgb(0xF5C044), Poor: rgb(0xF97066), Sticky: rgb(0x4A431F),
	}
}

// Mix blends two colours: share 0 is a, 1 is b. Colours are blended here and
// not by transparency, so that a printed PDF needs no flattening.
func Mix(a, b canvas.Color, share float64) canvas.Color {
	f := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*share + 0.5) }
	return canvas.Color{R: f(a.R, b.R), G: f(a.G, b.G), B: f(a.B, b.B), A: 255}
}

// Contrast is the ratio of the relative luminances of two colours after WCAG
// 2.1, from 1 to 21.
func Contrast(a, b canvas.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c canvas.Color) float64 {
	f := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*f(c.R) + 0.7152*f(c.G) + 0.0722*f(c.B)
}

// AccentInk is the accent for words and thin lines on the ground: the colour of
// the phases, moved towards the ink as far as it must be to be readable.
func (t *Theme) AccentInk() canvas.Color {
	const readable, steps = 4.5, 20
	for i := range steps {
		if c := Mix(t.PhaseFrom, t.Ink, float64(i)/steps); Contrast(c, t.Ground) >= readable {
			return c
		}
	}
	return t.Ink
}

// Phase is the colour of the phase that is the one at a place of n.
func (t *Theme) Phase(at, n int) canvas.Color {
	share := 0.0
	if n > 1 {
		share = float64(at) / float64(n-1)
	}
	return Mix(t.PhaseFrom, t.PhaseTo, share)
}

// accent is the colour of a card: its own or its lane's.
func (t *Theme) accent(a model.Accent, r model.Role) canvas.Color {
	if c, ok := t.Accents[a]; ok {
		return c
	}
	return t.Roles[r].Accent
}
