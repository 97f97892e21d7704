package compose

import (
	"fmt"
	"math"
	"testing"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/overlay"
)

// TestTextIsReadable holds every text colour to the 4.5 that WCAG asks for
// of small text, and what must only be seen (accents, signs, lines) to 3.
func TestTextIsReadable(t *testing.T) {
	for _, th := range Themes() {
		check := func(what string, a, b canvas.Color, least float64) {
			t.Helper()
			if c := Contrast(a, b); c < least {
				t.Errorf("%s: %s has a contrast of %.2f, less than %.1f", th.Name, what, c, least)
			}
		}
		for _, ground := range []canvas.Color{th.Ground, th.Card, th.Note, th.Sticky} {
			check("ink", th.Ink, ground, 4.5)
		}
		check("muted on the page", th.Muted, th.Ground, 4.5)
		check("muted on a card", th.Muted, th.Card, 4.5)
		check("a phase's name", th.PhaseInk, th.PhaseFrom, 4.5)
		check("a light phase's name", th.PhaseInk, th.PhaseTo, 4)
		check("a link", th.Link, th.Ground, 3)
		for _, role := range model.Roles {
			tint, ok := th.Roles[role]
			if !ok {
				t.Fatalf("%s: no colours for %s", th.Name, role)
			}
			check("text of "+string(role), tint.Text, tint.Ground, 4.5)
			check("link over "+string(role), th.Link, tint.Ground, 3)
			check("warning over "+string(role), th.Warn, tint.Ground, 4.5)
		}
		check("the letter of a fail point", th.OnMark, th.Fail, 3)
		for _, a := range model.Accents {
			if _, ok := th.Accents[a]; !ok {
				t.Errorf("%s: no colour for the accent %s", th.Name, a)
			}
		}
	}
}

// TestGreyHasNoColour: a laser printer would dither it.
func TestGreyHasNoColour(t *testing.T) {
	th, _ := ThemeNamed("grey")
	all := []canvas.Color{th.Ground, th.Ink, th.Muted, th.Hairline, th.Card, th.Edge, th.Note, th.Fold, th.Link, th.Line, th.PhaseFrom, th.PhaseTo, th.PhaseInk, th.Truth, th.Fail, th.Wait, th.OnMark, th.Warn, th.Good, th.Fair, th.Poor, th.Sticky}
	for _, tint := range th.Roles {
		all = append(all, tint.Accent, tint.Ground, tint.Text)
	}
	for _, a := range th.Accents {
		all = append(all, a)
	}
	for _, c := range all {
		if c.R != c.G || c.G != c.B {
			t.Errorf("%v is not grey", c)
		}
	}
}

// TestRolesDifferForColourBlindReaders: the accents of the five layers stay
// apart for someone who sees no red–green difference (deuteranopia, after
// Viénot, Brettel and Mollon 1999), or their lightness does.
func TestRolesDifferForColourBlindReaders(t *testing.T) {
	roles := []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}
	th, _ := ThemeNamed("colour")
	for i, a := range roles {
		for _, b := range roles[:i] {
			if d := distance(deuteranope(th.Roles[a].Accent), deuteranope(th.Roles[b].Accent)); d < 18 {
				t.Errorf("%s and %s are %.0f apart, less than 18 of 441", a, b, d)
			}
		}
	}
}

func deuteranope(c canvas.Color) canvas.Color {
	lin := func(v uint8) float64 { return math.Pow(float64(v)/255, 2.2) }
	r, g, b := lin(c.R), lin(c.G), lin(c.B)
	y := 0.29275*r + 0.70725*g
	z := -0.02234*r + 0.02234*g + b
	back := func(v float64) uint8 { return uint8(math.Pow(math.Max(0, math.Min(1, v)), 1/2.2)*255 + 0.5) }
	return canvas.Color{R: back(y), G: back(y), B: back(z), A: 255}
}

func distance(a, b canvas.Color) float64 {
	d := func(x, y uint8) float64 { return (float64(x) - float64(y)) * (float64(x) - float64(y)) }
	return math.Sqrt(d(a.R, b.R) + d(a.G, b.G) + d(a.B, b.B))
}

// TestTonesAreReadableAndTellApart: the value on its tile, and the pattern on
// its ground; of the tones that one overlay can show together, no two have the
// same pattern and strength.
func TestTonesAreReadableAndTellApart(t *testing.T) {
	for _, th := range Themes() {
		seen := map[string]overlay.Tone{}
		for tone := overlay.Plain; tone <= overlay.Name8; tone++ {
			l := th.tone(tone)
			if c := Contrast(l.words, l.tile); c < 4.5 {
				t.Errorf("%s: the value of tone %d has a contrast of %.2f", th.Name, tone, c)
			}
			if l.pattern != solid && Contrast(l.sign, l.fill) < 1.4 {
				t.Errorf("%s: the pattern of tone %d has a contrast of %.2f", th.Name, tone, Contrast(l.sign, l.fill))
			}
			if th.Name == "grey" && (l.edge.R != l.edge.G || l.fill.G != l.fill.B) {
				t.Errorf("tone %d is not grey", tone)
			}
			known := fmt.Sprint(l.pattern, tones[tone].strong)
			if other, twice := seen[known]; twice && !(tone >= overlay.Name1 && other < overlay.Name1) {
				t.Errorf("tones %d and %d have the same pattern", other, tone)
			}
			seen[known] = tone
		}
	}
}
