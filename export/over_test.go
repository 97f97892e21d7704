package export

import (
	"context"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// pagesOver is the pages of a job with an overlay, by what is said on them.
func pagesOver(t *testing.T, d *model.Document, id string, change func(*Options)) (pages []canvas.Page, said []string) {
	t.Helper()
	j := Job{Doc: d, Format: "pdf", Options: Defaults("pdf")}
	j.Overlay = id
	change(&j.Options)
	r, err := Prepare(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range r.print.pages {
		var b strings.Builder
		for _, pl := range page.Placed {
			for _, g := range pl.Scene.Groups {
				for _, it := range g.Items {
					if x, ok := it.(*canvas.Text); ok && canvas.ItemBounds(x).Overlaps(pl.Source) {
						b.WriteString(x.Source + "\n")
					}
				}
			}
		}
		said = append(said, b.String())
	}
	return r.print.pages, said
}

// TestOverlaysAreOnEveryKindOfPage: a single sheet, tiles, the maps of a
// handout but for its exercise; each has the legend with the counts, and no
// text of them is cut or crossed.
func TestOverlaysAreOnEveryKindOfPage(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	title := func(id string) string {
		o, _ := overlay.Named(id)
		return words.T(model.Chinese, "overlay.legend.title", "name", o.Name(model.Chinese))
	}
	for _, id := range overlay.AllIDs() {
		pages, said := pagesOver(t, d, id, func(o *Options) {})
		if len(said) != 1 || !strings.Contains(said[0], title(id)) {
			t.Errorf("%s: a sheet has no legend", id)
		}
		for _, fault := range canvastest.Unreadable(pages[0].Placed[0].Scene) {
			t.Errorf("%s: %s", id, fault)
		}
	}
	_, said := pagesOver(t, d, "risk", func(o *Options) { o.Paper.Tiled, o.Paper.Scale = true, 1 })
	if len(said) < 2 || strings.Count(strings.Join(said, ""), title("risk")) != 1 {
		t.Errorf("%d tiles have %d legends", len(said), strings.Count(strings.Join(said, ""), title("risk")))
	}
	for _, c := range []struct {
		kinds []handout.Kind
		laid  bool
	}{{[]handout.Kind{handout.Overview, handout.Phases}, true}, {[]handout.Kind{handout.Exercise, handout.Key}, false}} {
		pages, said := pagesOver(t, d, "risk", func(o *Options) { o.Handout = &handout.Options{Kinds: c.kinds} })
		for i := range said {
			if strings.Contains(said[i], title("risk")) != c.laid {
				t.Errorf("page %d of %s: overlay is not %v", i+1, c.kinds, c.laid)
			}
			for _, pl := range pages[i].Placed {
				for _, fault := range canvastest.Unreadable(pl.Scene) {
					t.Errorf("page %d of %s: %s", i+1, c.kinds, fault)
				}
			}
		}
	}
}

// TestAnUnknownOverlayIsRefused, and told which there are.
func TestAnUnknownOverlayIsRefused(t *testing.T) {
	_, err := Prepare(context.Background(), Job{Doc: opening(2), Format: "svg", Options: Options{Overlay: "weather"}})
	sentence, hint := words.Explain(model.English, err)
	if !strings.Contains(sentence, "weather") || !strings.Contains(hint, "risk, feeling") {
		t.Errorf("%s %s", sentence, hint)
	}
}
