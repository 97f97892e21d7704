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

// TestTheLastPhaseIsPaler, by as much as one sees, where its name can be read then,
// and else darker.
func TestTheLastPhaseIsPaler(t *testing.T) {
	theme, _ := compose.ThemeNamed("colour")
	for _, c := range []struct{ accent, ink, to, says string }{
		{"#0A7D4F", "", "#086942", "white on green, which is 5.1, would be less than 4.5 on a paler one"},
		{"#004080", "", "#295F94", "there is room"},
		{"#767676", "", "#636363", "white is just readable, at 4.54"},
		{"#FFCC00", "", "#FFD429", "dark words on yellow"},
		{"#004080", "#FFFFFF", "#295F94", "chosen"},
		{"#808080", "#000000", "#949494", "dark words, chosen"},
	} {
		accent, _ := brand.ParseColor(c.accent)
		ink, _ := brand.ParseColor(c.ink)
		own := (brand.Brand{Accent: accent, OnAccent: ink}).On(theme)
		if got := brand.Hex(own.PhaseTo); got != c.to {
			t.Errorf("%s with %q, %s: the last phase is %s, not %s, words %s at %.2f", c.accent, c.ink, c.says, got, c.to, brand.Hex(own.PhaseInk), compose.Contrast(own.PhaseTo, own.PhaseInk))
		}
		if ink.Visible() && own.PhaseInk != ink {
			t.Errorf("%s: words are %s, not as chosen", c.accent, brand.Hex(own.PhaseInk))
		}
	}
	if own := (brand.Brand{OnAccent: canvas.RGB(1)}).On(theme); own != theme {
		t.Error("a colour of words alone changes the theme")
	}
	for _, b := range []brand.Brand{{}, {Accent: canvas.RGB(0xFFFFFF)}, {OnAccent: canvas.RGB(0xFFFFFF)}, {OnAccent: canvas.RGB(1)}} {
		if err := b.Check(); err != nil {
			t.Errorf("%+v: %v", b, err)
		}
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
