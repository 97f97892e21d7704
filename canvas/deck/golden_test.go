package deck_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/deck"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/everything"
	"touchline/model/sample/sampletest"
)

// TestSlidesToThePoint holds the slides of a blueprint that has something of
// all, and of one with more of some, with every text, line and box at its place
// to a hundredth of a point, and what is said of them. A line of testdata that
// differs without a reason in the change at hand is a fault.
func TestSlidesToThePoint(t *testing.T) {
	for name, k := range map[string]*deck.Deck{
		"all.txt":  made(t, everything.Document(), deck.Options{Course: "Service design", Teacher: "Wang", Date: "2026-11-27", Note: "For the course", Seed: 3}),
		"more.txt": made(t, sample.Make(24, 3, model.English), deck.Options{Lang: model.Chinese}),
	} {
		var out strings.Builder
		seen := map[string]bool{} // a slide that goes on from the one before shows the same again
		for i, p := range k.Pages {
			fmt.Fprintf(&out, "slide %d %q\n", i+1, p.Title)
			out.WriteString(canvastest.Exact("notes", p.Notes, nil))
			for _, g := range canvastest.Flat(p).Groups {
				group := canvastest.Dump(&canvas.Scene{Groups: []*canvas.Group{g}})
				if _, group, _ = strings.Cut(group, "\n"); !seen[p.Title+group] {
					out.WriteString(group)
				}
				seen[p.Title+group] = true
			}
		}
		canvastest.Golden(t, name, out.String()+canvastest.Exact("mark", k.Marks, nil))
	}
	canvastest.Orphans(t, "*.txt", "all.txt", "more.txt")
}

// TestSlidesOfSamples notices what the few slides above are too few for: a sum
// of each slide of some samples. Where one differs, so does a line of a slide
// above, or the slide is to be looked at.
func TestSlidesOfSamples(t *testing.T) {
	all := map[string]*deck.Deck{
		"bank":        made(t, sampletest.Template(t, "bank", "zh"), deck.Options{Seed: 5}),
		"hotel":       made(t, sampletest.Template(t, "hotel", "en"), deck.Options{Course: "Service design"}),
		"streetlight": made(t, sampletest.Template(t, "streetlight-designed", "en"), deck.Options{Note: "For the course"}),
		"120":         made(t, sample.Make(120, 7, model.Chinese), deck.Options{}),
		"wordy":       made(t, sampletest.Wordy(24, 5), deck.Options{Logo: canvastest.Picture(), Course: "Service design for those who never heard of it, in the evening", Teacher: "Wang, Li, Zhang and whoever else has time", Date: "2026-11-27", Note: strings.Repeat("For the course alone. ", 6)}),
		"wordy-80":    made(t, sampletest.Wordy(80, 2), deck.Options{Lang: model.Chinese, Seed: 2}),
	}
	for name, f := range frames {
		all["framed-"+strings.ReplaceAll(name, ":", "-")] = made(t, sampletest.Wordy(24, 5), deck.Options{Frame: f, Note: "For the course"})
	}
	for name, k := range all {
		var out strings.Builder
		for i, p := range k.Pages {
			fmt.Fprintf(&out, "slide %d %s %s\n", i+1, p.Title, canvastest.Sum(canvastest.Dump(canvastest.Flat(p))+canvastest.Exact("notes", p.Notes, nil)))
		}
		canvastest.Golden(t, "samples/"+name+".txt", out.String())
	}
}
