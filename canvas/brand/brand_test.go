package brand_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/brand"
	"touchline/canvas/compose"
	"touchline/model"
)

// TestEveryAccentIsReadable: whichever colour a house has, the names of phases
// on it and words in it can be read, on every theme.
func TestEveryAccentIsReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := brand.Brand{Accent: canvas.RGB(rapid.Uint32Range(0, 0xFFFFFF).Draw(t, "accent"))}
		for _, th := range compose.Themes() {
			own := b.On(th)
			if th.Grey {
				if own != th {
					t.Errorf("%s has colours", th.Name)
				}
				continue
			}
			if own.PhaseFrom != b.Accent {
				t.Errorf("%s: phases are %s, not %s", th.Name, brand.Hex(own.PhaseFrom), brand.Hex(b.Accent))
			}
			for _, ground := range []canvas.Color{own.PhaseFrom, own.PhaseTo} {
				if c := compose.Contrast(own.PhaseInk, ground); c < brand.Readable {
					t.Errorf("%s: %s on %s: %.2f", th.Name, brand.Hex(own.PhaseInk), brand.Hex(ground), c)
				}
			}
			if c := compose.Contrast(own.AccentInk(), own.Ground); c < brand.Readable {
				t.Errorf("%s: %s on the ground: %.2f", th.Name, brand.Hex(own.AccentInk()), c)
			}
		}
	})
}

// TestAThemeKeepsItsAccent where it is readable.
func TestAThemeKeepsItsAccent(t *testing.T) {
	for _, th := range compose.Themes() {
		if !th.Screen && th.AccentInk() != th.PhaseFrom {
			t.Errorf("%s: %s became %s", th.Name, brand.Hex(th.PhaseFrom), brand.Hex(th.AccentInk()))
		}
	}
}

// TestUnreadableWordsAreRefused, with the figures in the sentence.
func TestUnreadableWordsAreRefused(t *testing.T) {
	yellow, _ := brand.ParseColor("#FFCC00")
	white, _ := brand.ParseColor("fff")
	var f *model.Fault
	if err := (brand.Brand{Accent: yellow, OnAccent: white}).Check(); !errors.As(err, &f) || f.Key != "brand.contrast" {
		t.Errorf("white on yellow: %v", err)
	}
	if err := (brand.Brand{Accent: yellow}).Check(); err != nil {
		t.Error(err)
	}
}

// TestColors: what is written is read, and nothing else is a colour.
func TestColors(t *testing.T) {
	for in, out := range map[string]string{"#0A7D4F": "#0A7D4F", " 0a7d4f ": "#0A7D4F", "#0a7": "#00AA77", "": "", "#12345": "", "green": "", "-12345": "", "+12345": "", "#0A7D4F00": ""} {
		c, ok := brand.ParseColor(in)
		if got := brand.Hex(c); got != out || ok != (out != "") {
			t.Errorf("%q is %q, %v", in, got, ok)
		}
	}
}
