package dress_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/dress"
	"touchline/canvas/text"
)

func wide(t interface{ Fatal(...any) }) *text.Own {
	o, err := text.LoadOwn(gobold.TTF, 0)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// TestLinesStayAsTheyWere: whatever is set in whatever width, each line says the
// same, is not wider than before, and its runs stand in their order within it.
func TestLinesStayAsTheyWere(t *testing.T) {
	font := wide(t)
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"Check", "in", "办理", "“入住”，", "it’s", "W", "אב", "...", "。"}), 1, 12).Draw(t, "words"), " ")
		f := text.Face{Size: rapid.Float64Range(8, 30).Draw(t, "size")}
		old := &canvas.Text{Source: words, Lines: text.Wrap(words, f, rapid.Float64Range(40, 300).Draw(t, "width")), Size: f.Size}
		old.Align = canvas.Align(rapid.IntRange(0, 2).Draw(t, "align"))
		got := dress.Text(old, font, false)
		if len(got.Lines) != len(old.Lines) || got.Source != old.Source {
			t.Fatalf("%d lines of %d", len(got.Lines), len(old.Lines))
		}
		for i, l := range got.Lines {
			was := old.Lines[i]
			if l.Width > was.Width+1e-6 || l.At.X < was.At.X-1e-6 || l.At.X+l.Width > was.At.X+was.Width+1e-6 {
				t.Errorf("line %d from %g to %g, was from %g to %g", i, l.At.X, l.At.X+l.Width, was.At.X, was.At.X+was.Width)
			}
			for k, r := range l.Runs {
				if r.Text != was.Runs[k].Text || k > 0 && r.X < l.Runs[k-1].X {
					t.Errorf("run %d is %q at %g", k, r.Text, r.X)
				}
			}
		}
	})
}

// TestPagesAreLeftAlone: those that come in are what they were, and a scene that
// stands on several pages is set once.
func TestPagesAreLeftAlone(t *testing.T) {
	f, font := text.Face{Size: 10}, wide(t)
	name := "" // of letters that the font has less wide
	for _, r := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		if text.AdvanceIn(font, canvas.Regular, r) < text.Advance(canvas.Regular, r) {
			name += string(r)
		}
	}
	words := &canvas.Text{Source: name, Lines: text.Wrap(name, f, 500), Size: 10}
	scene := &canvas.Scene{Groups: []*canvas.Group{{Owner: "step:a", Items: []canvas.Item{words}}}}
	pages := []canvas.Page{{Placed: []canvas.Placement{{Scene: scene}}}, {Placed: []canvas.Placement{{Scene: scene}}}}
	before := fmt.Sprint(*words)
	out := dress.Pages(pages, font)
	if fmt.Sprint(*words) != before || pages[0].Placed[0].Scene != scene {
		t.Error("the pages that came in are changed")
	}
	if out[0].Placed[0].Scene != out[1].Placed[0].Scene {
		t.Error("a scene is set twice")
	}
	got := out[0].Placed[0].Scene.Groups[0].Items[0].(*canvas.Text)
	if got.Font == nil || got.Font.FontName() != "Go" || got.Lines[0].Width >= words.Lines[0].Width {
		t.Errorf("%q is %g wide", name, got.Lines[0].Width)
	}
	if was, is := words.Lines[0], got.Lines[0]; was.At.X+was.Width/2-(is.At.X+is.Width/2) > 1e-9 {
		t.Error("the name of a step left its middle")
	}
	if same := dress.Pages(pages, nil); same[0].Placed[0].Scene != scene {
		t.Error("without a font they are others")
	}
}
